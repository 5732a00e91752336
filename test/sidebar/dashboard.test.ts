import { rosterRow } from '../../src/local/demo/roster';
import { DAY, MINUTE, openSmallRound, ROSTER, report, send, wait } from '../builders/small-round';
import { deepTest } from '../tools/depth';
import { openedPage } from '../tools/page/opened-page';

/** Markup, a formula, a direction mark that turns what follows round, and no end. */
const HOSTILE = `<img src=x onerror=alert(1)>=HYPERLINK("http://x";"y")\u202Eabc${'x'.repeat(4_900)}`;

const side = openedPage(async () => {
  const round = openSmallRound();
  send(round, report(0));
  send(round, report(1));
  wait(round, DAY);
  send(round, report(2));
  send(round, report(3, { 6: '9999' }));
  send(round, report(5, { 0: '99999999' }));
  const school = ROSTER[4];
  if (!school) throw new Error('no school');
  round.paste('Danh sách trường', 6, 1, [rosterRow({ ...school, name: HOSTILE })]);
  wait(round, 20 * MINUTE);
  return round.world;
}, ['Bảng điều khiển']);

const step = (words: string) => side.getByRole('button', { name: new RegExp(`^${words}`) });

const typeDeadline = (typed: string) => side.setting('Hạn báo cáo', typed);

async function refresh(): Promise<void> {
  await side.getByRole('button', { name: 'Làm mới' }).click();
}

test('it shows the deadline, six classes, rates, progress, faults, queue and health', async () => {
  await side.getByText('trước 00 giờ 00 ngày 27/3/2026 (hết ngày 26/3/2026)').waitFor();
  // A report with an unknown code is the school's whose mailbox sent it.
  const counts = await side.locator('.funnel .count').allTextContents();
  expect(counts).toEqual(['3', '0', '2', '0', '15', '0']);
  await side.getByText('Hết hôm qua: 10%, nay tăng 5 điểm.').first().waitFor();
  await side.getByRole('img', { name: /3 trên 20 trường/ }).waitFor();
  await side.getByText('số học sinh đầy đủ thông tin lớn hơn tổng số học sinh').waitFor();
  await side.getByText('Mã không có trong danh sách trường').waitFor();
  expect(await side.sidewaysScroll()).toBe(0);
  await side.pictures('dashboard');
  await side.getByRole('button', { name: 'Tình trạng hệ thống' }).scrollIntoViewIfNeeded();
  await side.pictures('dashboard-lower');
  expect(await side.accessibilityProblems()).toEqual([]);
});

test('a class lists its schools, which are searched without tone marks, hostile names as text', async () => {
  await step('Chưa báo cáo').click();
  await side.getByText('<img src=x onerror=alert(1)>').waitFor();
  expect(await side.locator('img[src]').count()).toBe(0);
  expect(await side.sidewaysScroll()).toBe(0);
  await side.pictures('dashboard-schools');
  expect(await side.accessibilityProblems()).toEqual([]);
  const search = side.getByRole('searchbox', { name: 'Tìm theo mã, tên, xã/phường' });
  await search.fill(ROSTER[7]?.code ?? '');
  expect(await side.locator('.funnel .plain li').count()).toBe(1);
});

test('brought up to date, it keeps what is typed, unfolded and focused', async () => {
  const search = side.getByRole('searchbox', { name: 'Tìm theo mã, tên, xã/phường' });
  await side.getByText('Mã không có trong danh sách trường').click();
  const body = side.locator('body');
  const scrolled = () => body.evaluate(({ ownerDocument }) => ownerDocument.defaultView?.scrollY);
  await search.focus();
  const before = await scrolled();
  await side.host.later(61);
  const left = await side.locator('.deadline strong').textContent();
  // The page's own minute, without waiting for it.
  await body.evaluate(({ ownerDocument }) => {
    const real = Date.now;
    Date.now = () => real() + 60_000;
    ownerDocument.dispatchEvent(new Event('visibilitychange'));
  });
  await side
    .locator('.deadline strong')
    .filter({ hasNotText: left ?? '' })
    .waitFor();
  expect(await search.inputValue()).toBe(ROSTER[7]?.code);
  expect(await search.evaluate((input) => input === input.ownerDocument.activeElement)).toBe(true);
  expect(await side.locator('.funnel .plain li').count()).toBe(1);
  expect(await side.locator('details#waiting-codeNotOnRoster').getAttribute('open')).not.toBeNull();
  expect(await scrolled()).toBe(before);
});

test('a school is pressed by keyboard and its row of the tab is selected', async () => {
  await side.locator('.funnel .plain button').first().focus();
  await side.walk.page.keyboard.press('Enter');
  await side.getByText('Đã chọn dòng của trường').waitFor();
  const { workbook } = side.host.world();
  const { name } = workbook.sheets.find(({ id }) => id === workbook.activeSheetId) ?? {};
  expect(name).toBe('Tình trạng các trường');
  const rows = await side.walk.shown('Tình trạng các trường');
  expect(rows[(workbook.selection?.row ?? 0) - 1]?.[0]).toBe(ROSTER[7]?.code);
});

deepTest('an update that fails keeps the figures and says since when they are', async () => {
  const mend = await side.breakCalls();
  await refresh();
  await side.getByRole('alert').getByText('Chưa cập nhật được. Số liệu dưới đây lấy lúc').waitFor();
  expect(await side.locator('.funnel > li').count()).toBe(6);
  await side.pictures('dashboard-stale');
  expect(await side.accessibilityProblems()).toEqual([]);
  await mend();
  await refresh();
  await side.getByRole('alert').waitFor({ state: 'detached' });
});

deepTest('while set-up is broken it shows why and what to do, and no figures', async () => {
  await typeDeadline('không biết');
  await refresh();
  await side.getByText('Đang tạm ngừng kết luận').waitFor();
  await side.locator('.card.red').first().waitFor();
  expect(await side.locator('.funnel').count()).toBe(0);
  await side.pictures('dashboard-suspended');
  expect(await side.accessibilityProblems()).toEqual([]);
  await typeDeadline('26/03/2026');
  await refresh();
  await step('Đúng hạn').waitFor();
});

deepTest('a report that waits is opened by a press', async () => {
  const group = side.locator('details#waiting-codeNotOnRoster');
  if ((await group.getAttribute('open')) === null) await group.locator('summary').click();
  await group.getByRole('button').first().click();
  await side.getByText('Báo cáo số 5').first().waitFor();
});

deepTest('when it cannot be opened at all it says so, with a way to try again', async () => {
  const mend = await side.breakCalls();
  await side.open();
  await side.getByRole('alert').getByText('Chưa làm được').waitFor();
  await side.pictures('dashboard-failure');
  await mend();
  await side.getByRole('button', { name: 'Thử lại' }).click();
  await step('Đúng hạn').waitFor();
});
