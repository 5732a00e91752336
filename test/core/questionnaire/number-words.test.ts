import { readNumberWords } from '../../../src/core/questionnaire/number-words';

test.each([
  ['không', 0],
  ['hai', 2],
  ['mười', 10],
  ['mười lăm', 15],
  ['hai mươi', 20],
  ['hai mươi mốt', 21],
  ['hai chục', 20],
  ['một trăm linh năm', 105],
  ['hai trăm năm mươi', 250],
  ['chín trăm chín mươi chín', 999],
  ['một nghìn hai trăm ba mươi tư', 1234],
  ['hai ngàn', 2000],
])('%s is %d', (text, value) => {
  expect(readNumberWords(text.split(' '))).toBe(value);
});

test.each(['', 'trăm', 'nghìn', 'hai mươi ba trăm', 'hai ba', 'mười mười', 'hai em', 'linh năm'])(
  '"%s" is no number',
  (text) => {
    expect(readNumberWords(text.split(' ').filter(Boolean))).toBeUndefined();
  },
);
