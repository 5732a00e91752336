/**
 * Everything the local host remembers between two executions, as plain JSON: the workbook, the Form
 * and its responses, Drive, mail, properties, triggers, accounts and the clock.
 * Instants are milliseconds since 1970; cells hold dates as Sheets does, as serial days of the
 * spreadsheet's own time zone.
 */
export interface WorldState {
  version: 1;
  /** The virtual clock. An execution runs on its own clock and moves this one when it ends. */
  now: number;
  /** State of the seeded generator, so that a saved world goes on as it would have. */
  random: number;
  /** Last number given to anything that needs an identity. */
  lastId: number;
  kind: 'workspace' | 'consumer';
  errorLanguage: 'vi' | 'en';
  workbook: Workbook;
  forms: Form[];
  files: DriveFile[];
  outbox: SentMail[];
  properties: {
    script: Record<string, string>;
    document: Record<string, string>;
    user: Record<string, Record<string, string>>;
  };
  cache: Record<string, { value: string; expires: number }>;
  triggers: Trigger[];
  /** What will happen by itself, soonest first by `at`; ties in order of arrival. */
  agenda: AgendaItem[];
  accounts: Account[];
  usage: Record<string, Usage>;
}

interface Account {
  email: string;
  /** False once the person has withdrawn consent: nothing runs in their name. */
  authorized: boolean;
  /** Scopes that the person left unticked when consenting (docs/google.md, "Permissions"). */
  refused?: string[];
  /** May open the workbook, hence use its menu. */
  editor: boolean;
}

/** What a user has spent of a day's allowance; a day begins with the first request. */
export interface Usage {
  mail: { since: number; recipients: number };
  triggers: { since: number; ms: number };
}

export interface Workbook {
  id: string;
  name: string;
  owner: string;
  /** Lies in Drive's bin; absent is no. */
  trashed?: boolean;
  locale: 'vi_VN' | 'en_US';
  timeZone: string;
  sheets: Sheet[];
  activeSheetId: number;
  /** What the person has selected on the active tab; absent is its first cell. */
  selection?: Omit<RangeRef, 'sheetId'>;
}

export type CellValue = string | number | boolean;

export interface Cell {
  /** '' when empty. A date is its serial number under a date format. */
  value: CellValue;
  formula?: string;
  /** Number format pattern; absent is General, '@' is plain text. */
  format?: string;
  note?: string;
  background?: string;
  style?: CellStyle;
  validation?: unknown;
}

export interface CellStyle {
  bold?: boolean;
  italic?: boolean;
  fontSize?: number;
  fontColor?: string;
  wrap?: 'WRAP' | 'OVERFLOW' | 'CLIP';
  horizontal?: string;
  vertical?: string;
  border?: boolean;
}

export interface Sheet {
  id: number;
  name: string;
  /** rows[r][c], both from 0 and both possibly short: what is missing is an empty cell. */
  rows: (Cell | null)[][];
  /** Per row, the Form response it holds: Google keeps the tie when rows move. */
  rowTags: (string | null)[];
  /** Per column, what the Form writes into it: 'timestamp', 'email' or an item id. */
  columnTags: (string | null)[];
  formId: string | null;
  /** A Sheets Table: its columns are typed, so validation and checkboxes are refused. */
  typed: boolean;
  maxRows: number;
  maxColumns: number;
  frozenRows: number;
  frozenColumns: number;
  columnWidths: Record<string, number>;
  rowHeights: Record<string, number>;
  hiddenColumns: number[];
  hidden: boolean;
  tabColor: string | null;
  protections: Protection[];
  merges: { row: number; column: number; rows: number; columns: number }[];
  conditionalFormats: ConditionalFormat[];
  charts: Chart[];
}

interface Protection {
  id: number;
  description: string;
  warningOnly: boolean;
  /** Null protects the whole sheet. */
  range: RangeRef | null;
}

/** All from 1, as in A1 notation. */
export interface RangeRef {
  sheetId: number;
  row: number;
  column: number;
  rows: number;
  columns: number;
}

export interface ConditionalFormat {
  ranges: RangeRef[];
  /** Name of a BooleanCriteria, such as TEXT_EQUAL_TO or CUSTOM_FORMULA. */
  criteria: string;
  values: (string | number)[];
  background?: string;
  fontColor?: string;
  bold?: boolean;
  italic?: boolean;
}

export interface Chart {
  id: number;
  /** Name of a Charts.ChartType: COLUMN, BAR, LINE, PIE, AREA… */
  type: string;
  ranges: RangeRef[];
  options: Record<string, unknown>;
  headers: number;
  /** Top left corner: row and column from 1, offsets in pixels. */
  anchor: { row: number; column: number; offsetX: number; offsetY: number };
}

export interface Form {
  id: string;
  title: string;
  owner: string;
  editors: string[];
  emails: 'VERIFIED' | 'RESPONDER_INPUT' | 'DO_NOT_COLLECT';
  acceptingResponses: boolean;
  canEditResponse: boolean;
  /** Absent is off, and Google's own words. */
  oneResponseEach?: boolean;
  confirmation?: string;
  destinationSheetId: number | null;
  items: FormItem[];
  responses: FormResponse[];
}

export interface FormItem {
  id: number;
  title: string;
  help: string;
  type: 'TEXT' | 'PARAGRAPH_TEXT' | 'FILE_UPLOAD' | 'MULTIPLE_CHOICE' | 'SECTION_HEADER';
  required: boolean;
  choices?: string[];
  validation?: { kind: string; values: (string | number)[]; help: string };
}

export interface FormResponse {
  id: string;
  /** Moved by an edit; the id stays. */
  timestamp: number;
  respondent: string;
  /** By item id: the text as typed, or Drive file ids. Items left empty are absent. */
  answers: Record<string, string | string[]>;
  edits: number;
}

export interface DriveFile {
  id: string;
  name: string;
  mimeType: string;
  owner: string;
  /** Who may open it besides the owner. */
  readers: string[];
  updated: number;
  trashed: boolean;
  base64: string;
}

export interface SentMail {
  id: string;
  at: number;
  from: string;
  to: string;
  cc: string;
  bcc: string;
  replyTo: string;
  name: string;
  subject: string;
  body: string;
  htmlBody: string;
  attachments: { name: string; mimeType: string; base64: string }[];
}

export interface Trigger {
  id: string;
  owner: string;
  handler: string;
  source: 'SPREADSHEETS' | 'FORMS' | 'CLOCK';
  /** Null for a clock. */
  sourceId: string | null;
  event: 'ON_FORM_SUBMIT' | 'ON_EDIT' | 'ON_CHANGE' | 'ON_OPEN' | 'CLOCK';
  clock?: {
    everyMinutes?: number;
    everyHours?: number;
    everyDays?: number;
    /** Minute of the day at which it fires: fixed at creation, as on Google. */
    minuteOfDay?: number;
    timeZone: string;
  };
  nextDue?: number;
}

export type AgendaItem =
  | { at: number; kind: 'trigger'; triggerId: string; event: Record<string, unknown> }
  | { at: number; kind: 'submission'; submission: Submission };

export interface Submission {
  responseId: string;
  formId: string;
  as: string;
  answers: Record<string, string | UploadedFile[]>;
}

export interface UploadedFile {
  name: string;
  mimeType: string;
  base64: string;
  /** Whose it stays, and nobody else may open it; absent is the Form's owner, as Google has it. */
  owner?: string;
  /** The one it has in Drive; absent is a new one. */
  id?: string;
  /** Thrown away since; absent is not. */
  trashed?: boolean;
}
