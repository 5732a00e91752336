import { createHocBaSoForm } from '../../src/local/world/hoc-ba-so-form';
import { newWorld } from '../../src/local/world/new-world';
import { openSmallRound, START } from '../builders/small-round';
import { deepTest } from '../tools/depth';
import { openedPage } from '../tools/page/opened-page';

describe('before set-up', () => {
  const side = openedPage(() => {
    const world = newWorld({ now: START, seed: 11, account: 'workspace' });
    createHocBaSoForm(world);
    return world;
  }, ['Bảng điều khiển']);

  deepTest('it says what to do', async () => {
    await side.getByText('Hãy chạy Học bạ số → Thiết lập → Thiết lập lần đầu.').waitFor();
    await side.isSound('dashboard-not-set-up');
  });
});

describe('with nothing reported yet', () => {
  const side = openedPage(() => openSmallRound().world, ['Bảng điều khiển']);

  deepTest('it says so in words', async () => {
    await side.getByText('Chưa có trường nào báo cáo.').waitFor();
    await side.getByText('Không có việc nào chờ xử lý.').waitFor();
    await side.getByText('Chưa có báo cáo nào bị trả lại.').waitFor();
    await side.isSound('dashboard-empty');
  });
});
