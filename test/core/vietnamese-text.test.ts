import * as fc from 'fast-check';
import { clean, fold, quote } from '../../src/core/vietnamese-text';

test.each([
  ['decomposed text', 'Tiểu học'.normalize('NFD'), 'Tiểu học'],
  ['zero-width characters', '\uFEFF31\u200B303\u00AD405', '31303405'],
  ['a no-break space', 'Ngô\u00A0Quyền', 'Ngô Quyền'],
  ['a space of French typists', '1\u202F234', '1 234'],
  ['space around', '  x \n', 'x'],
  ['letters parted by an invisible one', 'e\u200B\u0301', 'é'],
])('clean mends %s', (_, typed, expected) => {
  expect(clean(typed)).toBe(expected);
});

test.each([
  ['Hoà Bình', 'hòa bình'],
  ['Thuỷ Nguyên', 'THỦY NGUYÊN'],
  ['Lý Thường Kiệt', 'Lí Thường Kiệt'],
  ['Mỹ Đức', 'Mĩ Đức'],
  ['Kỳ Sơn', 'Kì  Sơn'],
])('%s and %s are the same once folded', (a, b) => {
  expect(fold(a)).toBe(fold(b));
});

test.each([
  ['Hòa', 'Hóa'],
  ['Quý', 'Qúy'],
  ['Đông', 'Dong'],
  ['Hải An', 'Hai An'],
  ['Thái', 'Tháy'],
])('%s and %s stay different once folded', (a, b) => {
  expect(fold(a)).not.toBe(fold(b));
});

test('a tone inside a syllable is left where it is', () => {
  expect(fold('Toàn Huỳnh')).toBe('toàn huỳnh');
});

test.each([
  ['abc', 3, 'abc'],
  ['abcd', 3, 'ab…'],
  ['a\r\nBcc: b', 40, 'a Bcc: b'],
  ['a\u0000\u0007b', 40, 'a b'],
  ['\u202Egpj.exe', 40, 'gpj.exe'],
  ['a😀b', 3, 'a…'],
])('%j in at most %d is %j', (text, max, expected) => {
  expect(quote(text, max)).toBe(expected);
});

test('a quotation is one line of no more than was allowed, whatever the text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.integer({ min: 1, max: 50 }), (text, max) => {
      const quoted = quote(text, max);
      expect(quoted.length).toBeLessThanOrEqual(max);
      expect(quoted).not.toMatch(/[\p{Cc}\u2028\u2029]/u);
    }),
  );
});

test('clean says the same of a plain text alone as beside one that it has to mend', () => {
  const beside = (text: string) => clean(`\u200Bé${text}é`).slice(1, -1);
  fc.assert(
    fc.property(fc.string({ unit: 'binary-ascii' }), (text) => {
      expect(clean(text)).toBe(beside(text).trim());
    }),
  );
});

test('clean and fold change nothing the second time', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(clean(clean(text))).toBe(clean(text));
      expect(fold(text.normalize('NFD'))).toBe(fold(text.normalize('NFC')));
    }),
  );
});
