import type { FrameLocator } from 'playwright-core';
import { SETTINGS_TAB } from '../../src/local/demo/round';
import type { HostState } from '../../src/local/served/page-data';
import { MINUTE, openSmallRound, report, send, wait } from '../bundle/small-round';
import { breakCalls, chooseItem, type OpenedPage, openedDialog } from './opened-page';
import { type ServedHost, servedHost } from './served-host';
import { type WalkedPage, walkedPage } from './walked-page';

let host: ServedHost;
let walk: WalkedPage;
let opened: OpenedPage;
let dialog: FrameLocator;
beforeAll(async () => {
  // Two sound reports; a third claims more complete records than pupils (HS-02).
  const round = openSmallRound();
  for (const school of [0, 1]) send(round, report(school));
  send(round, report(2, { 6: '2900' }));
  wait(round, 20 * MINUTE);
  host = await servedHost(round.world);
  walk = await walkedPage(host);
  await open();
});
afterAll(async () => {
  await walk?.close();
  host?.close();
});

async function open(): Promise<void> {
  await walk.page.goto(`${host.address}/sheet`);
  await chooseItem(walk, host, ['Thiết lập', 'Quy tắc kiểm tra']);
  opened = openedDialog(walk);
  dialog = opened.frame;
  await dialog.getByRole('table', { name: 'Các quy tắc kiểm tra' }).waitFor();
}

async function setting(title: string, typed: string): Promise<void> {
  const row = (await walk.shown(SETTINGS_TAB)).findIndex(([each]) => each === title);
  const { editors } = await host.ask<HostState>('state');
  const cells = [{ row: row + 1, column: 2, typed }];
  await host.ask('edit', { sheet: SETTINGS_TAB, cells, as: editors[0] });
}

const severityOf = (id: string) => dialog.getByRole('combobox', { name: `Mức của quy tắc ${id}` });

async function isSound(picture: string): Promise<void> {
  await opened.pictures(picture);
  expect(await opened.sidewaysScroll()).toBe(0);
  expect(await opened.accessibilityProblems()).toEqual([]);
}

test('every rule stands there with how often it fires; search finds by id and by words', async () => {
  await isSound('rules');
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
  await isSound('rules-broken');
  await dialog.getByRole('checkbox', { name: 'Chỉ quy tắc đang có' }).uncheck();
});

test('a trial shows who would change before anything is saved', async () => {
  expect(await dialog.getByRole('button', { name: 'Xem thử' }).isDisabled()).toBe(true);
  // By the keyboard alone.
  await severityOf('HS-02').focus();
  await walk.page.keyboard.press('ArrowDown');
  await dialog.getByText('Đang đổi 1 mục, chưa lưu.').waitFor();
  await dialog.getByRole('button', { name: 'Xem thử' }).click();
  await dialog.getByText('HS-02: Lỗi → Cảnh báo').waitFor();
  await dialog.getByRole('cell', { name: 'Cần sửa → Cần xem' }).waitFor();
  await dialog.getByRole('row', { name: 'Đúng hạn 2 3 +1' }).waitFor();
  await dialog.getByText('1 thư về kết luận mới nằm chờ duyệt').waitFor();
  await isSound('rules-trial');
  const cells = await walk.shown(SETTINGS_TAB);
  expect(cells.find(([title]) => title === 'Mức của quy tắc HS-02')?.[1]).toBe('');
});

test('a call that fails is told in words and nothing chosen is lost', async () => {
  const mend = await breakCalls(walk);
  await dialog.getByRole('button', { name: 'Xem thử' }).click();
  await dialog.getByRole('status').getByText('Chưa làm được').waitFor();
  await mend();
  expect(await severityOf('HS-02').inputValue()).toBe('warning');
});

test('whoever saves after somebody else changed the settings is told, and overwrites nothing', async () => {
  await setting('Mức của quy tắc HS-02', 'Tắt');
  await dialog.getByRole('button', { name: 'Lưu 1 thay đổi' }).click();
  await dialog.getByRole('button', { name: 'Đồng ý, lưu' }).click();
  await dialog.getByRole('status').getByText('người khác sửa').waitFor();
  const cells = await walk.shown(SETTINGS_TAB);
  expect(cells.find(([title]) => title === 'Mức của quy tắc HS-02')?.[1]).toBe('Tắt');
  await setting('Mức của quy tắc HS-02', '');
});

test('saved, the verdict is another at once', async () => {
  await open();
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
  await isSound('rules-saved');
});

test('while judging rests, the rules are shown without figures and with the reason', async () => {
  await setting('Hạn báo cáo', 'không biết');
  await open();
  await dialog.getByText('Hạn báo cáo').first().waitFor();
  expect(await dialog.locator('.card.red').count()).toBe(1);
  await isSound('rules-suspended');
  expect(walk.troubles).toEqual([]);
});
