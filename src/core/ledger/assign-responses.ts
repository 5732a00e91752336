import { addTo } from '../group-by';
import type { FormResponse } from '../questionnaire/form-response';
import { allShow, sendingKey } from './content';
import { type KnownReport, newestOf } from './known-report';
import type { TimedRow } from './response-sources';

interface Assigned {
  readonly reports: ReadonlyMap<FormResponse, KnownReport>;
  readonly byReport: ReadonlyMap<KnownReport, FormResponse>;
}

/**
 * Says which report each response of the Form is: by its id, or, while the report has none, by
 * sender and second; of several the one whose cells show what was typed.
 */
export function assignResponses(
  responses: readonly FormResponse[],
  reports: readonly KnownReport[],
  rows: ReadonlyMap<KnownReport, TimedRow>,
): Assigned {
  const assigned = new Map<FormResponse, KnownReport>();
  const byReport = new Map<KnownReport, FormResponse>();
  if (responses.length === 0) return { reports: assigned, byReport };
  const assign = (response: FormResponse, report: KnownReport): void => {
    assigned.set(response, report);
    byReport.set(report, response);
  };
  const byFormId = new Map<string, KnownReport>();
  const nameless = new Map<string, KnownReport[]>();
  for (const report of reports) {
    const { formId, sender, sentAt } = newestOf(report);
    if (formId !== null) byFormId.set(formId, report);
    else {
      const from = rows.get(report) ?? { sender, sentAt };
      addTo(nameless, sendingKey(from.sender, from.sentAt), report);
    }
  }
  const free = (response: FormResponse): readonly KnownReport[] =>
    (nameless.get(sendingKey(response.sender, response.sentAt)) ?? []).filter(
      (report) => !byReport.has(report),
    );

  for (const response of responses) {
    const known = byFormId.get(response.id);
    if (known && (standsAt(known, response, rows) || free(response).length === 0)) {
      assign(response, known);
    }
  }
  for (const response of responses) {
    if (assigned.has(response)) continue;
    const report = free(response).find((candidate) =>
      allShow(response.typed, newestOf(candidate).cells),
    );
    if (report) assign(response, report);
  }
  for (const response of responses) {
    if (assigned.has(response)) continue;
    const report = free(response)[0] ?? byFormId.get(response.id);
    if (report) assign(response, report);
  }
  return { reports: assigned, byReport };
}

/** The report already shows this sending: in its row, or in what the ledger knows. */
function standsAt(
  report: KnownReport,
  { sender, sentAt }: FormResponse,
  rows: ReadonlyMap<KnownReport, TimedRow>,
): boolean {
  const key = sendingKey(sender, sentAt);
  const newest = newestOf(report);
  const row = rows.get(report) ?? newest;
  return (
    sendingKey(row.sender, row.sentAt) === key || sendingKey(newest.sender, newest.sentAt) === key
  );
}
