import fc from 'fast-check';
import { fillMessage, quoteInMail } from '../../../src/core/rules/fill-message';
import { formatNumber } from '../../../src/core/vietnamese-number';

test.each([
  [0, '0'],
  [999, '999'],
  [1000, '1.000'],
  [1234567, '1.234.567'],
  [-1234, '−1.234'],
  [12.5, '12,5'],
])('%d is printed %s', (value, printed) => {
  expect(formatNumber(value)).toBe(printed);
});

test('each kind of value is shown its way', () => {
  expect(
    fillMessage('{count} – {words} – {typed}.', {
      count: 1523,
      words: 'lời của Sở',
      typed: { quoted: 'chữ {count} của trường' },
    }),
  ).toEqual({
    message: '1.523 – lời của Sở – “chữ {count} của trường”.',
    mailMessage: '1.523 – lời của Sở – “chữ {count} của trường”.',
    figures: [1523, 'chữ {count} của trường'],
  });
});

test('a quotation is cut at 200 characters in a tab and at 40 in a mail', () => {
  const { message, mailMessage } = fillMessage('{a}', { a: { quoted: 'ạ'.repeat(300) } });
  expect([message.length, mailMessage.length]).toEqual([202, 42]);
});

test.each([
  ['xem https://evil.vn/a', 'xem evil vn/a'],
  ['www.evil.vn', 'www evil vn'],
  ['hiep@truong.edu.vn', 'hiep (a) truong edu vn'],
  ['mailto:a', 'a'],
  ['hxhttp://ttp://x.vn', 'x vn'],
  ['1.234', '1.234'],
  ['hai\ndòng', 'hai dòng'],
  ['đảo \u202echữ', 'đảo chữ'],
])('%j is harmless in a mail as %j', (text, shown) => {
  expect(quoteInMail(text)).toBe(shown);
});

test('whatever was typed, a mail shows at most 40 characters on one line and no link', () => {
  const piece = fc.constantFrom(
    'http://',
    'https:',
    '//',
    'www.',
    '@',
    '.',
    'vn',
    'a',
    '1',
    ' ',
    '\n',
  );
  const text = fc.oneof(
    fc.string(),
    fc.array(piece).map((pieces) => pieces.join('')),
  );
  fc.assert(
    fc.property(text, (typed) => {
      const shown = quoteInMail(typed);
      expect(shown.length).toBeLessThanOrEqual(40);
      expect(shown).not.toMatch(/:\/\/|www\.|@|\n|\p{L}\.\p{L}/u);
    }),
  );
});
