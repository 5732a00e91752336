import { formatInstant } from '../../core/calendar';
import { type Memory, readMemory } from '../memory/memory';
import { type PassFacts, readFacts } from '../pass/facts';
import { type PassPlan, planPass } from '../pass/plan-pass';
import { scheduleNow } from '../pass/schedule-now';
import type { Ports } from '../ports';
import { layoutOf } from '../tabs/layout';
import { amber, type HealthLine, ok, red, type Trouble } from '../trouble';
import { viHealth } from '../words/health';
import { vi } from '../words/office';
import { rosterTroubles } from '../words/roster';
import { editedLines } from './edited-lines';
import { oddTimes, standingWarnings, stopsMail } from './standing-warnings';
import { systemLines, type TriggerRow, triggerRows } from './system-lines';

export interface HealthPage {
  readonly lines: readonly HealthLine[];
  /** Account whose triggers work; '' before set-up. */
  readonly owner: string;
  /** When this was looked at, in words. */
  readonly at: string;
  /** When each trigger last ran, as far as it was noted; [] before set-up. */
  readonly triggers: readonly TriggerRow[];
  /** Offers "nhận trạng thái hiện tại": a ledger was lost, or this file is a copy. */
  readonly canAdopt: boolean;
}

/** So long it is said that somebody changed what only the machine may. */
const MENDED_SAID_MS = 24 * 3_600_000;
/** No pass for so long means that the triggers are gone. */
const SILENT_MS = 26 * 3_600_000;

/** What is wrong, worst first, each with what to click. Reads; changes nothing. */
export function loadHealth(ports: Ports): HealthPage {
  const memory = readMemory(ports.properties.all());
  const asOwner = memory.owner !== '' && memory.owner === ports.account.effective();
  const facts = readFacts(ports, 'person', memory, asOwner);
  const plan = planPass(facts, 'none');
  const lines = standingTroubles(facts, plan);
  const last: readonly HealthLine[] =
    memory.lastPassAt > 0 ? [ok(viHealth.live({ at: formatInstant(memory.lastPassAt) }))] : [];
  const standing = asOwner ? ports.triggers.standing() : null;
  const all = [...lines, ...systemLines(ports, facts, plan, standing), ...last];
  const isFine = all.every(({ level }) => level === 'ok');
  return {
    lines: isFine ? [ok(viHealth.fine), ...all] : all,
    owner: memory.owner,
    at: formatInstant(facts.now),
    triggers: memory.owner === '' ? [] : triggerRows(memory, standing),
    canAdopt: memory.owner !== '' && isAnyLost(plan),
  };
}

/** What is wrong as far as one read of the round shows, the worst first; [] when nothing is. */
export function standingTroubles(facts: PassFacts, plan: PassPlan): readonly HealthLine[] {
  const { memory, now, asOwner, form } = facts;
  if (memory.owner === '') return [red({ what: vi.error.notSetUp, remedy: '' })];
  return [
    ...plan.stops.suspended.map(red),
    ...plan.stops.mailStopped.map(red),
    ...editedLines(plan).map(red),
    ...rosterTroubles(plan.read.rosterProblems.filter(stopsMail)).map(red),
    ...(isListTyped(plan) ? [red(viHealth.listTyped)] : []),
    ...(plan.read.areDecisionsWhole ? [] : [red(viHealth.decisionsLost)]),
    ...mendedLately(memory, now).map(amber),
    ...oddTimes(plan, now).map(amber),
    ...(now - memory.lastPassAt > SILENT_MS
      ? [amber(viHealth.silent({ since: formatInstant(memory.lastPassAt) }))]
      : []),
    ...scheduleWaits(memory, plan).map(amber),
    ...standingWarnings(plan, form === null && asOwner).map(amber),
  ];
}

/** Why no wave leaves by itself, unless a line of its own says why no mail leaves at all. */
function scheduleWaits(memory: Memory, plan: PassPlan): readonly Trouble[] {
  const { state, sentence, why } = scheduleNow(memory, plan);
  const rests = plan.stops.mailStopped.length > 0 || plan.read.settings.paused || !plan.round;
  return state === 'on' || rests ? [] : [{ what: `${sentence}.`, remedy: why }];
}

/** Lists rest because STT 10 is no upload; seen as soon as somebody answers it with a link. */
function isListTyped({ read: { versions, settings } }: PassPlan): boolean {
  return versions.some(({ sentAt, list }) => {
    const outcome = list?.outcome;
    return (
      sentAt >= settings.roundStart && outcome?.kind === 'refused' && outcome.why === 'typedLink'
    );
  });
}

function mendedLately({ mended }: Memory, now: number): readonly Trouble[] {
  if (!mended || now - mended.at > MENDED_SAID_MS) return [];
  const at = formatInstant(mended.at);
  return [viHealth.mended({ tab: layoutOf('ledger').name, rows: mended.rows, at })];
}

/** Something that "nhận trạng thái hiện tại" would adopt. */
export function isAnyLost({ stops, read }: PassPlan): boolean {
  return stops.lost.length > 0 || !read.areDecisionsWhole;
}
