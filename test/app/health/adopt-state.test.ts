import { adoptState } from '../../../src/app/health/adopt-state';
import { loadHealth } from '../../../src/app/health/load-health';
import { onWake, tick } from '../../../src/app/pass/wake';
import { loadReminders } from '../../../src/app/reminders/load-reminders';
import { settleMails } from '../../../src/app/reminders/mail-approvals';
import { sendWaves } from '../../../src/app/reminders/send-waves';
import { readSettings } from '../../../src/app/settings/read-settings';
import { at } from '../../builders/build';
import { addressees, lateOffice, SCHOOLS, tickOn, twice } from '../../builders/late-office';
import { approve, type Office } from '../../builders/office';
import { callsOf } from '../../tools/depth';

/** The wave has left, and the mail ledger is the one from before that. */
function restored(to: 'waiting' | 'empty'): Office {
  const office = lateOffice();
  const empty = structuredClone(office.ourTab('mail').grid);
  office.run(sendWaves);
  const waiting = structuredClone(office.ourTab('mail').grid);
  tickOn(office);
  expect(addressees(office)).toHaveLength(SCHOOLS);
  office.ourTab('mail').grid = to === 'waiting' ? waiting : empty;
  office.wait(10);
  return office;
}

/** Somebody approves the schedule, and looks at the page. */
const preview = (office: Office) => {
  approve(office);
  return office.run(loadReminders);
};
const health = (office: Office) => office.run(loadHealth)?.lines.map(({ what }) => what) ?? [];

test.each(['waiting', 'empty'] as const)(
  'a wave that left, adopted with a ledger in which it is %s, is in doubt and does not leave again',
  (to) => {
    const office = restored(to);
    office.run(adoptState);
    preview(office);
    tickOn(office);
    office.run(sendWaves);
    tickOn(office);
    expect(twice(office)).toBe(0);
    expect(preview(office)?.doubtful).toHaveLength(SCHOOLS);
    expect(preview(office)?.doubtful[0]?.about).toContain('sổ thư được nhận lại');
    expect(health(office)).toContainEqual(expect.stringContaining('60 thư chưa rõ'));
  },
);

test('the next wave leaves as it would have, once somebody has looked', () => {
  const office = restored('empty');
  office.run(adoptState);
  preview(office);
  tickOn(office);
  office.world.now = at('2026-03-30 09:00:00');
  tickOn(office);
  expect(twice(office)).toBe(SCHOOLS);
  expect(preview(office)?.doubtful).toHaveLength(SCHOOLS);
});

test('a wave that was only rehearsed in the adopted ledger is in doubt as well', () => {
  const office = lateOffice('dryRun');
  office.run(sendWaves);
  const rehearsed = structuredClone(office.ourTab('mail').grid);
  office.set('mode', 'Gửi thật');
  office.run(onWake);
  preview(office);
  office.run(sendWaves);
  tickOn(office);
  expect(addressees(office)).toHaveLength(SCHOOLS);
  office.ourTab('mail').grid = rehearsed;
  office.wait(10);
  office.run(adoptState);
  office.run(sendWaves);
  tickOn(office);
  expect(twice(office)).toBe(0);
});

test('a round mistyped for a while does not forget it', () => {
  const office = restored('empty');
  office.run(adoptState);
  const { roundId } = readSettings(office.ourTab('settings').grid, {}, false).settings;
  office.set('roundId', '2026-3x');
  office.run(onWake);
  office.set('roundId', roundId);
  preview(office);
  tickOn(office);
  expect(twice(office)).toBe(0);
});

test('nor does a round that is mistyped while somebody adopts', () => {
  const office = restored('empty');
  const { roundId } = readSettings(office.ourTab('settings').grid, {}, false).settings;
  office.set('roundId', '2026-3x');
  office.run(adoptState);
  office.run(onWake);
  office.set('roundId', roundId);
  preview(office);
  tickOn(office);
  expect(twice(office)).toBe(0);
});

test.each<[string, number, string]>([
  ['schools are missing', 0, ''],
  ['mailboxes are missing', 6, ''],
])('a roster in which %s, put right later, has nobody reminded twice', (_, column, blank) => {
  const office = restored('empty');
  const whole = structuredClone(office.ourTab('roster').grid);
  office.pasteRoster(
    whole.map((row, index) =>
      index > 0 && index <= 20 ? row.map((cell, at) => (at === column ? blank : cell)) : row,
    ),
  );
  office.run(adoptState);
  preview(office);
  tickOn(office);
  office.pasteRoster(whole);
  preview(office);
  tickOn(office);
  preview(office);
  tickOn(office);
  expect(twice(office)).toBe(0);
});

test('all mails in doubt are settled in one go, as arrived or to be sent again', () => {
  for (const [as, left] of [
    ['arrived', SCHOOLS],
    ['again', 2 * SCHOOLS],
  ] as const) {
    const office = restored('empty');
    office.run(adoptState);
    const keys = preview(office)?.doubtful.map(({ key }) => key) ?? [];
    office.run((ports) => settleMails(ports, keys, as));
    expect(preview(office)?.reasons.join()).not.toContain('chưa rõ');
    tickOn(office);
    expect([as, addressees(office).length]).toEqual([as, left]);
    expect(preview(office)?.doubtful).toEqual([]);
    expect(health(office).join()).not.toContain('chưa rõ');
    expect(() => office.run((ports) => settleMails(ports, keys, as))).toThrow('Làm mới');
  }
});

test('what is in doubt did not leave on the day of the adoption', () => {
  const office = restored('waiting');
  const waiting = office.mails().map(({ since }) => since);
  office.wait(24 * 60);
  office.run(adoptState);
  expect(office.mails().map(({ since }) => since)).toEqual(waiting);
});

test('of a ledger of reports that was lost no mail comes in doubt, and waves need only a look', () => {
  const office = lateOffice();
  office.submit();
  office.run(onWake);
  office.run(sendWaves);
  office.ourTab('ledger').grid.splice(1);
  office.wait(10);
  office.run(adoptState);
  expect(office.mails().filter(({ state }) => state === 'queued')).toHaveLength(SCHOOLS);
  preview(office);
  tickOn(office);
  expect(addressees(office).length).toBeGreaterThanOrEqual(SCHOOLS);
  expect(preview(office)?.doubtful).toEqual([]);
});

test('nothing is adopted when nothing is lost', () => {
  const office = lateOffice();
  const before = structuredClone([office.ourTab('settings').grid, office.mails()]);
  expect(() => office.run(adoptState)).toThrow('không có gì để nhận');
  expect([office.ourTab('settings').grid, office.mails()]).toEqual(before);
});

test('while a batch may be on its way a person is asked to wait', () => {
  const office = lateOffice();
  office.run(sendWaves);
  office.wait(5);
  const before = structuredClone(office.world);
  office.run(tick);
  const fourth = office.world.calls.flatMap((name, at) => (name === 'send' ? [at + 1] : []))[3];
  Object.assign(office.world, before);
  office.world.trouble = { atCall: fourth ?? 0, kind: 'kill' };
  office.run(tick);
  office.world.trouble = null;
  const { grid } = office.ourTab('mail');
  grid.splice(grid.length - 1);
  expect(() => office.run(adoptState)).toThrow('đang gửi một lượt thư');
  office.wait(8);
  office.run(adoptState);
  expect(office.mails().map(({ state }) => state)).not.toContain('queued');
});

test('also when the ledger to be adopted knows nothing of that batch', () => {
  const office = lateOffice();
  const older = structuredClone(office.ourTab('mail').grid);
  office.run(sendWaves);
  office.wait(5);
  office.run(tick);
  office.ourTab('mail').grid = older;
  office.wait(6);
  expect(() => office.run(adoptState)).toThrow('đang gửi một lượt thư');
  office.wait(2);
  office.run(adoptState);
  expect(office.run(loadHealth)?.canAdopt).toBe(false);
});

test('a line that staff delete while a batch is on its way stays missing until it is adopted', () => {
  const office = lateOffice();
  office.run(sendWaves);
  const { outbox } = office.world;
  let sent = 0;
  outbox.push = (...letters) => {
    sent += 1;
    if (sent === 27) {
      const [gone = ''] = addressees(office);
      const tab = office.ourTab('mail');
      tab.grid = tab.grid.filter((row) => !row.includes(gone));
    }
    // Ends the second batch, so that some of its lines wait again.
    if (sent === 29) throw new Error('Dịch vụ không khả dụng');
    return Array.prototype.push.apply(outbox, letters);
  };
  tickOn(office);
  expect(office.mails()).toHaveLength(SCHOOLS - 1);
  expect(office.run(loadHealth)?.canAdopt).toBe(true);
  expect(twice(office)).toBe(0);
});

test('killed at any call it can be asked again, and comes to the same', () => {
  const undisturbed = restored('waiting');
  undisturbed.run(adoptState);
  const calls = undisturbed.world.calls.length;
  expect(calls).toBeGreaterThan(5);
  for (const atCall of callsOf(calls, 4)) {
    const office = restored('waiting');
    office.world.trouble = { atCall, kind: 'kill' };
    office.run(adoptState);
    office.world.trouble = null;
    office.world.locked = false;
    if (office.run(loadHealth)?.canAdopt) office.run(adoptState);
    preview(office);
    tickOn(office);
    const states = new Set(office.mails().map(({ state }) => state));
    expect([atCall, twice(office), Array.from(states)]).toEqual([atCall, 0, ['unsettled']]);
    expect(office.run(loadHealth)?.canAdopt).toBe(false);
  }
});
