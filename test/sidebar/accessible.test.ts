import { letWaveLeave, MINUTE, openSmallRound, report, send, wait } from '../builders/small-round';
import { DEEP } from '../tools/depth';
import { openedPage } from '../tools/page/opened-page';

/** Every page of the menu, whether or not it has tests of its own. */
const PAGES: readonly (readonly string[])[] = [
  ['Bảng điều khiển'],
  ['Xem một báo cáo'],
  ['Nhắc trường chậm'],
  ['Soạn công văn đôn đốc'],
  ['Xuất báo cáo'],
  ['Chốt số liệu'],
  ['Thiết lập', 'Kiểm tra biểu mẫu'],
  ['Thiết lập', 'Quy tắc kiểm tra'],
  ['Thiết lập', 'Thiết lập lần đầu'],
  ['Thiết lập', 'Kết thúc đợt'],
  ['Thiết lập', 'Tình trạng hệ thống'],
  ['Trợ giúp'],
];

/** Something of everything; the demo's 1,100 schools, which axe-core looks at for minutes, in the deep run. */
const page = openedPage(() => {
  if (DEEP) return 'demo';
  const round = openSmallRound();
  for (const school of [0, 1]) send(round, report(school));
  send(round, report(2, { 6: '9000' }));
  wait(round, 20 * MINUTE);
  letWaveLeave(round);
  round.call('freezeFigures', ['gửi lãnh đạo']);
  return round.world;
}, ['Bảng điều khiển']);

test.each(PAGES.map((labels) => ({ labels })))(
  '$labels is usable by keyboard and screen reader, in the deep run also dark',
  async ({ labels }) => {
    await page.open(labels);
    await page.locator('button, h2').first().waitFor();
    await page.locator('[aria-busy]').waitFor({ state: 'detached' });
    expect(await page.locator('.card.bad').allTextContents()).toEqual([]);
    expect(await page.accessibilityProblems()).toEqual([]);
    if (!DEEP) return;
    await page.walk.page.emulateMedia({ colorScheme: 'dark' });
    expect(await page.accessibilityProblems(['color-contrast'])).toEqual([]);
    await page.walk.page.emulateMedia({ colorScheme: 'light' });
  },
);
