/** A made-up pupil, so named that nobody takes it for a person. */
export interface DemoPupil {
  readonly code: string;
  readonly name: string;
  /** Day, month, year. */
  readonly born: readonly [day: number, month: number, year: number];
  readonly sex: 'Nam' | 'Nữ';
  readonly className: string;
  /** '' for the many who have none: that is why they are on the list. */
  readonly identity: string;
  readonly reason: string;
}

/** Grades that a school of each level teaches. */
const GRADES: Readonly<Record<string, readonly [low: number, high: number]>> = {
  TH: [1, 5],
  THCS: [6, 9],
  THPT: [10, 12],
  'TH-THCS': [1, 9],
  'THCS-THPT': [6, 12],
  'TH-THCS-THPT': [1, 12],
  GDTX: [10, 12],
};
const FAMILY = ['Nguyễn', 'Trần', 'Phạm', 'Lê', 'Vũ', 'Hoàng', 'Đỗ', 'Bùi'];
const MIDDLE = ['Văn', 'Thị', 'Minh', 'Đức', 'Ngọc', 'Thu', 'Gia'];
const REASONS = [
  'Chưa có số định danh cá nhân',
  'Sai ngày sinh',
  'Sai họ tên',
  'Mới chuyển đến, chờ xác thực',
  'Chưa có dữ liệu trên CSDLQG về dân cư',
];
/** School year 2025-2026: a first grader was born in 2019. */
const FIRST_GRADE_BORN = 2019;

const turn = <T>(from: readonly T[], n: number): T => from[n % from.length] as T;

/** `count` pupils of a school, class by class; the same for the same school, no two alike. */
export function demoPupils(schoolCode: string, level: string, count: number): DemoPupil[] {
  const [low, high] = GRADES[level] ?? [1, 12];
  const classes = Math.min(high - low + 1, Math.ceil(count / 8));
  const perClass = Math.ceil(count / classes);
  return Array.from({ length: count }, (_, index) => {
    const grade = low + Math.floor(index / perClass);
    const year = FIRST_GRADE_BORN + 1 - grade;
    const isBoy = index % 2 === 0;
    const serial = String((Number(schoolCode) * 7919 + index * 31) % 1_000_000).padStart(6, '0');
    const century = isBoy ? 2 : 3;
    return {
      code: `${schoolCode}${String(index + 1).padStart(4, '0')}`,
      name: `${turn(FAMILY, index)} ${turn(MIDDLE, index >> 1)} Mẫu ${letters(index)}`,
      born: [(index % 27) + 1, (index % 12) + 1, year],
      sex: isBoy ? 'Nam' : 'Nữ',
      className: `${grade}A`,
      identity: index % 3 === 2 ? `031${century}${String(year).slice(2)}${serial}` : '',
      reason: turn(REASONS, index % 3 === 2 ? 1 + index : 0),
    };
  });
}

/** A, B … Z, AA, AB …: a given name that tells the pupils of a list apart. */
function letters(index: number): string {
  const rest = Math.floor(index / 26) - 1;
  return (rest < 0 ? '' : letters(rest)) + String.fromCharCode(65 + (index % 26));
}
