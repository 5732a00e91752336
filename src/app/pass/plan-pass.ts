import { wholeSecond } from '../../core/calendar';
import { type Grant, keepGrants, type VanishedGrant } from '../../core/decisions/roster-grants';
import { withDecisions } from '../../core/decisions/roster-with-decisions';
import { decisionsOfRound } from '../../core/decisions/round-decisions';
import { digest } from '../../core/digest';
import { recordVersions } from '../../core/ledger/identity';
import type { Version } from '../../core/ledger/version';
import { doubtReachedWave } from '../../core/mail/adopted-wave';
import { recoverDeadRun } from '../../core/mail/batch';
import type { MailLine } from '../../core/mail/mail-line';
import { planMail } from '../../core/mail/plan-mail';
import { type WaveHold, waveFingerprint } from '../../core/mail/waves';
import { indexRoster, type Roster, readRoster } from '../../core/roster/roster';
import type { RoundSettings } from '../../core/round-settings';
import type { ListJob } from '../../core/uploads/claims';
import { judge } from '../../core/verdicts/judge';
import type { SchoolStatus } from '../../core/verdicts/school-status';
import { schoolStatuses } from '../../core/verdicts/statuses';
import type { Judged } from '../../core/verdicts/verdict';
import type { Grid } from '../grid';
import { type ListOrder, planLists } from '../lists/plan-lists';
import { grantsProperty } from '../memory/grants-text';
import { type LedgerMarks, ledgerMark, lostLedgers, mailMark } from '../memory/ledger-marks';
import { isSameRound } from '../memory/memory';
import { type ReadSettings, readSettings } from '../settings/read-settings';
import { withSetting } from '../settings/write-settings';
import { type DecisionsRead, readDecisions } from '../tabs/decisions-table';
import { layoutOf } from '../tabs/layout';
import { countedSchools, readLedger } from '../tabs/ledger-table';
import type { MachineLines } from '../tabs/machine-lines';
import { readMail } from '../tabs/mail-table';
import { type ResponsesRead, readResponses } from '../tabs/responses-table';
import type { Trouble } from '../trouble';
import { viHealth } from '../words/health';
import type { PassFacts } from './facts';
import { HOME_ZONES, reasonsToSuspend } from './suspension';

/** What a judgement under today's facts gives; null while judging is suspended. */
export interface Round {
  readonly judged: readonly Judged[];
  readonly statuses: readonly SchoolStatus[];
  /** With people's decisions on it. */
  readonly roster: Roster;
}

/** Everything that one pass decided; nothing is written yet and no mail is claimed. */
export interface PassPlan {
  readonly settings: ReadSettings;
  readonly responses: ResponsesRead;
  readonly rosterProblems: ReturnType<typeof readRoster>['problems'];
  /** As pasted, with what vanished from it by a paste, without decisions. */
  readonly roster: Roster;
  readonly vanished: readonly VanishedGrant[];
  readonly grants: readonly Grant[];
  readonly decisions: DecisionsRead;
  readonly ledger: MachineLines<Version>;
  readonly mail: MachineLines<MailLine>;
  readonly versions: readonly Version[];
  readonly settledThrough: number | null;
  /** When judging was last taken up after a rest, ms. */
  readonly readableSince: number;
  /** Lists to be read by this execution once the lock is free. */
  readonly listJobs: readonly ListJob[];
  readonly round: Round | null;
  readonly lines: readonly MailLine[];
  readonly hold: WaveHold | null;
  /** This pass may start no wave, but one is due: the next tick's affair. */
  readonly wavesWait: boolean;
  /** Ledgers that are not as they were last written. */
  readonly lost: readonly (keyof LedgerMarks)[];
  /** Why nothing is judged anew. */
  readonly suspended: readonly Trouble[];
  /** Why no mail may leave although judging goes on (lost ledger, copy). */
  readonly mailStopped: readonly Trouble[];
  readonly fingerprint: string;
  readonly rosterDigest: string;
  readonly settingsDigest: string;
}

const NO_GRID: Grid = [];

/** The whole decision of a pass: state in, state out. The order of wake-ups changes nothing. */
export function planPass(
  facts: PassFacts,
  waves: 'time' | 'person' | 'none',
  lists: ListOrder | null = null,
): PassPlan {
  const { memory, tabs, now } = facts;
  const settings = settingsNow(facts);
  const responses = readResponses(facts.responses);
  const { roster: pasted, problems: rosterProblems } = tabs.roster
    ? readRoster(tabs.roster.grid)
    : { roster: indexRoster([]), problems: [] };
  const ledger = readLedger(tabs.ledger?.grid ?? NO_GRID);
  const mail = readMail(tabs.mail?.grid ?? NO_GRID);
  const lost = lostLedgers(memory.marks, {
    ledger: ledgerMark(ledger.items),
    mail: mailMark(mail.items),
  });
  const withoutLedger = troublesOf('ledger', facts, lost);
  const suspended = [
    ...reasonsToSuspend(facts, settings, responses, rosterProblems),
    ...withoutLedger,
  ];
  const recorded =
    withoutLedger.length > 0
      ? { versions: ledger.items, settledThrough: null }
      : record(facts, settings.settings, responses, ledger.items);
  const { roundId, roundStart } = settings.settings;
  const read = readDecisions(tabs.decisions?.grid ?? NO_GRID, recorded.versions, now);
  const decisions = { ...read, decisions: decisionsOfRound(read.decisions, roundStart) };
  const spoken = {
    decisions: decisions.decisions,
    withdrawn: new Set(
      Array.from(read.withdrawn).flatMap(([schoolId, at]) => (at >= roundStart ? [schoolId] : [])),
    ),
  };
  const before = memory.grants[grantsProperty(roundId)] ?? [];
  const { roster, vanished, next: grants } = keepGrants(pasted, before, spoken);
  const mayJudge = suspended.length === 0;
  const readableSince = mayJudge && memory.rested ? now : memory.readableSince;
  const { versions, jobs: listJobs } =
    withoutLedger.length > 0
      ? { versions: recorded.versions, jobs: [] }
      : planLists(
          facts,
          recorded.versions,
          decisions,
          lists && {
            ...lists,
            mayClaim: lists.mayClaim && mayJudge,
            readableSince,
            roundStart,
          },
        );
  const round =
    suspended.length > 0 ? null : judgeRound(versions, roster, settings.settings, decisions, now);
  const fingerprint = suspended.length > 0 ? '' : waveFingerprint(settings.settings, roster);
  const rosterDigest = digest(JSON.stringify(tabs.roster?.grid ?? NO_GRID));
  const settingsDigest = digest(JSON.stringify(settings.grid.map(([id, value]) => [id, value])));
  const mailStopped = [
    ...troublesOf('mail', facts, lost),
    ...(memory.fileId === facts.fileId ? [] : [viHealth.copied]),
  ];
  const mailFacts =
    round && mailStopped.length === 0
      ? {
          judged: round.judged,
          statuses: round.statuses,
          roster: round.roster,
          decisions: decisions.decisions,
          settings: settings.settings,
          lines: recoverDeadRun(mail.items, { now, marker: memory.sendingMarker }),
          now,
          waves,
          gate: {
            fingerprint,
            approved: memory.wavesApproved,
            // Of another round: that nothing of it counts any more is no accident.
            previouslyAccepted:
              tabs.ledger && isSameRound(memory, roundId) ? countedSchools(tabs.ledger.grid) : null,
            brakeOn: memory.brakeOn && isSameRound(memory, roundId),
          },
          readableSince,
          changed:
            memory.rosterDigest !== '' && rosterDigest !== memory.rosterDigest
              ? ('roster' as const)
              : memory.settingsDigest !== '' && settingsDigest !== memory.settingsDigest
                ? ('settings' as const)
                : null,
        }
      : null;
  const { mailAdopted } = memory;
  const adopted =
    mailFacts && mailAdopted > 0 && mailAdopted >= roundStart && settings.settings.mode === 'live'
      ? doubtReachedWave(mailFacts.lines, mailFacts, mailAdopted)
      : null;
  const planned = mailFacts
    ? planMail({ ...mailFacts, lines: adopted ?? mailFacts.lines })
    : { lines: mail.items, hold: null };
  const byClock =
    mailFacts && waves === 'none'
      ? planMail({ ...mailFacts, lines: planned.lines, waves: 'time' }).lines
      : planned.lines;
  return {
    settings,
    responses,
    rosterProblems,
    roster,
    vanished,
    grants,
    decisions,
    ledger,
    mail,
    versions,
    settledThrough: recorded.settledThrough,
    readableSince,
    listJobs,
    round,
    ...planned,
    lost,
    wavesWait: byClock.length > planned.lines.length,
    suspended,
    mailStopped,
    fingerprint,
    rosterDigest,
    settingsDigest,
  };
}

function judgeRound(
  versions: readonly Version[],
  roster: Roster,
  settings: RoundSettings,
  { decisions }: DecisionsRead,
  now: number,
): Round {
  const decided = withDecisions(roster, decisions);
  const judged = judge({ versions, roster: decided, settings, decisions, now });
  return {
    judged,
    statuses: schoolStatuses({ judged, roster: decided, settings, now }),
    roster: decided,
  };
}

/**
 * Switching to live mode by hand asks nothing, so reports are answered from that moment on: older
 * ones must not all be answered at once.
 */
function settingsNow({ tabs, memory, now }: PassFacts): ReadSettings {
  const grid = tabs.settings?.grid ?? NO_GRID;
  const stopped = memory.wavesStopped !== null;
  const read = readSettings(grid, memory.lastGood, memory.paused, stopped);
  const switched = memory.lastMode === 'dryRun' && read.settings.mode === 'live';
  const unset = memory.lastMode !== '' && read.settings.answerFrom > now;
  const answerFrom = grid.length > 0 ? cellOfAnswerFrom(read) : '';
  const untouched = JSON.stringify(answerFrom) === JSON.stringify(memory.lastGood.answerFrom ?? '');
  if (read.settings.mode !== 'live' || !((switched && untouched) || unset)) return read;
  return readSettings(
    withSetting(read.grid, 'answerFrom', { dateMs: wholeSecond(now) }),
    memory.lastGood,
    memory.paused,
    stopped,
  );
}

function cellOfAnswerFrom(read: ReadSettings) {
  return read.lastGood.answerFrom ?? '';
}

/** The response tab and the Form into the ledger, as far as they can be trusted. */
function record(
  facts: PassFacts,
  settings: RoundSettings,
  responses: ResponsesRead,
  known: readonly Version[],
): { versions: readonly Version[]; settledThrough: number | null } {
  const nothing = { versions: known, settledThrough: null };
  const missing = responses.problems.map(({ column }) => column);
  const readable =
    facts.responses.length > 0 && !missing.includes('time') && !missing.includes('sender');
  if (!facts.asOwner || !readable || !facts.tabs.ledger) return nothing;
  if (!Number.isFinite(settings.roundStart)) return nothing;
  const recorded = recordVersions({
    rows: responses.rows,
    responses: facts.formResponses,
    formOpen: facts.form !== null,
    known,
    now: facts.now,
    columnsComplete: responses.problems.length === 0,
    roundStart: settings.roundStart,
    lastNumber: facts.memory.lastReport,
  });
  // In another time zone every stamp reads as another instant: known rows would seem to have gone.
  const shifted = !HOME_ZONES.includes(facts.timeZone) && gone(recorded.versions) > gone(known);
  return shifted ? nothing : recorded;
}

function gone(versions: readonly Version[]): number {
  return versions.filter(({ rowState }) => rowState === 'gone').length;
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
