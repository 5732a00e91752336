import { formatInstant } from '../../core/calendar';
import { isInDoubt } from '../../core/mail/approval';
import { waitingForPeople } from '../../core/overview/queue';
import { readMemory } from '../memory/memory';
import { type Facts, readFacts } from '../pass/facts';
import { type PassPlan, planPass } from '../pass/plan-pass';
import type { Ports } from '../ports';
import { layoutOf } from '../tabs/layout';
import type { HealthLine, Trouble } from '../trouble';
import { viHealth } from '../words/health';
import { vi } from '../words/office';
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

/** No pass for so long means that the triggers are gone. */
const SILENT_MS = 26 * 3_600_000;
const VANISHED_SHOWN = 20;

/** What is wrong, worst first, each with what to click. Reads; changes nothing. */
export function loadHealth(ports: Ports): HealthPage {
  const memory = readMemory(ports.properties.all());
  const asOwner = memory.owner !== '' && memory.owner === ports.account.effective();
  const facts = readFacts(ports, 'person', memory, asOwner);
  const plan = planPass(facts, 'none');
  const lines = standingTroubles(facts, plan);
  const last: readonly HealthLine[] =
    memory.lastPassAt > 0
      ? [{ level: 'ok', ...viHealth.live({ at: formatInstant(memory.lastPassAt) }) }]
      : [];
  const standing = asOwner ? ports.triggers.standing() : null;
  const all = [...lines, ...systemLines(ports, facts, plan, standing), ...last];
  const isFine = all.every(({ level }) => level === 'ok');
  return {
    lines: isFine ? [{ level: 'ok', ...viHealth.fine }, ...all] : all,
    owner: memory.owner,
    at: formatInstant(facts.now),
    triggers: memory.owner === '' ? [] : triggerRows(memory, standing),
    canAdopt: memory.owner !== '' && plan.lost.length > 0,
  };
}

/** What is wrong as far as one read of the round shows, the worst first; [] when nothing is. */
export function standingTroubles(facts: Facts, plan: PassPlan): readonly HealthLine[] {
  const { memory, now, asOwner, form } = facts;
  if (memory.owner === '') return [red({ what: vi.error.notSetUp, remedy: '' })];
  return [
    ...plan.suspended.map(red),
    ...plan.mailStopped.map(red),
    ...(now - memory.lastPassAt > SILENT_MS
      ? [amber(viHealth.silent({ since: formatInstant(memory.lastPassAt) }))]
      : []),
    ...warnings(plan, form === null && asOwner),
  ];
}

function warnings(plan: PassPlan, formClosed: boolean): HealthLine[] {
  const { settings, responses, ledger, mail, lines, hold, round, rosterProblems, decisions } = plan;
  const count = (state: string) => lines.filter((line) => line.state === state).length;
  const troubles: Trouble[] = [];
  if (formClosed) troubles.push(viHealth.formClosed);
  if (responses.untimed.length > 0) {
    troubles.push(viHealth.untimed({ rows: responses.untimed.join(', ') }));
  }
  for (const [kind, { spoilt }] of [
    ['ledger', ledger],
    ['mail', mail],
  ] as const) {
    if (spoilt.length > 0) {
      troubles.push(viHealth.spoilt({ tab: layoutOf(kind).name, rows: spoilt.join(', ') }));
    }
  }
  troubles.push(...settings.problems.filter(({ decides }) => !decides).map(viHealth.setting));
  const rest = rosterProblems.filter(({ weight }) => weight === 'problem');
  troubles.push(...rest.map(viHealth.roster));
  if (plan.vanished.length > 0) {
    const schools = plan.vanished.slice(0, VANISHED_SHOWN).map(viHealth.grant).join(', ');
    const more = Math.max(0, plan.vanished.length - VANISHED_SHOWN);
    troubles.push(viHealth.vanished({ schools, more }));
  }
  troubles.push(...decisions.problems.map(viHealth.decision));
  if (settings.settings.addresses === 'unknown') troubles.push(viHealth.addresses);
  if (settings.settings.mode === 'dryRun') troubles.push(viHealth.dryRun);
  if (settings.settings.paused) troubles.push(viHealth.paused);
  if (settings.settings.wavesStopped) troubles.push(viHealth.wavesStopped);
  if (hold) troubles.push(viHealth.waveHolds[hold.why]);
  const doubtful = lines.filter(isInDoubt).length;
  if (doubtful > 0) troubles.push(viHealth.unsettled({ mails: doubtful }));
  const awaiting = count('awaitingApproval');
  if (awaiting > 0) troubles.push(viHealth.awaiting({ mails: awaiting }));
  if (round) {
    const queue = waitingForPeople({
      judged: round.judged,
      decisions: decisions.decisions,
      lines,
      settings: settings.settings,
    });
    const reports = new Set(queue.flatMap(({ report }) => report ?? [])).size;
    if (reports > 0) troubles.push(viHealth.people({ reports }));
  }
  return troubles.map(amber);
}

function red(trouble: Trouble): HealthLine {
  return { level: 'red', ...trouble };
}

function amber(trouble: Trouble): HealthLine {
  return { level: 'amber', ...trouble };
}
