import { openHost } from '../../src/local/host/open-host';
import { createHocBaSoForm } from '../../src/local/world/hoc-ba-so-form';
import { newWorld } from '../../src/local/world/new-world';
import { openSmallRound, START } from '../bundle/small-round';
import { chooseItem, openedSidebar } from './opened-page';
import { servedHost } from './served-host';
import { walkedPage } from './walked-page';

async function withWorld(
  world: ReturnType<typeof newWorld>,
  look: (opened: ReturnType<typeof openedSidebar>) => Promise<void>,
): Promise<void> {
  const host = await servedHost(world);
  const walk = await walkedPage(host);
  try {
    await chooseItem(walk, host, ['Bảng điều khiển']);
    await look(openedSidebar(walk));
  } finally {
    await walk.close();
    host.close();
  }
}

test('before set-up it says what to do', async () => {
  const world = newWorld({ now: START, seed: 11, account: 'workspace' });
  createHocBaSoForm(world);
  openHost({ dist: 'dist', now: START, world });
  await withWorld(world, async (opened) => {
    await opened.frame.getByText('Hãy chạy Học bạ số → Thiết lập → Thiết lập lần đầu.').waitFor();
    await opened.pictures('dashboard-not-set-up');
    expect(await opened.accessibilityProblems()).toEqual([]);
  });
});

test('with nothing reported yet it says so in words', async () => {
  await withWorld(openSmallRound().world, async (opened) => {
    await opened.frame.getByText('Chưa có trường nào báo cáo.').waitFor();
    await opened.frame.getByText('Không có việc nào chờ xử lý.').waitFor();
    await opened.frame.getByText('Chưa có báo cáo nào bị trả lại.').waitFor();
    await opened.pictures('dashboard-empty');
    expect(await opened.sidewaysScroll()).toBe(0);
    expect(await opened.accessibilityProblems()).toEqual([]);
  });
});
