import { fileOf, onlySheet, refusalOf } from '../../../tools/list-reader/read-list';

const rowsOf = (text: string) => onlySheet(Buffer.from(text)).rows;

describe('a CSV keeps its texts', () => {
  test.each([
    [
      'commas',
      'STT,Mã,Lớp\n1,0012,4A\n',
      [
        ['STT', 'Mã', 'Lớp'],
        ['1', '0012', '4A'],
      ],
    ],
    [
      'semicolons',
      'STT;Mã\r\n1;0012\r\n',
      [
        ['STT', 'Mã'],
        ['1', '0012'],
      ],
    ],
    [
      'tabs',
      'STT\tMã\r1\t0012',
      [
        ['STT', 'Mã'],
        ['1', '0012'],
      ],
    ],
    [
      'a named separator',
      'sep=;\nA;B\n1,5;2',
      [
        ['A', 'B'],
        ['1,5', '2'],
      ],
    ],
    [
      'semicolons and some commas',
      'A;B;C\n1;x, y;2\n2;z;3',
      [
        ['A', 'B', 'C'],
        ['1', 'x, y', '2'],
        ['2', 'z', '3'],
      ],
    ],
    [
      'a title first',
      'Trường A, lớp\n\nSTT;B\n1;2\n3;4',
      [['Trường A, lớp'], [], ['STT', 'B'], ['1', '2'], ['3', '4']],
    ],
    [
      'line breaks and marks inside quotes',
      'A;B\n"x\ny; ""z""";2',
      [
        ['A', 'B'],
        ['x\ny; "z"', '2'],
      ],
    ],
    [
      'lines of nothing below',
      'A;B\n1;2\n;;\n\n""; \n',
      [
        ['A', 'B'],
        ['1', '2'],
      ],
    ],
    [
      'a first cell of other formats',
      'ID,Tên,Lớp\n1,a,b',
      [
        ['ID', 'Tên', 'Lớp'],
        ['1', 'a', 'b'],
      ],
    ],
    [
      'dates and formulas',
      'A;B;C\n05/03/2015;=1+1;TRUE',
      [
        ['A', 'B', 'C'],
        ['05/03/2015', '=1+1', 'TRUE'],
      ],
    ],
    ['only a heading', 'STT;Họ và tên;Lớp', [['STT', 'Họ và tên', 'Lớp']]],
  ])('with %s', (_what, text, rows) => {
    expect(rowsOf(text)).toEqual(rows);
  });

  test('refuses one in which a quotation mark never closes', () => {
    expect(refusalOf(Buffer.from('STT;Tên\n1;"a\n2;b\n3;c'))).toBe('broken');
  });

  test.each([
    [20_000, false],
    [20_001, true],
  ])('of %d lines is cut: %s', (lines, cut) => {
    const sheet = onlySheet(Buffer.from('1;a\n'.repeat(lines)));
    expect([sheet.rows.length, sheet.cut]).toEqual([20_000, cut]);
  });
});

test('a web page of Excel has its first cells merged and its letters as entities', () => {
  const page =
    '<meta charset="utf-8"><table><tr><td colspan=2>L&#7899;p 4A</td><td>x</td></tr>' +
    '<tr><td>001</td>\n <td>Tr&#7847;n<br>Th&#7917;</td><td> </td></tr></table>';
  expect(fileOf(Buffer.from(page))).toEqual({
    fileKind: 'html',
    datesFrom1904: false,
    sheets: [
      {
        ...{ name: 'Sheet1', hidden: false, hiddenRows: new Set(), cut: false },
        rows: [
          ['Lớp 4A', null, 'x'],
          ['001', 'Trần\nThử'],
        ],
      },
    ],
  });
});
