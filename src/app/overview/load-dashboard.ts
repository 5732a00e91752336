import { formatDay, formatDeadline, formatInstant } from '../../core/calendar';
import { ratesDayBefore } from '../../core/overview/day-before';
import { type Summary, summarise } from '../../core/overview/summary';
import { timeLeft } from '../../core/time-left';
import { STATUSES, type Status } from '../../core/verdicts/school-status';
import { quote } from '../../core/vietnamese-text';
import { standingTroubles } from '../health/load-health';
import { lastFailure } from '../health/system-lines';
import { readMemory } from '../memory/memory';
import type { PassFacts } from '../pass/facts';
import type { Round } from '../pass/judge-round';
import type { PassPlan } from '../pass/plan-pass';
import { type ScheduleNow, scheduleNow } from '../pass/schedule-now';
import { readRoundUnder } from '../person/read-round';
import type { Ports } from '../ports';
import { PROGRESS_DAYS } from '../tabs/summary-places';
import { type HealthLine, ok } from '../trouble';
import { tenthsOf, viDashboard } from '../words/dashboard';
import { viHealth } from '../words/health';
import { STATUS_WORDS } from '../words/names';
import { vi } from '../words/office';
import { ruleInWords } from '../words/reasons';
import { LONGEST_NAME, type WaitingGroup, waitingGroups } from './dashboard-queue';

export interface ListedSchool {
  readonly schoolId: string;
  readonly name: string;
  readonly commune: string;
}

export interface SchoolClass {
  readonly status: Status;
  readonly words: string;
  readonly schools: readonly ListedSchool[];
}

/** A rate in words, and its parts for a bar. */
export interface RateLine {
  readonly percent: string;
  readonly schools: string;
  /** Against the end of yesterday; '' where there is nothing to compare. */
  readonly since: string;
}

export interface ProgressDay {
  readonly day: string;
  readonly schools: number;
  readonly soFar: number;
}

export interface CommonFault {
  readonly ruleId: string;
  readonly name: string;
  readonly reports: number;
  readonly open: number;
}

/** PassFacts that hold whether or not anything can be judged. */
interface Head {
  /** When this was read, in words. */
  readonly readAt: string;
  /** Up to which pass reports are known, in words. */
  readonly lastPass: string;
  readonly mode: string;
  readonly modeLook: 'good' | 'look' | 'bad';
  /** Whether reminders leave by themselves. */
  readonly schedule: ScheduleNow;
}

export type DashboardPage =
  | { readonly kind: 'notSetUp'; readonly sentence: string }
  | (Head & {
      readonly kind: 'suspended';
      readonly sentence: string;
      readonly troubles: readonly { readonly what: string; readonly remedy: string }[];
    })
  | (Head & {
      readonly kind: 'judged';
      readonly deadline: string;
      readonly left: string;
      readonly passed: boolean;
      readonly schools: number;
      readonly expected: number;
      readonly classes: readonly SchoolClass[];
      readonly completeness: RateLine;
      readonly onTime: RateLine;
      readonly progress: readonly ProgressDay[];
      readonly faults: readonly CommonFault[];
      readonly waiting: readonly WaitingGroup[];
      readonly health: HealthLine;
      /** Lines of the health page that want looking at, beside that one. */
      readonly moreTroubles: number;
    });

const FAULTS_SHOWN = 3;

/** Where the round stands and what waits for a person. Reads; changes nothing. Eight service calls. */
export function loadDashboard(ports: Ports): DashboardPage {
  const memory = readMemory(ports.properties.all());
  if (memory.owner === '') return { kind: 'notSetUp', sentence: vi.error.notSetUp };
  const { facts, plan } = readRoundUnder(ports, memory);
  const head = headOf(facts, plan);
  const { round } = plan;
  if (!round) {
    const troubles = plan.stops.suspended.map(({ what, remedy }) => ({ what, remedy }));
    return { kind: 'suspended', ...head, sentence: viDashboard.suspended, troubles };
  }
  return { kind: 'judged', ...head, ...figuresOf(facts, plan, round), ...healthOf(facts, plan) };
}

function headOf({ now, memory }: PassFacts, plan: PassPlan): Head {
  return {
    readAt: formatInstant(now),
    lastPass:
      memory.lastPassAt > 0
        ? viDashboard.lastPass({ at: formatInstant(memory.lastPassAt) })
        : viDashboard.neverPassed,
    ...modeOf(plan),
    schedule: scheduleNow(memory, plan),
  };
}

/** Whether mail really leaves, not only what the setting says. */
function modeOf({ read, stops }: PassPlan): Pick<Head, 'mode' | 'modeLook'> {
  const { mode, paused } = read.settings;
  const { suspended, mailStopped } = stops;
  if (suspended.length > 0) return { mode: viDashboard.resting, modeLook: 'bad' };
  if (mailStopped.length > 0) return { mode: viDashboard.mailStopped, modeLook: 'bad' };
  if (paused) return { mode: viDashboard.paused, modeLook: 'look' };
  return { mode: viDashboard[mode], modeLook: mode === 'live' ? 'good' : 'look' };
}

function figuresOf({ now }: PassFacts, plan: PassPlan, round: Round) {
  const { settings } = plan.read;
  const { judged, statuses } = round;
  const summary = summarise({ judged, statuses, settings, now });
  const before = ratesDayBefore({ judged, statuses, settings, now });
  const left = timeLeft(now, settings.deadline);
  const { expected, reported, classes } = summary;
  return {
    deadline: formatDeadline(settings.deadline),
    left: viDashboard.left(left),
    passed: left.passed,
    schools: summary.schools,
    expected,
    classes: STATUSES.map((status) => classOf(status, round)),
    completeness: rateLine(reported, expected, summary.completeness, before.completeness),
    onTime: rateLine(classes.onTime, expected, summary.onTimeRate, before.onTimeRate),
    progress: summary.progress
      .slice(-PROGRESS_DAYS)
      .map(({ day, schools, soFar }) => ({ day: formatDay(day), schools, soFar })),
    faults: commonFaults(summary),
    waiting: waitingGroups(plan, round),
  };
}

function classOf(wanted: Status, { statuses }: Round): SchoolClass {
  const own = statuses.filter(({ status }) => status === wanted);
  return {
    status: wanted,
    words: STATUS_WORDS[wanted],
    schools: own.map(({ school: { schoolId, name, commune } }) => ({
      schoolId,
      name: quote(name, LONGEST_NAME),
      commune: quote(commune, LONGEST_NAME),
    })),
  };
}

function rateLine(
  part: number,
  whole: number,
  now: number | null,
  before: number | null,
): RateLine {
  const percent = tenthsOf(now);
  return {
    percent: viDashboard.percent(percent),
    schools: viDashboard.ofSchools({ part, whole }),
    since: viDashboard.since({ now: percent, before: tenthsOf(before) }),
  };
}

function commonFaults({ returning }: Summary): readonly CommonFault[] {
  return returning.slice(0, FAULTS_SHOWN).map(({ ruleId, reports, open }) => ({
    ruleId,
    name: ruleInWords(ruleId),
    reports,
    open,
  }));
}

/** The worst of what the health page says, and how much more there is. */
function healthOf(facts: PassFacts, plan: PassPlan) {
  const lines = [...standingTroubles(facts, plan), ...standingFailure(facts)];
  const worst = lines.find(({ level }) => level === 'red') ?? lines[0];
  const fine = ok(viHealth.fine);
  return { health: worst ?? fine, moreTroubles: Math.max(0, lines.length - 1) };
}

/** An error that no good pass has followed. */
function standingFailure({ memory, now }: PassFacts): readonly HealthLine[] {
  return lastFailure(memory, now).filter(({ level }) => level !== 'ok');
}
