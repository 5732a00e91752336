/** Why a line of a sheet with a heading is no pupil's. */
export const SKIPPED_LINES = [
  'repeatedHeader',
  /** "(1)(2)(3)" under the heading. */
  'columnNumbers',
  /** A line that shows how to fill the list in: "VD" instead of its number. */
  'example',
  /** A table of the staff or of reasons, with its heading. */
  'otherTable',
  /** "Không có": the school says that nobody has to be listed. */
  'none',
  /** A class title or another line of words. */
  'title',
  /** Total, signatures, place and date, and what follows them. */
  'footer',
  /** A name without number, birth date, sex or class, or the other way round. */
  'incomplete',
  /** The same pupil, all cells alike, stands once more. */
  'identical',
  /** The same pupil stands on an earlier sheet too, with other columns. */
  'elsewhere',
] as const;
export type SkippedLine = (typeof SKIPPED_LINES)[number];
