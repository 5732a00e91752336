import { type LedgerMarks, ledgerMark, lostLedgers, mailMark } from '../memory/ledger-marks';
import type { TabKind } from '../tab-shape';
import { decisionPlaces } from '../tabs/decision-columns';
import { layoutOf } from '../tabs/layout';
import type { Trouble } from '../trouble';
import { viHealth } from '../words/health';
import { rosterTroubles } from '../words/roster';
import type { PassFacts } from './facts';
import type { TabsRead } from './read-tabs';

/** What keeps this pass from judging, or mail from leaving. */
export interface Stops {
  /** Why nothing is judged anew; then no mail leaves either. */
  readonly suspended: readonly Trouble[];
  /** Why no mail may leave although judging goes on (lost ledger, copy). */
  readonly mailStopped: readonly Trouble[];
  /** Ledgers that are not as they were last written. */
  readonly lost: readonly (keyof LedgerMarks)[];
  /** The ledger of reports stands and is not lost: reports may be recorded in it. */
  readonly isLedgerSafe: boolean;
  /** When judging was last taken up after a rest, ms. */
  readonly readableSince: number;
}

export const HOME_ZONES = ['Asia/Ho_Chi_Minh', 'Asia/Saigon', 'Asia/Bangkok'];

/** Tabs without which verdicts or statuses would be made of nothing. */
const NEEDED: readonly TabKind[] = ['settings', 'roster', 'decisions'];

export function stopsOf(facts: PassFacts, read: TabsRead): Stops {
  const { memory, now } = facts;
  const lost = lostLedgers(memory.marks, {
    ledger: ledgerMark(read.ledger.items),
    mail: mailMark(read.mail.written),
  });
  const withoutLedger = troublesOf('ledger', facts, lost);
  const suspended = [...reasonsToSuspend(facts, read), ...withoutLedger];
  return {
    suspended,
    mailStopped: [
      ...troublesOf('mail', facts, lost),
      ...(memory.fileId === facts.fileId ? [] : [viHealth.copied]),
    ],
    lost,
    isLedgerSafe: withoutLedger.length === 0,
    readableSince: suspended.length === 0 && memory.rested ? now : memory.readableSince,
  };
}

function troublesOf(
  kind: keyof LedgerMarks,
  { tabs }: PassFacts,
  lost: readonly (keyof LedgerMarks)[],
): readonly Trouble[] {
  const tab = layoutOf(kind).name;
  if (!tabs[kind]) return [viHealth.tabMissing({ tab })];
  return lost.includes(kind) ? [viHealth.ledgerLost({ tab })] : [];
}

/**
 * Why nothing may be judged now: something of our own set-up is missing, doubled or unreadable. While
 * there is a reason, no verdict or status changes and no mail leaves; [] otherwise.
 */
function reasonsToSuspend(
  facts: PassFacts,
  { settingsTab, responses, rosterProblems }: TabsRead,
): readonly Trouble[] {
  const { responseTabs, tabs, timeZone, locale } = facts;
  const reasons: Trouble[] = [];
  if (facts.isTrashed) reasons.push(viHealth.trashed);
  if (responseTabs.length === 0) reasons.push(viHealth.noResponseTab);
  if (responseTabs.length > 1) {
    const names = responseTabs.map(({ name }) => name).join(', ');
    reasons.push(viHealth.twoForms({ tabs: names }));
  }
  if (responseTabs.length === 1) reasons.push(...responses.problems.map(viHealth.heading));
  for (const kind of NEEDED) {
    if (!tabs[kind]) reasons.push(viHealth.tabMissing({ tab: layoutOf(kind).name }));
  }
  if (tabs.decisions) {
    const { missing } = decisionPlaces(tabs.decisions.grid);
    reasons.push(...missing.map((title) => viHealth.decisionColumn({ title })));
  }
  if (!HOME_ZONES.includes(timeZone)) reasons.push(viHealth.timeZone({ zone: timeZone }));
  // An account that never opens the Form leaves new reports to the owner's pass.
  if (!locale.startsWith('vi') && facts.asOwner && !facts.form) {
    reasons.push(viHealth.locale({ locale }));
  }
  if (tabs.settings) {
    reasons.push(...settingsTab.problems.filter(({ decides }) => decides).map(viHealth.setting));
  }
  if (tabs.roster) {
    const blocking = rosterProblems.filter(({ weight }) => weight === 'blocks');
    reasons.push(...rosterTroubles(blocking));
  }
  return reasons;
}
