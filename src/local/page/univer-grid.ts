import { LocaleType, LogLevel, mergeLocales, Univer } from '@univerjs/core';
import { FUniver } from '@univerjs/core/facade';
import { UniverSheetsCorePreset } from '@univerjs/preset-sheets-core';
import coreWords from '@univerjs/preset-sheets-core/locales/vi-VN';
import { UniverSheetsNotePreset } from '@univerjs/preset-sheets-note';
import noteWords from '@univerjs/preset-sheets-note/locales/vi-VN';
import type { Selected, WorkbookView } from '../served/page-data';
import { workbookSnapshot } from './workbook-snapshot';

export interface TypedCell {
  /** From 1. */
  row: number;
  column: number;
  typed: string;
}

export interface Grid {
  show(view: WorkbookView): void;
  /** Brings a tab to the front and, with a row, selects that cell and shows it. From 1. */
  activate(sheetId: number, row?: number, column?: number): void;
  selected(): Selected | null;
}

interface GridEvents {
  /** A person changed cells of a sheet. */
  onEdit(sheetId: number, cells: TypedCell[]): void;
  onSheet(sheetId: number): void;
}

const SET_VALUES = 'sheet.mutation.set-range-values';

/** Univer as a plain grid: it shows the host's workbook and tells what a person types. */
export function openGrid(container: HTMLElement, events: GridEvents): Grid {
  const api = FUniver.newAPI(bareUniver(container));
  let unit: string | null = null;
  let count = 0;
  let active = 0;
  const onSheet = (sheetId: number) => {
    active = sheetId;
    events.onSheet(sheetId);
  };
  listen(api, { ...events, onSheet });

  const activate = (sheetId: number, row?: number, column = 1) => {
    const book = api.getActiveWorkbook();
    const sheet = book?.getSheetBySheetId(String(sheetId));
    if (!book || !sheet) return;
    active = sheetId;
    book.setActiveSheet(sheet);
    events.onSheet(sheetId);
    if (row === undefined) return;
    sheet.setActiveSelection(sheet.getRange(row - 1, column - 1));
    sheet.scrollToCell(Math.max(0, row - 4), 0);
  };
  const selected = (): Selected | null => {
    const range = api.getActiveWorkbook()?.getActiveSheet().getActiveRange();
    return range
      ? { sheetId: active, row: range.getRow() + 1, column: range.getColumn() + 1 }
      : null;
  };
  return {
    activate,
    selected,
    show(view) {
      const kept = unit ? selected() : null;
      const stay = view.sheets.some(({ id }) => id === active) ? active : view.activeSheetId;
      if (unit) api.disposeUnit(unit);
      count += 1;
      unit = `workbook-${count}`;
      api.createWorkbook(workbookSnapshot(view, unit));
      if (kept?.sheetId === stay) activate(stay, kept.row, kept.column);
      else activate(stay);
    },
  };
}

/** Cells, tabs and the formula bar; menus and tools are the page's own. */
function bareUniver(container: HTMLElement): Univer {
  const univer = new Univer({
    locale: LocaleType.VI_VN,
    locales: { [LocaleType.VI_VN]: mergeLocales(coreWords, noteWords) },
    logLevel: LogLevel.ERROR,
  });
  const core = UniverSheetsCorePreset({
    container,
    header: false,
    toolbar: false,
    contextMenu: false,
    formulaBar: true,
    disableAutoFocus: true,
    statusBarStatistic: false,
    footer: {
      sheetBar: true,
      statisticBar: false,
      menus: false,
      zoomSlider: false,
      addSheetButtonConfig: { show: false },
    },
    sheets: { disableForceStringAlert: true, disableForceStringMark: true },
  });
  for (const plugin of [...core.plugins, ...UniverSheetsNotePreset().plugins]) {
    if (Array.isArray(plugin)) univer.registerPlugin(plugin[0], plugin[1]);
    else if (plugin) univer.registerPlugin(plugin);
  }
  return univer;
}

function listen(api: FUniver, { onEdit, onSheet }: GridEvents): void {
  /** What was really typed, before Univer reads a number or a date into it. */
  let lastTyped: LastTyped | null = null;
  api.addEvent(api.Event.BeforeSheetEditEnd, ({ row, column, value, isConfirm }) => {
    if (isConfirm)
      lastTyped = { place: `${row}:${column}`, text: value.toPlainText().replace(/[\r\n]+$/, '') };
  });
  api.addEvent(api.Event.CommandExecuted, ({ id, params }) => {
    if (id !== SET_VALUES) return;
    const { subUnitId, cellValue } = params as { subUnitId: string; cellValue?: Changed };
    const cells = typedCells(cellValue ?? {}, lastTyped);
    lastTyped = null;
    if (cells.length > 0) onEdit(Number(subUnitId), cells);
  });
  api.addEvent(api.Event.ActiveSheetChanged, ({ activeSheet }) => {
    onSheet(Number(activeSheet.getSheetId()));
  });
}

interface LastTyped {
  readonly place: string;
  readonly text: string;
}

type Changed = Record<string, Record<string, { v?: unknown; p?: unknown } | null> | null>;

function typedCells(changed: Changed, last: LastTyped | null): TypedCell[] {
  return Object.entries(changed).flatMap(([r, row]) =>
    Object.entries(row ?? {}).flatMap(([c, cell]) => {
      const isTyped = last?.place === `${r}:${c}`;
      // A change of style alone carries no value.
      if (cell && !('v' in cell) && !('p' in cell) && !isTyped) return [];
      const typed = isTyped ? last.text : String(cell?.v ?? '');
      return [{ row: Number(r) + 1, column: Number(c) + 1, typed }];
    }),
  );
}
