import { ROSTER_TAB } from '../../src/local/demo/round';
import type { HostState } from '../../src/local/served/page-data';
import {
  COLLEAGUE,
  FIRST_WAVE,
  HOUR,
  jump,
  MINUTE,
  openSmallRound,
  ROSTER,
  report,
  send,
  wait,
} from '../builders/small-round';
import { deepTest } from '../tools/depth';
import { openedPage } from '../tools/page/opened-page';

const HOSTILE = '<img src=x onerror="document.title=1">';

const dialog = openedPage(async () => {
  // Two schools have reported, a third must mend its report, seventeen are silent.
  const round = openSmallRound();
  for (const school of [0, 1]) send(round, report(school));
  send(round, report(2, { 6: '9000' }));
  wait(round, 20 * MINUTE);
  // The evening before the first wave.
  jump(round, FIRST_WAVE - 10 * HOUR);
  wait(round, 10 * MINUTE);
  return round.world;
}, ['Nhắc trường chậm']);

const letters = () => dialog.host.world().outbox.map(({ to, subject }) => ({ to, subject }));
const reminders = () =>
  letters().filter(({ subject }) => /chậm nhất ngày|cần được sửa/.test(subject));

test('before any wave it says that nobody is due, and why', async () => {
  await dialog.getByText('Không trường nào cần nhắc lúc này.').waitFor();
  await dialog.getByText('0 trường nhận thư + 20 trường không nhận = 20, khớp').waitFor();
  await dialog.getByText('18 trường: chưa đến đợt nhắc').waitFor();
  expect(await dialog.getByRole('button', { name: /^Gửi/ }).count()).toBe(0);
  await dialog.isSound('reminders-empty');
});

test('opened and left by Esc, “Thôi” or “Đóng”, it changes nothing and lets nothing go', async () => {
  const kept = () => {
    const { properties, workbook, outbox, triggers } = dialog.host.world();
    // Where somebody stands in the Sheet is no change of it.
    const { selection: _, ...cells } = workbook;
    return structuredClone({ properties, cells, outbox, triggers });
  };
  const before = kept();
  await dialog.open();
  await dialog.getByText('Lịch nhắc tự động: chờ duyệt').waitFor();
  await dialog.getByText('Chưa ai duyệt lịch nhắc').waitFor();
  await dialog.getByRole('button', { name: 'Duyệt lịch nhắc' }).click();
  await dialog.getByText('Duyệt lịch này?').waitFor();
  await dialog.isSound('reminders-approve');
  await dialog.getByRole('button', { name: 'Thôi' }).click();
  await dialog.getByRole('button', { name: 'Đóng' }).click();
  const frame = dialog.walk.page.locator('iframe');
  await frame.waitFor({ state: 'detached' });
  expect(kept()).toEqual(before);
  await dialog.open();
  await dialog.getByRole('button', { name: 'Duyệt lịch nhắc' }).waitFor();
  await dialog.walk.page.keyboard.press('Escape');
  await frame.waitFor({ state: 'detached' });
  expect(kept()).toEqual(before);
});

test('approved, it says since when and by whom, and offers to stop', async () => {
  await dialog.open();
  await dialog.getByRole('button', { name: 'Duyệt lịch nhắc' }).click();
  await dialog.getByRole('button', { name: 'Đồng ý, duyệt' }).click();
  await dialog.getByText(/Lịch nhắc tự động: đang bật từ .* do .*@/).waitFor();
  await dialog.getByRole('button', { name: 'Dừng gửi thư nhắc' }).waitFor();
  await dialog.isSound('reminders-on');
});

test('at a wave: figures, the sum, and each letter as its reader will see it', async () => {
  // A change of the waves makes what was approved wait again.
  await dialog.setting('Các đợt nhắc', '−5; −1; 1; 3');
  await dialog.type(ROSTER_TAB, 5, 3, HOSTILE);
  await dialog.host.clockTo(FIRST_WAVE);
  await dialog.open();
  await dialog.getByText('18 trường nhận thư + 2 trường không nhận = 20, khớp').waitFor();
  const terms = await dialog.locator('dt').allTextContents();
  const figures = await dialog.locator('dd').allTextContents();
  expect(Object.fromEntries(terms.map((term, at) => [term, figures[at]]))).toMatchObject({
    'Thư của đợt này': '18',
    'Dành cho thư trả lời': '50',
    'Gửi xong ngày': '19/3/2026',
  });
  await dialog.getByRole('cell', { name: HOSTILE }).first().waitFor();
  expect(await dialog.locator('img').count()).toBe(0);
  await dialog.isSound('reminders-due');
  const sample = dialog.locator('#content > details', { hasText: 'Trường chưa gửi báo cáo' });
  await sample.locator('summary').first().click();
  const frame = sample.locator('iframe.letter');
  expect(await frame.getAttribute('sandbox')).toBe('');
  await frame.contentFrame().getByText('Kính gửi:').waitFor();
  expect(await frame.contentFrame().locator('img').count()).toBe(0);
  await frame.scrollIntoViewIfNeeded();
  await dialog.isSound('reminders-letter');
});

deepTest('a trial reaches nobody but the person who asks', async () => {
  await dialog.getByRole('button', { name: 'Gửi thử cho tôi' }).click();
  await dialog.getByRole('status').getByText('Đã gửi 2 thư mẫu tới').waitFor();
  const { editors } = await dialog.host.ask<HostState>('state');
  const trials = letters().filter(({ subject }) => subject.startsWith('[Thử] '));
  expect(trials.map(({ to }) => to)).toEqual([editors[0], editors[0]]);
  expect(reminders()).toHaveLength(trials.length);
});

deepTest('a call that fails is told in words, and the page stays', async () => {
  const mend = await dialog.breakCalls();
  await dialog.getByRole('button', { name: 'Gửi ngay đợt này (18 thư)' }).click();
  await dialog.getByText('Gửi 18 thư nhắc ngay bây giờ?').waitFor();
  await dialog.pictures('reminders-ask');
  await dialog.getByRole('button', { name: 'Đồng ý, gửi' }).click();
  await dialog.getByRole('status').getByText('Chưa làm được').waitFor();
  await mend();
  await dialog.getByRole('button', { name: 'Gửi ngay đợt này (18 thư)' }).waitFor();
});

deepTest(
  'what is on its way is stopped and resumed; opened again, the page shows it at once',
  async () => {
    await dialog.getByRole('button', { name: 'Gửi ngay đợt này (18 thư)' }).click();
    await dialog.getByRole('button', { name: 'Đồng ý, gửi' }).click();
    await dialog.getByRole('progressbar', { name: 'Tiến độ gửi thư nhắc' }).waitFor();
    await dialog.getByText('Đã xử lý 0 trên 18 thư').waitFor();
    await dialog.isSound('reminders-progress');
    await dialog.getByRole('button', { name: 'Dừng gửi thư nhắc' }).click();
    await dialog.getByText('Lịch nhắc tự động: đã dừng từ').waitFor();
    const before = reminders().length;
    await dialog.host.later(30);
    await dialog.open();
    await dialog.getByText('Đã xử lý 0 trên 18 thư').waitFor();
    await dialog.isSound('reminders-stopped');
    expect(reminders()).toHaveLength(before);
    await dialog.getByRole('button', { name: 'Gửi tiếp' }).click();
    await dialog.getByRole('button', { name: 'Dừng gửi thư nhắc' }).waitFor();
  },
);

deepTest('when the last has left, the page says so by itself and reports the wave', async () => {
  await dialog.host.later(15);
  await dialog.getByText('Báo cáo các đợt đã gửi').waitFor();
  await dialog.getByRole('button', { name: 'Dừng gửi thư nhắc' }).waitFor({ state: 'detached' });
  const cells = await dialog
    .getByRole('table', { name: 'Báo cáo các đợt đã gửi' })
    .getByRole('cell')
    .allTextContents();
  expect(cells.slice(0, 7)).toEqual(['Đợt −5', '18', '18', '0', '0', '0', '0']);
  expect(cells[7]).toMatch(/^gửi (lúc|từ) /);
  const schools = reminders().filter(({ subject }) => !subject.startsWith('[Thử]'));
  expect(new Set(schools.map(({ to }) => to)).size).toBe(18);
  expect(schools).toHaveLength(18);
  await dialog.isSound('reminders-report');
});

deepTest('mails that wait for approval stand in groups by cause, with one to read', async () => {
  const at = ROSTER.slice(0, 2).length;
  for (let row = 2; row < 2 + at; row++)
    await dialog.type(ROSTER_TAB, row, 7, `moi${row}@haiphong.edu.vn`);
  await dialog.host.later(10);
  await dialog.open();
  // To each sender what is said of his report now, and to each registered mailbox that it came from another.
  await dialog.getByText('4 thư vì danh sách trường thay đổi').waitFor();
  await dialog.getByText('Xem một thư của nhóm này').click();
  const letter = dialog.locator('fieldset iframe.letter').contentFrame();
  await letter.getByText('GUI-03').waitFor();
  await dialog.getByText('Chọn từng thư').click();
  await dialog.locator('fieldset').scrollIntoViewIfNeeded();
  await dialog.isSound('reminders-approval');
  await dialog.getByRole('checkbox').first().uncheck();
  await dialog.getByRole('button', { name: 'Bỏ 3 thư' }).click();
  await dialog.getByRole('button', { name: 'Đồng ý, bỏ' }).click();
  await dialog.getByText('1 thư vì danh sách trường thay đổi').waitFor();
  await dialog.getByRole('button', { name: 'Gửi 1 thư', exact: true }).click();
  await dialog.getByRole('button', { name: 'Đồng ý, gửi' }).click();
  await dialog.getByRole('status').getByText('Đã duyệt 1 thư').waitFor();
  await dialog.locator('legend').waitFor({ state: 'detached' });
});

deepTest('the owner says who may send; what others type into Cấu hình waits for them', async () => {
  await dialog.open();
  await dialog.getByText('Ai được gửi thư').click();
  await dialog.getByLabel('Tài khoản được gửi').fill('truong.phong@haiphong.edu.vn');
  await dialog.getByRole('button', { name: 'Lưu danh sách' }).click();
  await dialog.getByText('Đổi tài khoản được gửi thư').waitFor();
  await dialog.setting('Người liên hệ', HOSTILE);
  await dialog.open();
  await dialog.getByRole('cell', { name: HOSTILE }).waitFor();
  await dialog.isSound('reminders-pending');
  const confirm = dialog.getByRole('button', { name: 'Dùng giá trị mới' });
  await confirm.click();
  await confirm.waitFor({ state: 'detached' });
});

deepTest('whoever may not send sees why, and no button that sends', async () => {
  await dialog.setting('Người liên hệ', 'Văn phòng Sở');
  const acting = (email: string) => localStorage.setItem('acting', email);
  await dialog.walk.page.evaluate(acting, COLLEAGUE);
  await dialog.open();
  await dialog.getByText('không được gửi thư').waitFor();
  await dialog.getByRole('cell', { name: HOSTILE }).waitFor();
  const sends = /^(Gửi \d|Gửi tiếp|Lưu|Dùng)/;
  expect(await dialog.getByRole('button', { name: sends }).count()).toBe(0);
  await dialog.isSound('reminders-not-allowed');
});
