import type { Cell, ConditionalFormat, Sheet } from '../world/world-state';

type Paint = Pick<ConditionalFormat, 'background' | 'fontColor' | 'bold' | 'italic'>;

/**
 * How the tab's conditional formats paint a cell now (row and column from 0): the first rule that
 * holds wins, as in Sheets. A rule by custom formula is not worked out here and paints nothing.
 */
export function conditionalPaint(
  sheet: Sheet,
  row: number,
  column: number,
  cell: Cell,
): Paint | null {
  for (const format of sheet.conditionalFormats) {
    const inside = format.ranges.some(
      (range) =>
        row >= range.row - 1 &&
        row < range.row - 1 + range.rows &&
        column >= range.column - 1 &&
        column < range.column - 1 + range.columns,
    );
    if (inside && holds(format, cell)) return format;
  }
  return null;
}

function holds({ criteria, values }: ConditionalFormat, { value }: Cell): boolean {
  const text = String(value).toLowerCase();
  const wanted = String(values[0] ?? '').toLowerCase();
  const low = Number(values[0]);
  const number = typeof value === 'number' ? value : Number.NaN;
  switch (criteria) {
    case 'TEXT_EQUAL_TO':
      return text === wanted;
    case 'TEXT_CONTAINS':
      return text.includes(wanted);
    case 'TEXT_DOES_NOT_CONTAIN':
      return !text.includes(wanted);
    case 'TEXT_STARTS_WITH':
      return text.startsWith(wanted);
    case 'TEXT_ENDS_WITH':
      return text.endsWith(wanted);
    case 'CELL_EMPTY':
      return value === '';
    case 'CELL_NOT_EMPTY':
      return value !== '';
    case 'NUMBER_GREATER_THAN':
      return number > low;
    case 'NUMBER_GREATER_THAN_OR_EQUAL_TO':
      return number >= low;
    case 'NUMBER_LESS_THAN':
      return number < low;
    case 'NUMBER_LESS_THAN_OR_EQUAL_TO':
      return number <= low;
    case 'NUMBER_EQUAL_TO':
      return number === low;
    default:
      return false;
  }
}
