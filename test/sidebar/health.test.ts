import type { FrameLocator } from 'playwright-core';
import { digest } from '../../src/core/digest';
import type { HostState } from '../../src/local/served/page-data';
import { newWorld } from '../../src/local/world/new-world';
import { MINUTE, openSmallRound, report, START, send, wait } from '../bundle/small-round';
import { breakCalls, chooseItem, type OpenedPage, openedSidebar } from './opened-page';
import { type ServedHost, servedHost } from './served-host';
import { type WalkedPage, walkedPage } from './walked-page';

let host: ServedHost;
let walk: WalkedPage;
let opened: OpenedPage;
let side: FrameLocator;

async function open(): Promise<void> {
  await chooseItem(walk, host, ['Thiết lập', 'Tình trạng hệ thống']);
  opened = openedSidebar(walk);
  side = opened.frame;
}

describe('in a running round', () => {
  beforeAll(async () => {
    const round = openSmallRound();
    send(round, report(0));
    wait(round, 20 * MINUTE);
    host = await servedHost(round.world);
    walk = await walkedPage(host);
    await open();
  });
  afterAll(async () => {
    await walk?.close();
    host?.close();
  });

  test('it tells triggers, time used, mail left, counts, zones and scopes', async () => {
    await side.getByRole('heading', { name: /^Đang tốt/ }).waitFor();
    for (const said of [
      'Đủ 6 kích hoạt',
      /Kích hoạt hôm nay đã chạy .* \(ước tính/,
      /hôm nay còn gửi được [\d.]+ thư/,
      'Biểu mẫu và bảng trả lời khớp nhau: 1 báo cáo trong đợt, 1 dòng.',
      'Asia/Ho_Chi_Minh',
      'đã cấp đủ 7 quyền',
      /Phiên bản \d+\.\d+\.\d+\./,
    ]) {
      await side.getByText(said).first().waitFor();
    }
    const rows = await side.getByRole('table').getByRole('row').allTextContents();
    expect(rows).toHaveLength(7);
    expect(rows.filter((row) => row.includes('ngày 16/3/2026')).length).toBeGreaterThanOrEqual(3);
    await opened.pictures('health-fine');
    expect(await opened.sidewaysScroll()).toBe(0);
    expect(await opened.accessibilityProblems()).toEqual([]);
  });

  test('the self-test tries everything, and changes and mails nothing', async () => {
    const kept = () => {
      const { workbook, outbox } = host.world();
      // Which cell the person has selected is nobody's change.
      return digest(JSON.stringify([workbook.sheets, workbook.timeZone, outbox]));
    };
    const before = kept();
    await side.getByRole('button', { name: 'Chạy tự kiểm tra' }).click();
    await side.locator('#status.good', { hasText: 'đều tốt' }).waitFor();
    const lines = await side.getByRole('listitem').allTextContents();
    expect(lines.length).toBeGreaterThanOrEqual(18);
    expect(lines.filter((line) => !/\d\d:\d\d:\d\d/.test(line))).toEqual([]);
    expect(kept()).toBe(before);
    await opened.pictures('health-self-test');
    expect(await opened.sidewaysScroll()).toBe(0);
    expect(await opened.accessibilityProblems()).toEqual([]);
  });

  test('what must be mended comes first, with what to click', async () => {
    const { editors } = await host.ask<HostState>('state');
    const cells = [{ row: 1, column: 6, typed: 'Câu hỏi khác hẳn' }];
    await host.ask('edit', { sheet: 'Câu trả lời biểu mẫu 1', cells, as: editors[0] });
    await side.getByRole('button', { name: 'Làm mới' }).click();
    await side.getByRole('heading', { name: /^Cần sửa ngay/ }).waitFor();
    expect(await side.getByRole('heading', { level: 2 }).first().textContent()).toMatch(
      /^Cần sửa ngay/,
    );
    await opened.pictures('health-red');
    expect(await opened.accessibilityProblems()).toEqual([]);
  });

  test('a call that fails is told in words, with a way to try again', async () => {
    const mend = await breakCalls(walk);
    await side.getByRole('button', { name: 'Làm mới' }).click();
    await side.getByRole('alert').waitFor();
    await mend();
    await side.getByRole('button', { name: 'Thử lại' }).click();
    await side.getByRole('heading', { name: /^Cần sửa ngay/ }).waitFor();
    expect(walk.troubles).toEqual([]);
  });
});

test('before set-up it says so, and shows no trigger', async () => {
  const fresh = await servedHost(newWorld({ now: START, seed: 3 }));
  const seen = await walkedPage(fresh);
  try {
    await chooseItem(seen, fresh, ['Thiết lập', 'Tình trạng hệ thống']);
    const page = openedSidebar(seen);
    await page.frame.getByText('Tệp này chưa được thiết lập').waitFor();
    expect(await page.frame.getByRole('table').count()).toBe(0);
    await page.pictures('health-empty');
    expect(await page.accessibilityProblems()).toEqual([]);
  } finally {
    await seen.close();
    fresh.close();
  }
});
