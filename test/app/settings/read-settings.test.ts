import { readSettings } from '../../../src/app/settings/read-settings';
import type { SettingId } from '../../../src/app/settings/setting-rows';
import { initialSettings, withSetting } from '../../../src/app/settings/write-settings';
import type { CellValue } from '../../../src/core/cell';
import { at } from '../../builders/build';

const read = (id: SettingId, cell: CellValue) =>
  readSettings(withSetting(initialSettings({}), id, cell), {}, false);

/** How a typed cell is read; every value of the tab that lateness or mail hang on. */
const READINGS: readonly (readonly [SettingId, CellValue, unknown])[] = [
  ['deadline', '26/03/2026', at('2026-03-27 00:00:00')],
  ['deadline', { dateMs: at('2026-03-26 00:00:00') }, at('2026-03-27 00:00:00')],
  ['deadline', '27/03/2026 00:00', at('2026-03-27 00:00:00')],
  ['deadline', '26/3/2026 17:00', at('2026-03-26 17:00:00')],
  ['roundStart', '01/03/2026', at('2026-03-01 00:00:00')],
  ['waves', '+7; -5, 1', [-5, 1, 7]],
  ['waves', '−1', [-1]],
  ['waves', 'Không', []],
  ['managingBodyWave', '+3', 3],
  ['managingBodyWave', 'không', null],
  ['allowedDomains', '@Haiphong.edu.vn; moet.edu.vn', ['haiphong.edu.vn', 'moet.edu.vn']],
  ['mode', 'gửi thật', 'live'],
  ['foreignSender', 'Cảnh báo', 'warning'],
  ['addresses', 'Đã xác minh', 'verified'],
  ['replyReserve', 200, 200],
];

const UNREADABLE: readonly (readonly [SettingId, CellValue])[] = [
  ['deadline', 'cuối tháng ba'],
  ['deadline', ''],
  ['deadline', '31/02/2026'],
  ['waves', ''],
  ['waves', '0'],
  ['waves', '-5; sau'],
  ['allowedDomains', ''],
  ['allowedDomains', 'haiphong edu vn'],
  ['mode', 'thật'],
  ['holidays', '30/4/2026; lễ'],
];

/** Words of a mail: one line each, and whatever looks like an address is one. */
const NOT_FOR_A_MAIL: readonly (readonly [SettingId, CellValue])[] = [
  ['senderName', 'Sở GD&ĐT\nBcc: ke-gian@example.com'],
  ['senderName', 'Sở\u2028GD&ĐT'],
  ['contactPerson', 'Văn phòng\r\nGọi số 0901234567'],
  ['contactPerson', 'Văn phòng (vanphong@)'],
  ['contactPhone', '0225\t3842123'],
  ['letterNumber', '123/SGDĐT\nXem http://example.com'],
  ['replyTo', 'a@haiphong.edu.vn\nb@example.com'],
  ['replyTo', 'a@haiphong.edu.vn, b@example.com'],
  ['departmentMailbox', 'vanphong'],
];

describe('settings', () => {
  test.each(READINGS)('%s typed %p', (id, cell, value) => {
    expect(read(id, cell).settings).toHaveProperty(id, value);
  });

  test('every initial value can be read', () => {
    expect(readSettings(initialSettings({}), {}, false).problems).toEqual([]);
  });

  test('the letter says before 27 March 2026, and so does the initial deadline', () => {
    const { settings, grid } = readSettings(initialSettings({}), {}, false);
    expect(settings.deadline).toBe(at('2026-03-27 00:00:00'));
    const said = grid.find(([label]) => label === 'Hạn báo cáo')?.[4];
    expect(String(said)).toContain('trước 00 giờ 00 ngày 27/3/2026 (hết ngày 26/3/2026)');
  });

  test.each(UNREADABLE)(
    '%s typed %p is named, decides, and keeps the last good value',
    (id, cell) => {
      const good = readSettings(initialSettings({}), {}, false);
      const bad = readSettings(withSetting(initialSettings({}), id, cell), good.lastGood, false);
      expect(bad.problems.map(({ decides }) => decides)).toEqual([true]);
      expect(bad.settings).toHaveProperty(id, good.settings[id as keyof typeof good.settings]);
      expect(bad.lastGood).toEqual(good.lastGood);
    },
  );

  test('reading twice says the same', () => {
    const once = readSettings(initialSettings({}), {}, false);
    expect(readSettings(once.grid, once.lastGood, false)).toEqual(once);
  });

  test.each(NOT_FOR_A_MAIL)(
    '%s typed %p goes into no mail: the last good one stays',
    (id, cell) => {
      const { lastGood, settings } = read(id, 'vanphong@haiphong.edu.vn');
      const tab = withSetting(initialSettings({}), id, cell);
      const { problems, settings: kept } = readSettings(tab, lastGood, false);
      expect(problems).toHaveLength(1);
      expect(kept[id]).toEqual(settings[id]);
    },
  );

  test.each([
    ['contactPerson', 'Phòng Phổ thông (phothong@haiphong.edu.vn; số nội bộ 12)'],
    ['contactPhone', 2253842123],
    ['letterNumber', '123/SGDĐT-VP ngày 3/3/2026'],
  ] as const)('%s typed %p may stand in a mail', (id, cell) => {
    expect(read(id, cell).settings[id]).toBe(String(cell));
  });
});
