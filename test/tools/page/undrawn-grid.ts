import type { Selected } from '../../../src/local/served/page-data';

interface Shown {
  readonly activeSheetId: number;
}

/**
 * Stands in for the grid of the local host's Sheet, which takes seconds to draw at every change: it
 * brings tabs to the front and selects cells, and draws none. Runs in the browser, by its text.
 */
export function undrawnGrid(_box: unknown, events: { onSheet(sheetId: number): void }) {
  let at: Selected | null = null;
  const activate = (sheetId: number, row = 1, column = 1) => {
    at = { sheetId, row, column };
    events.onSheet(sheetId);
  };
  return {
    activate,
    selected: () => at,
    show(view: Shown) {
      if (!at) activate(view.activeSheetId);
    },
  };
}
