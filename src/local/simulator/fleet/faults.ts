import type { Engine, Firing } from '../../engine/engine';
import type { Fault, ServiceCall } from '../../engine/local-host';
import type { Dice } from '../../world/dice';
import { type ErrorText, errorText } from '../../world/error-texts';
import { MINUTE } from '../office/office-time';
import type { Profile } from './profile';

const SECOND = 1_000;
const HOUR = 60 * MINUTE;
/** Longer than an execution may last. */
const ENDLESS_MS = 7 * MINUTE;
/** Of more submissions at once some rows never arrive (docs/google.md, "Response tab"). */
const ROWS_AT_ONCE = 35;
const AT_ONCE_MS = SECOND;

/** What Google says when it fails for a moment (docs/google.md, "Error texts"). */
const TRANSIENT = [
  "We're sorry, a server error occurred. Please wait a bit and try again.",
  'Rất tiếc, đã xảy ra lỗi máy chủ. Vui lòng đợi một chút và thử lại.',
  'Service Spreadsheets timed out while accessing document with id 1AbC.',
  'Đã hết thời gian chờ của dịch vụ: Spreadsheets',
  'Internal error',
  'Service unavailable: Spreadsheets',
] as const;
const REFUSALS: readonly ErrorText[] = ['noAccess', 'computerTime', 'propertyQuota'];

export interface Faults {
  on: boolean;
  /** Some call to the Form failed: then nobody can know whose edit it was. */
  formFailed: boolean;
  /** Some call to Drive failed, or an execution ended by a fault: a list may stay refused. */
  listsHit: boolean;
  /** Whatever may leave a mail in doubt: ends of executions and sends that threw. */
  crashes: number;
  /** Executions ended by a fault. */
  readonly killed: Set<number>;
  readonly hook: (call: ServiceCall) => Fault | undefined;
  readonly firings: Engine['firings'];
  /** Does the row of what is submitted at this instant arrive? */
  readonly rowArrives: (at: number) => 'now' | 'late' | 'never';
}

/** Faults drawn from a sequence of their own, so that people do the same whatever breaks. */
export function drawFaults(
  profile: Profile,
  chance: Dice,
  told: (what: string) => void,
  prompt: Engine['firings'],
): Faults {
  /** Instants of the latest submissions. */
  let crowd: readonly number[] = [];
  const faults: Faults = {
    on: true,
    formFailed: false,
    listsHit: false,
    crashes: 0,
    killed: new Set(),
    hook: (call) => {
      if (!faults.on) return undefined;
      const fault = faultAt(profile, chance, call);
      if (!fault) return undefined;
      if (call.name.startsWith('Form.')) faults.formFailed = true;
      const ends = 'kill' in fault || 'slowMs' in fault;
      if (ends || call.name.startsWith('Drive.')) faults.listsHit = true;
      if (ends) faults.killed.add(call.executionId);
      if (ends || call.name === 'Mail.send') faults.crashes += 1;
      told(`${call.functionName} #${call.executionId} ${call.name}: ${JSON.stringify(fault)}`);
      return fault;
    },
    firings: (trigger, at) => {
      if (!faults.on) return prompt(trigger, at);
      const meant = prompt(trigger, at);
      const fired = meant.flatMap((firing) => misfired(profile, chance, firing));
      const story = storyOf(meant, fired);
      if (story) told(`${trigger.handler}: ${story}`);
      return fired;
    },
    rowArrives: (at) => {
      crowd = [...crowd.filter((other) => at - other < AT_ONCE_MS), at];
      if (!faults.on) return 'now';
      const isCrowded = crowd.length > ROWS_AT_ONCE;
      if (isCrowded && chance.chance(profile.rowLostInCrowd)) return 'never';
      if (chance.chance(profile.rowLost)) return 'never';
      return chance.chance(profile.rowLate) ? 'late' : 'now';
    },
  };
  return faults;
}

function faultAt(profile: Profile, chance: Dice, { name }: ServiceCall): Fault | undefined {
  if (chance.chance(profile.killed)) return { kill: true, keepTail: chance.chance(0.5) };
  if (chance.chance(profile.endless)) return { slowMs: ENDLESS_MS };
  if (name === 'Lock.try' && chance.chance(profile.lockRefused)) return { answer: false };
  if (name === 'Lock.release') return undefined;
  if (name === 'Mail.send' && chance.chance(profile.thrownAfterSend)) {
    return { throwAfter: chance.pick(TRANSIENT) };
  }
  if (!chance.chance(profile.thrown)) return undefined;
  const language = chance.chance(0.5) ? 'vi' : 'en';
  if (name === 'Range.setBackgrounds') return { throw: errorText(language, 'typedColumns') };
  if (name === 'Mail.send') return { throw: errorText(language, 'mailQuota') };
  if (chance.chance(0.3)) return { throw: errorText(language, chance.pick(REFUSALS)) };
  return { throw: chance.pick(TRANSIENT) };
}

function misfired(profile: Profile, chance: Dice, { at }: Firing): readonly Firing[] {
  if (chance.chance(profile.firingLost)) return [];
  const blank = chance.chance(profile.firingBlank);
  const delay = !chance.chance(profile.firingDelayed)
    ? 0
    : chance.chance(0.2)
      ? chance.between(1, 5) * HOUR
      : chance.between(1, 20) * MINUTE;
  const firing = { at: at + delay, blank };
  return chance.chance(profile.firingDoubled)
    ? [firing, { at: firing.at + chance.between(0, 90_000), blank }]
    : [firing];
}

/** What became of a firing; '' when it is as it should be. */
function storyOf(meant: readonly Firing[], fired: readonly Firing[]): string {
  if (fired.length === 0) return 'is lost';
  const late = Math.round(((fired[0]?.at ?? 0) - (meant[0]?.at ?? 0)) / SECOND);
  return [
    fired.length > 1 ? 'fires twice' : '',
    fired[0]?.blank ? 'fires blank' : '',
    late > 0 ? `fires ${late} s late` : '',
  ]
    .filter(Boolean)
    .join(', ');
}
