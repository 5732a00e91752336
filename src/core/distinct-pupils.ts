import type { ListFile } from './list-cells';
import { contentOf } from './list-repeats';
import { type PupilLine, readListSheet, type SheetReading } from './read-list-sheet';

/** A visible sheet with a heading. File and sheet count from 1; hidden sheets are not counted. */
export interface CountedSheet {
  readonly file: number;
  readonly sheet: number;
  readonly reading: SheetReading;
  readonly hiddenRows: ReadonlySet<number>;
  /** The first of identical lines in all files; the others are `identical`. */
  readonly distinct: readonly PupilLine[];
  readonly identical: readonly PupilLine[];
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
        const distinct: PupilLine[] = [];
        const identical: PupilLine[] = [];
        for (const line of reading.pupils) {
          const content = contentOf(line);
          (seen.has(content) ? identical : distinct).push(line);
          seen.add(content);
        }
        const { hiddenRows } = sheet;
        const place = { file: fileIndex + 1, sheet: sheetIndex + 1 };
        return [{ ...place, reading, hiddenRows, distinct, identical }];
      }),
  );
}
