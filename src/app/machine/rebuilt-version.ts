import { type CellValue, isDateCell } from '../../core/cell';
import { ledgerCells, rowContentHash, shortSender } from '../../core/ledger/content';
import { type Version, versionKey } from '../../core/ledger/version';
import { COUNT_IDS, QUESTION_IDS } from '../../core/questionnaire/questionnaire';
import { salvaged } from './machine-cell';

/** Places of the ledger's columns, from 0. */
const ROW = 0;
const SENT_AT = 1;
const SENDER = 2;
/** Behind ten columns of the verdict, the figures and the list. */
const FIRST_ANSWER = 10 + COUNT_IDS.length + 1;
const REPORT = FIRST_ANSWER + QUESTION_IDS.length;
const VERSION = REPORT + 1;

export function shownVersionKey(line: readonly CellValue[]): string {
  const [report, version] = [numberIn(line[REPORT]), numberIn(line[VERSION])];
  return report === null || version === null ? '' : versionKey({ report, version });
}

/**
 * A version whose machine cell is spoilt, by what people see of its line: the answers as they were
 * read. Its row in the response tab, where it still stands, knows better (`mendVersion`).
 */
export function rebuildVersion(line: readonly CellValue[], text: string): Version | null {
  const whole = (place: number, name: string) =>
    numberIn(line[place]) ?? numberIn(salvaged(text, name));
  const [report, version] = [whole(REPORT, 'report'), whole(VERSION, 'version')];
  const time = line[SENT_AT] ?? '';
  const sentAt = isDateCell(time) ? time.dateMs : numberIn(salvaged(text, 'sentAt'));
  if (report === null || version === null || sentAt === null) return null;
  const sender = shortSender(String(line[SENDER] ?? ''));
  const row = numberIn(line[ROW]);
  const cells = ledgerCells(
    Object.fromEntries(QUESTION_IDS.map((id, index) => [id, line[FIRST_ANSWER + index] ?? ''])),
  );
  return {
    report,
    version,
    sentAt,
    sender,
    cells,
    typed: null,
    // A damaged id would make another report of its response: the Form is asked for it.
    formId: null,
    origin: salvaged(text, 'origin') === 'staff' ? 'staff' : 'respondent',
    contentHash: rowContentHash({ row: row ?? 0, sentAt, sender, cells }),
    rowHash: '',
    formHash: '',
    seenAt: Math.max(sentAt, numberIn(salvaged(text, 'seenAt')) ?? 0),
    row,
    rowState: stateOf(row, salvaged(text, 'rowState')),
  };
}

function stateOf(row: number | null, said: string): Version['rowState'] {
  if (row !== null) return 'present';
  return said === 'neverArrived' || said === 'present' ? said : 'gone';
}

function numberIn(cell: CellValue | undefined): number | null {
  const text = String(cell ?? '');
  return /^[1-9]\d{0,14}$/.test(text) ? Number(text) : null;
}
