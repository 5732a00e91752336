import { isBlankRow, type TextRow, textRow } from './cell-text';
import type { ListSheet } from './cells';
import { isOtherSheet, titlesOtherList } from './foreign-headings';
import { classInTitle } from './grades';
import { bestHeading, findHeadings, headingAt, type ListHeading } from './heading-lines';
import { type ListRow, nameOf, readListRow } from './line-kinds';
import { looksLikePupil } from './looks-like-pupil';
import { isPersonName } from './name-words';
import { namesInCell } from './names-in-cell';
import type { PupilLine } from './pupil-line';
import { isSideBySide } from './side-by-side';
import type { SkippedLine } from './skipped-lines';

interface SkippedRow {
  /** 0-based. */
  readonly row: number;
  readonly why: SkippedLine;
}

export interface SheetReading {
  /** 0-based; -1 where the list of the sheet before goes on. */
  readonly headerRow: number;
  /** All headings that were met. */
  readonly headings: readonly ListHeading[];
  readonly pupils: readonly PupilLine[];
  /** Below the heading; blank lines are left out. */
  readonly skipped: readonly SkippedRow[];
  /** Pupils of two tables stand in the same lines: only one of the tables was read. */
  readonly sideBySide: boolean;
  /** Lines that were not counted and yet look like pupils'. */
  readonly doubtful: number;
  /** Lines with a name or half of a pupil's cells, which yet are no pupils'. */
  readonly filled: number;
}

/** What the lines above say of the next one. */
interface Above {
  readonly heading: ListHeading;
  /** The class that a title names; '' without one. */
  readonly titleClass: string;
  /** The footer of the list has begun. */
  readonly footed: boolean;
}

/** More than the prepared lines of a blank list have. */
const HALF_FILLED = 3;

/** Lines above a heading in which its title is looked for. */
const TITLE_LINES = 4;

/**
 * The lines of a list, top down; undefined when the sheet has no heading of one and does not go on
 * with the list `before` it.
 */
export function readListSheet(sheet: ListSheet, before?: ListHeading): SheetReading | undefined {
  if (isOtherSheet(sheet.name)) return undefined;
  const rows = sheet.rows.map(textRow);
  const found = findHeadings(rows).filter(({ row }) => !isTitledOther(rows, row));
  const best = bestHeading(found);
  if (best !== undefined) return readLines(sheet, rows, found, best);
  if (before === undefined || findHeadings(rows).length > 0) return undefined;
  const going = { ...before, row: -1, height: 1 } as const;
  return goesOn(rows, going) ? readLines(sheet, rows, [going], going) : undefined;
}

function readLines(
  sheet: ListSheet,
  rows: readonly TextRow[],
  found: readonly ListHeading[],
  best: ListHeading,
): SheetReading {
  const first = found[0] ?? best;
  const headings = [first];
  const pupils: PupilLine[] = [];
  const skipped: SkippedRow[] = [];
  let doubtful = 0;
  let filled = 0;
  let above: Above = {
    heading: first,
    titleClass: classAbove(rows.slice(0, Math.max(0, first.row))),
    footed: false,
  };
  let beside = false;
  for (let row = first.row + first.height; row < rows.length; row++) {
    const names = sharedNames(sheet.rows[row] ?? [], above.heading);
    const cells = named(rows[row] ?? [], names[0]);
    const line = readListRow(cells, above.heading);
    const heading = headingOfPupils(rows, row);
    if (heading !== undefined) {
      if (heading.ofPupils) headings.push(heading);
      skipped.push(...linesOf(heading));
      beside = beside || isNumberedPupil(line);
      above = { ...above, heading, footed: false };
      row += heading.height - 1;
    } else if (line.kind === 'pupil' && mayStand(line, above)) {
      const { footed, ...place } = above;
      const pupil = { row, cells, ...place, sequence: line.sequence, afterFooter: footed };
      pupils.push(pupil);
      for (const name of names.slice(1)) pupils.push({ ...pupil, cells: named(cells, name) });
    } else if (line.kind !== 'blank') {
      if (above.heading.ofPupils) {
        if (looksLikePupil(cells, above.heading)) doubtful++;
        const summed = skipped.some(({ why }) => why === 'footer');
        if (line.kind === 'incomplete' && isFilled(cells, above, summed)) filled++;
      }
      above = below(line, above);
      skipped.push({ row, why: whySkipped(line.kind, above) });
    }
  }

  // A poorer heading above the best one is a title unless pupils stand between them.
  const between = pupils.some(({ row }) => row < best.row);
  const stands = between ? first : best;
  const under = skipped.filter(({ row }) => row >= stands.row + stands.height);
  const sideBySide = beside || isSideBySide(headings, pupils);
  return { headerRow: stands.row, headings, pupils, skipped: under, sideBySide, doubtful, filled };
}

/** Most of the lines would be pupils' under the heading of the sheet before. */
function goesOn(rows: readonly TextRow[], heading: ListHeading): boolean {
  const filled = rows.filter((row) => !isBlankRow(row));
  const pupils = filled.filter(
    (row) => readListRow(row, heading).kind === 'pupil' && looksLikePupil(row, heading),
  );
  return pupils.length > 0 && pupils.length * 2 > filled.length;
}

function headingOfPupils(rows: readonly TextRow[], row: number): ListHeading | undefined {
  const heading = headingAt(rows, row);
  const isOther = heading?.ofPupils && isTitledOther(rows, row);
  return isOther ? { ...heading, ofPupils: false } : heading;
}

function isTitledOther(rows: readonly TextRow[], row: number): boolean {
  return rows.slice(Math.max(0, row - TITLE_LINES), row).some(titlesOtherList);
}

interface SharedName {
  readonly place: number;
  readonly name: string;
}

/** The names of the pupils where those of a class share one cell; none where a line is a pupil's. */
function sharedNames(
  cells: ListSheet['rows'][number],
  { places }: ListHeading,
): readonly SharedName[] {
  const [place] = places.get('fullName') ?? [];
  if (place === undefined) return [];
  return namesInCell(cells[place] ?? null).map((name) => ({ place, name }));
}

function named(cells: TextRow, shared: SharedName | undefined): TextRow {
  if (shared === undefined) return cells;
  return cells.map((text, place) => (place === shared.place ? shared.name : text));
}

/** Below a sum a name alone is who signs. */
function isFilled(cells: TextRow, { heading, footed }: Above, summed: boolean): boolean {
  if (footed) return false;
  if (cells.filter((text) => text !== '').length >= HALF_FILLED) return true;
  return !summed && isPersonName(nameOf(cells, heading));
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
  if (line.kind === 'otherHeading') {
    return { ...above, heading: { ...above.heading, ofPupils: false } };
  }
  if (line.kind === 'footer') return { ...above, footed: above.footed || line.ends };
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
  if (!heading.ofPupils || kind === 'otherHeading') return 'otherTable';
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
