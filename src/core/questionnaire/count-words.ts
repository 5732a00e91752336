/** Phrases around numbers, folded (see `fold`); what schools write beside or instead of a figure. */

/** Words that name what is counted and change nothing about how many. */
const HARMLESS =
  'tất|cả|tổng|số|cộng|lượng|có|là|gồm|toàn|trường|học|sinh|hs|h|s|em|cháu|bạn|người|cb|cbgv|cbgvnv|giáo|viên|gv|nhân|nv|thầy|cô|đc';

const COUNTED =
  '(?:học sinh|hs|em|cháu|bạn|người|ai|cán bộ|giáo viên|cán bộ giáo viên|cbgv|gv|đồng chí|trường hợp|em học sinh)';

/** Harmless together only: "không đồng bộ" is no word for persons. */
export const PERSONS = /đồng chí|cán bộ|đ\/c/g;

export const HARMLESS_WORDS: ReadonlySet<string> = new Set(HARMLESS.split('|'));

/** "không", "ko", "không có học sinh nào", "-": none. "Không có chữ ký số" is not, it may mean all. */
export const NONE = new RegExp(
  `^(?:(?:không|khong|ko|k|kh)(?: có)?(?: ${COUNTED})?(?: (?:là )?(?:người )?nước ngoài)?(?: nào)?(?: cả)?(?: ạ)?|[-–—−/]+)[.,;!]*$`,
);

/** A rate or a general claim where a number of persons is asked. */
export const RATE =
  /%|phần trăm|^(?:100 )?(?:đã |được )*(?:đủ|đầy đủ|tất cả|toàn bộ|hết|toàn trường|cả trường)(?: \D*)?$|\bhết[.!]*$/;

/** "khoảng 500", "~500", "500+", ">500". */
export const APPROXIMATE =
  /[~≈≃±<>≤≥]|\d\s*\+\s*$|(?<!\p{L})(?:khoảng|chừng|tầm|cỡ|gần|hơn|trên|dưới|ngót|xấp xỉ|ước|ước tính|ít nhất|tối thiểu|tối đa|trở lên|trở xuống)(?!\p{L})/u;

/** "500-520", "từ 500 đến 520". */
export const RANGE = /^(?:từ )?[\d.]+\s*(?:[-–—]|đến|tới)\s*[\d.]+\s*(?:học sinh|hs|em|người)?$/;

/** After a number they multiply it. */
export const UNITS: ReadonlySet<string> = new Set(['chục', 'trăm', 'nghìn', 'ngàn', 'triệu']);

/** A level of a liên cấp school before its figure. */
export const LEVEL_LABEL =
  /(?<!\p{L})(?:tiểu học|th|thcs|thpt|trung học cơ sở|trung học phổ thông|cấp [123]|c[123])(?!\p{L})/gu;
