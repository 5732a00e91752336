import { isBlankRow, textRow } from '../lists/cell-text';
import type { ListFile, ListSheet } from '../lists/cells';
import { fontFaultOf } from '../lists/old-fonts';
import { type CountedSheet, distinctPupils, type MarkedPupil } from './distinct-pupils';
import { doubtOf } from './doubt';
import { gradesOf, identityHints } from './hints';
import {
  type IdentityHints,
  type ListCounted,
  type ListOutcome,
  type ListRefusal,
  SENSITIVE_COLUMNS,
} from './outcome';
import { repeatedLines } from './repeated-lines';
import { traceOf } from './trace';

const LISTED_GROUPS = 20;
/** A code filled down over a whole list must not fill the ledger's cell. */
const LISTED_ROWS = 8;

/**
 * Counts the pupils of one answer's files: each once, on visible sheets with a heading of a list.
 * A file in which no list is found, or which was cut, is refused: it never counts as 0 pupils.
 * Nothing that stands in a cell is in the outcome.
 */
export function countList(files: readonly ListFile[]): ListOutcome {
  const sheets = distinctPupils(files);
  const pupils = sheets.flatMap(({ distinct }) => distinct);
  for (const [index, file] of files.entries()) {
    const why = refusalOf(file, index + 1, sheets) ?? doubtOf(file, index + 1, sheets);
    if (why !== undefined) {
      return { kind: 'refused', why, file: files.length === 1 ? 0 : index + 1 };
    }
  }
  const { repeated, repeatedGroups } = repeatsOf(sheets);
  return {
    kind: 'counted',
    pupils: pupils.length,
    trace: traceOf(files, sheets),
    repeated,
    repeatedGroups,
    sensitive: SENSITIVE_COLUMNS.filter((column) =>
      sheets.some(({ reading }) => reading.headings.some(({ places }) => places.has(column))),
    ),
    identity: identityOf(files, sheets),
    grades: gradesOf(pupils),
  };
}

function refusalOf(
  file: ListFile,
  fileNumber: number,
  counted: readonly CountedSheet[],
): ListRefusal | undefined {
  const visible = file.sheets.filter(({ hidden }) => !hidden);
  if (visible.some(({ cut }) => cut)) return 'cut';
  const ofFile = counted.filter(({ file: number }) => number === fileNumber);
  if (ofFile.some(({ reading }) => reading.sideBySide)) return 'sideBySide';
  const read = ofFile.map(({ sheet }) => sheet);
  const unread = visible.filter((_, index) => !read.includes(index + 1));
  // A list in such letters beside a readable one would be left out of the count unsaid.
  const fault = unread.map(({ rows }) => fontFaultOf(rows)).find((found) => found !== undefined);
  if (fault !== undefined) return fault;
  if (read.length > 0) return undefined;
  return file.sheets.some(hasContent) ? 'noHeader' : 'empty';
}

function hasContent({ rows }: ListSheet): boolean {
  return rows.some((row) => !isBlankRow(textRow(row)));
}

function identityOf(
  files: readonly ListFile[],
  sheets: readonly CountedSheet[],
): IdentityHints | null {
  const isAsked = sheets.some(({ reading }) =>
    reading.headings.some(({ places }) => places.has('identity')),
  );
  if (!isAsked) return null;
  const hints = identityHints(sheets.flatMap(({ distinct }) => distinct));
  // Which cells are dates is not known any more: four years off would accuse every pupil.
  const isFrom1904 = files.some(({ datesFrom1904 }) => datesFrom1904 === true);
  return hints !== null && isFrom1904 ? { ...hints, otherBirthYear: 0 } : hints;
}

/** DS-07: one entry a sheet, so lines of one pupil on two sheets make two entries of one group. */
function repeatsOf(
  sheets: readonly CountedSheet[],
): Pick<ListCounted, 'repeated' | 'repeatedGroups'> {
  const lines = sheets.flatMap(({ file, sheet, lines }) =>
    lines.map((pupil) => ({ file, sheet, pupil })),
  );
  const met = metElsewhere(sheets);
  const groups = repeatedLines(lines, ({ pupil }) => {
    const first = met.get(pupil);
    return first === undefined ? keysOf(pupil) : [...keysOf(pupil), `met ${first}`];
  });
  const repeated = groups.slice(0, LISTED_GROUPS).flatMap((group, index) => {
    const rows = new Map<string, { file: number; sheet: number; group: number; rows: number[] }>();
    for (const { file, sheet, pupil } of group) {
      const place = `${file}/${sheet}`;
      const entry = rows.get(place) ?? { file, sheet, group: index + 1, rows: [] };
      if (entry.rows.length < LISTED_ROWS) entry.rows.push(pupil.row + 1);
      rows.set(place, entry);
    }
    return Array.from(rows.values());
  });
  return { repeated, repeatedGroups: groups.length };
}

/** Lines that are one pupil's on several sheets, by the number of that pupil. */
function metElsewhere(sheets: readonly CountedSheet[]): ReadonlyMap<MarkedPupil, number> {
  const met = new Map<MarkedPupil, number>();
  for (const [line, first] of sheets.flatMap(({ elsewhere }) => [...elsewhere])) {
    const pupil = met.get(first) ?? met.size;
    met.set(first, pupil);
    met.set(line, pupil);
  }
  return met;
}

/** Lines with all cells alike share their code and number too, where they have any. */
function keysOf({ content, code, identity }: MarkedPupil): readonly string[] {
  const keys = [
    ...(code === '' ? [] : [`code ${code}`]),
    ...(identity === '' ? [] : [`identity ${identity}`]),
  ];
  return keys.length > 0 ? keys : [`content ${content}`];
}
