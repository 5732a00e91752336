import { COMMUNES } from '../../../src/core/roster/communes';

test('Hải Phòng has 114 communes: 45 wards, 67 communes and 2 special zones', () => {
  const kinds = COMMUNES.map(({ name }) =>
    /^(Phường|Xã|Đặc khu) \S/i.exec(name)?.[1]?.toLowerCase(),
  );
  const count = (kind: string) => kinds.filter((k) => k === kind).length;
  expect([count('phường'), count('xã'), count('đặc khu')]).toEqual([45, 67, 2]);
});

test('codes have five digits, codes and names are unique and composed', () => {
  expect(new Set(COMMUNES.map(({ code }) => code)).size).toBe(114);
  expect(new Set(COMMUNES.map(({ name }) => name)).size).toBe(114);
  for (const { code, name } of COMMUNES) {
    expect(code).toMatch(/^\d{5}$/);
    expect(name).toBe(name.normalize('NFC').trim());
  }
});
