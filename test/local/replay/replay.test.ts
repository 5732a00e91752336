import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseCsv } from 'hucre/csv';
import type { ReplayOutcome } from '../../../src/local/replay/outcome';
import {
  csv,
  type Files,
  listedFolder,
  PUPILS,
  replayFolder,
  responses,
} from '../../builders/replay-folder';

const CLI = path.join(__dirname, '../../../dist-local/replay.js');
/** An example for a newcomer too: `npm run replay -- test/builders/replayed-round --out <folder>`. */
const ROUND = path.join(__dirname, '../../builders/replayed-round');
const ROUND_NOW = '2026-03-27T09:00:00+07:00';
const ENV = { ...process.env, INIT_CWD: undefined };
/** Nothing stands here but what a replay put there. */
const place = () => path.join(mkdtempSync(path.join(tmpdir(), 'replayed-')), 'out');

function run(folder: string, ...options: string[]) {
  const out = place();
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [CLI, folder, '--out', out, ...options],
    { encoding: 'utf8', env: ENV },
  );
  return { status, stdout, stderr, out };
}

const rowsOf = (file: string): string[][] => parseCsv(readFileSync(file, 'utf8')) as string[][];
const outcomeOf = ({ out }: { out: string }) =>
  JSON.parse(readFileSync(path.join(out, 'outcome.json'), 'utf8')) as ReplayOutcome;
const rulesOf = (told: { out: string }) =>
  outcomeOf(told).reports.map(({ row, verdict, rules }) => [row, verdict, ...rules].join(' '));

describe('the round of test/builders', () => {
  let told: ReturnType<typeof run>;
  let quick: ReturnType<typeof run>;
  beforeAll(() => {
    told = run(ROUND, '--now', ROUND_NOW);
    quick = run(ROUND, '--now', ROUND_NOW, '--no-mail');
  });
  const tab = ({ out }: typeof told, name: string) => rowsOf(path.join(out, 'tabs', `${name}.csv`));
  const mails = () =>
    readFileSync(path.join(told.out, 'outbox.jsonl'), 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, string>);

  test('ends well, with every tab of ours, the mails and the outcome, and nothing else', () => {
    expect([told.status, quick.status]).toEqual([0, 0]);
    expect(readdirSync(told.out).sort()).toEqual(['outbox.jsonl', 'outcome.json', 'tabs']);
    expect(readdirSync(path.join(told.out, 'tabs')).sort()).toEqual(
      [
        'Cấu hình.csv',
        'Danh sách trường.csv',
        'Kiểm tra.csv',
        'Nhật ký.csv',
        'Quyết định.csv',
        'Sổ thư.csv',
        'Trường chậm báo cáo.csv',
        'Tình trạng các trường.csv',
        'Tổng hợp.csv',
      ].sort(),
    );
    expect(readdirSync(path.dirname(told.out))).toEqual(['out']);
  });

  test.each(['told', 'quick'])('leaves every school where it belongs (%s)', (which) => {
    const shown = tab(which === 'told' ? told : quick, 'Tình trạng các trường').slice(1);
    const [, ...expected] = rowsOf(path.join(ROUND, 'expected.csv'));
    expect(shown.map(([code, , , , status]) => [code, status])).toEqual(expected);
  });

  test('judges every report, by its row of the file and in order of time', () => {
    expect(rulesOf(told)).toEqual([
      '3 Cần xem DS-06',
      '7 Cần sửa HS-03 HS-05',
      '2 Hợp lệ',
      '4 Từ chối GUI-01 GUI-03',
      '5 Hợp lệ',
      '6 Hợp lệ NOP-01',
    ]);
    const { now, deletedFiles, failedRuns, afterNow } = outcomeOf(told);
    expect([now, deletedFiles, failedRuns, afterNow]).toEqual([ROUND_NOW, 1, 0, 0]);
  });

  test('sends its mail for real into a file: replies, and the reminders that were reached', () => {
    expect(Object.keys(mails()[0] ?? {})).toEqual(['at', 'to', 'cc', 'subject', 'body', 'html']);
    const kinds = outcomeOf(told).mails;
    expect(kinds['Trả lời báo cáo']).toEqual({ 'đã gửi': 6 });
    expect(Object.keys(kinds['Nhắc trường'] ?? {})).toEqual(['đã gửi']);
    expect(mails()).toHaveLength(outcomeOf(told).sent);
    expect(mails().every(({ at = '' }) => at.endsWith('+07:00') && at <= ROUND_NOW)).toBe(true);
    expect(mails().map(({ to }) => to)).toContain('thcs-mau4@haiphong.edu.vn');
  });

  test('is summed up on one screen, with all that the health page says', () => {
    expect(told.stdout).toContain('Cộng sáu loại: 8, khớp với 8 trường');
    expect(told.stdout).toContain('1 liên kết không có tệp, coi là tệp đã xóa.');
    expect(told.stdout).toContain('  VÀNG: 2 báo cáo cần cán bộ xem');
    expect(told.stdout.split('\n').length).toBeLessThan(25);
    const { health } = outcomeOf(told);
    expect(told.stdout.match(/^ {2}(ĐỎ|VÀNG): /gm)).toHaveLength(health.length);
    expect(told.stderr).toContain('Chạy lại 6 báo cáo và 8 trường');
  });

  test('comes out the same again', () => {
    const again = run(ROUND, '--now', ROUND_NOW);
    for (const file of ['outbox.jsonl', 'outcome.json', 'tabs/Nhật ký.csv']) {
      expect(readFileSync(path.join(again.out, file), 'utf8')).toBe(
        readFileSync(path.join(told.out, file), 'utf8'),
      );
    }
  });

  test('comes out the same without mail, but for what tells of mail', () => {
    const withoutMail = (rows: string[][], ...titles: string[]) => {
      const left = titles.map((title) => rows[0]?.indexOf(title));
      return rows.map((row) => row.filter((_, column) => !left.includes(column)));
    };
    for (const [name, ...titles] of [
      ['Kiểm tra'],
      ['Tình trạng các trường', 'Số thư đã gửi'],
      ['Trường chậm báo cáo', 'Đã nhắc', 'Lần nhắc tới'],
      ['Danh sách trường'],
      ['Quyết định'],
    ] as const) {
      expect(withoutMail(tab(quick, name), ...titles)).toEqual(
        withoutMail(tab(told, name), ...titles),
      );
    }
    // Its second line tells when the figures were last written, the fourth of the schedule of mails.
    const figures = (replayed: typeof told) =>
      tab(replayed, 'Tổng hợp').filter((_, line) => line !== 1 && line !== 3);
    expect(figures(quick)).toEqual(figures(told));
    expect(readFileSync(path.join(quick.out, 'outbox.jsonl'), 'utf8')).toBe('');
    expect(quick.stdout).toContain('  VÀNG: Đang ở chế độ Chạy thử');
  });

  test('prints no contact and no mailbox, nor does the outcome hold one', () => {
    const said = told.stdout + told.stderr + JSON.stringify(outcomeOf(told).reports);
    for (const secret of ['Nguyễn', '0912000123', '@']) expect(said).not.toContain(secret);
  });
});

test('a round whose settings say so sends nothing', () => {
  const settings = csv(['Mục|Giá trị', 'Hạn báo cáo|26/03/2026', 'Chế độ gửi thư|Chạy thử']);
  const folder = replayFolder({ 'settings.csv': settings });
  const told = run(folder, '--now', '2026-03-24T10:00:00+07:00');
  const { sent, mails, afterNow } = outcomeOf(told);
  expect([told.status, sent, mails['Trả lời báo cáo']]).toEqual([0, 0, { 'chạy thử': 2 }]);
  expect([afterNow, told.stdout]).toEqual([
    2,
    expect.stringContaining('  2 báo cáo gửi sau thời điểm dừng, bỏ qua.\n'),
  ]);
});

describe('lists in files/', () => {
  let told: ReturnType<typeof run>;
  beforeAll(() => {
    told = run(listedFolder(), '--no-mail', '--now', '2026-03-24T10:30:00+07:00');
  });

  test.each([
    ['as many pupils as declared', '2 Hợp lệ'],
    ['one pupil too few, of a grade that is not taught', '3 Cần sửa DS-03 DS-10'],
    ['a PDF', '4 Cần xem DS-06'],
  ])('are opened by the real reader and counted: %s', (_what, line) => {
    expect(rulesOf(told)).toContain(line);
  });

  test('leave no pupil in what is printed and written', () => {
    const written = readdirSync(told.out, { recursive: true, encoding: 'utf8' })
      .filter((name) => path.extname(name) !== '')
      .map((name) => readFileSync(path.join(told.out, name), 'utf8'));
    for (const pupil of PUPILS) {
      expect([told.stdout, told.stderr, ...written].join()).not.toContain(pupil);
    }
  });
});

test('a file that Excel saved is read, with its semicolons and its mark', () => {
  const excel = csv([
    'Mã trường|Tên trường|Hộp thư|Mã khác|Từ ngày|Đến ngày',
    '31304402|TH Mẫu, cơ sở 2|th-mau@haiphong.edu.vn|||',
  ]);
  const folder = replayFolder({ 'roster.csv': `\ufeff${excel.replace(/","/g, '";"')}` });
  const told = run(folder, '--no-mail', '--now', '2026-03-24T08:30:00+07:00');
  expect(outcomeOf(told).reports[0]?.school).toBe('TH Mẫu, cơ sở 2');
});

describe('a folder that cannot be replayed', () => {
  test.each<[string, Files, string]>([
    ['a missing file', { 'roster.csv': null }, 'roster.csv: không có tệp này'],
    [
      'a question that nobody knows',
      {
        'responses.csv': responses((lines) =>
          lines.map((line) => line.replace('Chức vụ cán bộ đầu mối', 'Chiều cao')),
        ),
      },
      'responses.csv, dòng 1: Trang câu trả lời: không tìm thấy cột “',
    ],
  ])('because of %s leaves nothing and ends with 1', (_why, files, sentence) => {
    const { status, stderr, stdout, out } = run(replayFolder(files));
    expect(stderr).toContain(sentence);
    expect([status, stdout, readdirSync(path.dirname(out))]).toEqual([1, '', []]);
  });

  test('may not be there, or the place for its output be taken', () => {
    const gone = run(path.join(tmpdir(), 'no-such-round'));
    expect([gone.status, gone.stderr]).toEqual([1, expect.stringContaining('Không có thư mục')]);
    const taken = place();
    writeFileSync(taken, '');
    const { status, stderr } = spawnSync(process.execPath, [CLI, ROUND, '--out', taken]);
    expect([status, String(stderr)]).toEqual([1, expect.stringContaining('là một tệp')]);
  });

  test('does not move the cursor of the terminal by what stands in its cells', () => {
    const rogue = responses((lines) =>
      lines.map((line) => line.replace('4:12', '\u001b[2J\u202e')),
    );
    const { stderr } = run(replayFolder({ 'responses.csv': rogue }));
    for (const sign of ['\u001b', '\u202e']) expect(stderr).not.toContain(sign);
  });
});

describe('the command', () => {
  test.each([
    [['--now', 'mai'], '--now mai: không đọc được'],
    [['--now', '2026-03-30T08:00:00'], 'Hãy ghi cả ngày, giờ và múi giờ'],
    [['--nhanh'], 'Không có tùy chọn --nhanh'],
    [['--now'], 'Tùy chọn --now thiếu giá trị'],
    [['thua'], 'Thừa tham số'],
  ])('with %j ends at once and says why', (options, sentence) => {
    const { status, stderr } = run(replayFolder(), ...options);
    expect([status, stderr]).toEqual([1, expect.stringContaining(sentence)]);
  });

  test('needs a place for its output', () => {
    const { status, stderr } = spawnSync(process.execPath, [CLI, ROUND], { encoding: 'utf8' });
    expect([status, stderr]).toEqual([1, expect.stringContaining('Thiếu --out')]);
  });

  test('stopped midway leaves nothing behind', async () => {
    const out = place();
    const options = [CLI, ROUND, '--out', out, '--now', '2026-06-27T09:00:00+07:00'];
    const child = spawn(process.execPath, options, { env: ENV });
    await begun(child);
    child.kill('SIGINT');
    expect(await ended(child)).toBe('SIGINT');
    expect([existsSync(out), readdirSync(path.dirname(out))]).toEqual([false, []]);
  });
});

const begun = (child: ChildProcess): Promise<void> =>
  new Promise((resolve) => {
    child.stderr?.once('data', () => setTimeout(resolve, 300));
  });

const ended = (child: ChildProcess): Promise<unknown> =>
  new Promise((resolve) => {
    child.once('exit', (_code, signal) => resolve(signal));
  });
