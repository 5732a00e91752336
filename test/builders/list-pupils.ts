import * as fc from 'fast-check';
import type { ListCell } from '../../src/core/lists/cells';
import type { ListColumn } from '../../src/core/lists/known-columns';

/** A made-up pupil; no two of one list have the same name. */
export interface Pupil {
  readonly family: string;
  readonly given: string;
  readonly code: number;
  readonly born: { readonly day: number; readonly month: number; readonly year: number };
  readonly female: boolean;
  readonly className: string;
  readonly reason: string;
}

// Names and remarks that a careless reader takes for titles and footers.
const FAMILIES = [
  'Nguyễn Văn',
  'Hồ Thị',
  'Tống Khối',
  'Trương Công',
  'Họ Minh',
  'Cộng Thị',
  'Ký Văn',
  'TRẦN',
];
const GIVEN = ['Trường', 'Cộng', 'Ký', 'Hiệu', 'Ngày', 'Nam', 'Lập', 'Hồ', 'Tên', "O'Brien", 'Ý'];
const REASONS = [
  '',
  'Chưa có số ĐDCN',
  'Hiệu trưởng xác nhận',
  'chưa ký tên',
  'Tổng số giấy tờ: 2',
  'ngày 3 tháng 2 chuyển đến',
  'Lớp 5 chuyển lên',
];

const pupil: fc.Arbitrary<Pupil> = fc.record({
  family: fc.constantFrom(...FAMILIES),
  given: fc
    .tuple(fc.constantFrom(...GIVEN), fc.integer({ min: 0, max: 99 }))
    .map(([name, n]) => `${name} ${String.fromCharCode(65 + (n % 26))}${'abcd'[n % 4]}`),
  code: fc.integer({ min: 1_000_000, max: 9_999_999 }),
  born: fc.record({
    day: fc.integer({ min: 1, max: 28 }),
    month: fc.integer({ min: 1, max: 12 }),
    year: fc.integer({ min: 2007, max: 2019 }),
  }),
  female: fc.boolean(),
  className: fc.constantFrom('1A', '5A1', '6/2', '10 Toán', '12A10'),
  reason: fc.constantFrom(...REASONS),
});

export const pupils: fc.Arbitrary<readonly Pupil[]> = fc.uniqueArray(pupil, {
  maxLength: 14,
  comparator: (a, b) => `${a.family} ${a.given}` === `${b.family} ${b.given}` || a.code === b.code,
});

export const DATE_FORMS = ['serial', 'slashes', 'short', 'dots', 'iso', 'year'] as const;
export type DateForm = (typeof DATE_FORMS)[number];

/** What a list writes of a pupil in a column; blank where a real list may leave it so. */
export function cellOf(
  { family, given, code, born, female, className, reason }: Pupil,
  column: ListColumn | 'unknown',
  form: DateForm,
): ListCell {
  switch (column) {
    case 'fullName':
      return `${family} ${given}`;
    case 'middleName':
      return family;
    case 'givenName':
      return given;
    case 'pupilCode':
      return code % 3 === 0 ? code + 300_000_000 : `03${code + 10_000_000}`;
    case 'birthDate':
      return dateIn(born, form);
    case 'sex':
      return female ? 'Nữ' : 'nam';
    case 'class':
      return className;
    case 'identity':
      return code % 4 === 0 ? null : `03120${code}`;
    case 'reason':
      return reason;
    case 'nationality':
      return 'Việt Nam';
    case 'unknown':
      return code % 5 === 0 ? 'Xã An Dương' : null;
    default:
      return null;
  }
}

function dateIn({ day, month, year }: Pupil['born'], form: DateForm): ListCell {
  const two = (value: number) => String(value).padStart(2, '0');
  const days = Math.round(Date.UTC(year, month - 1, day) / 86_400_000);
  const written: Readonly<Record<DateForm, ListCell>> = {
    serial: days + 25_569,
    slashes: `${two(day)}/${two(month)}/${year}`,
    short: `${day}-${month}-${year}`,
    dots: `${two(day)}.${two(month)}.${year}`,
    iso: `${year}-${two(month)}-${two(day)}`,
    year,
  };
  return written[form];
}
