import { digest } from '../../src/core/digest';
import { newWorld } from '../../src/local/world/new-world';
import { MINUTE, openSmallRound, report, START, send, wait } from '../builders/small-round';
import { deepTest } from '../tools/depth';
import { openedPage } from '../tools/page/opened-page';

const HEALTH = ['Thiết lập', 'Tình trạng hệ thống'];

describe('in a running round', () => {
  const side = openedPage(() => {
    const round = openSmallRound();
    send(round, report(0));
    wait(round, 20 * MINUTE);
    return round.world;
  }, HEALTH);

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
    await side.isSound('health-fine');
  });

  test('the self-test tries everything, and changes and mails nothing', async () => {
    const kept = () => {
      const { workbook, outbox } = side.host.world();
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
    await side.isSound('health-self-test');
  });

  test('what must be mended comes first, with what to click', async () => {
    await side.type('Câu trả lời biểu mẫu 1', 1, 6, 'Câu hỏi khác hẳn');
    await side.getByRole('button', { name: 'Làm mới' }).click();
    await side.getByRole('heading', { name: /^Cần sửa ngay/ }).waitFor();
    expect(await side.getByRole('heading', { level: 2 }).first().textContent()).toMatch(
      /^Cần sửa ngay/,
    );
    await side.pictures('health-red');
    expect(await side.accessibilityProblems()).toEqual([]);
  });

  deepTest('a call that fails is told in words, with a way to try again', async () => {
    const mend = await side.breakCalls();
    await side.getByRole('button', { name: 'Làm mới' }).click();
    await side.getByRole('alert').waitFor();
    await mend();
    await side.getByRole('button', { name: 'Thử lại' }).click();
    await side.getByRole('heading', { name: /^Cần sửa ngay/ }).waitFor();
  });
});

describe('before set-up', () => {
  const page = openedPage(() => newWorld({ now: START, seed: 3 }), HEALTH);

  deepTest('it says so, and shows no trigger', async () => {
    await page.getByText('Tệp này chưa được thiết lập').waitFor();
    expect(await page.getByRole('table').count()).toBe(0);
    await page.isSound('health-empty');
  });
});
