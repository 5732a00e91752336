import type { Engine } from '../engine/engine';
import { nextDue } from '../world/trigger-clock';
import type { AgendaItem, Trigger } from '../world/world-state';
import { happenSubmission } from './respondent';

interface Due {
  at: number;
  run: () => void;
}

/** When something will next happen by itself, or undefined when nothing will. */
export function nextEvent(engine: Engine): number | undefined {
  return soonest(engine)?.at;
}

/** Runs, soonest first, everything due at or before an instant. */
export function runDue(engine: Engine, until: number): void {
  for (let due = soonest(engine); due && due.at <= until; due = soonest(engine)) due.run();
}

function soonest(engine: Engine): Due | undefined {
  const { agenda, triggers } = engine.world;
  let item: AgendaItem | undefined;
  for (const each of agenda) if (!item || each.at < item.at) item = each;
  let clock: Trigger | undefined;
  for (const each of triggers) {
    if (each.nextDue !== undefined && each.nextDue < (clock?.nextDue ?? Infinity)) clock = each;
  }
  if (clock?.nextDue !== undefined && clock.nextDue < (item?.at ?? Infinity)) {
    const [trigger, at] = [clock, clock.nextDue];
    return { at, run: () => tick(engine, trigger, at) };
  }
  return item && { at: item.at, run: () => happen(engine, item) };
}

function tick(engine: Engine, trigger: Trigger, at: number): void {
  trigger.nextDue = nextDue(trigger, at);
  for (const { at: due } of engine.firings(trigger, at)) {
    if (due <= at) runTrigger(engine, trigger, at, {});
    else engine.world.agenda.push({ at: due, kind: 'trigger', triggerId: trigger.id, event: {} });
  }
}

function happen(engine: Engine, item: AgendaItem): void {
  engine.world.agenda.splice(engine.world.agenda.indexOf(item), 1);
  if (item.kind === 'submission') {
    happenSubmission(engine, item.submission, item.at);
    return;
  }
  const trigger = engine.world.triggers.find(({ id }) => id === item.triggerId);
  if (trigger) runTrigger(engine, trigger, item.at, item.event);
}

function runTrigger(
  engine: Engine,
  trigger: Trigger,
  at: number,
  event: Record<string, unknown>,
): void {
  engine.launch({
    functionName: trigger.handler,
    args: [{ ...event, authMode: 'FULL', triggerUid: trigger.id }],
    as: trigger.owner,
    kind: 'trigger',
    at,
  });
}
