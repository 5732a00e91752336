import { groupBy } from '../group-by';
import type { FormResponse } from '../questionnaire/form-response';
import { allShow, ledgerCells, sendingKey } from './content';
import { type KnownReport, newestOf } from './known-report';
import type { TimedRow } from './response-sources';

/** Reports whose rows held the very same: what a double click leaves. */
export function alike(reports: readonly KnownReport[]): readonly KnownReport[] {
  const hashes = reports.map((report) => newestOf(report).rowHash).filter((hash) => hash !== '');
  const known = new Set<string>();
  const twice = new Set(hashes.filter((hash) => !(known.size < known.add(hash).size)));
  return reports.filter((report) => twice.has(newestOf(report).rowHash));
}

/**
 * Edits, which no report shows yet, of reports that once shared sender and second with another report
 * or response: which row was whose nobody could tell, and staff may have mended one of them since.
 */
export function editsOfTwins(
  responses: readonly FormResponse[],
  reports: readonly KnownReport[],
): readonly FormResponse[] {
  const byFormId = reportsByFormId(reports);
  const keysOf = (id: string) => byFormId.get(id)?.versions.map(keyOfVersion) ?? [];
  const edits = responses.filter(
    (response) =>
      byFormId.has(response.id) && !keysOf(response.id).includes(keyOfVersion(response)),
  );
  if (edits.length === 0) return [];
  const owners = new Map<string, number>();
  for (const { versions } of reports) {
    for (const key of Array.from(new Set(versions.map(keyOfVersion)))) {
      owners.set(key, (owners.get(key) ?? 0) + 1);
    }
  }
  // A twin whose row has not come yet is known by its response alone.
  for (const response of responses) {
    if (byFormId.has(response.id)) continue;
    const key = keyOfVersion(response);
    if (owners.has(key)) owners.set(key, (owners.get(key) ?? 0) + 1);
  }
  return edits.filter(
    (response) =>
      !owners.has(keyOfVersion(response)) &&
      keysOf(response.id).some((key) => (owners.get(key) ?? 0) > 1),
  );
}

/** Gives reports the free rows that the Form's responses with their id show. */
export function matchByFormId(
  responses: readonly FormResponse[],
  reports: readonly KnownReport[],
  free: ReadonlySet<TimedRow>,
  match: (report: KnownReport, row: TimedRow) => void,
): void {
  if (responses.length === 0 || reports.length === 0) return;
  const byFormId = reportsByFormId(reports);
  const byKey = groupBy(Array.from(free), keyOfVersion);
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

export function keyOfVersion({
  sender,
  sentAt,
}: {
  readonly sender: string;
  readonly sentAt: number;
}): string {
  return sendingKey(sender, sentAt);
}

function reportsByFormId(reports: readonly KnownReport[]): ReadonlyMap<string, KnownReport> {
  return new Map(
    reports.flatMap((report): [string, KnownReport][] => {
      const { formId } = newestOf(report);
      return formId === null ? [] : [[formId, report]];
    }),
  );
}
