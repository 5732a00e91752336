import { paperText, readPaper } from '../../../src/app/words/paper';
import { at, figures } from '../../builders/build';

const PAPER = {
  receivedAt: at('2026-03-25 00:00:00'),
  letterNumber: '12/BC-THCSTP',
  link: 'https://example.vn/a?b=1&c=2',
  figures: figures({ staff: null }),
};

test('a report on paper reads back as it was written', () => {
  expect(paperText(PAPER)).toBe(
    'Ngày nhận: 25/3/2026; Số văn bản: 12/BC-THCSTP; STT 6: 523; STT 7: 520; STT 8: 508; STT 9: 2; STT 12: 3; Liên kết: https://example.vn/a?b=1&c=2',
  );
  expect(readPaper(paperText(PAPER))).toEqual(PAPER);
});

test('a number of a letter that looks like another part stays the number', () => {
  const letterNumber = '1; STT 6: 9999999;\nSTT 7: 1';
  const read = readPaper(paperText({ ...PAPER, letterNumber }));
  expect(read?.figures).toEqual(PAPER.figures);
  expect(read?.letterNumber).toBe('1 STT 6: 9999999 STT 7: 1');
});

test.each([
  ['nothing', ''],
  ['no day', 'Số văn bản: 1; STT 6: 3'],
  ['a day that does not exist', 'Ngày nhận: 31/2/2026; STT 6: 3'],
  ['a figure that is none', 'Ngày nhận: 25/3/2026; STT 6: ba trăm'],
  ['the same figure twice', 'Ngày nhận: 25/3/2026; STT 6: 3; STT 6: 4'],
  ['words of another kind', 'đã nhận hôm qua'],
])('%s has no effect', (_, text) => {
  expect(readPaper(text)).toBeUndefined();
});
