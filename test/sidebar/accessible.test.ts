import { chooseItem, type OpenedPage, openedDialog, openedSidebar } from './opened-page';
import { type ServedHost, servedHost } from './served-host';
import { type WalkedPage, walkedPage } from './walked-page';

/** Every page of the menu with the demo round, whether or not it has tests of its own. */
const PAGES: readonly {
  readonly labels: readonly string[];
  readonly place: (walk: WalkedPage) => OpenedPage;
}[] = [
  { labels: ['Bảng điều khiển'], place: openedSidebar },
  { labels: ['Xem một báo cáo'], place: openedSidebar },
  { labels: ['Nhắc trường chậm'], place: openedDialog },
  { labels: ['Soạn công văn đôn đốc'], place: openedDialog },
  { labels: ['Xuất báo cáo'], place: openedDialog },
  { labels: ['Chốt số liệu'], place: openedDialog },
  { labels: ['Thiết lập', 'Kiểm tra biểu mẫu'], place: openedDialog },
  { labels: ['Thiết lập', 'Quy tắc kiểm tra'], place: openedDialog },
  { labels: ['Thiết lập', 'Thiết lập lần đầu'], place: openedSidebar },
  { labels: ['Thiết lập', 'Kết thúc đợt'], place: openedDialog },
  { labels: ['Thiết lập', 'Tình trạng hệ thống'], place: openedSidebar },
  { labels: ['Trợ giúp'], place: openedSidebar },
];

let host: ServedHost;
let walk: WalkedPage;
beforeAll(async () => {
  host = await servedHost();
  walk = await walkedPage(host);
});
afterAll(async () => {
  await walk?.close();
  host?.close();
});

test.each(PAGES)(
  '$labels is usable by keyboard and screen reader, light and dark',
  async ({ labels, place }) => {
    await walk.page.goto(`${host.address}/sheet`);
    await chooseItem(walk, host, labels);
    const opened = place(walk);
    await opened.frame.locator('button, h2').first().waitFor();
    await opened.frame.locator('[aria-busy]').waitFor({ state: 'detached' });
    expect(await opened.frame.locator('.card.bad').allTextContents()).toEqual([]);
    for (const colorScheme of ['light', 'dark'] as const) {
      await walk.page.emulateMedia({ colorScheme });
      expect(await opened.accessibilityProblems()).toEqual([]);
    }
  },
);
