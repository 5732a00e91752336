import { groupBy } from '../group-by';
import { normaliseMailbox } from '../mailbox';
import { indexRoster, type Roster } from '../roster/roster';
import type { School } from '../roster/school';
import type { Decision } from './decision';

/**
 * The roster as people have decided: exemptions, extensions and mailboxes given on a page survive
 * any paste of a roster. Applying the same decisions twice changes nothing.
 */
export function withDecisions(roster: Roster, decisions: readonly Decision[]): Roster {
  const bySchool = groupBy(decisions, ({ undone, schoolId }) => (undone ? null : schoolId));
  if (bySchool.size === 0) return roster;
  return indexRoster(
    roster.schools.map((school) => {
      const own = bySchool.get(school.schoolId);
      return own ? decided(school, own) : school;
    }),
  );
}

function decided(school: School, decisions: readonly Decision[]): School {
  let { exempt, mailboxes } = school;
  let given: number | null = null;
  for (const decision of [...decisions].sort((a, b) => a.id - b.id)) {
    const address = normaliseMailbox(String(decision.value));
    if (decision.kind === 'exempt') exempt = decision.reason || `#${decision.id}`;
    // The latest decision replaces earlier ones; the roster's own column can only give more.
    if (decision.kind === 'extend' && typeof decision.value === 'number') given = decision.value;
    if (decision.kind === 'addMailbox' && address !== '') {
      mailboxes = [...mailboxes.filter((known) => known !== address), address];
    }
    if (decision.kind === 'badMailbox') {
      mailboxes = mailboxes.filter((known) => known !== address);
    }
  }
  const extendedTo = given === null ? school.extendedTo : Math.max(given, school.extendedTo ?? 0);
  return { ...school, exempt, mailboxes, extendedTo };
}
