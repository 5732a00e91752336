import { titledAnswers } from '../../src/local/demo/round';
import type { UploadedFile } from '../../src/local/world/world-state';
import { markedFile } from '../builders/marked-list';
import { openSmallRound, report } from '../builders/small-round';
import { deepTest } from '../tools/depth';
import { openedPage } from '../tools/page/opened-page';

const round = openSmallRound();
let list: UploadedFile;
const inside = openedPage(() => round.world, ['Thiết lập', 'Kết thúc đợt']);
beforeAll(async () => {
  list = await markedFile({ pupils: 3 });
});

async function type(changes: Readonly<Record<string, string>> = {}): Promise<void> {
  const typed = { 'Mã đợt': '2026-09', 'Bắt đầu đợt': '17/03/2026', 'Hạn báo cáo': '30/09/2026' };
  for (const [label, text] of Object.entries({ ...typed, ...changes })) {
    await inside.getByLabel(label).fill(text);
  }
  await inside.getByRole('button', { name: 'Xem trước' }).click();
}

const press = () => inside.getByRole('button', { name: /^Kết thúc đợt/ });

test('before any report the preview says that there is no file to delete', async () => {
  await inside.getByRole('heading', { name: /^Đợt đang chạy/ }).waitFor();
  await type();
  await inside.getByText('Đợt này không có tệp tải lên nào cần xóa.').waitFor();
  expect(await press().isDisabled()).toBe(true);
  await inside.pictures('new-round-empty');
  expect(await inside.accessibilityProblems()).toEqual([]);
});

test('a wrong field is named beside it, and nothing can be pressed', async () => {
  await type({ 'Mã đợt': '2026-03', 'Hạn báo cáo': 'cuối tháng' });
  await inside.getByText('Phải khác mã của đợt đang chạy.').waitFor();
  await inside.getByText('Không đọc được ngày.').waitFor();
  expect(await press().count()).toBe(0);
  await inside.pictures('new-round-wrong');
  expect(await inside.accessibilityProblems()).toEqual([]);
});

test('the erasing of names says first what would go; nothing of a running round goes', async () => {
  await inside.getByText('Dữ liệu cá nhân').click();
  await inside.getByRole('button', { name: 'Xem những gì sẽ xóa' }).click();
  await inside.getByText('ở 0 lần gửi').waitFor();
  await inside.getByText('Bản chốt không có họ tên').waitFor();
  expect(await inside.getByRole('button', { name: /^Xóa ở/ }).count()).toBe(0);
  await inside.isSound('new-round-erase');
  await inside.getByText('Dữ liệu cá nhân').click();
});

deepTest('a call that fails is told in words; what was typed stays', async () => {
  const mend = await inside.breakCalls();
  await type();
  await inside.getByText('Chưa làm được').waitFor();
  await mend();
  expect(await inside.getByLabel('Mã đợt').inputValue()).toBe('2026-09');
});

test('the preview lists the files with their schools and is gone once a field is changed', async () => {
  const files = { 5: '300', 6: '300', 7: '297', 8: '0', 9: [list] };
  for (const { as, answers } of [report(0, files), report(1)]) {
    await inside.host.ask('submit', { as, answers: titledAnswers(round, answers) });
  }
  await inside.host.later(20);
  await inside.open();
  await type();
  const link = inside.getByRole('link', { name: 'Mở tệp của báo cáo 1' });
  await link.waitFor();
  expect(await link.getAttribute('href')).toMatch(/^https:\/\/drive\.google\.com\/file\/d\//);
  await link.scrollIntoViewIfNeeded();
  await inside.isSound('new-round');
  await inside.getByLabel('Mã đợt').fill('2026-10');
  await inside.getByText('hãy bấm Xem trước lại').waitFor();
  expect(await press().count()).toBe(0);
});

deepTest('somebody changed the settings meanwhile: the press is refused and says so', async () => {
  await type();
  await inside.getByLabel('Tôi đã xem').check();
  await inside.setting('Hạn báo cáo', '27/03/2026');
  await press().click();
  await inside.getByText('nên chưa đổi gì').waitFor();
});

test('after a look the round is closed and the next one stands on the page', async () => {
  await type();
  await inside.getByLabel('Tôi đã xem').check();
  await press().click();
  await inside.getByRole('heading', { name: 'Đợt đang chạy: 2026-09' }).waitFor();
  await inside.getByText('Đã kết thúc đợt 2026-03 và mở đợt 2026-09').waitFor();
  expect(await inside.getByRole('button', { name: 'Xem trước' }).count()).toBe(0);
  expect(await inside.accessibilityProblems()).toEqual([]);
  await inside.pictures('new-round-done');
  expect((await inside.walk.shown('Tệp cần xóa 2026-03')).length).toBeGreaterThan(4);
  expect((await inside.walk.shown('Nhật ký')).flat().join()).toContain('mở đợt 2026-09');
});
