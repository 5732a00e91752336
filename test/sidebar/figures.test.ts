import { readFileSync, writeFileSync } from 'node:fs';
import { read } from '@e965/xlsx';
import type { DemoReport } from '../../src/local/demo/demo-report';
import { titledAnswers } from '../../src/local/demo/round';
import { openSmallRound, report } from '../builders/small-round';
import { deepTest } from '../tools/depth';
import { openedPage } from '../tools/page/opened-page';
import { pictureFile } from '../tools/page/picture-file';

const round = openSmallRound();
const inside = openedPage(() => round.world, ['Chốt số liệu']);

const open = (item: string) => inside.open([item]);

/** What the drawing of the one page says. */
const printedText = () => inside.locator('.printed svg').textContent();

test('before any report, both pages say so and have nothing to choose', async () => {
  await inside.getByText('Chưa có bản chốt nào.').waitFor();
  await inside
    .locator('p.card', { hasText: /Kiểm tra: 0 \+ 0 \+ 0 \+ 0 \+ 20 \+ 0 = 20/ })
    .waitFor();
  await open('Xuất báo cáo');
  await inside.getByText('Chưa có trường nào được tính báo cáo').waitFor();
  expect(await inside.getByLabel('Nguồn số liệu').locator('option').count()).toBe(1);
  expect(await printedText()).toContain('Chưa có báo cáo nào được tính.');
  await inside.pictures('export-empty');
  expect(await inside.accessibilityProblems()).toEqual([]);
});

test('figures are frozen after a look at them, with a note', async () => {
  await sent([0, 1, 2, 3, 4].map((school) => report(school)));
  await sent([report(5, { 7: '900' })]);
  await open('Chốt số liệu');
  await inside
    .locator('p.card', { hasText: /Kiểm tra: 5 \+ 0 \+ 1 \+ 0 \+ 14 \+ 0 = 20/ })
    .waitFor();
  await inside.getByLabel('Ghi chú').fill('=họp giao ban <b>chiều</b>');
  await inside.getByRole('button', { name: 'Chốt số liệu lúc này' }).click();
  await inside.getByText(/Đã chốt số liệu “Chốt \d\dh\d\d 16-03-2026”: 5\/20/).waitFor();
  await inside.getByText('=họp giao ban <b>chiều</b>').waitFor();
  await inside.isSound('snapshots');
});

test('the copy stands as it was when more reports come, and can be exported', async () => {
  await open('Xuất báo cáo');
  await inside.locator('p.card', { hasText: /Kiểm tra: 5 \+/ }).waitFor();
  const frozen = await inside.getByLabel('Nguồn số liệu').locator('option').nth(1).textContent();
  expect(frozen).toMatch(/^Chốt .* – =họp giao ban/);
  await sent([report(6)]);
  await inside.getByRole('button', { name: 'Làm mới' }).click();
  await inside.locator('p.card', { hasText: /Kiểm tra: 6 \+/ }).waitFor();
  await inside.getByLabel('Nguồn số liệu').selectOption({ index: 1 });
  await inside.locator('p.card', { hasText: /Kiểm tra: 5 \+/ }).waitFor();
  expect(await printedText()).toContain('Bản chốt “Chốt ');
  await inside.isSound('export');
});

test('the .xlsx is made in the browser, with the phone book when it is asked for', async () => {
  await inside.getByRole('checkbox', { name: 'Kèm danh bạ đầu mối' }).check();
  const [download] = await Promise.all([
    inside.walk.page.waitForEvent('download'),
    inside.getByRole('button', { name: 'Tải tệp Excel' }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/^Học bạ số 16-03-2026 \d\dh\d\d\.xlsx$/);
  const book = read(readFileSync(await download.path()));
  expect(book.SheetNames).toHaveLength(5);
  await inside.getByText('Đã tạo tệp').waitFor();
});

test('the summary is saved as a picture', async () => {
  const [download] = await Promise.all([
    inside.walk.page.waitForEvent('download'),
    inside.getByRole('button', { name: 'Lưu ảnh' }).click(),
  ]);
  const bytes = readFileSync(await download.path());
  expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([1588, 2246]);
  const file = pictureFile('export-saved.png');
  if (file) writeFileSync(file, bytes);
});

test('it prints as exactly one page of A4', async () => {
  const html = await inside.locator('html').evaluate((page: HTMLElement) => page.outerHTML);
  const page = await inside.walk.page.context().browser()?.newPage();
  if (!page) throw new Error('no browser');
  await page.setContent(html.replace(/<script[\s\S]*?<\/script>/g, ''));
  const pdf = (await page.pdf({ preferCSSPageSize: true, printBackground: true })).toString(
    'latin1',
  );
  const file = pictureFile('export-printed.pdf');
  if (file) writeFileSync(file, pdf, 'latin1');
  await page.close();
  expect(pdf.match(/\/Type *\/Page\b/g)).toHaveLength(1);
  const [width, height] = /MediaBox *\[ *0 0 ([\d.]+) ([\d.]+)/.exec(pdf)?.slice(1) ?? [];
  expect([Math.round(Number(width)), Math.round(Number(height))]).toEqual([595, 842]);
});

deepTest('a call that fails is told in words, and tried again', async () => {
  const mend = await inside.breakCalls();
  await inside.getByRole('button', { name: 'Làm mới' }).click();
  await inside.getByRole('alert').waitFor();
  await inside.pictures('export-failure');
  await mend();
  await inside.getByRole('button', { name: 'Thử lại' }).click();
  await inside.locator('p.card', { hasText: /Kiểm tra: 5 \+/ }).waitFor();
});

deepTest('while judging rests nothing can be frozen, and the copies stay', async () => {
  await inside.setting('Hạn báo cáo', 'không biết');
  await open('Chốt số liệu');
  await inside.getByText('Đang tạm ngừng kết luận').waitFor();
  expect(await inside.getByRole('button', { name: 'Chốt số liệu lúc này' }).count()).toBe(0);
  await inside.getByText('Các bản chốt (1)').waitFor();
  await inside.setting('Hạn báo cáo', '26/03/2026');
});

deepTest('a copy is opened; it is deleted only after a question', async () => {
  await open('Chốt số liệu');
  await inside.getByRole('button', { name: /^Mở trang/ }).click();
  await inside.walk.page.locator('.script-dialog').waitFor({ state: 'detached' });
  const { workbook } = inside.host.world();
  const front = workbook.sheets.find(({ id }) => id === workbook.activeSheetId);
  expect(front?.name).toMatch(/^Chốt /);
  await inside.walk.picture('snapshot-tab');
  await open('Chốt số liệu');
  await inside.getByRole('button', { name: /^Xóa Chốt/ }).click();
  await inside.getByText(/Xóa hẳn “Chốt/).waitFor();
  await inside.getByRole('button', { name: 'Thôi' }).click();
  await inside.getByRole('button', { name: /^Xóa Chốt/ }).click();
  await inside.getByRole('button', { name: 'Đồng ý, xóa' }).click();
  await inside.getByText('Chưa có bản chốt nào.').waitFor();
  const log = await inside.walk.shown('Nhật ký');
  expect(log.flat().join()).toContain('Đã xóa bản chốt số liệu');
});

deepTest('the phone book is a tab made from the menu', async () => {
  await open('Danh bạ đầu mối');
  await inside.walk.page.getByText('6/20 trường có đầu mối').first().waitFor();
  await inside.walk.page.getByRole('button', { name: 'OK' }).click();
  await inside.walk.page.getByText('6/20 trường có đầu mối').first().waitFor({ state: 'hidden' });
  const shown = await inside.walk.shown('Danh bạ đầu mối');
  expect(shown[1]?.[0]).toBe('Lập lúc');
  const phones = shown
    .slice(5)
    .map((line) => line[5])
    .filter(Boolean);
  expect(phones).toHaveLength(6);
  expect(phones.every((phone) => /^0\d{9,10}$/.test(phone ?? ''))).toBe(true);
  await inside.walk.picture('contacts-tab', 'Danh bạ đầu mối');
});

/** Schools send, and a pass follows. */
async function sent(reports: readonly DemoReport[]): Promise<void> {
  for (const { as, answers } of reports) {
    await inside.host.ask('submit', { as, answers: titledAnswers(round, answers) });
  }
  await inside.host.later(10);
}
