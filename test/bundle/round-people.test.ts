import { typeSetting } from '../../src/local/demo/round';
import type { LocalHost } from '../../src/local/engine/local-host';
import {
  addressees,
  again,
  CHOICES,
  COLLEAGUE,
  column,
  DAY,
  FIRST_WAVE,
  HOUR,
  jump,
  letWaveLeave,
  MINUTE,
  mailLines,
  openSmallRound,
  ROSTER,
  report,
  send,
  wait,
} from '../builders/small-round';
import { DEEP } from '../tools/depth';

const EMPTY = openSmallRound().world;
const healthLevels = (host: LocalHost) =>
  (host.call('healthPage') as { lines: { level: string }[] }).lines.map(({ level }) => level);

describe('switching to Gửi thật', () => {
  const OLD = DEEP ? 60 : 20;

  test(`with ${OLD} old reports in answers none of them, and each new one`, () => {
    const host = openSmallRound({ mode: 'dryRun' });
    for (let n = 0; n < OLD; n += 1) {
      send(host, report(n % 20, { 5: String(400 + n), 6: String(400 + n), 7: String(400 + n) }));
      wait(host, MINUTE);
    }
    wait(host, 20 * MINUTE);
    expect(column(host, 'Kiểm tra', 'Kết quả')).toHaveLength(OLD);
    typeSetting(host, 'Chế độ gửi thư', 'Gửi thật');
    wait(host, HOUR);
    expect(addressees(host)).toEqual([]);
    send(host, report(3, { 5: '777', 6: '777', 7: '777' }));
    wait(host, 20 * MINUTE);
    expect(addressees(host)).toEqual([ROSTER[3]?.mailbox]);
  });
});

describe('pause', () => {
  test('keeps everything back, and lets it leave once after it ends', () => {
    const host = again(EMPTY);
    host.run('pauseMail', [], { answers: ['YES'] });
    for (let n = 0; n < 3; n += 1) send(host, report(n));
    wait(host, HOUR);
    letWaveLeave(host);
    expect(addressees(host)).toEqual([]);
    expect(column(host, 'Kiểm tra', 'Kết quả')).toEqual(['Hợp lệ', 'Hợp lệ', 'Hợp lệ']);
    host.run('pauseMail', [], { answers: ['YES'] });
    wait(host, 2 * HOUR);
    expect([...addressees(host)].sort()).toEqual(ROSTER.map(({ mailbox }) => mailbox).sort());
  });
});

describe('accounts', () => {
  test("a colleague's triggers delete themselves, judge nothing and mail nothing", () => {
    const host = again(EMPTY);
    const own = host.world.triggers.map((trigger) => ({ ...trigger }));
    host.world.triggers = own.map((trigger) => ({
      ...trigger,
      id: `${trigger.id}-b`,
      owner: COLLEAGUE,
    }));
    send(host, report(0));
    wait(host, 20 * MINUTE);
    expect(host.world.triggers).toEqual([]);
    expect(column(host, 'Kiểm tra', 'Kết quả')).toEqual([]);
    expect(addressees(host)).toEqual([]);
    host.world.triggers = own;
    wait(host, 20 * MINUTE);
    expect(addressees(host)).toEqual([ROSTER[0]?.mailbox]);
  });

  test("two accounts' triggers at once: one reply, from the owner", () => {
    const host = again(EMPTY);
    host.world.triggers.push(
      ...host.world.triggers.map((each) => ({ ...each, id: `${each.id}-b`, owner: COLLEAGUE })),
    );
    send(host, report(0));
    wait(host, 20 * MINUTE);
    expect(host.world.outbox.map(({ from, to }) => [from, to])).toEqual([
      [host.world.workbook.owner, ROSTER[0]?.mailbox],
    ]);
    expect(new Set(host.world.triggers.map(({ owner }) => owner))).toEqual(
      new Set([host.world.workbook.owner]),
    );
  });

  test('a takeover: the new owner mails, and the triggers of the old one go at their next wake', () => {
    const host = again(EMPTY);
    const { owner } = host.world.workbook;
    send(host, report(0));
    wait(host, 20 * MINUTE);
    for (const form of host.world.forms) form.editors.push(COLLEAGUE);
    host.call('setUp', [{ ...CHOICES, answerFrom: null, takeOver: true }], { as: COLLEAGUE });
    wait(host, 20 * MINUTE);
    expect(new Set(host.world.triggers.map((each) => each.owner))).toEqual(new Set([COLLEAGUE]));
    expect(host.world.triggers).toHaveLength(6);
    send(host, report(1));
    wait(host, 20 * MINUTE);
    expect(host.world.outbox.map(({ from, to }) => [from, to])).toEqual([
      [owner, ROSTER[0]?.mailbox],
      [COLLEAGUE, ROSTER[1]?.mailbox],
    ]);
  });
});

describe('waves', () => {
  test('each late school gets exactly one mail a wave, over the whole round', () => {
    const host = again(EMPTY);
    send(host, report(0));
    letWaveLeave(host);
    // 25 March, 27 March, 31 March, 6 April: −1, +1, +3 and +7 working days from the 26th.
    for (const days of [6, 8, 12, 18]) {
      jump(host, FIRST_WAVE + days * DAY - 2 * HOUR);
      wait(host, 3 * HOUR);
      jump(host, FIRST_WAVE + days * DAY + 8 * HOUR);
      wait(host, HOUR);
    }
    const waves = mailLines(host).filter(({ kind }) => kind === 'reminder');
    const perSchool = ROSTER.slice(1).map(
      ({ mailbox }) => waves.filter(({ to, state }) => to === mailbox && state === 'sent').length,
    );
    expect(perSchool).toEqual(ROSTER.slice(1).map(() => 5));
    expect(new Set(waves.map(({ key }) => key)).size).toBe(waves.length);
    expect(addressees(host)).toHaveLength(1 + 19 * 5);
    const hours = host.world.outbox.slice(1).map(({ at }) => new Date(at).getUTCHours() + 7);
    expect(hours.filter((hour) => hour < 8 || hour >= 17)).toEqual([]);
  });

  test('a wave sent by hand leaves outside office hours, once however often it is pressed', () => {
    const host = again(EMPTY);
    host.advanceTo(FIRST_WAVE + 11 * HOUR);
    host.call('remindersPage');
    wait(host, HOUR);
    expect(addressees(host)).toEqual([]);
    host.call('sendReachedWave');
    host.call('sendReachedWave');
    wait(host, HOUR);
    expect(addressees(host)).toHaveLength(20);
    host.call('sendReachedWave');
    wait(host, DAY);
    expect(addressees(host)).toHaveLength(20);
  });

  test('the brake: when many schools stop being accepted no wave leaves until a person confirms', () => {
    const host = again(EMPTY);
    for (let n = 0; n < 14; n += 1) send(host, report(n));
    letWaveLeave(host);
    expect(addressees(host)).toHaveLength(20);
    typeSetting(host, 'Tên miền được nhận', 'hanoi.edu.vn');
    wait(host, HOUR);
    jump(host, FIRST_WAVE + 6 * DAY);
    wait(host, 2 * HOUR);
    expect(addressees(host)).toHaveLength(20);
    host.call('remindersPage');
    wait(host, HOUR);
    expect(addressees(host)).toHaveLength(20);
    expect(() => host.call('sendReachedWave')).toThrow('Làm mới');
    host.call('sendReachedWave', [true]);
    wait(host, HOUR);
    expect(addressees(host)).toHaveLength(40);
  });
});

describe('a person decides', () => {
  test('what changed by a setting waits; approved it leaves once', () => {
    const host = again(EMPTY);
    send(host, report(0, { 6: '999' }));
    wait(host, 20 * MINUTE);
    typeSetting(host, 'Mức của quy tắc HS-02', 'Cảnh báo');
    wait(host, HOUR);
    const waiting = mailLines(host).filter(({ state }) => state === 'awaitingApproval');
    expect(waiting).toHaveLength(1);
    expect(addressees(host)).toHaveLength(1);
    const keys = waiting.map(({ key }) => key);
    host.call('approveWaiting', [keys], { as: COLLEAGUE });
    host.call('approveWaiting', [keys]);
    wait(host, HOUR);
    expect(addressees(host)).toEqual([ROSTER[0]?.mailbox, ROSTER[0]?.mailbox]);
  });

  test.each([
    ['arrived', 1],
    ['again', 2],
  ])('a mail in doubt waits for a person, who says "%s"', (outcome, sent) => {
    const host = again(EMPTY);
    let failed = false;
    host.fault = ({ name }) => {
      if (name !== 'Mail.send' || failed) return undefined;
      failed = true;
      return { throw: 'Service unavailable: Mail' };
    };
    send(host, report(0));
    wait(host, DAY);
    expect(addressees(host)).toEqual([]);
    const [line] = mailLines(host);
    expect(line?.state).toBe('unsettled');
    expect(healthLevels(host)).toContain('amber');
    host.call('settleDoubtful', [[line?.key], outcome]);
    wait(host, HOUR);
    expect(addressees(host)).toHaveLength(sent - 1);
    expect(mailLines(host).filter(({ state }) => state === 'queued')).toEqual([]);
  });
});

describe('quota', () => {
  test('used up: the rest waits and leaves the next day, each once', () => {
    const host = openSmallRound({ account: 'consumer' });
    const { owner } = host.world.workbook;
    host.world.usage[owner] = {
      mail: { since: host.world.now, recipients: 97 },
      triggers: { since: host.world.now, ms: 0 },
    };
    for (let n = 0; n < 8; n += 1) {
      send(host, report(n));
      wait(host, MINUTE);
    }
    wait(host, HOUR);
    expect(addressees(host)).toHaveLength(3);
    expect(mailLines(host).filter(({ state }) => state === 'queued')).toHaveLength(5);
    wait(host, DAY + 2 * HOUR);
    expect([...addressees(host)].sort()).toEqual(
      ROSTER.slice(0, 8)
        .map(({ mailbox }) => mailbox)
        .sort(),
    );
  });
});
