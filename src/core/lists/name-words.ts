import { fold } from '../vietnamese-text';
import { isFooter } from './footers';
import { isClassTitle } from './grades';

/**
 * How a line begins that stands in the column of names and is nobody's: a school, a group, a sum,
 * a reason, a remark. Folded (see `fold`: "lý" is "lí"). Families are called Lý, Danh, Lưu, Mã, Từ
 * and Ông, so such words need their second one.
 */
const NOBODY: readonly string[] = [
  // Sums.
  'tổng|cộng|toàn (?:trường|khối|cấp|huyện|xã|phường|bộ|thể|tỉnh|thành|đơn)|tất cả|sĩ số|trong đó',
  'số (?:học sinh|hs|lượng|trẻ|em|lớp|nam|nữ|còn|đã|chưa|liệu)|luỹ kế|lũy kế',
  // Who teaches and signs.
  'gv|gvcn|gvbm|giáo viên|chủ nhiệm|cô giáo|thầy giáo|cán bộ|ban (?:giám|chuyên|cơ bản|khoa|kh|tự)',
  'bgh|hiệu (?:trưởng|phó)|phó hiệu|người|nơi nhận',
  // Groups of pupils.
  'học sinh|hs|học viên|trẻ|nam$|nữ$|(?:nam|nữ) (?:sinh|dân tộc|dt|học|\\d)|dân tộc|dt|khuyết tật',
  'lớp|khối|nhóm|nhà trẻ|(?:cấp|bậc|hệ|buổi|ca|đợt|tổ|ban) (?:\\d|[ivx]+(?!\\p{L})|học|tiểu|thcs|thpt|th(?!\\p{L})|trung|mầm|sáng|chiều|chuyên|gdtx)',
  // Schools and places.
  'trường|điểm trường|phân (?:hiệu|trường)|cơ sở|khu|chi nhánh|trung tâm|tt gd\\w*|th|thcs|thpt|mn|mg|ptdt|ptdtbt|ptdtnt|tiểu học|trung học|mầm non|mẫu giáo|gdtx|gdnn',
  'thôn|xóm|ấp|buôn|làng|xã|phường|quận|huyện|thị (?:trấn|xã)|tỉnh|thành phố|tổ dân|tdp|bản|phòng (?:gd|giáo)|sở (?:gd|giáo)|ubnd|ủy ban',
  // Words about the list.
  'danh sách|ds|ghi chú|lưu ý|chú ý|chú thích|năm học|học kì|đơn vị|biểu|phụ lục|kèm theo|tính đến|trang|báo cáo|kính gửi',
  // Nobody is there, and why somebody is.
  'không|ko|hết$|chưa|đã|đang|sai|thiếu|trùng|mất|bị|lỗi|do (?:chưa|không|sai|trùng|lỗi|hệ|học)|các|những|khác',
  'lí do|nguyên nhân|tình trạng|trường hợp|chuyển|nghỉ|bỏ học|đề nghị|yêu cầu|nhà trường|gia đình|phụ huynh|hộ (?:khẩu|tịch|nghèo|cận)|giấy|quốc tịch|nước ngoài|việt kiều|tạm trú|thường trú|hồ sơ|thông tin|dữ liệu|cccd|số (?:định|cccd|cmnd)|mã (?:định|học|số)|ngày(?: tháng| sinh|,|$)|nơi sinh|giới tính',
  // How to fill the list in.
  'chữ|ghi|nhập|điền|viết|bắt buộc|in hoa|theo (?:mẫu|giấy|đúng|định)|ví dụ|vd|kiểu|định dạng|dạng|text|văn bản|tối đa|họ (?:và )?(?:tên|đệm)|tên (?:học|đầy|đúng|như)',
];

/** What comes before the words: "I.", "1)", "- ", "*", "(". */
const BEFORE = '^(?:[ivx]{1,4}|\\d{1,2}|[a-hđ])?[^\\p{L}]*';

const BEGINS = new RegExp(
  `^[^\\p{L}]*(?:(?:${NOBODY.join('|')})(?!\\p{L})|[ivx]{1,4} ?[.):/-] ?(?:${NOBODY.join('|')})(?!\\p{L}))`,
  'u',
);

/** "Tổng Thị Hoa" and "Cộng Văn Nam" are people. */
const PERSON = new RegExp(`${BEFORE}\\p{L}+ (?:thị|văn)(?!\\p{L})(?! xã)`, 'u');

/** Of a sentence; a name with these words is shorter. */
const REMARK =
  /(?<!\p{L})(?:học sinh|đồng bộ|chuyển (?:trường|đi|đến)|khai sinh|định danh|nhà trường|đề nghị|lớp \d|không|chưa)(?!\p{L})/u;

const LONGEST_NAME = 70;
const LONG_NAME_WORDS = 6;

/** The first words of all of these, of footers and of class titles; cheap, for most names end here. */
const FIRST_WORDS: ReadonlySet<string> = new Set(
  'tổng cộng toàn tất sĩ sỹ trong số luỹ lũy gv gvcn gvbm giáo chủ cô thầy cán ban bgh hiệu phó người nơi học hs trẻ nam nữ dân dt khuyết lớp khối nhóm nhà cấp bậc hệ buổi ca đợt tổ trường điểm phân cơ khu chi trung tt th thcs thpt mn mg tiểu mầm mẫu gdtx gdnn ptdt ptdtbt ptdtnt thôn xóm ấp buôn làng xã phường quận huyện thị tỉnh thành tdp bản phòng sở ubnd ủy uỷ danh ds ghi lưu chú năm đơn biểu phụ kèm tính trang báo kính không ko hết chưa đã đang sai thiếu trùng mất bị lỗi do các những khác lí lý nguyên tình chuyển nghỉ bỏ đề yêu gia hộ giấy quốc nước việt tạm thường hồ thông dữ cccd mã ngày giới chữ nhập điền viết bắt in theo ví vd kiểu định dạng text văn tối họ tên lập thống kt tm tl q thủ giám xác duyệt ký kí đóng ấn chốt'.split(
    ' ',
  ),
);
const FIRST_WORD = /\p{L}+/u;
/** What stands before or in a text that has to be looked at whole. */
const ODD = /[\d:%=;,(]|^[ivx]{1,4} ?[.):/-]|^[^\p{L}]+\p{L}| \S+ \S+ \S+ \S+ \S/iu;

/** Whether a text in the column of names is nobody's name, whatever number stands beside it. */
export function isNobody(text: string): boolean {
  if (!ODD.test(text) && !begins(text)) return false;
  if (text.length > LONGEST_NAME) return true;
  const line = fold(text);
  if (PERSON.test(line) && !/[:%]/.test(line)) return false;
  if (BEGINS.test(line) || isFooter(text) || isClassTitle(text)) return true;
  if (/[:%=]/.test(line)) return true;
  // "Công văn 123" is nobody; a phone or a number of the school's beside a name makes it no less one.
  if (/\d{3}/.test(line) && !isWrittenAsName(text.replace(NUMBERS, ''))) return true;
  return line.split(' ').length >= LONG_NAME_WORDS && REMARK.test(line);
}

/** Numbers and what parts them from a name. */
const NUMBERS = /[^\p{L}]*\d[\d\s().,/-]*/gu;

function isWrittenAsName(text: string): boolean {
  return /^\p{Lu}[\p{L}'’.-]*(?: \p{Lu}[\p{L}'’.-]*){1,6}$/u.test(text) && /\p{L}{2}/u.test(text);
}

function begins(text: string): boolean {
  return FIRST_WORDS.has((FIRST_WORD.exec(text)?.[0] ?? '').toLowerCase());
}

/** A line that says of itself that nobody has to be listed. */
const NONE =
  /^[^\p{L}]*(?:(?:trường |đơn vị |nhà trường |lớp )?(?:hiện )?(?:không|ko|khong)(?: có| còn|$)|hết$|khong$|(?:100 ?%|tất cả|toàn bộ|tất|các).* đã (?:được )?(?:đồng bộ|có)|(?:đã )?đồng bộ (?:đủ|hết|100|toàn bộ|xong))|không (?:có|còn) (?:học sinh|hs|trường hợp|em|trẻ)(?!\p{L})/u;

export function isNone(text: string): boolean {
  return /kh[oô]ng|ko|hết|đồng bộ|đã/i.test(text) && NONE.test(fold(text));
}

/** A person as lists write one: two words at least, each with a capital. */
export function isPersonName(text: string): boolean {
  return isWrittenAsName(text) && !isNobody(text);
}
