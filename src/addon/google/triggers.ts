import type { Ports } from '../../app/ports';
import type { WakeSource } from '../../app/wake-source';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

const TICK_MINUTES = 5;
const DAILY_HOUR = 7;
const TIME_ZONE = 'Asia/Ho_Chi_Minh';

interface Install {
  readonly source: WakeSource;
  readonly handler: string;
  /** Null when it needs the Form and there is none. */
  install(
    trigger: GoogleAppsScript.Script.TriggerBuilder,
    book: Spreadsheet,
    formUrl: string | null,
  ): unknown;
}

/** The six triggers of a workbook, of the 20 that Google allows an account. */
const TRIGGERS = [
  {
    source: 'formResponse',
    handler: 'onFormResponse_',
    install: (trigger, _book, formUrl) =>
      formUrl === null ? null : trigger.forForm(FormApp.openByUrl(formUrl)).onFormSubmit().create(),
  },
  {
    source: 'responseRow',
    handler: 'onResponseRow_',
    install: (trigger, book) => trigger.forSpreadsheet(book).onFormSubmit().create(),
  },
  {
    source: 'cellEdit',
    handler: 'onCellEdit_',
    install: (trigger, book) => trigger.forSpreadsheet(book).onEdit().create(),
  },
  {
    source: 'sheetChange',
    handler: 'onSheetChange_',
    install: (trigger, book) => trigger.forSpreadsheet(book).onChange().create(),
  },
  {
    source: 'tick',
    handler: 'onTick_',
    install: (trigger) => trigger.timeBased().everyMinutes(TICK_MINUTES).create(),
  },
  {
    source: 'daily',
    handler: 'onDaily_',
    install: (trigger) =>
      trigger.timeBased().atHour(DAILY_HOUR).everyDays(1).inTimezone(TIME_ZONE).create(),
  },
] as const satisfies readonly Install[];

/** What they call: `entry-points.ts` demands that each name is known. */
export type TriggerHandler = (typeof TRIGGERS)[number]['handler'];

const OURS: ReadonlyMap<string, WakeSource> = new Map(
  TRIGGERS.map(({ handler, source }) => [handler, source]),
);

export const triggers: Ports['triggers'] = {
  attach(formUrl) {
    detach();
    const book = SpreadsheetApp.getActive();
    return TRIGGERS.filter(
      ({ handler, install }) => install(ScriptApp.newTrigger(handler), book, formUrl) !== null,
    ).length;
  },
  detach,
  standing: () =>
    ScriptApp.getProjectTriggers().flatMap((it) => OURS.get(it.getHandlerFunction()) ?? []),
};

/** Google gives an account its own triggers only; those of other handlers are not ours to delete. */
function detach(): number {
  const ours = ScriptApp.getProjectTriggers().filter((it) => OURS.has(it.getHandlerFunction()));
  for (const trigger of ours) ScriptApp.deleteTrigger(trigger);
  return ours.length;
}
