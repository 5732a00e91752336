import type { ListFile } from '../lists/cells';
import { SKIPPED_LINES, type SkippedLine } from '../lists/skipped-lines';
import type { CountedSheet } from './distinct-pupils';
import type { ListTrace, SheetTrace } from './outcome';

/** So that the trace fits one cell of the ledger. */
const TRACED_SHEETS = 40;
const EXAMPLED_SHEETS = 8;
/** Row numbers by which a person finds the lines that were left out. */
const EXAMPLES = 3;

/** How the lists were counted: row and sheet numbers and counts, nothing of any cell. */
export function traceOf(files: readonly ListFile[], sheets: readonly CountedSheet[]): ListTrace {
  const all = files.flatMap((file) => file.sheets);
  const hiddenSheets = all.filter(({ hidden }) => hidden).length;
  return {
    fileKinds: files.map(({ fileKind }) => fileKind),
    visibleSheets: all.length - hiddenSheets,
    hiddenSheets,
    sheets: sheets
      .slice(0, TRACED_SHEETS)
      .map((sheet, place) => sheetTrace(sheet, place < EXAMPLED_SHEETS)),
  };
}

function sheetTrace(
  { file, sheet, reading, hiddenRows, lines, distinct, again }: CountedSheet,
  withExamples: boolean,
): SheetTrace {
  const first = distinct[0];
  const last = distinct[distinct.length - 1];
  const reasons = [...reading.skipped, ...again];
  return {
    file,
    sheet,
    headerRow: reading.headerRow + 1,
    pupils: distinct.length,
    firstRow: first === undefined ? null : first.row + 1,
    lastRow: last === undefined ? null : last.row + 1,
    skipped: tally(reasons),
    ...(withExamples && reasons.length > 0 ? { examples: examplesOf(reasons) } : {}),
    afterFooter: distinct.filter(({ afterFooter }) => afterFooter).length,
    sequenceBreaks: breaksOf(lines.map(({ sequence }) => sequence)),
    onHiddenRows: distinct.filter(({ row }) => hiddenRows.has(row)).length,
  };
}

type Skipped = CountedSheet['again'];

function tally(lines: Skipped): SheetTrace['skipped'] {
  const counts: Partial<Record<SkippedLine, number>> = {};
  for (const why of SKIPPED_LINES) {
    const count = lines.filter((line) => line.why === why).length;
    if (count > 0) counts[why] = count;
  }
  return counts;
}

function examplesOf(lines: Skipped): NonNullable<SheetTrace['examples']> {
  const examples: Partial<Record<SkippedLine, number[]>> = {};
  for (const { row, why } of lines) {
    const rows = examples[why] ?? [];
    examples[why] = rows;
    if (rows.length < EXAMPLES) rows.push(row + 1);
  }
  return examples;
}

/** A line without a number breaks nothing; one that does not follow the last number does. */
function breaksOf(sequence: readonly (number | null)[]): number {
  const numbers = sequence.filter((number) => number !== null);
  return numbers.filter((number, index) => index > 0 && number !== (numbers[index - 1] ?? 0) + 1)
    .length;
}
