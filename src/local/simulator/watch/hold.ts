import type { Execution } from '../../engine/engine';
import type { Simulation } from '../fleet/simulation';
import { isLive, isStopped, officeFingerprint } from '../office/fingerprint';
import { judgingRests } from '../office/office';
import { countedSchools, ledgerOf, rowsOf } from '../office/our-tabs';

/** One time that an execution held the script lock. */
export interface Hold {
  readonly since: number;
  readonly at: number;
  /** Judging had to rest from before the lock was taken. */
  readonly rested: boolean;
  /** The ledger was not as it was last written: nothing may be recorded into it. */
  readonly ledgerLost: boolean;
  /** Mail had to rest all the while. */
  mailRested: boolean;
  /** What stood in our tabs then; '' when nobody will ask. */
  readonly judged: ReadonlyMap<string, string> | null;
  /** What decides the waves, as it stood then and at the end: in between it was read. */
  readonly fingerprints: Set<string>;
  /** Somebody had stopped the waves, all the while. */
  wavesStopped: boolean;
  live: boolean;
  /** Moments at which it last read the response tab, and the Form; null for not at all. */
  rowsReadAt: number | null;
  /** Up to where the Form was settled when the lock was taken, ms. */
  readonly watermark: number;
  formReadAt: number | null;
  /** Schools with a report that counts in the ledger when the lock was let go. */
  accepted: ReadonlySet<string>;
}

export function holdOf(sim: Simulation, { clock }: Execution): Hold {
  const { office, engine } = sim;
  const rested = judgingRests(office) && office.brokenSince < sim.moment;
  return {
    since: sim.moment,
    at: clock,
    rested,
    ledgerLost: office.broken.has('ledger'),
    mailRested: office.broken.size > 0 && office.brokenSince < sim.moment,
    judged: rested ? judgedNow(sim) : null,
    fingerprints: new Set([officeFingerprint(office, engine.world)]),
    wavesStopped: isStopped(engine.world),
    live: isLive(engine.world),
    rowsReadAt: null,
    watermark: Number(engine.world.properties.script.watermark ?? 0),
    formReadAt: null,
    accepted: new Set(),
  };
}

/** When the lock is let go, or its holder ends. */
export function closeHold(sim: Simulation, hold: Hold): void {
  const { office, engine } = sim;
  hold.mailRested &&= office.broken.size > 0 && office.brokenSince < hold.since;
  hold.wavesStopped &&= isStopped(engine.world);
  hold.live ||= isLive(engine.world);
  hold.fingerprints.add(officeFingerprint(office, engine.world));
  hold.accepted = countedSchools(engine.world);
  if (!hold.judged || !judgingRests(office) || office.brokenSince >= hold.since) return;
  for (const [key, said] of judgedNow(sim)) {
    const before = hold.judged.get(key) ?? '["","",""]';
    if (before !== said) sim.violate(9, `while set-up is broken ${key} changed to ${said}`);
  }
}

function judgedNow({ engine }: Simulation): ReadonlyMap<string, string> {
  const lines = ledgerOf(engine.world).map(
    ({ report, version, verdict, errors, warnings }): [string, string] => [
      `report ${report}/${version}`,
      JSON.stringify([verdict, errors, warnings]),
    ],
  );
  const statuses = rowsOf(engine.world, 'Tình trạng các trường').map((row): [string, string] => [
    `school ${row['Mã trường']}`,
    JSON.stringify([row['Tình trạng'], '', '']),
  ]);
  return new Map([...lines, ...statuses]);
}
