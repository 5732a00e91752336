import { loadSetUp } from '../../../src/app/set-up/load-set-up';
import { runSetUp, type SetUpChoices, showRoster } from '../../../src/app/set-up/set-up';
import { layoutOf } from '../../../src/app/tabs/layout';
import { COLLEAGUE, type Office, OWNER, office, runningOffice } from '../../builders/office';

const CHOICES = {
  answerFrom: 'now',
  mode: 'dryRun',
  addresses: 'verified',
  takeOver: false,
} as const;

const page = (at: Office) => {
  const loaded = at.run(loadSetUp);
  if (!loaded) throw new Error('killed');
  return loaded;
};
const setUp = (at: Office, more: Partial<SetUpChoices>) =>
  at.run((ports) => runSetUp(ports, { ...CHOICES, ...more }));
const doneSteps = (at: Office) => Object.values(page(at).done);
const setting = (at: Office, label: string) =>
  at.ourTab('settings').grid.find(([name]) => name === label)?.[1];

test('each step is read from the facts, in whatever order they come about', () => {
  const fresh = office();
  expect(doneSteps(fresh)).toEqual([true, true, false, false, false]);
  fresh.run(showRoster);
  expect(fresh.world.tabs.map(({ name }) => name)).toContain(layoutOf('roster').name);
  expect(doneSteps(fresh)).toEqual([true, true, false, false, false]);
  fresh.pasteRoster();
  expect(doneSteps(fresh)).toEqual([true, true, true, false, false]);
  setUp(fresh, { seen: page(fresh).seen });
  expect(doneSteps(fresh)).toEqual([true, true, true, true, false]);
  expect(fresh.ourTab('roster').grid).toHaveLength(3);
});

test('looking changes nothing', () => {
  const fresh = office();
  const before = JSON.stringify([fresh.world.tabs, fresh.world.properties]);
  page(fresh);
  expect(JSON.stringify([fresh.world.tabs, fresh.world.properties])).toBe(before);
});

test('a missing and a doubled column are named, with what to do', () => {
  const fresh = office();
  const header = fresh.responseTab().grid[0] ?? [];
  header[3] = header[2] ?? '';
  const { form, columns, done } = page(fresh);
  expect(done.form).toBe(false);
  const red = form.filter(({ level }) => level === 'red');
  expect(red).toHaveLength(2);
  expect(red.every(({ remedy }) => remedy !== '')).toBe(true);
  expect(
    columns
      .map(({ state }) => state)
      .filter((state) => state !== 'tìm thấy')
      .sort(),
  ).toEqual(['có hai cột', 'thiếu']);
});

test('the roster is checked before set-up, with the numbers of the rows', () => {
  const fresh = office();
  fresh.run(showRoster);
  fresh.pasteRoster();
  const { grid } = fresh.ourTab('roster');
  grid.push(
    [...(grid[1] ?? [])],
    ['31309999', '', 'THCS Mới', 'THCS', '', 'Xã Nào', 'không phải thư'],
  );
  const { roster, done } = page(fresh);
  const all = roster.map(({ what }) => what).join('\n');
  expect(all).toMatch(/dòng 4.*đã có ở dòng trên/);
  expect(all).toMatch(/dòng 5.*không phải địa chỉ mà Google gửi được/);
  expect(all).toMatch(/dòng 5.*không phải xã/);
  expect(done.roster).toBe(true);
});

describe('what is typed', () => {
  test('is checked as the settings tab checks it, before anything is made', () => {
    const fresh = office();
    for (const typed of [
      { deadline: 'mai' },
      { replyTo: 'không phải' },
      { roundStart: '31/02/2026' },
    ]) {
      expect(() => setUp(fresh, { typed })).toThrow(/: /);
    }
    expect([fresh.world.tabs.length, fresh.world.properties.owner]).toEqual([1, undefined]);
  });

  test('is written as typed, in one write, and what was left alone stays', () => {
    const running = runningOffice();
    running.set('contactPhone', '02253842000');
    const { fields, seen } = page(running);
    const typed = Object.fromEntries(fields.map(({ id, value }) => [id, value]));
    setUp(running, { answerFrom: null, seen, typed: { ...typed, deadline: '27/03/2026 17:00' } });
    expect(setting(running, 'Hạn báo cáo')).toBe('27/03/2026 17:00');
    expect(setting(running, 'Điện thoại liên hệ')).toBe('02253842000');
    const writes = running.world.calls.filter((name) => name === 'write Cấu hình');
    // The other one is the pass, which says how it was read.
    expect(writes.length).toBeLessThanOrEqual(2);
  });
});

describe('two people at once', () => {
  test('on a first set-up one wins, and the other is told whose it is', () => {
    const fresh = office();
    const { seen } = page(fresh);
    setUp(fresh, { seen });
    fresh.world.account = COLLEAGUE;
    expect(() => setUp(fresh, { seen, mode: 'live' })).toThrow(OWNER);
    expect(setting(fresh, 'Chế độ gửi thư')).toBe('Chạy thử');
  });

  test('taking over: who agreed to take over from the one before is told', () => {
    const running = runningOffice();
    const { seen } = page(running);
    running.world.account = COLLEAGUE;
    setUp(running, { seen, answerFrom: null, takeOver: true });
    running.world.account = 'nguoi-khac@haiphong.edu.vn';
    expect(() => setUp(running, { seen, answerFrom: null, takeOver: true })).toThrow(
      'người khác đã thiết lập',
    );
    expect(running.world.properties.owner).toBe(COLLEAGUE);
  });

  test('who looked before a setting changed overwrites nothing', () => {
    const running = runningOffice();
    const { seen } = page(running);
    running.set('replyTo', 'van-phong@haiphong.edu.vn');
    expect(() => setUp(running, { seen, typed: { replyTo: '' } })).toThrow('chưa ghi gì');
    expect(setting(running, 'Địa chỉ nhận trả lời')).toBe('van-phong@haiphong.edu.vn');
  });
});

test('a colleague stands at step 1 until the work has passed over', () => {
  const running = runningOffice();
  running.world.account = COLLEAGUE;
  expect(doneSteps(running)).toEqual([false, true, true, false, false]);
  setUp(running, { takeOver: true, answerFrom: null });
  expect(doneSteps(running)).toEqual([true, true, true, true, false]);
});

test('a set-up that is killed anywhere is finished by running it again', () => {
  for (const atCall of [3, 6, 10, 12, 14, 16, 18]) {
    const fresh = office();
    fresh.run(showRoster);
    fresh.pasteRoster();
    const { seen } = page(fresh);
    fresh.world.trouble = { atCall, kind: 'kill' };
    setUp(fresh, { seen, typed: { contactPerson: 'Cô Hoa' } });
    fresh.world.trouble = null;
    setUp(fresh, { seen: page(fresh).seen, typed: { contactPerson: 'Cô Hoa' } });
    expect([atCall, ...doneSteps(fresh)]).toEqual([atCall, true, true, true, true, false]);
    expect(setting(fresh, 'Người liên hệ')).toBe('Cô Hoa');
  }
});

test('a file that an older build set up gets the lines which that build did not know', () => {
  const running = runningOffice();
  const tab = running.ourTab('settings');
  const gone = ['Tài khoản được bấm gửi thư', 'Hạn báo cáo'];
  const deadline = setting(running, 'Hạn báo cáo');
  expect(deadline).not.toBe('');
  tab.grid = tab.grid.filter(([label]) => !gone.includes(String(label)));
  setUp(running, {});
  expect(setting(running, 'Tài khoản được bấm gửi thư')).toBe('');
  // What decides lateness is never taken from a default: it comes back as it was.
  expect(setting(running, 'Hạn báo cáo')).toEqual(deadline);
  const { length } = running.ourTab('settings').grid;
  setUp(running, {});
  expect(running.ourTab('settings').grid).toHaveLength(length);
});
