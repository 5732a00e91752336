import type { Area, Chart, Column } from '../tab-shape';
import { number, percent, text } from './columns';

/** Days that the progress table and its chart can hold. */
export const PROGRESS_DAYS = 60;

/** Fixed places of the summary's tables, header line included: charts stand on them. */
export const SUMMARY_AREAS = {
  statuses: { row: 5, column: 1, rows: 7, columns: 2 },
  rates: { row: 15, column: 1, rows: 4, columns: 4 },
  totals: { row: 22, column: 1, rows: 7, columns: 4 },
  levels: { row: 31, column: 1, rows: 9, columns: 8 },
  communes: { row: 42, column: 1, rows: 1, columns: 8 },
  progress: { row: 5, column: 10, rows: PROGRESS_DAYS + 1, columns: 3 },
  rules: { row: 5, column: 14, rows: 1, columns: 3 },
} as const satisfies Record<string, Area>;

export const SUMMARY_COLUMNS: readonly Column[] = [
  { ...text('', 360) },
  percent('', 120),
  number('', 120),
  number('', 120),
  percent('', 120),
  percent('', 120),
  number('', 120),
  number('', 120),
  text('', 30),
  text('', 120),
  number('', 120),
  number('', 120),
  text('', 30),
  text('', 90),
  number('', 90),
  number('', 90),
];

/** Counts and rates that stand in a column of the other kind, above the levels and communes. */
export const SUMMARY_INSETS = [
  { row: SUMMARY_AREAS.statuses.row, column: 2, rows: 24, columns: 1, format: 'number' },
  { ...SUMMARY_AREAS.rates, column: 4, columns: 1, format: 'percent' },
  { ...SUMMARY_AREAS.totals, column: 3, columns: 1, format: 'percent' },
] as const;

export const SUMMARY_CHARTS: readonly Chart[] = [
  {
    kind: 'pie',
    title: 'Tình trạng các trường',
    area: SUMMARY_AREAS.statuses,
    at: { row: 5, column: 18 },
  },
  {
    kind: 'line',
    title: 'Số trường đã báo cáo theo ngày',
    area: { ...SUMMARY_AREAS.progress, columns: 2 },
    at: { row: 24, column: 18 },
  },
  {
    kind: 'bar',
    title: 'Tỉ lệ học sinh đã đồng bộ theo cấp học (%)',
    area: { ...SUMMARY_AREAS.levels, columns: 2 },
    at: { row: 43, column: 18 },
  },
];

const TITLE: Area = { row: 1, column: 1, rows: 1, columns: 1 };
/** The title, and the first line of each table. */
export const SUMMARY_HEADINGS: readonly Area[] = [TITLE, ...Object.values(SUMMARY_AREAS)].map(
  (area) => ({
    ...area,
    rows: 1,
  }),
);
