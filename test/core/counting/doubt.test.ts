import { countList } from '../../../src/core/counting/count-list';
import type { ListOutcome } from '../../../src/core/counting/outcome';
import type { ListCell, ListSheet } from '../../../src/core/lists/cells';
import { HEADING, listFile, listSheet, pupilRows } from '../../builders/list-sheet';

type Rows = readonly (readonly ListCell[])[];

const outcomeOf = (...sheets: readonly Partial<ListSheet>[]): ListOutcome =>
  countList([listFile(...sheets.map((sheet) => listSheet(sheet)))]);

const TITLES: Rows = [['STT', 'Họ và tên', 'Nơi sinh', 'Lý do', 'Đề nghị']];
const told = (nth: number) => [nth, `Trần Thử ${'ABCDEF'[nth]}a`, 'Hải Phòng', 'Sai', 'Sửa'];
const untold = (nth: number) => [null, ...told(nth).slice(1)];

test.each<[string, Rows]>([
  ['three beside six', [...[1, 2, 3, 4, 5, 6].map(told), ...[1, 2, 3].map(untold)]],
  ['all of them', [1, 2, 3].map(untold)],
])('lines that look like pupils and are none make no figure: %s', (_, lines) => {
  expect(outcomeOf({ rows: [...TITLES, ...lines] })).toMatchObject({ why: 'unsure' });
});

test.each<[string, Rows, number]>([
  ['two of them', [...[1, 2, 3].map(told), ...[1, 2].map(untold)], 3],
  ['less than half', [...[0, 1, 2, 3, 4, 5].map(told), told(7), ...[1, 2, 3].map(untold)], 7],
])('but a few do: %s', (_, lines, pupils) => {
  expect(outcomeOf({ rows: [...TITLES, ...lines] })).toMatchObject({ pupils });
});

test('names alone, with nothing that tells a pupil, are no 0 pupils', () => {
  const rows = [HEADING, [null, null, 'Trần Thử An'], [null, null, 'Lê Thử Bình']];
  expect(outcomeOf({ rows })).toMatchObject({ why: 'unsure' });
});

test('a list on a sheet without a heading that can be read is not left out', () => {
  const bare = pupilRows(12)
    .slice(6)
    .map((row) => [null, ...[...row].reverse()]);
  expect(outcomeOf({ rows: [HEADING, ...pupilRows(6)] }, { rows: bare })).toMatchObject({
    why: 'unsure',
  });
});

test('a sheet that names itself one of those who are synchronised is left out', () => {
  const rows = [HEADING, ...pupilRows(9).slice(3)];
  const sheets = [{ rows: [HEADING, ...pupilRows(3)] }, { name: 'Đã đồng bộ', rows }];
  expect(outcomeOf(...sheets)).toMatchObject({ pupils: 3 });
  const titled = [['DANH SÁCH HỌC SINH ĐÃ ĐƯỢC ĐỒNG BỘ'], ...rows];
  expect(outcomeOf(sheets[0] ?? {}, { rows: titled })).toMatchObject({ pupils: 3 });
});

test('formulas without values are no pupils and not nothing', () => {
  const rows = [HEADING];
  expect(outcomeOf({ rows, unvalued: 12 })).toMatchObject({ why: 'noValues' });
  expect(outcomeOf({ rows: [HEADING, ...pupilRows(3)], unvalued: 1 })).toMatchObject({ pupils: 3 });
});
