import type { HostState } from '../../src/local/served/page-data';
import { openSmallRound } from '../bundle/small-round';
import { breakCalls, chooseItem, type OpenedPage, openedDialog } from './opened-page';
import { type ServedHost, servedHost } from './served-host';
import { type WalkedPage, walkedPage } from './walked-page';

let host: ServedHost;
let walk: WalkedPage;
let opened: OpenedPage;

beforeAll(async () => {
  const { world } = openSmallRound();
  const [form] = world.forms;
  if (form) {
    form.acceptingResponses = false;
    for (const item of form.items)
      if (/^Số cán bộ, giáo viên chưa/.test(item.title)) item.title = 'Ghi chú';
  }
  host = await servedHost(world);
  walk = await walkedPage(host);
  await open();
});
afterAll(async () => {
  await walk?.close();
  host?.close();
});

async function open(): Promise<void> {
  await walk.page.goto(`${host.address}/sheet`);
  await chooseItem(walk, host, ['Thiết lập', 'Kiểm tra biểu mẫu']);
  opened = openedDialog(walk);
}

test('says what is wrong, worst first, and what to click in the Form', async () => {
  const { frame } = opened;
  await frame.getByText('Không tìm thấy câu hỏi STT 12').waitFor();
  const levels = await frame.locator('.level').allTextContents();
  expect(levels.slice(0, 2)).toEqual(['✖ Phải xử lý: ', '▲ Nên xem: ']);
  await frame.getByText('bật “Chấp nhận câu trả lời”').waitFor();
  expect(await frame.getByRole('link', { name: 'Mở biểu mẫu' }).getAttribute('href')).toMatch(
    /\/edit$/,
  );
  expect(await opened.sidewaysScroll()).toBe(0);
  expect(await opened.accessibilityProblems()).toEqual([]);
  await opened.pictures('form-audit');
});

test('asks once what no script can read, and remembers who said so', async () => {
  const { frame } = opened;
  const upload = frame.getByRole('group', { name: 'Câu hỏi tải danh sách' });
  await upload.getByRole('button', { name: 'Ghi lại' }).click();
  await frame.getByText('Hãy chọn một câu trả lời trước.').waitFor();
  await upload.getByRole('radio', { name: 'Đang tắt' }).check();
  await upload.getByRole('button', { name: 'Ghi lại' }).click();
  const { editors } = await host.ask<HostState>('state');
  await frame.getByText(`không bắt buộc (${editors[0]} trả lời`).waitFor();
});

test('limits the answers of the questions that were ticked, after asking', async () => {
  const { frame } = opened;
  await frame.getByRole('button', { name: 'Đặt cho các câu đã chọn' }).click();
  await frame.getByText('Hãy chọn ít nhất một câu hỏi.').waitFor();
  await frame.getByRole('checkbox', { name: '6. Tổng số học sinh toàn trường' }).check();
  await frame.getByRole('button', { name: 'Đặt cho các câu đã chọn' }).click();
  await frame.getByText('Đặt điều kiện cho 1 câu hỏi (STT 6)').waitFor();
  await opened.pictures('form-audit-sure');
  await frame.getByRole('button', { name: 'Đồng ý, đặt' }).click();
  await frame.getByText('Đã đặt điều kiện trả lời cho câu hỏi STT 6').waitFor();
  const limited = host.world().forms[0]?.items.filter(({ validation }) => validation);
  expect(limited?.map(({ title, validation }) => [title, validation?.values])).toEqual([
    ['Tổng số học sinh toàn trường', ['^[0-9]{1,6}$']],
  ]);
});

test('a call that fails is told in words, with a way to try again', async () => {
  const mend = await breakCalls(walk);
  await opened.frame.getByRole('button', { name: 'Kiểm tra lại' }).click();
  await opened.frame.getByRole('alert').waitFor();
  await mend();
  await opened.frame.getByRole('button', { name: 'Thử lại' }).click();
  await opened.frame.getByText('Không tìm thấy câu hỏi STT 12').waitFor();
});

test('without a Form it says how to link one', async () => {
  const { world } = openSmallRound();
  for (const sheet of world.workbook.sheets) sheet.formId = null;
  const bare = await servedHost(world);
  try {
    await walk.page.goto(`${bare.address}/sheet`);
    await chooseItem(walk, bare, ['Thiết lập', 'Kiểm tra biểu mẫu']);
    opened = openedDialog(walk);
    await opened.frame.getByRole('alert').getByText('chưa nối với biểu mẫu nào').waitFor();
    expect(await opened.accessibilityProblems()).toEqual([]);
    await opened.pictures('form-audit-none');
  } finally {
    bare.close();
  }
});
