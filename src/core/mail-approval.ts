import type { MailLine } from './mail-line';

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
    keys.has(line.key) && (line.state === 'awaitingApproval' || line.state === 'queued')
      ? { ...line, state: 'notSent', why: 'dropped', since: now }
      : line,
  );
}

/** Settles one mail in doubt. What is sent again is a line of its own; it happens once a line. */
export function settleByPerson(
  lines: readonly MailLine[],
  key: string,
  as: DoubtSettled,
  now: number,
): readonly MailLine[] {
  const doubtful = lines.find(
    (line) => line.key === key && line.state === 'unsettled' && line.why !== 'resent',
  );
  if (!doubtful) return lines;
  if (as === 'arrived') {
    return lines.map((line) => (line === doubtful ? { ...line, state: 'sent', why: '' } : line));
  }
  return [
    ...lines.map((line) => (line === doubtful ? { ...line, why: 'resent' } : line)),
    {
      ...doubtful,
      key: `${key}/again`,
      state: 'queued',
      why: 'approved',
      run: '',
      createdAt: now,
      since: now,
    },
  ];
}

/**
 * Of a ledger that is older than what has left: whatever still waits in it may be out already, so a
 * person who looks into the owner's sent mail has to say.
 */
export function doubtWaiting(lines: readonly MailLine[], now: number): readonly MailLine[] {
  return lines.map((line) =>
    line.state === 'queued' || line.state === 'sending'
      ? { ...line, state: 'unsettled', why: 'ledgerAdopted', since: now }
      : line,
  );
}

function mayBeApproved({ state, why }: MailLine): boolean {
  return state === 'awaitingApproval' || (state === 'notSent' && why === 'beforeAnswering');
}
