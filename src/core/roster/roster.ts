import type { Day } from '../calendar';
import { addTo } from '../group-by';
import type { School } from './school';
import { foldSchoolName } from './school-name';

/** The schools that owe a report, and the ways by which one is found. The truth for codes. */
export interface Roster {
  readonly schools: readonly School[];
  readonly bySchoolId: ReadonlyMap<string, School>;
  /** Never another school's own code; an alias of two schools is left out. */
  readonly byAlias: ReadonlyMap<string, School>;
  /** Schools that share a mailbox stand together, in roster order. */
  readonly byMailbox: ReadonlyMap<string, readonly School[]>;
  /** By folded name, in roster order; schools whose name was left out are not here. */
  readonly byName: ReadonlyMap<string, readonly School[]>;
}

/** Of two schools with one code the first stands. */
export function indexRoster(all: readonly School[]): Roster {
  const bySchoolId = new Map<string, School>();
  for (const school of all) {
    if (!bySchoolId.has(school.schoolId)) bySchoolId.set(school.schoolId, school);
  }
  const schools = Array.from(bySchoolId.values());
  return {
    schools,
    bySchoolId,
    byAlias: aliases(schools, bySchoolId),
    byMailbox: byEach(schools, ({ mailboxes }) => mailboxes),
    byName: byEach(schools, ({ name }) => [foldSchoolName(name)].filter((key) => key !== '')),
  };
}

/** An answered code's school, by its own code before any alias. */
export function findSchool(
  roster: Roster,
  code: string,
): { readonly school: School; readonly by: 'code' | 'alias' } | null {
  const own = roster.bySchoolId.get(code);
  if (own) return { school: own, by: 'code' };
  const other = roster.byAlias.get(code);
  return other ? { school: other, by: 'alias' } : null;
}

/** On the roster that day; both ends are whole days and included. */
export function isActive({ from, to }: School, day: Day): boolean {
  return (from === null || from <= day) && (to === null || day <= to);
}

/** Has the roster one mailbox for both? */
export function shareMailbox(a: School, b: School): boolean {
  return a.mailboxes.some((mailbox) => b.mailboxes.includes(mailbox));
}

function aliases(
  schools: readonly School[],
  bySchoolId: ReadonlyMap<string, School>,
): Map<string, School> {
  const byAlias = new Map<string, School>();
  const ofTwo = new Set<string>();
  for (const school of schools) {
    for (const alias of school.aliases) {
      if (bySchoolId.has(alias)) continue;
      const holder = byAlias.get(alias);
      if (holder && holder !== school) ofTwo.add(alias);
      byAlias.set(alias, school);
    }
  }
  for (const alias of Array.from(ofTwo)) byAlias.delete(alias);
  return byAlias;
}

function byEach(
  schools: readonly School[],
  keysOf: (school: School) => readonly string[],
): Map<string, School[]> {
  const groups = new Map<string, School[]>();
  for (const school of schools) {
    for (const key of Array.from(new Set(keysOf(school)))) {
      addTo(groups, key, school);
    }
  }
  return groups;
}
