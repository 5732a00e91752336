import { read, utils } from '@e965/xlsx';
import type { LIST_FAULTS } from '../../../src/local/demo/demo-report';
import { listFile, shapeOf, withList } from '../../../src/local/demo/list-file';
import { LIST_SHAPES } from '../../../src/local/demo/list-layout';
import { demoReport } from '../../../src/local/demo/reports';
import { demoRoster } from '../../../src/local/demo/roster';
import { dice } from '../../../src/local/world/dice';
import type { UploadedFile } from '../../../src/local/world/world-state';

const roster = demoRoster();
const schools = roster.filter(({ mailbox }) => mailbox !== '');
const school = (n: number) => {
  const found = schools[n];
  if (!found) throw new Error(`no school ${n}`);
  return found;
};
const list = (changes: object = {}) => ({
  schoolCode: '31303501',
  level: 'THCS',
  pupils: 9,
  repeated: 0,
  form: 'sound' as const,
  ...changes,
});

/** Rows of the visible sheets, read by another library than the one that wrote them. */
function rowsOf({ base64 }: UploadedFile): unknown[][] {
  const book = read(base64, { type: 'base64' });
  return book.SheetNames.filter((_, n) => !book.Workbook?.Sheets?.[n]?.Hidden).flatMap((name) =>
    utils.sheet_to_json<unknown[]>(book.Sheets[name] ?? {}, { header: 1 }),
  );
}

/** Only a pupil's row tells a sex. */
const pupilsIn = (file: UploadedFile): number =>
  rowsOf(file).filter((row) => row.includes('Nam') || row.includes('Nữ')).length;

async function uploadOf(n: number, fault: (typeof LIST_FAULTS)[number] | 'none') {
  const report = await withList(demoReport(school(n), dice(n), fault));
  const [file] = report.answers[9] as UploadedFile[];
  if (!file) throw new Error('no list');
  const [pupils, synced] = [Number(report.answers[5]), Number(report.answers[7])];
  return { report, file, pupils, unsynced: pupils - synced };
}

describe('a demo list', () => {
  const byShape = Object.keys(LIST_SHAPES).map((shape) => {
    const pupils = Array.from({ length: 30 }, (_, n) => n + 8).find(
      (count) => shapeOf(list({ pupils: count })) === shape,
    );
    return [shape, pupils ?? 0] as const;
  });

  test.each(byShape)('of the shape "%s" is an Excel file of %i pupils', async (_shape, pupils) => {
    const file = await listFile(list({ pupils }));
    expect(Buffer.from(file.base64, 'base64').subarray(0, 2).toString()).toBe('PK');
    expect(pupilsIn(file)).toBe(pupils);
  });

  test('holds as many pupils as its report declares unsynchronised', async () => {
    const withLists = schools
      .slice(0, 40)
      .map((_, n) => n)
      .filter((n) => demoReport(school(n), dice(n)).list !== null);
    for (const n of withLists) {
      const { file, unsynced } = await uploadOf(n, 'none');
      expect(pupilsIn(file)).toBe(unsynced);
    }
    expect(withLists.length).toBeGreaterThan(20);
  });

  test('is the same bytes for the same list', async () => {
    expect(await listFile(list())).toEqual(await listFile(list()));
  });

  test('holds no pupil twice, and none of another school', async () => {
    const [mine, others] = [
      await listFile(list({ pupils: 40 })),
      await listFile(list({ pupils: 40, schoolCode: '31303502' })),
    ];
    const codes = (file: UploadedFile) =>
      rowsOf(file).flatMap((row) => row.filter((cell) => /^3130350\d{5}$/.test(String(cell))));
    expect(codes(mine).length).toBe(40);
    expect(new Set([...codes(mine), ...codes(others)]).size).toBe(80);
  });
});

describe('a demo list with a fault', () => {
  test('may be longer than declared', async () => {
    const { file, unsynced } = await uploadOf(1, 'list too long');
    expect(pupilsIn(file)).toBe(unsynced + 3);
  });

  test('may be of the whole school', async () => {
    const { file, pupils } = await uploadOf(1, 'list of the whole school');
    expect(pupilsIn(file)).toBe(pupils);
  });

  test('may hold two lines twice', async () => {
    const { file, unsynced } = await uploadOf(1, 'pupils listed twice');
    expect(pupilsIn(file)).toBe(unsynced + 2);
  });

  test('may be a PDF by the name of an Excel file', async () => {
    const { file } = await uploadOf(1, 'PDF for a list');
    expect(file.name).toMatch(/\.xlsx$/);
    expect(Buffer.from(file.base64, 'base64').toString()).toMatch(/^%PDF-/);
  });

  test('may ask for a password', async () => {
    const { file } = await uploadOf(1, 'protected list');
    expect(() => rowsOf(file)).toThrow('password-protected');
  });

  test('may be a Google Sheet, without bytes', async () => {
    const { file } = await uploadOf(1, 'Google Sheet for a list');
    expect([file.mimeType, file.base64]).toEqual(['application/vnd.google-apps.spreadsheet', '']);
  });

  test('may be shared with nobody', async () => {
    const { file, report } = await uploadOf(1, 'list that nobody may open');
    expect(file.owner).toBe(report.as);
  });
});
