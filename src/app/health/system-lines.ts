import { formatInstant } from '../../core/calendar';
import { newestByReport } from '../../core/ledger/newest';
import type { Version } from '../../core/ledger/version';
import { thriftOf, usedOnDayOf } from '../memory/activity';
import type { Memory } from '../memory/memory';
import type { PassFacts } from '../pass/facts';
import type { PassPlan } from '../pass/plan-pass';
import { HOME_ZONES } from '../pass/stops';
import type { Ports } from '../ports';
import { missingScopes, SCOPES } from '../scopes';
import { amber, type HealthLine, ok, red, type Trouble } from '../trouble';
import { WAKE_SOURCES, type WakeSource } from '../wake-source';
import { FAILURES } from '../words/failures';
import { TRIGGER_WORDS, viSystem } from '../words/system';

export interface TriggerRow {
  /** In words: what sets it off. */
  readonly name: string;
  readonly last: string;
}

const MINUTE_MS = 60_000;
/** An error older than this that did not come back is history. */
const REMEMBERED_MS = 7 * 24 * 60 * MINUTE_MS;

/** Triggers, allowances, counts, zones and authorisations, good or bad. At most four calls. */
export function systemLines(
  ports: Ports,
  facts: PassFacts,
  plan: PassPlan,
  standing: readonly WakeSource[] | null,
): readonly HealthLine[] {
  const { memory, now, asOwner } = facts;
  return [
    authorisation(ports, asOwner || memory.owner === '' ? red : amber),
    ...(standing ? [attached(standing)] : []),
    ...lastFailure(memory, now),
    ...(memory.owner === '' ? [] : [timeUsed(memory, now), quota(ports, memory, asOwner)]),
    ...counts(facts, plan),
    ...zones(ports, facts),
  ];
}

export function triggerRows(
  { lastRuns }: Memory,
  standing: readonly WakeSource[] | null,
): readonly TriggerRow[] {
  return WAKE_SOURCES.map((source) => {
    const at = lastRuns[source];
    const last = at === undefined ? viSystem.neverRan : formatInstant(at);
    const isMissing = standing !== null && !standing.includes(source);
    return { name: TRIGGER_WORDS[source], last: isMissing ? viSystem.notAttached : last };
  });
}

/** What this account may do in the file's name; also the first step of set-up. */
export function authorisation(ports: Ports, missed: (trouble: Trouble) => HealthLine): HealthLine {
  const me = ports.account.effective();
  const { complete, granted } = ports.project.authorization();
  const missing = missingScopes(granted) ?? [];
  return complete && missing.length === 0
    ? ok(viSystem.granted({ me, count: SCOPES.length }))
    : missed(viSystem.notGranted({ me, missing }));
}

/** Whether all six triggers of this account stand. */
export function attached(standing: readonly WakeSource[]): HealthLine {
  const missing = WAKE_SOURCES.filter((source) => !standing.includes(source));
  return missing.length === 0 ? ok(viSystem.triggers) : red(viSystem.noTriggers({ missing }));
}

/** The last error of a pass, as long as it may still matter. */
export function lastFailure(
  { failure: last, lastPassAt }: Memory,
  now: number,
): readonly HealthLine[] {
  if (!last || now - last.at > REMEMBERED_MS) return [];
  const said = { at: formatInstant(last.at), kind: FAILURES[last.kind] };
  return last.at > lastPassAt
    ? [amber(viSystem.failedStill(said))]
    : [ok(viSystem.failedOnce(said))];
}

function timeUsed({ timeUsed: used }: Memory, now: number): HealthLine {
  const today = usedOnDayOf(now, used);
  const time = viSystem.minutes(today.ms / MINUTE_MS);
  const said = { time, since: formatInstant(today.since) };
  const thrift = thriftOf({ timeUsed: used }, now);
  return thrift === 'none'
    ? ok(viSystem.timeUsed(said))
    : amber(viSystem.timeShort({ ...said, thrift }));
}

function quota(ports: Ports, { owner }: Memory, asOwner: boolean): HealthLine {
  return asOwner ? mailQuota(ports) : ok(viSystem.quotaOfOwner({ owner }));
}

/** Of the account that runs. One call. */
export function mailQuota(ports: Ports): HealthLine {
  const left = ports.mail.remaining();
  return left > 0 ? ok(viSystem.quota({ left })) : amber(viSystem.quotaOut);
}

/**
 * What the Form holds is known from the ledger up to the watermark, and read after it: its store is
 * not walked, which for 50,000 responses would take minutes.
 */
function counts(facts: PassFacts, plan: PassPlan): readonly HealthLine[] {
  const { settings, responses, ledger, versions } = plan.read;
  if (!facts.asOwner || !facts.form || responses.timeColumn === null) return [];
  const { roundStart } = settings;
  const rows = responses.rows.filter(({ sentAt }) => sentAt !== null && sentAt >= roundStart);
  const newest = newestOfRound(versions, roundStart);
  const without = newest.filter(({ rowState }) => rowState === 'neverArrived').length;
  const gone = newest.filter(({ rowState }) => rowState === 'gone').length;
  const fresh = newest.length - newestOfRound(ledger.items, roundStart).length;
  const said = { reports: newest.length, rows: rows.length, without };
  return [
    ...(without > 0 ? [amber(viSystem.noRow(said))] : []),
    ...(gone > 0 ? [amber(viSystem.goneRows({ gone }))] : []),
    ...(fresh > 0 ? [ok(viSystem.toRecord({ rows: fresh }))] : []),
    ...(without === 0 && gone === 0 ? [ok(viSystem.counts(said))] : []),
  ];
}

function newestOfRound(versions: readonly Version[], roundStart: number): readonly Version[] {
  const newest = newestByReport(versions, (version) => version);
  return Array.from(newest.values()).filter(({ sentAt }) => sentAt >= roundStart);
}

/** The spreadsheet's own zone is judged elsewhere: it stops all judging. */
function zones(ports: Ports, { timeZone, locale }: PassFacts): readonly HealthLine[] {
  const scriptZone = ports.project.timeZone();
  const lines: HealthLine[] = [];
  if (!HOME_ZONES.includes(scriptZone)) {
    lines.push(amber(viSystem.scriptZone({ zone: scriptZone })));
  }
  if (!locale.startsWith('vi')) lines.push(amber(viSystem.foreignLocale({ locale })));
  const isHome = lines.length === 0 && HOME_ZONES.includes(timeZone);
  return isHome ? [ok(viSystem.zones({ zone: timeZone, locale }))] : lines;
}
