import { MOST_ROWS, MOST_TEXT_CELLS } from '../guard/guard-limits';
import { RefusedFile } from '../guard/refused-file';
import { bestSeparator, holdsNothing } from './best-separator';

interface DelimitedText {
  /** For the parser, with the separator named in the first line. */
  readonly text: string;
  readonly cut: boolean;
}

/** Letters in which the separator is looked for. */
const OPENING = 20_000;

/** What old programs leave behind the text. */
const END_MARK = '\u001a';

const QUOTE = 0x22;
const LINE_FEED = 0x0a;

/**
 * A CSV without what the parser should not see: lines of nothing at the end, and lines beyond the
 * limit. Refuses text in which no separator makes columns, and one whose quotation marks do not
 * close: the rest of the list would vanish in one cell.
 */
export function delimitedText(raw: string): DelimitedText {
  const whole = raw.split(END_MARK).join('').replace(/\r\n?/g, '\n');
  const named = /^sep=(.)\n/.exec(whole);
  const start = named === null ? 0 : named[0].length;
  const end = endOfContent(whole);
  const separator =
    named?.[1] ?? bestSeparator(whole.slice(start, Math.min(end, OPENING)).split('\n'));
  const stop = endOfRows(whole, start, end, separator.charCodeAt(0));
  return { text: `sep=${separator}\n${whole.slice(start, stop)}`, cut: stop < end };
}

/** Excel writes a line of separators for every formatted line below the list. */
function endOfContent(text: string): number {
  let end = text.length;
  while (end > 0) {
    const start = text.lastIndexOf('\n', end - 1) + 1;
    if (start < end && !holdsNothing(text.slice(start, end))) return end;
    end = start === end ? end - 1 : start;
  }
  return end;
}

/** Where the lines end that are read. Quotation marks count as the parser counts them. */
function endOfRows(text: string, start: number, end: number, separator: number): number {
  let rows = 0;
  let cells = 0;
  let cellIsQuoted = false;
  let quoted = false;
  let atStart = true;
  for (let at = start; at < end; at += 1) {
    const code = text.charCodeAt(at);
    if (atStart) cellIsQuoted = code === QUOTE;
    if (code === QUOTE && cellIsQuoted) quoted = !quoted;
    atStart = !quoted && (code === separator || code === LINE_FEED);
    if (!atStart) continue;
    cells += 1;
    if (code === LINE_FEED) rows += 1;
    if (rows === MOST_ROWS) return at + 1;
    if (cells > MOST_TEXT_CELLS) throw new RefusedFile('cut');
  }
  if (quoted) throw new RefusedFile('broken');
  return end;
}
