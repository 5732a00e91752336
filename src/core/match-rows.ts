import { allShow, answersHash, ledgerCells, rowContentHash, sendingKey } from './content';
import type { FormResponse } from './form-response';
import { type KnownReport, newestOf } from './known-report';
import { normaliseMailbox } from './mailbox';
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
        const others = waiting.get(key);
        if (others) others.push(report);
        else waiting.set(key, [report]);
      }
    }
    for (const row of Array.from(free)) {
      const report = waiting.get(keyOf(row))?.find((candidate) => !matched.has(candidate));
      if (report) match(report, row);
    }
  };

  // Of two reports that are alike only the Form knows which one was edited.
  matchByFormId(responses, alike(reports), free, match);
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

/** Reports whose rows held the very same: what a double click leaves. */
function alike(reports: readonly KnownReport[]): readonly KnownReport[] {
  const hashes = reports.map((report) => newestOf(report).rowHash).filter((hash) => hash !== '');
  const known = new Set<string>();
  const twice = new Set(hashes.filter((hash) => !(known.size < known.add(hash).size)));
  return reports.filter((report) => twice.has(newestOf(report).rowHash));
}

function matchByFormId(
  responses: readonly FormResponse[],
  reports: readonly KnownReport[],
  free: ReadonlySet<TimedRow>,
  match: (report: KnownReport, row: TimedRow) => void,
): void {
  const byFormId = new Map<string, KnownReport>();
  for (const report of reports) {
    const { formId } = newestOf(report);
    if (formId !== null) byFormId.set(formId, report);
  }
  const byKey = new Map<string, TimedRow[]>();
  for (const row of Array.from(free)) {
    byKey.set(keyOfVersion(row), [...(byKey.get(keyOfVersion(row)) ?? []), row]);
  }
  for (const response of responses) {
    const report = byFormId.get(response.id);
    if (!report) continue;
    const key = keyOfVersion(response);
    const candidates = (byKey.get(key) ?? []).filter((row) => free.has(row));
    const isOnly = responses.filter((other) => keyOfVersion(other) === key).length === 1;
    const row =
      candidates.find(({ cells }) => allShow(response.typed, ledgerCells(cells))) ??
      (isOnly ? candidates[0] : undefined);
    if (row) match(report, row);
  }
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

function keyOfVersion({
  sender,
  sentAt,
}: {
  readonly sender: string;
  readonly sentAt: number;
}): string {
  return sendingKey(sender, sentAt);
}
