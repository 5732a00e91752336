import { formatDay, formatInstant } from '../../core/calendar';
import { type BodyList, DEPARTMENT } from '../../core/mail/managing-bodies';
import { type PreviewRow, previewWave, type WavePreview } from '../../core/mail/wave-preview';
import { formatNumber } from '../../core/vietnamese-number';
import type { PassPlan } from '../pass/plan-pass';
import { readJudgedRound } from '../person/read-round';
import type { Ports } from '../ports';
import { inWords } from '../trouble';
import { viDashboard } from '../words/dashboard';
import { viHealth } from '../words/health';
import { NO_MAIL_WORDS } from '../words/mail';
import { viWaves } from '../words/reminders';
import { factsOfPlan, type LetterSample, waveSamples } from './letter-samples';
import { type SchedulePage, scheduleOf } from './load-schedule';
import { type MailProgress, progressOf } from './mail-progress';
import { type MailRights, mailRightsOf } from './mail-rights';
import {
  type ApprovalGroup,
  approvalGroups,
  doubtfulMails,
  type WaitingMail,
} from './waiting-groups';

export interface RemindersPage {
  /** Mails, addresses, quota left, reserve, finishing day: each a figure of its own. */
  readonly figures: readonly { readonly label: string; readonly value: string }[];
  /** Under whose account the quota was read; '' when it is the one that sends. */
  readonly quotaNote: string;
  /** Mails of the reached wave, and those of them that are not in the ledger yet. */
  readonly mails: number;
  readonly fresh: number;
  /** Up to which pass reports are known, in words. */
  readonly asOf: string;
  /** The automatic schedule, whose state heads the page. */
  readonly schedule: SchedulePage;
  readonly mode: 'dryRun' | 'live';
  /** Why nothing may leave now, in words; '' when it may. */
  readonly blocked: string;
  /** Why this account may not send, in words; '' when it may. */
  readonly mayNot: string;
  /** Why a wave that is sent now must be looked at first, in words; '' when it need not. */
  readonly hold: string;
  /** Nothing is new, and what stands in the ledger waits for somebody to let it go on. */
  readonly isHeld: boolean;
  /** "N trường nhận thư + M trường không nhận = R trường trong danh sách". */
  readonly sum: { readonly sentence: string; readonly agrees: boolean };
  readonly schools: readonly WaveRow[];
  /** Each reason and so many schools; together all that get none. */
  readonly reasons: readonly string[];
  readonly bodies: readonly WaveRow[];
  readonly samples: readonly LetterSample[];
  readonly groups: readonly ApprovalGroup[];
  readonly doubtful: readonly WaitingMail[];
  readonly progress: MailProgress;
  readonly rights: MailRights;
}

/** One school of the preview: what it gets, or why nothing. */
export interface WaveRow {
  readonly schoolId: string;
  readonly name: string;
  readonly commune: string;
  readonly to: string;
  /** In words: the wave and the text; '' when it gets none. */
  readonly gets: string;
  /** In words: why it gets none; '' when it gets one. */
  readonly why: string;
}

/**
 * Who would get which text if the reached wave were sent now, and why each other school gets none.
 * Reads; changes nothing, and lets nothing go.
 */
export function loadReminders(ports: Ports): RemindersPage {
  const passed = readJudgedRound(ports);
  const preview = previewOf(ports, passed);
  const { facts, plan } = passed;
  const { settings } = plan.read;
  const { hold, lines } = plan.outgoing;
  const about = factsOfPlan(plan, facts.now);
  const me = ports.account.effective();
  const { owner } = facts.memory;
  const schedule = scheduleOf(ports, facts, plan);
  const progress = progressOf(lines, settings.roundId, facts.memory);
  const fresh = preview.mails - preview.waiting;
  return {
    asOf: viDashboard.lastPass({ at: formatInstant(facts.memory.lastPassAt) }),
    schedule,
    figures: figuresOf(preview),
    quotaNote: owner === me ? '' : viWaves.quotaNote({ me, owner }),
    mails: preview.mails,
    fresh,
    mode: settings.mode,
    blocked: blockedBecause(plan),
    mayNot: schedule.mayNot,
    hold: hold?.why === 'brake' ? viWaves.brake({ schools: hold.lost }) : '',
    isHeld: fresh === 0 && hold !== null && (hold.why === 'brake' || progress.onItsWay !== null),
    sum: sumOf(preview, passed.round.roster.schools.length),
    schools: preview.rows.map(schoolRow),
    reasons: reasonsOf(preview.rows),
    bodies: preview.bodies.map(bodyRow),
    samples: about ? waveSamples(about, preview) : [],
    groups: approvalGroups(lines, about),
    doubtful: doubtfulMails(lines),
    progress,
    rights: mailRightsOf(owner, settings.mailSenders, plan.read.settingsTab.pending, me),
  };
}

type JudgedRound = ReturnType<typeof readJudgedRound>;

function previewOf(ports: Ports, { facts, plan, round }: JudgedRound): WavePreview {
  const { read, outgoing } = plan;
  return previewWave({
    statuses: round.statuses,
    roster: round.roster,
    decisions: read.decisions,
    settings: read.settings,
    lines: outgoing.lines,
    now: facts.now,
    remaining: ports.mail.remaining(),
  });
}

function figuresOf(preview: WavePreview): RemindersPage['figures'] {
  const { mails, recipients, remaining, reserve, finishedOn } = preview;
  const { figures } = viWaves;
  return [
    { label: figures.mails, value: formatNumber(mails) },
    { label: figures.recipients, value: formatNumber(recipients) },
    { label: figures.remaining, value: formatNumber(remaining) },
    { label: figures.reserve, value: formatNumber(reserve) },
    {
      label: figures.finished,
      value: mails === 0 ? '–' : finishedOn === null ? figures.never : formatDay(finishedOn),
    },
  ];
}

function sumOf({ rows }: WavePreview, roster: number): RemindersPage['sum'] {
  const gets = rows.filter(({ wave }) => wave !== null).length;
  const none = rows.filter(({ why }) => why !== '').length;
  const agrees = gets + none === roster;
  return { sentence: viWaves.sum({ gets, none, roster, agrees }), agrees };
}

/** The most frequent reason first. */
function reasonsOf(rows: readonly PreviewRow[]): readonly string[] {
  const schools = new Map<PreviewRow['why'], number>();
  for (const { why } of rows) schools.set(why, (schools.get(why) ?? 0) + 1);
  return Array.from(schools)
    .sort(([, a], [, b]) => b - a)
    .flatMap(([why, count]) =>
      why === '' ? [] : [viWaves.reasonOfNone({ why: NO_MAIL_WORDS[why], schools: count })],
    );
}

function blockedBecause(plan: PassPlan): string {
  const [trouble] = plan.stops.mailStopped;
  if (trouble) return inWords(trouble);
  return plan.read.settings.paused ? inWords(viHealth.paused) : '';
}

function schoolRow(row: PreviewRow): WaveRow {
  const { schoolId, name, commune, to, wave, text, waits, why } = row;
  return {
    schoolId,
    name,
    commune,
    to,
    gets: wave === null ? '' : viWaves.gets({ wave, text, waits }),
    why: why === '' ? '' : NO_MAIL_WORDS[why],
  };
}

function bodyRow({ body, to, wave, late }: BodyList): WaveRow {
  return {
    schoolId: '',
    name: body === DEPARTMENT ? viWaves.department : body,
    commune: '',
    to,
    gets: to === '' ? '' : viWaves.body({ wave, schools: late.length }),
    why: to === '' ? viWaves.noAddress : '',
  };
}
