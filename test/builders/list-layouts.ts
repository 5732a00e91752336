import * as fc from 'fast-check';
import type { ListCell } from '../../src/core/lists/cells';
import { type Column, footers, type HeadingForm, headingForm, titles } from './list-furniture';
import { DATE_FORMS, type DateForm } from './list-pupils';

type Row = readonly ListCell[];

/** How a school lays its list out. */
export interface Layout {
  readonly columns: readonly Column[];
  readonly titles: readonly Row[];
  readonly heading: HeadingForm;
  readonly columnNumbers: 'none' | 'brackets' | 'numbers' | 'letters';
  /** Of the pupils of several classes. */
  readonly classes: 'together' | 'titled' | 'titledAndHeaded' | 'sheets';
  readonly firstTitleAbove: boolean;
  readonly totals: boolean;
  readonly sequence: 'running' | 'restarting' | 'text';
  readonly dates: DateForm;
  readonly gaps: readonly boolean[];
  readonly footer: readonly string[];
  /** Pupils of the end that stand behind the footer, when there are numbers. */
  readonly behindFooter: number;
  readonly extraSheets: readonly ('hidden' | 'guide' | 'blank')[];
  readonly hiddenRows: readonly number[];
}

const OTHERS: readonly Column[] = [
  'sequence',
  'pupilCode',
  'birthDate',
  'sex',
  'class',
  'identity',
  'nationality',
  'reason',
  'unknown',
  'unknown',
];
/** Filled for every pupil, so a line is told to be one. */
const SURE: readonly Column[] = ['sequence', 'pupilCode', 'birthDate', 'sex', 'class'];

const columns: fc.Arbitrary<readonly Column[]> = fc
  .tuple(
    fc.constantFrom<readonly Column[]>(['fullName'], ['middleName', 'givenName']),
    fc.constantFrom(...SURE),
    fc.subarray([...OTHERS]),
  )
  .chain(([names, sure, others]) => {
    const rest = others.includes(sure) ? others : [sure, ...others];
    return fc
      .shuffledSubarray(['names', ...rest], { minLength: rest.length + 1 })
      .map((order) => order.flatMap((one) => (one === 'names' ? names : [one as Column])));
  });

export const layout: fc.Arbitrary<Layout> = fc.record({
  columns,
  titles,
  heading: headingForm,
  columnNumbers: fc.constantFrom<Layout['columnNumbers']>('none', 'brackets', 'numbers', 'letters'),
  classes: fc.constantFrom<Layout['classes']>('together', 'titled', 'titledAndHeaded', 'sheets'),
  firstTitleAbove: fc.boolean(),
  totals: fc.boolean(),
  sequence: fc.constantFrom<Layout['sequence']>('running', 'restarting', 'text'),
  dates: fc.constantFrom(...DATE_FORMS),
  gaps: fc.array(fc.boolean(), { maxLength: 8 }),
  footer: footers,
  behindFooter: fc.integer({ min: 0, max: 2 }),
  extraSheets: fc.array(
    fc.constantFrom<Layout['extraSheets'][number]>('hidden', 'guide', 'blank'),
    {
      maxLength: 3,
    },
  ),
  hiddenRows: fc.array(fc.nat(20), { maxLength: 5 }),
});
