import { countList } from '../../../src/core/counting/count-list';
import {
  LIST_REFUSALS,
  type ListCounted,
  type SheetTrace,
} from '../../../src/core/counting/outcome';
import { LIST_REFUSAL_WORDS, listTraceText } from '../../../src/core/counting/outcome-words';
import { HEADING, listFile, listSheet, pupilRow, pupilRows } from '../../builders/list-sheet';

function sheet(changes: Partial<SheetTrace> = {}): SheetTrace {
  return {
    file: 1,
    sheet: 1,
    headerRow: 5,
    pupils: 37,
    firstRow: 6,
    lastRow: 42,
    skipped: {},
    afterFooter: 0,
    sequenceBreaks: 0,
    onHiddenRows: 0,
    ...changes,
  };
}

function counted(
  sheets: readonly SheetTrace[],
  changes: Partial<ListCounted['trace']> = {},
  rest: Partial<ListCounted> = {},
): ListCounted {
  return {
    kind: 'counted',
    pupils: sheets.reduce((sum, { pupils }) => sum + pupils, 0),
    trace: {
      fileKinds: ['xlsx'],
      visibleSheets: sheets.length,
      hiddenSheets: 0,
      sheets,
      ...changes,
    },
    repeated: [],
    repeatedGroups: 0,
    sensitive: [],
    identity: null,
    grades: {},
    ...rest,
  };
}

test.each<[string, ListCounted, string]>([
  [
    'one sheet',
    counted([sheet()]),
    'Tệp có 1 trang tính; tiêu đề ở dòng 5; đếm 37 học sinh, dòng 6–42.',
  ],
  [
    'skipped lines, and a sheet without a list',
    counted([sheet({ skipped: { repeatedHeader: 1, footer: 2 } })], { visibleSheets: 2 }),
    'Tệp có 2 trang tính; tiêu đề ở dòng 5; đếm 37 học sinh, dòng 6–42; bỏ qua 3 dòng: 1 dòng tiêu đề lặp lại, 2 dòng cuối bảng. Không đếm 1 trang tính không có dòng tiêu đề của danh sách.',
  ],
  [
    'no pupil',
    counted([sheet({ pupils: 0, firstRow: null, lastRow: null, skipped: { incomplete: 3 } })]),
    'Tệp có 1 trang tính; tiêu đề ở dòng 5; đếm 0 học sinh; bỏ qua 3 dòng thiếu thông tin.',
  ],
  [
    'all that may be said of a sheet',
    counted([
      sheet({
        pupils: 1234,
        lastRow: 1300,
        afterFooter: 2,
        onHiddenRows: 3,
        sequenceBreaks: 4,
      }),
    ]),
    'Tệp có 1 trang tính; tiêu đề ở dòng 5; đếm 1.234 học sinh, dòng 6–1.300; đã tính cả 2 học sinh có STT ở sau phần cuối bảng; đã tính cả 3 học sinh ở dòng đang ẩn; STT nhảy số hoặc đánh lại 4 lần.',
  ],
  [
    'the second sheet of an old file and a hidden one',
    counted([sheet({ sheet: 2 })], { fileKinds: ['xls'], visibleSheets: 2, hiddenSheets: 1 }),
    'Tệp Excel 97–2003 (.xls) có 2 trang tính; trang tính thứ 2: tiêu đề ở dòng 5; đếm 37 học sinh, dòng 6–42. Không đếm 1 trang tính không có dòng tiêu đề của danh sách. Không đếm 1 trang tính đang ẩn.',
  ],
  [
    'two files',
    counted([sheet(), sheet({ file: 2, pupils: 1, firstRow: 6, lastRow: 6 })], {
      fileKinds: ['xlsx', 'csv'],
    }),
    '2 tệp có tất cả 2 trang tính; đếm tất cả 38 học sinh. Tệp thứ 1, trang tính thứ 1: tiêu đề ở dòng 5; đếm 37 học sinh, dòng 6–42. Tệp thứ 2, trang tính thứ 1: tiêu đề ở dòng 5; đếm 1 học sinh, dòng 6.',
  ],
  [
    'lines of one pupil',
    counted(
      [sheet({ skipped: { identical: 1 } })],
      {},
      {
        repeated: [
          { file: 1, sheet: 1, rows: [7, 1009], group: 1 },
          { file: 1, sheet: 1, rows: [8, 9, 10], group: 2 },
        ],
        repeatedGroups: 3,
      },
    ),
    'Tệp có 1 trang tính; tiêu đề ở dòng 5; đếm 37 học sinh, dòng 6–42; bỏ qua 1 dòng trùng hoàn toàn. Học sinh có ở nhiều dòng: dòng 7, 1.009; dòng 8, 9, 10; và 1 trường hợp khác.',
  ],
])('the trace of %s', (_, outcome, text) => {
  expect(listTraceText(outcome)).toBe(text);
});

test('the trace of sixty sheets is short and says how many it leaves out', () => {
  const sheets = Array.from({ length: 60 }, (_, nth) =>
    listSheet({ rows: [HEADING, ...pupilRows(30), pupilRow(100 + nth), ['Tổng cộng']] }),
  );
  const outcome = countList([listFile(...sheets)]);
  if (outcome.kind === 'refused') throw new Error(outcome.why);
  const text = listTraceText(outcome);
  expect(text.length).toBeLessThanOrEqual(900);
  expect(text).toMatch(/^Tệp có 60 trang tính; đếm tất cả 90 học sinh\. Trang tính thứ 1: /);
  expect(text).toMatch(/Và 5\d trang tính khác\./);
});

test.each(LIST_REFUSALS)('the refusal %s is said in whole sentences', (why) => {
  expect(LIST_REFUSAL_WORDS[why]).toMatch(/^\p{Lu}.{30,}\.$/u);
});
