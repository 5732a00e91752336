import { workbookView } from '../../../src/local/served/workbook-view';
import { touchCell } from '../../../src/local/world/grid';
import { newWorld } from '../../../src/local/world/new-world';
import { NOW } from '../../builders/host';

test('what shows nothing is left out, and the tab keeps its size', () => {
  const { workbook } = newWorld({ now: NOW });
  const [sheet] = workbook.sheets;
  if (!sheet) throw new Error('no sheet');
  for (let row = 0; row < 100; row += 1) touchCell(sheet, row, 4).format = '@';
  touchCell(sheet, 0, 0).value = 'Trường';
  Object.assign(touchCell(sheet, 1, 1), { style: { bold: true } });
  Object.assign(touchCell(sheet, 1, 2), { background: '#ff0000' });
  Object.assign(touchCell(sheet, 2, 0), { note: 'xem lại' });
  sheet.conditionalFormats.push({
    ranges: [{ sheetId: sheet.id, row: 4, column: 4, rows: 1, columns: 1 }],
    criteria: 'CELL_EMPTY',
    values: [],
    background: '#00ff00',
  });
  touchCell(sheet, 3, 3).format = '0';
  const { sheets, styles } = workbookView(workbook, 1);
  const [view] = sheets;
  const seen = view?.cells.flatMap((cells, row) =>
    cells.flatMap((cell, column) => (cell ? [[row, column, styles[cell.style]?.background]] : [])),
  );
  expect(seen).toEqual([
    [0, 0, undefined],
    [1, 2, '#ff0000'],
    [2, 0, undefined],
    [3, 3, '#00ff00'],
  ]);
  expect([view?.cells.length, view?.rowCount, view?.columnCount]).toEqual([4, 120, 12]);
});
