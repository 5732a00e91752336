import type { Ports } from '../app/ports';
import type { EntryPoint } from './menu';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

const TICK_MINUTES = 5;
const DAILY_HOUR = 7;
const TIME_ZONE = 'Asia/Ho_Chi_Minh';

interface Install {
  readonly handler: EntryPoint;
  /** Null when it needs the Form and there is none. */
  install(handler: string, book: Spreadsheet, formUrl: string | null): unknown;
}

/** The six triggers of a workbook, of the 20 that Google allows an account. */
const TRIGGERS: readonly Install[] = [
  {
    handler: 'onFormResponse_',
    install: (handler, _book, formUrl) =>
      formUrl === null
        ? null
        : ScriptApp.newTrigger(handler).forForm(FormApp.openByUrl(formUrl)).onFormSubmit().create(),
  },
  {
    handler: 'onResponseRow_',
    install: (handler, book) =>
      ScriptApp.newTrigger(handler).forSpreadsheet(book).onFormSubmit().create(),
  },
  {
    handler: 'onCellEdit_',
    install: (handler, book) =>
      ScriptApp.newTrigger(handler).forSpreadsheet(book).onEdit().create(),
  },
  {
    handler: 'onSheetChange_',
    install: (handler, book) =>
      ScriptApp.newTrigger(handler).forSpreadsheet(book).onChange().create(),
  },
  {
    handler: 'onTick_',
    install: (handler) =>
      ScriptApp.newTrigger(handler).timeBased().everyMinutes(TICK_MINUTES).create(),
  },
  {
    handler: 'onDaily_',
    install: (handler) =>
      ScriptApp.newTrigger(handler)
        .timeBased()
        .atHour(DAILY_HOUR)
        .everyDays(1)
        .inTimezone(TIME_ZONE)
        .create(),
  },
];

const OURS: ReadonlySet<string> = new Set(TRIGGERS.map(({ handler }) => handler));

export const triggers: Ports['triggers'] = {
  attach(formUrl) {
    detach();
    const book = SpreadsheetApp.getActive();
    return TRIGGERS.filter(({ handler, install }) => install(handler, book, formUrl) !== null)
      .length;
  },
  detach,
};

/** Google gives an account its own triggers only; those of other handlers are not ours to delete. */
function detach(): number {
  const ours = ScriptApp.getProjectTriggers().filter((it) => OURS.has(it.getHandlerFunction()));
  for (const trigger of ours) ScriptApp.deleteTrigger(trigger);
  return ours.length;
}
