import type { Engine } from '../engine/engine';
import { displayedText } from '../world/displayed-text';
import { type Recorded, recordEdit, recordLateRow, recordSubmission } from '../world/form-store';
import { cellAt } from '../world/grid';
import { sheetById } from '../world/workbook';
import type { Submission } from '../world/world-state';
import { queueTriggers } from './queue-triggers';

/** A submission arrives: the store, the row, then the triggers of sheet and Form. */
export function happenSubmission(engine: Engine, submission: Submission, at: number): void {
  const recorded = recordSubmission(engine.world, submission, at, engine.rowArrives());
  wake(engine, recorded, at, { sheet: true, form: true });
}

/** A row that Google kept back reaches the response tab after all, and its trigger fires. */
export function happenLateRow(engine: Engine, responseId: string, at: number): void {
  wake(engine, recordLateRow(engine.world, responseId), at, { sheet: true, form: false });
}

/** A respondent's edit; which triggers follow is open (docs/google.md, "Response tab"). */
export function happenEdit(
  engine: Engine,
  responseId: string,
  given: { answers: Submission['answers']; as?: string; at: number; moveTimestamp: boolean },
  triggers: { sheet: boolean; form: boolean },
): void {
  wake(engine, recordEdit(engine.world, responseId, given), given.at, triggers);
}

function wake(
  engine: Engine,
  { form, response, row, changed }: Recorded,
  at: number,
  triggers: { sheet: boolean; form: boolean },
): void {
  const book = engine.world.workbook;
  if (row && triggers.sheet) {
    const sheet = sheetById(book, row.sheetId);
    const values = sheet.columnTags.map((_, column) =>
      displayedText(cellAt(sheet, row.row - 1, column), book.locale),
    );
    const namedValues = Object.fromEntries(
      Object.entries(changed).map(([title, text]) => [title, [text]]),
    );
    const source = { source: 'SPREADSHEETS', sourceId: book.id, event: 'ON_FORM_SUBMIT' } as const;
    queueTriggers(engine, source, { namedValues, values, range: row }, at);
  }
  if (triggers.form) {
    const source = { source: 'FORMS', sourceId: form.id, event: 'ON_FORM_SUBMIT' } as const;
    queueTriggers(engine, source, { form: form.id, response: response.id }, at);
  }
}
