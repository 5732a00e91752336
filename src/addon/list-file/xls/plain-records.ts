import { uint16, uint32 } from '../guard/little-endian';
import { RefusedFile } from '../guard/refused-file';

/** Kinds of records of an Excel 97 workbook ([MS-XLS] 2.3) that the cells depend on. */
const RECORD = {
  formula: 0x0006,
  endOfFile: 0x000a,
  dateMode: 0x0022,
  password: 0x002f,
  continued: 0x003c,
  codePage: 0x0042,
  boundSheet: 0x0085,
  multipleNumbers: 0x00bd,
  richText: 0x00d6,
  sharedStrings: 0x00fc,
  sharedText: 0x00fd,
  dimensions: 0x0200,
  number: 0x0203,
  text: 0x0204,
  logicalOrError: 0x0205,
  formulaText: 0x0207,
  row: 0x0208,
  shortNumber: 0x027e,
  beginOfFile: 0x0809,
} as const;

const KEPT: ReadonlySet<number> = new Set(Object.values(RECORD));

/** The selected cells of a sheet: a record that the parser passes over without a look. */
const PASSED_OVER = 0x001d;

const EXCEL_97 = 0x0600;
/** Where a formula record says how long its formula is, and what says that there is none. */
const FORMULA_LENGTH_AT = 20;
const NO_FORMULA = 0xffff;

/** A tab as the workbook lists it; `isSheet` is false for charts, macros and modules. */
export interface BoundSheet {
  readonly hidden: boolean;
  readonly isSheet: boolean;
  /** Where its records begin. */
  readonly place: number;
}

interface PlainRecords {
  readonly records: Uint8Array;
  readonly sheets: readonly BoundSheet[];
}

/**
 * A copy of a workbook stream in which every record without cells is passed over and formulas are
 * left out, so that drawings, names and formulas never reach the parser. Refuses a stream that is
 * encrypted, older than Excel 97, or ends before its records do.
 */
export function plainRecords(stream: Uint8Array): PlainRecords {
  const records = stream.slice();
  const sheets: BoundSheet[] = [];
  const beginnings = new Set<number>();
  let depth = 0;
  let keeps = false;
  let at = 0;
  while (at + 4 <= records.length) {
    const kind = uint16(records, at);
    const next = at + 4 + uint16(records, at + 2);
    // Behind the last record stands nothing, or padding.
    if (depth === 0 && kind !== RECORD.beginOfFile) break;
    if (next > records.length) throw new RefusedFile('broken');
    if (kind === RECORD.password) throw new RefusedFile('password');
    if (kind === RECORD.beginOfFile) {
      if (uint16(records, at + 4) !== EXCEL_97) throw new RefusedFile('oldExcel');
      if (depth === 0) beginnings.add(at);
      depth += 1;
    }
    if (kind === RECORD.endOfFile) depth -= 1;
    if (kind === RECORD.boundSheet) sheets.push(boundSheet(records, at));
    // Charts inside a sheet are files inside the file; their numbers are no cells.
    const nested = depth > 1 && kind !== RECORD.beginOfFile && kind !== RECORD.endOfFile;
    if (kind !== RECORD.continued) keeps = KEPT.has(kind) && !nested;
    if (!keeps) setUint16(records, at, PASSED_OVER);
    if (keeps && kind === RECORD.formula)
      setUint16(records, at + 4 + FORMULA_LENGTH_AT, NO_FORMULA);
    at = next;
  }
  if (depth !== 0) throw new RefusedFile('broken');
  if (sheets.some(({ isSheet, place }) => isSheet && !beginnings.has(place))) {
    throw new RefusedFile('broken');
  }
  return { records: records.subarray(0, at), sheets };
}

function boundSheet(records: Uint8Array, at: number): BoundSheet {
  const state = uint16(records, at + 8);
  return {
    place: uint32(records, at + 4),
    hidden: (state & 0x03) !== 0,
    isSheet: state >>> 8 === 0,
  };
}

function setUint16(bytes: Uint8Array, at: number, value: number): void {
  if (at + 1 >= bytes.length) throw new RefusedFile('broken');
  bytes[at] = value & 0xff;
  bytes[at + 1] = value >>> 8;
}
