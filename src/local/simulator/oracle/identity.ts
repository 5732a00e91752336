import type { Office } from '../office/office';
import { dayOf } from '../office/office-time';
import { isActive, type School } from '../office/schools';
import type { Answered } from './answered';
import { brokenRules, type Finding, type Rule } from './findings';

/** Who sent a report, and for which school. */
export interface Identity {
  readonly sender: string;
  readonly code: string;
  readonly name: string;
  /** By the school's own code or by another one. */
  readonly named: School | null;
  readonly byOwnCode: boolean;
  /** The named school, if it owes a report on that day. */
  readonly known: School | null;
  /** Schools of that day whose mailbox the sender is. */
  readonly holders: readonly School[];
  readonly office: Pick<Office, 'schools' | 'addresses'>;
}

export function identityOf(
  report: { readonly sender: string; readonly sentAt: number },
  text: Answered,
  office: Identity['office'],
): Identity {
  const { schools } = office;
  const sender = report.sender.trim().toLowerCase();
  const day = dayOf(report.sentAt);
  const code = text('schoolId');
  const own = schools.find((school) => school.code === code);
  const named = own ?? schools.find(({ aliases }) => aliases.includes(code)) ?? null;
  const known = named && isActive(named, day) ? named : null;
  const holders = schools.filter((each) => each.mailbox === sender && isActive(each, day));
  const name = text('schoolName');
  return { sender, code, name, named, byOwnCode: !!own, known, holders, office };
}

/** The school that the report is taken for: by its code, else by a proven mailbox that is only one's. */
export function schoolOf({ named, holders, office }: Identity): School | null {
  if (named || office.addresses === 'typed') return named;
  return holders.length === 1 ? (holders[0] ?? null) : null;
}

export function isStranger(sender: string): boolean {
  return !sender.endsWith('@haiphong.edu.vn');
}

export function identityFindings(identity: Identity): readonly Finding[] {
  return brokenRules(RULES, identity);
}

const RULES: readonly Rule<Identity>[] = [
  ['GUI-01', 'error', ({ sender }) => isStranger(sender)],
  ['GUI-02', 'error', isAnothersMailbox],
  [
    'GUI-03',
    'warning',
    (one) => one.known?.mailbox !== '' && isNotItsMailbox(one) && !isAnothersMailbox(one),
  ],
  ['GUI-05', 'warning', ({ office }) => office.addresses === 'typed'],
  ['DV-01', 'error', ({ code, known }) => code !== '' && !known],
  ['DV-03', 'warning', isOtherName],
  [
    'DV-04',
    'error',
    (one) =>
      isOtherName(one) &&
      one.office.schools.some((each) => each !== one.named && each.name === one.name),
  ],
];

function isNotItsMailbox({ known, sender }: Identity): boolean {
  return known !== null && sender !== known.mailbox;
}

function isAnothersMailbox(one: Identity): boolean {
  return isNotItsMailbox(one) && one.holders.some((each) => each !== one.known);
}

function isOtherName({ named, name }: Identity): boolean {
  return named !== null && name !== '' && name !== named.name;
}
