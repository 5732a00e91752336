import { read as readWithSheetJs, utils, write as writeWithSheetJs } from '@e965/xlsx';
import { strFromU8, unzipSync } from 'fflate';
import { openXlsx, readXlsx, saveXlsx } from 'hucre/xlsx';
import { readListFile } from '../../../src/addon/list-file/read-list-file';
import { countList } from '../../../src/core/counting/count-list';
import { templateWorkbook } from '../../../src/local/template/workbook';
import { FULL } from '../../list-corpus/columns';
import { plainText } from '../../list-corpus/plain-text';
import { type Pupil, pupils } from '../../list-corpus/pupils';
import { serialOf } from '../../list-corpus/serial-of';
import { convertWithLibreOffice } from '../../tools/convert-with-libre-office';

const HEADINGS = FULL.map(({ heading }) => heading);
const HEADING_LINE = 6;
const PREPARED = 500;
const STARTING_MS = 120_000;

function count(workbook: Uint8Array) {
  const outcome = readListFile(workbook);
  return outcome.kind === 'read' ? countList([outcome.file]) : outcome;
}

/** What a person types, column by column; the running number comes by itself. */
function typed(pupil: Pupil): readonly (string | number | null)[] {
  return FULL.map(({ heading, cell }) => {
    if (heading === 'STT') return null;
    return heading === 'Ngày sinh' ? serialOf(pupil.birthDate) : plainText(cell(pupil));
  });
}

async function filledByHucre(blank: Uint8Array, listed: readonly Pupil[]): Promise<Uint8Array> {
  const workbook = await openXlsx(blank);
  for (const [index, pupil] of listed.entries()) {
    const line = workbook.sheets[0]?.rows[HEADING_LINE + index] ?? [];
    for (const [column, value] of typed(pupil).entries()) {
      if (value !== null) line[column] = value;
    }
  }
  return saveXlsx(workbook);
}

function filledBySheetJs(blank: Uint8Array, listed: readonly Pupil[]): Uint8Array {
  const workbook = readWithSheetJs(blank);
  const sheet = workbook.Sheets['Danh sách'];
  if (sheet === undefined) throw new Error('the list has another name');
  // From the second column on: the numbers are formulas and stay.
  const rows = listed.map((pupil) => typed(pupil).slice(1));
  utils.sheet_add_aoa(sheet, rows, { origin: { r: HEADING_LINE, c: 1 } });
  return new Uint8Array(writeWithSheetJs(workbook, { type: 'array', bookType: 'xlsx' }));
}

test('The blank list is read as a list of no pupil', async () => {
  const outcome = count(await templateWorkbook());
  expect(outcome).toMatchObject({
    kind: 'counted',
    pupils: 0,
    trace: { visibleSheets: 2, sheets: [{ sheet: 1, headerRow: HEADING_LINE, pupils: 0 }] },
  });
});

test.each([1, 37, PREPARED])('Filled with %d pupils, it is counted right', async (number) => {
  const blank = await templateWorkbook();
  const listed = pupils(number);
  const expected = { kind: 'counted', pupils: number, repeatedGroups: 0, sensitive: [] };
  expect(count(await filledByHucre(blank, listed))).toMatchObject(expected);
  expect(count(filledBySheetJs(blank, listed))).toMatchObject(expected);
});

test(
  'LibreOffice saves it again, blank and filled, with the same counts and running numbers',
  async () => {
    const blank = await templateWorkbook();
    const filled = await filledByHucre(blank, pupils(37));
    const [blankAgain, filledAgain] = convertWithLibreOffice([blank, filled], 'xlsx', 'xlsx');
    expect(count(blankAgain ?? new Uint8Array())).toMatchObject({ kind: 'counted', pupils: 0 });
    expect(count(filledAgain ?? new Uint8Array())).toMatchObject({ kind: 'counted', pupils: 37 });
    const rows = (await readXlsx(filledAgain ?? new Uint8Array())).sheets[0]?.rows ?? [];
    const numbers = rows.slice(HEADING_LINE, HEADING_LINE + 38).map(([number]) => number);
    expect(numbers).toEqual([...Array.from({ length: 37 }, (_, index) => index + 1), '']);
  },
  STARTING_MS,
);

test('The columns are those of the Department, in the line that stays and is printed on each page', async () => {
  const workbook = await readXlsx(await templateWorkbook(), { readStyles: true });
  const [list] = workbook.sheets;
  expect(list?.rows[HEADING_LINE - 1]?.slice(0, HEADINGS.length)).toEqual(HEADINGS);
  expect(list?.freezePane).toMatchObject({ rows: HEADING_LINE });
  expect(list?.pageSetup).toMatchObject({ paperSize: 'a4', orientation: 'landscape' });
});

test('Names of sheets stand in quotes where the workbook names a range', async () => {
  const parts = unzipSync(await templateWorkbook());
  const workbook = strFromU8(parts['xl/workbook.xml'] ?? new Uint8Array());
  const ranges = Array.from(
    workbook.matchAll(/<definedName [^>]*>([^<]*)</g),
    ([, range]) => range,
  );
  expect(ranges).toEqual(["'Danh sách'!$6:$6"]);
});

test('Every message fits the limits that Excel puts on it', async () => {
  const [list] = (await readXlsx(await templateWorkbook())).sheets;
  const checks = list?.dataValidations ?? [];
  expect(checks).toHaveLength(8);
  for (const { inputTitle, inputMessage, errorTitle, errorMessage } of checks) {
    expect(inputTitle?.length).toBeLessThanOrEqual(32);
    expect(inputMessage?.length).toBeLessThanOrEqual(255);
    expect(errorTitle?.length).toBeLessThanOrEqual(32);
    expect(errorMessage?.length).toBeLessThanOrEqual(225);
  }
});

test('The reasons to choose from are the whole catalogue of the guide', async () => {
  const [list, guide] = (await readXlsx(await templateWorkbook())).sheets;
  const range = list?.dataValidations?.find(
    ({ inputTitle }) => inputTitle === 'Lý do chưa đồng bộ',
  );
  const [, first, last] = /\$A\$(\d+):\$A\$(\d+)$/.exec(range?.formula1 ?? '') ?? [];
  const reasons = guide?.rows.slice(Number(first) - 1, Number(last)).map(([reason]) => reason);
  expect(reasons).toHaveLength(11);
  expect(reasons?.[0]).toBe('Chưa có số định danh cá nhân');
  expect(reasons?.at(-1)).toBe('Lý do khác');
  expect(guide?.rows[Number(first) - 2]?.[0]).toBe('Lý do');
});

test('The headings are protected without a password, and lines can be added, removed and sorted', async () => {
  const [list] = (await readXlsx(await templateWorkbook(), { readStyles: true })).sheets;
  expect(list?.protection).toMatchObject({ insertRows: true, deleteRows: true, sort: true });
  expect(list?.protection?.password).toBeUndefined();
  const locked = (row: number, column: number) =>
    list?.cells?.get(`${row - 1},${column}`)?.style?.protection?.locked ?? true;
  for (const column of HEADINGS.keys()) {
    expect(locked(HEADING_LINE, column)).toBe(true);
    expect(locked(HEADING_LINE + 1, column)).toBe(false);
    expect(locked(HEADING_LINE + PREPARED, column)).toBe(false);
  }
});

test('Every other cell of the list is open too, or Excel would delete no line', async () => {
  const parts = unzipSync(await templateWorkbook());
  const xml = strFromU8(parts['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
  const columns = Array.from(xml.matchAll(/<col ([^>]*)\/>/g), ([, attributes]) =>
    String(attributes),
  );
  const styles = new Set(columns.map((attributes) => /style="(\d+)"/.exec(attributes)?.[1]));
  expect(Array.from(styles)).toEqual([/<c r="K7" s="(\d+)"/.exec(xml)?.[1]]);
  expect(columns.at(-1)).toMatch(/min="11" max="16384"/);
});
