import { usageOf } from '../../world/mailbox';
import { ask } from '../acts/menu-acts';
import type { Simulation } from '../fleet/simulation';
import { dayOf, endOfDay, isWorkingDay, MINUTE } from '../office/office-time';
import { mailOf } from '../office/our-tabs';
import { stoodAt } from '../office/raw-history';
import { compareWithOracle } from '../oracle/compare-with-oracle';
import { checkTold } from './check-receipt';
import { checkStanding } from './check-recorded';
import { checkMailLedger, checkReminded, checkReplied } from './mail-at-rest';

const HOUR = 60 * MINUTE;
const TICKS_TO_REST = 60;

/** After the last event: faults off, one tick, one daily sweep; then everything must be as it should. */
export function comeToRest(sim: Simulation): void {
  const { scheduler, engine, faults } = sim;
  const { world } = engine;
  // A kill or a lost firing of before may still be under way, and rows may come late.
  const quick = sim.profile.incidents === 0;
  if (!quick) {
    untilQuiet(sim);
    faults.on = false;
    outlastTriggers(sim);
    scheduler.advanceTo(world.now + 20 * MINUTE);
  }
  faults.on = false;
  // Past half of the day's trigger time reports wait for the tick.
  scheduler.advanceTo(world.now + (quick && !sim.longDay ? 7 : 20) * MINUTE);
  checkAllJudged(sim);
  const daily = world.triggers.find(({ clock }) => clock?.everyDays);
  if (daily?.nextDue !== undefined) skipTo(sim, daily.nextDue - MINUTE);
  scheduler.advanceTo(world.now + 11 * MINUTE);
  // At eight a wave may begin: not in the midst of what follows.
  const sinceEight = ((world.now + 7 * HOUR) % (24 * HOUR)) - 8 * HOUR;
  if (sinceEight > -30 * MINUTE && sinceEight < 0) skipTo(sim, world.now - sinceEight + MINUTE);
  reachRest(sim);
  outlastQuota(sim);
  checkAllJudged(sim);
  compareWithOracle(sim);
  checkMailLedger(sim);
  checkReplied(sim);
  checkTold(sim);
  checkNothingMore(sim);
  nextWorkingMorning(sim);
  checkReminded(sim);
}

function untilQuiet({ scheduler, fleet, engine }: Simulation): void {
  for (let n = 0; n < 10 && fleet.flights.length > 0; n += 1) {
    scheduler.advanceTo(engine.world.now + MINUTE);
  }
}

/** Nights without a tick: the clock's triggers go on from there. */
export function skipTo({ engine, scheduler }: Simulation, at: number): void {
  const { world } = engine;
  if (at <= world.now) return;
  for (const trigger of world.triggers) {
    const { nextDue, clock } = trigger;
    if (clock?.everyMinutes && nextDue !== undefined && nextDue < at) {
      trigger.nextDue = at + (nextDue % (clock.everyMinutes * MINUTE));
    }
  }
  scheduler.advanceTo(at);
}

/** Until two ticks in a row have changed nothing and sent nothing, and nothing is under way. */
function reachRest(sim: Simulation): void {
  const { engine, scheduler } = sim;
  const done = (): number =>
    engine.executions.reduce(
      (sum, { cellsChanged, mailsSent }) => sum + cellsChanged + mailsSent,
      0,
    );
  let still = 0;
  for (let n = 0; n < TICKS_TO_REST && still < 2; n += 1) {
    const before = done();
    scheduler.advanceTo(engine.world.now + 5 * MINUTE);
    untilQuiet(sim);
    still = done() > before ? 0 : still + 1;
  }
  if (still < 2) sim.violate(5, 'ticks go on changing cells or sending for hours');
}

/**
 * Mail that waits for the quota leaves when Google renews it, and the add-on asks once an hour: a
 * renewal about now would send in the midst of what follows.
 */
function outlastQuota(sim: Simulation): void {
  const { engine, scheduler, office } = sim;
  const { world } = engine;
  for (let n = 0; n < 3; n += 1) {
    if (!mailOf(world).some(({ state }) => state === 'queued')) return;
    const { mail } = usageOf(world, office.owner, world.now);
    const renewed = mail.recipients === 0 ? world.now : mail.since + 24 * HOUR;
    if (renewed > world.now + HOUR) return;
    scheduler.advanceTo(renewed + HOUR + 5 * MINUTE);
    reachRest(sim);
  }
}

/** Once the day's trigger time is used up, nothing runs by itself until Google renews it. */
function outlastTriggers(sim: Simulation): void {
  const { triggersTaken: taken, engine, office } = sim;
  if (taken?.email !== office.owner) return;
  const { triggers } = usageOf(engine.world, taken.email, engine.world.now);
  if (triggers.since === taken.since) skipTo(sim, taken.since + 24 * HOUR);
}

function checkAllJudged(sim: Simulation): void {
  for (const place of sim.spoilt) sim.violate(1, `the spoilt line ${place} was not mended`);
  const stood = sim.raw.contents.filter((content) => stoodAt(content, sim.moment));
  const { now } = sim.engine.world;
  checkStanding(sim, stood, { at: now, formRead: true, resting: false, shifted: false });
}

/** A further run changes no cell and sends nothing. */
function checkNothingMore(sim: Simulation): void {
  const { engine, scheduler } = sim;
  const before = engine.executions.length;
  ask(sim, 'recheck', [], {});
  scheduler.advanceTo(engine.world.now + 8 * MINUTE);
  for (const record of engine.executions.slice(before)) {
    const { functionName, cellsChanged, mailsSent, outcome, as } = record;
    if (cellsChanged + mailsSent > 0) {
      sim.violate(5, `${functionName} changed ${cellsChanged} cells and sent ${mailsSent} mails`);
    }
    // Triggers of an owner who has left go on failing until Google drops them.
    if (outcome === 'failed' && as === sim.office.owner)
      sim.violate(5, `${functionName} failed at rest`);
  }
}

/** Nine o'clock, when a wave may leave; whatever the night brought has been judged by then. */
function nextWorkingMorning(sim: Simulation): void {
  let day = dayOf(sim.engine.world.now) + 1;
  while (!isWorkingDay(day)) day += 1;
  skipTo(sim, endOfDay(day - 1) + 9 * HOUR);
  reachRest(sim);
}
