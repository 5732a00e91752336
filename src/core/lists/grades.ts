import { fold } from '../vietnamese-text';

const LAST_GRADE = 12;

/** "5A1", "Lớp 10 Toán", "L6.2", "Khối 6", "1/3", "06A". */
const CLASS = /^(?:(?:lớp|lop|khối|khoi|l|k)[\s:.-]*)?0?(\d{1,2})(?!\d)/;

/** A title over the pupils of one class: "LỚP 1A", "I. Khối 6", "Danh sách học sinh lớp 10 Toán". */
const CLASS_TITLE =
  /^(?:(?:[ivx]+|[a-z]|\d{1,2})\s?[.):-]\s*)?(?:danh sách )?(?:học sinh |hs )?(?:lớp|lop|khối|khoi)\s*(?:học\s*)?:?\s*\d{1,2}(?!\d)/;
const BARE_CLASS = /^\d{1,2}\s?[a-zđ]\d{0,2}$/;
/** "LỚP CHUYÊN TOÁN", and no "Lớp Thị Hoa". */
const NAMED_TITLE =
  /^(?:(?:[ivx]+|[a-z]|\d{1,2})\s?[.):-]\s*)?lớp:? (?!thị |văn )[\p{L} -]{1,40}$/u;
const LONGEST_TITLE = 80;
const LONGEST_CLASS = 40;

/** "…chưa đồng bộ lớp 1A" names one class, "từ lớp 1 đến lớp 5" and "khối 1-5" name none. */
const NAMED_CLASS = /(?<=(?<!\p{L})(?:lớp|khối)\s*:?\s*)\d{1,2}(?!\d)[^\s,;()]*/gu;
const SPAN = /^\d{1,2}[-–]\d/;

/** The grade, 1 to 12, of a class as a list writes it; undefined when it says none. */
export function gradeOf(text: string): number | undefined {
  const grade = Number(CLASS.exec(fold(text))?.[1]);
  return grade >= 1 && grade <= LAST_GRADE ? grade : undefined;
}

/** "6A1", "10 Toán", "6", "1/3", "06"; of kindergartens and schools that name theirs: "A1", "Lá 2", "MG 5 tuổi B". */
const NUMBERED_CLASS =
  /^(?:0?[1-9]|1[0-2])(?![\d/.-]*\d{4})(?!\d)|^\p{L}[\p{L} .-]*\d{1,2}(?!\d)[^:]*$/u;

/** Something stands in the class column that can be a class: a name, a sum, a telephone can not. */
export function isClass(text: string): boolean {
  if (text.length > LONGEST_CLASS || text === '') return false;
  return NUMBERED_CLASS.test(text) || /^(?:lớp|nhóm) |^[ivx]+(?!\p{L})/iu.test(text);
}

export function isClassTitle(text: string): boolean {
  // Most names end here: folding is dear.
  if (text.length > LONGEST_TITLE || !/\d|^[^\p{L}]*l[ớo]p /iu.test(text)) return false;
  const title = fold(text);
  return CLASS_TITLE.test(title) || NAMED_TITLE.test(title);
}

/** "5A1" alone on a line; in a cell of a full line it is that pupil's class. */
export function isBareClass(text: string): boolean {
  return BARE_CLASS.test(fold(text));
}

/** The one class that a title names, as it names it; '' when none or several. */
export function classInTitle(text: string): string {
  const title = fold(text);
  if (isBareClass(title)) return title;
  const named = title.match(NAMED_CLASS) ?? [];
  const [only = ''] = named;
  return named.length === 1 && !SPAN.test(only) ? only : '';
}

/** A class for comparison: "Lớp 6A", "06 A" and "6a" are one. */
export function classMarkOf(text: string): string {
  return fold(text)
    .replace(/^(?:lớp|l)[\s.:-]*/, '')
    .replace(/[\s.-]+/g, '')
    .replace(/^0+/, '');
}
