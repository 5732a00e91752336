import type { ListFile } from '../lists/cells';
import { SKIPPED_LINES, type SkippedLine } from '../lists/skipped-lines';
import type { CountedSheet } from './distinct-pupils';
import type { ListTrace, SheetTrace } from './outcome';

/** So that the trace fits one cell of the ledger. */
const TRACED_SHEETS = 40;

/** How the lists were counted: row and sheet numbers and counts, nothing of any cell. */
export function traceOf(files: readonly ListFile[], sheets: readonly CountedSheet[]): ListTrace {
  const all = files.flatMap((file) => file.sheets);
  const hiddenSheets = all.filter(({ hidden }) => hidden).length;
  return {
    fileKinds: files.map(({ fileKind }) => fileKind),
    visibleSheets: all.length - hiddenSheets,
    hiddenSheets,
    sheets: sheets.slice(0, TRACED_SHEETS).map(sheetTrace),
  };
}

function sheetTrace({
  file,
  sheet,
  reading,
  hiddenRows,
  lines,
  distinct,
}: CountedSheet): SheetTrace {
  const first = distinct[0];
  const last = distinct[distinct.length - 1];
  const identical = Array.from({ length: lines.length - distinct.length }, () => IDENTICAL);
  const reasons = [...reading.skipped.map(({ why }) => why), ...identical];
  return {
    file,
    sheet,
    headerRow: reading.headerRow + 1,
    pupils: distinct.length,
    firstRow: first === undefined ? null : first.row + 1,
    lastRow: last === undefined ? null : last.row + 1,
    skipped: tally(reasons),
    afterFooter: distinct.filter(({ afterFooter }) => afterFooter).length,
    sequenceBreaks: breaksOf(lines.map(({ sequence }) => sequence)),
    onHiddenRows: distinct.filter(({ row }) => hiddenRows.has(row)).length,
  };
}

const IDENTICAL: SkippedLine = 'identical';

function tally(reasons: readonly SkippedLine[]): SheetTrace['skipped'] {
  const counts: Partial<Record<SkippedLine, number>> = {};
  for (const why of SKIPPED_LINES) {
    const count = reasons.filter((reason) => reason === why).length;
    if (count > 0) counts[why] = count;
  }
  return counts;
}

/** A line without a number breaks nothing; one that does not follow the last number does. */
function breaksOf(sequence: readonly (number | null)[]): number {
  const numbers = sequence.filter((number) => number !== null);
  return numbers.filter((number, index) => index > 0 && number !== (numbers[index - 1] ?? 0) + 1)
    .length;
}
