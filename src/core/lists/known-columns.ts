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
  /**
   * Not the pupil's own: a father's, a carer's, or the same once more as it should be. The merged
   * title over it says so.
   */
  | 'parent';

const PUPIL = '(?:học sinh|hs|học viên|hv|trẻ|em|thí sinh|người học|sinh viên|cháu|bé)';
/** Whose name is no pupil's, and what stands beside a name without being one. */
const OTHERS =
  '(?:cha|bố|mẹ|ba|má|ông|bà|chồng|vợ|anh|phụ huynh|ph|giám hộ|đỡ đầu|chủ hộ|nuôi|nuôi dưỡng|người(?! học)|giáo viên|gv|gvcn|chủ nhiệm|cán bộ|nhân viên|hiệu trưởng|liên hệ|kí|chữ kí)';
const CARD =
  '(?:định danh(?: cá nhân| công dân)?|đdcn|đd cá nhân|căn cước(?: công dân)?|cccd|cmnd|cmtnd|cmt|công dân|cá nhân)';

/**
 * How the files of the sector database and of schools head their columns (docs/lists.md,
 * "Layouts"), folded (see `fold`: a single "lý" is "lí") and without punctuation. The first that
 * fits the whole heading wins, so "Họ tên cha" is no pupil's name.
 */
const WORDINGS: readonly (readonly [ListColumn, string])[] = [
  ['papers', '(?:.* )?(?:ảnh|hình ảnh|scan|bản chụp|bản sao|minh chứng)(?: .*)?'],
  ['sequence', '(?:stt|tt|số tt|số thứ tự|thứ tự)(?: (?:trong|theo|toàn|chung) .*)?|no'],
  ['middleName', 'họ|họ (?:và )?(?:tên |chữ )?(?:đệm|lót)|tên đệm|chữ đệm|họ và'],
  [
    'fullName',
    `(?!.* ${OTHERS}(?: |$))(?:họ (?:và )?(?:(?:chữ |tên )?(?:đệm|lót) (?:và )?)?tên(?: .*)?|tên (?:của )?${PUPIL}(?: .*)?)|(?:full |student |student s |pupil |pupil s |learner )?(?:full )?name(?: of (?:the )?(?:student|pupil)s?)?`,
  ],
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
    `(?:ngày )?(?:tháng )?(?:năm )?sinh(?: (?:của )?${PUPIL})?(?: (?:theo|đúng|sai|trên|trong|chưa) .*| đúng| sai)?|sinh ngày|ngày th(?:áng)? n(?:ăm)? sinh|ntns|date of birth|birth ?da(?:te|y)|dob`,
  ],
  ['sex', 'giới tính|giới|gt|phái|nam nữ|gender|sex'],
  [
    'class',
    `(?:học |mã |tên |thuộc )?lớp(?: học| hiện tại| hiện nay| đang (?:theo )?học| năm học .*| \\d{4} \\d{4}| của .*)?|class`,
  ],
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

const NAMED = /:\s*(?!ghi|viết)\p{L}/iu;

/** Nobody heads a column with more; what is longer is an instruction. */
const LONGEST_HEADING = 120;

/** The column that a heading names; line breaks, notes in brackets and case make no difference. */
export function listColumnOf(heading: string): ListColumn | undefined {
  if (heading === '' || heading.length > LONGEST_HEADING) return undefined;
  const text = plainHeading(heading);
  const wordings = text === unaccent(text) ? [...ACCENTED, ...UNACCENTED] : ACCENTED;
  const column = wordings.find(({ wording }) => wording.test(text))?.column;
  // "Họ và tên: Trần Thị Lập" tells who reports.
  return column === 'fullName' && NAMED.test(heading) ? undefined : column;
}

// "Hoàng" and "Tề" begin many lines.
const NAMES_BEGIN = /^[^a-zà-ỹ]*(?:h[oọ](?![a-zà-ỹ])|t[eê]n|full|name|student|pupil|learner)/i;

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

const DATE_PART = /^(?:ngày|tháng|năm|nam|nữ)(?: sinh)?$/;

/** "Ngày", "Tháng", "Năm", or the sexes: what stands below one title of the birth date. */
export function isDatePart(text: string): boolean {
  return DATE_PART.test(fold(text));
}
