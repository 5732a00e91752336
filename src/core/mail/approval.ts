import type { MailLine } from './mail-line';
import { isEdited } from './mail-why';

/** What a person says of a mail in doubt: it has arrived, or it is to go once more. */
export type DoubtSettled = 'arrived' | 'again';

/** Lines that wait for a person, or were kept from before mail was switched on, may now leave. */
export function approveLines(
  lines: readonly MailLine[],
  keys: ReadonlySet<string>,
  now: number,
): readonly MailLine[] {
  return lines.map((line) =>
    keys.has(line.key) && mayBeApproved(line)
      ? { ...line, state: 'queued', why: 'approved', since: now }
      : line,
  );
}

/** Lines that wait are not to be sent; the same words are not proposed again. */
export function dropLines(
  lines: readonly MailLine[],
  keys: ReadonlySet<string>,
  now: number,
): readonly MailLine[] {
  return lines.map((line) =>
    keys.has(line.key) && (waitsForPerson(line) || line.state === 'queued')
      ? { ...line, state: 'notSent', why: 'dropped', since: now }
      : line,
  );
}

/** Nobody knows whether it left, and no person has said. One that was sent again is settled. */
export function isInDoubt({ state, why }: MailLine): boolean {
  return state === 'unsettled' && why !== 'resent';
}

/** Settles mails in doubt. What is sent again is a line of its own; it happens once a line. */
export function settleByPerson(
  lines: readonly MailLine[],
  keys: ReadonlySet<string>,
  as: DoubtSettled,
  now: number,
): readonly MailLine[] {
  const isDoubtful = (line: MailLine) => keys.has(line.key) && isInDoubt(line);
  if (as === 'arrived') {
    return lines.map((line) => (isDoubtful(line) ? { ...line, state: 'sent', why: '' } : line));
  }
  const again = lines.filter(isDoubtful).map(
    (line): MailLine => ({
      ...line,
      key: `${line.key}/again`,
      state: 'queued',
      why: 'approved',
      run: '',
      createdAt: now,
      since: now,
    }),
  );
  return [
    ...lines.map((line) => (isDoubtful(line) ? { ...line, why: 'resent' as const } : line)),
    ...again,
  ];
}

/**
 * Of a ledger that is older than what has left: whatever waits in it to be sent may be out already, so
 * somebody who looks into the owner's sent mail has to say. `since` stays: none of it left today
 * because of this.
 */
export function doubtWaiting(lines: readonly MailLine[]): readonly MailLine[] {
  return lines.map((line) =>
    line.state === 'queued' || line.state === 'sending' ? doubted(line) : line,
  );
}

/** For a mail ledger that was adopted, which may lack what has left. */
export function doubted(line: MailLine): MailLine {
  return { ...line, state: 'unsettled', why: 'ledgerAdopted' };
}

/** A person says whether it leaves: it waits for that, or its line was edited. */
export function waitsForPerson({ state, why }: MailLine): boolean {
  return state === 'awaitingApproval' || (state === 'notSent' && isEdited(why));
}

function mayBeApproved(line: MailLine): boolean {
  return waitsForPerson(line) || (line.state === 'notSent' && line.why === 'beforeAnswering');
}
