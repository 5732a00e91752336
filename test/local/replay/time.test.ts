import {
  instantText,
  readInstant,
  readTimestamp,
  spokenInstant,
} from '../../../src/local/replay/time';

const instant = (text: string) => new Date(text).getTime();

describe('a time stamp', () => {
  test.each([
    ['2026/03/25 4:12:33 CH GMT+7', '2026-03-25T16:12:33+07:00'],
    ['2026/03/25 4:12:33 SA GMT+7', '2026-03-25T04:12:33+07:00'],
    ['2026/03/25 12:00:00 SA GMT+7', '2026-03-25T00:00:00+07:00'],
    ['2026/03/25 12:00:00 CH GMT+7', '2026-03-25T12:00:00+07:00'],
    ['2026/03/25 4:12:33 PM GMT+7', '2026-03-25T16:12:33+07:00'],
    ['2026/03/25 4:12:33 CH GMT+0', '2026-03-25T16:12:33Z'],
    ['2026/03/25 4:12:33\u202fCH GMT+7', '2026-03-25T16:12:33+07:00'],
    ['25/03/2026 16:12:33', '2026-03-25T16:12:33+07:00'],
    ['5/3/2026 7:05:09', '2026-03-05T07:05:09+07:00'],
    ['2026-03-30 08:00', '2026-03-30T08:00:00+07:00'],
    ['2026-03-30T08:00:00', '2026-03-30T08:00:00+07:00'],
  ])('%j is read, whatever zone the machine has', (text, expected) => {
    expect(readTimestamp(text)).toBe(instant(expected));
  });

  test.each([
    '',
    'hôm qua',
    '25/03/2026',
    '3/25/2026 16:12:33',
    '31/02/2026 08:00:00',
    '25/03/2026 24:00:00',
    '25/03/2026 16:60:00',
    '2026/03/25 16:12:33 CH GMT+7',
    '2026/03/25 0:12:33 SA GMT+7',
    '2026/03/25 4:12:33 CH GMT+15',
    '25/03/0026 16:12:33',
    '25/03/2126 16:12:33',
  ])('%j is not guessed', (text) => {
    expect(readTimestamp(text)).toBeNull();
  });
});

describe('an instant with its offset', () => {
  test.each([
    '2026-04-03T09:00:00+07:00',
    '2026-04-03T09:00+0700',
    '2026-04-03T02:00:00.000Z',
    '2026-04-02T22:30:00-03:30',
  ])('%j is read', (text) => {
    expect(readInstant(text)).toBe(instant('2026-04-03T09:00:00+07:00'));
  });

  test.each([
    '',
    '2026-04-03',
    '2026-04-03T09:00:00',
    '2026-04-03 09:00:00+07:00',
    '2026-02-31T09:00:00+07:00',
    '2026-04-03T24:00:00+07:00',
    '2026-04-03T09:00:00+15:00',
    '1926-04-03T09:00:00+07:00',
  ])('%j is none', (text) => {
    expect(readInstant(text)).toBeNull();
  });

  test('is written as the clocks of Hải Phòng show it, and read again', () => {
    const at = instant('2026-04-02T22:30:00Z');
    expect([instantText(at), spokenInstant(at)]).toEqual([
      '2026-04-03T05:30:00+07:00',
      '03/04/2026 05:30',
    ]);
    expect(readInstant(instantText(at))).toBe(at);
  });
});
