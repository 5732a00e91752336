import { clockTime, dayOf } from '../calendar';
import { type CellValue, type DateCell, isDateCell } from '../cell';
import { clean } from '../vietnamese-text';
import { keptBeginning } from './kept-text';

/**
 * Is this cell what Google Sheets makes of that typed text? Answers are parsed as if typed into the
 * cell: leading zeros go, 1.234 becomes 1234 in a Vietnamese Sheet and 1.234 in an English one,
 * 1-2 becomes a date. When not, a person has changed the cell and it stands for itself.
 */
export function cellShows(raw: string, cell: CellValue): boolean {
  const typed = clean(raw);
  if (isDateCell(cell)) return showsDate(typed, cell);
  if (typeof cell === 'boolean') return typed.toUpperCase() === (cell ? 'TRUE' : 'FALSE');
  if (typeof cell === 'number') return numbersOf(typed).some((number) => isNear(number, cell));
  const text = clean(cell);
  // Sheets drops one leading apostrophe: it is the mark of text.
  if (text === typed || text === clean(typed.replace(/^'/, ''))) return true;
  const beginning = keptBeginning(text);
  return beginning !== null && typed.startsWith(beginning);
}

/** What the text may be as a number in a Vietnamese and in an English Sheet. */
function numbersOf(typed: string): number[] {
  const bare = typed.normalize('NFKC').replace(/^'/, '').replace(/\s/g, '');
  const percent = bare.endsWith('%');
  const text = percent ? bare.slice(0, -1) : bare;
  const shape = /^[+-]?(?:\d[\d.,]*|[.,]\d+)(?:e[+-]?\d+)?$/i;
  if (!shape.test(text)) return [];
  const vietnamese = Number(text.replace(/\./g, '').replace(',', '.'));
  const english = Number(text.replace(/,/g, ''));
  return [vietnamese, english]
    .filter(Number.isFinite)
    .map((number) => (percent ? number / 100 : number));
}

function isNear(a: number, b: number): boolean {
  // The Sheet keeps 15 significant digits.
  return a === b || Math.abs(a - b) <= Math.abs(b) * 1e-14;
}

/**
 * Every number of the text must be a part of the date or time. Day and month may stand either way
 * round, and a year that was not typed is the year of typing.
 */
function showsDate(typed: string, cell: DateCell): boolean {
  const numbers = (typed.match(/\d+/g) ?? []).map(Number);
  if (numbers.length < 2 || !Number.isFinite(cell.dateMs)) return false;
  const [year, month, date] = dayOf(cell.dateMs).split('-').map(Number);
  if (year === undefined || month === undefined || date === undefined) return false;
  const { hour, minute, second } = clockTime(cell.dateMs);
  const parts = [date, month, year, year % 100, hour, hour % 12, minute, second];
  for (const number of numbers) {
    const index = parts.indexOf(number);
    if (index < 0) return false;
    parts.splice(index, 1);
  }
  return true;
}
