import { ALLOWANCE } from '../../world/mailbox';
import type { SentMail } from '../../world/world-state';
import type { SentRecord, Simulation } from '../fleet/simulation';
import { MARK } from '../office/answers';
import { dayOf } from '../office/office-time';
import type { LedgerLine, MailEntry } from '../office/our-tabs';

export type Violate = (invariant: number, what: string) => void;

export const textOf = ({ body, htmlBody }: SentMail): string => body + htmlBody;

/** May this reply leave now, to this address, and with these words? */
export function checkReply(
  sim: Simulation,
  mail: SentMail,
  line: MailEntry,
  ledger: readonly LedgerLine[],
  violate: Violate,
): void {
  const versions = ledger.filter(({ report }) => report === line.report);
  // What came while the batch was on its way was not known to it.
  const newest = versions.filter(({ seenAt }) => seenAt <= line.since).pop();
  checkEditLinks(sim, mail, line, versions, violate);
  for (const [mark] of textOf(mail)
    .replace(/https:[^\s"<]*/g, '')
    .matchAll(MARK)) {
    if (!isOwnMark(mark, versions)) violate(3, "a stranger's text in a reply");
  }
  checkShares(sim, mail, line, violate);
  if (!isRegistered(sim, mail.to) && !isLetLeave(sim, line)) {
    violate(3, 'a reply to an address that anybody could type');
  }
  const awaited = newest !== undefined && !line.digest.startsWith('rejected');
  if (awaited && waitsForList(newest, line.since)) violate(3, 'a reply before its list was read');
  if (newest && tooOld(sim, versions, line))
    violate(3, 'a reply to a report sent before answering');
}

function checkEditLinks(
  { engine, office }: Simulation,
  mail: SentMail,
  { digest }: MailEntry,
  versions: readonly LedgerLine[],
  violate: Violate,
): void {
  for (const [, id] of textOf(mail).matchAll(/edit2=([\w-]+)/g)) {
    const response = engine.world.forms[0]?.responses.find((each) => each.id === id);
    const own = versions.some(({ formId }) => formId === id) && office.addresses === 'verified';
    if (!own || response?.respondent.toLowerCase() !== mail.to) violate(3, 'a wrong edit link');
    if (/^(rejected|excluded):/.test(digest)) violate(3, 'an edit link to one not accepted');
  }
}

/** No address, no report and no rejection takes more of a day than its share. */
function checkShares(
  { sent, engine }: Simulation,
  mail: SentMail,
  line: MailEntry,
  violate: Violate,
): void {
  const today = sent.filter(({ kind, day }) => kind === 'reply' && day === dayOf(line.since));
  if (today.filter(({ to }) => to === mail.to).length > 5) {
    violate(3, 'more than five replies a day to one address');
  }
  if (today.filter(({ report }) => report === line.report).length > 3) {
    violate(3, 'more than three replies a day about one report');
  }
  const rejections = today.filter(({ rejects }) => rejects).length;
  const { recipients } = ALLOWANCE[engine.world.kind];
  if (line.digest.startsWith('rejected') && rejections > 0.1 * recipients) {
    violate(3, 'rejections used more than their share of the quota');
  }
}

/** An unread list holds the reply back for an hour. */
function waitsForList({ cells, list, seenAt }: LedgerLine, claimedAt: number): boolean {
  return cells[9] !== '' && list === '' && claimedAt < seenAt + 60 * 60_000;
}

function isOwnMark(mark: string, versions: readonly LedgerLine[]): boolean {
  return versions.some(({ cells }) => String(cells[2]).includes(mark));
}

function tooOld(sim: Simulation, versions: readonly LedgerLine[], line: MailEntry): boolean {
  const decided = sim.office.decisions.some(({ report }) => report === line.report);
  const approved = isLetLeave(sim, line);
  return !decided && !approved && versions.every(({ sentAt }) => sentAt < sim.answerFrom);
}

/**
 * A second reply about a report leaves by itself only for what the school has sent since, or a person
 * has decided: whatever else changed the verdict waits until somebody lets it leave.
 */
export function hasOccasion(
  sim: Simulation,
  line: MailEntry,
  before: readonly SentRecord[],
  ledger: readonly LedgerLine[],
): boolean {
  if (before.length === 0 || sim.adopted.size > 0) return true;
  const own = ledger.filter(
    ({ report, origin, seenAt }) =>
      report === line.report && origin === 'respondent' && seenAt <= line.since,
  );
  const newest = Math.max(0, ...own.map(({ version }) => version));
  return (
    newest > Math.max(0, ...before.map(({ version }) => version ?? 0)) ||
    (line.decision ?? 0) > Math.max(0, ...before.map(({ decision }) => decision ?? 0)) ||
    isLetLeave(sim, line)
  );
}

/** Somebody approved it, or had it sent again. */
function isLetLeave({ approvedKeys }: Simulation, { key }: MailEntry): boolean {
  return Array.from(approvedKeys).some((each) => key === each || key.startsWith(`${each}/`));
}

/** Where senders type their address, only a mailbox of the roster is known to be theirs. */
function isRegistered({ office }: Simulation, to: string): boolean {
  return office.addresses === 'verified' || office.schools.some(({ mailbox }) => mailbox === to);
}
