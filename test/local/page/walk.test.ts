import { formatNumber } from '../../../src/core/vietnamese-number';
import type { MailView } from '../../../src/local/served/page-data';
import type { WorldState } from '../../../src/local/world/world-state';
import { jump, MINUTE, openSmallRound, wait } from '../../builders/small-round';
import { DEEP } from '../../tools/depth';
import { type ServedHost, servedHost } from '../../tools/page/served-host';
import { type Row, type WalkedPage, walkedPage } from '../../tools/page/walked-page';

/** The demo round has 1,100 schools, and four days to go until its deadline. */
const [MOST, MANY] = DEEP ? [1_000, 500] : [15, 10];

/** Twenty schools on the morning of the last day. */
function smallRound(): WorldState {
  const round = openSmallRound();
  jump(round, Date.UTC(2026, 2, 26, 1));
  wait(round, 20 * MINUTE);
  return round.world;
}

let host: ServedHost;
let walk: WalkedPage;
beforeAll(async () => {
  host = await servedHost(DEEP ? 'demo' : smallRound());
  walk = await walkedPage(host, { grid: true });
});
afterAll(async () => {
  await walk?.close();
  host?.close();
});

/** The six classes of the summary, by name. */
async function classes(): Promise<Record<string, number>> {
  const rows = await walk.shown('Tổng hợp');
  const start = rows.findIndex(([name]) => name === 'Tình trạng');
  return Object.fromEntries(
    rows
      .slice(start + 1, start + 7)
      .map(([name, count]) => [name ?? '', Number(count?.replace(/\./g, ''))]),
  );
}

const mailsTo = async (to: string): Promise<MailView[]> =>
  (await host.ask<MailView[]>('outbox')).filter((mail) => mail.to === to);

/** A school that has sent nothing and whose mailbox is nobody else's. */
async function silentSchool(): Promise<Row> {
  const missing = new Set(
    (await walk.rows('Tình trạng các trường'))
      .filter((row) => row['Tình trạng'] === 'Chưa báo cáo')
      .map((row) => row['Mã trường']),
  );
  const found = (await walk.rows('Danh sách trường')).find(
    (row) => missing.has(row['Mã trường']) && row['Hộp thư'] !== '' && row['Gia hạn đến'] === '',
  );
  if (!found) throw new Error('every school has reported');
  return found;
}

test('one school and one round, from the faulty report to the reminders of the others', async () => {
  const { page } = walk;
  await page.goto(host.address);
  const school = await silentSchool();
  const mailbox = school['Hộp thư'] ?? '';
  const ledger = async () =>
    (await walk.rows('Kiểm tra')).filter((row) => row['Người gửi'] === mailbox);
  const note = async () =>
    (await walk.notes()).find(({ shown }) => shown.includes(mailbox))?.note ?? '';
  const atFirst = await classes();

  // A faulty report: more pupils synchronised (STT 8) than there are (STT 6).
  await page.fill('#respondent', mailbox);
  await page.getByRole('button', { name: 'Điền thử số liệu mẫu của trường này' }).click();
  await page.waitForFunction(
    () => document.querySelector<HTMLInputElement>('#q8')?.value.length ?? 0,
  );
  const pupils = Number(await page.inputValue('#q6'));
  const sound = await page.inputValue('#q8');
  await page.fill('#q8', String(pupils + 40));
  await walk.picture('1-form');
  await page.getByRole('button', { name: 'Gửi', exact: true }).click();
  await page.locator('.thanks').waitFor();

  // Its verdict, its note and its reply.
  await walk.tab('sheet');
  await walk.triggersUntil(async () => (await mailsTo(mailbox)).length > 0);
  expect((await ledger()).map((row) => row['Kết quả'])).toEqual(['Cần sửa']);
  expect((await ledger())[0]?.Lỗi).toContain(formatNumber(pupils + 40));
  expect(await note()).toContain('Cần sửa');
  const afterFault = await classes();
  expect(afterFault['Đã gửi, cần sửa']).toBe(Number(atFirst['Đã gửi, cần sửa']) + 1);
  expect(afterFault['Chưa báo cáo']).toBe(Number(atFirst['Chưa báo cáo']) - 1);
  await walk.sheet('Kiểm tra');
  await walk.picture('2-verdict');
  await walk.tab('outbox');
  await page.locator('.mail-line', { hasText: mailbox }).first().click();
  await page.locator('.mail-reader h1', { hasText: 'cần sửa' }).waitFor();
  const letter = page.frameLocator('iframe.mail-body');
  await letter
    .getByText(formatNumber(pupils + 40))
    .first()
    .waitFor();
  await walk.picture('3-reply');

  // Mended through the edit link of that reply.
  await letter.getByRole('link', { name: /Mở báo cáo để sửa/ }).click();
  await page.locator('.banner', { hasText: 'đang sửa một câu trả lời đã gửi' }).waitFor();
  expect(await page.inputValue('#respondent')).toBe(mailbox);
  expect(await page.inputValue('#q8')).toBe(String(pupils + 40));
  await page.fill('#q8', sound);
  await page.getByRole('button', { name: 'Gửi lại' }).click();
  await page.locator('.thanks').waitFor();
  await walk.tab('sheet');
  await walk.triggersUntil(async () => (await mailsTo(mailbox)).length > 1);
  const [latest] = (await ledger()).slice(-1);
  expect([latest?.['Kết quả'], latest?.['Được tính']]).toEqual(['Hợp lệ', 'x']);
  expect(await note()).not.toContain('Cần sửa');
  expect(await classes()).toEqual({
    ...atFirst,
    'Đúng hạn': Number(atFirst['Đúng hạn']) + 1,
    'Chưa báo cáo': Number(atFirst['Chưa báo cáo']) - 1,
  });
  await walk.sheet('Tổng hợp');
  await page.locator('.charts svg').first().waitFor();
  await walk.picture('4-summary');

  // Past the deadline, before office hours: nobody has looked at the wave yet.
  await walk.tab('outbox'); // the Sheet would draw itself anew at every step
  await walk.clockTo('2026-03-27T07:30');
  const late = await walk.rows('Trường chậm báo cáo');
  expect(late.length).toBeGreaterThan(MOST);
  expect(late.map((row) => row['Mã trường'])).not.toContain(school['Mã trường']);
  await walk.tab('sheet');
  await walk.sheet('Trường chậm báo cáo');
  await walk.picture('5-overdue');

  // The wave: seen, sent by hand, and gone with the next triggers.
  const before = (await walk.state()).mailCount;
  await page.getByRole('menuitem', { name: 'Học bạ số', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Nhắc trường chậm…' }).click();
  const dialog = page.frameLocator('.script-dialog iframe');
  const send = dialog.getByRole('button', { name: /^Gửi ngay đợt này \([\d.]+ thư\)$/ });
  await send.waitFor();
  const shown = /[\d.]+/.exec((await send.textContent()) ?? '')?.[0] ?? '';
  const promised = Number(shown.replace(/\./g, ''));
  expect(promised).toBeGreaterThan(MANY);
  await walk.picture('6-preview');
  await send.click();
  await dialog.getByRole('button', { name: 'Đồng ý, gửi' }).click();
  await dialog.locator('#status.good', { hasText: `${shown} thư` }).waitFor();
  await walk.picture('7-sent');
  await page.locator('.script-dialog .close').click();
  expect((await walk.state()).mailCount).toBe(before);
  await walk.triggersUntil(async () => (await walk.state()).mailCount > before);
  await walk.tab('outbox');
  await page.locator('.mail-reader h1').waitFor();
  await walk.picture('8-reminders');
  const reminders = (await host.ask<MailView[]>('outbox')).slice(0, -before);
  const lateMailboxes = new Set(
    (await walk.rows('Danh sách trường'))
      .filter((row) => late.some((each) => each['Mã trường'] === row['Mã trường']))
      .map((row) => row['Hộp thư']),
  );
  expect(reminders.filter(({ to }) => !lateMailboxes.has(to))).toEqual([]);
  expect(await mailsTo(mailbox)).toHaveLength(2);
  expect(walk.troubles).toEqual([]);
});
