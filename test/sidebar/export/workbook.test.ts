import { read, utils, type WorkBook, type WorkSheet } from '@e965/xlsx';
import { strFromU8, unzipSync } from 'fflate';
import { readXlsx } from 'hucre/xlsx';
import { exportContactsList } from '../../../src/app/overview/contacts';
import { onWake } from '../../../src/app/pass/wake';
import { loadExport } from '../../../src/app/snapshots/load-export';
import { reportXlsx } from '../../../src/sidebar/export/workbook';
import { OTHER_SENDER, runningOffice, SENDER } from '../../builders/office';
import { convertWithLibreOffice } from '../../tools/convert-with-libre-office';
import { deepTest } from '../../tools/depth';

const HOSTILE = [
  '=HYPERLINK("https://evil.example","x")',
  '+1+1',
  '-2',
  '@SUM(A1)',
  '<img src=x onerror=alert(1)>&amp;',
  `\u202Etrường\u202C ${'Dài '.repeat(1200)}.`,
];
const SHEETS = [
  'Tổng hợp',
  'Tình trạng các trường',
  'Trường chậm báo cáo',
  'Đã gửi cần sửa',
  'Danh bạ đầu mối',
];

async function exported() {
  const world = runningOffice();
  world.pasteRoster([
    world.ourTab('roster').grid[0] ?? [],
    ['31303501', '', 'THCS Trần Phú', 'THCS', '', 'Phường Lê Chân', SENDER, '', '', '', ''],
    [
      '01304402',
      '',
      'Tiểu học Nguyễn Du',
      'TH',
      '',
      'Phường Hồng Bàng',
      OTHER_SENDER,
      '',
      '',
      '',
      '',
    ],
    ...HOSTILE.map((name, i) => [
      `3140000${i}`,
      '',
      name,
      '',
      '',
      'Phường Lê Chân',
      '',
      '',
      '',
      '',
      '',
    ]),
  ]);
  world.submit({ contactPhone: '0912345678' });
  world.submit({ schoolId: '01304402', students: '100', syncedStudents: '200' }, OTHER_SENDER);
  world.run(onWake);
  world.wait(2);
  const page = world.run((ports) => loadExport(ports, null));
  const contacts = world.run(exportContactsList);
  if (!page || !contacts) throw new Error('nothing to export');
  return { page, bytes: await reportXlsx(page, contacts) };
}

let made: Awaited<ReturnType<typeof exported>>;
let book: WorkBook;
beforeAll(async () => {
  made = await exported();
  book = read(made.bytes, { cellNF: true, cellStyles: true, cellDates: true, cellFormula: true });
});

function sheet(name: string, from: WorkBook = book): WorkSheet {
  const found = from.Sheets[name];
  if (!found) throw new Error(`no sheet ${name}`);
  return found;
}
const rows = (name: string, from = book) =>
  utils.sheet_to_json<(string | number | null)[]>(sheet(name, from), { header: 1, defval: null });
const cells = (from: WorkSheet) =>
  Object.entries(from)
    .filter(([place]) => !place.startsWith('!'))
    .map(([, cell]) => cell);

/** LibreOffice writes 15 digits of a number. */
const rounded = (lines: readonly (string | number | null)[][]) =>
  lines.map((line) =>
    line.slice(0, 13).map((cell) => (typeof cell === 'number' ? Number(cell.toFixed(9)) : cell)),
  );

test('has the names as the roster has them', () => {
  const names = made.page.schools.map(({ name }) => name);
  expect(names.slice(2, 7)).toEqual(HOSTILE.slice(0, 5));
  expect(names[7]?.length).toBeGreaterThan(4_000);
});

test('has the summary, the lists and the phone book', () => {
  expect(book.SheetNames).toEqual(SHEETS);
});

test('its figures are numbers with formats, its shares percents, its instants dates', () => {
  const [line] = rows('Tổng hợp').filter(([label]) =>
    String(label).startsWith('Đã báo cáo / phải'),
  );
  expect(line).toEqual(expect.arrayContaining([1, 8, 0.125]));
  const formats = cells(sheet('Tổng hợp'))
    .filter(({ t }) => t === 'n')
    .map(({ z }) => z);
  expect(new Set(formats)).toEqual(new Set(['#,##0', '0.0%']));
  const dates = cells(sheet('Tình trạng các trường')).filter(({ z }) => String(z).includes('yyyy'));
  expect(dates.filter(({ v }) => v !== undefined).map(({ w }) => w)).toContain('20/03/2026 08:02');
});

test('text is text, whatever it begins with: no formula anywhere', () => {
  for (const name of SHEETS)
    expect(cells(sheet(name)).filter(({ f }) => f !== undefined)).toEqual([]);
  const names = rows('Tình trạng các trường').map((line) => line[2]);
  expect(names).toEqual(expect.arrayContaining(made.page.schools.map(({ name }) => name)));
  const xml = Object.entries(unzipSync(made.bytes)).filter(([part]) => part.endsWith('.xml'));
  for (const [, part] of xml) expect(strFromU8(part)).not.toMatch(/<f[ >]|<img/);
  expect(rows('Danh bạ đầu mối').some((line) => line.includes('0912345678'))).toBe(true);
  expect(rows('Tình trạng các trường').some((line) => line.includes('01304402'))).toBe(true);
});

test('every figure adds up, shows that it does, and names its instant', () => {
  const summary = rows('Tổng hợp').flat().map(String);
  expect(summary.filter((said) => said.startsWith('Kiểm tra'))).toHaveLength(3);
  expect(summary.some((said) => said.includes('KHÔNG'))).toBe(false);
  for (const name of SHEETS) {
    expect(rows(name).slice(0, 3).flat().join(' ')).toMatch(/\d+ giờ \d+ ngày 20\/3\/2026/);
  }
  const total = rows('Tình trạng các trường').find((line) => String(line[2]).startsWith('Cộng'));
  expect(total?.slice(8)).toEqual(
    expect.arrayContaining(made.page.figures.totals.map((it) => it.total)),
  );
  expect(rows('Trường chậm báo cáo')[2]?.[0]).toBe(
    'Kiểm tra: 1 đã gửi, cần sửa + 6 chưa báo cáo = 7 trường.',
  );
});

test('what no XML file may hold is left out of a name', async () => {
  const [first, ...others] = made.page.schools;
  if (!first) throw new Error('no school');
  const name = 'A\u0000\u0008\uD800B\uFFFE\uDC00C 😀';
  const bytes = await reportXlsx({ ...made.page, schools: [{ ...first, name }, ...others] }, null);
  const [again] = convertWithLibreOffice([bytes], 'xlsx', 'xlsx');
  const names = rows(SHEETS[1] ?? '', read(again ?? new Uint8Array())).map((line) => line[2]);
  expect(names.some((said) => /^A +B +C 😀$/.test(String(said)))).toBe(true);
});

test('late schools stand by commune, those to mend with their rules', () => {
  const late = rows('Trường chậm báo cáo').slice(4);
  expect(late.map((line) => line[1])).toContain('Phường Lê Chân: 6 trường');
  expect(late.filter(([number]) => typeof number === 'number')).toHaveLength(7);
  const mend = rows('Đã gửi cần sửa').slice(4);
  expect(mend).toHaveLength(1);
  expect(String(mend[0]?.[6])).toMatch(/HS-03/);
});

test('prints A4 landscape, one page wide, with the header in view and on each page', async () => {
  const { sheets } = await readXlsx(made.bytes, { readStyles: true });
  for (const { pageSetup, freezePane } of sheets) {
    expect(pageSetup).toMatchObject({ paperSize: 'a4', orientation: 'landscape', fitToPage: true });
    expect(freezePane?.rows).toBeGreaterThanOrEqual(3);
  }
  const workbook = strFromU8(unzipSync(made.bytes)['xl/workbook.xml'] ?? new Uint8Array());
  const titles = Array.from(workbook.matchAll(/Print_Titles[^>]*>([^<]*)</g), ([, range]) => range);
  expect(titles).toEqual(SHEETS.slice(1).map((name) => `'${name}'!$4:$4`));
});

deepTest('LibreOffice opens it and saves the same figures and texts', () => {
  const [again] = convertWithLibreOffice([made.bytes], 'xlsx', 'xlsx');
  const saved = read(again ?? new Uint8Array(), { cellFormula: true });
  expect(saved.SheetNames).toEqual(SHEETS);
  for (const name of SHEETS) {
    expect(cells(sheet(name, saved)).filter(({ f }) => f !== undefined)).toEqual([]);
  }
  expect(rounded(rows('Tổng hợp', saved))).toEqual(rounded(rows('Tổng hợp')));
  expect(rows('Tình trạng các trường', saved).map((line) => line[2])).toEqual(
    expect.arrayContaining(made.page.schools.map(({ name }) => name)),
  );
});
