import { editDistance } from '../edit-distance';
import { addTo } from '../group-by';
import { fold } from '../vietnamese-text';
import { QUESTION_IDS, QUESTIONS, type QuestionId } from './questionnaire';

/** A column of the response tab that we read. */
export type ColumnId = QuestionId | 'time' | 'sender';

export type HeadingProblem =
  | { readonly kind: 'missing'; readonly column: ColumnId }
  | {
      readonly kind: 'doubled';
      readonly column: ColumnId;
      /** 0-based, in sheet order. */
      readonly indexes: readonly number[];
    };

interface FoundColumns {
  /** 0-based; a column that is missing or doubled is absent. */
  readonly columns: Readonly<Partial<Record<ColumnId, number>>>;
  readonly problems: readonly HeadingProblem[];
}

export const COLUMN_IDS: readonly ColumnId[] = ['time', 'sender', ...QUESTION_IDS];

// Written by the platform, in the language of the Form's owner.
const TIME_HEADINGS = new Set(['dấu thời gian', 'timestamp', 'thời gian']);
const SENDER_HEADINGS = new Set(['địa chỉ email', 'email address', 'username', 'tên người dùng']);
// A question of the Form itself may be headed so; it counts only where the platform has no column.
const TYPED_SENDER_HEADINGS = new Set(['email', 'e mail', 'địa chỉ e mail', 'địa chỉ thư điện tử']);

/**
 * Finds the columns by header text. Prefixes ("6.", "Câu 6:", "STT 6 -"), notes in brackets, case,
 * tone placement, abbreviations and a few filling words make no difference; a typing slip or one
 * other word in five is tolerated. Columns that match nothing are none of ours.
 */
export function findColumns(headers: readonly string[]): FoundColumns {
  const found = new Map<ColumnId, number[]>();
  const typedSenders: number[] = [];
  headers.forEach((header, index) => {
    const column = columnOf(header);
    if (column === 'typedSender') typedSenders.push(index);
    else if (column !== undefined) addTo(found, column, index);
  });
  if (!found.has('sender') && typedSenders.length > 0) found.set('sender', typedSenders);

  const columns: Partial<Record<ColumnId, number>> = {};
  const problems: HeadingProblem[] = [];
  for (const column of COLUMN_IDS) {
    const indexes = found.get(column) ?? [];
    const [first] = indexes;
    if (first === undefined) problems.push({ kind: 'missing', column });
    else if (indexes.length > 1) problems.push({ kind: 'doubled', column, indexes });
    else columns[column] = first;
  }
  return { columns, problems };
}

function columnOf(header: string): ColumnId | 'typedSender' | undefined {
  const text = plainHeading(header);
  if (TIME_HEADINGS.has(text)) return 'time';
  if (SENDER_HEADINGS.has(text)) return 'sender';
  if (TYPED_SENDER_HEADINGS.has(text)) return 'typedSender';
  return questionOf(contentWords(text));
}

const ABBREVIATIONS: Readonly<Record<string, string>> = {
  csdl: 'cơ sở dữ liệu',
  csdlqg: 'cơ sở dữ liệu quốc gia',
  qg: 'quốc gia',
  dc: 'dân cư',
  hs: 'học sinh',
  cb: 'cán bộ',
  gv: 'giáo viên',
  cbgv: 'cán bộ giáo viên',
  hbs: 'học bạ số',
  sđt: 'số điện thoại',
  đt: 'điện thoại',
  // Both deny; schools and forms use one for the other.
  không: 'chưa',
};

/** Words that a header may have or lack without asking something else. */
const FILLING: ReadonlySet<string> = new Set(
  'tổng số của các cho tại trên vào về với được đã đang và là nhà những hiện nay ghi nhập điền đơn vị'.split(
    ' ',
  ),
);

/** Words that change the question: none of them may be lacking, added or misread. */
const TELLING: ReadonlySet<string> = new Set(
  'chưa nước ngoài nữ nam đầy đủ danh sách ký toàn đồng bộ mã tên chức vụ điện thoại cũ mới lớp khối cấp khuyết tật'.split(
    ' ',
  ),
);

function plainHeading(header: string): string {
  const text = fold(header.normalize('NFKC'))
    .replace(/\((?!\s*\d+\s*\))[^()]*\)/g, ' ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  return text.replace(/^(?:(?:câu(?: hỏi)?|stt|mục|số|q) )?\d{1,2} (?=\D)/, '');
}

function contentWords(text: string): readonly string[] {
  const words = text
    .split(' ')
    .map((word) => ABBREVIATIONS[word] ?? word)
    .join(' ')
    .split(' ')
    .filter((word) => word !== '' && !FILLING.has(word));
  return Array.from(new Set(words));
}

const WORDINGS = QUESTION_IDS.flatMap((id) =>
  [QUESTIONS[id].label, ...QUESTIONS[id].headings].map((heading) => ({
    id,
    words: contentWords(plainHeading(heading)),
  })),
);

/** The one question whose wording is nearest; none when two are equally near. */
function questionOf(words: readonly string[]): QuestionId | undefined {
  if (words.length === 0) return undefined;
  const asIs = new Set(WORDINGS.filter((each) => isSame(words, each.words)).map(({ id }) => id));
  if (asIs.size > 0) return asIs.size === 1 ? Array.from(asIs)[0] : undefined;
  let nearest: QuestionId | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const wording of WORDINGS) {
    const difference = differenceOf(words, wording.words);
    if (difference < least) {
      least = difference;
      nearest = wording.id;
    } else if (difference === least && wording.id !== nearest) {
      nearest = undefined;
    }
  }
  return nearest;
}

/** Nearly every header is worded as we know it, and comparing letter by letter is slow. */
function isSame(asked: readonly string[], known: readonly string[]): boolean {
  return asked.length === known.length && known.every((word) => asked.includes(word));
}

/** How many words differ; infinite when more do than a small difference of wording explains. */
function differenceOf(asked: readonly string[], known: readonly string[]): number {
  const extra = asked.filter((word) => !known.includes(word));
  const lacking = known.filter((word) => !asked.includes(word));
  let slips = 0;
  for (let i = extra.length - 1; i >= 0; i--) {
    const j = lacking.findIndex((word) => isSlip(word, extra[i] ?? ''));
    if (j < 0) continue;
    extra.splice(i, 1);
    lacking.splice(j, 1);
    slips++;
  }
  const different = Math.max(extra.length, lacking.length);
  const told = [...extra, ...lacking].some((word) => TELLING.has(word));
  const allowed = Math.floor(known.length / 5);
  if (told || different > allowed || slips > 1 + allowed) return Number.POSITIVE_INFINITY;
  return extra.length + lacking.length + slips / 2;
}

/** One letter off in a word that is long enough to stay itself. */
function isSlip(known: string, typed: string): boolean {
  if (TELLING.has(known) || TELLING.has(typed)) return false;
  return Math.min(known.length, typed.length) >= 3 && editDistance(known, typed, 1) === 1;
}
