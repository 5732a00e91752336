import type { CellValue } from '../cell';
import { fold } from '../vietnamese-text';

/** The roster tab's headers, in the order in which set-up writes them; staff may paste another. */
export const ROSTER_HEADINGS = {
  schoolId: 'Mã trường',
  aliases: 'Mã khác',
  name: 'Tên trường',
  level: 'Cấp học',
  ownership: 'Loại hình',
  commune: 'Xã/phường',
  mailboxes: 'Hộp thư',
  from: 'Từ ngày',
  to: 'Đến ngày',
  exempt: 'Miễn (lý do)',
  extendedTo: 'Gia hạn đến',
} as const;

export type RosterColumn = keyof typeof ROSTER_HEADINGS;

export const ROSTER_COLUMN_IDS = Object.keys(ROSTER_HEADINGS) as RosterColumn[];

/** Without these a school could be blamed for a hole in our own table. */
export const NEEDED_COLUMNS: readonly RosterColumn[] = [
  'schoolId',
  'aliases',
  'name',
  'mailboxes',
  'from',
  'to',
];

interface RosterLayout {
  /** 0-based places; of two columns with one header the first stands. */
  readonly places: Readonly<Partial<Record<RosterColumn, number>>>;
  readonly missing: readonly RosterColumn[];
  readonly doubled: readonly RosterColumn[];
}

/** Finds the columns by header text: case, spaces and tone placement make no difference. */
export function findRosterColumns(header: readonly CellValue[]): RosterLayout {
  const titles = header.map((cell) => fold(String(cell)));
  const places: Partial<Record<RosterColumn, number>> = {};
  const missing: RosterColumn[] = [];
  const doubled: RosterColumn[] = [];
  for (const column of ROSTER_COLUMN_IDS) {
    const title = fold(ROSTER_HEADINGS[column]);
    const place = titles.indexOf(title);
    if (place < 0) missing.push(column);
    else places[column] = place;
    if (place >= 0 && titles.indexOf(title, place + 1) >= 0) doubled.push(column);
  }
  return { places, missing, doubled };
}
