import type { PlannedCell, PlannedLine } from './planned-list';
import { nameOf, type Pupil, typedDate } from './pupils';

export interface Column {
  readonly heading: string;
  readonly cell: (pupil: Pupil) => PlannedCell;
}

/** The columns of the Department's list, and the two of a split name. */
export const COLUMNS = {
  number: { heading: 'STT', cell: (pupil) => pupil.number },
  code: { heading: 'Mã học sinh', cell: (pupil) => pupil.code },
  name: { heading: 'Họ và tên', cell: nameOf },
  middleNames: { heading: 'Họ đệm', cell: (pupil) => pupil.middleNames },
  givenName: { heading: 'Tên', cell: (pupil) => pupil.givenName },
  birthDate: { heading: 'Ngày sinh', cell: typedDate },
  sex: { heading: 'Giới tính', cell: (pupil) => pupil.sex },
  class: { heading: 'Lớp', cell: (pupil) => pupil.className },
  identity: { heading: 'Số định danh cá nhân', cell: (pupil) => pupil.identity },
  nationality: { heading: 'Quốc tịch', cell: () => 'Việt Nam' },
  reason: { heading: 'Lý do chưa đồng bộ', cell: () => 'Sai ngày sinh' },
  note: { heading: 'Ghi chú', cell: () => null },
} as const satisfies Record<string, Column>;

export const SHORT: readonly Column[] = [
  COLUMNS.number,
  COLUMNS.name,
  COLUMNS.birthDate,
  COLUMNS.sex,
  COLUMNS.class,
];

export const FULL: readonly Column[] = [
  COLUMNS.number,
  COLUMNS.code,
  COLUMNS.name,
  COLUMNS.birthDate,
  COLUMNS.sex,
  COLUMNS.class,
  COLUMNS.identity,
  COLUMNS.nationality,
  COLUMNS.reason,
  COLUMNS.note,
];

export function withHeading(column: Column, heading: string): Column {
  return { ...column, heading };
}

export function withCell(column: Column, cell: Column['cell']): Column {
  return { ...column, cell };
}

export function headingLine(columns: readonly Column[]): PlannedLine {
  return { cells: columns.map(({ heading }) => heading) };
}

function pupilLine(pupil: Pupil, columns: readonly Column[]): PlannedLine {
  return { cells: columns.map(({ cell }) => cell(pupil)) };
}

export function pupilLines(
  listed: readonly Pupil[],
  columns: readonly Column[],
): readonly PlannedLine[] {
  return listed.map((pupil) => pupilLine(pupil, columns));
}

/** A heading and its pupils. */
export function table(
  listed: readonly Pupil[],
  columns: readonly Column[],
): readonly PlannedLine[] {
  return [headingLine(columns), ...pupilLines(listed, columns)];
}

export function words(...cells: readonly PlannedCell[]): PlannedLine {
  return { cells };
}

/** One cell over the whole width of a table. */
export function mergedTitle(text: string, width: number): PlannedLine {
  return { cells: [text], merged: width };
}

export const BLANK: PlannedLine = { cells: [] };
