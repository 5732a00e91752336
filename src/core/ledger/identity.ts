import { wholeSecond } from '../calendar';
import type { FormResponse } from '../questionnaire/form-response';
import { assignResponses } from './assign-responses';
import { type KnownReport, knownReports } from './known-report';
import { matchRows } from './match-rows';
import { recordResponse } from './record-response';
import { newReport, recordRow } from './record-row';
import type { Sources, TimedRow } from './response-sources';
import { type Version, versionKey } from './version';

/**
 * Brings the ledger up to date with the response tab and the Form's store.
 *
 * A row belongs to a known report by sender and second, by the Form's id, or, when that report's
 * row is gone, by sender and answers; else it is a new report. The row is the truth: other content
 * makes a new version. Nothing is ever deleted, and a second run changes nothing.
 *
 * `known` is the ledger in its order; new versions stand at the end. `settledThrough` is the instant
 * (ms) after which the Form must be read again next time; null when nothing was read.
 */
export function recordVersions(input: Sources & { readonly known: readonly Version[] }): {
  readonly versions: readonly Version[];
  readonly settledThrough: number | null;
} {
  const responses = [...input.responses].sort((a, b) => a.sentAt - b.sentAt);
  const current = responses.filter(({ sentAt }) => wholeSecond(sentAt) >= input.roundStart);
  const reports = knownReports(input.known);
  const matched = matchRows(rowsOfRound(input), current, reports, input);
  let number = input.known.reduce(
    (highest, { report }) => Math.max(highest, report),
    input.lastNumber ?? 0,
  );
  const fresh = new Set<KnownReport>();
  for (const row of matched.unknown) {
    number += 1;
    fresh.add(newReport(number, row, input));
  }
  reports.push(...Array.from(fresh));
  const answered = assignResponses(current, reports, matched.rows);
  for (const report of reports.filter((each) => !fresh.has(each))) {
    const row = matched.rows.get(report);
    if (input.columnsComplete || row) {
      recordRow(report, row ?? null, answered.byReport.get(report) ?? null, input);
    }
  }
  const waiting: FormResponse[] = [];
  for (const response of current) {
    const report = answered.reports.get(response) ?? null;
    const outcome = recordResponse(response, report, number + 1, input);
    if (outcome === 'waiting') waiting.push(response);
    if (typeof outcome === 'object') {
      number += 1;
      reports.push(outcome);
    }
  }
  return {
    versions: inLedgerOrder(reports, input.known),
    settledThrough: through(responses, waiting),
  };
}

/** Rows with a time, in its order. */
function rowsOfRound({ rows, roundStart }: Sources): readonly TimedRow[] {
  return rows
    .filter((row): row is TimedRow => row.sentAt !== null)
    .map((row) => ({ ...row, sentAt: wholeSecond(row.sentAt) }))
    .filter(({ sentAt }) => sentAt >= roundStart)
    .sort((a, b) => a.sentAt - b.sentAt || a.row - b.row);
}

/** Old lines keep their places. */
function inLedgerOrder(
  reports: readonly KnownReport[],
  known: readonly Version[],
): readonly Version[] {
  const now = new Map<string, Version>();
  for (const version of reports.flatMap(({ versions }) => versions))
    now.set(versionKey(version), version);
  const old = known.map((version) => {
    const updated = now.get(versionKey(version)) ?? version;
    now.delete(versionKey(version));
    return updated;
  });
  return [...old, ...Array.from(now.values())];
}

/**
 * One millisecond short of the last response that is settled, or of the first that is not: two
 * responses may share a millisecond, and reading one again costs nothing.
 */
function through(
  responses: readonly FormResponse[],
  waiting: readonly FormResponse[],
): number | null {
  const last = waiting[0] ?? responses[responses.length - 1];
  return last ? last.sentAt - 1 : null;
}
