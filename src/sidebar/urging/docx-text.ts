import { AlignmentType, type IParagraphOptions, Paragraph, TextRun } from 'docx';
import { xmlText } from '../parts/xml-text';

/** Half a point is the unit of Word: 13 pt is 26. */
const HALVES = 2;

export const CENTRE = AlignmentType.CENTER;

interface Look {
  /** Points. */
  readonly size: number;
  readonly bold?: boolean;
  readonly italics?: boolean;
}

/** A paragraph of one text; nothing that the text holds can spoil the document. */
export function line(text: string, look: Look, options: IParagraphOptions = {}): Paragraph {
  return new Paragraph({ ...options, children: [run(text, look)] });
}

function run(text: string, { size, ...look }: Look): TextRun {
  return new TextRun({ text: xmlText(text), size: size * HALVES, ...look });
}

/**
 * A horizontal rule in the middle, this far from both sides: the edge of a paragraph as low as it
 * can be, which every word processor draws at the same place.
 */
export function rule(indent: number): Paragraph {
  return new Paragraph({
    indent: { left: indent, right: indent },
    spacing: { before: 50, line: 40, lineRule: 'exact' },
    border: { top: { style: 'single', size: 6, space: 1, color: '000000' } },
  });
}
