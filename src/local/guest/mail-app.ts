import { blobSpec } from './blob';
import { ask, facade } from './facade';

type App = GoogleAppsScript.Mail.MailApp;
type Options = Record<string, unknown>;

/** All overloads of sendEmail come down to one message. */
function send(...args: unknown[]): void {
  const given: Options =
    args.length === 1
      ? (args[0] as Options)
      : { to: args[0], subject: args[1], body: args[2], ...((args[3] as Options) ?? {}) };
  const text = (field: string) => String(given[field] ?? '');
  const attachments = ((given.attachments as GoogleAppsScript.Base.Blob[]) ?? []).map(blobSpec);
  ask('Mail.send', {
    to: text('to'),
    cc: text('cc'),
    bcc: text('bcc'),
    replyTo: text('replyTo'),
    name: text('name'),
    subject: text('subject'),
    body: text('body'),
    htmlBody: text('htmlBody'),
    attachments,
  });
}

export const mailApp: App = facade<App, 'sendEmail' | 'getRemainingDailyQuota'>('MailApp', {
  sendEmail: send,
  getRemainingDailyQuota: () => ask('Mail.getRemainingDailyQuota'),
});
