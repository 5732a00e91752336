import { SETTINGS_TAB } from '../../src/local/demo/round';
import { MINUTE, openSmallRound, report, send, wait } from '../builders/small-round';
import { deepTest } from '../tools/depth';
import { openedPage } from '../tools/page/opened-page';

const dialog = openedPage(async () => {
  // Two sound reports; a third claims more complete records than pupils (HS-02).
  const round = openSmallRound();
  for (const school of [0, 1]) send(round, report(school));
  send(round, report(2, { 6: '2900' }));
  wait(round, 20 * MINUTE);
  return round.world;
}, ['Thiết lập', 'Quy tắc kiểm tra']);

const severityOf = (id: string) => dialog.getByRole('combobox', { name: `Mức của quy tắc ${id}` });

test('every rule stands there with how often it fires; search finds by id and by words', async () => {
  await dialog.getByRole('table', { name: 'Các quy tắc kiểm tra' }).waitFor();
  await dialog.isSound('rules');
  const row = dialog.getByRole('row', { name: /^HS-02 / });
  await row.getByText('1 (được nhận 0, bị trả lại 1)').waitFor();
  await dialog.getByLabel('Tìm theo mã').fill('hs-02');
  await dialog.getByText(/^1 trên \d+ quy tắc$/).waitFor();
  await dialog.getByLabel('Tìm theo mã').fill('nuoc ngoai');
  await dialog.getByRole('row', { name: /^HS-09 / }).waitFor();
  await dialog.getByLabel('Tìm theo mã').fill('không có từ này');
  await dialog.getByText(/^0 trên \d+ quy tắc$/).waitFor();
  await dialog.getByLabel('Tìm theo mã').fill('');
  await dialog.getByRole('checkbox', { name: 'Chỉ quy tắc đang có' }).check();
  await row.waitFor();
  await dialog.isSound('rules-broken');
  await dialog.getByRole('checkbox', { name: 'Chỉ quy tắc đang có' }).uncheck();
});

test('a trial shows who would change before anything is saved', async () => {
  expect(await dialog.getByRole('button', { name: 'Xem thử' }).isDisabled()).toBe(true);
  // By the keyboard alone.
  await severityOf('HS-02').focus();
  await dialog.walk.page.keyboard.press('ArrowDown');
  await dialog.getByText('Đang đổi 1 mục, chưa lưu.').waitFor();
  await dialog.getByRole('button', { name: 'Xem thử' }).click();
  await dialog.getByText('HS-02: Lỗi → Cảnh báo').waitFor();
  await dialog.getByRole('cell', { name: 'Cần sửa → Cần xem' }).waitFor();
  await dialog.getByRole('row', { name: 'Đúng hạn 2 3 +1' }).waitFor();
  await dialog.getByText('1 thư về kết luận mới nằm chờ duyệt').waitFor();
  await dialog.isSound('rules-trial');
  const cells = await dialog.walk.shown(SETTINGS_TAB);
  expect(cells.find(([title]) => title === 'Mức của quy tắc HS-02')?.[1]).toBe('');
});

deepTest('a call that fails is told in words and nothing chosen is lost', async () => {
  const mend = await dialog.breakCalls();
  await dialog.getByRole('button', { name: 'Xem thử' }).click();
  await dialog.getByRole('status').getByText('Chưa làm được').waitFor();
  await mend();
  expect(await severityOf('HS-02').inputValue()).toBe('warning');
});

deepTest(
  'whoever saves after somebody else changed the settings is told, and overwrites nothing',
  async () => {
    await dialog.setting('Mức của quy tắc HS-02', 'Tắt');
    await dialog.getByRole('button', { name: 'Lưu 1 thay đổi' }).click();
    await dialog.getByRole('button', { name: 'Đồng ý, lưu' }).click();
    await dialog.getByRole('status').getByText('người khác sửa').waitFor();
    const cells = await dialog.walk.shown(SETTINGS_TAB);
    expect(cells.find(([title]) => title === 'Mức của quy tắc HS-02')?.[1]).toBe('Tắt');
    await dialog.setting('Mức của quy tắc HS-02', '');
  },
);

test('saved, the verdict is another at once', async () => {
  await dialog.open();
  await severityOf('HS-02').selectOption('Cảnh báo');
  await dialog.getByLabel('Hạn báo cáo').fill('ngày mai');
  await dialog.getByRole('button', { name: 'Xem thử' }).click();
  await dialog.getByRole('status').getByText('Hạn báo cáo: Không đọc được ngày').waitFor();
  await dialog.getByLabel('Hạn báo cáo').fill('26/03/2026');
  await dialog.getByRole('button', { name: 'Xem thử' }).click();
  await dialog.getByRole('button', { name: 'Lưu 1 thay đổi' }).click();
  await dialog.getByRole('button', { name: 'Đồng ý, lưu' }).click();
  await dialog.getByRole('status').getByText('Đã lưu 1 thay đổi').waitFor();
  await dialog
    .getByRole('row', { name: /^HS-02 / })
    .getByText('1 (được nhận 1, bị trả lại 0)')
    .waitFor();
  await dialog.isSound('rules-saved');
});

deepTest(
  'while judging rests, the rules are shown without figures and with the reason',
  async () => {
    await dialog.setting('Hạn báo cáo', 'không biết');
    await dialog.open();
    await dialog.getByText('Hạn báo cáo').first().waitFor();
    expect(await dialog.locator('.card.red').count()).toBe(1);
    await dialog.isSound('rules-suspended');
  },
);
