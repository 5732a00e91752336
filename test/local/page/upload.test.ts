import { openSmallRound } from '../../builders/small-round';
import { DEEP } from '../../tools/depth';
import { type ServedHost, servedHost } from '../../tools/page/served-host';
import { type WalkedPage, walkedPage } from '../../tools/page/walked-page';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const MB = 1024 * 1024;
/** The largest that the Form takes; the quick run sends a smaller one. */
const LARGE = DEEP ? 10 * MB : MB;

let host: ServedHost;
let walk: WalkedPage;
beforeAll(async () => {
  host = await servedHost(openSmallRound().world);
  walk = await walkedPage(host);
});
afterAll(async () => {
  await walk?.close();
  host?.close();
});

const upload = (name: string, size: number) => ({
  name,
  mimeType: '',
  buffer: Buffer.alloc(size, name),
});

/** The Form filled with a school's sample; its upload question is the tenth. */
async function fillForm(): Promise<string> {
  const { page } = walk;
  await page.goto(`${host.address}/form`);
  await page.getByRole('button', { name: 'Điền thử số liệu mẫu của trường này' }).click();
  await page.waitForFunction(
    () => document.querySelector<HTMLInputElement>('#q8')?.value.length ?? 0,
  );
  return page.inputValue('#respondent');
}

const send = () => walk.page.getByRole('button', { name: 'Gửi', exact: true }).click();

test('ten files of one answer go into the Drive of the Form’s owner, as they are', async () => {
  const mailbox = await fillForm();
  const before = host.world().files.length;
  const chosen = Array.from({ length: 9 }, (_, n) => upload(`Danh sách ${n}.xlsx`, 10 + n));
  await walk.page.setInputFiles('#q10', [...chosen, upload('lớn.XLS', LARGE)]);
  await send();
  await walk.page.locator('.thanks').waitFor();

  const { files, forms } = host.world();
  const stored = files.slice(before);
  expect(stored.map(({ name }) => name)).toEqual([...chosen.map(({ name }) => name), 'lớn.XLS']);
  expect(stored.map(({ base64 }) => Buffer.byteLength(base64, 'base64'))).toEqual([
    ...chosen.map(({ buffer }) => buffer.length),
    LARGE,
  ]);
  expect(new Set(stored.map(({ mimeType }) => mimeType))).toEqual(
    new Set([XLSX, 'application/vnd.ms-excel']),
  );
  expect(new Set(stored.map(({ owner }) => owner))).toEqual(new Set([forms[0]?.owner]));
  const links = stored.map(({ id }) => `https://drive.google.com/open?id=${id}`).join(', ');
  const row = (await walk.shown('Câu trả lời biểu mẫu 1')).find((cells) => cells.includes(links));
  expect(row).toContain(mailbox);
});

test.each([
  ['eleven files', Array.from({ length: 11 }, (_, n) => upload(`${n}.xlsx`, 5)), 'tối đa 10 tệp'],
  ['a file of more than 10 MB', [upload('to.xlsx', 10 * MB + 1)], '“to.xlsx” lớn hơn 10 MB'],
])('%s: refused by the Form itself', async (_what, files, words) => {
  await fillForm();
  const before = host.world().files.length;
  await walk.page.setInputFiles('#q10', files);
  await send();
  await walk.page.locator('#q10-warning', { hasText: words }).waitFor();
  expect(host.world().files).toHaveLength(before);
});
