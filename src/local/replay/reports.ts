import type { UploadedFile } from '../world/world-state';
import { type CsvRow, foldHeader, isBlank, readNeededTable } from './csv';
import { cut, type Place, problemAt, ReplayError } from './problems';
import { readTimestamp } from './time';
import { type Uploads, uploadsOf } from './uploads';

export const RESPONSES_FILE = 'responses.csv';

/** The headers that Google itself writes; every other column is a question of the Form. */
const TIME_HEADERS = ['dấu thời gian', 'timestamp'];
const SENDER_HEADERS = ['địa chỉ email', 'email address', 'tên người dùng', 'username'];
const SECOND = 1000;

export interface ReplayReport {
  readonly row: number;
  readonly at: number;
  /** '' when the Form collects no address. */
  readonly as: string;
  readonly answers: Readonly<Record<string, string | UploadedFile[]>>;
}

export interface ReplayReports {
  readonly collectsEmail: boolean;
  readonly questions: readonly { readonly title: string; readonly takesFiles: boolean }[];
  /** Of the header row. */
  readonly headerRow: number;
  /** In order of time, as Google would have got them. */
  readonly reports: readonly ReplayReport[];
}

interface Column {
  readonly title: string;
  readonly column: number;
  readonly takesFiles: boolean;
}

/** Reads Google's export of the response tab. Throws a ReplayError for all that cannot be sent. */
export function readReports(folder: string): ReplayReports {
  const { header, rows } = readNeededTable(folder, RESPONSES_FILE, isGoogles);
  const titles = header.cells.map(foldHeader);
  const time = titles.findIndex((title) => TIME_HEADERS.includes(title));
  const sender = titles.findIndex((title) => SENDER_HEADERS.includes(title));
  const problems = headerProblems(header, titles, time);
  if (problems.length > 0) throw new ReplayError(problems);
  const questions = header.cells
    .map((title, column) => ({ title, column, takesFiles: /danh sách/.test(titles[column] ?? '') }))
    .filter(({ title, column }) => title.trim() !== '' && column !== time && column !== sender);
  const uploads = uploadsOf(folder);
  const reports = rows
    .filter((row) => !isBlank(row))
    .map((row) => {
      const at = readTimestamp(row.cells[time] ?? '');
      if (at === null) problems.push(timeProblem(row, time, header.cells[time] ?? ''));
      const answers = answersOf(row, questions, uploads, problems);
      return { row: row.row, at: at ?? 0, as: row.cells[sender] ?? '', answers };
    });
  if (problems.length > 0) throw new ReplayError(problems);
  reports.sort((a, b) => a.at - b.at || a.row - b.row);
  return {
    collectsEmail: sender >= 0,
    questions,
    headerRow: header.row,
    reports: withinSeconds(reports),
  };
}

const isGoogles = (title: string): boolean =>
  TIME_HEADERS.includes(title) || SENDER_HEADERS.includes(title);

/** The Sheet shows whole seconds; Google keeps thousandths, in which no two reports of one second agree. */
function withinSeconds(sorted: readonly ReplayReport[]): readonly ReplayReport[] {
  const together = new Map<number, number>();
  for (const { at } of sorted) together.set(at, (together.get(at) ?? 0) + 1);
  const before = new Map<number, number>();
  return sorted.map((report) => {
    const { at } = report;
    const place = before.get(at) ?? 0;
    before.set(at, place + 1);
    return { ...report, at: at + Math.floor((place * SECOND) / (together.get(at) ?? 1)) };
  });
}

function headerProblems({ row, cells }: CsvRow, titles: readonly string[], time: number): string[] {
  const at = (place: Partial<Place>, sentence: string) =>
    problemAt({ file: RESPONSES_FILE, row, ...place }, sentence);
  return [
    ...(time < 0
      ? [
          at(
            {},
            'không có cột “Dấu thời gian”. Hãy tải lại trang câu trả lời, giữ nguyên hàng đầu.',
          ),
        ]
      : []),
    ...cells.flatMap((title, column) =>
      title.trim() !== '' && titles.indexOf(titles[column] ?? '') < column
        ? [at({ column, title }, 'có hai cột tên này. Hãy bỏ bớt một cột.')]
        : [],
    ),
  ];
}

function timeProblem({ row, cells }: CsvRow, column: number, title: string): string {
  const example = 'Hãy ghi như 25/03/2026 16:12:33 hoặc 2026/03/25 4:12:33 CH GMT+7.';
  const sentence = `không đọc được thời điểm “${cut(cells[column] ?? '')}”. ${example}`;
  return problemAt({ file: RESPONSES_FILE, row, column, title }, sentence);
}

function answersOf(
  { row, cells }: CsvRow,
  questions: readonly Column[],
  uploads: Uploads,
  problems: string[],
): ReplayReport['answers'] {
  return Object.fromEntries(
    questions.map(({ title, column, takesFiles }) => {
      const cell = cells[column] ?? '';
      if (!takesFiles) return [title, cell];
      const found = uploads.find(cell);
      if ('files' in found) return [title, found.files];
      problems.push(problemAt({ file: RESPONSES_FILE, row, column, title }, found.problem));
      return [title, []];
    }),
  );
}
