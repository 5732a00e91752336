import {
  rawWorkbook,
  rowsXml,
  SHEET_NAME,
  THREE_PUPILS,
  withEntry,
  worksheetXml,
} from '../../builders/list-file/raw-workbook';
import {
  compoundFile,
  record,
  withRecord,
  workbookStream,
  writtenAs,
} from '../../builders/list-file/xls-file';
import { deepTest } from '../../tools/depth';
import { fileOf, onlySheet, refusalOf, writtenByHucre } from '../../tools/list-reader/read-list';

const CELLS = THREE_PUPILS.map((row) => [...row]);

const REFUSED: readonly [what: string, bytes: Uint8Array, why: string][] = [
  ['nothing', Buffer.alloc(0), 'empty'],
  ['blanks and line ends', Buffer.from(' \r\n\t'), 'empty'],
  ['11 MB', Buffer.alloc(11_000_000, 'a'), 'tooLarge'],
  ['Excel 95', writtenAs('biff5'), 'oldExcel'],
  ['Excel 2', writtenAs('biff2'), 'oldExcel'],
  ['a binary workbook', writtenAs('xlsb'), 'notSpreadsheet'],
  ['an OpenDocument table', writtenAs('ods'), 'notSpreadsheet'],
  ['an old Word document', compoundFile({ WordDocument: Buffer.alloc(5_000) }), 'notSpreadsheet'],
  ['prose', Buffer.from('Kính gửi Sở,\nTrường xin gửi danh sách sau.\n'), 'notSpreadsheet'],
  ['a web page without a table', Buffer.from('<html><p>a</p></html>'), 'notSpreadsheet'],
  ['an .xlsx with a password', encrypted(), 'password'],
  ['a workbook that lists no sheet', rawWorkbook({ workbook: '<workbook/>' }), 'broken'],
  ['a sheet without a part', withEntry(SHEET_NAME, { name: 'xl/other.xml' }), 'broken'],
  ['a part with a wrong checksum', withEntry(SHEET_NAME, { crc: 7 }), 'broken'],
  ['a part with a wrong size', withEntry(SHEET_NAME, { size: 5_000 }), 'broken'],
];

function encrypted(): Buffer {
  const encryption = { password: 'khó đoán', spinCount: 1_000 };
  return writtenByHucre({ sheets: [{ name: 'A', rows: CELLS }], encryption });
}

describe('what is no list is refused by its bytes', () => {
  test.each(REFUSED)('%s', (_what, bytes, why) => {
    expect(refusalOf(bytes)).toBe(why);
  });
});

test.each(['xlsx', 'biff8', 'xlml'] as const)('a %s says that it counts days from 1904', (type) => {
  expect(fileOf(writtenAs(type, [['Ngày sinh'], [40_240]], true)).datesFrom1904).toBe(true);
  expect(fileOf(writtenAs(type, [['Ngày sinh'], [40_240]])).datesFrom1904).toBe(false);
});

describe('a workbook', () => {
  test('may leave sizes to the end of each entry, as writers do that stream', () => {
    expect(onlySheet(withEntry(SHEET_NAME, { streamed: true })).rows).toEqual(CELLS);
  });

  test('may give its type as the default of all parts, as ClosedXML and the Open XML SDK do', () => {
    const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml';
    const types = `<Types><Default Extension="xml" ContentType="${type}"/></Types>`;
    expect(onlySheet(rawWorkbook({ types })).rows).toEqual(CELLS);
  });

  test('says which sheets are hidden, a little or very', () => {
    const sheets = [{}, { hidden: true }, { veryHidden: true }].map((state, index) => ({
      ...{ name: `S${index}`, rows: [['a']] },
      ...state,
    }));
    const { sheets: read } = fileOf(writtenByHucre({ sheets }));
    expect(read.map(({ hidden }) => hidden)).toEqual([false, true, true]);
  });

  test('says which lines are hidden, counted from 0', () => {
    const rows = rowsXml(CELLS).replace('<row r="3"', '<row hidden="1" r="3"');
    expect([...onlySheet(rawWorkbook({ sheet: worksheetXml(rows) })).hiddenRows]).toEqual([2]);
  });

  test('keeps places: lines and cells left out, lines without a number', () => {
    const rows =
      '<row r="2"><c r="B2"><v>1</v></c><c><v>2</v></c></row>' +
      '<row r="4" spans="1:3"/><row><c><v>5</v></c></row>';
    const sheet = onlySheet(rawWorkbook({ sheet: worksheetXml(rows) }));
    expect(sheet.rows).toEqual([[], [null, 1, 2], [], [], [5]]);
  });

  test('gives each kind of cell as it was calculated, and no errors', () => {
    const cells =
      '<c><f>1+1</f><v>2</v></c><c t="str"><f>A1</f><v>chữ</v></c><c t="b"><v>1</v></c>' +
      '<c t="e"><v>#N/A</v></c><c t="str"><f>A1</f><v></v></c><c t="s"><v>0</v></c>';
    const sheet = worksheetXml(`<row>${cells}</row>`);
    const strings = '<sst><si><r><t>00</t></r><r><t xml:space="preserve">12 </t></r></si></sst>';
    const { rows } = onlySheet(rawWorkbook({ sheet, strings }));
    expect(rows).toEqual([[2, 'chữ', true, null, null, '0012 ']]);
  });

  test('may put a prefix before every name', () => {
    const sheet = worksheetXml(rowsXml(CELLS)).replace(/<(\/?)(?=[a-z])/g, '<$1x:');
    expect(onlySheet(rawWorkbook({ sheet })).rows).toEqual(CELLS);
  });

  test('has an empty place for a chart sheet', () => {
    const links = rawLinks('chartsheet');
    expect(onlySheet(rawWorkbook({ links })).rows).toEqual([]);
  });
});

function rawLinks(kind: string): string {
  return `<Relationships><Relationship Id="rId1" Type="x/${kind}" Target="worksheets/sheet1.xml"/></Relationships>`;
}

describe('a long sheet', () => {
  const line = (row: number, inside: string) => `<row r="${row}" s="1">${inside}</row>`;
  const filled = (row: number) => line(row, '<c><v>1</v></c>');
  const formatted = (row: number) => line(row, `<c r="A${row}" s="1"/><c r="B${row}" s="1"/>`);

  test.each([
    ['a value in line 20,000', filled(20_000), 20_000, false],
    ['a value in line 20,001', filled(20_001), 1, true],
    ['a formula that shows nothing in line 20,001', line(20_001, '<c><f>A1</f><v/></c>'), 1, false],
  ])('with %s', (_what, last, rows, cut) => {
    const sheet = onlySheet(rawWorkbook({ sheet: worksheetXml(filled(1) + last) }));
    expect([sheet.rows.length, sheet.cut]).toEqual([rows, cut]);
  });

  deepTest('of 1,048,576 formatted lines is read whole', () => {
    const below = Array.from({ length: 1_048_576 - 4 }, (_, index) => formatted(index + 5));
    const sheet = onlySheet(rawWorkbook({ sheet: worksheetXml(rowsXml(CELLS) + below.join('')) }));
    expect(sheet.rows).toEqual(CELLS);
    expect(sheet.cut).toBe(false);
  });
});

describe('an .xls', () => {
  const stream = workbookStream(writtenAs('biff8'));

  test('is read whether its workbook lies in large sectors or small ones', () => {
    const padded = Buffer.concat([stream, Buffer.alloc(5_000)]);
    expect(stream.length).toBeLessThan(4_096);
    for (const workbook of [stream, padded]) {
      expect(onlySheet(compoundFile({ Workbook: workbook })).rows).toEqual(CELLS);
    }
  });

  test('says which lines are hidden', () => {
    const row = record(0x0208, [2, 0, 0, 0, 3, 0, 255, 0, 0, 0, 0, 0, 0x20, 1, 15, 0]);
    const sheetAt = stream.lastIndexOf(Buffer.from([0x09, 0x08]));
    const hidden = Buffer.concat([
      stream.subarray(0, sheetAt),
      withRecord(stream.subarray(sheetAt), row),
    ]);
    expect([...onlySheet(compoundFile({ Workbook: hidden })).hiddenRows]).toEqual([2]);
  });
});
