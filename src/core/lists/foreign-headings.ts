import { fold } from '../vietnamese-text';
import type { TextRow } from './cell-text';
import type { ListColumn } from './known-columns';

/** What only a table of grown-ups asks; with and without accents, folded (see `fold`). */
const OFFICES =
  /(?<!\p{L})(?:ch[uứ]c (?:v[uụ]|danh)|tr[iì]nh đ[oộ]|trinh do|chuy[eê]n m[oô]n|m[oô]n (?:gi[aả]ng )?d[aạ]y|v[iị] tr[ií] vi[eệ]c l[aà]m|h[eệ] s[oố] l[uư][oơ]ng|đơn vị công tác|nhiệm vụ được giao|lớp chủ nhiệm)(?!\p{L})/u;

/** Names, numbers and birth dates stand in lists of staff too. */
const OF_PUPILS: readonly ListColumn[] = ['pupilCode', 'class', 'grade'];
const PUPILS = /(?<!\p{L})(?:học sinh|hoc sinh|hs|học viên|phụ huynh)(?!\p{L})/u;

/** What a table of contacts asks, and nothing that tells a pupil stands beside it. */
const CONTACTS = /(?<!\p{L})(?:e-?mail|điện thoại|đt|sđt|zalo|di động)(?!\p{L})/u;
const TELLING: readonly ListColumn[] = ['birthDate', 'sex', 'identity', 'reason'];

/** Begins the title over a parent's columns, folded. */
const PARENTS =
  /^(?:(?:thông tin|họ tên)(?: (?:về|của))? )?(?:cha|bố|mẹ|cha mẹ|bố mẹ|phụ huynh|gia đình|liên hệ|người|chủ hộ|giáo viên|gvcn)(?!\p{L}| học)/u;

/** Over columns that say once more what is wrong or right, folded. */
const SECOND_READING =
  /(?<!\p{L})(?:đúng|sai|sửa|điều chỉnh|đính chính|thay đổi|giấy khai sinh|cccd|csdl|cơ sở dữ liệu|đề nghị|cập nhật|thực tế|mới|cũ)(?!\p{L})/u;

/** The title over a table that lists somebody else; folded. */
const OTHER_LIST =
  /^[^\p{L}]*(?:(?:danh sách|ds|bảng) (?:cán bộ|giáo viên|gvcn|gv|nhân viên|cbgv|phụ huynh|cha mẹ|liên hệ|ban |tổ )|(?:giáo viên chủ nhiệm|gvcn|cbgv|liên hệ|thông tin liên hệ)$)/u;
const SYNCED_LIST = /^[^\p{L}]*(?:danh sách|ds) .*đã (?:được )?đồng bộ/u;
/** The name of a sheet, which is shorter. */
const OTHER_SHEET =
  /đã ?(?:được ?)?(?:đồng ?bộ|đb)|(?<!\p{L})da ?dong ?bo|^(?:gvcn|liên hệ|cbgv|giáo viên|cán bộ)$/u;
const NOT = /(?<!\p{L})(?:chưa|không|chua)/u;

/** The heading of a table of teachers, of a committee, of signatures: nobody in it is a pupil. */
export function isStaffHeading(
  titles: TextRow,
  places: ReadonlyMap<ListColumn, readonly number[]>,
): boolean {
  if (OF_PUPILS.some((column) => places.has(column))) return false;
  const folded = titles.map(fold);
  if (folded.some((it) => PUPILS.test(it))) return false;
  if (folded.some((title) => OFFICES.test(title))) return true;
  return !TELLING.some((it) => places.has(it)) && folded.some((title) => CONTACTS.test(title));
}

/** Whether the merged title over this place is a parent's: a name below it is no pupil's. */
export function isUnderParent(upper: TextRow, place: number): boolean {
  return PARENTS.test(fold(mergedTitle(upper, place)));
}

/** Whether a title says that its column holds once more what another one holds. */
export function isSecondReading(title: string): boolean {
  return title !== '' && SECOND_READING.test(fold(title));
}

/** A merged title stands in the first of its places. */
export function mergedTitle(upper: TextRow, place: number): string {
  for (let at = Math.min(place, upper.length - 1); at >= 0; at--) {
    if (upper[at] !== '' && upper[at] !== undefined) return upper[at] ?? '';
  }
  return '';
}

/** "Danh sách học sinh đã đồng bộ", "DANH SÁCH GIÁO VIÊN CHỦ NHIỆM": no list of those who are asked for. */
export function titlesOtherList(line: TextRow): boolean {
  const texts = line.filter((text) => text !== '');
  if (texts.length > 2) return false;
  const folded = texts.map(fold);
  return folded.some(
    (title) => OTHER_LIST.test(title) || (SYNCED_LIST.test(title) && !NOT.test(title)),
  );
}

/** A sheet that its name calls another one. */
export function isOtherSheet(name = ''): boolean {
  const folded = fold(name).replace(/_/g, ' ');
  return OTHER_SHEET.test(folded) && !NOT.test(folded);
}

/** What heads a table that is no list of pupils, folded. */
const OTHER_HEADING =
  /^(?:stt|tt|số tt|số thứ tự|số lượng|sl|số hs|số học sinh|điện thoại|số điện thoại|sđt|email|chức vụ|chức danh|tỉ lệ(?: %)?)$/;

/** "STT", "Lý do", "Số lượng": no heading with names, and all of it words. */
export function isOtherHeading(row: TextRow): boolean {
  const texts = row.filter((text) => text !== '');
  if (texts.length < 2 || texts.some((text) => /\d/.test(text))) return false;
  return texts.some((text) => OTHER_HEADING.test(fold(text)));
}
