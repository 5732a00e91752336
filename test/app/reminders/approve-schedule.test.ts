import { loadHealth } from '../../../src/app/health/load-health';
import { loadDashboard } from '../../../src/app/overview/load-dashboard';
import { onWake } from '../../../src/app/pass/wake';
import { setPaused } from '../../../src/app/person/menu-actions';
import { approveSchedule } from '../../../src/app/reminders/approve-schedule';
import { loadReminders } from '../../../src/app/reminders/load-reminders';
import { loadSchedule } from '../../../src/app/reminders/load-schedule';
import { resumeWaves, sendWaves, stopWaves } from '../../../src/app/reminders/send-waves';
import { loadSetUp } from '../../../src/app/set-up/load-set-up';
import type { CellValue } from '../../../src/core/cell';
import { at } from '../../builders/build';
import { addressees, lateOffice, SCHOOLS, tickOn, twice } from '../../builders/late-office';
import { approve, COLLEAGUE, type Office, OWNER } from '../../builders/office';
import { callsOf } from '../../tools/depth';

const AWAITS = 'Lịch nhắc tự động: chờ duyệt';
const ON = /^Lịch nhắc tự động: đang bật từ \d\d giờ \d\d ngày 20\/3\/2026 do /;

const schedule = (office: Office) => office.run(loadSchedule);
const sentence = (office: Office) => schedule(office)?.sentence;
const seen = (office: Office) => schedule(office)?.seen ?? '';
const log = (office: Office) =>
  office
    .ourTab('log')
    .grid.slice(1)
    .map(([, who, what]) => `${who}: ${what}`);

/** The mailboxes of so many schools move. */
function move(office: Office, schools: number): void {
  for (const line of office.ourTab('roster').grid.slice(1, 1 + schools)) {
    line[6] = `moi-${String(line[6])}`;
  }
  office.run(onWake);
}

function typeDecision(office: Office, cells: Readonly<Record<number, CellValue>>): void {
  office.ourTab('decisions').grid.push(Array.from({ length: 10 }, (_, at) => cells[at] ?? ''));
  office.run(onWake);
}

/** What outlives an execution. */
const kept = ({ world }: Office) => structuredClone([world.properties, world.tabs, world.outbox]);

describe('whoever only opens the page', () => {
  test('writes nothing and lets nothing go', () => {
    const office = lateOffice();
    const before = kept(office);
    office.run(loadReminders);
    office.run(loadSchedule);
    office.run(loadSetUp);
    expect(kept(office)).toEqual(before);
    tickOn(office);
    expect(addressees(office)).toEqual([]);
    expect(sentence(office)).toBe(AWAITS);
  });

  test('reads how far the last pass came, and whoever sends is up to date', () => {
    const office = lateOffice();
    const school = { schoolId: '31300000', schoolName: 'THCS Mẫu 1' };
    office.submit(school, 'thcs-mau1@haiphong.edu.vn');
    const before = kept(office);
    const page = office.run(loadReminders);
    expect(page?.fresh).toBe(60);
    expect(page?.asOf).toBe('Theo lần rà soát lúc 08 giờ 02 ngày 20/3/2026.');
    expect(kept(office)).toEqual(before);
    office.run(sendWaves);
    expect(office.mails().filter(({ kind }) => kind === 'reminder')).toHaveLength(59);
  });
});

describe('the approved schedule', () => {
  test('sends each wave on its day, and who approved when stands everywhere', () => {
    const office = lateOffice();
    office.world.account = COLLEAGUE;
    approve(office);
    office.world.account = OWNER;
    const on = sentence(office) ?? '';
    expect(on).toMatch(ON);
    expect(on.endsWith(COLLEAGUE)).toBe(true);
    expect(log(office)).toContainEqual(
      `${COLLEAGUE}: Đã duyệt lịch nhắc (Gửi thật): Đợt −5, Đợt −1, Đợt +1, Đợt +3, Đợt +7.`,
    );
    tickOn(office);
    expect(addressees(office)).toHaveLength(SCHOOLS);
    expect(log(office)).toContainEqual(`${OWNER}: Đợt −5: xếp gửi 60 thư theo lịch nhắc tự động.`);
    expect(office.ourTab('summary').grid[3]?.[0]).toBe(on);
    expect(office.run(loadDashboard)).toMatchObject({ schedule: { state: 'on', sentence: on } });
    for (const day of ['2026-03-25', '2026-03-27', '2026-03-31', '2026-04-06']) {
      office.world.now = at(`${day} 08:05:00`);
      tickOn(office);
    }
    expect(addressees(office)).toHaveLength(5 * SCHOOLS);
  });

  test('is shown with each date, how many it reaches and what the next wave says', () => {
    const office = lateOffice();
    typeDecision(office, { 3: 'Không nhắc', 6: '31300003', 8: 'Đã hẹn' });
    const shown = schedule(office);
    expect(shown?.waves).toEqual([
      ['Đợt −5', '19/3/2026', 'trường', 'đã qua'],
      ['Đợt −1', '25/3/2026', 'trường', '59'],
      ['Đợt +1', '27/3/2026', 'trường', '59'],
      ['Đợt +3', '31/3/2026', 'trường, cơ quan quản lý', '59'],
      ['Đợt +7', '6/4/2026', 'trường, cơ quan quản lý', '59'],
    ]);
    expect(shown?.samples.map(({ label }) => label)).toEqual(['Trường chưa gửi báo cáo']);
  });

  const meanwhile: readonly (readonly [string, (office: Office) => void])[] = [
    ['the roster', (office) => move(office, 1)],
    ['the deadline', (office) => office.set('deadline', '27/03/2026')],
    ['the words of the mails', (office) => office.set('contactPerson', 'Người khác')],
    ['the mode', (office) => office.set('mode', 'Chạy thử')],
  ];

  test.each(meanwhile)('is not what was seen when %s has changed since', (_, change) => {
    const office = lateOffice();
    const known = seen(office);
    change(office);
    expect(() => office.run((ports) => approveSchedule(ports, known))).toThrow('Làm mới');
    tickOn(office);
    expect(addressees(office)).toEqual([]);
    expect(sentence(office)).toBe(AWAITS);
  });

  test('a report that came since is no change of it', () => {
    const office = lateOffice();
    const known = seen(office);
    office.submit({ schoolId: '31300000', schoolName: 'THCS Mẫu 1' }, 'thcs-mau1@haiphong.edu.vn');
    office.run((ports) => approveSchedule(ports, known));
    expect(sentence(office)).toMatch(ON);
  });

  test('killed at any call or pressed twice it is on or waits, and each school gets one mail', () => {
    const office = lateOffice();
    const known = seen(office);
    const press = () => office.run((ports) => approveSchedule(ports, known));
    const before = structuredClone(office.world);
    press();
    press();
    const { length: calls } = office.world.calls;
    tickOn(office);
    expect([addressees(office).length, twice(office)]).toEqual([SCHOOLS, 0]);
    for (const kind of ['kill', 'killKept'] as const) {
      for (const atCall of callsOf(calls, 4)) {
        Object.assign(office.world, structuredClone(before));
        office.world.trouble = { atCall, kind };
        press();
        office.world.trouble = null;
        const state = schedule(office)?.state;
        expect(['on', 'awaiting']).toContain(state);
        office.wait(10);
        tickOn(office);
        expect([atCall, addressees(office).length]).toEqual([atCall, state === 'on' ? SCHOOLS : 0]);
        press();
        tickOn(office);
        expect([atCall, addressees(office).length, twice(office)]).toEqual([atCall, SCHOOLS, 0]);
      }
    }
  });
});

describe('what was approved', () => {
  const asks: readonly (readonly [string, (office: Office) => void, RegExp])[] = [
    ['the deadline', (office) => office.set('deadline', '27/03/2026'), /tên miền/],
    ['the waves', (office) => office.set('waves', '−5; 1'), /tên miền/],
    ['the holidays', (office) => office.set('holidays', '23/03/2026'), /tên miền/],
    ['the mode', (office) => office.set('mode', 'Chạy thử'), /tên miền/],
    ['the domains', (office) => office.set('allowedDomains', 'edu.vn'), /tên miền/],
    ['eleven mailboxes', (office) => move(office, 11), /của 11 trường/],
    [
      'a typed exemption',
      (office) => typeDecision(office, { 3: 'Miễn', 6: '31300003', 8: 'Sửa chữa' }),
      /gõ tay/,
    ],
  ];

  test.each(asks)('does not cover a change of %s', (_, change, why) => {
    const office = lateOffice();
    approve(office);
    change(office);
    office.run(onWake);
    tickOn(office);
    expect(addressees(office)).toEqual([]);
    expect(sentence(office)).toBe(AWAITS);
    expect(schedule(office)?.why).toMatch(why);
    expect(office.ourTab('summary').grid[3]?.[0]).toBe(AWAITS);
    expect(office.run(loadDashboard)).toMatchObject({ schedule: { sentence: AWAITS } });
    const health = office.run(loadHealth)?.lines.map(({ what }) => what);
    expect(health).toContain(`${AWAITS}.`);
  });

  test('covers a mended mailbox, and the mail goes to the new one', () => {
    const office = lateOffice();
    approve(office);
    move(office, 10);
    tickOn(office);
    expect(sentence(office)).toMatch(ON);
    expect(addressees(office)).toHaveLength(SCHOOLS);
    expect(addressees(office).filter((to) => to.startsWith('moi-'))).toHaveLength(10);
  });

  test('under the rule of an earlier version, by a look at the page, is not taken on', () => {
    const office = lateOffice();
    office.world.properties.wavesApproved = '0123456789abcdef';
    tickOn(office);
    expect(addressees(office)).toEqual([]);
    expect(schedule(office)).toMatchObject({ state: 'awaiting', why: /Chưa ai duyệt/ });
    approve(office);
    expect(office.world.properties.wavesApproved).toBeUndefined();
    tickOn(office);
    expect(addressees(office)).toHaveLength(SCHOOLS);
  });
});

describe('a wave sent at once', () => {
  test('leaves, says by whom, and turns nothing on: the next does not begin by the clock', () => {
    const office = lateOffice();
    office.world.account = COLLEAGUE;
    office.run(sendWaves);
    office.world.account = OWNER;
    tickOn(office);
    expect(addressees(office)).toHaveLength(SCHOOLS);
    expect(log(office)).toContainEqual(
      `${COLLEAGUE}: Đợt −5: xếp gửi 60 thư theo lệnh gửi ngay của ${COLLEAGUE}.`,
    );
    expect(sentence(office)).toBe(AWAITS);
    office.world.now = at('2026-03-25 08:05:00');
    tickOn(office);
    expect(addressees(office)).toHaveLength(SCHOOLS);
  });

  test('that the quota cut short goes on the next working day, without those who have reported', () => {
    const office = lateOffice();
    office.run(sendWaves);
    office.world.quota = 50;
    tickOn(office);
    expect(addressees(office)).toEqual([]);
    const waiting = office.mails().find(({ state }) => state === 'queued');
    const n = Number(waiting?.schoolId) - 31_300_000 + 1;
    office.submit({ schoolId: waiting?.schoolId ?? '', schoolName: `THCS Mẫu ${n}` }, waiting?.to);
    office.world.now = at('2026-03-23 08:05:00');
    office.world.quota = 1500;
    office.run(onWake);
    tickOn(office);
    expect(office.mails().filter(({ state }) => state === 'queued')).toEqual([]);
    const reminded = office
      .mails()
      .filter(({ kind, state }) => kind === 'reminder' && state === 'sent');
    expect(reminded).toHaveLength(SCHOOLS - 1);
    expect(twice(office)).toBe(0);
  });

  test('whose rest a change has held is let go on by another press, without the schedule', () => {
    const office = lateOffice();
    office.run(sendWaves);
    office.set('holidays', '01/05/2026');
    tickOn(office);
    expect(addressees(office)).toEqual([]);
    expect(office.run(loadReminders)).toMatchObject({ fresh: 0, isHeld: true });
    office.run(sendWaves);
    tickOn(office);
    expect(addressees(office)).toHaveLength(SCHOOLS);
    expect(sentence(office)).toBe(AWAITS);
  });
});

describe('a stopped schedule', () => {
  test('says who stopped it, takes no approval meanwhile, and goes on as it was', () => {
    const office = lateOffice();
    approve(office);
    office.world.account = COLLEAGUE;
    office.run(stopWaves);
    office.world.account = OWNER;
    expect(sentence(office)).toMatch(/đã dừng từ .* do canbo@haiphong.edu.vn$/);
    expect(() => approve(office)).toThrow('Gửi tiếp');
    tickOn(office);
    expect(addressees(office)).toEqual([]);
    office.run(resumeWaves);
    expect(sentence(office)).toMatch(ON);
    tickOn(office);
    expect(addressees(office)).toHaveLength(SCHOOLS);
  });

  test('that nobody had approved is not turned on by resuming', () => {
    const office = lateOffice();
    office.run(stopWaves);
    office.run(resumeWaves);
    tickOn(office);
    expect(addressees(office)).toEqual([]);
    expect(sentence(office)).toBe(AWAITS);
  });

  test('all mail paused is said as stopped too', () => {
    const office = lateOffice();
    approve(office);
    office.run((ports) => setPaused(ports, true));
    expect(schedule(office)).toMatchObject({
      sentence: 'Lịch nhắc tự động: đã dừng',
      why: /tạm dừng mọi thư/,
    });
  });

  test('while judging rests it is no schedule that is on', () => {
    const office = lateOffice();
    approve(office);
    office.pasteRoster([[]]);
    expect(schedule(office)).toMatchObject({ state: 'stopped', waves: [], seen: '' });
  });
});
