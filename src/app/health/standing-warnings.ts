import { oddStamps } from '../../core/ledger/odd-stamps';
import { isInDoubt } from '../../core/mail/approval';
import { waitingForPeople } from '../../core/overview/queue';
import type { RosterProblem } from '../../core/roster/read-roster';
import { rebuiltRows, shownRows } from '../machine/spoilt-lines';
import type { PassPlan } from '../pass/plan-pass';
import { layoutOf } from '../tabs/layout';
import type { Trouble } from '../trouble';
import { viHealth } from '../words/health';
import { rosterTroubles } from '../words/roster';

const VANISHED_SHOWN = 20;

/** What each warning looks at, in the order in which staff read them; [] where all is well. */
const WARNINGS: readonly ((plan: PassPlan) => readonly Trouble[])[] = [
  ({
    read: {
      responses: { untimed },
    },
  }) => one(untimed.length > 0, () => viHealth.untimed({ rows: untimed.join(', ') })),
  ({ read }) => spoilt('ledger', read.ledger.spoilt),
  ({ read }) => spoilt('mail', read.mail.spoilt),
  ({ read: { ledger } }) =>
    one(ledger.rebuilt.size > 0, () =>
      viHealth.rebuilt({ tab: layoutOf('ledger').name, rows: rebuiltRows(ledger) }),
    ),
  ({ read }) => read.settingsTab.problems.filter(({ decides }) => !decides).map(viHealth.setting),
  ({ read }) =>
    rosterTroubles(
      read.rosterProblems.filter((each) => each.weight === 'problem' && !stopsMail(each)),
    ),
  ({ read: { vanished } }) =>
    one(vanished.length > 0, () =>
      viHealth.vanished({
        schools: vanished.slice(0, VANISHED_SHOWN).map(viHealth.grant).join(', '),
        more: Math.max(0, vanished.length - VANISHED_SHOWN),
      }),
    ),
  ({ read }) => read.decisionsTab.problems.map(viHealth.decision),
  ({ read: { settingsTab } }) => settingsTab.pending.map(viHealth.pending),
  ({ outgoing: { lines } }) =>
    counted(
      lines.filter(({ state, why }) => state === 'awaitingApproval' && why === 'typedDecision'),
      (mails) => viHealth.typedDecisions({ mails }),
    ),
  ({ read: { settings } }) => one(settings.addresses === 'unknown', () => viHealth.addresses),
  ({ read: { settings } }) => one(settings.addresses === 'typed', () => viHealth.typedAddresses),
  ({ read: { settings } }) => one(settings.mode === 'dryRun', () => viHealth.dryRun),
  ({ read: { settings } }) => one(settings.paused, () => viHealth.paused),
  ({ outgoing: { lines } }) =>
    counted(lines.filter(isInDoubt), (mails) => viHealth.unsettled({ mails })),
  ({ outgoing: { lines } }) =>
    counted(
      lines.filter(({ state }) => state === 'awaitingApproval'),
      (mails) => viHealth.awaiting({ mails }),
    ),
  (plan) => counted(reportsWaiting(plan), (reports) => viHealth.people({ reports })),
];

/** What is not as it should be although judging goes on. */
export function standingWarnings(plan: PassPlan, formClosed: boolean): readonly Trouble[] {
  return [...one(formClosed, () => viHealth.formClosed), ...WARNINGS.flatMap((look) => look(plan))];
}

/** Rows of the response tab whose time stamp somebody must have changed. */
export function oddTimes(
  { read: { responses, settings } }: PassPlan,
  now: number,
): readonly Trouble[] {
  const { future, past } = oddStamps(responses.rows, { now, roundStart: settings.roundStart });
  return [
    ...one(future.length > 0, () => viHealth.future({ rows: shownRows(future) })),
    ...one(past.length > 0, () => viHealth.longPast({ rows: shownRows(past) })),
  ];
}

function one(isSo: boolean, trouble: () => Trouble): readonly Trouble[] {
  return isSo ? [trouble()] : [];
}

function counted(
  { length }: readonly unknown[],
  trouble: (count: number) => Trouble,
): readonly Trouble[] {
  return one(length > 0, () => trouble(length));
}

function spoilt(kind: 'ledger' | 'mail', rows: readonly number[]): readonly Trouble[] {
  const tab = layoutOf(kind).name;
  return one(rows.length > 0, () => viHealth.spoilt({ tab, rows: shownRows(rows) }));
}

/** A mail to it would be refused, or its reports: red before one is tried. */
export function stopsMail({ kind }: RosterProblem): boolean {
  return kind === 'badMailbox' || kind === 'outsideDomain';
}

/** Numbers of the reports on which somebody should decide. */
function reportsWaiting({ round, read, outgoing }: PassPlan): readonly number[] {
  if (!round) return [];
  const queue = waitingForPeople({
    judged: round.judged,
    decisions: read.decisions,
    lines: outgoing.lines,
    settings: read.settings,
  });
  return Array.from(new Set(queue.flatMap(({ report }) => report ?? [])));
}
