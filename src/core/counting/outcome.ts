import type { ListFileKind } from '../lists/cells';
import type { SkippedLine } from '../lists/skipped-lines';

/** Why a list could not be read or counted; each has one Vietnamese sentence (outcome-words.ts). */
export const LIST_REFUSALS = [
  // Getting at the file.
  /** The answer holds no link to a file of Drive. */
  'noLink',
  /** STT 10 is no upload in the Form: anybody may type a link to anybody's file. */
  'typedLink',
  'tooManyFiles',
  /** This account may not open it, or it is gone: Google says the same of both. */
  'noPermission',
  'trashed',
  /** A native Google Sheet: our scopes cannot open it. */
  'googleSheet',
  'tooLarge',
  'empty',
  // Reading it.
  'password',
  /** Excel 95 or older. */
  'oldExcel',
  /** .ods. */
  'openDocument',
  /** .xlsb. */
  'binaryWorkbook',
  /** PDF, picture, Word, an archive of something else. */
  'notSpreadsheet',
  /** Damaged, or not what its own directory says. */
  'broken',
  /** It would grow beyond all measure: a bomb. */
  'bomb',
  /** It killed the execution that read it, twice. */
  'poison',
  // Counting.
  /** No heading with a name column: never "0 pupils". */
  'noHeader',
  /** Two tables in the same lines: only one of them would be counted. */
  'sideBySide',
  /** Formulas whose values were never computed: nobody sees anything there. */
  'noValues',
  /** Lines that look like pupils' would not be counted: the figure would be wrong. */
  'unsure',
  /** Longer than a reader takes: never counted in part. */
  'cut',
  /** TCVN3 or VNI. */
  'oldFont',
  /** Excel's CSV that lost the Vietnamese letters ("H? và tên"). */
  'lostLetters',
] as const;
export type ListRefusal = (typeof LIST_REFUSALS)[number];

export const SENSITIVE_COLUMNS = ['ethnicity', 'health', 'religion', 'papers'] as const;
export type SensitiveColumn = (typeof SENSITIVE_COLUMNS)[number];

/** One visible sheet with a heading. Rows and sheets count from 1, as people see them. */
export interface SheetTrace {
  readonly file: number;
  readonly sheet: number;
  /** 0 where the list of the sheet before goes on without a heading. */
  readonly headerRow: number;
  readonly pupils: number;
  /** Of pupils; null when there are none. */
  readonly firstRow: number | null;
  readonly lastRow: number | null;
  /** Lines by reason, blank ones left out; only reasons that occur. */
  readonly skipped: Readonly<Partial<Record<SkippedLine, number>>>;
  /** The first rows of each of these; lists that were read earlier have none. */
  readonly examples?: Readonly<Partial<Record<SkippedLine, readonly number[]>>>;
  /** Numbered pupils that were counted although they stand behind the footer. */
  readonly afterFooter: number;
  /** Times the STT column jumps or begins anew. */
  readonly sequenceBreaks: number;
  /** Pupils on lines that the sheet hides: counted. */
  readonly onHiddenRows: number;
}

export interface ListTrace {
  /** One a file. */
  readonly fileKinds: readonly ListFileKind[];
  /** Visible ones, with or without a heading. */
  readonly visibleSheets: number;
  readonly hiddenSheets: number;
  /** In order; the first 40 at most, so that the trace fits a cell. */
  readonly sheets: readonly SheetTrace[];
}

/** DS-09: counts only. A blank is no fault of the others. */
export interface IdentityHints {
  readonly blank: number;
  /** 11 digits (or 8, of an old card): a zero was lost. */
  readonly lostZero: number;
  readonly malformed: number;
  readonly otherBirthYear: number;
  readonly otherSex: number;
}

/** What a list says, without a pupil in it: counts, row numbers and our own words for columns. */
export interface ListCounted {
  readonly kind: 'counted';
  /** Distinct pupils: identical lines count once. */
  readonly pupils: number;
  readonly trace: ListTrace;
  /** Lines of one pupil code or identity number each, at most 20 groups; identical lines included. */
  readonly repeated: readonly {
    readonly file: number;
    readonly sheet: number;
    readonly rows: readonly number[];
    /** From 1; lines of one pupil on several sheets are several entries of one group. */
    readonly group: number;
  }[];
  /** All groups, listed or not. */
  readonly repeatedGroups: number;
  readonly sensitive: readonly SensitiveColumn[];
  /** Null without a column of identity numbers. */
  readonly identity: IdentityHints | null;
  /** Pupils by grade 1 to 12, as far as classes say it. */
  readonly grades: Readonly<Record<string, number>>;
}

interface ListRefused {
  readonly kind: 'refused';
  readonly why: ListRefusal;
  /** Which of several files, from 1; 0 when it is about all or there is one. */
  readonly file: number;
}

export type ListOutcome = ListCounted | ListRefused;

/** Null without a list, while it is unread, and where it was refused. */
export function countedIn(outcome: ListOutcome | null): ListCounted | null {
  return outcome?.kind === 'counted' ? outcome : null;
}
