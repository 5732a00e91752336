import { rawWorkbook, THREE_PUPILS } from '../../builders/list-file/raw-workbook';
import { writtenAs } from '../../builders/list-file/xls-file';
import { childReader } from '../../tools/list-reader/read-list';

const reader = childReader();
afterAll(reader.close);

/** The child's context has the built-ins of ECMAScript and nothing of Node or of the web. */
const FILES: readonly [name: string, bytes: Buffer, fileKind: string][] = [
  ['an .xlsx', rawWorkbook(), 'xlsx'],
  ['an .xls', writtenAs('biff8'), 'xls'],
  ['an Excel 2003 XML', writtenAs('xlml'), 'xml'],
  ['a web page', writtenAs('html'), 'html'],
  ['a CSV', Buffer.from(THREE_PUPILS.map((row) => row.join(';')).join('\r\n')), 'csv'],
  ['a CSV in UTF-16', Buffer.from(`\ufeff${asTabs()}`, 'utf16le'), 'csv'],
];

function asTabs(): string {
  return THREE_PUPILS.map((row) => row.join('\t')).join('\r\n');
}

describe('the reader runs with nothing but the globals that Apps Script has', () => {
  test.each(FILES)('%s', (_name, bytes, fileKind) => {
    const { outcome } = reader.read(bytes);
    expect(outcome).toEqual({
      kind: 'read',
      file: {
        fileKind,
        datesFrom1904: false,
        sheets: [
          {
            name: expect.any(String),
            hidden: false,
            rows: THREE_PUPILS,
            hiddenRows: [],
            cut: false,
          },
        ],
      },
    });
  });
});
