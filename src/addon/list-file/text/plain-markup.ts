import type { ListFileKind } from '../../../core/lists/cells';
import { MOST_MARKUP_LETTERS, MOST_MARKUP_TAGS, MOST_SHEETS } from '../guard/guard-limits';
import { RefusedFile } from '../guard/refused-file';
import { decodeEntities } from './decode-entities';

interface PlainMarkup {
  readonly fileKind: ListFileKind;
  readonly text: string;
}

/** Cells that span others: the parser compares every cell with each of them. */
const MOST_SPANS = 500;

const EXCEL_2003 = /<(?:\w+:)?Workbook\b[^<>]*urn:schemas-microsoft-com:office:spreadsheet/;

/** What the parser may see of a web page or an Excel 2003 XML; null when the text is neither. */
export function plainMarkup(text: string): PlainMarkup | null {
  const opening = text.slice(0, 4_000);
  if (/^\s*<\?xml/.test(opening) && EXCEL_2003.test(opening)) {
    return { fileKind: 'xml', text: plainXml(text) };
  }
  if (/<table[\s>]/i.test(text)) return { fileKind: 'html', text: plainPage(text) };
  if (/^\s*<(!doctype|html|head|body|\?xml)/i.test(opening))
    throw new RefusedFile('notSpreadsheet');
  return null;
}

/** Column widths are left out: one of them may claim to stand for millions. */
function plainXml(text: string): string {
  refuseMoreThan(MOST_MARKUP_TAGS, text, '<');
  if (/<!(?!--)/.test(text)) throw new RefusedFile('broken');
  if (!/<\/(?:\w+:)?Workbook>$/.test(text.slice(-200).trim())) throw new RefusedFile('broken');
  const narrow = text.trim().replace(/<(?:\w+:)?Column\b[^<>]*>/g, '');
  // The parser handles plain ASCII several times faster.
  return narrow.replace(/[^\0-\x7f]/g, (letter) => `&#${letter.charCodeAt(0)};`);
}

function plainPage(text: string): string {
  refuseMoreThan(MOST_MARKUP_TAGS, text, '<');
  const lower = text.toLowerCase();
  refuseMoreThan(MOST_SHEETS, lower, '<table');
  refuseMoreThan(MOST_SPANS, lower, 'rowspan');
  refuseMoreThan(MOST_SPANS, lower, 'colspan');
  // The parser would look for commas in a page that begins with a heading or a comment.
  return `<html>${decodeEntities(text.replace(/[\t\n\r ]+/g, ' '))}`;
}

function refuseMoreThan(most: number, text: string, sought: string): void {
  if (text.length > MOST_MARKUP_LETTERS) throw new RefusedFile('cut');
  let found = 0;
  for (let at = text.indexOf(sought); at !== -1; at = text.indexOf(sought, at + 1)) {
    found += 1;
    if (found > most) throw new RefusedFile('cut');
  }
}
