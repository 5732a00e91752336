import type { CellValue } from '../core/cell';
import type { ListRefusal } from '../core/counting/outcome';
import type { ListFile } from '../core/lists/cells';
import type { FormResponse } from '../core/questionnaire/form-response';
import type { Block } from './grid';
import type { PutProperties, ScriptProperties } from './script-properties';
import type { TabKind, TabLayout, TabShape } from './tab-shape';
import type { WakeSource } from './wake-source';

/** Everything the use cases ask of the outside. One interface a service, verbs of the office. */
export interface Ports {
  readonly clock: { now(): number };
  readonly account: {
    /** Normalised address of the account under whose rights this execution runs. */
    effective(): string;
  };
  readonly workbook: Workbook;
  readonly forms: {
    /** Null when this account may not open it, or it is gone. Never throws. One call. */
    open(url: string): FormStore | null;
  };
  readonly mail: {
    /** Recipients that this account may still write to today. One call. */
    remaining(): number;
    /** Throws when Google refuses; then nobody knows whether it left. One call. */
    send(letter: Letter): void;
  };
  readonly properties: {
    /** All script properties in one call, of any length. */
    all(): ScriptProperties;
    /** Merges in one call; null deletes (one more call each). */
    put(values: PutProperties): void;
  };
  readonly lock: {
    /** True when this execution holds the script lock now. 0 does not wait. */
    take(waitMs: number): boolean;
    release(): void;
  };
  readonly ids: { fresh(): string };
  /** Triggers of the account that runs; Google shows nobody else's. */
  readonly triggers: {
    /** Replaces ours by one of each kind; gives how many stand now. */
    attach(formUrl: string | null): number;
    /** Deletes ours; gives how many there were. */
    detach(): number;
    /** Which of ours stand now. One call. */
    standing(): readonly WakeSource[];
  };
  readonly project: {
    /** Of the script, from its manifest. */
    timeZone(): string;
    /** What the account that runs has granted. One call. */
    authorization(): Authorization;
  };
  readonly uploads: {
    /** Null when this account may not see the file, or it is gone. Never throws. Two calls. */
    look(id: string): UploadedFile | null;
  };
  readonly lists: {
    /** The cells of an uploaded file, or why it has none to give. Never throws. No call. */
    read(bytes: Uint8Array): ListFileRead;
  };
  readonly secret: {
    /** Deletes the key that an earlier version kept in the account that runs. One call. */
    forget(): void;
  };
  readonly diary: {
    /** The execution log of Google: for the IT officer. No cell values, no pupil data. */
    technical(message: string): void;
  };
}

export interface Authorization {
  readonly complete: boolean;
  /** Full names of scopes; null where Google does not list them. */
  readonly granted: readonly string[] | null;
  /** Where to grant what is missing; '' when nothing is. */
  readonly url: string;
}

export interface Tab {
  readonly id: number;
  readonly name: string;
  /** The Form whose answers arrive here; null for every other tab. */
  readonly formUrl: string | null;
}

export interface CellMarks {
  readonly times: readonly CellValue[];
  readonly backgrounds: readonly string[];
  readonly notes: readonly string[];
}

export interface Workbook {
  fileId(): string;
  /** Does the file lie in Drive's bin? False where Drive does not say. Never throws. Two calls. */
  isTrashed(): boolean;
  timeZone(): string;
  locale(): string;
  /** One call. */
  tabs(): readonly Tab[];
  /** The whole tab with its header row, rectangular; [] when empty. One call. */
  read(tabId: number): CellValue[][];
  /**
   * Set-up only: makes each tab that is missing, with its header, widths, formats, hidden columns,
   * protection and charts, and mends formats of those that exist; never touches what stands in
   * them. `ids` are the tabs known so far. Gives the id of every tab.
   */
  prepare(
    tabs: readonly TabLayout[],
    ids: Readonly<Partial<Record<TabKind, number>>>,
  ): Readonly<Record<TabKind, number>>;
  /** Makes one more tab, the last one, protected with a warning; gives its id. Several calls. */
  add(shape: TabShape): number;
  /** Deletes a tab of ours. One call. */
  remove(tabId: number): void;
  /** One call; grows the grid when needed. Text is always written as text, never as a formula. */
  write(tabId: number, block: Block): void;
  /** Adds lines under the last one. One call a line. */
  append(tabId: number, line: readonly CellValue[]): void;
  flush(): void;
  /** The row that the person who looks at the Sheet has selected, from 1; null when none is known. */
  selected(): { readonly tabId: number; readonly row: number } | null;
  /** Brings a row before that person's eyes. */
  select(tabId: number, row: number): void;
  /** One column of a tab from a row on: three calls. */
  readMarks(tabId: number, column: number, firstRow: number, rows: number): CellMarks;
  /** Each is one call and may throw on its own. */
  writeBackgrounds(
    tabId: number,
    column: number,
    firstRow: number,
    colours: readonly (string | null)[],
  ): void;
  writeNotes(tabId: number, column: number, firstRow: number, notes: readonly string[]): void;
}

export interface FormStore {
  /** Responses sent or edited after that instant, oldest first. One call. */
  responsesAfter(ms: number): readonly FormResponse[];
  /** The secret link by which its sender may mend the report; null when the Form forbids edits. Two calls. */
  editLink(responseId: string): string | null;
  /** Titles of the questions that take files. One call. */
  uploadTitles(): readonly string[];
  /** Ids of the files that came with a response as it stands now; [] for one that is gone. Two calls. */
  uploadsOf(responseId: string): readonly string[];
  /** What the Form asks and how it is set, as far as a script may read it. One call. */
  look(): FormLook;
  /** Lets these text questions take only what the pattern allows. One call a question, one before. */
  limitAnswers(limits: readonly AnswerLimit[]): void;
}

export interface FormLook {
  /** In the order of the Form; headings and pictures are left out. */
  readonly items: readonly FormItem[];
  readonly collectsEmail: boolean;
  readonly acceptsResponses: boolean;
  readonly allowsEdits: boolean;
  readonly oneResponseEach: boolean;
  /** Shown after sending; '' when the Form says Google's own words. */
  readonly confirmation: string;
  /** Where its owner mends it. */
  readonly editUrl: string;
}

export interface FormItem {
  readonly id: number;
  readonly title: string;
  readonly kind: 'text' | 'paragraph' | 'upload' | 'other';
  /** Null where a script cannot read it. */
  readonly required: boolean | null;
}

export interface AnswerLimit {
  readonly item: number;
  /** Whole answer, as a regular expression. */
  readonly pattern: string;
  /** Shown to whoever types something else. */
  readonly help: string;
}

export interface UploadedFile {
  /** Bytes; 0 for what Google itself edits. */
  readonly size: number;
  /** When its content last changed, ms. */
  readonly changedAt: number;
  readonly isTrashed: boolean;
  readonly mimeType: string;
  /** Null when Drive refuses. Never throws. One call. */
  bytes(): Uint8Array | null;
}

export type ListFileRead =
  | { readonly kind: 'read'; readonly file: ListFile }
  | { readonly kind: 'refused'; readonly why: ListRefusal };

export interface Letter {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly replyTo: string;
  readonly senderName: string;
}
