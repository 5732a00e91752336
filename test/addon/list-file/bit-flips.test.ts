import { readListFile } from '../../../src/addon/list-file/read-list-file';
import { fileOf, writtenByHucre } from '../../tools/list-reader/read-list';

const COPIES = 600;

/** Pupils who do not exist, with everything that a cell can be. */
const ROWS = [
  ['DANH SÁCH HỌC SINH CHƯA ĐỒNG BỘ'],
  ['STT', 'Mã học sinh', 'Họ và tên', 'Ngày sinh', 'Lớp', 'Số định danh cá nhân'],
  ...Array.from({ length: 40 }, (_, index) => [
    ...[index + 1, `00${31_000 + index}`, `Trần Thử ${index}`, 42_000 + index],
    ...[`${1 + (index % 5)}A`, `0312150000${10 + index}`],
  ]),
];

const original = writtenByHucre({
  sheets: [
    { name: 'Lớp', rows: ROWS },
    { name: 'B', rows: [['B']] },
  ],
});
const truth = JSON.stringify(fileOf(original));

/** The same flips in every run: mulberry32. */
function dice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

function flipped(copy: number): Uint8Array {
  const roll = dice(copy);
  const bytes = Uint8Array.from(original);
  for (let bit = 0; bit <= copy % 3; bit += 1) {
    const at = Math.floor(roll() * bytes.length);
    bytes[at] = (bytes[at] ?? 0) ^ (1 << Math.floor(roll() * 8));
  }
  return bytes;
}

test('the original reads as it was written', () => {
  const [sheet] = fileOf(original).sheets;
  expect(sheet?.rows).toEqual(ROWS);
});

test(`of ${COPIES} copies with one to three bits flipped, each is refused or reads the same`, () => {
  const outcomes = Array.from({ length: COPIES }, (_, copy) => readListFile(flipped(copy)));
  const wrong = outcomes.flatMap((outcome, copy) =>
    outcome.kind === 'read' && JSON.stringify(outcome.file) !== truth ? [copy] : [],
  );
  expect(wrong).toEqual([]);
  const refused = outcomes.filter(({ kind }) => kind === 'refused').length;
  // Most of the file is deflated cells, so a test in which most copies read has flipped nothing.
  expect(refused).toBeGreaterThan(COPIES / 2);
});
