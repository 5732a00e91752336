import type { DecisionRequest } from '../../src/app/report/decision-request';
import type { ReportPage } from '../../src/app/report/load-report';

/** What the page sends when a person decides on what it shows. */
export function asked(
  { report, schoolId, seen, seenThrough }: ReportPage,
  changes: Partial<DecisionRequest>,
): DecisionRequest {
  return {
    kind: 'accept',
    report,
    schoolId,
    reason: 'Đã gọi điện xác minh.',
    value: '',
    target: 0,
    paper: null,
    seen,
    seenThrough,
    ...changes,
  };
}
