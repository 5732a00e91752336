import type { FrameLocator } from 'playwright-core';
import { rosterRow } from '../../src/local/demo/roster';
import { titledAnswers } from '../../src/local/demo/round';
import type { HostState } from '../../src/local/served/page-data';
import { markedFile } from '../builders/marked-list';
import {
  COLLEAGUE,
  MINUTE,
  openSmallRound,
  ROSTER,
  report,
  send,
  wait,
} from '../builders/small-round';
import { deepTest } from '../tools/depth';
import { openedPage } from '../tools/page/opened-page';
import { scriptPage } from '../tools/page/script-page';
import { walkedPage } from '../tools/page/walked-page';

/** Markup, a formula, a direction mark that turns what follows round, and no end. */
const HOSTILE = `<img src=x onerror=alert(1)>=HYPERLINK("http://x";"y")\u202Eabc${'x'.repeat(4_900)}`;
const LEDGER = 'Kiểm tra';

const side = openedPage(async () => {
  const round = openSmallRound();
  // More complete records than pupils, then fewer, and three pupils of the list are in the file.
  const list = [await markedFile({ pupils: 3 })];
  const faulty = { 5: '300', 6: '9999', 7: '297', 8: '0', 9: list };
  const edited = send(round, report(0, faulty));
  send(round, report(1));
  send(round, report(3, { 6: '9999' }));
  wait(round, 20 * MINUTE);
  round.edit(edited, titledAnswers(round, report(0, { ...faulty, 6: '310' }).answers));
  const school = ROSTER[4];
  if (!school) throw new Error('no school');
  round.paste('Danh sách trường', 6, 1, [rosterRow({ ...school, name: HOSTILE })]);
  wait(round, 20 * MINUTE);
  return round.world;
}, ['Xem một báo cáo']);

async function select(sheet: string, row: number): Promise<void> {
  await side.walk.sheet(sheet);
  await side.walk.page.evaluate(
    ([name, at]) =>
      (
        globalThis as unknown as { activateSheet(name: string, row: number, column: number): void }
      ).activateSheet(name, at, 1),
    [sheet, row] as const,
  );
  await side.getByRole('button', { name: 'Xem dòng đang chọn' }).click();
}

async function find(typed: string): Promise<void> {
  await side.getByRole('textbox', { name: 'Mã trường hoặc số báo cáo' }).fill(typed);
  await side.getByRole('button', { name: 'Mở', exact: true }).first().click();
}

/** Presses an action, gives the reason and writes it down. */
async function write(frame: FrameLocator, action: string, reason: string): Promise<void> {
  await frame.getByRole('button', { name: action, exact: true }).click();
  await frame.getByRole('textbox', { name: 'Lý do (bắt buộc)' }).fill(reason);
  await frame.getByRole('button', { name: 'Ghi quyết định' }).click();
}

test('where nothing fitting is selected it says what to do, and lets a code be typed', async () => {
  await select('Cấu hình', 3);
  await side.getByText('Hãy chọn một dòng ở').waitFor();
  await side.pictures('report-empty');
  expect(await side.accessibilityProblems()).toEqual([]);
  await find('không có');
  await side.getByText('Không có trường nào mang mã “không có”').waitFor();
});

test('the selected report shows its versions, what changed, findings, list and mails', async () => {
  await select(LEDGER, 2);
  await side.getByRole('heading', { name: ROSTER[0]?.name ?? '' }).waitFor();
  await side.getByText('Trước: 9999').waitFor();
  await side.getByText('Sau: 310').waitFor();
  expect(await side.getByText(/^Lỗi HS-/).count()).toBeGreaterThan(0);
  await side.getByRole('heading', { name: 'Cách đếm danh sách (STT 10)' }).waitFor();
  await side
    .getByText(/^Tệp .*trang tính/)
    .first()
    .waitFor();
  expect(await side.getByText(/^đã gửi$/).count()).toBeGreaterThan(0);
  await side.pictures('report');
  await side.getByText('Sau: 310').scrollIntoViewIfNeeded();
  await side.pictures('report-versions');
  for (const colorScheme of ['light', 'dark'] as const) {
    await side.walk.page.emulateMedia({ colorScheme });
    expect(await side.accessibilityProblems()).toEqual([]);
  }
  await side.walk.page.emulateMedia({ colorScheme: 'light' });
  expect(await side.sidewaysScroll()).toBe(0);
});

test('a decision needs a reason and, where a mail leaves, a second yes', async () => {
  await side.getByRole('button', { name: 'Chấp nhận', exact: true }).click();
  await side.getByRole('button', { name: 'Ghi quyết định' }).click();
  await side.getByRole('status').getByText('Hãy ghi lý do.').waitFor();
  await side.getByRole('textbox', { name: 'Lý do (bắt buộc)' }).fill('Đã gọi điện xác minh.');
  await side.getByRole('button', { name: 'Ghi quyết định' }).click();
  await side.getByText('Anh/chị đồng ý chứ?').waitFor();
  expect(await side.getByText(`Trường sẽ nhận thư tại ${ROSTER[0]?.mailbox}`).count()).toBe(1);
  await side.pictures('report-confirm');
  expect(await side.accessibilityProblems()).toEqual([]);
  await side.getByRole('button', { name: 'Đồng ý, ghi' }).click();
  await side.getByText('Đã ghi “Chấp nhận” (quyết định số 1).').waitFor();
  await side.getByText('Số 1: Chấp nhận').waitFor();
  expect((await side.walk.rows(LEDGER)).map((row) => row['Kết quả'])).toContain('Hợp lệ');
  await side.pictures('report-decided');
  await side.getByRole('heading', { name: /^Thư \(/ }).scrollIntoViewIfNeeded();
  await side.pictures('report-history');
});

test('it is taken back from the history, with a reason', async () => {
  await side.getByRole('button', { name: 'Rút lại: Số 1: Chấp nhận' }).click();
  await side.getByRole('textbox', { name: 'Lý do (bắt buộc)' }).fill('Nhầm báo cáo.');
  await side.getByRole('button', { name: 'Ghi quyết định' }).click();
  await side.getByRole('button', { name: 'Đồng ý, ghi' }).click();
  await side.getByText(/^Đã rút lại: .*Nhầm báo cáo\.$/).waitFor();
  const decisions = await side.walk.rows('Quyết định');
  expect(decisions.map((row) => row['Rút lại dòng số'])).toEqual(['', '1']);
});

deepTest('of two people who decide at once one wins, the other is told and sees why', async () => {
  const rival = await walkedPage(side.host);
  try {
    await rival.page.goto(`${side.host.address}/sheet`);
    await rival.page.evaluate((email) => localStorage.setItem('acting', email), COLLEAGUE);
    await rival.page.reload();
    await rival.chooseItem(['Xem một báo cáo']);
    const theirs = scriptPage(rival).frame;
    await theirs.getByRole('textbox', { name: 'Mã trường hoặc số báo cáo' }).fill('#3');
    await theirs.getByRole('button', { name: 'Mở', exact: true }).first().click();
    await find('#3');
    for (const frame of [side.frame, theirs]) {
      await frame.getByRole('heading', { name: ROSTER[3]?.name ?? '' }).waitFor();
    }
    await write(side.frame, 'Trả lại', 'Đề nghị xem lại STT 7.');
    await write(theirs, 'Chấp nhận', 'Đã gọi điện xác minh.');
    await theirs.getByRole('button', { name: 'Đồng ý, ghi' }).click();
    await theirs.getByText('Đã ghi “Chấp nhận”').waitFor();
    await side.getByRole('button', { name: 'Đồng ý, ghi' }).click();
    const told = side.getByRole('alert');
    await told.getByText(`${COLLEAGUE} đã quyết định “Chấp nhận”`).waitFor();
    await told.getByText('lý do: “Đã gọi điện xác minh.”').waitFor();
    await side.getByText(/^Số \d+: Chấp nhận$/).waitFor();
    await side.pictures('report-overtaken');
    const kinds = (await side.walk.rows('Quyết định')).map((row) => row['Quyết định']);
    expect(kinds.filter((kind) => kind === 'Trả lại')).toEqual([]);
    expect(kinds.filter((kind) => kind === 'Chấp nhận')).toHaveLength(2);
    expect(await side.accessibilityProblems()).toEqual([]);
    // What was typed is not lost.
    await side.getByRole('button', { name: 'Trả lại', exact: true }).click();
    const reason = side.getByRole('textbox', { name: 'Lý do (bắt buộc)' });
    expect(await reason.inputValue()).toBe('Đề nghị xem lại STT 7.');
    expect(rival.troubles).toEqual([]);
  } finally {
    await rival.close();
  }
});

deepTest('a report on paper counts for a school that has sent none', async () => {
  const school = ROSTER[2];
  await find(school?.code ?? '');
  await side.getByText('Trường chưa gửi báo cáo nào qua biểu mẫu.').waitFor();
  await side.pictures('report-none');
  await side.getByRole('button', { name: 'Ghi nhận báo cáo bằng văn bản' }).click();
  await side.getByLabel('Ngày nhận văn bản').fill('16/3/2026');
  await side.getByLabel('Số văn bản').fill('12/BC-TH');
  await side.getByLabel('STT 6: Học sinh').fill('1.234');
  await side.getByRole('textbox', { name: 'Lý do (bắt buộc)' }).fill('Trường mất mạng.');
  await side.isSound('report-paper');
  await side.getByRole('button', { name: 'Ghi quyết định' }).click();
  await side.getByText('Đã ghi “Ghi nhận báo cáo bằng văn bản”').waitFor();
  const row = (await side.walk.rows('Tình trạng các trường')).find(
    (each) => each['Mã trường'] === school?.code,
  );
  expect(row).toMatchObject({ 'Tình trạng': 'Đúng hạn', 'Báo cáo được tính': 'văn bản' });
});

deepTest('a hostile name is shown as text and pushes nothing aside', async () => {
  await find(ROSTER[4]?.code ?? '');
  await side.getByRole('heading', { name: '<img src=x onerror=alert(1)>=HYPERLINK(' }).waitFor();
  expect(await side.locator('img').count()).toBe(0);
  expect(await side.sidewaysScroll()).toBe(0);
  await side.pictures('report-hostile');
});

deepTest('a call that fails is told in words, with a way to try again', async () => {
  const undo = await side.breakCalls();
  await find('#2');
  await side.getByRole('alert').getByText('Chưa làm được').waitFor();
  await undo();
  await side.getByRole('button', { name: 'Thử lại' }).click();
  await side.getByRole('heading', { name: ROSTER[1]?.name ?? '' }).waitFor();
  const { editors } = await side.host.ask<HostState>('state');
  expect(editors).toContain(COLLEAGUE);
});
