import type { HostState } from '../../src/local/served/page-data';
import { openSmallRound } from '../builders/small-round';
import { deepTest } from '../tools/depth';
import { openedPage } from '../tools/page/opened-page';

const AUDIT = ['Thiết lập', 'Kiểm tra biểu mẫu'];
const page = openedPage(async () => {
  const { world } = openSmallRound();
  const [form] = world.forms;
  if (form) {
    form.acceptingResponses = false;
    for (const item of form.items)
      if (/^Số cán bộ, giáo viên chưa/.test(item.title)) item.title = 'Ghi chú';
  }
  return world;
}, AUDIT);

test('says what is wrong, worst first, and what to click in the Form', async () => {
  await page.getByText('Không tìm thấy câu hỏi STT 12').waitFor();
  const levels = await page.locator('.level').allTextContents();
  expect(levels.slice(0, 2)).toEqual(['✖ Phải xử lý: ', '▲ Nên xem: ']);
  await page.getByText('bật “Chấp nhận câu trả lời”').waitFor();
  expect(await page.getByRole('link', { name: 'Mở biểu mẫu' }).getAttribute('href')).toMatch(
    /\/edit$/,
  );
  expect(await page.sidewaysScroll()).toBe(0);
  expect(await page.accessibilityProblems()).toEqual([]);
  await page.pictures('form-audit');
});

test('asks once what no script can read, and remembers who said so', async () => {
  const upload = page.getByRole('group', { name: 'Câu hỏi tải danh sách' });
  await upload.getByRole('button', { name: 'Ghi lại' }).click();
  await page.getByText('Hãy chọn một câu trả lời trước.').waitFor();
  await upload.getByRole('radio', { name: 'Đang tắt' }).check();
  await upload.getByRole('button', { name: 'Ghi lại' }).click();
  const { editors } = await page.host.ask<HostState>('state');
  await page.getByText(`không bắt buộc (${editors[0]} trả lời`).waitFor();
});

test('limits the answers of the questions that were ticked, after asking', async () => {
  await page.getByRole('button', { name: 'Đặt cho các câu đã chọn' }).click();
  await page.getByText('Hãy chọn ít nhất một câu hỏi.').waitFor();
  await page.getByRole('checkbox', { name: '6. Tổng số học sinh toàn trường' }).check();
  await page.getByRole('button', { name: 'Đặt cho các câu đã chọn' }).click();
  await page.getByText('Đặt điều kiện cho 1 câu hỏi (STT 6)').waitFor();
  await page.pictures('form-audit-sure');
  await page.getByRole('button', { name: 'Đồng ý, đặt' }).click();
  await page.getByText('Đã đặt điều kiện trả lời cho câu hỏi STT 6').waitFor();
  const limited = page.host.world().forms[0]?.items.filter(({ validation }) => validation);
  expect(limited?.map(({ title, validation }) => [title, validation?.values])).toEqual([
    ['Tổng số học sinh toàn trường', ['^[0-9]{1,6}$']],
  ]);
});

deepTest('a call that fails is told in words, with a way to try again', async () => {
  const mend = await page.breakCalls();
  await page.getByRole('button', { name: 'Kiểm tra lại' }).click();
  await page.getByRole('alert').waitFor();
  await mend();
  await page.getByRole('button', { name: 'Thử lại' }).click();
  await page.getByText('Không tìm thấy câu hỏi STT 12').waitFor();
});

describe('without a Form', () => {
  const bare = openedPage(() => {
    const { world } = openSmallRound();
    for (const sheet of world.workbook.sheets) sheet.formId = null;
    return world;
  }, AUDIT);

  deepTest('it says how to link one', async () => {
    await bare.getByRole('alert').getByText('chưa nối với biểu mẫu nào').waitFor();
    await bare.isSound('form-audit-none');
  });
});
