import { dayOf } from '../calendar';
import type { Decision } from '../decisions/decision';
import { groupBy } from '../group-by';
import { hasList } from '../ledger/list-of-version';
import type { Version } from '../ledger/version';
import { normaliseMailbox } from '../mailbox';
import type { RoundSettings } from '../round-settings';
import { isForeign } from '../rules/sender-rules';

/** Of one sender and day; what comes beyond is no reason to wake a reader. */
const LISTS_A_DAY = 10;

/**
 * Whose lists are opened: anybody can send to the Form, so no file of a sender who is rejected, unless
 * a person has decided on that report.
 */
export function mayOpen(
  settings: Pick<RoundSettings, 'allowedDomains' | 'foreignSender'>,
  decisions: readonly Decision[],
): (version: Version) => boolean {
  const decided = new Set(
    decisions
      .filter(({ kind, undone }) => !undone && (kind === 'accept' || kind === 'readAgain'))
      .map(({ report }) => report),
  );
  return ({ sender, report }) =>
    settings.foreignSender !== 'reject' || !isForeign(sender, settings) || decided.has(report);
}

/** Those that are no flood: of each sender and day the first few lists. */
export function withinDayOfSender(versions: readonly Version[]): readonly Version[] {
  const lists = versions.filter(hasList).sort((a, b) => a.seenAt - b.seenAt);
  const bySender = groupBy(
    lists,
    ({ sender, seenAt }) => `${dayOf(seenAt)} ${normaliseMailbox(sender)}`,
  );
  return Array.from(bySender.values()).flatMap((own) => own.slice(0, LISTS_A_DAY));
}
