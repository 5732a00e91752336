import type { LocalHost } from '../engine/local-host';

export interface HealthLine {
  readonly level: 'red' | 'amber' | 'ok';
  readonly what: string;
  readonly remedy: string;
}

/** What the bundle's own health page says. */
export function healthOf(host: LocalHost): readonly HealthLine[] {
  return (host.call('healthPage') as { lines: readonly HealthLine[] }).lines;
}
