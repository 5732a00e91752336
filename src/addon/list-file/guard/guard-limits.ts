/** Whoever fetches an upload refuses larger ones first; the guard trusts nobody. */
export { MOST_LIST_BYTES as MOST_FILE_BYTES } from '../../../core/lists/cells';

/** Entries of a zip; a workbook of 200 sheets with pictures has fewer. */
export const MOST_ZIP_ENTRIES = 2_000;

/** Bytes that a zip's directory may promise in all. */
export const MOST_DECLARED_BYTES = 256_000_000;

/** Beyond this size a part may not have been squeezed more than `MOST_RATIO` times. */
export const RATIO_FREE_BYTES = 16_000_000;
export const MOST_RATIO = 250;

/** Bytes inflated from all parts together: a sheet with a million formatted lines fits. */
export const MOST_INFLATED_BYTES = 128_000_000;

/** Bytes inflated from one part that is no sheet, and from one that is. */
export const MOST_PART_BYTES = 64_000_000;
export const MOST_SHEET_BYTES = 128_000_000;

/** What reaches the parser of a workbook, which takes ten times as much memory. */
export const MOST_PARSED_BYTES = 10_000_000;
export const MOST_PARSED_TAGS = 1_300_000;
/** Tags of the shared strings alone, each of which costs the parser more than a cell's. */
export const MOST_PART_TAGS = 900_000;
/**
 * Bytes of it that are long texts, beyond so many a tag: the parser looks at each of their letters
 * several times. The cells of a list have fewer.
 */
export const MOST_PARSED_TEXT_BYTES = 3_000_000;
export const USUAL_TAG_BYTES = 12;

/** The same of a web page or an Excel 2003 XML, which are wordier and slower to parse. */
export const MOST_MARKUP_LETTERS = 6_000_000;
export const MOST_MARKUP_TAGS = 160_000;

/** Cells of a text with separators. */
export const MOST_TEXT_CELLS = 500_000;

/** Compressed bytes inflated at a time: at most 4 MB come out before the limits are looked at. */
export const INFLATE_STEP = 4_096;

/** One line of a sheet as XML: 16,384 cells of 60 letters. */
export const MOST_ROW_BYTES = 1_000_000;

/** Lines read of a sheet; something beyond them makes the sheet `cut`. */
export const MOST_ROWS = 20_000;

/** Columns read of a line, as many as an .xls can have: no list of pupils is wider. */
export const MOST_COLUMNS = 256;

export const MOST_SHEETS = 256;
