import type { DashboardPage } from '../../src/app/overview/load-dashboard';
import { openBenchRound } from '../../src/local/bench/round';
import { rosterRow } from '../../src/local/demo/roster';
import { again, MINUTE, openSmallRound, ROSTER, report, send, wait } from '../builders/small-round';

/** The dashboard opens with at most ten service calls at 1,700 schools. */
const MOST_CALLS = 10;
const SCHOOLS = 1_700;

const ROUND = (() => {
  const host = openSmallRound();
  send(host, report(0, { 6: '9999' }));
  send(host, report(1));
  wait(host, 20 * MINUTE);
  return host.world;
})();

type Host = ReturnType<typeof again>;
const lastCost = (host: Host) =>
  host.executions[host.executions.length - 1]?.callCount ?? Number.NaN;

function open(host: Host) {
  const page = host.call('dashboardPage', []) as DashboardPage;
  if (page.kind !== 'judged') throw new Error(`the page is ${page.kind}`);
  return page;
}

test('it opens within the bar', () => {
  const host = again(ROUND);
  const { classes } = open(host);
  expect(classes.map(({ schools }) => schools.length)).toEqual([1, 0, 1, 0, 18, 0]);
  expect(lastCost(host)).toBeLessThanOrEqual(MOST_CALLS);
});

test('and with 1,700 schools, whose number it tells right', () => {
  const { host } = openBenchRound();
  const [school] = ROSTER;
  if (!school) throw new Error('no school');
  const many = Array.from({ length: SCHOOLS }, (_, index) =>
    rosterRow({
      ...school,
      code: String(40_000_000 + index),
      mailbox: `truong${index}@haiphong.edu.vn`,
    }),
  );
  host.paste('Danh sách trường', 2, 1, many);
  const { classes, schools } = open(host);
  expect(schools).toBe(SCHOOLS);
  expect(classes.reduce((sum, each) => sum + each.schools.length, 0)).toBe(SCHOOLS);
  expect(lastCost(host)).toBeLessThanOrEqual(MOST_CALLS);
}, 120_000);

test('a school is brought before the eyes of who asks', () => {
  const host = again(ROUND);
  const schoolId = ROSTER[7]?.code ?? '';
  host.call('showSchool', [schoolId]);
  const { activeSheetId, sheets, selection } = host.world.workbook;
  expect(sheets.find(({ id }) => id === activeSheetId)?.name).toBe('Tình trạng các trường');
  const rows = host.displayed('Tình trạng các trường');
  expect(rows[(selection?.row ?? 0) - 1]?.[0]).toBe(schoolId);
});

test.each([[null], [7], [''], [{ code: '1' }]])('showSchool takes no %j', (given) => {
  const host = again(ROUND);
  expect(() => host.call('showSchool', [given])).toThrow('Yêu cầu từ trang không hợp lệ');
});
