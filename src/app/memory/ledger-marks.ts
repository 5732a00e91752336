import { digest } from '../../core/digest';
import { type Version, versionKey } from '../../core/ledger/version';
import { mayHaveLeft } from '../../core/mail/batch';
import type { MailLine } from '../../core/mail/mail-line';

/** What a ledger looked like: number of lines and a digest of what must not get lost. */
export type Mark = string;

export interface LedgerMarks {
  readonly ledger: Mark;
  readonly mail: Mark;
}

/** Is a ledger as it was last written, or as a pass that may have died was about to write it? */
export function isKnownMark(
  marks: readonly LedgerMarks[],
  kind: keyof LedgerMarks,
  mark: Mark,
): boolean {
  return marks.some((known) => known[kind] === mark);
}

/** Which of these ledgers are not as they were last written. */
export function lostLedgers(
  marks: readonly LedgerMarks[],
  standing: LedgerMarks,
): readonly (keyof LedgerMarks)[] {
  return (['ledger', 'mail'] as const).filter((kind) => !isKnownMark(marks, kind, standing[kind]));
}

/** Order does not matter: a sorted ledger is the same ledger. */
export function ledgerMark(versions: readonly Version[]): Mark {
  return markOf(versions.map(versionKey));
}

/**
 * Beside its key a mail counts as out or not: a ledger restored to a time when a mail was still
 * waiting would have it sent twice.
 */
export function mailMark(lines: readonly MailLine[]): Mark {
  return markOf(lines.map((line) => `${line.key} ${mayHaveLeft(line) ? 'out' : 'in'}`));
}

/**
 * Properties to put before a ledger is written: what it is now and what it will be are both known,
 * wherever the execution dies. A state that nobody wrote stays unknown.
 */
export function marksAround(
  { marks }: { readonly marks: readonly LedgerMarks[] },
  found: Partial<LedgerMarks>,
  wanted: Partial<LedgerMarks>,
): { readonly marks: string; readonly marksNext: string } {
  const known = (kind: keyof LedgerMarks, place: number): Mark => {
    const now = found[kind];
    if (now !== undefined && isKnownMark(marks, kind, now)) return now;
    return marks[Math.min(place, marks.length - 1)]?.[kind] ?? '';
  };
  const next = (kind: keyof LedgerMarks): Mark => wanted[kind] ?? known(kind, 1);
  return {
    marks: JSON.stringify({ ledger: known('ledger', 0), mail: known('mail', 0) }),
    marksNext: JSON.stringify({ ledger: next('ledger'), mail: next('mail') }),
  };
}

function markOf(keys: readonly string[]): Mark {
  return `${keys.length} ${digest([...keys].sort().join('\n'))}`;
}
