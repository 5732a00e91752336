import { readListFile } from '../../src/addon/list-file/read-list-file';
import { countList } from '../../src/core/counting/count-list';
import { share } from '../tools/depth';
import { childReader } from '../tools/list-reader/read-list';
import { MEDIA } from './media';
import type { PlannedList, Truth } from './planned-list';
import { SHAPES } from './shapes';

/** LibreOffice starts once a kind of file; on a busy machine that takes half a minute. */
const WRITING_MS = 240_000;

/** Jest's sandbox takes half a minute for a million lines; a process of its own, two seconds. */
const LARGE_BYTES = 1_000_000;
const child = childReader();
afterAll(child.close);

function read(bytes: Uint8Array): Truth {
  const outcome = bytes.length < LARGE_BYTES ? readListFile(bytes) : child.read(bytes).outcome;
  if (outcome.kind === 'refused') return { refused: outcome.why };
  // Sets come from the other process as lists.
  const sheets = outcome.file.sheets.map((sheet) => ({
    ...sheet,
    hiddenRows: new Set(sheet.hiddenRows),
  }));
  const counted = countList([{ ...outcome.file, sheets }]);
  return counted.kind === 'counted' ? { pupils: counted.pupils } : { refused: counted.why };
}

/** In the quick run each kind of file holds another quarter of the shapes. */
const QUARTER = 4;

describe.each(MEDIA.map((medium, place) => ({ ...medium, place })))('$name', (medium) => {
  const { holds, write, place } = medium;
  const lists = share(SHAPES.filter(holds), QUARTER, place);
  const files = new Map<PlannedList, Uint8Array>();

  beforeAll(async () => {
    const written = await write(lists);
    for (const [index, list] of lists.entries()) {
      files.set(list, written[index] ?? new Uint8Array());
    }
  }, WRITING_MS);

  test.each(lists)('$name', (list) => {
    expect(read(files.get(list) ?? new Uint8Array())).toEqual(list.truth);
  });
});

test('No two shapes have one name', () => {
  const names = SHAPES.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
});
