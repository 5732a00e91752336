import type { MailLine } from '../../core/mail/mail-line';
import type { MailSeal } from '../tabs/mail-table';
import { isKnownMark, type LedgerMarks, mailMark } from './ledger-marks';
import type { Memory } from './memory';

/** By what was remembered when the ledger was last written. */
export function mailSealOf({ mailSecret, marks }: Pick<Memory, 'mailSecret' | 'marks'>): MailSeal {
  return {
    secret: mailSecret,
    isWhole: (lines: readonly MailLine[]) => isKnownMark(marks, 'mail', mailMark(lines)),
  };
}

/** The marks that know these lines. */
export function marksKnowing(lines: readonly MailLine[]): readonly LedgerMarks[] {
  return [{ ledger: '', mail: mailMark(lines) }];
}
