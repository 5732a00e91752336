import type { FilePrint, ListState } from '../counting/list-state';
import type { ListOutcome } from '../counting/outcome';
import { DEAD_RUN_MS, markerOf } from '../dead-run';
import type { Decision } from '../decisions/decision';
import { isListUnread, listStateOf } from '../ledger/list-of-version';
import { type Version, versionKey } from '../ledger/version';
import { filesKey } from './files';

/** So often, minutes apart, Drive may refuse a file before that is what is said of it. */
const FAILURES = 3;
/** A list that killed so many executions is never opened again by itself. */
const DEATHS = 2;

/** What became of one job of a claim. */
export type ListReading =
  | {
      readonly kind: 'outcome';
      readonly outcome: ListOutcome;
      readonly prints: readonly FilePrint[];
    }
  /** Drive did not give it: the reason may be gone the next time. */
  | { readonly kind: 'failed'; readonly outcome: ListOutcome }
  /** The time of the execution was over before its turn. */
  | { readonly kind: 'returned' };

/** What one execution brings back from reading, by version. */
export interface ListReadings {
  readonly run: string;
  readonly byKey: ReadonlyMap<string, ListReading>;
}

/**
 * The versions with what is newly known of their lists: what this execution has read, claims whose
 * execution died, and a person's wish to have one read again. Repeating it changes nothing.
 */
export function settleLists(
  versions: readonly Version[],
  known: {
    readonly readings: ListReadings | null;
    /** What the script property says was being opened: see `markerOf`. */
    readonly marker: string;
    readonly decisions: readonly Decision[];
    readonly now: number;
  },
): readonly Version[] {
  const wishes = known.decisions.filter(({ kind, undone }) => kind === 'readAgain' && !undone);
  const settled = versions.map((version) => {
    const before = listStateOf(version);
    const list = hear(settle(before, versionKey(version), known), latestWish(wishes, version));
    return list === before ? version : { ...version, list };
  });
  return withKnownPoison(settled);
}

/** An edit that keeps a file which killed its readers must not kill two more. */
function withKnownPoison(versions: readonly Version[]): readonly Version[] {
  const latest = new Map<string, ListState>();
  for (const version of versions) {
    const state = listStateOf(version);
    const known = latest.get(filesKey(version));
    if (state.outcome && state.readAt >= (known?.readAt ?? 0)) latest.set(filesKey(version), state);
  }
  return versions.map((version) => {
    const state = listStateOf(version);
    const known = latest.get(filesKey(version));
    const isPoison = known?.outcome?.kind === 'refused' && known.outcome.why === 'poison';
    if (!isPoison || !isListUnread(version) || state.claim !== null) return version;
    return { ...version, list: { ...state, outcome: known.outcome, readAt: known.readAt } };
  });
}

function settle(
  state: ListState,
  key: string,
  { readings, marker, now }: Pick<Parameters<typeof settleLists>[1], 'readings' | 'marker' | 'now'>,
): ListState {
  const { claim } = state;
  if (claim === null) return state;
  const free = { ...state, claim: null };
  const reading = readings?.run === claim.run ? readings.byKey.get(key) : undefined;
  if (reading) return read(free, reading, now);
  if (now - claim.since < DEAD_RUN_MS) return state;
  return marker === markerOf(claim.run, key) ? died(free, now) : free;
}

function read(state: ListState, reading: ListReading, now: number): ListState {
  if (reading.kind === 'returned') return state;
  const { outcome } = reading;
  if (reading.kind === 'outcome') {
    const { prints } = reading;
    return { ...state, outcome, prints, readAt: now, failures: 0, deaths: 0, again: false };
  }
  const failures = state.failures + 1;
  if (failures < FAILURES) return { ...state, failures, triedAt: now };
  const over = { ...state, failures: 0, triedAt: now, again: false };
  // Opened once more because a person asked, and not given: the count stands.
  if (state.outcome?.kind === 'counted') return over;
  return { ...over, outcome, prints: [], readAt: now };
}

function died(state: ListState, now: number): ListState {
  const deaths = state.deaths + 1;
  // An earlier version opened counted lists once more by itself: that is given up, the count stands.
  const stands = state.outcome !== null && !state.again;
  if (stands || deaths < DEATHS) return { ...state, deaths };
  const outcome = { kind: 'refused', why: 'poison', file: 0 } as const;
  return { ...state, deaths, outcome, prints: [], readAt: now, again: false };
}

/** While it is being read a wish waits: whoever asked may not have seen what comes of it. */
function hear(state: ListState, wish: number): ListState {
  if (state.claim !== null || wish === state.asked) return state;
  if (wish > state.asked) {
    return { ...state, asked: wish, again: true, deaths: 0, failures: 0 };
  }
  // It was taken back before it was carried out.
  return state.again ? { ...state, asked: wish, again: false } : state;
}

/** A wish is for the content that was looked at. */
function latestWish(wishes: readonly Decision[], { report, version }: Version): number {
  return wishes
    .filter((wish) => wish.report === report && (wish.version ?? version) === version)
    .reduce((latest, { id }) => Math.max(latest, id), 0);
}
