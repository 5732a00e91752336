import { existsSync } from 'node:fs';
import { readFolder } from '../../../src/local/replay/folder';
import { outcomeOf } from '../../../src/local/replay/outcome';
import { replay } from '../../../src/local/replay/round';
import { readInstant } from '../../../src/local/replay/time';
import { csv, type Files, replayFolder, responses } from '../../builders/replay-folder';

const AT = readInstant('2026-03-24T08:30:00+07:00') ?? 0;

function played(files: Files, now = AT, mail = false) {
  const input = readFolder(replayFolder(files));
  const options = { dist: 'dist', guest: 'dist-local/guest.js', onProgress: () => undefined };
  return { input, host: replay(input, { ...options, now, mail }) };
}
const tabOfForm = ({ host }: ReturnType<typeof played>) =>
  host.displayed(host.world.workbook.sheets.find(({ formId }) => formId !== null)?.name ?? '');

test('the bundle gets what stands in the files, to the last accent and space', () => {
  expect(existsSync('dist/Code.js')).toBe(true);
  const name = ' Nguyễn\u00a0Thị Ẩn '.normalize('NFD');
  const typed = responses((lines) => lines.map((line) => line.replace('Nguyễn Văn Mẫu', name)));
  const school = ' TH  Mẫu '.normalize('NFD');
  const roster = ['Mã trường|Tên trường|Hộp thư', `31304402|${school}|th-mau@haiphong.edu.vn`];
  const round = played({ 'responses.csv': typed, 'roster.csv': csv(roster) });
  expect(tabOfForm(round)[1]?.[4]).toBe(name);
  expect(Object.values(round.host.world.forms[0]?.responses[0]?.answers ?? {})).toContain(name);
  expect(round.host.displayed('Danh sách trường')[1]?.[2]).toBe(school);
});

test('a link opens its file, and stands in the tab as it stands in the input', () => {
  const round = played({});
  expect(tabOfForm(round)[1]?.[11]).toBe('https://drive.google.com/open?id=1AbCdEfGhIjKlMnOp');
  const [listed] = outcomeOf(round.host, round.input).reports;
  expect(listed).toMatchObject({ row: 3, verdict: 'Hợp lệ', counted: true, rules: [] });
});

test('rows of one second show that second, and the Form keeps their thousandths', () => {
  const together = responses((lines) =>
    lines.map((line) => line.replace(/^2[^|]*/, '24/03/2026 08:00:00')),
  );
  const round = played({ 'responses.csv': together });
  expect(new Set(tabOfForm(round).map(([at]) => at))).toEqual(
    new Set(['Dấu thời gian', '24/03/2026 08:00:00']),
  );
  const { responses: kept = [] } = round.host.world.forms[0] ?? {};
  expect(kept.map(({ timestamp }) => timestamp % 1000)).toEqual([0, 250, 500, 750]);
});

test('all reports of the second in which the clock stops are there, with mail and without', () => {
  const together = responses((lines) =>
    lines.map((line) => line.replace(/^2[^|]*/, '24/03/2026 08:30:00')),
  );
  for (const mail of [true, false]) {
    const { host, input } = played({ 'responses.csv': together }, AT, mail);
    expect(host.world.forms[0]?.responses).toHaveLength(4);
    const { afterNow, now } = outcomeOf(host, input);
    expect([afterNow, now]).toEqual([0, '2026-03-24T08:30:00+07:00']);
  }
});

test('a round without any report yet shows every school as it stands before the first', () => {
  const { host, input } = played({}, readInstant('2026-03-20T08:00:00+07:00') ?? 0, true);
  const { reports, afterNow, statuses, now } = outcomeOf(host, input);
  expect([reports, afterNow, statuses['Chưa báo cáo'], now]).toEqual([
    [],
    4,
    4,
    '2026-03-20T08:00:00+07:00',
  ]);
});

test('blank rows of the roster stay where they are, so that a row is told by its own number', () => {
  const roster = ['Mã trường|Tên trường|Hộp thư', '||', '31304402|TH Mẫu|không phải hộp thư'];
  const { host, input } = played({ 'roster.csv': csv(roster) });
  expect(
    outcomeOf(host, input)
      .health.map(({ what }) => what)
      .join(),
  ).toContain('dòng 3');
});

test('a report is found by its row of the file from the thousandth on', () => {
  const { host, input } = played({});
  const [one] = input.reports;
  const many = {
    ...input,
    reports: Array.from({ length: 1200 }, (_, n) => ({ ...one, row: n + 2 })),
  };
  const shown = {
    ...host,
    displayed: (tab: string) => (tab === 'Kiểm tra' ? [['Dòng'], ['1.001']] : []),
  };
  const found = outcomeOf(shown as typeof host, many as typeof input);
  expect(found.reports.map(({ row }) => row)).toEqual([1001]);
});

test('a slip in a year is told instead of playing for hours', () => {
  const old = responses((lines) => lines.map((line) => line.replace('24/03/2026', '24/03/2016')));
  expect(() => played({ 'responses.csv': old }, AT, true)).toThrow(
    /^responses\.csv, dòng 3: gửi trước thời điểm dừng \(24\/03\/2026 08:30\) hơn 400 ngày/,
  );
});
