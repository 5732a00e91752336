import { fold } from '../vietnamese-text';
import type { TextRow } from './cell-text';
import type { ListColumn } from './known-columns';

/** What only a table of grown-ups asks; with and without accents, folded (see `fold`). */
const OFFICES =
  /(?<!\p{L})(?:ch[uứ]c (?:v[uụ]|danh)|tr[iì]nh đ[oộ]|trinh do|chuy[eê]n m[oô]n|m[oô]n (?:gi[aả]ng )?d[aạ]y|v[iị] tr[ií] vi[eệ]c l[aà]m|h[eệ] s[oố] l[uư][oơ]ng|đơn vị công tác|nhiệm vụ được giao)(?!\p{L})/u;

/** Names, numbers and birth dates stand in lists of staff too. */
const OF_PUPILS: readonly ListColumn[] = ['pupilCode', 'class', 'grade'];
const PUPILS = /(?<!\p{L})(?:học sinh|hoc sinh|hs|học viên)(?!\p{L})/u;

/** Begins the title over a parent's columns, folded. */
const PARENTS =
  /^(?:(?:thông tin|họ tên)(?: (?:về|của))? )?(?:cha|bố|mẹ|cha mẹ|bố mẹ|phụ huynh|người giám hộ|người đỡ đầu|chủ hộ)(?!\p{L})/u;

/** The heading of a table of teachers, of a committee, of signatures: nobody in it is a pupil. */
export function isStaffHeading(
  titles: TextRow,
  places: ReadonlyMap<ListColumn, readonly number[]>,
): boolean {
  if (OF_PUPILS.some((column) => places.has(column))) return false;
  const folded = titles.map(fold);
  return folded.some((title) => OFFICES.test(title)) && !folded.some((it) => PUPILS.test(it));
}

/** Whether the merged title over this place is a parent's: a name below it is no pupil's. */
export function isUnderParent(upper: TextRow, place: number): boolean {
  const title = upper.slice(0, place + 1).filter((text) => text !== '');
  return PARENTS.test(fold(title[title.length - 1] ?? ''));
}
