import { readIdentity } from './list-identity';
import { pupilCodeOf } from './list-pupil-code';
import { cellsOf } from './list-rows';
import type { PupilLine } from './read-list-sheet';

/** No cell holds it: control characters are cleaned away. */
const BETWEEN = '\u0001';

/** The pupil's code, normalised; '' without one. */
export function codeOf(line: PupilLine): string {
  const codes = cellsOf(line.cells, line.heading, ['pupilCode']).map(pupilCodeOf);
  return codes.find((code) => code !== '') ?? '';
}

/** The identity number without leading zeros, which a cell kept as a number loses; '' without. */
export function identityOf(line: PupilLine): string {
  for (const cell of cellsOf(line.cells, line.heading, ['identity'])) {
    const reading = readIdentity(cell);
    if ('digits' in reading) return reading.digits.replace(/^0+/, '');
  }
  return '';
}

/**
 * Equal for lines whose cells are all alike, but for the running number. A line without code,
 * identity number and birth date is told by the class over it too: namesakes are common.
 */
export function contentOf(line: PupilLine): string {
  const content = taggedCells(line).join(BETWEEN);
  const told = codeOf(line) !== '' || identityOf(line) !== '' || hasBirthDate(line);
  return told ? content : [content, '', line.titleClass].join(BETWEEN);
}

function hasBirthDate(line: PupilLine): boolean {
  return cellsOf(line.cells, line.heading, ['birthDate']).some((text) => text !== '');
}

/** The same whatever the order of the columns is, and how many of them are empty. */
function taggedCells(line: PupilLine): readonly string[] {
  const { columns } = line.heading;
  const tagged: string[] = [];
  line.cells.forEach((text, place) => {
    const column = columns[place];
    if (text !== '' && column !== 'sequence') tagged.push(`${column ?? ''}:${text}`);
  });
  return tagged.sort();
}

/** Lines of one pupil, two and more: the same code, the same number, or all cells alike. */
export function repeatedLines<Line>(
  lines: readonly Line[],
  keysOf: (line: Line) => readonly string[],
): readonly (readonly Line[])[] {
  const firstOfKey = new Map<string, number>();
  const leader = lines.map((_, index) => index);
  const lead = (index: number): number => {
    let at = index;
    while (leader[at] !== at) {
      leader[at] = leader[leader[at] ?? at] ?? at;
      at = leader[at] ?? at;
    }
    return at;
  };
  lines.forEach((line, index) => {
    for (const key of keysOf(line)) {
      const first = firstOfKey.get(key);
      if (first === undefined) firstOfKey.set(key, index);
      else leader[lead(index)] = lead(first);
    }
  });
  const groups = new Map<number, Line[]>();
  lines.forEach((line, index) => {
    const group = groups.get(lead(index));
    if (group === undefined) groups.set(lead(index), [line]);
    else group.push(line);
  });
  return Array.from(groups.values()).filter((group) => group.length > 1);
}
