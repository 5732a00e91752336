import { newWorld } from '../../src/local/world/new-world';
import { deepTest } from '../tools/depth';
import { openedPage } from '../tools/page/opened-page';
import { scriptPage } from '../tools/page/script-page';

const help = openedPage(() => newWorld({ now: Date.UTC(2026, 2, 23, 1) }), ['Trợ giúp']);

deepTest('it leads to the notices of the software that travels with it', async () => {
  const side = scriptPage(help.walk, 'sidebar').frame;
  const mend = await help.breakCalls();
  await side.getByRole('button', { name: 'Phần mềm kèm theo và giấy phép' }).click();
  await side.getByText('Chưa làm được: Không liên lạc được với máy chủ').waitFor();
  await mend();

  await side.getByRole('button', { name: 'Phần mềm kèm theo và giấy phép' }).click();
  // Opened over the sidebar, they are in front.
  await help.getByRole('heading', { name: '@e965/xlsx 0.20.3 (Apache-2.0)' }).waitFor();
  await help.getByText('Copyright (c) 2016 Dolan').waitFor();
  await side.getByText('Đã mở danh sách phần mềm kèm theo.').waitFor();
  for (const colorScheme of ['light', 'dark'] as const) {
    await help.walk.page.emulateMedia({ colorScheme });
    expect(await help.accessibilityProblems()).toEqual([]);
  }
  await help.isSound('notices');
});
