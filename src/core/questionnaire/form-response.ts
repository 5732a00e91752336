import type { CellValue } from '../cell';
import type { QuestionId } from './questionnaire';

/** One response as the Form's own store holds it. */
export interface FormResponse {
  readonly id: string;
  /** When it was sent or last edited, ms. */
  readonly sentAt: number;
  readonly sender: string;
  /** Text as typed; an upload is its links joined by ", " as the Sheet shows them. */
  readonly typed: Readonly<Partial<Record<QuestionId, string>>>;
}

/** One row of the response tab, its columns found by header. */
export interface ResponseRow {
  /** 1-based row of the sheet; identifies nothing, rows move. */
  readonly row: number;
  /** Null when the time stamp cell holds no date. */
  readonly sentAt: number | null;
  readonly sender: string;
  /** A question whose column is missing is absent. */
  readonly cells: Readonly<Partial<Record<QuestionId, CellValue>>>;
}
