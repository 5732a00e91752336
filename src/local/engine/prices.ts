/** What is a service call, and how long each takes on the virtual clock. */

/** Milliseconds before an execution's first line runs. */
export const START_MS = 500;

const SHEETS = 250;
const FORM = 250;
const METADATA = 250;
const DRIVE = 500;
const MAIL = 400;
const LOCK = 60;
const GET = 30;
const SET = 60;

/**
 * Milliseconds by name. What is not here is free and not counted: navigation, builders, getters of
 * an object already fetched. Where each figure comes from: docs/google.md, "Prices".
 */
export const PRICES: Readonly<Record<string, number>> = {
  ...priced(SHEETS, 'Range', [
    'getValues getDisplayValues getFormulas getNotes getBackgrounds getNumberFormats getFontColors',
    'getMergedRanges setValues setFormulas setNotes setBackgrounds setNumberFormats setStyles',
    'setDataValidations clear merge setBorder sort',
  ]),
  ...priced(SHEETS, 'Sheet', [
    'getLastRow getLastColumn getMaxRows getMaxColumns appendRow clear insertRows deleteRows',
    'insertColumns deleteColumns set setColumnWidths setRowHeights hideColumns protect',
    'getProtections unprotect getCharts insertChart removeChart getConditionalFormatRules',
    'setConditionalFormatRules sort',
  ]),
  ...priced(SHEETS, 'Spreadsheet', [
    'getSheets getSheetByName insertSheet deleteSheet moveSheet setTimeZone setLocale rename flush',
  ]),
  ...priced(FORM, 'Form', [
    'open getItems getResponses getResponse getEditResponseUrl setValidation',
  ]),
  ...priced(DRIVE, 'Drive', ['open getBytes']),
  ...priced(METADATA, 'Drive', ['getMetadata']),
  ...priced(MAIL, 'Mail', ['send getRemainingDailyQuota']),
  ...priced(LOCK, 'Lock', ['try wait release']),
  ...priced(GET, 'Properties', ['get getAll']),
  ...priced(SET, 'Properties', ['set delete']),
  ...priced(GET, 'Cache', ['get']),
  ...priced(SET, 'Cache', ['put remove']),
  ...priced(SHEETS, 'Trigger', ['create getAll delete']),
};

function priced(ms: number, service: string, names: readonly string[]): Record<string, number> {
  return Object.fromEntries(
    names.flatMap((line) => line.split(' ')).map((name) => [`${service}.${name}`, ms]),
  );
}
