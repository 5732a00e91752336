/** Characters of one seal: 40 bits as hex digits. */
export const SEAL_CHARACTERS = 10;

/** A number that stands in so many schools' lists is no pupil's: a placeholder that was copied. */
const MOST_SCHOOLS = 20;

/** Sealed pupils of the list that counts for a school. */
export interface SealedList {
  readonly schoolId: string;
  /** Seals one after another, see `packSeals`. */
  readonly seals: string;
}

export interface SharedPupils {
  readonly schools: readonly [string, string];
  readonly pupils: number;
}

/** In the order of their letters, so that nothing says which seal stood in which line. */
export function packSeals(seals: readonly string[]): string {
  return Array.from(new Set(seals)).sort().join('');
}

/**
 * How many pupils stand in the lists of two schools, by pair of schools, most first. Who they are
 * cannot be told from it. Two seals may be alike by chance once in some hundred thousand pupils.
 */
export function sharedPupils(lists: readonly SealedList[]): readonly SharedPupils[] {
  const schoolsOf = new Map<string, Set<string>>();
  for (const { schoolId, seals } of lists) {
    for (let at = 0; at + SEAL_CHARACTERS <= seals.length; at += SEAL_CHARACTERS) {
      const seal = seals.slice(at, at + SEAL_CHARACTERS);
      const schools = schoolsOf.get(seal);
      if (schools) schools.add(schoolId);
      else schoolsOf.set(seal, new Set([schoolId]));
    }
  }
  const pairs = new Map<string, { schools: [string, string]; pupils: number }>();
  for (const schools of Array.from(schoolsOf.values())) {
    if (schools.size > MOST_SCHOOLS) continue;
    for (const pair of pairsOf(Array.from(schools).sort())) {
      const known = pairs.get(pair.join(' ')) ?? { schools: pair, pupils: 0 };
      pairs.set(pair.join(' '), { ...known, pupils: known.pupils + 1 });
    }
  }
  return Array.from(pairs.values()).sort(
    (a, b) => b.pupils - a.pupils || (a.schools.join(' ') < b.schools.join(' ') ? -1 : 1),
  );
}

function pairsOf(schools: readonly string[]): readonly [string, string][] {
  return schools.flatMap((first, index) =>
    schools.slice(index + 1).map((second): [string, string] => [first, second]),
  );
}
