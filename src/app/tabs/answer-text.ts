import { formatInstant } from '../../core/calendar';
import { isDateCell } from '../../core/cell';
import { type ReadAnswers, readAnswers } from '../../core/ledger/read-answers';
import type { Version } from '../../core/ledger/version';
import type { QuestionId } from '../../core/questionnaire/questionnaire';

/** One answer as the office reads it, in one text: what the ledger and the pages show. */
export function answerText(
  version: Version,
  id: QuestionId,
  { texts, phone }: ReadAnswers = readAnswers(version),
): string {
  const cell = version.cells[id];
  if (id === 'contactPhone' && phone.kind === 'phone') return phone.phone;
  return isDateCell(cell) ? formatInstant(cell.dateMs) : texts[id];
}
