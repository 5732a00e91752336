import type { DialogAnswer, MenuItem, UiEvent } from '../engine/execution-record';
import type { HostState, OpenResult, RunResult, WorkbookView } from '../served/page-data';
import { askHost } from './ask-host';
import { drawCharts } from './chart-cards';
import { askPerson, complain, toast, working } from './dialogs';
import { element } from './element';
import { menuBar } from './menu-bar';
import { onState, pageState, takeState } from './page-state';
import { openScriptPage } from './script-frame';
import type { Grid, TypedCell } from './univer-grid';

let grid: Grid | null = null;
let loading: Promise<void> | null = null;
let view: WorkbookView | null = null;
let openedAs = '';
let refreshing = false;

const name = element('span', { class: 'book-name' });
const bar = element('div', { class: 'book-bar' }, name);
const gridBox = element('div', { class: 'grid', id: 'grid' });
const charts = element('div', { class: 'charts', 'aria-label': 'Biểu đồ', hidden: true });
const side = element('aside', { class: 'side', 'aria-label': 'Thanh bên', hidden: true });
/** Kept between visits: Univer holds on to its container. */
export const sheetRoot = element(
  'div',
  { class: 'sheet', hidden: true },
  bar,
  element('div', { class: 'book' }, element('div', { class: 'book-main' }, gridBox, charts), side),
);

/** Shows the Sheet, opened by the acting account: its menu first, then its grid and charts. */
export async function showSheet(): Promise<void> {
  loading ??= loadGrid();
  await refresh();
  await loading;
}

async function loadGrid(): Promise<void> {
  const { openGrid } = await import('./univer-grid');
  grid = openGrid(gridBox, {
    onEdit: (id, cells) => edit(id, cells).catch(complain),
    onSheet: drawSheetCharts,
  });
  if (view) grid.show(view);
  onState(() => {
    if (!sheetRoot.hidden) refresh().catch(complain);
  });
}

/** Fetches the workbook again if it may have changed, and the menu if another person sits down. */
async function refresh(): Promise<void> {
  if (refreshing) return;
  refreshing = true;
  try {
    const { acting } = pageState();
    if (openedAs !== acting) {
      openedAs = acting;
      const { menus, state } = await askHost<OpenResult>('open', { as: acting });
      bar.replaceChildren(
        name,
        menuBar(menus, (item) => runItem(item).catch(complain)),
        element('span', { class: 'acting' }, acting),
      );
      takeState(state);
    }
    while (view?.revision !== pageState().host.revision) {
      view = await askHost<WorkbookView>('workbook');
      name.textContent = view.name;
      grid?.show(view);
      if (view.revision > pageState().host.revision) break;
    }
  } finally {
    refreshing = false;
  }
}

function drawSheetCharts(sheetId: number): void {
  drawCharts(charts, view?.sheets.find(({ id }) => id === sheetId)?.charts ?? []);
  sheetRoot.dataset.sheet = view?.sheets.find(({ id }) => id === sheetId)?.name ?? '';
}

/** For the walk through the page: tabs and cells are drawn on a canvas. */
export function activateSheet(title: string, row?: number, column?: number): void {
  const sheet = view?.sheets.find((each) => each.name === title);
  if (sheet) grid?.activate(sheet.id, row, column);
}

/** For the walk through the page: which cell is selected. */
export function selectedCell(): { sheet: string; row: number; column: number } | null {
  const selected = grid?.selected();
  const sheet = view?.sheets.find(({ id }) => id === selected?.sheetId);
  return selected && sheet
    ? { sheet: sheet.name, row: selected.row, column: selected.column }
    : null;
}

async function edit(sheetId: number, cells: TypedCell[]): Promise<void> {
  const sheet = view?.sheets.find(({ id }) => id === sheetId);
  if (!sheet) return;
  takeState(await askHost<HostState>('edit', { sheet: sheet.name, cells, as: pageState().acting }));
}

/** Runs a menu item; a dialog stops it, and it runs again with one answer more. */
async function runItem({
  functionName,
  label,
}: Extract<MenuItem, { kind: 'item' }>): Promise<void> {
  const answers: DialogAnswer[] = [];
  for (;;) {
    const { acting } = pageState();
    const result = await working(`Đang chạy “${label}”…`, () =>
      askHost<RunResult>('run', {
        functionName,
        as: acting,
        answers,
        selected: grid?.selected(),
      }),
    );
    if (!result) return;
    if (result.outcome === 'pending' && result.dialog) {
      answers.push(await askPerson(result.dialog));
      continue;
    }
    takeState(result.state);
    if (result.error !== null) toast(result.error, `“${label}” gặp lỗi`, 15, 'bad');
    await showUi(result.ui);
    return;
  }
}

/** What the script put on the screen, in its order; dialogs were answered already. */
async function showUi(events: readonly UiEvent[]): Promise<void> {
  for (const event of events) {
    if (event.type === 'toast') toast(event.message, event.title, event.seconds);
    if (event.type === 'page') openScriptPage(event, side, callScript);
    if (event.type === 'activate') {
      await refresh();
      grid?.activate(event.sheetId, event.row, event.column);
    }
  }
}

async function callScript(
  functionName: string,
  args: unknown[],
): Promise<{ value: unknown; error: string | null }> {
  try {
    const { value, error, state, ui } = await askHost<RunResult>('call', {
      functionName,
      args,
      as: pageState().acting,
      selected: grid?.selected(),
    });
    takeState(state);
    await showUi(ui);
    return { value, error };
  } catch (error) {
    return { value: null, error: error instanceof Error ? error.message : String(error) };
  }
}
