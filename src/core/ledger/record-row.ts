import { wholeSecond } from '../calendar';
import type { FormResponse } from '../questionnaire/form-response';
import {
  allShow,
  formContentHash,
  ledgerCells,
  ledgerTyped,
  rowContentHash,
  saysNoMore,
  shortSender,
} from './content';
import { addVersion, amendNewest, type KnownReport, newestOf } from './known-report';
import type { Sources, TimedRow } from './response-sources';
import type { Version } from './version';

/** A report that is seen for the first time. */
export function newReport(report: number, row: TimedRow, sources: Sources): KnownReport {
  const learnt = { typed: null, formId: null, formHash: '', origin: 'respondent' } as const;
  return { report, versions: [{ report, version: 1, ...contentOf(row, sources), ...learnt }] };
}

/** Keeps a known report in step with its row; null when none was found. */
export function recordRow(
  report: KnownReport,
  row: TimedRow | null,
  response: FormResponse | null,
  sources: Sources,
): void {
  const newest = newestOf(report);
  if (row === null) {
    if (newest.rowState === 'present' && newest.sentAt >= sources.roundStart) {
      amendNewest(report, { row: null, rowState: 'gone' });
    }
    return;
  }
  amendNewest(report, { row: row.row, rowState: 'present' });
  if (!sources.columnsComplete) {
    if (row.sentAt === newest.sentAt && saysNoMore(row.cells, newest)) return;
  } else {
    const rowHash = rowContentHash(row);
    if (rowHash === newest.rowHash) return;
    if (showsTheSame(row, newest, response)) {
      amendNewest(report, { rowHash });
      return;
    }
  }
  addVersion(report, {
    ...contentOf(row, sources),
    ...broughtBy(row, newest, response, sources),
  });
}

type Brought = Pick<Version, 'origin' | 'typed' | 'formId' | 'formHash'>;

/**
 * If the Form's answers changed too, the respondent edited; without the Form, if the time did. Else
 * staff mended the row, and what was typed still stands for the cells that they left alone. What was
 * only kept in part is the same hand's when it becomes whole.
 */
function broughtBy(
  row: TimedRow,
  newest: Version,
  response: FormResponse | null,
  { formOpen }: Sources,
): Brought {
  const { typed, formId, formHash } = newest;
  const completes =
    isPart(newest) && newest.origin === 'respondent' && row.sentAt === newest.sentAt;
  if (response) {
    // A row whose time stands still was mended by staff, whatever came to the Form after it was read.
    const edited = formContentHash(response) !== formHash && row.sentAt !== newest.sentAt;
    if (!edited && !completes) return { origin: 'staff', typed, formId, formHash };
    const learnt = wholeSecond(response.sentAt) === row.sentAt;
    return {
      origin: 'respondent',
      typed: learnt ? ledgerTyped(response.typed) : null,
      formId: response.id,
      formHash: learnt ? formContentHash(response) : '',
    };
  }
  if (completes) return { origin: 'respondent', typed, formId, formHash };
  const formWouldKnow = formOpen && formId !== null;
  return formWouldKnow || row.sentAt === newest.sentAt
    ? { origin: 'staff', typed, formId, formHash }
    : { origin: 'respondent', typed: null, formId, formHash: '' };
}

/** The row is only another way to show what the newest version says: it came late, or was re-parsed. */
function showsTheSame(row: TimedRow, newest: Version, response: FormResponse | null): boolean {
  const heard = response && wholeSecond(response.sentAt) === newest.sentAt ? response.typed : null;
  const typed = newest.typed ?? heard;
  return (
    typed !== null &&
    row.sentAt === newest.sentAt &&
    allShow(typed, newest.cells) &&
    allShow(typed, ledgerCells(row.cells))
  );
}

/** Kept while a column was missing: no whole row was ever seen for it. */
function isPart({ rowState, rowHash }: Version): boolean {
  return rowState !== 'neverArrived' && rowHash === '';
}

function contentOf(
  row: TimedRow,
  { now, columnsComplete }: Sources,
): Omit<Version, 'report' | 'version' | keyof Brought> {
  const hash = rowContentHash(row);
  return {
    sentAt: row.sentAt,
    sender: shortSender(row.sender),
    cells: ledgerCells(row.cells),
    contentHash: hash,
    rowHash: columnsComplete ? hash : '',
    seenAt: now,
    row: row.row,
    rowState: 'present',
  };
}
