import { spawnSync } from 'node:child_process';
import path from 'node:path';
import type { ReplayOutcome } from '../../../src/local/replay/outcome';
import { csv, type Files, listedFolder, PUPILS, replayFolder, responses } from './replay-folder';

const CLI = path.join(__dirname, '../../../dist-local/replay.js');

function run(folder: string, ...options: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, folder, ...options], {
    encoding: 'utf8',
    env: { ...process.env, INIT_CWD: undefined },
  });
  return { status, stdout, stderr };
}

describe('a replay', () => {
  const folder = replayFolder();
  const live = () => run(folder, '--json', '--live', '--until', '2026-03-27 08:30');
  let told: ReturnType<typeof run>;
  let plain: ReturnType<typeof run>;
  let outcome: ReplayOutcome;
  beforeAll(() => {
    told = live();
    plain = run(folder);
    outcome = JSON.parse(told.stdout) as ReplayOutcome;
  });

  test('ends well, at the time that was asked for', () => {
    expect([told.status, outcome.until, outcome.failedRuns]).toEqual([0, '2026-03-27 08:30', 0]);
  });

  test('judges every report, by its line of the file and in order of time', () => {
    expect(outcome.reports.map(({ line, schoolId }) => [line, schoolId])).toEqual([
      [3, '31304402'],
      [4, '31307703'],
      [2, '31303501'],
      [5, '31307703'],
    ]);
  });

  test('says what the bundle says of each', () => {
    const of = (line: number) => outcome.reports.find((report) => report.line === line);
    expect(of(2)).toMatchObject({ verdict: 'Hợp lệ', counted: true });
    expect(of(4)).toMatchObject({ verdict: 'Từ chối', counted: false });
    expect(of(4)?.rules).toContain('GUI-01');
    expect(of(5)).toMatchObject({ verdict: 'Cần sửa', counted: false });
    expect(of(5)?.rules).toContain('HS-03');
  });

  test('uploads the list that a link names: a report that needs one has it', () => {
    const listed = outcome.reports.find(({ line }) => line === 3);
    expect(listed?.rules).not.toContain('DS-01');
    expect(listed?.counted).toBe(true);
  });

  test('counts the six classes, which sum to the roster', () => {
    expect(outcome.statuses).toEqual({
      'Đúng hạn': 2,
      Muộn: 0,
      'Đã gửi, cần sửa': 1,
      'Bị từ chối': 0,
      'Chưa báo cáo': 1,
      Miễn: 0,
    });
    expect(outcome.schools).toBe(4);
  });

  test('counts mail by kind and state', () => {
    const replies = Object.values(outcome.mails['Trả lời báo cáo'] ?? {});
    expect(replies.reduce((sum, count) => sum + count, 0)).toBe(4);
  });

  test('gives the same again', () => {
    expect(live().stdout).toBe(told.stdout);
  });

  test('without --live sends nothing, and says all in lines for a person', () => {
    expect(plain.stdout).toContain('dòng 4 | 31307703 THPT Mẫu | Từ chối | GUI-01');
    expect(plain.stdout).toContain('Cộng sáu loại: 4, khớp với 4 trường');
    expect(plain.stdout).toContain('Trả lời báo cáo, chạy thử: 4');
  });

  test('prints no pupil, no contact and no mailbox', () => {
    for (const secret of [...PUPILS, 'Nguyễn Văn Mẫu', '0912000123', '@']) {
      expect(told.stdout + plain.stdout + plain.stderr).not.toContain(secret);
    }
  });

  test('takes the files of an answer by name, too', () => {
    const named = responses((lines) =>
      lines.map((line) => line.replace(/https:[^|]*id=([^|]*)/, '$1 - danh sách.xlsx')),
    );
    const { status: ended, stdout: said } = run(
      replayFolder({ 'responses.csv': named }),
      '--until',
      '2026-03-24 08:30',
    );
    expect(ended).toBe(0);
    expect(said).toContain('dòng 3 | 31304402 TH Mẫu | Hợp lệ, được tính');
  });
});

describe('lists in files/', () => {
  const folder = listedFolder();
  let told: ReturnType<typeof run>;
  beforeAll(() => {
    told = run(folder, '--until', '2026-03-24 09:30');
  });

  test.each([
    [
      'as many pupils as declared',
      'dòng 2 | 31304402 TH Mẫu | Hợp lệ, được tính | không có ghi chú',
    ],
    [
      'one pupil too few, of a grade that is not taught',
      'dòng 3 | 31303501 THCS Mẫu | Cần sửa | DS-03 DS-10',
    ],
    ['a PDF', 'dòng 4 | 31307703 THPT Mẫu | Cần xem, được tính | DS-06'],
  ])('are opened by the real reader and counted: %s', (_what, line) => {
    expect(told.stdout.split('\n')).toContain(line);
  });

  test('leave no pupil in what is printed', () => {
    for (const pupil of PUPILS) expect(told.stdout + told.stderr).not.toContain(pupil);
  });

  test('reports after the time that was asked for are left out, and told', () => {
    const { stdout } = run(folder, '--until', '2026-03-24 08:10');
    expect(stdout).toContain('\n2 báo cáo gửi sau thời điểm dừng, bỏ qua.\n');
    expect(stdout).not.toContain('dòng 3');
    expect(told.stdout).not.toContain('bỏ qua');
  });
});

test('a file that Excel saved is read, with its semicolons and its mark', () => {
  const excel = csv([
    'Mã trường|Tên trường|Hộp thư|Mã khác|Từ ngày|Đến ngày',
    '31304402|TH Mẫu, cơ sở 2|th-mau@haiphong.edu.vn|||',
  ]);
  const folder = replayFolder({ 'roster.csv': `\ufeff${excel.replace(/","/g, '";"')}` });
  const { status, stdout } = run(folder, '--until', '2026-03-24 08:30');
  expect([status, stdout]).toEqual([0, expect.stringContaining('31304402 TH Mẫu, cơ sở 2')]);
});

describe('a folder that cannot be replayed', () => {
  const changed = (from: string | RegExp, to: string) =>
    responses((lines) => lines.map((line) => line.replace(from, to)));
  const latin = Buffer.from('Mã trường\nx', 'latin1');
  const cases: readonly (readonly [string, Files, string])[] = [
    ['no responses', { 'responses.csv': null }, 'responses.csv: không có tệp này'],
    ['no roster', { 'roster.csv': null }, 'roster.csv: không có tệp này'],
    ['another encoding', { 'roster.csv': latin }, 'roster.csv: không phải văn bản UTF-8'],
    ['a file of one line', { 'roster.csv': csv(['Mã trường']) }, 'roster.csv: tệp không có dòng'],
    [
      'a time that no clock shows',
      { 'responses.csv': changed('4:12:33 CH', '25:12:33') },
      'responses.csv, dòng 2: không đọc được thời điểm “2026/03/25 25:12:33 GMT+7”',
    ],
    [
      'a day that no calendar has',
      { 'responses.csv': changed('27/03/2026', '31/02/2026') },
      'responses.csv, dòng 5: không đọc được thời điểm',
    ],
    [
      'no time stamps',
      { 'responses.csv': changed('Dấu thời gian', 'Ngày gửi') },
      'responses.csv, dòng 1: không có cột “Dấu thời gian”',
    ],
    [
      'an upload that is not there',
      { 'responses.csv': changed('1AbCdEfGhIjKlMnOp', '1ZzZzZzZzZzZzZz') },
      'responses.csv, dòng 3: không thấy tệp của',
    ],
    [
      'a question that nobody knows',
      { 'responses.csv': changed('Tổng số học sinh toàn trường', 'Chiều cao') },
      'responses.csv, dòng 1: Trang câu trả lời: không tìm thấy cột “',
    ],
    [
      'a column of the roster that nobody knows',
      { 'roster.csv': csv(['Mã trường|Tên trường|Màu', '31303501|THCS Mẫu|đỏ']) },
      'roster.csv, dòng 1: không có cột nào tên “Màu”',
    ],
    [
      'a roster without codes',
      { 'roster.csv': csv(['Tên trường', 'THCS Mẫu']) },
      'roster.csv, dòng 1: thiếu cột “Mã trường”',
    ],
    [
      'a setting that nobody knows',
      { 'settings.csv': csv(['Mục|Giá trị', 'Hạn cuối|26/03/2026']) },
      'settings.csv, dòng 2: trang Cấu hình không có mục “Hạn cuối”',
    ],
    [
      'a setting that cannot be read',
      { 'settings.csv': csv(['Hạn báo cáo|mai']) },
      'Cấu hình, mục “Hạn báo cáo”',
    ],
  ];

  test.each(cases)('because of %s is refused, and told what to mend', (_why, files, sentence) => {
    const { status, stderr, stdout } = run(replayFolder(files));
    expect(stderr).toContain(sentence);
    expect([status, stdout]).toEqual([2, '']);
  });

  test.each([[['--until', 'mai']], [['--nhanh']]])('with the options %j neither', (options) => {
    expect(run(replayFolder(), ...options).status).toBe(2);
  });
});
