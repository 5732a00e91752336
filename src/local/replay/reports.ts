import type { UploadedFile } from '../world/world-state';
import { type CsvLine, foldHeader, readNeededCsv } from './csv';
import { problemAt, ReplayError } from './problems';
import { readTimestamp } from './time';
import { type Uploads, uploadsOf } from './uploads';

export const RESPONSES_FILE = 'responses.csv';

/** The headers that Google itself writes; every other column is a question of the Form. */
const TIME_HEADERS = ['dấu thời gian', 'timestamp'];
const SENDER_HEADERS = ['địa chỉ email', 'email address', 'tên người dùng', 'username'];

export interface ReplayReport {
  readonly line: number;
  readonly at: number;
  /** '' when the Form collects no address. */
  readonly as: string;
  readonly answers: Readonly<Record<string, string | UploadedFile[]>>;
}

export interface ReplayReports {
  readonly collectsEmail: boolean;
  readonly questions: readonly { readonly title: string; readonly takesFiles: boolean }[];
  /** In order of time, as Google would have got them. */
  readonly reports: readonly ReplayReport[];
}

/** Reads Google's export of the response tab. Throws a ReplayError for all that cannot be sent. */
export function readReports(folder: string): ReplayReports {
  const [header, ...lines] = readNeededCsv(folder, RESPONSES_FILE);
  const titles = header?.cells ?? [];
  const time = titles.findIndex((title) => TIME_HEADERS.includes(foldHeader(title)));
  const sender = titles.findIndex((title) => SENDER_HEADERS.includes(foldHeader(title)));
  const problems = headerProblems(titles, time, header?.line ?? 1);
  if (problems.length > 0) throw new ReplayError(problems);
  const questions = titles
    .map((title, column) => ({ title, column, takesFiles: /danh sách/i.test(title) }))
    .filter(({ title, column }) => title !== '' && column !== time && column !== sender);
  const uploads = uploadsOf(folder);
  const reports = lines.map((line) => {
    const at = readTimestamp(line.cells[time] ?? '');
    if (at === null) problems.push(timeProblem(line, time));
    const answers: Record<string, string | UploadedFile[]> = {};
    for (const { title, column, takesFiles } of questions) {
      const cell = line.cells[column] ?? '';
      answers[title] = takesFiles && cell !== '' ? filesOf(uploads, cell, line, problems) : cell;
    }
    return { line: line.line, at: at ?? 0, as: line.cells[sender] ?? '', answers };
  });
  if (problems.length > 0) throw new ReplayError(problems);
  reports.sort((a, b) => a.at - b.at || a.line - b.line);
  return { collectsEmail: sender >= 0, questions, reports };
}

function headerProblems(titles: readonly string[], time: number, line: number): string[] {
  const at = (sentence: string) => problemAt(RESPONSES_FILE, line, sentence);
  const doubled = titles.filter((title, n) => title !== '' && titles.indexOf(title) !== n);
  return [
    ...(time < 0
      ? [at('không có cột “Dấu thời gian”. Hãy tải lại trang câu trả lời, giữ nguyên hàng đầu.')]
      : []),
    ...doubled.map((title) => at(`có hai cột “${title}”. Hãy bỏ bớt một cột.`)),
  ];
}

function timeProblem({ line, cells }: CsvLine, time: number): string {
  const typed = (cells[time] ?? '').slice(0, 40);
  const example = 'Hãy ghi như 25/03/2026 16:12:33 hoặc 2026/03/25 4:12:33 CH GMT+7.';
  return problemAt(RESPONSES_FILE, line, `không đọc được thời điểm “${typed}”. ${example}`);
}

function filesOf(
  uploads: Uploads,
  cell: string,
  { line }: CsvLine,
  problems: string[],
): UploadedFile[] {
  const found = uploads.find(cell);
  if ('files' in found) return found.files;
  const sentence = `không thấy tệp của “${found.missing}” trong thư mục files.`;
  const remedy = 'Hãy đặt tệp vào đó, tên bắt đầu bằng mã trong liên kết, hoặc xóa ô này.';
  problems.push(problemAt(RESPONSES_FILE, line, `${sentence} ${remedy}`));
  return [];
}
