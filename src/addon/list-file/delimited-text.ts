import { RefusedFile } from './refused-file';

const SEPARATORS = [',', ';', '\t', '|'] as const;

/** Lines in which a separator is looked for; titles have none. */
const LOOKED_AT = 60;

/** Letters of an average cell: what stands between the commas of prose is longer. */
const MOST_CELL_LETTERS = 40;

/** What old programs leave behind the text. */
const END_MARK = '\u001a';

/** A line that holds nothing: Excel writes one for every formatted line below the list. */
const NOTHING = /^[\s,;|"]*$/;

/**
 * Text for the parser, with its separator named in the first line and the lines without anything
 * at the end taken off. Refuses text in which no separator makes columns, and one whose quotation
 * marks do not close: the rest of the list would vanish in one cell.
 */
export function delimitedText(text: string): string {
  const lines = text
    .split(END_MARK)
    .join('')
    .split(/\r\n|\r|\n/);
  while (lines.length > 0 && NOTHING.test(String(lines[lines.length - 1]))) lines.pop();
  const named = /^sep=(.)$/.exec(String(lines[0]));
  if (named !== null) lines.shift();
  const separator = named?.[1] ?? bestSeparator(lines.slice(0, LOOKED_AT));
  const rest = lines.join('\n');
  if (!closesQuotes(rest, separator)) throw new RefusedFile('broken');
  return `sep=${separator}\n${rest}`;
}

/** The separator that cuts the most lines into one number of short cells. */
function bestSeparator(lines: readonly string[]): string {
  const filled = lines.filter((line) => !NOTHING.test(line));
  const best = SEPARATORS.map((separator) => ({ separator, ...columnsBy(filled, separator) })).sort(
    (one, other) => other.lines - one.lines || other.columns - one.columns,
  )[0];
  const isTable = best !== undefined && best.lines * 3 >= best.cutLines && best.lines > 0;
  if (!isTable || best.cellLetters > MOST_CELL_LETTERS) throw new RefusedFile('notSpreadsheet');
  return best.separator;
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

/** As the parser sees it: a quotation mark opens only at the beginning of a cell. */
function closesQuotes(text: string, separator: string): boolean {
  let opened = false;
  let atStart = true;
  for (const letter of text) {
    if (letter === '"' && (opened || atStart)) opened = !opened;
    else if (!opened && letter !== separator && letter !== '\n') {
      atStart = false;
      continue;
    }
    atStart = !opened && (letter === separator || letter === '\n');
  }
  return !opened;
}
