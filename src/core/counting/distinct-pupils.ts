import type { ListFile } from '../lists/cells';
import type { ListHeading } from '../lists/heading-lines';
import type { PupilLine } from '../lists/pupil-line';
import { readListSheet, type SheetReading } from '../lists/read-sheet';
import type { SkippedLine } from '../lists/skipped-lines';
import { pupilMatcher } from './match-pupils';
import { marksOf, type PupilMarks } from './pupil-marks';

export type MarkedPupil = PupilLine & PupilMarks;

/** A visible sheet with a heading. File and sheet count from 1; hidden sheets are not counted. */
export interface CountedSheet {
  readonly file: number;
  readonly sheet: number;
  readonly reading: SheetReading;
  readonly hiddenRows: ReadonlySet<number>;
  /** Every line that is a pupil's, in order. */
  readonly lines: readonly MarkedPupil[];
  /** Of identical lines in all files the first, without those known from an earlier sheet. */
  readonly distinct: readonly MarkedPupil[];
  /** Those with their line on the earlier sheet. */
  readonly elsewhere: ReadonlyMap<MarkedPupil, MarkedPupil>;
  /** All that do not count once more. */
  readonly again: readonly { readonly row: number; readonly why: SkippedLine }[];
}

/** Reads every visible sheet that has a heading, in order, and tells identical lines apart. */
export function distinctPupils(files: readonly ListFile[]): readonly CountedSheet[] {
  const seen = new Set<string>();
  const match = pupilMatcher();
  const isOneSheet = files.flatMap(({ sheets }) => sheets).length === 1;
  let before: ListHeading | undefined;
  return files.flatMap((file, fileIndex) =>
    file.sheets
      .filter((sheet) => !sheet.hidden)
      .flatMap((sheet, sheetIndex): readonly CountedSheet[] => {
        const reading = readListSheet(sheet, sheetIndex === 0 ? undefined : before);
        if (reading === undefined) return [];
        before = reading.headings[0];
        const lines = reading.pupils.map((line) => ({ ...line, ...marksOf(line) }));
        const first = lines.filter(({ content }) => {
          const isFirst = !seen.has(content);
          seen.add(content);
          return isFirst;
        });
        const elsewhere = isOneSheet ? NOBODY : match(first);
        const distinct = first.filter((line) => !elsewhere.has(line));
        const again = againOf(lines, new Set(distinct), elsewhere);
        const { hiddenRows } = sheet;
        const place = { file: fileIndex + 1, sheet: sheetIndex + 1 };
        return [{ ...place, reading, hiddenRows, lines, distinct, elsewhere, again }];
      }),
  );
}

const NOBODY: CountedSheet['elsewhere'] = new Map();

function againOf(
  lines: readonly MarkedPupil[],
  distinct: ReadonlySet<MarkedPupil>,
  elsewhere: CountedSheet['elsewhere'],
): CountedSheet['again'] {
  if (lines.length === distinct.size) return [];
  return lines
    .filter((line) => !distinct.has(line))
    .map((line) => ({ row: line.row, why: elsewhere.has(line) ? 'elsewhere' : 'identical' }));
}
