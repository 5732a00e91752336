import type { PlannedCell } from './planned-list';

export interface Pupil {
  readonly number: number;
  readonly code: string;
  readonly middleNames: string;
  readonly givenName: string;
  /** '2018-05-03'. */
  readonly birthDate: string;
  readonly sex: 'Nam' | 'Nữ';
  readonly className: string;
  readonly identity: string;
}

const FAMILY_NAMES = ['Nguyễn', 'Trần', 'Lê', 'Phạm', 'Hoàng', 'Vũ', 'Đặng', 'Bùi', 'Đỗ', 'Ngô'];
const MIDDLE_NAMES = ['Văn', 'Thị', 'Đức', 'Ngọc', 'Minh', 'Thu', 'Quang'];
const GIVEN_NAMES = [
  'An',
  'Bình',
  'Hương',
  'Giang',
  'Dũng',
  'Lựu',
  'Khuê',
  'Phượng',
  'Sơn',
  'Ý',
  'Uyên',
];

/** Made-up pupils of one class, numbered from 1; `from` keeps those of two classes apart. */
export function pupils(count: number, className = '1A', from = 1): readonly Pupil[] {
  return Array.from({ length: count }, (_, index) => pupil(from + index, index + 1, className));
}

function pupil(seed: number, number: number, className: string): Pupil {
  const girl = seed % 2 === 0;
  const month = pad((seed % 12) + 1, 2);
  const day = pad((seed % 28) + 1, 2);
  const family = FAMILY_NAMES[seed % FAMILY_NAMES.length];
  return {
    number,
    code: `31${pad(seed, 8)}`,
    middleNames: `${family} ${MIDDLE_NAMES[seed % MIDDLE_NAMES.length]}`,
    givenName: String(GIVEN_NAMES[seed % GIVEN_NAMES.length]),
    birthDate: `2018-${month}-${day}`,
    sex: girl ? 'Nữ' : 'Nam',
    className,
    // Hải Phòng, born in this century, 2018: the grammar of the number, on a person that is none.
    identity: `031${girl ? 3 : 2}18${pad(seed, 6)}`,
  };
}

export function nameOf({ middleNames, givenName }: Pupil): string {
  return `${middleNames} ${givenName}`;
}

/** `03/05/2018`. */
export function typedDate({ birthDate }: Pupil): string {
  return birthDate.split('-').reverse().join('/');
}

export function trueDate({ birthDate }: Pupil): PlannedCell {
  return { date: birthDate };
}

function pad(number: number, digits: number): string {
  return String(number).padStart(digits, '0');
}
