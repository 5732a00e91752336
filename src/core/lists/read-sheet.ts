import { type TextRow, textRow } from './cell-text';
import type { ListSheet } from './cells';
import { classInTitle } from './grades';
import { bestHeading, findHeadings, headingAt, type ListHeading } from './heading-lines';
import { type ListRow, readListRow } from './line-kinds';
import type { PupilLine } from './pupil-line';
import { isSideBySide } from './side-by-side';
import type { SkippedLine } from './skipped-lines';

interface SkippedRow {
  /** 0-based. */
  readonly row: number;
  readonly why: SkippedLine;
}

export interface SheetReading {
  readonly headerRow: number;
  /** All headings that were met. */
  readonly headings: readonly ListHeading[];
  readonly pupils: readonly PupilLine[];
  /** Below the heading; blank lines are left out. */
  readonly skipped: readonly SkippedRow[];
  /** Pupils of two tables stand in the same lines: only one of the tables was read. */
  readonly sideBySide: boolean;
}

/** The lines of a list, top down; undefined when the sheet has no heading of one. */
export function readListSheet(sheet: ListSheet): SheetReading | undefined {
  const rows = sheet.rows.map(textRow);
  const found = findHeadings(rows);
  const [first] = found;
  const best = bestHeading(found);
  if (first === undefined || best === undefined) return undefined;

  const headings = [first];
  const pupils: PupilLine[] = [];
  const skipped: SkippedRow[] = [];
  let heading = first;
  let titleClass = classAbove(rows.slice(0, first.row));
  let footed = false;
  let beside = false;

  for (let row = first.row + first.height; row < rows.length; row++) {
    const again = headingAt(rows, row);
    if (again !== undefined) {
      const why = again.ofPupils ? 'repeatedHeader' : 'otherTable';
      for (let line = 0; line < again.height; line++) skipped.push({ row: row + line, why });
      beside = beside || isNumberedPupil(readListRow(rows[row] ?? [], heading));
      heading = again;
      if (again.ofPupils) headings.push(again);
      footed = false;
      row += again.height - 1;
      continue;
    }
    const cells = rows[row] ?? [];
    const line = readListRow(cells, heading);
    if (line.kind === 'blank') continue;
    if (!heading.ofPupils) {
      skipped.push({ row, why: 'otherTable' });
      continue;
    }
    if (line.kind === 'pupil' && !(footed && line.sequence === null)) {
      pupils.push({
        row,
        cells,
        heading,
        sequence: line.sequence,
        titleClass,
        afterFooter: footed,
      });
      continue;
    }
    // A class begins: what stood under the class before was its footer, not the list's.
    if (line.kind === 'title' && line.ofClass) {
      titleClass = classInTitle(line.text);
      footed = false;
    } else if (line.kind === 'title' && !footed) {
      titleClass = classInTitle(line.text) || titleClass;
    }
    footed = footed || line.kind === 'footer';
    skipped.push({ row, why: footed || line.kind === 'pupil' ? 'footer' : line.kind });
  }

  // A poorer heading above the best one is a title unless pupils stand between them.
  const between = pupils.some(({ row }) => row < best.row);
  const stands = between ? first : best;
  const under = skipped.filter(({ row }) => row >= stands.row + stands.height);
  const sideBySide = beside || isSideBySide(headings, pupils);
  return { headerRow: stands.row, headings, pupils, skipped: under, sideBySide };
}

/** Such a line with a heading in it belongs to a table that began higher than its neighbour. */
function isNumberedPupil(line: ListRow): boolean {
  return line.kind === 'pupil' && line.sequence !== null;
}

/** The last class that the titles above a table name. */
function classAbove(rows: readonly TextRow[]): string {
  return rows.flatMap((row) => row.map(classInTitle)).reduce((last, one) => one || last, '');
}
