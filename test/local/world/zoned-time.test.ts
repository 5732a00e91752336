import { fromSerial, instantOf, toSerial, wallClock } from '../../../src/local/world/zoned-time';

test.each(['Asia/Ho_Chi_Minh', 'America/New_York', 'UTC'])(
  'serial days go there and back in %s',
  (zone) => {
    const instant = Date.UTC(2026, 2, 26, 16, 59, 59);
    expect(fromSerial(toSerial(instant, zone), zone)).toBe(instant);
  },
);

test('midnight in Hải Phòng is 17:00 of the day before in UTC', () => {
  expect(toSerial(Date.UTC(2026, 2, 26, 17), 'Asia/Ho_Chi_Minh')).toBe(46108);
  expect(instantOf(Date.UTC(2026, 2, 27), 'Asia/Ho_Chi_Minh')).toBe(Date.UTC(2026, 2, 26, 17));
});

test('a zone with summer time shows the hour of the season', () => {
  expect(wallClock(Date.UTC(2026, 0, 1, 12), 'America/New_York').getUTCHours()).toBe(7);
  expect(wallClock(Date.UTC(2026, 6, 1, 12), 'America/New_York').getUTCHours()).toBe(8);
});
