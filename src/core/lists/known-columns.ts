import { fold } from '../vietnamese-text';

/** A column of a pupils' list that we know by its heading. */
export type ListColumn =
  | 'sequence'
  | 'pupilCode'
  | 'fullName'
  | 'middleName'
  | 'givenName'
  | 'birthDate'
  | 'sex'
  | 'class'
  | 'grade'
  | 'identity'
  | 'nationality'
  | 'reason'
  | 'note'
  | 'ethnicity'
  | 'health'
  | 'religion'
  | 'papers'
  /** Anything of a father, a mother or a guardian, named by the merged title over it. */
  | 'parent';

const PUPIL = '(?:học sinh|hs|học viên|hv|trẻ|em)';
const CARD =
  '(?:định danh(?: cá nhân| công dân)?|đdcn|đd cá nhân|căn cước(?: công dân)?|cccd|cmnd|cmtnd|cmt|công dân|cá nhân)';

/**
 * How the files of the sector database and of schools head their columns (docs/lists.md,
 * "Layouts"), folded (see `fold`: a single "lý" is "lí") and without punctuation. The first that
 * fits the whole heading wins, so "Họ tên cha" is no pupil's name.
 */
const WORDINGS: readonly (readonly [ListColumn, string])[] = [
  ['papers', '(?:.* )?(?:ảnh|hình ảnh|scan|bản chụp|bản sao|minh chứng)(?: .*)?'],
  ['sequence', 'stt|tt|số tt|số thứ tự|thứ tự|no'],
  [
    'fullName',
    `họ (?:và )?tên(?: đầy đủ)?(?: của)?(?: ${PUPIL})?(?: theo .*| khai sinh)?|tên ${PUPIL}|họ (?:và )?(?:chữ |tên )?đệm (?:và )?tên(?: khai sinh)?|full name`,
  ],
  ['middleName', 'họ|họ (?:và )?(?:tên |chữ )?(?:đệm|lót)|tên đệm|chữ đệm|họ và'],
  ['givenName', 'tên'],
  [
    'pupilCode',
    `mã (?:số )?${PUPIL}(?: .*)?|mã định danh(?: (?:của )?(?:bộ|học sinh|hs)(?: .*)?)?|mã định danh (?:trên )?csdl(?: .*)?|mã (?:moet|csdl)(?: .*)?`,
  ],
  [
    'identity',
    `(?:(?:số|mã|mã số|số thẻ|thẻ) )?${CARD}(?: (?:hoặc |số |số thẻ |thẻ )?${CARD})*(?: (?:của )?${PUPIL})?(?: nếu có)?`,
  ],
  [
    'birthDate',
    `(?:ngày )?(?:tháng )?(?:năm )?sinh(?: ${PUPIL})?|sinh ngày|ngày th(?:áng)? n(?:ăm)? sinh|ntns|date of birth|dob`,
  ],
  ['sex', 'giới tính|giới|gt|phái|nam nữ|gender|sex'],
  ['class', `(?:học |mã |tên )?lớp(?: học| hiện tại| đang học| năm học .*| \\d{4} \\d{4})?`],
  ['grade', '(?:mã |tên )?khối(?: lớp| học)?'],
  ['nationality', '(?:mã )?quốc tịch'],
  ['reason', '(?:lí do|nguyên nhân|tình trạng|trạng thái)(?: .*)?'],
  ['note', 'ghi chú(?: .*)?|chú thích'],
  ['ethnicity', '(?:mã |thành phần )?dân tộc(?: .*)?'],
  ['health', '(?:.* )?(?:khuyết tật|sức khỏe|bệnh|bệnh tật|nhóm máu)(?: .*)?'],
  ['religion', 'tôn giáo(?: .*)?'],
];

const ACCENTED = WORDINGS.map(([column, wording]) => whole(column, wording));
const UNACCENTED = WORDINGS.map(([column, wording]) => whole(column, unaccent(wording)));

/** Nobody heads a column with more; what is longer is an instruction. */
const LONGEST_HEADING = 120;

/** The column that a heading names; line breaks, notes in brackets and case make no difference. */
export function listColumnOf(heading: string): ListColumn | undefined {
  if (heading === '' || heading.length > LONGEST_HEADING) return undefined;
  const text = plainHeading(heading);
  const wordings = text === unaccent(text) ? [...ACCENTED, ...UNACCENTED] : ACCENTED;
  return wordings.find(({ wording }) => wording.test(text))?.column;
}

// "Hoàng" and "Tề" begin many lines.
const NAMES_BEGIN = /^[^a-zà-ỹ]*(?:h[oọ](?![a-zà-ỹ])|t[eê]n|full)/i;

/** Cheap, for the many cells that head no column of names; what passes may still be none. */
export function mayHeadNames(text: string): boolean {
  return NAMES_BEGIN.test(text);
}

function plainHeading(heading: string): string {
  return fold(heading.normalize('NFKC'))
    .replace(/\([^()]*\)|\[[^[\]]*\]/g, ' ')
    .replace(/&/g, ' và ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .replace(/^\d{1,2} (?=\D)/, '')
    .replace(/ (?:d+ m+ y+|ngày tháng năm|bắt buộc|nếu có|ghi rõ|vd .*|ví dụ .*)$/, '');
}

function whole(column: ListColumn, wording: string) {
  return { column, wording: new RegExp(`^(?:${wording})$`) };
}

function unaccent(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/g, 'd');
}
