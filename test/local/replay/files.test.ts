import { parseCsv } from 'hucre/csv';
import { openHost } from '../../../src/local/host/open-host';
import { filesOf } from '../../../src/local/replay/files';
import type { ReplayOutcome } from '../../../src/local/replay/outcome';
import { newWorld } from '../../../src/local/world/new-world';

const host = () => openHost({ dist: 'dist', now: 0, world: newWorld({ now: 0 }) });
const OUTCOME = { schools: 0 } as ReplayOutcome;

function tabOf(cells: readonly string[], hidden: readonly number[] = []): string {
  const opened = host();
  opened.insertSheet('Trang');
  opened.paste('Trang', 1, 1, [cells.map((cell) => `'${cell}`)]);
  opened.world.workbook.sheets.find(({ name }) => name === 'Trang')?.hiddenColumns.push(...hidden);
  return filesOf(opened, OUTCOME).get('tabs/Trang.csv') ?? '';
}
const cellsOf = (text: string) => parseCsv(text)[0];

describe('a tab', () => {
  test('begins with the mark by which Excel knows UTF-8, and is read again as it was', () => {
    const cells = ['Mã, tên', 'nói "có"', 'a\r\nb\nc', ' 007 ', '1.234'];
    const text = tabOf(cells);
    expect([text.charCodeAt(0), cellsOf(text)]).toEqual([0xfeff, cells]);
  });

  test('lacks the columns that nobody sees', () => {
    expect(cellsOf(tabOf(['a', 'b', 'c'], [2]))).toEqual(['a', 'c']);
  });

  test.each(['=1+1', '+1+1', '-1+cmd|x', '@SUM(A1)', ' =HYPERLINK("x")', '\t=1', '＝1+1'])(
    'computes nothing where a school typed %j',
    (typed) => {
      expect(cellsOf(tabOf(['x', typed]))).toEqual(['x', `'${typed}`]);
    },
  );

  test.each(['-5', '+84 912 000 123', '-1.234,5', '-12%', '-', 'a=b', '−5; 1'])(
    'shows %j as it is',
    (shown) => {
      expect(cellsOf(tabOf(['x', shown]))).toEqual(['x', shown]);
    },
  );

  test('of an odd name lies in no other folder', () => {
    const opened = host();
    opened.insertSheet('../../Chốt 9/2026: *?');
    opened.paste('../../Chốt 9/2026: *?', 1, 1, [['x']]);
    expect([...filesOf(opened, OUTCOME).keys()]).toContain('tabs/..-..-Chốt 9-2026- --.csv');
  });
});

test('a mail is a line, whatever it says', () => {
  const opened = host();
  const mail = { to: 'a@haiphong.edu.vn', cc: 'b@haiphong.edu.vn', subject: 'Thử', body: 'a\nb' };
  const rest = { id: 'm1', at: 0, from: '', bcc: '', replyTo: '', name: '', attachments: [] };
  opened.world.outbox.push({ ...mail, ...rest, htmlBody: '<p>\u2028</p>' });
  const [line = '', ...more] = (filesOf(opened, OUTCOME).get('outbox.jsonl') ?? '').split('\n');
  expect(JSON.parse(line)).toEqual({
    at: '1970-01-01T07:00:00+07:00',
    ...mail,
    html: '<p>\u2028</p>',
  });
  expect(more).toEqual(['']);
});

test('neither the answers of Google’s own tab nor the first empty tab are written', () => {
  expect([...filesOf(host(), OUTCOME).keys()]).toEqual(['outbox.jsonl', 'outcome.json']);
});
