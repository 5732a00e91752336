import { sendingKey } from '../../core/ledger/content';
import { ROSTER_HEADINGS } from '../../core/roster/roster-columns';
import type { PassFacts } from '../pass/facts';
import type { PassRead } from '../pass/judge-round';
import type { Ports } from '../ports';
import type { Subject } from './report-case';

/** Why the selected row leads to no report. */
type NothingSelected = 'nothing' | 'notRecorded';

/**
 * What the row is about that the person has selected: a report in the response tab and in the
 * ledger, a school in the tabs of statuses and of late schools. At most two calls.
 */
export function findSelected(
  ports: Ports,
  facts: PassFacts,
  read: PassRead,
): Subject | NothingSelected {
  const selected = ports.workbook.selected();
  if (!selected || selected.row < 2) return 'nothing';
  const { tabId, row } = selected;
  if (facts.responseTabs.some(({ id }) => id === tabId)) return ofResponse(row, read);
  if (tabId === facts.tabs.ledger?.id) return ofLedger(row, read);
  if (tabId !== facts.tabs.status?.id && tabId !== facts.tabs.overdue?.id) return 'nothing';
  const [header = [], ...lines] = ports.workbook.read(tabId);
  const column = header.indexOf(ROSTER_HEADINGS.schoolId);
  const schoolId = String(lines[row - 2]?.[column] ?? '');
  return schoolId === '' ? 'nothing' : { report: null, schoolId };
}

/** Rows move: the ledger's row numbers are those of the last pass, sender and time are not. */
function ofResponse(row: number, { responses, versions }: PassRead): Subject | NothingSelected {
  const found = responses.rows.find((each) => each.row === row);
  if (!found || found.sentAt === null) return 'nothing';
  const key = sendingKey(found.sender, found.sentAt);
  const alike = versions.filter(({ sender, sentAt }) => sendingKey(sender, sentAt) === key);
  const here = alike.find((version) => version.row === row);
  const reports = new Set(alike.map(({ report }) => report));
  if (here) return { report: here.report, schoolId: null };
  const [only] = Array.from(reports);
  return reports.size === 1 && only !== undefined
    ? { report: only, schoolId: null }
    : 'notRecorded';
}

function ofLedger(row: number, { ledger }: PassRead): Subject | NothingSelected {
  const version = ledger.items[ledger.places.indexOf(row - 1)];
  return version ? { report: version.report, schoolId: null } : 'nothing';
}
