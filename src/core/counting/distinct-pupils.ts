import type { ListFile } from '../lists/cells';
import type { PupilLine } from '../lists/pupil-line';
import { readListSheet, type SheetReading } from '../lists/read-sheet';
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
  /** Of identical lines in all files the first. */
  readonly distinct: readonly MarkedPupil[];
}

/** Reads every visible sheet that has a heading, in order, and tells identical lines apart. */
export function distinctPupils(files: readonly ListFile[]): readonly CountedSheet[] {
  const seen = new Set<string>();
  return files.flatMap((file, fileIndex) =>
    file.sheets
      .filter((sheet) => !sheet.hidden)
      .flatMap((sheet, sheetIndex): readonly CountedSheet[] => {
        const reading = readListSheet(sheet);
        if (reading === undefined) return [];
        const lines = reading.pupils.map((line) => ({ ...line, ...marksOf(line) }));
        const distinct = lines.filter(({ content }) => {
          const isFirst = !seen.has(content);
          seen.add(content);
          return isFirst;
        });
        const { hiddenRows } = sheet;
        const place = { file: fileIndex + 1, sheet: sheetIndex + 1 };
        return [{ ...place, reading, hiddenRows, lines, distinct }];
      }),
  );
}
