import { share } from '../tools/depth';
import { builtReader } from '../tools/list-reader/read-list';
import { MEDIA } from './media';
import type { PlannedList, Truth } from './planned-list';
import { SHAPES } from './shapes';

/** LibreOffice starts once a kind of file; on a busy machine that takes half a minute. */
const WRITING_MS = 240_000;

const { readListFile, countList } = builtReader();

function read(bytes: Uint8Array): Truth {
  const outcome = readListFile(bytes);
  if (outcome.kind === 'refused') return { refused: outcome.why };
  const counted = countList([outcome.file]);
  return counted.kind === 'counted' ? { pupils: counted.pupils } : { refused: counted.why };
}

/** In the quick run each kind of file holds another eighth of the shapes. */
const EIGHTH = 8;

describe.each(MEDIA.map((medium, place) => ({ ...medium, place })))('$name', (medium) => {
  const { holds, write, place } = medium;
  const lists = share(SHAPES.filter(holds), EIGHTH, place);
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
