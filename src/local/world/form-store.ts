import { insertRows, touchCell } from './grid';
import { idText, nextId } from './random';
import { DATE_FORMATS, typedText } from './typed-text';
import { MAX_CELL_LENGTH, newSheet, sheetById } from './workbook';
import type {
  Form,
  FormItem,
  FormResponse,
  RangeRef,
  Sheet,
  Submission,
  UploadedFile,
  WorldState,
} from './world-state';
import { toSerial, wallClock } from './zoned-time';

export const formUrl = (form: Form): string =>
  `https://docs.google.com/forms/d/${form.id}/viewform`;

export const editUrl = (form: Form, responseId: string): string =>
  `https://docs.google.com/forms/d/e/${form.id}/viewform?edit2=${responseId}`;

export const fileUrl = (id: string): string => `https://drive.google.com/open?id=${id}`;

/** Links a Form to the workbook: always a new tab in front (docs/google.md, "Response tab"). */
export function linkForm(world: WorldState, form: Form): Sheet {
  const vietnamese = world.workbook.locale === 'vi_VN';
  const number = world.workbook.sheets.filter(({ formId }) => formId).length + 1;
  const sheet = newSheet(
    world,
    `${vietnamese ? 'Câu trả lời biểu mẫu' : 'Form Responses'} ${number}`,
  );
  sheet.formId = form.id;
  sheet.frozenRows = 1;
  form.destinationSheetId = sheet.id;
  addColumn(sheet, 'timestamp', vietnamese ? 'Dấu thời gian' : 'Timestamp');
  if (form.emails !== 'DO_NOT_COLLECT') {
    addColumn(sheet, 'email', vietnamese ? 'Địa chỉ email' : 'Email Address');
  }
  for (const item of form.items) addItemColumn(sheet, item);
  world.workbook.sheets.unshift(sheet);
  world.workbook.activeSheetId = sheet.id;
  return sheet;
}

/** A new question gets a new column at the right end (docs/google.md, "Response tab"). */
function addItemColumn(sheet: Sheet, item: FormItem): void {
  if (item.type !== 'SECTION_HEADER') addColumn(sheet, String(item.id), item.title);
}

function addColumn(sheet: Sheet, tag: string, title: string): void {
  touchCell(sheet, 0, sheet.columnTags.length).value = title;
  sheet.columnTags.push(tag);
}

/** Renames a question: the header follows, the column stays (docs/google.md, "Response tab"). */
export function renameItem(world: WorldState, form: Form, itemId: number, title: string): void {
  const item = form.items.find(({ id }) => id === itemId);
  if (!item) return;
  item.title = title;
  if (form.destinationSheetId === null) return;
  const sheet = sheetById(world.workbook, form.destinationSheetId);
  const column = sheet.columnTags.indexOf(String(itemId));
  if (column >= 0) touchCell(sheet, 0, column).value = title;
}

export interface Recorded {
  form: Form;
  response: FormResponse;
  /** The row it was typed into; null when the Form has no tab. */
  row: RangeRef | null;
  /** Its cells as the tab shows them to the event, in column order. */
  changed: Record<string, string>;
}

/** Takes a submission into the Form's store and types it into a new row of the tab. */
export function recordSubmission(
  world: WorldState,
  given: Submission,
  at: number,
  withRow = true,
): Recorded {
  const form = formById(world, given.formId);
  const response: FormResponse = {
    id: given.responseId,
    timestamp: at,
    respondent: form.emails === 'DO_NOT_COLLECT' ? '' : given.as,
    answers: {},
    edits: 0,
  };
  const changed = takeAnswers(world, form, response, given.answers, at);
  form.responses.push(response);
  const row = withRow ? typeRow(world, form, response, true) : null;
  return { form, response, row, changed };
}

/** Types the row that was kept back when its response came. */
export function recordLateRow(world: WorldState, responseId: string): Recorded {
  const form = world.forms.find(({ responses }) => responses.some(({ id }) => id === responseId));
  const response = form?.responses.find(({ id }) => id === responseId);
  if (!form || !response) throw new Error(`local host: there is no response ${responseId}`);
  return { form, response, row: typeRow(world, form, response, true), changed: {} };
}

/** A respondent's edit: the id stays, the row is typed again where it now stands. */
export function recordEdit(
  world: WorldState,
  responseId: string,
  given: { answers: Submission['answers']; as?: string; at: number; moveTimestamp: boolean },
): Recorded {
  const form = world.forms.find(({ responses }) => responses.some(({ id }) => id === responseId));
  const response = form?.responses.find(({ id }) => id === responseId);
  if (!form || !response) throw new Error(`local host: there is no response ${responseId}`);
  if (!form.canEditResponse) throw new Error('local host: this Form lets nobody edit a response');
  if (given.moveTimestamp) response.timestamp = given.at;
  if (given.as !== undefined && form.emails !== 'DO_NOT_COLLECT') response.respondent = given.as;
  response.edits += 1;
  const changed = takeAnswers(world, form, response, given.answers, given.at);
  return { form, response, row: typeRow(world, form, response, given.moveTimestamp), changed };
}

export function formById(world: WorldState, id: string | undefined): Form {
  const form = id === undefined ? world.forms[0] : world.forms.find((each) => each.id === id);
  if (!form) throw new Error(`local host: there is no Form ${id ?? ''}`);
  return form;
}

function takeAnswers(
  world: WorldState,
  form: Form,
  response: FormResponse,
  answers: Submission['answers'],
  at: number,
): Record<string, string> {
  const changed: Record<string, string> = {};
  for (const [title, answer] of Object.entries(answers)) {
    const item = form.items.find((each) => each.title === title);
    if (!item) throw new Error(`local host: the Form has no question "${title}"`);
    if (typeof answer === 'string') {
      if (answer === '') delete response.answers[item.id];
      else response.answers[item.id] = answer;
      changed[title] = answer;
    } else {
      const ids = answer.map((file) => upload(world, form, file, at));
      if (ids.length === 0) delete response.answers[item.id];
      else response.answers[item.id] = ids;
      changed[title] = ids.map(fileUrl).join(', ');
    }
  }
  return changed;
}

/** Uploaded files live in the Drive of the Form's owner (docs/google.md, "Uploads"). */
function upload(world: WorldState, form: Form, file: UploadedFile, at: number): string {
  const { id = idText(world, '1'), trashed = false } = file;
  if (file.id !== undefined && world.files.some((each) => each.id === id)) return id;
  const readers = file.owner === undefined ? [...form.editors] : [];
  world.files.push({ owner: form.owner, ...file, id, readers, updated: at, trashed });
  return id;
}

function typeRow(
  world: WorldState,
  form: Form,
  response: FormResponse,
  moveTimestamp: boolean,
): RangeRef | null {
  if (form.destinationSheetId === null) return null;
  const sheet = world.workbook.sheets.find(({ id }) => id === form.destinationSheetId);
  if (!sheet) return null;
  let row = sheet.rowTags.indexOf(response.id);
  const isNew = row < 0;
  if (isNew) {
    row = Math.max(1, sheet.rowTags.findLastIndex((tag) => tag !== null) + 1);
    insertRows(sheet, row, 1);
    while (sheet.rowTags.length <= row) sheet.rowTags.push(null);
    sheet.rowTags[row] = response.id;
  }
  sheet.columnTags.forEach((tag, column) => {
    if (tag === null || (tag === 'timestamp' && !moveTimestamp && !isNew)) return;
    typeAnswer(world, sheet, row, column, response, tag);
  });
  return { sheetId: sheet.id, row: row + 1, column: 1, rows: 1, columns: sheet.columnTags.length };
}

function typeAnswer(
  world: WorldState,
  sheet: Sheet,
  row: number,
  column: number,
  response: FormResponse,
  tag: string,
): void {
  const { locale, timeZone } = world.workbook;
  const cell = touchCell(sheet, row, column);
  delete cell.formula;
  if (tag === 'timestamp') {
    cell.value = toSerial(Math.floor(response.timestamp / 1000) * 1000, timeZone);
    cell.format = DATE_FORMATS[locale].dateTime;
    return;
  }
  const answer = tag === 'email' ? response.respondent : (response.answers[tag] ?? '');
  const text = typeof answer === 'string' ? answer : answer.map(fileUrl).join(', ');
  const year = wallClock(response.timestamp, timeZone).getUTCFullYear();
  Object.assign(
    cell,
    typedText(text.slice(0, MAX_CELL_LENGTH), { locale, year, format: cell.format }),
  );
}

/** A question of a Form that is being made. */
export function newItem(
  world: WorldState,
  given: Pick<FormItem, 'title' | 'type'> & Partial<FormItem>,
): FormItem {
  return { help: '', required: true, ...given, id: nextId(world) * 104_729 };
}
