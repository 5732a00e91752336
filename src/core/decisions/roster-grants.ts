import { indexRoster, type Roster } from '../roster/roster';
import type { Decision } from './decision';

/** What the roster's own two columns gave a school when they were last read. */
export interface Grant {
  readonly schoolId: string;
  /** Why it need not report; '' when it must. */
  readonly exempt: string;
  /** End of its last day (exclusive instant, ms); null without an extension. */
  readonly extendedTo: number | null;
}

/** A grant that is no longer in the roster and that nobody has withdrawn: kept, and asked about. */
export interface VanishedGrant {
  readonly schoolId: string;
  readonly kind: 'exempt' | 'extend';
}

/**
 * Keeps exemptions and extensions that stood in the roster before and have vanished from it: an old
 * list pasted over them must not make a school late. A changed value is obeyed. A vanished one goes
 * once the decisions tab speaks of it: a decision of that kind on the school, even one taken back, or
 * a withdrawal that names the school. `next` is what to remember; schools that left the roster too
 * keep theirs.
 */
export function keepGrants(
  roster: Roster,
  before: readonly Grant[],
  spoken: { readonly decisions: readonly Decision[]; readonly withdrawn: ReadonlySet<string> },
): {
  readonly roster: Roster;
  readonly vanished: readonly VanishedGrant[];
  readonly next: readonly Grant[];
} {
  const decided = new Set(spoken.decisions.map(({ kind, schoolId }) => `${kind} ${schoolId}`));
  const known = new Map(before.map((grant) => [grant.schoolId, grant]));
  const vanished: VanishedGrant[] = [];
  const isKept = (schoolId: string, kind: VanishedGrant['kind']): boolean => {
    if (spoken.withdrawn.has(schoolId) || decided.has(`${kind} ${schoolId}`)) return false;
    vanished.push({ schoolId, kind });
    return true;
  };
  const schools = roster.schools.map((school) => {
    const old = known.get(school.schoolId);
    known.delete(school.schoolId);
    if (!old) return school;
    let { exempt, extendedTo } = school;
    if (exempt === '' && old.exempt !== '' && isKept(school.schoolId, 'exempt')) {
      exempt = old.exempt;
    }
    if (extendedTo === null && old.extendedTo !== null && isKept(school.schoolId, 'extend')) {
      extendedTo = old.extendedTo;
    }
    return { ...school, exempt, extendedTo };
  });
  const granted = schools.filter(({ exempt, extendedTo }) => exempt !== '' || extendedTo !== null);
  return {
    roster: vanished.length > 0 ? indexRoster(schools) : roster,
    vanished,
    next: [
      ...granted.map(({ schoolId, exempt, extendedTo }) => ({ schoolId, exempt, extendedTo })),
      ...Array.from(known.values()),
    ],
  };
}
