import { fileUrl } from '../../world/form-store';
import type { CellValue, Form, FormResponse, Sheet, WorldState } from '../../world/world-state';
import { QUESTIONS } from './answers';

/** Some content of one response that stood in the response tab, or only in the Form, for a time. */
export interface Content {
  readonly responseId: string;
  /** Whole second, ms. */
  readonly sentAt: number;
  readonly sender: string;
  /** In the order of the Form. */
  readonly cells: readonly CellValue[];
  /** How often its sender had edited by then. */
  readonly edits: number;
  readonly inSheet: boolean;
  readonly from: number;
  /** Moment at which it no longer stood; null while it does. */
  until: number | null;
}

/** Everything that ever stood in the raw data, seen from outside the product. */
export interface RawHistory {
  readonly contents: Content[];
  /** The response tab's values as Google and people left them. */
  untouched: string;
}

const SECOND = 1000;
const DAY_MS = 86_400_000;
const EPOCH_DAYS = 25_569;
const ZONE_MS = 7 * 3_600_000;

export const newRawHistory = (): RawHistory => ({ contents: [], untouched: '' });

/** Looks at the raw data after something may have changed it. */
export function observeRaw(raw: RawHistory, world: WorldState, moment: number): void {
  const standing = new Map(presentContents(world).map((content) => [keyOf(content), content]));
  for (const content of raw.contents) {
    if (content.until === null && !standing.delete(keyOf(content))) content.until = moment;
  }
  for (const content of standing.values()) {
    raw.contents.push({ ...content, from: moment, until: null });
  }
  raw.untouched = rawText(world);
}

/** Values, formulas and order of the response tab: what the product must never change. */
export function rawText(world: WorldState): string {
  const rows = responseSheet(world)?.rows ?? [];
  const values = rows.map((cells) =>
    withoutEnd(cells.map((cell) => `${exact(cell?.value ?? '')}${cell?.formula ?? ''}`)),
  );
  return JSON.stringify(withoutEnd(values.map((cells) => cells.join('\t'))));
}

/** The number 5 is another value than the text 5. */
const exact = (value: CellValue): string =>
  typeof value === 'string' ? value : `=${JSON.stringify(value)}`;

/** A colour below the last row makes a cell there, but no value. */
function withoutEnd(texts: readonly string[]): readonly string[] {
  let length = texts.length;
  while (length > 0 && texts[length - 1] === '') length -= 1;
  return texts.slice(0, length);
}

export function responseSheet({ workbook, forms }: WorldState): Sheet | undefined {
  return workbook.sheets.find(({ id }) => id === forms[0]?.destinationSheetId);
}

export function stoodAt({ from, until }: Content, moment: number): boolean {
  return from <= moment && (until === null || until > moment);
}

const keyOf = ({ responseId, sentAt, sender, cells, inSheet }: Content): string =>
  JSON.stringify([responseId, sentAt, sender, cells, inSheet]);

type Present = Omit<Content, 'from' | 'until'> & { from: number; until: null };

function presentContents(world: WorldState): Present[] {
  const form = world.forms[0];
  const sheet = responseSheet(world);
  if (!form || !sheet) return [];
  return form.responses.map((response) => {
    const row = sheet.rowTags.indexOf(response.id);
    return row < 0 ? formContent(form, response) : rowContent(form, sheet, row, response);
  });
}

function formContent(form: Form, response: FormResponse): Present {
  return {
    responseId: response.id,
    sentAt: Math.floor(response.timestamp / SECOND) * SECOND,
    sender: response.respondent,
    cells: form.items.map(({ id }) => answerText(response.answers[id] ?? '')),
    edits: response.edits,
    inSheet: false,
    from: 0,
    until: null,
  };
}

/** Uploads as the links that the Sheet shows. */
function answerText(answer: string | readonly string[]): string {
  return typeof answer === 'string' ? answer : answer.map(fileUrl).join(', ');
}

function rowContent(form: Form, sheet: Sheet, row: number, response: FormResponse): Present {
  const valueAt = (tag: string): CellValue => {
    const column = sheet.columnTags.indexOf(tag);
    return column < 0 ? '' : (sheet.rows[row]?.[column]?.value ?? '');
  };
  const serial = Number(valueAt('timestamp'));
  return {
    responseId: response.id,
    sentAt: Math.round((serial - EPOCH_DAYS) * DAY_MS) - ZONE_MS,
    sender: String(valueAt('email')),
    cells: form.items.map(({ id }) => valueAt(String(id))),
    edits: response.edits,
    inSheet: true,
    from: 0,
    until: null,
  };
}

/** The ledger keeps of a text no less than its beginning. */
const KEPT = 100;

/** Answers as one text: numbers as plain decimals, texts trimmed, NFC and as far as they are kept. */
export function answersText(cells: readonly unknown[]): string {
  return JSON.stringify(
    QUESTIONS.map((_, index) => {
      const cell = cells[index] ?? '';
      return typeof cell === 'string' ? cell.normalize('NFC').trim().slice(0, KEPT) : String(cell);
    }),
  );
}
