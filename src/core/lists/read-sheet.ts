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

/** What the lines above say of the next one. */
interface Above {
  readonly heading: ListHeading;
  /** The class that a title names; '' without one. */
  readonly titleClass: string;
  /** The footer of the list has begun. */
  readonly footed: boolean;
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
  let above: Above = {
    heading: first,
    titleClass: classAbove(rows.slice(0, first.row)),
    footed: false,
  };
  let beside = false;
  for (let row = first.row + first.height; row < rows.length; row++) {
    const cells = rows[row] ?? [];
    const line = readListRow(cells, above.heading);
    const heading = headingAt(rows, row);
    if (heading !== undefined) {
      if (heading.ofPupils) headings.push(heading);
      skipped.push(...linesOf(heading));
      beside = beside || isNumberedPupil(line);
      above = { ...above, heading, footed: false };
      row += heading.height - 1;
    } else if (line.kind === 'pupil' && mayStand(line, above)) {
      const { footed, ...place } = above;
      pupils.push({ row, cells, ...place, sequence: line.sequence, afterFooter: footed });
    } else if (line.kind !== 'blank') {
      above = below(line, above);
      skipped.push({ row, why: whySkipped(line.kind, above) });
    }
  }

  // A poorer heading above the best one is a title unless pupils stand between them.
  const between = pupils.some(({ row }) => row < best.row);
  const stands = between ? first : best;
  const under = skipped.filter(({ row }) => row >= stands.row + stands.height);
  const sideBySide = beside || isSideBySide(headings, pupils);
  return { headerRow: stands.row, headings, pupils, skipped: under, sideBySide };
}

function linesOf({ row, height, ofPupils }: ListHeading): readonly SkippedRow[] {
  const why = ofPupils ? 'repeatedHeader' : 'otherTable';
  return Array.from({ length: height }, (_, line) => ({ row: row + line, why }));
}

/** Under the footer only a line with a number is a pupil's. */
function mayStand({ sequence }: Pick<PupilLine, 'sequence'>, { heading, footed }: Above): boolean {
  return heading.ofPupils && !(footed && sequence === null);
}

/** What a line that is no pupil's says of those under it. */
function below(line: ListRow, above: Above): Above {
  if (!above.heading.ofPupils) return above;
  if (line.kind === 'footer') return { ...above, footed: true };
  if (line.kind !== 'title') return above;
  const named = classInTitle(line.text);
  // A class begins: what stood under the class before was its footer, not the list's.
  if (line.ofClass) return { ...above, titleClass: named, footed: false };
  return above.footed || named === '' ? above : { ...above, titleClass: named };
}

function whySkipped(
  kind: Exclude<ListRow['kind'], 'blank'>,
  { heading, footed }: Above,
): SkippedLine {
  if (!heading.ofPupils) return 'otherTable';
  return footed || kind === 'pupil' ? 'footer' : kind;
}

/** Such a line with a heading in it belongs to a table that began higher than its neighbour. */
function isNumberedPupil(line: ListRow): boolean {
  return line.kind === 'pupil' && line.sequence !== null;
}

/** The last class that the titles above a table name. */
function classAbove(rows: readonly TextRow[]): string {
  return rows.flatMap((row) => row.map(classInTitle)).reduce((last, one) => one || last, '');
}
