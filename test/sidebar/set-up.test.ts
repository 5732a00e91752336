import { rosterRow } from '../../src/local/demo/roster';
import type { HostState } from '../../src/local/served/page-data';
import { createHocBaSoForm } from '../../src/local/world/hoc-ba-so-form';
import { newWorld } from '../../src/local/world/new-world';
import { ROSTER, START } from '../builders/small-round';
import { deepTest } from '../tools/depth';
import { openedPage } from '../tools/page/opened-page';

const side = openedPage(async () => {
  const world = newWorld({ now: START, seed: 11 });
  createHocBaSoForm(world);
  return world;
}, ['Thiết lập', 'Thiết lập lần đầu']);

const currentStep = async () =>
  (await side.locator('[aria-current="step"]').textContent())?.replace(/^[✔\d]/, '') ?? '';
const press = (name: string) => side.getByRole('button', { name, exact: true }).click();

async function paste(rows: readonly (readonly string[])[]): Promise<void> {
  const { editors } = await side.host.ask<HostState>('state');
  const cells = rows.flatMap((row, r) =>
    row.map((typed, c) => ({ row: r + 2, column: c + 1, typed })),
  );
  await side.host.ask('edit', { sheet: 'Danh sách trường', cells, as: editors[0] });
}

test('a first visit stands at the roster: access and Form are found to be well', async () => {
  await side.locator('[aria-current="step"]').waitFor();
  expect(await currentStep()).toContain('Danh sách trường');
  await side.getByText('Chưa có trang Danh sách trường.').waitFor();
  await side.isSound('set-up-3-empty');
  await press('Quay lại');
  await side.getByText('Tìm thấy 14 trong 14 cột cần có.').waitFor();
  await side.isSound('set-up-2');
  await press('Quay lại');
  await side.getByText(/đã cấp đủ 7 quyền/).waitFor();
  await side.isSound('set-up-1');
});

test('the roster is made, pasted and checked, with the rows that want mending', async () => {
  await press('Tiếp tục');
  await press('Tiếp tục');
  await press('Tạo trang Danh sách trường');
  await side.locator('#status.good').waitFor();
  const [first = [], second = [], ...rest] = ROSTER.map(rosterRow).map((row) => row.map(String));
  const hostile = ['31300001', '', '<img src=x onerror=alert(1)>', 'THCS', 'Công lập', 'Xã Nào'];
  await paste([first, [...first.slice(0, 1), ...second.slice(1)], ...rest, hostile]);
  await press('Kiểm tra lại');
  await side.getByText(/đã có ở dòng trên/).waitFor();
  await side.getByText(/không phải xã, phường/).waitFor();
  expect(await side.getByText(/dòng 3/).count()).toBeGreaterThan(0);
  await side.isSound('set-up-3-problems');
  await paste([first, second]);
  await press('Kiểm tra lại');
  await side.getByText('Đọc được 21 trường.').waitFor();
});

test('closed and opened again it goes on where it stood', async () => {
  await side.open();
  await side.locator('[aria-current="step"]').waitFor();
  expect(await currentStep()).toContain('Hạn báo cáo');
  expect(await side.getByLabel('Hạn báo cáo').inputValue()).toBe('26/03/2026');
  await side.isSound('set-up-4');
});

deepTest('what cannot be read is refused in words, and nothing is written', async () => {
  await side.getByLabel('Hạn báo cáo').fill('không biết');
  await press('Hoàn tất');
  await side.locator('#status.bad', { hasText: 'Hạn báo cáo: Không đọc được ngày' }).waitFor();
  expect(side.host.world().workbook.sheets.map(({ name }) => name)).not.toContain('Cấu hình');
  expect(side.host.world().triggers).toEqual([]);
  await side.isSound('set-up-4-refused');
});

test('what was typed survives a look at another step, and the last button sets up', async () => {
  await side.getByLabel('Hạn báo cáo').fill('27/03/2026 17:00');
  await side.getByLabel('Người liên hệ').fill('Nguyễn Thị Hoa');
  await press('Quay lại');
  await press('Tiếp tục');
  expect(await side.getByLabel('Người liên hệ').inputValue()).toBe('Nguyễn Thị Hoa');
  await press('Hoàn tất');
  await side.getByRole('heading', { name: 'Bước 5: Lịch nhắc tự động' }).waitFor();
  const settings = await side.walk.rows('Cấu hình');
  const value = (name: string) => settings.find((row) => row.Mục === name)?.['Giá trị'];
  expect([value('Hạn báo cáo'), value('Người liên hệ'), value('Chế độ gửi thư')]).toEqual([
    '27/03/2026 17:00',
    'Nguyễn Thị Hoa',
    'Chạy thử',
  ]);
  expect(side.host.world().triggers).toHaveLength(6);
});

test('the last step asks to approve the schedule, and nothing else does', async () => {
  await side.getByText('Lịch nhắc tự động: chờ duyệt').waitFor();
  await side.getByRole('cell', { name: '20/3/2026' }).waitFor();
  await side.isSound('set-up-5');
  await press('Duyệt lịch nhắc');
  await side.isSound('set-up-5-asks');
  await press('Thôi');
  await press('Để sau');
  await side.getByText('Lịch nhắc chưa duyệt thì không thư nhắc nào tự đi').waitFor();
  expect(side.host.world().properties.script.schedule).toBeUndefined();
  await side.open();
  await side.locator('[aria-current="step"]').waitFor();
  expect(await currentStep()).toContain('Lịch nhắc tự động');
  await press('Duyệt lịch nhắc');
  await press('Đồng ý, duyệt');
  await side.getByText(/Lịch nhắc tự động: đang bật từ .* do /).waitFor();
  await press('Xong');
  await side.getByRole('heading', { name: 'Đã thiết lập xong' }).waitFor();
  await side.getByText('Lịch nhắc đã duyệt').waitFor();
  await side.isSound('set-up-done');
});

deepTest(
  'who looked before another changed something is told, and overwrites nothing',
  async () => {
    await side.open();
    await side.locator('[aria-current="step"]').waitFor();
    await side.setting('Điện thoại liên hệ', '02253842000');
    await press('Hoàn tất');
    await side.locator('#status.bad', { hasText: 'người khác đã thiết lập hoặc đổi' }).waitFor();
    await press('Kiểm tra lại');
    await side.locator('[aria-busy]').waitFor({ state: 'detached' });
    expect(await side.getByLabel('Điện thoại liên hệ').inputValue()).toBe('02253842000');
  },
);

deepTest('a call that fails is told in words, with a way to try again', async () => {
  const mend = await side.breakCalls();
  await press('Kiểm tra lại');
  await side.getByRole('alert').waitFor();
  await mend();
  await press('Thử lại');
  await side.locator('[aria-current="step"]').waitFor();
});
