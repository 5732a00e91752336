import { adoptState } from '../../src/app/adopt-state';
import { loadHealth } from '../../src/app/health';
import { settleMails } from '../../src/app/mail-approvals';
import { sendWaves } from '../../src/app/send-waves';
import { onWake, tick } from '../../src/app/wake';
import { loadWavePreview } from '../../src/app/waves-page';
import { addressees, lateOffice, SCHOOLS, tickOn, twice } from './late-office';
import type { Office } from './office';

/** The wave has left, and the mail ledger is the one from before that. */
function restored(to: 'waiting' | 'empty'): Office {
  const office = lateOffice();
  const empty = structuredClone(office.ourTab('mail').grid);
  office.run(sendWaves);
  const waiting = structuredClone(office.ourTab('mail').grid);
  tickOn(office);
  expect(addressees(office)).toHaveLength(SCHOOLS);
  office.ourTab('mail').grid = to === 'waiting' ? waiting : empty;
  return office;
}

const preview = (office: Office) => office.run(loadWavePreview);
const health = (office: Office) => office.run(loadHealth)?.lines.map(({ what }) => what) ?? [];

test('a wave that still waited in the adopted ledger is in doubt and does not leave again', () => {
  const office = restored('waiting');
  expect(office.run(adoptState)?.message).toContain('60 thư đang chờ được ghi là chưa rõ');
  preview(office);
  tickOn(office);
  expect(twice(office)).toBe(0);
  expect(preview(office)?.doubtful).toHaveLength(SCHOOLS);
  expect(preview(office)?.doubtful[0]?.about).toContain('sổ thư được nhận lại');
});

describe('a wave of which the adopted ledger knows nothing', () => {
  test('leaves again for nobody who only looks; health and preview say what to do', () => {
    const office = restored('empty');
    office.run(adoptState);
    expect(preview(office)?.hold).toContain('thiếu những thư nhắc đã đi');
    tickOn(office);
    office.wait(24 * 60);
    tickOn(office);
    expect(twice(office)).toBe(0);
    expect(health(office)).toContainEqual(expect.stringContaining('đợt nhắc tự động đã dừng'));
  });

  test('leaves when a person sends it all the same, and waves go on from there', () => {
    const office = restored('empty');
    office.run(adoptState);
    preview(office);
    office.run(sendWaves);
    tickOn(office);
    expect(twice(office)).toBe(SCHOOLS);
    expect(preview(office)?.hold).toBe('');
  });
});

test('waves go on when a person lets them, even if no mail is new', () => {
  const office = restored('waiting');
  office.run(adoptState);
  expect(preview(office)).toMatchObject({
    fresh: 0,
    hold: expect.stringContaining('Cho nhắc tiếp'),
  });
  expect(office.run(sendWaves)?.message).toBe('Cho các đợt nhắc đi tiếp.');
  expect(preview(office)?.hold).toBe('');
  expect(office.ourTab('log').grid.slice(-1)[0]).toContain('Cho các đợt nhắc đi tiếp.');
});

test('all mails in doubt are settled in one go, as arrived or to be sent again', () => {
  for (const [as, left] of [
    ['arrived', SCHOOLS],
    ['again', 2 * SCHOOLS],
  ] as const) {
    const office = restored('waiting');
    office.run(adoptState);
    const keys = preview(office)?.doubtful.map(({ key }) => key) ?? [];
    office.run((ports) => settleMails(ports, keys, as));
    office.run(sendWaves);
    tickOn(office);
    expect([as, addressees(office).length]).toEqual([as, left]);
    expect(preview(office)?.doubtful).toEqual([]);
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
  office.ourTab('ledger').grid.splice(1);
  office.run(tick);
  office.run(adoptState);
  expect(office.mails().filter(({ state }) => state === 'unsettled')).toEqual([]);
  expect(office.world.properties.brake ?? '').toBe('');
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
  expect(office.run(adoptState)?.message).toContain('chưa rõ');
});

test('killed at any call it can be asked again, and comes to the same', () => {
  const undisturbed = restored('waiting');
  undisturbed.run(adoptState);
  const calls = undisturbed.world.calls.length;
  expect(calls).toBeGreaterThan(5);
  for (let atCall = 1; atCall <= calls; atCall++) {
    const office = restored('waiting');
    office.world.trouble = { atCall, kind: 'kill' };
    office.run(adoptState);
    office.world.trouble = null;
    office.world.locked = false;
    if (office.run(loadHealth)?.canAdopt) office.run(adoptState);
    tickOn(office);
    const states = new Set(office.mails().map(({ state }) => state));
    expect([atCall, twice(office), Array.from(states)]).toEqual([atCall, 0, ['unsettled']]);
    expect(office.run(loadHealth)?.canAdopt).toBe(false);
  }
});
