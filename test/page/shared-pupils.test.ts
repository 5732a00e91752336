import type { FrameLocator } from 'playwright-core';
import { SETTINGS_TAB } from '../../src/local/demo-round';
import type { HostState } from '../../src/local/page-data';
import { markedFile } from '../local/marked-list';
import { MINUTE, openSmallRound, ROSTER, report, send, wait } from '../local/small-round';
import { chooseItem, type OpenedPage, openedSidebar } from './opened-page';
import { type ServedHost, servedHost } from './served-host';
import { type WalkedPage, walkedPage } from './walked-page';

const UNSYNCED = { 5: '300', 6: '300', 7: '297', 8: '0' };

let host: ServedHost;
let walk: WalkedPage;
let opened: OpenedPage;
let side: FrameLocator;
beforeAll(async () => {
  // Pupils 0 to 2 in one school and 2 to 4 in the other: one in both.
  const round = openSmallRound();
  for (const [school, from] of [0, 2].entries()) {
    send(round, report(school, { ...UNSYNCED, 9: [await markedFile({ pupils: 3, from })] }));
    wait(round, 2 * MINUTE);
  }
  wait(round, 20 * MINUTE);
  host = await servedHost(round.world);
  walk = await walkedPage(host);
  await chooseItem(walk, host, ['Thiết lập', 'Đối chiếu học sinh giữa các trường']);
  opened = openedSidebar(walk);
  side = opened.frame;
});
afterAll(async () => {
  await walk?.close();
  host?.close();
});

async function typeDeadline(typed: string): Promise<void> {
  const row = (await walk.shown(SETTINGS_TAB)).findIndex(([title]) => title === 'Hạn báo cáo');
  const { editors } = await host.ask<HostState>('state');
  const cells = [{ row: row + 1, column: 2, typed }];
  await host.ask('edit', { sheet: SETTINGS_TAB, cells, as: editors[0] });
}

test('the comparison is off at first, and its button waits for the checkbox', async () => {
  await side.getByText('Đang tắt (mặc định).').waitFor();
  await opened.pictures('shared-off');
  const turnOn = side.getByRole('button', { name: 'Bật đối chiếu' });
  expect(await turnOn.isDisabled()).toBe(true);
  await side.getByRole('checkbox', { name: 'Tôi đã đọc và đồng ý' }).check();
  expect(await turnOn.isEnabled()).toBe(true);
  expect(await side.getByRole('table').count()).toBe(0);
  expect(await opened.sidewaysScroll()).toBe(0);
});

test('switched on, it shows after some ticks which two schools have a pupil in common', async () => {
  await side.getByRole('button', { name: 'Bật đối chiếu' }).click();
  await side.getByText('Đang bật.').waitFor();
  await side.getByText('còn 2 danh sách').waitFor();

  await host.later(20);
  await side.getByRole('button', { name: 'Làm mới' }).click();
  await side.getByText('Đã đối chiếu 2 danh sách.').waitFor();
  const cells = await side.getByRole('table').getByRole('cell').allTextContents();
  const named = ROSTER.slice(0, 2).map(({ name, code }) => `${name} (${code})`);
  expect(cells.slice(0, 2).sort()).toEqual(named.sort());
  expect(cells.slice(2)).toEqual(['1']);
  await opened.pictures('shared-pairs');
  expect(await opened.sidewaysScroll()).toBe(0);
});

test('a call that fails is told in words, with a way to try again', async () => {
  await typeDeadline('không biết');
  await side.getByRole('button', { name: 'Làm mới' }).click();
  await side.getByRole('alert').getByText('Đang tạm ngừng kết luận').waitFor();
  await opened.pictures('shared-failure');
  await typeDeadline('26/03/2026');
  await side.getByRole('button', { name: 'Thử lại' }).click();
  await side.getByText('Đang bật.').waitFor();
});

test('switched off, it shows pairs no more', async () => {
  await side.getByRole('button', { name: 'Tắt và xóa dữ liệu đối chiếu' }).click();
  await side.getByText('Đang tắt (mặc định).').waitFor();
  expect(await side.getByRole('table').count()).toBe(0);
  expect(walk.troubles).toEqual([]);
});
