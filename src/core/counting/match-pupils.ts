import { addTo } from '../group-by';
import { birthMarkOf } from '../lists/birth-dates';
import { classMarkOf } from '../lists/grades';
import { cellsOf, nameOf } from '../lists/line-kinds';
import type { PupilLine } from '../lists/pupil-line';
import { fold } from '../vietnamese-text';
import type { PupilMarks } from './pupil-marks';

type Line = PupilLine & PupilMarks;

/** What a pupil may be known by on a sheet with other columns; '' where it does not say. */
interface Signs {
  readonly code: string;
  readonly identity: string;
  readonly name: string;
  readonly birth: string;
  readonly class: string;
}

interface Known {
  readonly line: Line;
  readonly signs: Signs;
  /** The last sheet on which it was met: a sheet that has a name twice has two pupils. */
  metOn: number;
}

/** A sheet is a copy of others when so many of its lines, and three at least, may be theirs. */
const COPY = { lines: 3, share: 2 / 3 };

const GIVEN_NAME = /^\p{L}{2,}(?: \p{L}{2,}){0,2}$/u;

/**
 * Knows pupils again from sheet to sheet: by code, identity number, or name with birth date or
 * class, none of these contradicting. Where most lines of a sheet may stand elsewhere, the name
 * alone is enough. Lines of one sheet are never matched with each other. Says which line is whose.
 */
export function pupilMatcher() {
  const byKey = new Map<string, Known[]>();
  let sheet = 0;
  return (lines: readonly Line[]): ReadonlyMap<Line, Line> => {
    sheet++;
    const signed = lines.map((line) => ({ line, signs: signsOf(line) }));
    const sure = new Map<Line, Line>();
    const perhaps = new Map<Line, Line>();
    for (const { line, signs } of signed) {
      const others = keysOf(signs).flatMap((key) => byKey.get(key) ?? []);
      const free = others.filter(({ metOn }) => metOn !== sheet);
      const same = free.find((one) => isSame(one.signs, signs));
      const like = same ?? free.find((one) => !contradict(one.signs, signs));
      if (like === undefined) continue;
      like.metOn = sheet;
      (same === undefined ? perhaps : sure).set(line, like.line);
    }
    const alike = sure.size + perhaps.size;
    const isCopy = alike >= COPY.lines && alike >= lines.length * COPY.share;
    const matched = isCopy ? new Map([...sure, ...perhaps]) : sure;
    for (const { line, signs } of signed) {
      if (matched.has(line)) continue;
      const known: Known = { line, signs, metOn: sheet };
      for (const key of keysOf(signs)) addTo(byKey, key, known);
    }
    return matched;
  };
}

function keysOf({ code, identity, name }: Signs): readonly string[] {
  return [
    ...(code === '' ? [] : [`code ${code}`]),
    ...(identity === '' ? [] : [`identity ${identity}`]),
    `name ${name}`,
  ];
}

function isSame(one: Signs, other: Signs): boolean {
  if (one.code !== '' && one.code === other.code) return true;
  if (one.identity !== '' && one.identity === other.identity) return true;
  if (one.name !== other.name || contradict(one, other)) return false;
  return agree(one.birth, other.birth) || agree(one.class, other.class);
}

function contradict(one: Signs, other: Signs): boolean {
  const differ = (a: string, b: string) => a !== '' && b !== '' && a !== b;
  return (
    one.name !== other.name ||
    differ(one.code, other.code) ||
    differ(one.identity, other.identity) ||
    (one.birth !== '' && other.birth !== '' && !agree(one.birth, other.birth)) ||
    (one.class !== '' && other.class !== '' && !agree(one.class, other.class))
  );
}

/** "2014" agrees with "2014/3/5", and "6" with "6a": the one says less than the other. */
function agree(one: string, other: string): boolean {
  if (one === '' || other === '') return false;
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  return (
    short === long ||
    (/^\d+$/.test(short) && long.startsWith(short) && /\D/.test(long.charAt(short.length)))
  );
}

/** Under one merged title the given name stands in the next column, which has no title of its own. */
function wholeNameOf({ cells, heading }: Line): string {
  const name = nameOf(cells, heading);
  const next = (heading.places.get('fullName')?.[0] ?? -1) + 1;
  const beside = next > 0 && heading.columns[next] === undefined ? (cells[next] ?? '') : '';
  return GIVEN_NAME.test(beside) ? `${name} ${beside}` : name;
}

function signsOf(line: Line): Signs {
  const first = (column: 'birthDate' | 'class') =>
    cellsOf(line.cells, line.heading, [column]).find((text) => text !== '') ?? '';
  const births = cellsOf(line.cells, line.heading, ['birthDate']).map(birthMarkOf);
  return {
    code: line.code,
    identity: line.identity,
    name: fold(wholeNameOf(line)),
    birth: births.find((mark) => mark !== '') ?? '',
    class: classMarkOf(first('class') || line.titleClass),
  };
}
