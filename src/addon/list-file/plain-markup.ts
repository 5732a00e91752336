import type { ListFileKind } from '../../core/list-cells';
import { MOST_PARSED_BYTES } from './guard-limits';
import { RefusedFile } from './refused-file';

export interface PlainMarkup {
  readonly fileKind: ListFileKind;
  readonly text: string;
}

/** Cells that span others: the parser compares every cell with each of them. */
const MOST_SPANS = 2_000;

/**
 * What the parser may see of a web page or an Excel 2003 XML; null when the text is neither.
 * Column widths are left out: one of them may claim to stand for millions.
 */
export function plainMarkup(text: string): PlainMarkup | null {
  const excel2003 = /<(?:\w+:)?Workbook\b[^<>]*urn:schemas-microsoft-com:office:spreadsheet/;
  if (/^\s*<\?xml/.test(text) && excel2003.test(text)) {
    if (/<!(?!--)/.test(text)) throw new RefusedFile('broken');
    if (!/<\/(?:\w+:)?Workbook>\s*$/.test(text)) throw new RefusedFile('broken');
    return { fileKind: 'xml', text: text.trim().replace(/<(?:\w+:)?Column\b[^<>]*>/g, '') };
  }
  if (!/<table[\s>]/i.test(text)) {
    if (/^\s*<(!doctype|html|head|body|\?xml)/i.test(text)) throw new RefusedFile('notSpreadsheet');
    return null;
  }
  if (text.length > MOST_PARSED_BYTES) throw new RefusedFile('bomb');
  if ((text.match(/(?:col|row)span/gi) ?? []).length > MOST_SPANS) throw new RefusedFile('bomb');
  // Before a page that begins with a heading or a comment the parser would look for commas.
  return { fileKind: 'html', text: `<html>${text}` };
}
