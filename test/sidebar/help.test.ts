import { newWorld } from '../../src/local/world/new-world';
import { breakCalls, chooseItem, openedDialog, openedSidebar } from './opened-page';
import { type ServedHost, servedHost } from './served-host';
import { type WalkedPage, walkedPage } from './walked-page';

let host: ServedHost;
let walk: WalkedPage;
beforeAll(async () => {
  host = await servedHost(newWorld({ now: Date.UTC(2026, 2, 23, 1) }));
  walk = await walkedPage(host);
  await chooseItem(walk, host, ['Trợ giúp']);
});
afterAll(async () => {
  await walk?.close();
  host?.close();
});

test('it leads to the notices of the software that travels with it', async () => {
  const help = openedSidebar(walk).frame;
  const mend = await breakCalls(walk);
  await help.getByRole('button', { name: 'Phần mềm kèm theo và giấy phép' }).click();
  await help.getByText('Chưa làm được: Không liên lạc được với máy chủ').waitFor();
  await mend();

  await help.getByRole('button', { name: 'Phần mềm kèm theo và giấy phép' }).click();
  const notices = openedDialog(walk);
  await notices.frame.getByRole('heading', { name: '@e965/xlsx 0.20.3 (Apache-2.0)' }).waitFor();
  await notices.frame.getByText('Copyright (c) 2016 Dolan').waitFor();
  await help.getByText('Đã mở danh sách phần mềm kèm theo.').waitFor();
  for (const colorScheme of ['light', 'dark'] as const) {
    await walk.page.emulateMedia({ colorScheme });
    expect(await notices.accessibilityProblems()).toEqual([]);
  }
  expect(await notices.sidewaysScroll()).toBe(0);
  await notices.pictures('notices');
});
