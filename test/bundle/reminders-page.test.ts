import { typeSetting } from '../../src/local/demo/round';
import { again, jump, openSmallRound, ROSTER } from '../builders/small-round';

const EMPTY = openSmallRound().world;
/** Tuesday 31 March, 10:00: the wave from which managing bodies get their lists. */
const THIRD_DAY_AFTER = Date.UTC(2026, 2, 31, 3);

/** Simulator, seed 6 without faults: with an address the page could not be opened at all. */
test('the preview shows the list of a managing body that has an address', () => {
  const host = again(EMPTY);
  const [school] = ROSTER;
  typeSetting(host, `Hộp thư cơ quan quản lý: ${school?.commune}`, 'xa@haiphong.gov.vn');
  jump(host, THIRD_DAY_AFTER);
  const { samples } = host.call('remindersPage') as { samples: { to: string }[] };
  expect(samples.map(({ to }) => to)).toContain('xa@haiphong.gov.vn');
});
