import type { Version } from './version';

/** The newest version of each report, or what is said of it, by the reports' numbers in their order. */
export function newestByReport<T>(
  items: readonly T[],
  versionOf: (item: T) => Version,
): ReadonlyMap<number, T> {
  const newest = new Map<number, T>();
  for (const item of items) {
    const { report, version } = versionOf(item);
    const known = newest.get(report);
    if (known === undefined || versionOf(known).version < version) newest.set(report, item);
  }
  return new Map(Array.from(newest).sort(([a], [b]) => a - b));
}
