/** A run that is silent for longer is dead: Google ends every execution after six minutes. */
export const DEAD_RUN_MS = 7 * 60_000;

/**
 * What a run writes into its script property before it sends a mail or opens a list: if it dies of it,
 * the next run knows which one it was.
 */
export function markerOf(run: string, key: string): string {
  return `${run} ${key}`;
}
