/** What the server and the page say to each other, as JSON. */
import type { ExecutionRecord, MenuModel, UiEvent } from '../engine/execution-record';
import type { CellStyle, FormItem, Sheet } from '../world/world-state';

export interface HostState {
  /** The virtual clock, ms. */
  now: number;
  nextDue: number | null;
  timeZone: string;
  account: 'workspace' | 'consumer';
  editors: string[];
  workbookName: string;
  /** Changes whenever anything in the workbook may have. */
  revision: number;
  mailCount: number;
  responseCount: number;
}

export interface FormView {
  title: string;
  open: boolean;
  collectsEmail: boolean;
  items: FormItem[];
  /** The response to be edited, when the address was an edit link. */
  editing: { responseId: string; respondent: string; answers: Record<string, string> } | null;
  /** For the account chooser: whose mailbox an address is. */
  mailboxes: { address: string; school: string }[];
}

/** A cell: what it holds and shows, style by number; null is an empty cell. */
export interface CellView {
  value: string | number | boolean;
  shown: string;
  style: number;
  note?: string;
}

export interface StyleView extends CellStyle {
  background?: string;
  format?: string;
}

export interface ChartView {
  id: number;
  title: string;
  type: string;
  stacked: boolean;
  categories: string[];
  series: { name: string; values: (number | null)[] }[];
  percent: boolean;
}

type AsItIs = 'id' | 'name' | 'hidden' | 'tabColor' | 'frozenRows' | 'frozenColumns' | 'merges';
type Sizes = 'columnWidths' | 'rowHeights' | 'hiddenColumns';

export interface SheetView extends Pick<Sheet, AsItIs | Sizes> {
  rowCount: number;
  columnCount: number;
  cells: (CellView | null)[][];
  charts: ChartView[];
}

export interface WorkbookView {
  revision: number;
  name: string;
  activeSheetId: number;
  styles: StyleView[];
  sheets: SheetView[];
}

export interface MailView {
  id: string;
  at: number;
  from: string;
  to: string;
  cc: string;
  replyTo: string;
  name: string;
  subject: string;
  body: string;
  html: string;
  attachments: { name: string; href: string }[];
}

/** What a menu item or a page's call led to. */
export interface RunResult {
  state: HostState;
  outcome: ExecutionRecord['outcome'];
  error: string | null;
  value: unknown;
  dialog: ExecutionRecord['dialog'] | null;
  ui: UiEvent[];
}

export interface OpenResult {
  state: HostState;
  menus: MenuModel;
}

/** The cell that a person has selected, from 1. */
export interface Selected {
  sheetId: number;
  row: number;
  column: number;
}
