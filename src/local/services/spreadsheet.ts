import { ServiceError } from '../world/error-texts';
import { formUrl } from '../world/form-store';
import { cellCount, MAX_CELLS, newSheet, sheetById } from '../world/workbook';
import type { RangeRef, Sheet, WorldState } from '../world/world-state';
import { zoneOffset } from '../world/zoned-time';
import type { Services } from './call';

/** What a script knows of a tab once it was fetched. */
function described(world: WorldState, sheet: Sheet) {
  const form = world.forms.find(({ id }) => id === sheet.formId);
  return {
    id: sheet.id,
    name: sheet.name,
    index: world.workbook.sheets.indexOf(sheet) + 1,
    hidden: sheet.hidden,
    formUrl: form ? formUrl(form) : null,
  };
}

export const SPREADSHEET: Services = {
  'Spreadsheet.describe': ({ world }) => {
    const { id, name, locale, timeZone } = world.workbook;
    return { id, name, locale, timeZone };
  },
  'Spreadsheet.flush': () => null,
  'Spreadsheet.getSheets': ({ world }) =>
    world.workbook.sheets.map((sheet) => described(world, sheet)),
  'Spreadsheet.getSheetByName': ({ world }, name: string) => {
    const sheet = world.workbook.sheets.find((each) => each.name === name);
    return sheet ? described(world, sheet) : null;
  },
  'Spreadsheet.describeSheet': ({ world }, id: number) => {
    const sheet = world.workbook.sheets.find((each) => each.id === id);
    return sheet ? described(world, sheet) : null;
  },
  'Spreadsheet.getActiveSheet': ({ world }) =>
    described(
      world,
      world.workbook.sheets.find(({ id }) => id === world.workbook.activeSheetId) ??
        (world.workbook.sheets[0] as Sheet),
    ),
  'Spreadsheet.activate': ({ world, execution }, id: number) => {
    world.workbook.activeSheetId = sheetById(world.workbook, id).id;
    execution.record.ui.push({ type: 'activate', sheetId: id });
  },
  'Spreadsheet.getSelection': ({ world }) => {
    const { activeSheetId: sheetId, selection } = world.workbook;
    return { sheetId, ...(selection ?? { row: 1, column: 1, rows: 1, columns: 1 }) };
  },
  'Spreadsheet.select': ({ world, execution }, { sheetId, ...selection }: RangeRef) => {
    world.workbook.activeSheetId = sheetId;
    world.workbook.selection = selection;
    const { row, column } = selection;
    execution.record.ui.push({ type: 'activate', sheetId, row, column });
  },
  'Spreadsheet.insertSheet': ({ world }, name: string | null, index: number | null) => {
    const { sheets } = world.workbook;
    const free = name ?? `Trang tính${sheets.length + 1}`;
    if (sheets.some((each) => each.name.toLowerCase() === free.toLowerCase())) {
      throw new ServiceError('sheetExists', free);
    }
    const sheet = newSheet(world, free);
    if (cellCount(world.workbook) + sheet.maxRows * sheet.maxColumns > MAX_CELLS) {
      throw new ServiceError('tooManyCells');
    }
    const active = sheets.findIndex(({ id }) => id === world.workbook.activeSheetId);
    sheets.splice(index ?? active + 1, 0, sheet);
    world.workbook.activeSheetId = sheet.id;
    return described(world, sheet);
  },
  'Spreadsheet.deleteSheet': ({ world }, id: number) => {
    const { workbook } = world;
    if (workbook.sheets.filter(({ hidden }) => !hidden).length <= 1) {
      throw new ServiceError('lastSheet');
    }
    workbook.sheets.splice(workbook.sheets.indexOf(sheetById(workbook, id)), 1);
    if (workbook.activeSheetId === id) workbook.activeSheetId = workbook.sheets[0]?.id ?? 0;
  },
  'Spreadsheet.moveSheet': ({ world }, position: number) => {
    const { workbook } = world;
    const sheet = sheetById(workbook, workbook.activeSheetId);
    workbook.sheets.splice(workbook.sheets.indexOf(sheet), 1);
    workbook.sheets.splice(position - 1, 0, sheet);
  },
  'Spreadsheet.setTimeZone': ({ world }, timeZone: string) => {
    zoneOffset(0, timeZone); // throws on a zone that does not exist
    world.workbook.timeZone = timeZone;
  },
  'Spreadsheet.setLocale': ({ world }, locale: string) => {
    world.workbook.locale = locale === 'vi_VN' || locale === 'vi' ? 'vi_VN' : 'en_US';
  },
  'Spreadsheet.rename': ({ world }, name: string) => {
    world.workbook.name = name;
  },
};
