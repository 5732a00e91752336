import * as fc from 'fast-check';
import { countList } from '../../../src/core/counting/count-list';
import { listTraceText } from '../../../src/core/counting/outcome-words';
import type { ListCell } from '../../../src/core/lists/cells';
import { HEADING, listFile, listSheet } from '../../builders/list-sheet';
import { runs } from '../../tools/depth';

const MARK = 'QXZJ';
const NUMBER = 7_171_717_171;

/** Every cell of a list is planted: titles, heading, pupils, remarks, footer, other columns. */
const PLANTED: readonly (readonly ListCell[])[] = [
  [`Trường ${MARK}`, NUMBER],
  [`Danh sách lớp 6${MARK}`],
  [...HEADING.map((title) => `${title} (${MARK})`), `Dân tộc (${MARK})`, MARK],
  [`LỚP 7${MARK}`],
  ...[1, 2, 2].map((nth): readonly ListCell[] => [
    nth,
    `${NUMBER}${nth}`,
    `Nguyễn ${MARK} ${nth}`,
    '05/03/2014',
    'Nữ',
    `6${MARK}`,
    `0${NUMBER}${nth}`,
    MARK,
    MARK,
    MARK,
    MARK,
    NUMBER,
  ]),
  [null, null, MARK],
  [null, null, `Tổng cộng ${MARK}`],
  [9, `${NUMBER}9`, `Lê ${MARK} Chín`],
];

function said(rows: readonly (readonly ListCell[])[]): string {
  const outcome = countList([listFile(listSheet({ rows }), listSheet({ rows: [[MARK]] }))]);
  return JSON.stringify(outcome) + (outcome.kind === 'counted' ? listTraceText(outcome) : '');
}

test.each<[string, readonly (readonly ListCell[])[], string]>([
  ['a counted list', PLANTED, '"pupils":3'],
  ['a list without a heading', PLANTED.slice(3), '"why":"noHeader"'],
  [
    'a list in an old font',
    [
      [MARK, `Hä vµ tªn ${MARK}`],
      [1, MARK],
    ],
    '"why":"oldFont"',
  ],
])('nothing that stands in %s is said', (_, rows, expected) => {
  const text = said(rows);
  expect(text).toContain(expected);
  expect(text).not.toContain(MARK);
  expect(text.toLowerCase()).not.toContain(MARK.toLowerCase());
  expect(text).not.toContain(String(NUMBER).slice(0, 7));
});

test('whatever stands in the cells, counting neither throws nor repeats it', () => {
  const cell = fc.oneof(
    fc.string({ unit: 'binary' }).map((text) => `${text}${MARK}`),
    fc.constantFrom<ListCell>(...HEADING, 'LỚP 6A', 'Tổng cộng', null, true, Number.NaN, 1e300),
    fc.double(),
  );
  const rows = fc.array(fc.array(cell, { maxLength: 12 }), { maxLength: 12 });
  fc.assert(
    fc.property(rows, (body) => {
      expect(said([HEADING, ...body])).not.toContain(MARK);
      expect(said(body)).not.toContain(MARK);
    }),
    runs(500),
  );
});
