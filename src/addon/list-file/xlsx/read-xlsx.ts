import type { ListFile } from '../../../core/lists/cells';
import { decodeUtf8 } from '../guard/decode-utf8';
import {
  MOST_INFLATED_BYTES,
  MOST_PARSED_BYTES,
  MOST_PARSED_TAGS,
  MOST_PARSED_TEXT_BYTES,
  MOST_PART_BYTES,
  MOST_PART_TAGS,
  MOST_SHEET_BYTES,
  USUAL_TAG_BYTES,
} from '../guard/guard-limits';
import { joinBytes } from '../guard/join-bytes';
import { parseBytes } from '../guard/parse-sheets';
import { RefusedFile } from '../guard/refused-file';
import { sheetCells } from '../guard/sheet-cells';
import { countTags } from './count-tags';
import { inflatePart } from './inflate-part';
import { plainWorkbook } from './plain-workbook';
import { rowSieve } from './row-sieve';
import { CONTENT_TYPES, findWorkbook, relationshipsOf, workbookParts } from './workbook-parts';
import { readZipDirectory, type ZipPart } from './zip-directory';

const NOTHING = { rows: [], hiddenRows: new Set<number>(), cut: false };

/** An .xlsx or .xlsm: the parts with cells are inflated, checked, thinned out and then parsed. */
export function readXlsx(bytes: Uint8Array): ListFile {
  const parts = readZipDirectory(bytes);
  const types = parts.get(CONTENT_TYPES);
  if (types === undefined) throw new RefusedFile('notSpreadsheet');
  const open = partOpener(bytes, parts);
  const place = findWorkbook(open.text(CONTENT_TYPES));
  if (place === null) throw new RefusedFile('notSpreadsheet');
  const links = open.text(relationshipsOf(place));
  const { sheets, sharedStrings, datesFrom1904 } = workbookParts(place, open.text(place), links);
  const strings = sharedStrings === null ? null : open.whole(sharedStrings);
  const sieved = sheets.map(({ part }) => (part === null ? NOTHING : open.rows(part)));
  const parsed = parseBytes(plainWorkbook(sieved, strings));
  return {
    fileKind: 'xlsx',
    datesFrom1904,
    sheets: sheets.map(({ name, hidden }, index) => {
      const sheet = parsed.Sheets[String(parsed.SheetNames[index])];
      if (sheet === undefined) throw new RefusedFile('broken');
      const { hiddenRows, cut } = sieved[index] ?? NOTHING;
      return sheetCells(sheet, { name, hidden, hiddenRows, cut });
    }),
  };
}

/** Opens parts by name while the limits on all of them together hold. */
function partOpener(bytes: Uint8Array, parts: ReadonlyMap<string, ZipPart>) {
  let inflated = 0;
  const keep = parserLimit();
  const inflate = (name: string, most: number, take: (piece: Uint8Array) => void) => {
    const part = parts.get(name);
    if (part === undefined) throw new RefusedFile('broken');
    inflated += part.size;
    if (inflated > MOST_INFLATED_BYTES) throw new RefusedFile('bomb');
    inflatePart(bytes, part, most, take);
  };
  const whole = (name: string) => {
    const pieces: Uint8Array[] = [];
    inflate(name, MOST_PART_BYTES, (piece) => {
      keep(piece.length, countTags(piece));
      pieces.push(piece);
    });
    const content = joinBytes(pieces);
    // Once more, for "<!" may lie across two pieces.
    if (countTags(content) > MOST_PART_TAGS) throw new RefusedFile('cut');
    return content;
  };
  const text = (name: string) => {
    const decoded = decodeUtf8(whole(name));
    if (decoded === null) throw new RefusedFile('broken');
    return decoded;
  };
  const rows = (name: string) => {
    const sieve = rowSieve(keep);
    inflate(name, MOST_SHEET_BYTES, sieve.take);
    return sieve.finish();
  };
  return { whole, text, rows };
}

/** Hears how much is about to be kept for the parser, and refuses what would be too much for it. */
function parserLimit(): (bytes: number, tags: number) => void {
  let parsedBytes = 0;
  let parsedTags = 0;
  return (bytes, tags) => {
    parsedBytes += bytes;
    parsedTags += tags;
    const isTooMuch =
      parsedBytes > MOST_PARSED_BYTES ||
      parsedTags > MOST_PARSED_TAGS ||
      parsedBytes - parsedTags * USUAL_TAG_BYTES > MOST_PARSED_TEXT_BYTES;
    // No bomb: an honest list of tens of thousands of lines comes here.
    if (isTooMuch) throw new RefusedFile('cut');
  };
}
