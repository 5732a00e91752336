import { readIdentity } from '../lists/identity-numbers';
import { cellsOf } from '../lists/line-kinds';
import { pupilCodeOf } from '../lists/pupil-code';
import type { PupilLine } from '../lists/pupil-line';

/** What tells one pupil's line from another's; all '' where the line says nothing. */
export interface PupilMarks {
  /** The pupil's code, normalised. */
  readonly code: string;
  /** The identity number without leading zeros, which a cell kept as a number loses. */
  readonly identity: string;
  /**
   * Equal for lines whose cells are all alike, but for the running number. A line without code,
   * identity number and birth date is told by the class over it too: namesakes are common.
   */
  readonly content: string;
}

/** A character that nobody types. */
const BETWEEN = '\u0001';

export function marksOf(line: PupilLine): PupilMarks {
  const code = codeOf(line);
  const identity = identityOf(line);
  const cells = taggedCells(line);
  const told = code !== '' || identity !== '' || hasBirthDate(line);
  const content = told ? cells : cells + BETWEEN + line.titleClass;
  return { code, identity, content };
}

function codeOf(line: PupilLine): string {
  const codes = cellsOf(line.cells, line.heading, ['pupilCode']).map(pupilCodeOf);
  return codes.find((code) => code !== '') ?? '';
}

function identityOf(line: PupilLine): string {
  for (const cell of cellsOf(line.cells, line.heading, ['identity'])) {
    const reading = readIdentity(cell);
    if ('digits' in reading) return reading.digits.replace(/^0+/, '');
  }
  return '';
}

function hasBirthDate(line: PupilLine): boolean {
  return cellsOf(line.cells, line.heading, ['birthDate']).some((text) => text !== '');
}

/** The same whatever the order of the columns is, and how many of them are empty. */
function taggedCells({ cells, heading }: PupilLine): string {
  let content = '';
  for (const place of heading.order) {
    const text = cells[place] ?? '';
    const column = heading.columns[place];
    if (text !== '' && column !== 'sequence') content += `${column}:${text}${BETWEEN}`;
  }
  cells.forEach((text, place) => {
    if (text !== '' && heading.columns[place] === undefined) content += text + BETWEEN;
  });
  return content;
}
