import type { InForce } from '../decisions/decision-in-force';
import { findAnswered, type ReadAnswers, readAnswers, whoseReport } from '../ledger/read-answers';
import type { Version } from '../ledger/version';
import { normaliseMailbox } from '../mailbox';
import { dueAt } from '../roster/last-day';
import type { Roster } from '../roster/roster';
import type { School } from '../roster/school';
import type { RoundSettings } from '../round-settings';
import type { Finding } from '../rules/finding';
import { ownFindings } from './validate';

/** What can be said of a version before it is compared with any other. */
export interface Alone {
  readonly version: Version;
  readonly read: ReadAnswers;
  readonly findings: readonly Finding[];
  readonly inForce: InForce;
  readonly school: School | null;
  readonly byOwnCode: boolean;
  readonly fromRegisteredMailbox: boolean;
  readonly onTime: boolean;
  /** Its sender is not accepted (GUI-01). */
  readonly rejected: boolean;
  readonly accepted: boolean;
  readonly acceptable: boolean;
  /** A person accepted it, whatever the rules say. */
  readonly acceptedByPerson: boolean;
}

export function judgeAlone(
  version: Version,
  inForce: InForce,
  roster: Roster,
  settings: RoundSettings,
): Alone {
  const read = readAnswers(version);
  const findings = ownFindings(read, { version, roster, settings });
  const found = findAnswered(roster, read.code);
  const isProven = settings.addresses !== 'typed';
  const school =
    found?.school ??
    namedByPerson(inForce, roster) ??
    (isProven ? whoseReport(read, version, roster) : null);
  // Without a school there is nobody for whom a person could have accepted it.
  const acceptedByPerson = inForce.accept !== null && school !== null;
  const passes = acceptedByPerson || findings.every(({ severity }) => severity !== 'error');
  const acceptable = passes && !inForce.excluded;
  return {
    version,
    read,
    findings,
    inForce,
    school,
    byOwnCode: found?.by === 'code',
    fromRegisteredMailbox:
      isProven && (school?.mailboxes.includes(normaliseMailbox(version.sender)) ?? false),
    onTime: version.sentAt < dueAt(school, settings),
    rejected: findings.some(({ ruleId, severity }) => ruleId === 'GUI-01' && severity === 'error'),
    accepted: acceptable && !inForce.returned,
    acceptable,
    acceptedByPerson,
  };
}

/** Whoever accepts a report whose code resolves to no school says which school's it is. */
function namedByPerson({ accept }: InForce, roster: Roster): School | null {
  const named = accept?.schoolId ?? null;
  return named === null ? null : (roster.bySchoolId.get(named) ?? null);
}
