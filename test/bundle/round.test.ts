import { rosterRow } from '../../src/local/demo/roster';
import { approveSchedule, typeSetting } from '../../src/local/demo/round';
import type { LocalHost } from '../../src/local/engine/local-host';
import type { WorldState } from '../../src/local/world/world-state';
import {
  addressees,
  again,
  COLLEAGUE,
  column,
  DAY,
  HOUR,
  letWaveLeave,
  MINUTE,
  mailLines,
  openSmallRound,
  ROSTER,
  report,
  send,
  wait,
} from '../builders/small-round';

/** Six schools reported, one of them wrongly, all were answered, and the first wave has left. */
const UNDER_WAY: WorldState = (() => {
  const host = openSmallRound();
  for (let n = 0; n < 5; n += 1) {
    send(host, report(n));
    wait(host, MINUTE);
  }
  send(host, report(5, { 6: '999' }));
  wait(host, 20 * MINUTE);
  letWaveLeave(host);
  return host.world;
})();
const SENT = 6 + 15;

const ROSTER_TAB = 'Danh sách trường';
const questionTitle = (host: LocalHost, column: number) =>
  host.displayed(host.world.workbook.sheets[0]?.name ?? '')[0]?.[column - 1] ?? '';
const responses = (host: LocalHost) => host.world.workbook.sheets[0]?.name ?? '';

type Change = (host: LocalHost) => void;
const MUST_NOT_MAIL: readonly (readonly [string, Change])[] = [
  [
    'clearing and pasting the roster',
    (host) => {
      const blank = ROSTER.map((school) => rosterRow(school).map(() => ''));
      host.paste(ROSTER_TAB, 2, 1, blank);
      wait(host, 20 * MINUTE);
      host.paste(ROSTER_TAB, 2, 1, ROSTER.map(rosterRow));
    },
  ],
  [
    'half of the roster pasted with other codes',
    (host) => {
      const rows = ROSTER.map((school, n) =>
        rosterRow({ ...school, code: `${n < 10 ? '9' : ''}${school.code}` }),
      );
      host.paste(ROSTER_TAB, 2, 1, rows);
    },
  ],
  ['a mistyped deadline', (host) => typeSetting(host, 'Hạn báo cáo', '26/03/2025')],
  ['a deadline that is text', (host) => typeSetting(host, 'Hạn báo cáo', 'cuối tháng ba')],
  [
    'a question renamed and back',
    (host) => {
      const title = questionTitle(host, 8);
      host.editCell(responses(host), 1, 8, 'Câu hỏi khác hẳn');
      wait(host, 20 * MINUTE);
      host.editCell(responses(host), 1, 8, title);
    },
  ],
  ['a changed severity', (host) => typeSetting(host, 'Mức của quy tắc HS-05', 'Lỗi')],
  [
    'a severity that makes a faulty report good enough',
    (host) => typeSetting(host, 'Mức của quy tắc HS-02', 'Cảnh báo'),
  ],
  [
    'a copied file',
    (host) => {
      host.world.workbook.id = 'ban-sao-1234567890';
    },
  ],
  ['a deleted mail ledger', (host) => host.deleteSheet('Sổ thư')],
  ['an emptied mail ledger', (host) => host.deleteRows('Sổ thư', 2, SENT)],
  ['a mail ledger restored to an earlier state', (host) => host.deleteRows('Sổ thư', 8, SENT - 6)],
  ['a sorted mail ledger', (host) => host.sortRows('Sổ thư', 5)],
  ['sorted responses', (host) => host.sortRows(responses(host), 2)],
  [
    "a colleague's menu clicks",
    (host) => {
      for (const name of ['recheck', 'showReminders', 'showHealth']) {
        host.run(name, [], { as: COLLEAGUE, kind: 'menu' });
      }
      host.call('remindersPage', [], { as: COLLEAGUE });
      host.call('sendReachedWave', [], { as: COLLEAGUE });
    },
  ],
  [
    'a re-check by the owner, twice',
    (host) => {
      host.run('recheck');
      host.run('recheck');
    },
  ],
];

describe('what must not mail', () => {
  test('the round is under way: six replies, and a reminder to each school that owes a report', () => {
    const host = again(UNDER_WAY);
    expect(addressees(host)).toHaveLength(SENT);
    expect(new Set(addressees(host).slice(6)).size).toBe(15);
    expect(column(host, 'Kiểm tra', 'Kết quả')).toEqual([...Array(5).fill('Hợp lệ'), 'Cần sửa']);
  });

  test.each(MUST_NOT_MAIL)('%s: nothing leaves that day or the next', (_, change) => {
    const host = again(UNDER_WAY);
    change(host);
    wait(host, 2 * HOUR);
    host.advanceTo(host.world.now + DAY);
    expect(addressees(host).slice(SENT)).toEqual([]);
    expect(host.executions.filter(({ outcome }) => outcome !== 'completed')).toEqual([]);
  });

  test('but a changed deadline does send the wave that it asks for once a person has approved it', () => {
    const host = again(UNDER_WAY);
    typeSetting(host, 'Hạn báo cáo', '18/03/2026');
    wait(host, HOUR);
    expect(addressees(host)).toHaveLength(SENT);
    host.call('remindersPage');
    wait(host, HOUR);
    expect(addressees(host)).toHaveLength(SENT);
    approveSchedule(host);
    wait(host, HOUR);
    expect(addressees(host)).toHaveLength(SENT + 15);
  });

  test.each([
    ['a roster with other codes', 'roster'],
    ['a severity', 'settings'],
  ])('%s that changes verdicts leaves a mail for a person to approve', (_, why) => {
    const host = again(UNDER_WAY);
    if (why === 'settings') typeSetting(host, 'Mức của quy tắc HS-02', 'Cảnh báo');
    else {
      const rows = ROSTER.map((school, n) =>
        rosterRow({ ...school, code: `${n < 10 ? '9' : ''}${school.code}` }),
      );
      host.paste(ROSTER_TAB, 2, 1, rows);
    }
    wait(host, HOUR);
    const waiting = mailLines(host).filter(({ state }) => state === 'awaitingApproval');
    expect(waiting.map((line) => line.why)).toEqual(Array(why === 'roster' ? 6 : 1).fill(why));
    expect(addressees(host)).toHaveLength(SENT);
  });
});
