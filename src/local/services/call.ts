import type { Engine, Execution } from '../engine/engine';
import type { WorldState } from '../world/world-state';

/** What a service is given beside its arguments. */
export interface Call {
  readonly engine: Engine;
  readonly execution: Execution;
  readonly world: WorldState;
}

/**
 * Services by the name under which the façades call them. Their arguments are the JSON that the
 * façades of this same host made, so each declares what it expects.
 */
// biome-ignore lint/suspicious/noExplicitAny: arguments differ by service and come from JSON
export type Services = Readonly<Record<string, (call: Call, ...args: any[]) => unknown>>;
