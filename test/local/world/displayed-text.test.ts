import { displayedText, isDateFormat } from '../../../src/local/world/displayed-text';
import type { Cell } from '../../../src/local/world/world-state';
import { serialOf } from '../../../src/local/world/zoned-time';

const MORNING = serialOf(2026, 3, 5, 8 * 3600 + 4 * 60 + 9) as number;

const SHOWN: readonly [cell: Cell, vietnamese: string, english: string][] = [
  [{ value: 1234.5 }, '1234,5', '1234.5'],
  [{ value: 0.1 + 0.2 }, '0,3', '0.3'],
  [{ value: 1234567, format: '#,##0' }, '1.234.567', '1,234,567'],
  [{ value: -1234.5, format: '#,##0.00' }, '-1.234,50', '-1,234.50'],
  [{ value: 0.615, format: '0.00' }, '0,62', '0.62'],
  [{ value: -0.2, format: '#,##0' }, '0', '0'],
  [{ value: 580068230628, format: '0.00E+00' }, '5,80E+11', '5.80E+11'],
  [{ value: 31303501234 }, '31303501234', '31303501234'],
  [{ value: 0.981, format: '0.0%' }, '98,1%', '98.1%'],
  [{ value: 7, format: '00000' }, '00007', '00007'],
  [{ value: 7, format: '0 "trường"' }, '7 trường', '7 trường'],
  [{ value: MORNING, format: 'dd/MM/yyyy HH:mm:ss' }, '05/03/2026 08:04:09', '05/03/2026 08:04:09'],
  [{ value: MORNING, format: 'd/m/yyyy h:mm' }, '5/3/2026 8:04', '5/3/2026 8:04'],
  [{ value: true }, 'TRUE', 'TRUE'],
  [{ value: '00031', format: '@' }, '00031', '00031'],
];

describe('what a cell shows', () => {
  test.each(SHOWN)('%j shows %s', (cell, vietnamese, english) => {
    expect(displayedText(cell, 'vi_VN')).toBe(vietnamese);
    expect(displayedText(cell, 'en_US')).toBe(english);
  });

  test('only a format with a day or an hour makes a number a date', () => {
    const formats = ['dd/MM/yyyy', 'HH:mm', 'General', '@', '0.00E+00', '0 "học sinh"', undefined];
    expect(formats.filter(isDateFormat)).toEqual(['dd/MM/yyyy', 'HH:mm']);
  });

  test('an empty cell shows nothing', () => {
    expect(displayedText(null, 'vi_VN')).toBe('');
  });
});
