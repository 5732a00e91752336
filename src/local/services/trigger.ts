import { ServiceError } from '../world/error-texts';
import { idText, random } from '../world/random';
import { firstDue } from '../world/trigger-clock';
import type { Trigger } from '../world/world-state';
import { zoneOffset } from '../world/zoned-time';
import type { Services } from './call';

/** Per user and script (docs/google.md, "Triggers"). */
const MAX_TRIGGERS = 20;

interface TriggerSpec extends Pick<Trigger, 'handler' | 'source' | 'sourceId' | 'event'> {
  clock?: {
    everyMinutes?: number;
    everyHours?: number;
    everyDays?: number;
    atHour?: number;
    nearMinute?: number;
    timeZone?: string;
  };
}

export const TRIGGER: Services = {
  'Trigger.create': ({ engine, world, execution }, { clock, ...spec }: TriggerSpec) => {
    const owner = execution.record.as;
    if (world.triggers.filter((each) => each.owner === owner).length >= MAX_TRIGGERS) {
      throw new ServiceError('tooManyTriggers');
    }
    const trigger: Trigger = { ...spec, id: idText(world, '', 19), owner };
    if (clock) {
      const { atHour, nearMinute, timeZone = engine.bundle.timeZone, ...every } = clock;
      zoneOffset(0, timeZone); // throws on a zone that does not exist
      const minute = nearMinute ?? Math.floor(random(world) * 60);
      const hour = atHour ?? Math.floor(random(world) * 24);
      trigger.clock = { ...every, minuteOfDay: hour * 60 + minute, timeZone };
      trigger.nextDue = firstDue(world, trigger, execution.clock);
    }
    world.triggers.push(trigger);
    return trigger;
  },
  /** Nobody sees the triggers of another account (docs/google.md, "Triggers"). */
  'Trigger.getAll': ({ world, execution }) =>
    world.triggers.filter(({ owner }) => owner === execution.record.as),
  'Trigger.delete': ({ world, execution }, id: string) => {
    const { as } = execution.record;
    world.triggers = world.triggers.filter((each) => each.id !== id || each.owner !== as);
  },
  'Script.describe': ({ engine, execution, world }) => {
    const account = world.accounts.find(({ email }) => email === execution.record.as);
    const { scopes } = engine.bundle;
    return {
      scopes,
      granted: account?.authorized ? scopes.filter((s) => !account.refused?.includes(s)) : [],
    };
  },
};
