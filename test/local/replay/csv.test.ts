import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { isBlank, readTable } from '../../../src/local/replay/csv';

const read = (content: string | Buffer) => {
  const folder = mkdtempSync(path.join(tmpdir(), 'csv-'));
  writeFileSync(path.join(folder, 't.csv'), content);
  return readTable(folder, 't.csv', (title) => title === 'mã' || title === 'tên trường');
};

describe('a table is found', () => {
  const plain = 'Mã,Tên trường\r\n1,Một\r\n';
  test.each([
    ['as Google writes it', plain],
    ['with bare line feeds', plain.replaceAll('\r', '')],
    ['with bare carriage returns', plain.replaceAll('\n', '')],
    ['with a mark in front', `\ufeff${plain}`],
    ['with semicolons', plain.replaceAll(',', ';')],
    ['with tabs', plain.replaceAll(',', '\t')],
    ['with every cell quoted', '"Mã","Tên trường"\r\n"1","Một"'],
    ['with blank rows below', `${plain},\r\n,,\r\n\r\n`],
    ['with its headings stored letter by letter', plain.normalize('NFD')],
    ['with odd headings', ' MÃ ,Tên\u00a0 trường\r\n1,Một'],
  ])('%s', (_how, text) => {
    const table = read(text);
    expect(table?.header.row).toBe(1);
    expect(
      table?.rows.map(({ row, cells }) => [row, cells[0], cells[1]?.normalize('NFC')]),
    ).toEqual([[2, '1', 'Một']]);
  });

  test.each([
    ['Excel’s hint', 'sep=;\r\nMã;Tên trường\r\n1;a,b', 2],
    ['a hint that is quoted and filled up', '"sep=;";\r\nMã;Tên trường\r\n1;a,b', 2],
    ['a hint that the file does not keep', 'sep=;\r\nMã,Tên trường\r\n1,"a,b"', 2],
    ['a hint behind a mark', '\ufeffsep=;\r\nMã;Tên trường\r\n1;a,b', 2],
    ['a title', 'Danh sách trường, tháng 3,,\r\nMã,Tên trường\r\n1,"a,b"', 2],
    ['a title, a blank row and commas', 'Danh sách, của, ta\r\n\r\nMã;Tên trường\r\n1;a,b', 3],
    ['both', 'sep=;\r\nDanh sách\r\nMã;Tên trường\r\n1;a,b', 3],
  ])('below %s, and every row keeps its number', (_what, text, row) => {
    const table = read(text);
    expect(table?.header.row).toBe(row);
    expect(table?.rows).toEqual([{ row: row + 1, cells: ['1', 'a,b'] }]);
  });
});

test('cells reach us as they stand', () => {
  const cells = [' 007 ', '\u00a0Nguyễn Thị\u200b '.normalize('NFD'), 'a\r\nb', 'nói "có"', '=1+1'];
  const line = cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',');
  expect(read(`Mã,Tên trường,x,y,z\r\n${line}\r\n`)?.rows[0]?.cells).toEqual(cells);
});

test('rows are counted as a spreadsheet program counts them, blank ones and long cells too', () => {
  const table = read('Mã,Tên trường\r\n1,"a\r\nb\r\nc"\r\n\r\n2,d\r\n');
  expect(table?.rows.map((row) => [row.row, isBlank(row)])).toEqual([
    [2, false],
    [3, true],
    [4, false],
  ]);
});

describe('a file is refused', () => {
  test.each([
    ['of another encoding', Buffer.from('Mã,Tên trường\n1,é', 'latin1'), 't.csv: không phải văn'],
    ['of two bytes a letter', Buffer.from('\ufeffMã,Tên\n', 'utf16le'), 't.csv: không phải văn'],
    [
      'with a quote left open',
      'Mã,Tên trường\n1,a\n2,"b\n3,c\n',
      't.csv, dòng 3, cột B: dấu ngoặc',
    ],
    ['with a quote open at its end', 'Mã,Tên trường\n1,"', 't.csv, dòng 2, cột B: dấu ngoặc'],
    [
      'with a cell too many',
      'Mã,Tên trường\n1,a\n2,b, c\n',
      't.csv, dòng 3, cột C: ô này nằm ngoài',
    ],
  ])('%s, told where', (_what, content, sentence) => {
    expect(() => read(content)).toThrow(sentence);
  });

  test('that is a folder', () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'csv-'));
    mkdirSync(path.join(folder, 't.csv'));
    expect(() => readTable(folder, 't.csv', () => false)).toThrow('t.csv: đây không phải một tệp');
  });

  test('of more rows than a sheet of reports has', () => {
    expect(() => read(`Mã,Tên trường\n${'1,a\n'.repeat(100_001)}`)).toThrow('hơn 100000 dòng');
  });
});

test('an empty file is a table without rows, and no file is none', () => {
  expect(read('')?.rows).toEqual([]);
  expect(readTable(tmpdir(), 'no-such-table.csv', () => false)).toBeNull();
});
