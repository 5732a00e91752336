import { type CellValue, isDateCell } from '../cell';
import { editDistance } from '../edit-distance';
import { clean } from '../vietnamese-text';

export type CodeReading =
  | { readonly kind: 'blank' }
  | {
      readonly kind: 'code';
      /** Without spaces, quotes and dashes, upper case: as the roster's codes are compared. */
      readonly code: string;
      /** It stood as a number, so the Sheet may have eaten leading zeros. */
      readonly zerosMayBeLost: boolean;
      readonly typed: string;
    };

/** What a code that is not on the roster looks like; each deserves its own sentence. */
export type CodeMiss =
  | 'scientific'
  | 'agencyCode'
  | 'name'
  | 'examCode'
  | 'budgetCode'
  | 'taxCode'
  | 'unknown';

/** Reads the answer to "mã định danh nhà trường"; `raw` keeps the zeros that the cell lost. */
export function readSchoolCode(cell: CellValue, raw?: string): CodeReading {
  const fromRaw = clean(raw ?? '');
  const typed = fromRaw || textOf(cell);
  if (typed === '') return { kind: 'blank' };
  const zerosMayBeLost = fromRaw === '' && typeof cell === 'number';
  return { kind: 'code', code: normaliseSchoolCode(typed), zerosMayBeLost, typed };
}

/** As the roster's codes and the answered ones are compared. */
export function normaliseSchoolCode(text: string): string {
  const code = clean(clean(text).normalize('NFKC'))
    .toUpperCase()
    .replace(/[\s'"`´‘’“”]/g, '')
    // Of a number with decimals, as Excel types a code into a cell of text.
    .replace(/^(\d{5,})[.,]0{1,2}$/, '$1');
  // Only a code all of digits loses its separators: 000.00.12.H24 and 3.13E+07 stay what they are.
  const digits = code.replace(/[-–—−._]/g, '');
  return /^\d+$/.test(digits) ? digits : code;
}

/**
 * The known code that was meant: the same, or the same but for zeros in front that a Sheet ate, of the
 * answer or of the roster.
 */
export function matchCode(
  reading: CodeReading,
  isKnown: (code: string) => boolean,
): string | undefined {
  if (reading.kind === 'blank') return undefined;
  return variantsOf(reading).find(isKnown);
}

/** As `matchCode` tries them: as it stands first. */
function variantsOf({ code, zerosMayBeLost }: CodeReading & { kind: 'code' }): readonly string[] {
  const longer = zerosMayBeLost ? [`0${code}`, `00${code}`] : [];
  const shorter = code.replace(/^0{1,2}(?=\d{6})/, '');
  return [code, ...longer, shorter];
}

/**
 * Explains a code that is not on the roster. A hint for the message only: the roster is the truth,
 * no length or prefix makes a code right or wrong.
 */
export function classifyMiss(code: string): CodeMiss {
  if (/^\d+(?:[.,]\d+)?E\+?\d+$/.test(code)) return 'scientific';
  if (/H\d{2}$/.test(code)) return 'agencyCode';
  if ((code.match(/\p{L}/gu) ?? []).length >= 4) return 'name';
  if (/^(?:\d{1,3}|(?:03|21)\d{3})$/.test(code)) return 'examCode';
  if (/^\d{7}$/.test(code)) return 'budgetCode';
  // Ten digits, a branch has three more; Hải Phòng's begin with 02, Hải Dương's with 08. A new
  // school code may also have ten digits, but begins with 30 or 31.
  if (/^0\d{9}(?:\d{3})?$/.test(code)) return 'taxCode';
  return 'unknown';
}

/** Up to `max` known codes within two slips of the typed one, nearest first, then in code order. */
export function nearestCodes(code: string, known: Iterable<string>, max: number): string[] {
  const limit = code.length < 6 ? 1 : 2;
  return Array.from(new Set(known))
    .map((candidate) => ({ candidate, distance: editDistance(code, candidate, limit) }))
    .filter(({ distance }) => distance <= limit)
    .sort((a, b) => a.distance - b.distance || (a.candidate < b.candidate ? -1 : 1))
    .slice(0, max)
    .map(({ candidate }) => candidate);
}

function textOf(cell: CellValue): string {
  return isDateCell(cell) ? '?' : clean(String(cell));
}
