import { groupBy } from '../group-by';
import type { RoundSettings } from '../round-settings';
import { type Candidate, counting, countsBefore } from './counted';
import { type Crowds, isHeldByCrowd } from './crowds';
import type { Alone } from './judge-alone';
import type { Standing } from './standing';
import type { HeldBack } from './verdict';

interface Choice {
  /** The one that counts for each school, by school id. */
  readonly counted: ReadonlyMap<string, Alone>;
  /** By report number: why what is accepted of it waits for a person; crowds aside. */
  readonly heldBack: ReadonlyMap<number, HeldBack>;
}

/**
 * One accepted report of each school, or none. While a report from its own mailbox is still to be
 * mended, another's counts only if a person accepted it; a report with a typed address takes the place
 * of none that stands.
 */
export function whichCounts(
  standings: readonly Standing<Alone>[],
  crowds: Crowds,
  { addresses }: Pick<RoundSettings, 'addresses'>,
): Choice {
  const mending = schoolsMending(standings);
  const accepted = standings.flatMap((standing) => standing.accepted ?? []);
  const bySchool = groupBy(accepted, (one) =>
    isHeldByCrowd(crowds, one) ? null : (one.school?.schoolId ?? null),
  );
  const counted = new Map<string, Alone>();
  const heldBack = new Map<number, HeldBack>();
  for (const [schoolId, own] of Array.from(bySchool)) {
    const isMending = mending.has(schoolId) && !own.some(isFromSchool);
    const [free, others] = parted(own, (one) => !isMending || one.acceptedByPerson);
    const best = addresses === 'typed' ? firstUnlessConfirmed(free) : bestOf(free);
    if (best) counted.set(schoolId, best);
    for (const { version } of others) heldBack.set(version.report, 'mustFix');
    for (const one of addresses === 'typed' ? free : []) {
      const isReplaced = best?.acceptedByPerson && whyBefore(best, one) !== null;
      if (one !== best && !isReplaced) heldBack.set(one.version.report, 'typed');
    }
  }
  return { counted, heldBack };
}

/** Why `a` counts before `b`; null when it does not by the order of counting. */
export function whyBefore(a: Alone, b: Alone): ReturnType<typeof countsBefore> {
  return countsBefore(candidate(a), candidate(b));
}

/** Schools of which a report from their own mailbox is still to be mended. */
function schoolsMending(standings: readonly Standing<Alone>[]): ReadonlySet<string> {
  const schools = new Set<string>();
  for (const { eligible } of standings) {
    for (const one of Array.from(eligible)) {
      const isToBeMended = isFromSchool(one) && !one.accepted && !one.rejected;
      if (isToBeMended && one.school) schools.add(one.school.schoolId);
    }
  }
  return schools;
}

function isFromSchool({ fromRegisteredMailbox }: Alone): boolean {
  return fromRegisteredMailbox;
}

function bestOf(all: readonly Alone[]): Alone | null {
  return counting(all.map((alone) => ({ alone, ...candidate(alone) })))?.alone ?? null;
}

/** The first that was recorded, whatever came later; but what a person accepted goes before. */
function firstUnlessConfirmed(all: readonly Alone[]): Alone | null {
  const confirmed = bestOf(all.filter(({ acceptedByPerson }) => acceptedByPerson));
  if (confirmed) return confirmed;
  const numberOf = ({ version }: Alone) => version.report;
  return all.reduce<Alone | null>(
    (first, next) => (first === null || numberOf(next) < numberOf(first) ? next : first),
    null,
  );
}

function candidate({ version, fromRegisteredMailbox, byOwnCode }: Alone): Candidate {
  return { report: version.report, sentAt: version.sentAt, fromRegisteredMailbox, byOwnCode };
}

function parted<T>(all: readonly T[], is: (one: T) => boolean): readonly [T[], T[]] {
  return [all.filter(is), all.filter((one) => !is(one))];
}
