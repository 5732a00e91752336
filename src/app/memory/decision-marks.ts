import { type CellValue, isDateCell } from '../../core/cell';
import { digest } from '../../core/digest';
import { isObject } from '../grid';
import type { DecisionLine } from '../tabs/decisions-table';

/** The decisions as they stood: append-only, so what was there stays what it is. */
export interface DecisionMark {
  /** The highest number that a pass or a page has seen. */
  readonly seen: number;
  /** Of those, lines that somebody may still be typing: they are not in the digest. */
  readonly fresh: readonly number[];
  readonly digest: string;
}

export function decisionMark(
  lines: readonly DecisionLine[],
  seen: number,
  fresh: readonly number[],
): DecisionMark {
  const kept = lines
    .filter(({ id }) => id <= seen && !fresh.includes(id))
    .sort((a, b) => a.id - b.id);
  return {
    seen,
    fresh,
    digest: digest(JSON.stringify(kept.map(({ cells }) => cells.map(asText)))),
  };
}

/** Does every line that was there stand as it was? Nothing was known yet: yes. */
export function isWholeSince(
  lines: readonly DecisionLine[],
  marks: readonly DecisionMark[],
): boolean {
  const isWhole = (mark: DecisionMark) =>
    decisionMark(lines, mark.seen, mark.fresh).digest === mark.digest;
  return marks.length === 0 || marks.some(isWhole);
}

/** The highest number that anybody has seen; 0 when nothing was remembered. */
export function seenThrough(marks: readonly DecisionMark[]): number {
  return Math.max(0, ...marks.map(({ seen }) => seen));
}

export function readDecisionMarks(text: string): readonly DecisionMark[] {
  try {
    const read: unknown = JSON.parse(text);
    return Array.isArray(read) ? read.filter(isMark) : [];
  } catch {
    return [];
  }
}

function isMark(mark: unknown): mark is DecisionMark {
  return (
    isObject(mark) &&
    typeof mark.seen === 'number' &&
    typeof mark.digest === 'string' &&
    Array.isArray(mark.fresh)
  );
}

/** The Sheet keeps whole seconds, and a number as it likes. */
function asText(cell: CellValue): string {
  return isDateCell(cell) ? `@${Math.floor(cell.dateMs / 1000)}` : String(cell).trim();
}
