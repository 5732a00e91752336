/** Why a line of a sheet with a heading is no pupil's. */
export const SKIPPED_LINES = [
  'repeatedHeader',
  /** "(1)(2)(3)" under the heading. */
  'columnNumbers',
  /** A line that shows how to fill the list in: "VD" instead of its number. */
  'example',
  /** A table of the staff, with its heading. */
  'otherTable',
  /** A class title or another line of words. */
  'title',
  /** Total, signatures, place and date, and what follows them. */
  'footer',
  /** A name without number, birth date, sex or class, or the other way round. */
  'incomplete',
  /** The same pupil, all cells alike, stands once more. */
  'identical',
] as const;
export type SkippedLine = (typeof SKIPPED_LINES)[number];
