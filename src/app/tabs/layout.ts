import type { Area, Chart, Column, TabKind, TabLayout } from '../tab-shape';
import {
  DECISION_COLUMNS,
  LEDGER_COLUMNS,
  LOG_COLUMNS,
  MAIL_COLUMNS,
  OVERDUE_COLUMNS,
  ROSTER_COLUMNS,
  SETTING_COLUMNS,
  STATUS_COLUMNS,
} from './columns';
import {
  SUMMARY_CHARTS,
  SUMMARY_COLUMNS,
  SUMMARY_HEADINGS,
  SUMMARY_INSETS,
} from './summary-places';

const NO_CHARTS: readonly Chart[] = [];
const NO_HEADINGS: readonly Area[] = [];
/** In the order in which set-up makes them and staff see them. */
export const TABS: readonly TabLayout[] = [
  tab('summary', 'Tổng hợp', SUMMARY_COLUMNS, 1, {
    hasHeader: false,
    charts: SUMMARY_CHARTS,
    headings: SUMMARY_HEADINGS,
    insets: SUMMARY_INSETS,
  }),
  tab('status', 'Tình trạng các trường', STATUS_COLUMNS, 2),
  tab('overdue', 'Trường chậm báo cáo', OVERDUE_COLUMNS, 3),
  tab('ledger', 'Kiểm tra', LEDGER_COLUMNS, 1),
  tab('mail', 'Sổ thư', MAIL_COLUMNS, 0),
  tab('decisions', 'Quyết định', DECISION_COLUMNS, 1, { machineMade: false }),
  tab('roster', 'Danh sách trường', ROSTER_COLUMNS, 1, { machineMade: false }),
  tab('settings', 'Cấu hình', SETTING_COLUMNS, 1, { machineMade: false }),
  tab('log', 'Nhật ký', LOG_COLUMNS, 0),
];

export function layoutOf(kind: TabKind): TabLayout {
  const found = TABS.find((layout) => layout.kind === kind);
  if (!found) throw new Error(`no layout for ${kind}`);
  return found;
}

function tab(
  kind: TabKind,
  name: string,
  columns: readonly Column[],
  frozenColumns: number,
  changes: Partial<TabLayout> = {},
): TabLayout {
  return {
    kind,
    name,
    columns,
    hasHeader: true,
    frozenColumns,
    machineMade: true,
    charts: NO_CHARTS,
    headings: NO_HEADINGS,
    ...changes,
  };
}
