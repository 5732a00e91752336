import type { Grant } from '../../core/decisions/roster-grants';
import type { Approval } from '../../core/mail/schedule';
import { parseObject } from '../grid';
import type { ScriptProperties } from '../script-properties';
import type { Confirmed, Guard } from '../settings/guarded-settings';
import type { LastGood } from '../settings/read-settings';
import type { TabKind } from '../tab-shape';
import type { FailureKind } from '../words/failures';
import { type LastRuns, readLastRuns, readTimeUsed, type TimeUsed } from './activity';
import { type DecisionMark, readDecisionMarks } from './decision-marks';
import { grantsOfRounds } from './grants-text';
import type { LedgerMarks } from './ledger-marks';

/** Properties, of the script and of an account, in which earlier versions compared pupils across schools. */
export const isOfComparison = (property: string): boolean => property.startsWith('seal');

/** Everything that outlives an execution outside the tabs: the script properties, read. */
export interface Memory {
  readonly wanted: string;
  readonly done: string;
  /** Account whose triggers work; '' before set-up. */
  readonly owner: string;
  /** The file that was set up: a copy has another id. */
  readonly fileId: string;
  readonly tabs: Readonly<Partial<Record<TabKind, number>>>;
  /** Starts of the latest passes, ms. */
  readonly starts: readonly number[];
  readonly paused: boolean;
  /** Who stopped the waves, and when (ms); null while they may leave. */
  readonly wavesStopped: { readonly by: string; readonly at: number } | null;
  /** As last written, and as a pass that may have died was about to write. */
  readonly marks: readonly LedgerMarks[];
  /** The Form's store is settled up to this instant. */
  readonly watermark: number;
  readonly lastGood: LastGood;
  /** Exemptions and extensions that stood in the roster when a round was last judged by it: see `grantsProperty`. */
  readonly grants: Readonly<Record<string, readonly Grant[]>>;
  readonly lastMode: string;
  /** `Mã đợt` of the last judgement; '' when unknown. */
  readonly lastRound: string;
  readonly rosterDigest: string;
  readonly settingsDigest: string;
  /** Something falls due by itself at this instant, ms. */
  readonly due: number;
  readonly lastPassAt: number;
  /** The last pass could not judge, and since when judging went on before that (ms). */
  readonly rested: boolean;
  readonly readableSince: number;
  /** When it was last asked, the file lay in Drive's bin. */
  readonly wasTrashed: boolean;
  readonly decorated: string;
  /** What turned the automatic schedule on; null while nobody has. */
  readonly schedule: Approval | null;
  /** A person sent the reached wave at once; more of it is planned until that instant, ms. */
  readonly sentByHand: (Approval & { readonly until: number }) | null;
  /** `reachOf` the roster that was last read; '' when unknown. */
  readonly rosterSeen: string;
  readonly brakeOn: boolean;
  /** When a mail ledger was last adopted, ms; 0 for never. */
  readonly mailAdopted: number;
  /** A person let the waves go; until then ticks send them outside office hours too, ms. */
  readonly wavesByHandUntil: number;
  readonly sendingMarker: string;
  /** When that marker was put, ms. */
  readonly sendingAt: number;
  /** Which list an execution was about to open: see `markerOf`. */
  readonly readingMarker: string;
  /** What an earlier version left of its comparison across schools: see `forgetComparison`. */
  readonly comparison: {
    readonly tab: number | undefined;
    readonly properties: readonly string[];
  } | null;
  /** Report numbers up to this one were given, even if the ledger lost them. */
  readonly lastReport: number;
  /** Accounts that may let mail go, and the settings they let be used: see `Guard`. */
  readonly mailSenders: Guard['mailSenders'];
  readonly confirmed: Confirmed;
  /** The decisions as last seen, and as a page that may have died was about to add to them. */
  readonly decisionMarks: readonly DecisionMark[];
  /** Numbers of the decisions that no page made: somebody typed them into the tab. */
  readonly typedDecisions: readonly number[];
  /** Part of the seal of every line of `Sổ thư`; '' before the first pass that seals them. */
  readonly mailSecret: string;
  /** The last one, also when a later pass went well. */
  readonly failure: { readonly at: number; readonly kind: FailureKind } | null;
  /** When spoilt lines of the ledger of reports were last written anew, and which, in words. */
  readonly mended: { readonly at: number; readonly rows: string } | null;
  readonly lastRuns: LastRuns;
  readonly timeUsed: TimeUsed;
}

export function readMemory(all: ScriptProperties): Memory {
  const run = parseObject(all.lastRun ?? '') ?? {};
  const failure = parseObject(all.failure ?? '');
  const stopped = parseObject(all.wavesStopped ?? '');
  const mended = parseObject(all.mended ?? '');
  return {
    wanted: all.wanted ?? '',
    done: all.done ?? '',
    owner: all.owner ?? '',
    fileId: all.fileId ?? '',
    tabs: (parseObject(all.tabs ?? '') ?? {}) as Memory['tabs'],
    starts: (all.starts ?? '').split(' ').filter(Boolean).map(Number),
    paused: (all.paused ?? '') !== '',
    wavesStopped: stopped ? { by: textOf(stopped.by), at: numberOf(stopped.at) } : null,
    marks: [all.marks, all.marksNext].flatMap((text) => {
      const read = parseObject(text ?? '');
      return read ? [read as unknown as LedgerMarks] : [];
    }),
    watermark: Number(all.watermark ?? 0) || 0,
    lastGood: (parseObject(all.lastGood ?? '') ?? {}) as LastGood,
    grants: grantsOfRounds(all),
    lastMode: textOf(run.mode),
    lastRound: textOf(run.round),
    rosterDigest: textOf(run.roster),
    settingsDigest: textOf(run.settings),
    due: numberOf(run.due),
    lastPassAt: numberOf(run.at),
    rested: run.rested === true,
    readableSince: numberOf(run.readable),
    wasTrashed: run.trashed === true,
    decorated: all.decorated ?? '',
    schedule: approvalOf(all.schedule),
    sentByHand: byHandOf(all.sentByHand),
    rosterSeen: all.rosterSeen ?? '',
    brakeOn: (all.brake ?? '') !== '',
    mailAdopted: Number(all.mailAdopted ?? 0) || 0,
    wavesByHandUntil: Number(all.wavesByHandUntil ?? 0) || 0,
    sendingMarker: all.sending ?? '',
    sendingAt: Number(all.sendingAt ?? 0) || 0,
    readingMarker: all.readingList ?? '',
    comparison: comparisonLeft(all),
    lastReport: numberOf(run.report),
    mailSenders: listOf(all.mailSenders),
    confirmed: (parseObject(all.confirmed ?? '') ?? {}) as Confirmed,
    decisionMarks: readDecisionMarks(all.decisionMarks ?? ''),
    typedDecisions: (all.typedDecisions ?? '').split(' ').filter(Boolean).map(Number),
    mailSecret: all.mailSecret ?? '',
    failure: failure ? { at: numberOf(failure.at), kind: kindOf(failure.kind) } : null,
    mended: mended ? { at: numberOf(mended.at), rows: textOf(mended.rows) } : null,
    lastRuns: readLastRuns(all),
    timeUsed: readTimeUsed(all.timeUsed ?? ''),
  };
}

/** What cannot be read lets nothing go. */
function approvalOf(text: string | undefined): Approval | null {
  const read = parseObject(text ?? '');
  if (!read) return null;
  const { by, at, rules, reach } = read;
  return { by: textOf(by), at: numberOf(at), rules: textOf(rules), reach: textOf(reach) };
}

function byHandOf(text: string | undefined): Memory['sentByHand'] {
  const approval = approvalOf(text);
  return approval && { ...approval, until: numberOf(parseObject(text ?? '')?.until) };
}

function comparisonLeft(all: ScriptProperties): Memory['comparison'] {
  const { seals } = parseObject(all.tabs ?? '') ?? {};
  const tab = typeof seals === 'number' ? seals : undefined;
  const properties = Object.keys(all).filter(isOfComparison);
  return properties.length > 0 || tab !== undefined ? { tab, properties } : null;
}

/** The last judgement was of this round, or nobody knows. */
export function isSameRound({ lastRound }: Memory, roundId: string): boolean {
  return lastRound === '' || lastRound === roundId;
}

function kindOf(value: unknown): FailureKind {
  return value === 'quota' || value === 'permission' || value === 'timeOut' ? value : 'unknown';
}

/** Addresses between spaces; null when nothing was ever put. */
function listOf(text: string | undefined): readonly string[] | null {
  return text === undefined ? null : text.split(' ').filter(Boolean);
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function numberOf(value: unknown): number {
  return typeof value === 'number' && Number.isFinite(value) ? value : 0;
}
