/** Our tabs. Google's own response tab is found by its Form and is not among them. */
export type TabKind =
  | 'settings'
  | 'roster'
  | 'ledger'
  | 'status'
  | 'summary'
  | 'overdue'
  | 'mail'
  | 'decisions'
  | 'log';

export interface Column {
  readonly title: string;
  /** Pixels. */
  readonly width: number;
  /** Text columns are formatted '@' before anything is written: codes keep their zeros. */
  readonly format: 'text' | 'number' | 'instant' | 'share' | 'percent';
  readonly hidden?: true;
  /** Several lines in one cell. */
  readonly wrap?: true;
  /** Coloured by what it says. */
  readonly says?: 'verdict' | 'status' | 'mailState';
}

/** All from 1. */
export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

export interface Chart {
  readonly kind: 'line' | 'pie' | 'bar';
  readonly title: string;
  /** Header line included. */
  readonly area: Area;
  /** Where its top left corner stands. */
  readonly at: { readonly row: number; readonly column: number };
}

/** How a tab looks, whatever it is for. */
export interface TabShape {
  readonly name: string;
  readonly columns: readonly Column[];
  /** False where the first line is no header (the summary). */
  readonly hasHeader: boolean;
  readonly frozenColumns: number;
  /** Lines that head a table inside the tab. */
  readonly headings: readonly Area[];
  /** Cells that hold something else than the column they stand in. */
  readonly insets?: readonly (Area & { readonly format: Column['format'] })[];
}

export interface TabLayout extends TabShape {
  readonly kind: TabKind;
  /** Written by the add-on only: protected with a warning. */
  readonly machineMade: boolean;
  readonly charts: readonly Chart[];
}
