import type { WavesBy } from '../../core/mail/plan-mail';
import type { ListReadings } from '../../core/uploads/readings';
import type { ListOrder } from '../lists/plan-lists';
import { readLists } from '../lists/read-lists';
import { mailLedger } from '../mail/ledger-in-workbook';
import { sendBatch } from '../mail/send-mail';
import { IDLE_NOTE_MS, NO_STOPWATCH, ranNow, stopwatch, thriftOf } from '../memory/activity';
import { mailSealOf, marksKnowing } from '../memory/mail-seal';
import { type Memory, readMemory } from '../memory/memory';
import { OfficeError } from '../office-error';
import type { Ports } from '../ports';
import type { ScriptProperties } from '../script-properties';
import type { WakeSource } from '../wake-source';
import { vi } from '../words/office';
import type { WakeKind } from './facts';
import { runPass } from './pass';
import type { Passed, PassOrder } from './pass-order';
import { noteFailure } from './remember';

/** So many passes may start within a minute; who comes too early leaves, the tick takes the rest. */
const PASSES_A_MINUTE = 3;
const MINUTE_MS = 60_000;
/** A person waits this long for the lock. */
export const PERSON_WAIT_MS = 15_000;
/** After this no further pass is started: Google kills an execution after six minutes. */
const LAST_START_MS = 3 * MINUTE_MS;
/** What was read of lists waits so long for the lock: lost, it would have to be read again. */
const RESULT_WAIT_MS = 60_000;
/** Apart from each other, when little of the day's trigger time is left. */
const SELDOM_MS = 15 * MINUTE_MS;
/** Without any sign of work a pass still runs once a day. */
const IDLE_MS = 24 * 60 * MINUTE_MS;

/** Something happened: a report, an edit, a structural change. Nothing of the event is used. */
export function onWake(ports: Ports, source: WakeSource = 'responseRow'): void {
  ports.properties.put({ wanted: ports.ids.fresh(), ...ranNow(source, ports.clock.now()) });
  const byForm = source === 'formResponse' || source === 'responseRow';
  drive(ports, { kind: 'event', waves: 'none', waitMs: 0, byForm });
}

/** Every five minutes: takes what is left after kills, mail that waits, reports without a row. */
export function tick(ports: Ports): void {
  const memory = readMemory(ports.properties.all());
  const now = ports.clock.now();
  // After a handover the triggers of the account before go at their next wake, work or none.
  const stranger = memory.owner !== ports.account.effective();
  const isSeldom = thriftOf(memory, now) === 'seldom';
  const rests = isSeldom && now - memory.lastPassAt < SELDOM_MS;
  const isWanted =
    memory.wanted !== memory.done || now >= memory.due || now - memory.lastPassAt >= IDLE_MS;
  const due = stranger || (isWanted && !rests);
  const noted = ranNow('tick', now);
  if (due) drive(ports, { kind: 'tick', waves: 'time', waitMs: 0, noted });
  else if (now - (memory.lastRuns.tick ?? 0) >= IDLE_NOTE_MS) {
    ports.properties.put(noted);
  }
}

/** Once a day: a whole pass, whether or not anything seems due. */
export function daily(ports: Ports): void {
  const now = ports.clock.now();
  ports.properties.put({ wanted: ports.ids.fresh(), ...ranNow('daily', now) });
  drive(ports, { kind: 'tick', waves: 'time', waitMs: 0 });
}

/**
 * A pass that a person asked for and waits for. Mail is left to the owner's triggers. Throws a
 * sentence when another pass does not end in time.
 */
export function passForPerson(ports: Ports, waves: WavesBy = 'none'): Passed {
  stamp(ports);
  const passed = drive(ports, { kind: 'person', waves, waitMs: PERSON_WAIT_MS });
  if (!passed) throw new OfficeError(vi.error.busy);
  return passed;
}

/** A fresh value each time, and never deleted: a pass that is killed leaves the work due. */
function stamp(ports: Ports): void {
  ports.properties.put({ wanted: ports.ids.fresh() });
}

interface Drive {
  readonly kind: WakeKind;
  readonly waves: WavesBy;
  readonly waitMs: number;
  /** Somebody sent something; staff's own wake-ups are never too many. */
  readonly byForm?: boolean;
  /** Properties to put beside the first that a pass writes. */
  readonly noted?: ScriptProperties;
}

function wavesBy(memory: Memory, now: number): WavesBy {
  return now < memory.wavesByHandUntil ? 'person' : 'time';
}

/**
 * Passes until nothing new is wanted; the lock covers one pass at a time and never a mail or a list.
 * What was read of lists is written by the pass that follows.
 */
function drive(
  ports: Ports,
  { kind, waves, waitMs, byForm = false, noted = {} }: Drive,
): Passed | null {
  const began = ports.clock.now();
  const watch = kind === 'person' ? NO_STOPWATCH : stopwatch(began);
  const run = ports.ids.fresh();
  let last: Passed | null = null;
  let readings: ListReadings | null = null;
  const lockWait = () => (readings ? RESULT_WAIT_MS : last === null ? waitMs : 0);
  while (ports.lock.take(lockWait())) {
    const early = ports.clock.now() - began <= LAST_START_MS;
    const mayClaim = kind !== 'person' && early;
    const lists = { run, readings, mayClaim, byTick: kind === 'tick', fresh: last === null };
    const passed = onePass(ports, { kind, waves, lists, watch, byForm, noted });
    if (!passed) return last;
    last = passed;
    readings = null;
    if (passed.batch) {
      const { facts, lines, mailSecret } = passed;
      const seal = mailSealOf({ mailSecret, marks: marksKnowing(lines) });
      const ledger = mailLedger(ports, facts.tabs.mail?.id ?? 0, seal);
      sendBatch(ports, passed.batch, ledger, began, watch);
    }
    if (passed.lists) {
      readings = readLists(ports, passed.lists, began);
      // With no list read, a pass so late may be cut off by Google: the claim lapses by itself.
      const isLate = ports.clock.now() - began > LAST_START_MS;
      if (isLate && !hasRead(readings)) return last;
      continue;
    }
    if (kind === 'person' || ports.clock.now() - began > LAST_START_MS) return last;
    const memory = readMemory(ports.properties.all());
    const isLeft = memory.wanted !== memory.done && thriftOf(memory, ports.clock.now()) === 'none';
    if (!isLeft && !(passed.batch && moreMail(passed))) return last;
  }
  return last;
}

function hasRead({ byKey }: ListReadings): boolean {
  return Array.from(byKey.values()).some(({ kind }) => kind !== 'returned');
}

/** Under the lock, which it releases. Null when it may not start: set-up, owner, too early. */
function onePass(
  ports: Ports,
  {
    kind,
    waves,
    lists,
    watch,
    byForm,
    noted,
  }: Pick<PassOrder, 'kind' | 'waves' | 'watch'> & {
    readonly lists: ListOrder;
    readonly byForm: boolean;
    readonly noted: ScriptProperties;
  },
): Passed | null {
  try {
    const memory = readMemory(ports.properties.all());
    const asOwner = memory.owner !== '' && memory.owner === ports.account.effective();
    if (kind !== 'person' && !asOwner) {
      // Only the recorded owner's triggers work; those of an account before it are in the way.
      ports.triggers.detach();
      // So is the key that an earlier version kept in this account.
      ports.secret.forget();
      return null;
    }
    if (memory.owner === '') throw new OfficeError(vi.error.notSetUp);
    const now = ports.clock.now();
    const starts = memory.starts.filter((start) => now - start < MINUTE_MS);
    // A person who waits is never turned away for what triggers did, nor is what lists have said.
    const turnedAway = starts.length >= PASSES_A_MINUTE && kind !== 'person' && !lists.readings;
    if (turnedAway) return null;
    watch.known(memory.timeUsed);
    if (byForm && !lists.readings && thriftOf(memory, now) !== 'none') {
      // It has stamped, which is time too: the tick does the rest.
      ports.properties.put(watch.lap(now));
      return null;
    }
    const claim = kind !== 'person';
    // Asked anew for each pass: midnight may come while one execution makes several.
    const by = kind === 'tick' ? wavesBy(memory, now) : waves;
    const order = { kind, waves: by, asOwner, claim, lists, watch };
    // First of all: a pass that is killed has started too.
    ports.properties.put({ ...noted, starts: [...starts, now].join(' ') });
    return runPass(ports, memory, order);
  } catch (error) {
    noteFailure(ports, error);
    throw error;
  } finally {
    ports.lock.release();
  }
}

function moreMail({ lines, batch }: Passed): boolean {
  return batch !== null && lines.some(({ state }) => state === 'queued');
}
