import { addTo } from '../group-by';
import { normaliseMailbox } from '../mailbox';
import type { FormResponse } from '../questionnaire/form-response';
import { answersHash, ledgerCells, rowContentHash } from './content';
import { type KnownReport, newestOf } from './known-report';
import { alike, editsOfTwins, keyOfVersion, matchByFormId } from './match-by-form-id';
import { SETTLING_MS, type Sources, type TimedRow } from './response-sources';

interface Matched {
  readonly rows: ReadonlyMap<KnownReport, TimedRow>;
  /** Rows of no known report, in the order given. */
  readonly unknown: readonly TimedRow[];
}

/**
 * Says which row is whose; `rows` are in time order and nothing depends on how the tab is sorted.
 *
 * What was known of a row (its content, then sender and second) is asked before the Form's id, so
 * that an edit which once had to be taken for a new report, because the Form could not be opened,
 * stays that report and is not counted twice.
 */
export function matchRows(
  rows: readonly TimedRow[],
  responses: readonly FormResponse[],
  reports: readonly KnownReport[],
  sources: Sources,
): Matched {
  const matched = new Map<KnownReport, TimedRow>();
  const free = new Set(rows);
  const freeReports = () => reports.filter((report) => !matched.has(report));
  const match = (report: KnownReport, row: TimedRow): void => {
    matched.set(report, row);
    free.delete(row);
  };
  const pair = (
    keysOf: (report: KnownReport) => readonly string[],
    keyOf: (row: TimedRow) => string,
  ): void => {
    if (free.size === 0) return;
    const waiting = new Map<string, KnownReport[]>();
    for (const report of freeReports()) {
      for (const key of keysOf(report)) {
        addTo(waiting, key, report);
      }
    }
    for (const row of Array.from(free)) {
      const report = waiting.get(keyOf(row))?.find((candidate) => !matched.has(candidate));
      if (report) match(report, row);
    }
  };

  // Of two reports that are, or once were, alike only the Form knows which one was edited.
  matchByFormId(responses, alike(reports), free, match);
  matchByFormId(editsOfTwins(responses, reports), reports, free, match);
  pair((report) => (newestOf(report).rowHash ? [newestOf(report).rowHash] : []), rowContentHash);
  pair((report) => [keyOfVersion(newestOf(report))], keyOfVersion);
  matchByFormId(responses, freeReports(), free, match);
  pair(({ versions }) => versions.map(keyOfVersion), keyOfVersion);
  for (const row of editsInDoubt(free, responses, freeReports(), sources)) free.delete(row);
  const heard = new Set(responses.map(keyOfVersion));
  pair(
    (report) =>
      isGone(report, sources) ? [answersHash(newestOf(report).sender, newestOf(report).cells)] : [],
    // The Form says that this row is a response of its own, or an edit that was found above.
    (row) => (heard.has(keyOfVersion(row)) ? '' : answersHash(row.sender, ledgerCells(row.cells))),
  );
  return { rows: matched, unknown: Array.from(free) };
}

/**
 * Fresh rows that may be an edit of a report whose row has gone, while the Form has not yet been
 * read that far: they wait until it has, or until they are settled.
 */
function editsInDoubt(
  free: ReadonlySet<TimedRow>,
  responses: readonly FormResponse[],
  reports: readonly KnownReport[],
  sources: Sources,
): readonly TimedRow[] {
  if (!sources.formOpen) return [];
  const heard = new Set(responses.map(keyOfVersion));
  const senders = new Set(
    reports
      .filter((report) => isGone(report, sources) && newestOf(report).formId !== null)
      .map((report) => normaliseMailbox(newestOf(report).sender)),
  );
  return Array.from(free).filter(
    (row) =>
      sources.now < row.sentAt + SETTLING_MS &&
      !heard.has(keyOfVersion(row)) &&
      senders.has(normaliseMailbox(row.sender)),
  );
}

/** It had a row in this round; asked only of reports for which none was found. */
function isGone(report: KnownReport, { roundStart }: Sources): boolean {
  const { rowState, sentAt } = newestOf(report);
  return rowState !== 'neverArrived' && sentAt >= roundStart;
}
