/** The local host: Apps Script's services outside Google, running the built dist/ unchanged. */

import type { UploadedFile, WorldState } from '../world/world-state';
import type {
  ButtonName,
  Dialog,
  DialogAnswer,
  ExecutionRecord,
  MenuModel,
} from './execution-record';
import type { Bundle } from './sandbox';

export interface HostOptions {
  /** The folder that clasp pushes: Code.js, appsscript.json and pages. */
  dist: string;
  /** That folder as another host has read it: one that is warm lends its contexts, too. */
  bundle?: Bundle;
  /** The built façades; default is dist-local/guest.js of the working directory. */
  guest?: string;
  /** Virtual time at the start, unless `world` is given. */
  now: number;
  /**
   * Goes on in the context of an execution that ended well instead of a fresh one: several times
   * faster, and wrong for code that keeps something in a global. Default is false.
   */
  warm?: boolean;
  account?: 'workspace' | 'consumer';
  seed?: number;
  locale?: 'vi_VN' | 'en_US';
  errorLanguage?: 'vi' | 'en';
  /** A saved world to go on with; see `save` and `readWorld`. */
  world?: WorldState;
  /** Asked before every service call. */
  fault?: FaultHook;
  /** Answers a dialog at once when `answers` has run out; default is its first button. */
  onDialog?: (dialog: Dialog) => DialogAnswer;
}

/** A service call about to be made. */
export interface ServiceCall {
  executionId: number;
  functionName: string;
  as: string;
  /** Such as 'Range.setValues'. */
  name: string;
  /** Its place in the execution, from 1. */
  index: number;
}

/**
 * `throw` fails the call with this text, `throwAfter` does so although the call was carried out;
 * `kill` ends the execution at this point, and unless `keepTail` what it had written since its last
 * flush is lost; `answer` is given instead of asking the service; `slowMs` is spent beside the price.
 */
export type Fault =
  | { throw: string }
  | { throwAfter: string }
  | { kill: true; keepTail?: boolean }
  | { answer: unknown }
  | { slowMs: number };
export type FaultHook = (call: ServiceCall) => Fault | undefined;

export interface RunOptions {
  /** Account at the keyboard; default is the workbook's owner. */
  as?: string;
  kind?: 'menu' | 'call' | 'editor';
  /** Answers to the dialogs in order: a button, or a button and a typed text. */
  answers?: readonly (ButtonName | DialogAnswer)[];
  /**
   * When `answers` runs out: stop, put the world back as it was, and return a record with outcome
   * 'pending' and the dialog. Run again with one answer more: clock and randomness are virtual, so
   * it comes to the same dialog the same way.
   */
  pend?: boolean;
}

type Answers = Readonly<Record<string, string | readonly UploadedFile[]>>;

interface EditOptions {
  as?: string;
  at?: number;
  /** Google's sources disagree whether these follow an edit; all default to true. */
  sheetTrigger?: boolean;
  formTrigger?: boolean;
  moveTimestamp?: boolean;
}

export interface LocalHost {
  readonly world: WorldState;
  readonly executions: ExecutionRecord[];
  fault: FaultHook | undefined;

  /** One execution in a fresh context. Never throws: a failure is in the record. */
  run(functionName: string, args?: readonly unknown[], options?: RunOptions): ExecutionRecord;
  /**
   * google.script.run: JSON only, dates refused, names ending in `_` private. Throws an Error as
   * the failure handler gets it.
   */
  call(functionName: string, args?: readonly unknown[], options?: RunOptions): unknown;
  /** Opens the file as a person does: runs onOpen and returns the menus. */
  openSpreadsheet(as?: string): MenuModel;

  /**
   * A respondent sends the Form: answers by question title. The clock moves to `at` (default now),
   * the row is typed into the sheet and whatever is due runs. Returns the response's id.
   */
  submit(answers: Answers, options: { as: string; at?: number; formId?: string }): string;
  /** Puts a submission on the agenda; it happens when the clock, or a running execution, gets there. */
  schedule(answers: Answers, options: { as: string; at: number; formId?: string }): string;
  /** The respondent edits through the edit link: answers given replace, those not given stay. */
  edit(responseId: string, answers: Answers, options?: EditOptions): void;

  /** A person types into a cell (rows and columns from 1): parsed as Sheets does, onEdit fires. */
  editCell(
    sheetName: string,
    row: number,
    column: number,
    typed: string,
    options?: { as?: string },
  ): void;
  /** A person pastes a block of typed texts: one onEdit for the whole of it. */
  paste(
    sheetName: string,
    row: number,
    column: number,
    typed: readonly (readonly string[])[],
    options?: { as?: string },
  ): void;
  /** A person selects cells, and with them the tab. */
  select(sheetName: string, row: number, column: number, rows?: number, columns?: number): void;
  /** Structural changes by a person: onChange fires. */
  insertRows(sheetName: string, before: number, count?: number): void;
  deleteRows(sheetName: string, first: number, count?: number): void;
  insertColumns(sheetName: string, before: number, count?: number): void;
  deleteColumns(sheetName: string, first: number, count?: number): void;
  sortRows(sheetName: string, column: number, ascending?: boolean): void;
  /** Hides rows from people only: scripts read and write them as before, so what remains is the wake-up. */
  filterRows(): void;
  renameSheet(sheetName: string, name: string): void;
  insertSheet(name: string): void;
  deleteSheet(sheetName: string): void;

  /** What a cell shows, and a whole sheet as text: what a reader of the page sees. */
  displayed(sheetName: string): string[][];

  /** Moves the clock, running everything that falls due on the way. */
  advanceTo(instant: number): void;
  /** Moves to the next thing on the agenda and runs it; null when there is none. */
  advanceToNextTrigger(): number | null;
  /** Runs what is due now. */
  runDue(): void;

  /** Writes the world to a JSON file, through a temporary file. */
  save(file: string): void;
  /** Replaces the whole world, such as by a fresh one. */
  restore(world: WorldState): void;
}
