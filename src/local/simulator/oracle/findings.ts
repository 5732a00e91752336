/** What a rule says when it is broken. */
export type Finding = readonly [id: string, severity: 'error' | 'warning'];

/** A rule: its id, how grave it is, and when it is broken. */
export type Rule<T> = readonly [...finding: Finding, isBroken: (about: T) => boolean];

export function brokenRules<T>(rules: readonly Rule<T>[], about: T): readonly Finding[] {
  return rules.flatMap(([id, severity, isBroken]) => (isBroken(about) ? [[id, severity]] : []));
}
