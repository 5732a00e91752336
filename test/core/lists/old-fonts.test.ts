import { fontFaultOf } from '../../../src/core/lists/old-fonts';

test.each<[string, 'oldFont' | 'lostLetters' | undefined]>([
  ['Hä vµ tªn', 'oldFont'],
  ['HÄ Vµ TªN', 'oldFont'],
  ['Hä tªn häc sinh', 'oldFont'],
  ['Hoï vaø teân', 'oldFont'],
  ['HOÏ VAØ TEÂN', 'oldFont'],
  ['H? và tên', 'lostLetters'],
  ['H? v? t?n', 'lostLetters'],
  ['H\uFFFD và tên', 'lostLetters'],
  ['H\uFFFD\uFFFD\uFFFD v\uFFFD\uFFFD t\uFFFD\uFFFDn', 'lostLetters'],
  ['Gi?i tính', 'lostLetters'],
  ['Mã h?c sinh', 'lostLetters'],
  ['Há»\u008D vÃ  tÃªn', 'lostLetters'],
  ['Họ và tên', undefined],
  ['Có nộp không? Có', undefined],
  ['Giới tính?', undefined],
])('a heading "%s" shows %s', (heading, fault) => {
  expect(fontFaultOf([['Trường'], ['STT', heading]])).toBe(fault);
});
