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
  /** What was typed is still to be looked for in the Form's store. */
  readonly unheard: boolean;
}

export function judgeAlone(
  version: Version,
  inForce: InForce,
  {
    roster,
    settings,
    heardThrough,
  }: {
    readonly roster: Roster;
    readonly settings: RoundSettings;
    readonly heardThrough: number;
  },
): Alone {
  const read = readAnswers(version);
  const unheard = version.typed === null && version.sentAt > heardThrough;
  const found = ownFindings(read, { version, roster, settings });
  const findings = unheard ? found.map(softened) : found;
  const answered = findAnswered(roster, read.code);
  const isProven = settings.addresses !== 'typed';
  const school =
    answered?.school ??
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
    byOwnCode: answered?.by === 'code',
    fromRegisteredMailbox:
      isProven && (school?.mailboxes.includes(normaliseMailbox(version.sender)) ?? false),
    onTime: version.sentAt < dueAt(school, settings),
    rejected: findings.some(({ ruleId, severity }) => ruleId === 'GUI-01' && severity === 'error'),
    accepted: acceptable && !inForce.returned,
    acceptable,
    acceptedByPerson,
    unheard,
  };
}

/** A cell may show 1.3 where 1,300 was typed; who sent it, it shows as it is. */
function softened(finding: Finding): Finding {
  const isOfSender = finding.ruleId.startsWith('GUI-');
  return finding.severity === 'error' && !isOfSender
    ? { ...finding, severity: 'warning' }
    : finding;
}

/** Whoever accepts a report whose code resolves to no school says which school's it is. */
function namedByPerson({ accept }: InForce, roster: Roster): School | null {
  const named = accept?.schoolId ?? null;
  return named === null ? null : (roster.bySchoolId.get(named) ?? null);
}
