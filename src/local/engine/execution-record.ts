/** What one execution did: the local host's counterpart of the Executions page of Apps Script. */
export interface ExecutionRecord {
  id: number;
  functionName: string;
  as: string;
  kind: ExecutionKind;
  /** Instant at which it began, and how long it ran, both on the virtual clock. */
  start: number;
  virtualMs: number;
  /** Service calls (what Google answers from a server) by name, such as 'Range.getValues'. */
  calls: Record<string, number>;
  callCount: number;
  /** Cells whose value, formula, note or colour differ because of it. */
  cellsChanged: number;
  mailsSent: number;
  log: LogLine[];
  ui: UiEvent[];
  /** 'killed' ran out of time or was stopped by a fault; 'pending' waits for a dialog's answer. */
  outcome: 'running' | 'completed' | 'failed' | 'killed' | 'pending';
  value?: unknown;
  error?: { name: string; message: string; stack: string };
  /** The unanswered dialog of a pending execution. */
  dialog?: Dialog;
}

/** 'simple' is an onOpen or onEdit that nobody installed: half a minute and no authority. */
export type ExecutionKind = 'menu' | 'call' | 'editor' | 'trigger' | 'simple';

export interface LogLine {
  at: number;
  level: 'debug' | 'info' | 'log' | 'warn' | 'error';
  text: string;
}

export type ButtonName = 'OK' | 'CANCEL' | 'YES' | 'NO' | 'CLOSE';

export interface Dialog {
  kind: 'alert' | 'prompt';
  title: string;
  message: string;
  /** In the order of the dialog; the first is the default answer. */
  buttons: ButtonName[];
}

export interface DialogAnswer {
  button: ButtonName;
  /** What was typed into a prompt. */
  text?: string;
}

export type UiEvent =
  | ({ type: 'dialog'; answer: DialogAnswer } & Dialog)
  | {
      type: 'page';
      place: 'sidebar' | 'modal' | 'modeless';
      title: string;
      /** Pixels; null where the page does not say. A sidebar is always 300 wide. */
      width: number | null;
      height: number | null;
      html: string;
    }
  | { type: 'toast'; message: string; title: string; seconds: number }
  /** Row and column from 1; absent where only the tab was brought to the front. */
  | { type: 'activate'; sheetId: number; row?: number; column?: number };

/** The menus that onOpen added to the bar. */
export type MenuModel = { title: string; items: MenuItem[] }[];

export type MenuItem =
  | { kind: 'item'; label: string; functionName: string }
  | { kind: 'separator' }
  | { kind: 'menu'; title: string; items: MenuItem[] };
