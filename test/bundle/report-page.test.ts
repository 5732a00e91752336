import type { Decided } from '../../src/app/report/decide';
import type { ReportPage } from '../../src/app/report/load-report';
import { asked } from '../builders/asked';
import {
  again,
  COLLEAGUE,
  MINUTE,
  openSmallRound,
  ROSTER,
  report,
  send,
  wait,
} from '../builders/small-round';
import { callsOf } from '../tools/depth';

/** STT 7 is more than STT 6: HS-02 returns it. */
const FAULTY = { 6: '9999' };
/** Opening one report costs at most twelve service calls. */
const MOST_CALLS = 12;

const ROUND = (() => {
  const host = openSmallRound();
  send(host, report(0, FAULTY));
  send(host, report(1));
  wait(host, 20 * MINUTE);
  return host.world;
})();

const open = (host: ReturnType<typeof again>, typed = '') =>
  host.call('reportPage', [typed]) as ReportPage;
const lastCost = (host: ReturnType<typeof again>) =>
  host.executions[host.executions.length - 1]?.callCount ?? Number.NaN;

test.each(['Câu trả lời biểu mẫu 1', 'Kiểm tra', 'Tình trạng các trường', 'Trường chậm báo cáo'])(
  'a report opens from a row of %s within the bar',
  (tab) => {
    const host = again(ROUND);
    host.select(tab, 2, 1);
    expect(open(host).empty).toBe('');
    expect(lastCost(host)).toBeLessThanOrEqual(MOST_CALLS);
  },
);

test('and by a code or a number', () => {
  const host = again(ROUND);
  expect(open(host, ROSTER[0]?.code)).toMatchObject({ report: 1, title: ROSTER[0]?.name });
  expect(lastCost(host)).toBeLessThanOrEqual(MOST_CALLS);
  expect(open(host, '#2')).toMatchObject({ report: 2, title: ROSTER[1]?.name });
  expect(lastCost(host)).toBeLessThanOrEqual(MOST_CALLS);
});

test('openReport selects the line of the ledger on which the page then opens', () => {
  const host = again(ROUND);
  host.select('Tình trạng các trường', 5, 1);
  host.call('openReport', [2]);
  expect(open(host).report).toBe(2);
  expect(() => host.call('openReport', ['2; drop'])).toThrow('Yêu cầu từ trang không hợp lệ');
});

test('two accounts decide on one report: one wins, the other is told and sees why', () => {
  const host = again(ROUND);
  const page = open(host, '#1');
  const first = asked(page, { kind: 'accept', reason: 'Đã gọi điện.' });
  const second = asked(page, { kind: 'return', reason: 'Chưa rõ.' });
  const won = host.call('decideReport', [first], { as: COLLEAGUE }) as Decided;
  const lost = host.call('decideReport', [second]) as Decided;
  expect([won.done, lost.done]).toEqual([true, false]);
  expect(lost.message).toContain(`${COLLEAGUE} đã quyết định “Chấp nhận”`);
  expect(lost.page.verdict).toBe('Hợp lệ');
  expect(
    host
      .displayed('Quyết định')
      .slice(1)
      .map((row) => row.slice(2, 6)),
  ).toEqual([[COLLEAGUE, 'Chấp nhận', '1', '1']]);
});

test('what is written stays text: a code keeps its zeros, a reason is no formula', () => {
  const host = again(ROUND);
  const page = open(host, ROSTER[2]?.code ?? '');
  const reason = '=HYPERLINK("http://x.vn";"bấm")';
  host.call('decideReport', [asked(page, { kind: 'extend', value: '2026-03-31', reason })]);
  const [, line] = host.displayed('Quyết định');
  expect(line?.slice(6, 9)).toEqual([ROSTER[2]?.code, '31/3/2026', `'${reason}`]);
});

test('a colleague decides without the rights of the owner, and the mail leaves from the owner', () => {
  const host = again(ROUND);
  const before = host.world.outbox.length;
  const back = asked(open(host, '#2'), { kind: 'return', reason: 'Đề nghị xem lại STT 6.' });
  host.call('decideReport', [back], { as: COLLEAGUE });
  expect(host.world.outbox.length).toBe(before);
  wait(host, 10 * MINUTE);
  const [mail] = host.world.outbox.slice(before);
  expect(mail?.body).toContain('Đề nghị xem lại STT 6.');
});

test('killed at any call, the line is there once or not at all, and pressing again does not double it', () => {
  const request = asked(open(again(ROUND), '#1'), { kind: 'accept', reason: 'Đã gọi điện.' });
  const whole = again(ROUND);
  whole.call('decideReport', [request]);
  const calls = lastCost(whole);
  expect(calls).toBeGreaterThan(20);
  for (const at of callsOf(calls, 5)) {
    const host = again(ROUND, ({ functionName, index }) =>
      functionName === 'decideReport' && index === at ? { kill: true } : undefined,
    );
    expect(() => host.call('decideReport', [request])).toThrow();
    expect(host.displayed('Quyết định').length).toBeLessThanOrEqual(2);
    host.fault = undefined;
    expect((host.call('decideReport', [request]) as Decided).done).toBe(true);
    expect(
      host
        .displayed('Quyết định')
        .slice(1)
        .map(([id]) => id),
    ).toEqual(['1']);
    expect(host.displayed('Kiểm tra')[1]?.[5]).toBe('Hợp lệ');
  }
}, 180_000);

test.each<[string, unknown]>([
  ['nothing', null],
  ['a list', []],
  ['another action', { kind: 'drop' }],
  ['a number for a text', { reason: 7 }],
  ['a very long reason', { reason: 'a'.repeat(3_000) }],
  ['a report that is no number', { report: '1' }],
  ['figures that are none', { kind: 'paper', paper: { figures: 'x' } }],
])('%s from a page is refused and writes nothing', (_, changes) => {
  const host = again(ROUND);
  const request =
    typeof changes === 'object' && changes !== null && !Array.isArray(changes)
      ? { ...asked(open(host, '#1'), {}), ...changes }
      : changes;
  expect(() => host.call('decideReport', [request])).toThrow('Yêu cầu từ trang không hợp lệ');
  expect(host.displayed('Quyết định')).toHaveLength(1);
});
