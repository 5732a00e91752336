import type { Simulation } from '../fleet/simulation';
import { rawText } from '../office/raw-history';

/** The response tab holds what Google and people left there: asked before anybody acts again, too. */
export function checkUntouched(sim: Simulation, by: string): void {
  const now = rawText(sim.engine.world);
  if (now !== sim.raw.untouched) sim.violate(8, `${by} changed the raw data`);
  sim.raw.untouched = now;
}
