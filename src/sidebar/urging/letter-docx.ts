import {
  AlignmentType,
  Document,
  Header,
  type ISectionOptions,
  Packer,
  PageNumber,
  Paragraph,
  type Table,
  TextRun,
} from 'docx';
import { appendixParts } from './docx-appendix';
import { closingTable, headingTable } from './docx-heading';
import { CENTRE, line } from './docx-text';
import type { FilledLetter } from './filled-letter';

// Twips; Nghị định 30/2020/NĐ-CP: A4 portrait, 20 mm above and below, 30 left, 15 right.
const PAGE = {
  size: { width: 11_906, height: 16_838 },
  margin: { top: 1_134, bottom: 1_134, left: 1_701, right: 851, header: 500, footer: 500 },
};
const BODY = 13;
const BODY_PARAGRAPH = {
  alignment: AlignmentType.JUSTIFIED,
  indent: { firstLine: 720 },
  spacing: { after: 120 },
};
const FONT = 'Times New Roman';

/** The letter with its appendices as the bytes of a .docx. */
export async function letterDocx(letter: FilledLetter): Promise<Uint8Array<ArrayBuffer>> {
  const { heading, appendices } = letter;
  const made = new Document({
    creator: heading.agency,
    title: letter.fileName,
    description: '',
    styles: {
      default: { document: { run: { font: FONT, size: BODY * 2, language: { value: 'vi-VN' } } } },
    },
    // Each appendix is numbered from its own first page.
    sections: [section(body(letter)), ...appendices.map((each) => section(appendixParts(each)))],
  });
  return new Uint8Array(await Packer.toArrayBuffer(made));
}

/** Pages numbered in the middle of the top margin, but for the first. */
function section(children: readonly (Paragraph | Table)[]): ISectionOptions {
  const number = new Paragraph({
    alignment: CENTRE,
    children: [new TextRun({ children: [PageNumber.CURRENT], size: 26 })],
  });
  return {
    properties: { page: { ...PAGE, pageNumbers: { start: 1 } }, titlePage: true },
    headers: {
      default: new Header({ children: [number] }),
      first: new Header({ children: [new Paragraph('')] }),
    },
    children,
  };
}

function body(letter: FilledLetter): readonly (Paragraph | Table)[] {
  return [
    headingTable(letter),
    ...addressees(letter),
    // The signature never stands alone on a page: the last paragraph goes with it.
    ...letter.paragraphs.map((text, index) =>
      line(
        text,
        { size: BODY },
        { ...BODY_PARAGRAPH, keepNext: index === letter.paragraphs.length - 1 },
      ),
    ),
    closingTable(letter),
  ];
}

/** One stands on the line of "Kính gửi"; several are a list. */
function addressees({ heading, addressees: names }: FilledLetter): readonly Paragraph[] {
  const [only = ''] = names;
  if (names.length === 1) {
    const spacing = { before: 300, after: 300 };
    return [line(`${heading.dear} ${only}.`, { size: BODY }, { alignment: CENTRE, spacing })];
  }
  return [
    line(heading.dear, { size: BODY }, { indent: { left: 1_700 }, spacing: { before: 300 } }),
    ...names.map((name, index) => {
      const isLast = index === names.length - 1;
      const spacing = { after: isLast ? 300 : 0 };
      const text = `- ${name}${isLast ? '.' : ';'}`;
      return line(text, { size: BODY }, { indent: { left: 2_700, hanging: 200 }, spacing });
    }),
  ];
}
