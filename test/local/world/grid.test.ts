import { deleteRows, insertRows, lastRow, touchCell } from '../../../src/local/world/grid';
import { newWorld } from '../../../src/local/world/new-world';
import type { Sheet } from '../../../src/local/world/world-state';

/** Content in the rows 1 to 3, and formats without content below. */
function sheet(): Sheet {
  const [made] = newWorld({ now: 0 }).workbook.sheets;
  if (!made) throw new Error('a new workbook has a tab');
  for (const row of [0, 1, 2]) touchCell(made, row, 0).value = row + 1;
  touchCell(made, 9, 0).format = '0';
  expect(lastRow(made)).toBe(3);
  return made;
}

/** Each after the last row was asked for once. */
const CHANGES: readonly [string, (sheet: Sheet) => void, number][] = [
  ['a row written below', (made) => Object.assign(touchCell(made, 6, 1), { value: 'x' }), 7],
  ['the last row emptied', (made) => Object.assign(touchCell(made, 2, 0), { value: '' }), 2],
  ['rows inserted above', (made) => insertRows(made, 1, 4), 7],
  ['rows deleted above', (made) => deleteRows(made, 0, 2), 1],
  [
    'an older version with more rows put in its place',
    (made) => {
      made.rows = [...made.rows, [{ value: 'old' }]];
    },
    11,
  ],
];

test.each(CHANGES)('the last row with content is known after %s', (_what, change, last) => {
  const made = sheet();
  change(made);
  expect(lastRow(made)).toBe(last);
});
