import { type Dice, dice } from '../world/dice';
import { ATTACKS } from './acts/attacks';
import { INCIDENTS } from './acts/incidents';
import { MENU_ACTS } from './acts/menu-acts';
import { SCHOOL_ACTS } from './acts/school-acts';
import { STAFF_ACTS } from './acts/staff-acts';
import type { Profile } from './fleet/profile';
import type { Act, ScriptEvent } from './fleet/simulation';
import type { Office } from './office/office';
import { MINUTE } from './office/office-time';

export const ACTS: Readonly<Record<string, Act>> = {
  ...SCHOOL_ACTS,
  ...STAFF_ACTS,
  ...MENU_ACTS,
  ...INCIDENTS,
  ...ATTACKS,
};

/** How often each is done: of a hundred acts about so many. */
const WEIGHTS: Readonly<Record<string, number>> = {
  submit: 40,
  doubleClick: 4,
  resubmitBetter: 5,
  resubmitWorse: 5,
  editBetter: 6,
  editWorse: 6,
  otherMailbox: 5,
  mendCell: 6,
  sortRows: 2,
  insertColumn: 1,
  deleteRow: 2,
  pasteRoster: 1,
  extend: 1,
  exempt: 1,
  mistypeDeadline: 1,
  renameQuestion: 1,
  switchMode: 1,
  recheckTwice: 2,
  preview: 5,
  sendWaveTwice: 1,
  pause: 1,
  health: 1,
  approve: 2,
  drop: 1,
  settle: 2,
  decide: 4,
};

/**
 * Done in every tenth run only: the others keep the stories for which their seeds are kept among the
 * regressions and the planted defects.
 */
const SELDOM = [
  'filterRows',
  'filterRows',
  'stopWaves',
  'stopWaves',
  'triggersUsedElsewhere',
] as const;

/** Runs of an office whose Form lets the sender type any address. */
const hasTypedAddresses = (seed: number): boolean => seed % 10 === 5;

/** Runs in which fifty reports come within one second; for the same reason only some. */
const hasCrowd = (seed: number): boolean => seed % 20 === 14;

const COMMON_INCIDENTS = Object.keys(INCIDENTS).filter(
  (act) => !SELDOM.some((each) => each === act),
);

/** Days of March 2026 around which something happens by itself. */
const WINDOWS = [
  [18, 19],
  [24, 25],
  [25, 26],
  [26, 27],
  [27, 30],
  [30, 31],
] as const;

/** An instant in Hải Phòng. */
const instant = (day: number, hour: number, minute = 0): number =>
  Date.UTC(2026, 2, day, hour - 7, minute);

/** Of the letter: exclusive. Somebody always sends in the last second, and in the first too late. */
export const DEADLINE = instant(27, 0);

export interface Script {
  /** When the office sets the add-on up. */
  readonly start: number;
  readonly consumer: boolean;
  readonly addresses: Office['addresses'];
  readonly events: readonly ScriptEvent[];
}

/** What will happen in a run: drawn before it starts, so that a shorter script is a part of it. */
export function drawScript(seed: number, profile: Profile, schools: number): Script {
  const chance = dice(seed * 2_654_435 + 17);
  const days = chance.pick(WINDOWS);
  const events: ScriptEvent[] = [];
  const bag = Object.entries(WEIGHTS).flatMap(([act, weight]) => Array(weight).fill(act));
  days.forEach((day, index) => {
    const from = index === 0 ? instant(day, 9) : sessionStart(day, chance);
    const acts = Math.round(schools * 0.25);
    // Half of them within two minutes: what a deadline does.
    const rush = from + chance.between(0, 20) * MINUTE;
    for (let n = 0; n < acts; n += 1) {
      const at = chance.chance(0.5)
        ? rush + chance.between(0, 2 * MINUTE)
        : from + chance.between(0, 30 * MINUTE);
      events.push({ at, act: chance.pick(bag), seed: chance.between(1, 1e9) });
    }
    // Somebody looks at the waves once a day, before anything can leave or after.
    const look = from + chance.between(1, 30) * MINUTE;
    events.push({ at: look, act: 'preview', seed: chance.between(1, 1e9) });
  });
  if (days.some((day) => day === 26) && days.some((day) => day === 27)) {
    for (const late of [-1_000, -1_000, 0, 0]) {
      events.push({ at: DEADLINE + late, act: 'submit', seed: chance.between(1, 1e9) });
    }
  }
  // The last events come all at once: whoever of them is forgotten waits for nobody else's wake-up.
  const end = Math.max(...events.map(({ at }) => at)) + 3 * MINUTE;
  for (let n = 0; n < 4; n += 1) {
    const at = end + n * chance.between(0, 5_000);
    events.push({ at, act: 'submit', seed: chance.between(1, 1e9) });
  }
  for (let n = 0; n < profile.incidents; n += 1) {
    const act = chance.pick(COMMON_INCIDENTS);
    const near = chance.pick(events.filter((event) => event.act in WEIGHTS));
    events.push({ at: near.at + chance.between(0, MINUTE), act, seed: chance.between(1, 1e9) });
  }
  const consumer = chance.chance(0.2);
  for (const act of seed % 10 === 0 ? SELDOM : []) {
    if (act in INCIDENTS && profile.incidents === 0) continue;
    const near = chance.pick(events);
    events.push({ at: near.at + chance.between(0, MINUTE), act, seed: chance.between(1, 1e9) });
  }
  if (hasCrowd(seed)) {
    const near = chance.pick(events);
    events.push({ at: near.at, act: 'crowd', seed: chance.between(1, 1e9) });
  }
  for (let n = 0; n < profile.attacks; n += 1) {
    const act = chance.pick(Object.keys(ATTACKS));
    const near = chance.pick(events);
    events.push({ at: near.at + chance.between(0, MINUTE), act, seed: chance.between(1, 1e9) });
  }
  events.sort((a, b) => a.at - b.at);
  const addresses = hasTypedAddresses(seed) ? 'typed' : 'verified';
  return { start: instant(days[0], 7, 30), consumer, addresses, events };
}

/** In office hours mostly; around a midnight now and then. */
function sessionStart(day: number, chance: Dice): number {
  return chance.chance(0.25)
    ? instant(day, 23, 40)
    : instant(day, chance.between(8, 16), chance.between(0, 59));
}
