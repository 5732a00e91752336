import { onWake } from '../../../src/app/pass/wake';
import { freezeSnapshot } from '../../../src/app/snapshots/load-snapshots';
import { loadUrging, type UrgingPage } from '../../../src/app/urging/load-urging';
import { at } from '../../builders/build';
import { type Office, OTHER_SENDER, office, runningOffice } from '../../builders/office';

const OTHER_SCHOOL = { schoolId: '31304402', schoolName: 'Tiểu học Nguyễn Du' } as const;
const AFTER = '2026-03-30 17:00:00';

function page(of: Office, copy: number | null = null): UrgingPage {
  const loaded = of.run((ports) => loadUrging(ports, copy));
  if (!loaded) throw new Error('killed');
  return loaded;
}

/** One of two schools has reported, and the deadline has passed. */
function lateOffice(): Office {
  const late = runningOffice();
  late.submit();
  late.run(onWake);
  late.world.now = at(AFTER);
  return late;
}

const idsOf = ({ toAll }: UrgingPage) =>
  (toAll?.appendices[0]?.groups ?? []).flatMap(({ rows }) => rows.map(([, id]) => id));
const text = ({ toAll }: UrgingPage) => JSON.stringify(toAll?.paragraphs);

describe('the page of the letter', () => {
  test('is read without a change, in few service calls', () => {
    const late = lateOffice();
    const before = JSON.stringify([late.world.tabs, late.world.properties, late.world.outbox]);
    const loaded = page(late);
    expect(idsOf(loaded)).toEqual(['31304402']);
    expect(loaded.asOf).toBe('17 giờ 00 ngày 30/3/2026');
    expect(loaded.toCommunes.map(({ commune }) => commune)).toEqual(['Phường Hồng Bàng']);
    expect(JSON.stringify([late.world.tabs, late.world.properties, late.world.outbox])).toBe(
      before,
    );
    expect(late.world.calls.length).toBeLessThanOrEqual(10);
  });

  test('proposes the number of the first letter from settings, and leaves room without it', () => {
    const late = lateOffice();
    const { original } = page(late).fields;
    expect(original.initial).toBe('');
    expect(original.blank.replace(/\s+/g, ' ')).toBe(' /SGDĐT-VP ngày tháng năm 2026');
    late.set('letterNumber', '512/SGDĐT-VP ngày 16/3/2026');
    expect(page(late).fields.original.initial).toBe('512/SGDĐT-VP ngày 16/3/2026');
  });

  test('tells no phone, no mailbox and nothing that a school answered', () => {
    const late = lateOffice();
    late.set('contactPhone', '0225 3 842 111');
    late.submit(
      { ...OTHER_SCHOOL, students: '100 em', contactName: 'Trần Văn Bảy', syncedStudents: 523_000 },
      OTHER_SENDER,
    );
    late.run(onWake);
    const loaded = page(late);
    expect(loaded.toAll?.appendices.length).toBe(2);
    expect(JSON.stringify(loaded)).not.toMatch(
      /3 842 111|0912345678|Trần Văn Bảy|100 em|523000|523\.000|th-nguyendu@/,
    );
  });

  test('makes nothing before the deadline, and says when it will', () => {
    const early = runningOffice();
    const { nothing, toAll, toCommunes } = page(early);
    expect({ toAll, toCommunes }).toEqual({ toAll: null, toCommunes: [] });
    expect(nothing).toContain('trước 00 giờ 00 ngày 27/3/2026');
  });

  test('makes nothing when everybody has reported', () => {
    const all = runningOffice();
    all.submit();
    all.submit(OTHER_SCHOOL, OTHER_SENDER);
    all.run(onWake);
    all.world.now = at(AFTER);
    expect(page(all)).toMatchObject({
      toAll: null,
      nothing: expect.stringContaining('Không trường nào chậm'),
    });
  });

  test('names the first last day while only schools with more time are missing', () => {
    const extended = lateOffice();
    const roster = extended.ourTab('roster').grid;
    roster[2] = [...(roster[2] ?? []).slice(0, 10), '05/04/2026'];
    expect(page(extended)).toMatchObject({
      toAll: null,
      nothing:
        'Chưa trường nào chậm: 1 trường chưa có báo cáo hợp lệ đang trong thời gian được gia hạn, sớm nhất đến hết ngày 05/4/2026.',
    });
  });

  test('counts late schools without a commune that no letter to a commune has', () => {
    const late = lateOffice();
    const roster = late.ourTab('roster').grid;
    roster[2] = (roster[2] ?? []).map((cell) => (cell === 'Phường Hồng Bàng' ? '' : cell));
    expect(page(late)).toMatchObject({ toCommunes: [], withoutCommune: 1 });
  });

  test('takes the figures of a frozen copy, whatever has come since', () => {
    const late = lateOffice();
    late.run((ports) => freezeSnapshot(ports, 'gửi lãnh đạo'));
    late.wait(60);
    late.submit(OTHER_SCHOOL, OTHER_SENDER);
    late.run(onWake);
    const now = page(late);
    expect(now.toAll).toBeNull();
    expect(now.copies).toMatchObject([{ note: 'gửi lãnh đạo' }]);
    const frozen = page(late, now.copies[0]?.id ?? -1);
    expect(idsOf(frozen)).toEqual(['31304402']);
    expect(text(frozen)).toContain('Tính đến 17 giờ 00 ngày 30/3/2026');
  });

  test('says why a copy cannot be used, and still lists the others', () => {
    const late = lateOffice();
    late.run((ports) => freezeSnapshot(ports, ''));
    const [copy] = page(late).copies;
    const tab = late.world.tabs.find(({ id }) => id === copy?.id);
    if (tab) tab.grid[tab.grid.length - 2] = [];
    expect(page(late, copy?.id)).toMatchObject({
      toAll: null,
      nothing: expect.stringContaining('đã bị sửa tay'),
    });
    expect(page(late, 987_654)).toMatchObject({
      toAll: null,
      nothing: expect.stringContaining('Không còn bản chốt này'),
    });
  });

  test('makes nothing of this moment while judging rests', () => {
    const late = lateOffice();
    late.set('deadline', 'không biết');
    expect(page(late)).toMatchObject({
      toAll: null,
      nothing: 'Đang tạm ngừng kết luận và gửi thư. Hãy xem Tình trạng hệ thống.',
    });
  });

  test('asks for set-up first', () => {
    expect(() => page(office())).toThrow('chưa được thiết lập');
  });
});
