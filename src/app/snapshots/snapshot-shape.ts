import { COUNT_IDS } from '../../core/questionnaire/questionnaire';
import type { Area, TabShape } from '../tab-shape';
import { SNAPSHOT_COLUMNS } from '../words/snapshots';

export const SNAPSHOT_WIDTH = SNAPSHOT_COLUMNS.length;
/** Fixed places, from 1. */
export const SNAPSHOT_ROWS = {
  asOf: 2,
  deadline: 3,
  round: 4,
  note: 5,
  by: 6,
  classes: 8,
  rates: 18,
  totals: 23,
};
/** The header of the schools. */
export const SNAPSHOT_HEADER_ROW = 32;

const area = (row: number, column: number, rows: number, columns: number): Area => ({
  row,
  column,
  rows,
  columns,
});

/** The tab of a frozen copy, before anything stands in it. */
export function snapshotShape(name: string): TabShape {
  return {
    name,
    columns: SNAPSHOT_COLUMNS,
    hasHeader: false,
    frozenColumns: 0,
    headings: [
      area(1, 1, 1, 1),
      area(SNAPSHOT_ROWS.classes, 1, 1, 2),
      area(SNAPSHOT_ROWS.classes + 7, 1, 1, 2),
      area(SNAPSHOT_ROWS.rates, 1, 1, 4),
      area(SNAPSHOT_ROWS.totals, 1, 1, 4),
      area(SNAPSHOT_HEADER_ROW - 1, 1, 2, SNAPSHOT_WIDTH),
    ],
    insets: [
      { ...area(SNAPSHOT_ROWS.classes + 1, 2, 7, 1), format: 'number' },
      { ...area(SNAPSHOT_ROWS.rates + 1, 2, 3, 2), format: 'number' },
      { ...area(SNAPSHOT_ROWS.rates + 1, 4, 3, 1), format: 'share' },
      { ...area(SNAPSHOT_ROWS.totals + 1, 2, COUNT_IDS.length, 1), format: 'number' },
      { ...area(SNAPSHOT_ROWS.totals + 1, 3, COUNT_IDS.length, 1), format: 'share' },
      { ...area(SNAPSHOT_ROWS.totals + 1, 4, COUNT_IDS.length, 1), format: 'number' },
    ],
  };
}
