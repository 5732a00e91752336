import type { LocalHost } from '../../../src/local/engine/local-host';
import { COLLEAGUE, OWNER } from '../../../src/local/world/new-world';
import type { DriveFile } from '../../../src/local/world/world-state';
import { hostOn, NOW } from '../../builders/host';

const CODE = `
  const file = (id) => DriveApp.getFileById(id);
  function name(id) { return file(id).getName(); }
  function facts(id) { const f = file(id); return [f.getName(), f.getMimeType(), f.getSize(), f.getLastUpdated().getTime(), f.isTrashed()]; }
  function bytes(id) { const b = file(id).getBlob().getBytes(); return [b instanceof Array, b]; }
  function blob(id) { const b = file(id).getBlob(); return [b.getName(), b.getContentType(), b.getDataAsString().slice(0, 5)]; }
  function size(id) { return file(id).getBlob().getBytes().length; }`;

const SHEET = 'application/vnd.google-apps.spreadsheet';

/** A host whose Drive holds one readable list of five bytes, changed as a test says. */
function hostWith(changes: Partial<DriveFile> = {}, errorLanguage: 'vi' | 'en' = 'en'): LocalHost {
  const host = hostOn(CODE, { errorLanguage });
  host.world.files.push({
    id: 'file-1',
    name: 'ds.xlsx',
    mimeType: 'application/zip',
    owner: OWNER,
    readers: [],
    updated: NOW,
    trashed: false,
    base64: Buffer.from([0, 127, 128, 255, 7]).toString('base64'),
    ...changes,
  });
  return host;
}

const answer = (host: LocalHost, name: string, id = 'file-1', as = OWNER) => {
  const { value, error } = host.run(name, [id], { as });
  return error ? error.message : value;
};

describe('a file of Drive', () => {
  test('tells what it is', () => {
    expect(answer(hostWith({ trashed: true }), 'facts')).toEqual([
      'ds.xlsx',
      'application/zip',
      5,
      NOW,
      true,
    ]);
  });

  test('gives signed bytes in an array of the bundle’s own realm', () => {
    expect(answer(hostWith(), 'bytes')).toEqual([true, [0, 127, -128, -1, 7]]);
  });

  test.each([0, 1, 2, 3, 4, 255, 256, 257])('gives all of its %i bytes', (length) => {
    const bytes = Uint8Array.from({ length }, (_, index) => (index * 37 + length) & 255);
    const base64 = Buffer.from(bytes).toString('base64');
    const [, given] = answer(hostWith({ base64 }), 'bytes') as [boolean, number[]];
    expect(given).toEqual([...new Int8Array(bytes)]);
  });

  test('costs one call to open, one for all it tells, one for its bytes', () => {
    const host = hostWith();
    expect(host.run('facts', ['file-1']).calls).toEqual({
      'Drive.open': 1,
      'Drive.getMetadata': 1,
    });
    expect(host.run('bytes', ['file-1']).calls).toEqual({ 'Drive.open': 1, 'Drive.getBytes': 1 });
  });

  test('made by Google has no bytes of its own and becomes PDF', () => {
    const host = hostWith({ mimeType: SHEET, name: 'ds', base64: '' });
    expect((answer(host, 'facts') as unknown[]).slice(1, 3)).toEqual([SHEET, 0]);
    expect(answer(host, 'blob')).toEqual(['ds.pdf', 'application/pdf', '%PDF-']);
  });

  test('of more than 50 MB gives no blob', () => {
    const base64 = Buffer.alloc(50 * 1024 * 1024 + 1).toString('base64');
    expect(answer(hostWith({ base64 }), 'size')).toBe(
      'File ds.xlsx exceeds the maximum file size.',
    );
  });

  test('of 10 MB crosses whole', () => {
    const base64 = Buffer.alloc(10 * 1024 * 1024, 1).toString('base64');
    expect(answer(hostWith({ base64 }), 'size')).toBe(10 * 1024 * 1024);
  });
});

describe('a file that this account may not see', () => {
  const refused = 'No item with the given ID could be found. Possibly because';

  test.each([
    ['that is gone', 'file-2', OWNER, {}],
    ['of somebody else', 'file-1', OWNER, { owner: 'th-a@haiphong.edu.vn' }],
    ['not shared with the colleague', 'file-1', COLLEAGUE, {}],
  ])('%s is refused in the same words', (_what, id, as, changes) => {
    expect(answer(hostWith(changes), 'name', id, as)).toContain(refused);
  });

  test('shared with it opens', () => {
    expect(answer(hostWith({ readers: [COLLEAGUE] }), 'name', 'file-1', COLLEAGUE)).toBe('ds.xlsx');
  });

  test('is refused in the account’s language', () => {
    expect(answer(hostWith({}, 'vi'), 'name', 'none')).toMatch(/^Không thể tìm thấy mục có mã/);
  });
});
