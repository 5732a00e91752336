import { ask, facade } from './facade';

type Session = GoogleAppsScript.Base.Session;

interface SessionInfo {
  effective: string;
  active: string;
  timeZone: string;
  locale: string;
}

const user = (email: string) =>
  facade<GoogleAppsScript.Base.User, 'getEmail'>('User', { getEmail: () => email });

const info = () => ask<SessionInfo>('Session.describe');

export const session: Session = facade<
  Session,
  'getEffectiveUser' | 'getActiveUser' | 'getScriptTimeZone' | 'getActiveUserLocale'
>('Session', {
  getEffectiveUser: () => user(info().effective),
  getActiveUser: () => user(info().active),
  getScriptTimeZone: () => info().timeZone,
  getActiveUserLocale: () => info().locale,
});
