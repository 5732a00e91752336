import { countList } from '../../../src/core/counting/count-list';
import type { ListOutcome } from '../../../src/core/counting/outcome';
import type { ListCell } from '../../../src/core/lists/cells';
import { HEADING, listFile, listSheet, pupilRow, pupilRows } from '../../builders/list-sheet';

type Rows = readonly (readonly ListCell[])[];

const outcomeOf = (...sheets: readonly Rows[]): ListOutcome =>
  countList([listFile(...sheets.map((rows) => listSheet({ rows })))]);

const STAFF: Rows = [
  ['STT', 'Họ và tên', 'Chức vụ', 'Số điện thoại'],
  [1, 'Trần Thử Lập', 'Hiệu trưởng', '0900000000'],
  [2, 'Trần Thử Ký', 'Văn thư', '0900000000'],
];

describe('a table of the staff', () => {
  test('on a sheet of its own is not counted', () => {
    expect(outcomeOf([HEADING, ...pupilRows(3)], STAFF)).toMatchObject({
      pupils: 3,
      trace: { visibleSheets: 2, sheets: [{ sheet: 1, pupils: 3 }] },
    });
  });

  test('alone is no list of pupils', () => {
    expect(outcomeOf(STAFF)).toEqual({ kind: 'refused', why: 'noHeader', file: 0 });
  });

  test('below the pupils is left out and said', () => {
    expect(outcomeOf([HEADING, ...pupilRows(3), [], ...STAFF])).toMatchObject({
      pupils: 3,
      trace: { sheets: [{ lastRow: 4, skipped: { otherTable: 3 } }] },
    });
  });

  test('above the pupils is left out', () => {
    expect(outcomeOf([...STAFF, [], HEADING, ...pupilRows(3)])).toMatchObject({
      pupils: 3,
      trace: { sheets: [{ headerRow: 5, firstRow: 6 }] },
    });
  });

  test('between two classes is left out', () => {
    const other = [HEADING, pupilRow(7), pupilRow(8)];
    expect(outcomeOf([HEADING, ...pupilRows(3), ...STAFF, ...other])).toMatchObject({
      pupils: 5,
      trace: { sheets: [{ skipped: { otherTable: 3, repeatedHeader: 1 } }] },
    });
  });
});

test('an example line of the template is not counted, and said', () => {
  const example = pupilRow(99, { 0: 'VD' });
  expect(outcomeOf([HEADING, example, ...pupilRows(3)])).toMatchObject({
    pupils: 3,
    trace: { sheets: [{ firstRow: 3, skipped: { example: 1 } }] },
  });
});

test('years of a file that counts days from 1904 are not compared with identity numbers', () => {
  const rows: Rows = [HEADING, pupilRow(1, { 3: 40_240 })];
  const file = listFile(listSheet({ rows }));
  expect(countList([file])).toMatchObject({ identity: { otherBirthYear: 1 } });
  expect(countList([{ ...file, datesFrom1904: true }])).toMatchObject({
    pupils: 1,
    identity: { otherBirthYear: 0 },
  });
});
