import {
  BorderStyle,
  type Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  WidthType,
} from 'docx';
import { CENTRE, line, rule } from './docx-text';
import type { FilledLetter } from './filled-letter';

// Twips (a twentieth of a point); together the width between the margins.
const LEFT = 3_900;
const RIGHT = 5_454;

/** Between the margins: 210 - 30 - 15 mm. */
export const TEXT_WIDTH = LEFT + RIGHT;

const NO_BORDER = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
const NO_BORDERS = {
  top: NO_BORDER,
  bottom: NO_BORDER,
  left: NO_BORDER,
  right: NO_BORDER,
  insideHorizontal: NO_BORDER,
  insideVertical: NO_BORDER,
};
// A third of the line of the agency; as long as the line of the motto.
const AGENCY_RULE = 1_250;
const MOTTO_RULE = 1_080;

/** Agency, number and subject beside the name of the country, its motto, place and date. */
export function headingTable({ heading }: FilledLetter): Table {
  const centred = { alignment: CENTRE };
  return sideBySide([
    [
      line(heading.superior, { size: 12 }, centred),
      line(heading.agency, { size: 12, bold: true }, centred),
      rule(AGENCY_RULE),
      line(heading.number, { size: 13 }, { ...centred, spacing: { before: 120 } }),
      line(heading.subject, { size: 12 }, { ...centred, spacing: { before: 60 } }),
    ],
    [
      line(heading.country, { size: 12, bold: true }, centred),
      line(heading.motto, { size: 13, bold: true }, centred),
      rule(MOTTO_RULE),
      line(
        heading.placeAndDate,
        { size: 13, italics: true },
        { ...centred, spacing: { before: 120 } },
      ),
    ],
  ]);
}

/** Who gets it, beside who signs; the signature and the name are left open. */
export function closingTable({ heading, receivers, signer }: FilledLetter): Table {
  const centred = { alignment: CENTRE };
  return sideBySide([
    [
      line(heading.receivers, { size: 12, bold: true, italics: true }),
      ...receivers.map((receiver) => line(`- ${receiver}`, { size: 11 })),
    ],
    [
      ...signer.map((office) => line(office, { size: 13, bold: true }, centred)),
      ...[1, 2, 3, 4, 5].map(() => line('', { size: 13 }, centred)),
    ],
  ]);
}

function sideBySide([left, right]: readonly [readonly Paragraph[], readonly Paragraph[]]): Table {
  const cell = (children: readonly Paragraph[], size: number) =>
    new TableCell({ children, width: { size, type: WidthType.DXA }, borders: NO_BORDERS });
  return new Table({
    rows: [new TableRow({ cantSplit: true, children: [cell(left, LEFT), cell(right, RIGHT)] })],
    columnWidths: [LEFT, RIGHT],
    width: { size: TEXT_WIDTH, type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    borders: NO_BORDERS,
    margins: { left: 0, right: 0 },
  });
}
