import { clean, fold } from '../vietnamese-text';
import { isSheetError, saysNothing } from './nothing-said';
import { ROSTER_HEADINGS } from './roster-columns';
import type { RosterCells } from './roster-row';

/** A school may be called Cộng Hòa. */
const NOT_A_NAME =
  /^(?:tổng|cộng$|cộng[ :]*\d|người lập|thủ trưởng|kt\.|hiệu trưởng|ghi chú|danh sách|stt$|\(?\d+\)?$)/;

/**
 * A line that people put among the schools: a total, the title of a group, a signature, the header
 * once more, numbers of columns, what a formula could not find. A line that lacks its code but has
 * what else a school has is a school, and is asked about.
 */
export function isNoSchool(cells: RosterCells): boolean {
  const code = clean(String(cells.schoolId)).normalize('NFKC');
  const name = fold(String(cells.name));
  if (isSheetError(code)) return true;
  if (fold(code) === fold(ROSTER_HEADINGS.schoolId)) return true;
  const letters = code.match(/\p{L}/gu)?.length ?? 0;
  if (code !== '' && (!/\d/.test(code) || letters > 4)) return true;
  if (NOT_A_NAME.test(name)) return true;
  const others = [cells.level, cells.commune, cells.mailboxes].filter((cell) => !saysNothing(cell));
  return code === '' && others.length === 0;
}
