import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import type { Download } from 'playwright-core';
import { typeSetting } from '../../src/local/demo/round';
import {
  DAY,
  HOUR,
  jump,
  MINUTE,
  openSmallRound,
  ROSTER,
  report,
  START,
  send,
  wait,
} from '../builders/small-round';
import { deepTest } from '../tools/depth';
import { openedPage } from '../tools/page/opened-page';

/** Monday 30 March, 17:00: the deadline passed at the end of the 26th. */
const AFTER = Date.UTC(2026, 2, 30, 10);
const ACCEPTED = 3;
/** A school that has sent nothing is called so. */
const HOSTILE = '<img src=x onerror=alert(1)>=HYPERLINK("x")';
const LATE = ROSTER.map(({ name, commune }, n) => ({
  commune,
  name: n === ACCEPTED + 1 ? HOSTILE : name,
})).slice(ACCEPTED);

const URGING = ['Soạn công văn đôn đốc'];
const over = openedPage(() => {
  // Three schools report well, one so that it must mend, and the others not at all.
  const round = openSmallRound();
  typeSetting(round, 'Số công văn', '512/SGDĐT-VP ngày 16/3/2026');
  for (let school = 0; school < ACCEPTED; school++) send(round, report(school));
  send(round, report(ACCEPTED, { 7: '9999' }));
  round.paste('Danh sách trường', 3 + ACCEPTED, 3, [[HOSTILE]]);
  wait(round, DAY);
  jump(round, AFTER);
  // Two hours later one school more has reported.
  round.call('freezeFigures', ['gửi lãnh đạo']);
  jump(round, AFTER + 2 * HOUR);
  send(round, report(ACCEPTED + 2));
  wait(round, 10 * MINUTE);
  return round.world;
}, URGING);

async function downloaded(button: RegExp): Promise<{ name: string; bytes: Uint8Array }> {
  const [download] = await Promise.all([
    over.walk.page.waitForEvent('download') as Promise<Download>,
    over.getByRole('button', { name: button }).click(),
  ]);
  return {
    name: download.suggestedFilename(),
    bytes: new Uint8Array(readFileSync(await download.path())),
  };
}

const documentOf = (docx: Uint8Array) =>
  strFromU8(unzipSync(docx)['word/document.xml'] ?? new Uint8Array()).replace(/<[^>]+>/g, '|');

test('the figures are those of this moment, or of a frozen copy', async () => {
  await over.getByText(`${LATE.length - 1} trường chưa có báo cáo hợp lệ`).waitFor();
  await over.getByLabel('Nguồn số liệu').selectOption({ index: 1 });
  await over.getByText(`17 giờ 00 ngày 30/3/2026: ${LATE.length} trường chưa có báo cáo`).waitFor();
  const source = over.getByLabel('Nguồn số liệu').locator('option:checked');
  expect(await source.textContent()).toMatch(/^Chốt 17h00 30-03-2026 – gửi lãnh đạo$/);
});

test('it shows the letter as its reader will see it, with everything that stays open', async () => {
  await over.getByText(`${LATE.length} trường chưa có báo cáo hợp lệ`).waitFor();
  const paper = over.getByRole('article');
  const text = (await paper.textContent())?.replace(/\s+/g, ' ');
  expect(text).toContain('Thực hiện Công văn số 512/SGDĐT-VP ngày 16/3/2026');
  expect(text).toContain('Số: /SGDĐT-VP');
  expect(text).toContain('Tính đến 17 giờ 00 ngày 30/3/2026');
  expect(text).toContain('Hải Phòng, ngày tháng năm 2026');
  expect(text).toContain(`trong tổng số ${ROSTER.length} đơn vị phải báo cáo`);
  const tables = paper.getByRole('table');
  expect(await tables.count()).toBe(2);
  expect(await tables.nth(1).textContent()).toContain(ROSTER[ACCEPTED]?.name);
  expect(await tables.nth(1).textContent()).toContain('HS-03');
  expect(text).toContain(HOSTILE);
  expect(await paper.locator('img').count()).toBe(0);
  await over.pictures('letter');
  for (const [place, name] of [
    [paper.getByText('hỗ trợ./.'), 'letter-body'],
    [tables.nth(0), 'letter-late'],
    [tables.nth(1), 'letter-returned'],
  ] as const) {
    await place.evaluate((element: HTMLElement) => element.scrollIntoView({ block: 'center' }));
    await over.pictures(name);
  }
  expect(await over.sidewaysScroll()).toBe(0);
  expect(await over.accessibilityProblems()).toEqual([]);
});

test('what is typed stands in the preview at once, and in the .docx', async () => {
  await over.getByLabel('Thời hạn mới').fill('ngày 10/4/2026 <b>&');
  await over.getByLabel('Chức vụ người ký').selectOption('TL. GIÁM ĐỐC / CHÁNH VĂN PHÒNG');
  await over.getByRole('article').getByText('trước ngày 10/4/2026 <b>&.').waitFor();
  await over.getByRole('article').getByText('CHÁNH VĂN PHÒNG').waitFor();
  const { name, bytes } = await downloaded(/^Tải công văn chung/);
  expect(name).toBe('Công văn đôn đốc Học bạ số.docx');
  const text = documentOf(bytes);
  expect(text).toContain('trước ngày 10/4/2026 &lt;b&gt;&amp;.');
  expect(text).toContain('CHÁNH VĂN PHÒNG');
  const plain = text
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"');
  for (const { name: school } of LATE) expect(plain).toContain(school);
  for (const { name: school } of ROSTER.slice(0, ACCEPTED))
    expect(text).not.toContain(`|${school}|`);
  await over.getByText('Đã tạo tệp “Công văn đôn đốc Học bạ số.docx”').waitFor();
  await over.pictures('letter-made');
});

test('the .zip has one letter for each commune with late schools, and each can be looked at', async () => {
  const communes = new Set(LATE.map(({ commune }) => commune));
  const { name, bytes } = await downloaded(/^Tải \d+ công văn theo xã/);
  expect(name).toBe('Công văn đôn đốc theo xã, phường.zip');
  const files = Object.keys(unzipSync(bytes));
  expect(files.map((file) => file.replace(/^\d+ Công văn đôn đốc - |\.docx$/g, '')).sort()).toEqual(
    [...communes].sort(),
  );
  const [first = ''] = [...communes];
  await over.getByLabel('Công văn xem trước').selectOption(first);
  const rows = await over.getByRole('article').getByRole('table').first().getByRole('row').count();
  const schools = LATE.filter(({ commune }) => commune === first).length;
  expect(rows).toBe(schools + 2);
  await over.pictures('letter-commune');
});

deepTest('a call that fails is told in words, and what was typed is kept', async () => {
  const undo = await over.breakCalls();
  await over.getByRole('button', { name: 'Làm mới' }).click();
  await over.getByRole('alert').waitFor();
  await over.pictures('letter-failure');
  await undo();
  await over.getByRole('button', { name: 'Thử lại' }).click();
  await over.getByRole('article').waitFor();
  expect(await over.getByLabel('Thời hạn mới').inputValue()).toBe('ngày 10/4/2026 <b>&');
});

test('the page asked nobody but the add-on for anything', () => {
  expect(over.walk.elsewhere).toEqual([]);
});

describe('before the deadline', () => {
  const early = openedPage(() => {
    const round = openSmallRound();
    jump(round, START + DAY);
    return round.world;
  }, URGING);

  deepTest('it says that nobody is late, and offers nothing to make', async () => {
    await early.getByText('Chưa hết thời hạn báo cáo nên chưa trường nào chậm.').waitFor();
    await early.getByText('(hết ngày 26/3/2026)').waitFor();
    expect(await early.getByRole('button', { name: /^Tải/ }).count()).toBe(0);
    await early.isSound('letter-empty');
  });
});
