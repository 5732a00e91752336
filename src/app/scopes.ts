/** What `appsscript.json` asks for; a test holds the two together. Never changes after the first release. */
export const SCOPES = [
  'spreadsheets.currentonly',
  'script.scriptapp',
  'script.container.ui',
  'script.send_mail',
  'userinfo.email',
  'forms',
  'drive.readonly',
] as const;

export type Scope = (typeof SCOPES)[number];

const AUTH = 'https://www.googleapis.com/auth/';

/** Scopes that this account has not granted; null when Google says no more than that some are. */
export function missingScopes(granted: readonly string[] | null): readonly Scope[] | null {
  return granted && SCOPES.filter((scope) => !granted.includes(AUTH + scope));
}
