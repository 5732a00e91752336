/** Why a mail waits, is not sent, or is in doubt; what stands in `MailLine.why`. */
const MAIL_WHYS = [
  // Waiting for approval: what changed the verdict.
  'roster',
  'settings',
  'rules',
  'otherReports',
  'staffMend',
  'listRead',
  'typedDecision',
  // Queued because a person said so.
  'approved',
  // Not sent.
  'beforeAnswering',
  'noAddress',
  'notRegistered',
  'overtaken',
  'newerReply',
  'causeGone',
  'dropped',
  'accepted',
  'notExpected',
  'noMailbox',
  'doNotRemind',
  'nothingLate',
  // Somebody edited its line in the ledger, or the address in it.
  'lineEdited',
  'addressEdited',
  // In doubt.
  'sendFailed',
  'runDied',
  'ledgerAdopted',
  // In doubt for ever: a person had it sent again under a line of its own.
  'resent',
] as const;
export type MailWhy = (typeof MAIL_WHYS)[number];

/** The ledger's line of this mail was not as we had written it: only a person lets it leave. */
export function isEdited(why: string): boolean {
  return why === 'lineEdited' || why === 'addressEdited';
}
