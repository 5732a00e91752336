import { RefusedFile } from '../guard/refused-file';

const SEPARATORS = [',', ';', '\t', '|'] as const;

/** Lines in which a separator is looked for; titles have none. */
const LOOKED_AT = 60;

/** Letters of an average cell: what stands between the commas of prose is longer. */
const MOST_CELL_LETTERS = 40;

const NOTHING = /^[\s,;|"]*$/;

/** Whether a line has nothing but separators and empty quotation marks. */
export function holdsNothing(line: string): boolean {
  return NOTHING.test(line);
}

/** The separator that cuts the most lines into one number of short cells. Refuses prose. */
export function bestSeparator(lines: readonly string[]): string {
  const filled = lines.filter((line) => !holdsNothing(line)).slice(0, LOOKED_AT);
  const best = SEPARATORS.map((separator) => ({ separator, ...columnsBy(filled, separator) })).sort(
    (one, other) => other.lines - one.lines || other.columns - one.columns,
  )[0];
  const isTable =
    best !== undefined &&
    best.columns > 1 &&
    best.lines * 3 >= best.cutLines &&
    // A single comma is a sentence's; two columns show themselves in most lines.
    (best.columns > 2 || best.separator !== ',' || isShared(best.lines, filled.length));
  if (!isTable || best.cellLetters > MOST_CELL_LETTERS) throw new RefusedFile('notSpreadsheet');
  return best.separator;
}

function isShared(lines: number, all: number): boolean {
  return lines > 1 && lines * 2 >= all;
}

function columnsBy(lines: readonly string[], separator: string) {
  const cut = lines.map((line) => line.split(separator)).filter(({ length }) => length > 1);
  const byColumns = new Map<number, number>();
  for (const { length } of cut) byColumns.set(length, (byColumns.get(length) ?? 0) + 1);
  const [columns, shared] = [...byColumns].sort((one, other) => other[1] - one[1])[0] ?? [0, 0];
  const cells = cut.reduce((sum, { length }) => sum + length, 0);
  const letters = cut.reduce((sum, line) => sum + line.join('').length, 0);
  return { columns, lines: shared, cutLines: cut.length, cellLetters: letters / cells };
}
