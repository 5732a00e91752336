import { asciiBytes, joinBytes } from '../guard/join-bytes';
import type { SievedSheet } from './row-sieve';
import { storedZip } from './stored-zip';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const LINKS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/**
 * A new workbook with nothing in it but the lines that hold something and the strings they point
 * to: names, styles, pictures and macros of the upload never reach the parser.
 */
export function plainWorkbook(
  sheets: readonly SievedSheet[],
  sharedStrings: Uint8Array | null,
): Uint8Array {
  const all = sheets.map((_, index) => index + 1);
  const types = [
    override('/xl/workbook.xml', `${TYPE}.sheet.main+xml`),
    ...all.map((id) => override(`/xl/worksheets/sheet${id}.xml`, `${TYPE}.worksheet+xml`)),
    ...(sharedStrings === null
      ? []
      : [override('/xl/sharedStrings.xml', `${TYPE}.sharedStrings+xml`)]),
  ];
  const listed = all.map((id) => `<sheet name="${id}" sheetId="${id}" r:id="rId${id}"/>`);
  const links = all.map(
    (id) =>
      `<Relationship Id="rId${id}" Type="${LINKS}/worksheet" Target="worksheets/sheet${id}.xml"/>`,
  );
  return storedZip([
    ['[Content_Types].xml', element('Types', `xmlns="${PACKAGE}/content-types"`, types)],
    [
      'xl/workbook.xml',
      element('workbook', `xmlns="${MAIN}" xmlns:r="${LINKS}"`, [
        '<sheets>',
        ...listed,
        '</sheets>',
      ]),
    ],
    [
      'xl/_rels/workbook.xml.rels',
      element('Relationships', `xmlns="${PACKAGE}/relationships"`, links),
    ],
    ...sheets.map(
      ({ rows }, index) => [`xl/worksheets/sheet${index + 1}.xml`, worksheet(rows)] as const,
    ),
    ...(sharedStrings === null ? [] : [['xl/sharedStrings.xml', sharedStrings] as const]),
  ]);
}

function override(part: string, type: string): string {
  return `<Override PartName="${part}" ContentType="${type}"/>`;
}

function element(name: string, attributes: string, inside: readonly string[]): Uint8Array {
  return asciiBytes(`<?xml version="1.0"?><${name} ${attributes}>${inside.join('')}</${name}>`);
}

function worksheet(rows: readonly Uint8Array[]): Uint8Array {
  return joinBytes([
    asciiBytes(`<?xml version="1.0"?><worksheet xmlns="${MAIN}"><sheetData>`),
    ...rows,
    asciiBytes('</sheetData></worksheet>'),
  ]);
}
