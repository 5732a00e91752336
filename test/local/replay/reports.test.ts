import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { readReports } from '../../../src/local/replay/reports';
import { replayFolder, responses } from '../../builders/replay-folder';

const LIST = 'Danh sách học sinh chưa được đồng bộ với CSDL QG';
const changed = (from: string | RegExp, to: string) =>
  responses((lines) => lines.map((line) => line.replace(from, to)));
const listOf = (folder: string, row: number) =>
  readReports(folder).reports.find((report) => report.row === row)?.answers[LIST];

test('reports of one second get thousandths of their own, in the order of the file', () => {
  const second = '24/03/2026 08:00:00';
  const all = responses((lines) => lines.map((line) => line.replace(/^2[^|]*/, second)));
  const { reports } = readReports(replayFolder({ 'responses.csv': all }));
  const first = new Date('2026-03-24T08:00:00+07:00').getTime();
  expect(reports.map(({ row, at }) => [row, at - first])).toEqual([
    [2, 0],
    [3, 250],
    [4, 500],
    [5, 750],
  ]);
});

test('what was typed is not touched, nor are the titles of the questions', () => {
  const name = ' Nguyễn\u00a0Thị Ẩn '.normalize('NFD');
  const title = 'Tên trường '.normalize('NFD');
  const typed = responses((lines) =>
    lines.map((line) => line.replace('Nguyễn Văn Mẫu', name).replace('|Tên trường|', `|${title}|`)),
  );
  const { reports, questions } = readReports(replayFolder({ 'responses.csv': typed }));
  expect(questions[1]?.title).toBe(title);
  expect(Object.values(reports[0]?.answers ?? {})[2]).toBe(name);
});

describe('a list', () => {
  test('is the file whose name begins with the id of the link, under that id', () => {
    expect(listOf(replayFolder(), 3)).toEqual([
      expect.objectContaining({
        id: '1AbCdEfGhIjKlMnOp',
        name: '1AbCdEfGhIjKlMnOp - danh sách.xlsx',
      }),
    ]);
  });

  test('is not the file of a longer id', () => {
    const folder = replayFolder({ 'responses.csv': changed('1AbCdEfGhIjKlMnOp', '1AbCdEfGhIjKl') });
    expect(listOf(folder, 3)).toEqual([expect.objectContaining({ trashed: true })]);
  });

  test('that a link names and nobody kept was deleted, each of several', () => {
    const links = ['1NobodyKeptThis', '1NorThatOneHere'].map(
      (id) => `https://drive.google.com/open?id=${id}`,
    );
    const folder = replayFolder({ 'responses.csv': changed(/https:[^|]*/, links.join(', ')) });
    expect(listOf(folder, 3)).toEqual([
      expect.objectContaining({ id: '1NobodyKeptThis', trashed: true }),
      expect.objectContaining({ id: '1NorThatOneHere', trashed: true }),
    ]);
  });

  test('may be named, with a comma in its name and its accents stored either way', () => {
    const folder = replayFolder({ 'responses.csv': changed(/https:[^|]*/, 'lớp 1, lớp 2.csv') });
    writeFileSync(path.join(folder, 'files', 'lớp 1, lớp 2.csv'.normalize('NFD')), 'STT\n');
    expect(listOf(folder, 3)).toEqual([expect.objectContaining({ mimeType: 'text/csv' })]);
  });

  test.each(['../responses.csv', '/etc/passwd', 'files/x.xlsx', '..', 'leak.xlsx', 'inner'])(
    'is never %j: nothing outside the folder is read, and links are not followed',
    (name) => {
      const folder = replayFolder({ 'responses.csv': changed(/https:[^|]*/, name) });
      symlinkSync('/etc/hostname', path.join(folder, 'files', 'leak.xlsx'));
      mkdirSync(path.join(folder, 'files', 'inner'));
      expect(() => readReports(folder)).toThrow(
        `responses.csv, dòng 3, cột L “${LIST}”: “${name}” không phải liên kết`,
      );
    },
  );
});

describe('a header is refused', () => {
  test.each([
    ['with a question twice', 'Chức vụ cán bộ đầu mối', ' tên  Trường '],
    [
      'with a question twice, its accents stored apart',
      'Chức vụ cán bộ đầu mối',
      'Tên trường'.normalize('NFD'),
    ],
  ])('%s', (_what, from, to) => {
    const folder = replayFolder({ 'responses.csv': changed(from, to) });
    expect(() => readReports(folder)).toThrow(
      /^responses\.csv, dòng 1, cột F “.*”: có hai cột tên này/,
    );
  });
});

test('every place to mend is told at once', () => {
  const broken = changed(/^2[67]\/03\/2026 [\d:]+/, 'hôm qua').replace(/id=1Ab[^"]*/, '');
  expect(() => readReports(replayFolder({ 'responses.csv': broken }))).toThrow(
    /dòng 3, .*\n.*dòng 5, cột A/,
  );
});
