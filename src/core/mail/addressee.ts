import { newestByReport } from '../ledger/newest';
import { domainOf, normaliseMailbox } from '../mailbox';
import type { RoundSettings } from '../round-settings';
import type { SchoolStatus } from '../verdicts/school-status';
import type { Judged } from '../verdicts/verdict';
import type { MailKind, MailLine } from './mail-line';
import { mailboxOf } from './managing-bodies';
import { addressesOf } from './reminders';

/** All from which an address may come: who sent the report, the roster, the settings. */
interface AddressFacts {
  readonly judged: readonly Judged[];
  readonly statuses: readonly SchoolStatus[];
  readonly settings: RoundSettings;
}

/** To whom a mail goes, whatever its line in the ledger says; '' when nothing gives an address. */
type AddresseeOf = (line: MailLine) => string;

export function addressees({ judged, statuses, settings }: AddressFacts): AddresseeOf {
  const newest = newestByReport(judged, ({ version }) => version);
  const schools = new Map(statuses.map(({ school }) => [school.schoolId, school]));
  const toSchool: AddresseeOf = ({ schoolId }) => {
    const school = schools.get(schoolId);
    return school ? addressesOf(school) : '';
  };
  const byKind: Readonly<Record<MailKind, AddresseeOf>> = {
    reply: ({ report }) => {
      const sender = report === null ? undefined : newest.get(report)?.version.sender;
      const address = normaliseMailbox(sender ?? '');
      return domainOf(address) === '' ? '' : address;
    },
    receipt: toSchool,
    reminder: toSchool,
    managingBody: ({ schoolId }) => mailboxOf(schoolId, settings),
  };
  return (line) => byKind[line.kind](line);
}

/** Waiting lines with the addressee of today: a mailbox may have moved since they were planned. Of an
 * edited one it is said whether the address was what somebody edited. */
export function readdressed(
  lines: readonly MailLine[],
  addresseeOf: AddresseeOf,
): readonly MailLine[] {
  return lines.map((line) => {
    const isEdited = line.state === 'notSent' && line.why === 'lineEdited';
    if (line.state !== 'queued' && !isEdited) return line;
    const to = addresseeOf(line);
    if (to === '' || to === line.to) return line;
    return isEdited ? { ...line, to, why: 'addressEdited' } : { ...line, to };
  });
}

/** The last look before a batch is claimed: a line that says another address than we would stays here. */
export function refuseEdited(
  lines: readonly MailLine[],
  addresseeOf: AddresseeOf,
  now: number,
): readonly MailLine[] {
  return lines.map((line) =>
    line.state === 'queued' && line.to !== addresseeOf(line)
      ? { ...line, state: 'notSent', why: 'addressEdited', since: now }
      : line,
  );
}
