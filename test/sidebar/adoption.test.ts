import { HOUR, jump, MINUTE, openSmallRound, wait } from '../builders/small-round';
import { deepTest } from '../tools/depth';
import { openedPage } from '../tools/page/opened-page';

const page = openedPage(async () => {
  const round = openSmallRound();
  jump(round, Date.UTC(2026, 2, 19, 1));
  wait(round, HOUR);
  round.call('sendReachedWave');
  const ledger = round.world.workbook.sheets.find(({ name }) => name === 'Sổ thư');
  if (!ledger) throw new Error('no mail ledger');
  const waiting = structuredClone(ledger.rows);
  wait(round, HOUR);
  // Somebody restores the version from before the wave left.
  ledger.rows = waiting;
  // An earlier pass had pulled the brake, too.
  round.world.properties.script.brake = 'on';
  wait(round, 10 * MINUTE);
  return round.world;
}, ['Thiết lập', 'Tình trạng hệ thống']);

deepTest(
  'an older mail ledger is adopted only by somebody who says that restoring failed',
  async () => {
    await page.locator('[aria-busy]').waitFor({ state: 'detached' });
    const adopt = page.getByRole('button', { name: 'Nhận trạng thái hiện tại' });
    expect(await adopt.isDisabled()).toBe(true);
    await page.isSound('adoption');
    await page.getByLabel('Tôi đã thử khôi phục').check();
    await adopt.click();
    await page.getByText('Đã nhận trạng thái hiện tại.').waitFor();
    await page.getByText('20 thư chưa rõ đã đi hay chưa').waitFor();
    await page.isSound('adopted');
  },
);

deepTest('its mails are in doubt, and one look settles them all', async () => {
  await page.open(['Nhắc trường chậm']);
  await page.getByText('20 thư chưa rõ đã đi hay chưa').scrollIntoViewIfNeeded();
  await page.isSound('doubtful');
  await page.getByRole('button', { name: 'Tất cả đã tới' }).click();
  await page.getByText('Ghi nhận cả 20 thư đã tới?').waitFor();
  await page.getByRole('button', { name: 'Thôi' }).click();
  await page.getByRole('button', { name: 'Gửi lại tất cả' }).click();
  await page.getByText('Nơi nào đã nhận sẽ nhận thêm một lần').waitFor();
  await page.getByRole('button', { name: 'Thôi' }).click();
  const before = page.host.world().outbox.length;
  await page.getByRole('button', { name: 'Tất cả đã tới' }).click();
  await page.getByRole('button', { name: 'Đồng ý, đã tới' }).click();
  await page.getByText('Đã ghi nhận 20 thư đã tới.').waitFor();
  await page.getByText('chưa rõ đã đi hay chưa').waitFor({ state: 'detached' });
  await page.getByText('Một lượt rà soát trước đó làm nhiều trường').waitFor();
  await page.getByRole('button', { name: 'Cho nhắc tiếp' }).click();
  await page.getByText('Cho thư nhắc còn chờ trong Sổ thư đi tiếp?').waitFor();
  await page.isSound('release');
  await page.getByRole('button', { name: 'Cho nhắc tiếp' }).click();
  await page.getByRole('status').getByText('Đã cho các đợt nhắc đi tiếp.').waitFor();
  await page.getByText('Một lượt rà soát trước đó').waitFor({ state: 'detached' });
  await page.host.later(30);
  expect(page.host.world().outbox).toHaveLength(before);
});
