import type { LocalHost } from '../../src/local/engine/local-host';
import type { UploadedFile } from '../../src/local/world/world-state';
import { markedFile } from '../builders/marked-list';
import {
  addressees,
  again,
  column,
  HOUR,
  openSmallRound,
  report,
  send,
  wait,
} from '../builders/small-round';

const EMPTY = openSmallRound().world;
const FORM = {
  roundId: '2026-09',
  roundStart: '17/03/2026',
  deadline: '30/09/2026',
  letterNumber: '=1+1',
  waves: '−5; 1; 3',
  mode: 'dryRun',
};

interface Preview {
  digest: string;
  files: { link: string }[];
}

let list: UploadedFile;
let host: LocalHost;
beforeAll(async () => {
  list = await markedFile({ pupils: 3 });
  host = again(EMPTY);
  send(host, report(0, { 5: '300', 6: '300', 7: '297', 8: '0', 9: [list] }));
  send(host, report(1));
  wait(host, HOUR);
}, 120_000);

test('the pushed bundle closes a round and opens the next one, and mails nobody for it', () => {
  const mailed = addressees(host).length;
  expect(mailed).toBeGreaterThan(0);
  const { digest, files } = host.call('newRoundPreview', [FORM]) as Preview;
  expect(files.map(({ link }) => link)).toEqual([
    expect.stringMatching(/^https:\/\/drive\.google\.com\/file\/d\/[\w-]+\/view$/),
  ]);
  const { message } = host.call('openRound', [FORM, digest]) as { message: string };
  expect(message).toContain('Đã kết thúc đợt 2026-03 và mở đợt 2026-09');
  expect(() => host.call('openRound', [FORM, digest])).toThrow('chưa đổi gì');
  wait(host, 3 * HOUR);
  const settings = host.displayed('Cấu hình');
  const typed = (label: string) => settings.find(([name]) => name === label)?.[1];
  expect(['Mã đợt', 'Số công văn', 'Chế độ gửi thư'].map(typed)).toEqual([
    '2026-09',
    // Text, as the Sheet shows what must not become a formula.
    "'=1+1",
    'Chạy thử',
  ]);
  expect(new Set(column(host, 'Tình trạng các trường', 'Tình trạng'))).toEqual(
    new Set(['Chưa báo cáo']),
  );
  expect(addressees(host)).toHaveLength(mailed);
  const listed = host.displayed('Tệp cần xóa 2026-03').slice(4);
  expect(listed.map((line) => line[3])).toEqual([files[0]?.link]);
});

test.each([
  ['newRoundPreview', [null]],
  ['newRoundPreview', [{ ...FORM, mode: 'now' }]],
  ['newRoundPreview', [{ ...FORM, roundId: 5 }]],
  ['newRoundPreview', [{ ...FORM, deadline: 'x'.repeat(3000) }]],
  ['openRound', [FORM, '']],
])('%s refuses %j', (name, args) => {
  expect(() => host.call(name, args)).toThrow('không hợp lệ');
});
