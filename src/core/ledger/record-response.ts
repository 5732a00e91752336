import { wholeSecond } from '../calendar';
import type { FormResponse } from '../questionnaire/form-response';
import { formContentHash, ledgerCells, ledgerTyped, shortSender } from './content';
import { addVersion, type KnownReport, newestOf } from './known-report';
import { SETTLING_MS, type Sources } from './response-sources';
import type { Version } from './version';

/**
 * Keeps what the Form's store says of a report: its id and what was typed. Answers that no row shows
 * are recorded once they are settled; until then the response is `waiting` and must be read again.
 * Gives the new report when no row ever came.
 */
export function recordResponse(
  response: FormResponse,
  report: KnownReport | null,
  nextNumber: number,
  { now, columnsComplete }: Sources,
): 'settled' | 'waiting' | KnownReport {
  const mustWait = !columnsComplete || now < response.sentAt + SETTLING_MS;
  if (report === null) {
    return mustWait ? 'waiting' : reportWithoutRow(nextNumber, response, now);
  }
  const newest = newestOf(report);
  if (wholeSecond(response.sentAt) <= newest.sentAt) {
    learn(report, response);
    return 'settled';
  }
  if (formContentHash(response) === newest.formHash) return 'settled';
  if (mustWait) return 'waiting';
  const { row, rowState, rowHash } = newest;
  addVersion(report, { ...contentOf(response, now), row, rowState, rowHash });
  return 'settled';
}

function learn(report: KnownReport, response: FormResponse): void {
  const formHash = formContentHash(response);
  const { formId } = newestOf(report);
  if (formId !== null && formId !== response.id) return;
  report.versions = report.versions.map((version) => {
    // What was erased is not learnt again.
    if (version.erasedAt !== undefined) return version;
    if (version.sentAt !== wholeSecond(response.sentAt) || version.formHash !== '') {
      return version.formId === null ? { ...version, formId: response.id } : version;
    }
    return { ...version, formId: response.id, typed: ledgerTyped(response.typed), formHash };
  });
}

function reportWithoutRow(report: number, response: FormResponse, now: number): KnownReport {
  const noRow = { row: null, rowState: 'neverArrived', rowHash: '' } as const;
  return { report, versions: [{ report, version: 1, ...contentOf(response, now), ...noRow }] };
}

function contentOf(
  response: FormResponse,
  now: number,
): Omit<Version, 'report' | 'version' | 'row' | 'rowState' | 'rowHash'> {
  const hash = formContentHash(response);
  return {
    sentAt: wholeSecond(response.sentAt),
    sender: shortSender(response.sender),
    cells: ledgerCells(response.typed),
    typed: ledgerTyped(response.typed),
    formId: response.id,
    origin: 'respondent',
    contentHash: hash,
    formHash: hash,
    seenAt: now,
  };
}
