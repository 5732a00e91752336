import { onWake, tick } from '../../../src/app/pass/wake';
import { loadReminders } from '../../../src/app/reminders/load-reminders';
import { loadNewRound, previewNewRound } from '../../../src/app/round/load-new-round';
import { openNewRound } from '../../../src/app/round/open-round';
import type { NewRoundForm } from '../../../src/app/round/plan-new-round';
import { listSnapshots, readSnapshot } from '../../../src/app/snapshots/frozen-copies';
import { freezeSnapshot } from '../../../src/app/snapshots/load-snapshots';
import { at } from '../../builders/build';
import {
  COLLEAGUE,
  type Office,
  OTHER_SENDER,
  pupilSheet,
  runningOffice,
} from '../../builders/office';
import { callsOf } from '../../tools/depth';

const FORM: NewRoundForm = {
  roundId: '2026-09',
  roundStart: '01/04/2026 08:00',
  deadline: '30/09/2026',
  letterNumber: '',
  waves: '−5; 1; 3',
  mode: 'dryRun',
};
const NOW = at('2026-04-01 08:30:00');
const FILES_TAB = 'Tệp cần xóa 2026-03';

function settle(office: Office): void {
  office.run(onWake);
  office.wait(5);
  office.run(tick);
}

/** Two reports, one returned; their replies are out; the round is over. */
function closedRound(): Office {
  const office = runningOffice();
  office.submit({ schoolId: '31303501', unsyncedList: office.upload([pupilSheet(100)]) });
  office.submit(
    { schoolId: '31304402', schoolName: 'Tiểu học Nguyễn Du', syncedStudents: '99999' },
    OTHER_SENDER,
  );
  for (let times = 0; times < 3; times++) settle(office);
  office.world.now = NOW;
  return office;
}

function press(office: Office, form: NewRoundForm = FORM): void {
  const seen = office.run((ports) => previewNewRound(ports, form).digest) ?? '';
  office.run((ports) => openNewRound(ports, form, seen));
}

const setting = (office: Office, label: string) =>
  office.ourTab('settings').grid.find(([name]) => name === label)?.[1];
const logged = (office: Office) => office.ourTab('log').grid.flat().map(String).join('\n');
const tabNamed = (office: Office, name: string) =>
  office.world.tabs.find((tab) => tab.name === name)?.grid ?? [];

/** What must be the same however the work was interrupted. */
function endState(office: Office) {
  return {
    settings: office.ourTab('settings').grid,
    files: tabNamed(office, FILES_TAB),
    statuses: office.statuses(),
    mails: office.mails().map(({ key, state }) => `${key} ${state}`),
    copies: new Set((office.run(listSnapshots) ?? []).map(({ note }) => note)),
  };
}

test('the new round stands in the settings, in dry run, and nobody has reported in it', () => {
  const office = closedRound();
  const sent = office.world.outbox.length;
  press(office);
  settle(office);
  expect(
    ['Mã đợt', 'Bắt đầu đợt', 'Hạn báo cáo', 'Các đợt nhắc', 'Chế độ gửi thư'].map((label) =>
      setting(office, label),
    ),
  ).toEqual(['2026-09', '01/04/2026 08:00', '30/09/2026', '−5; 1; 3', 'Chạy thử']);
  expect(setting(office, 'Trả lời báo cáo gửi từ')).toEqual({ dateMs: at('2026-04-01 08:00:00') });
  expect(office.statuses().map(([, status]) => status)).toEqual(['Chưa báo cáo', 'Chưa báo cáo']);
  expect(office.world.outbox).toHaveLength(sent);
  expect(logged(office)).toContain('Đã kết thúc đợt 2026-03 và mở đợt 2026-09');
});

test('the archive is a frozen copy of the closing round, named so', () => {
  const office = closedRound();
  const statuses = office.statuses();
  press(office);
  const [copy] = office.run(listSnapshots) ?? [];
  expect(copy?.note).toBe('Lưu trữ đợt 2026-03');
  const frozen = office.run((ports) => readSnapshot(ports, copy?.id ?? 0));
  expect(frozen?.roundId).toBe('2026-03');
  expect(frozen?.schools).toHaveLength(statuses.length);
});

test('a copy made after the last change is the archive; an older one is not', () => {
  const fresh = closedRound();
  fresh.run((ports) => freezeSnapshot(ports, 'cuối đợt'));
  fresh.wait(3);
  press(fresh);
  expect(fresh.run(listSnapshots)).toHaveLength(1);
  const stale = closedRound();
  stale.run((ports) => freezeSnapshot(ports, 'giữa đợt'));
  stale.set('deadline', '27/03/2026');
  stale.wait(3);
  press(stale);
  expect(stale.run(listSnapshots)).toHaveLength(2);
});

test('the uploaded files to delete stand in a tab: school, report, link, and nothing of pupils', () => {
  const office = closedRound();
  press(office);
  const grid = tabNamed(office, FILES_TAB);
  expect(grid.slice(4)).toEqual([
    ['31303501', 'THCS Trần Phú', '1', 'https://drive.google.com/file/d/uploaded-file-1/view'],
    ['31304402', 'Tiểu học Nguyễn Du', '2', expect.stringContaining('uploaded-file-2')],
  ]);
  expect(JSON.stringify(grid)).not.toMatch(/Nguyễn Văn Mẫu|3130350\d{3}/);
});

test('a file of the new round is never on the list', () => {
  const office = closedRound();
  office.submit({ schoolId: '31303501' });
  settle(office);
  const page = office.run((ports) => previewNewRound(ports, FORM));
  expect(page?.files).toHaveLength(2);
  expect(page?.warnings.map(({ what }) => what).join()).toContain('1 báo cáo');
});

test('typed fields are read as in Cấu hình, and wrong ones are named', () => {
  const office = closedRound();
  const wrong = (changes: Partial<NewRoundForm>) =>
    Object.keys(
      office.run((ports) => previewNewRound(ports, { ...FORM, ...changes }))?.problems ?? {},
    );
  expect(wrong({})).toEqual([]);
  expect(wrong({ roundId: '' })).toEqual(['roundId']);
  expect(wrong({ roundId: '2026-03' })).toEqual(['roundId']);
  expect(wrong({ roundId: 'x'.repeat(41) })).toEqual(['roundId']);
  expect(wrong({ roundStart: '31/02/2026' })).toEqual(['roundStart']);
  expect(wrong({ roundStart: '01/01/2026' })).toEqual(['roundStart']);
  expect(wrong({ deadline: '01/03/2026' })).toEqual(['deadline']);
  expect(wrong({ waves: 'năm ngày' })).toEqual(['waves']);
  const form = { ...FORM, deadline: 'mai' };
  const seen = office.run((ports) => previewNewRound(ports, form).digest) ?? '';
  expect(() => office.run((ports) => openNewRound(ports, form, seen))).toThrow('chưa đổi gì');
  expect(setting(office, 'Mã đợt')).toBe('2026-03');
});

test('of two people the second is told, and nothing is overwritten', () => {
  const office = closedRound();
  const look = (form: NewRoundForm) =>
    office.run((ports) => previewNewRound(ports, form).digest) ?? '';
  const other = { ...FORM, roundId: '2026-10' };
  const [first, second] = [look(FORM), look(other)];
  office.run((ports) => openNewRound(ports, FORM, first));
  office.world.account = COLLEAGUE;
  expect(() => office.run((ports) => openNewRound(ports, other, second))).toThrow('chưa đổi gì');
  expect(() => office.run((ports) => openNewRound(ports, FORM, first))).toThrow('chưa đổi gì');
  expect(setting(office, 'Mã đợt')).toBe('2026-09');
  expect(office.run(listSnapshots)).toHaveLength(1);
});

test('a line that somebody doubled in Cấu hình stops it before anything of it is written', () => {
  const office = closedRound();
  const { grid } = office.ourTab('settings');
  grid.push(['Mã đợt', 'x', '', '', '']);
  const seen = office.run((ports) => previewNewRound(ports, FORM).digest) ?? '';
  expect(() => office.run((ports) => openNewRound(ports, FORM, seen))).toThrow('chưa đổi gì');
  expect(setting(office, 'Hạn báo cáo')).toBe('26/03/2026');
});

test.each(['kill', 'throw'] as const)(
  'a %s at any call: nobody is mailed, and pressing again ends in the same state',
  (kind) => {
    const whole = closedRound();
    const seen = whole.run((ports) => previewNewRound(ports, FORM).digest) ?? '';
    whole.run((ports) => openNewRound(ports, FORM, seen));
    const calls = whole.world.calls.length;
    settle(whole);
    const expected = endState(whole);
    expect(calls).toBeGreaterThan(15);
    for (const atCall of callsOf(calls, 5)) {
      const office = closedRound();
      const sent = office.world.outbox.length;
      office.world.trouble = { atCall, kind };
      try {
        office.run((ports) => openNewRound(ports, FORM, seen));
      } catch {
        // The person is told and tries again.
      }
      office.world.trouble = null;
      settle(office);
      office.world.now = NOW;
      if (setting(office, 'Mã đợt') !== '2026-09') press(office);
      settle(office);
      expect(office.world.outbox).toHaveLength(sent);
      expect(endState(office)).toEqual(expected);
    }
  },
  120_000,
);

test('live at once: still nobody is mailed, and waves wait for a person', () => {
  const office = closedRound();
  const sent = office.world.outbox.length;
  press(office, { ...FORM, deadline: '08/04/2026', mode: 'live' });
  for (let hours = 0; hours < 6; hours++) {
    settle(office);
    office.wait(60);
  }
  expect(office.world.outbox).toHaveLength(sent);
  const preview = office.run(loadReminders);
  expect(preview?.mails).toBeGreaterThan(0);
});

test('mail of the old round that still waits never leaves in the new one', () => {
  const office = closedRound();
  office.run((ports) => ports.properties.put({ paused: 'on' }));
  office.submit({ schoolId: '31304402', schoolName: 'Tiểu học Nguyễn Du' }, OTHER_SENDER);
  office.world.now += 1000;
  settle(office);
  expect(office.mails().filter(({ state }) => state === 'queued').length).toBeGreaterThan(0);
  const sent = office.world.outbox.length;
  press(office, { ...FORM, roundStart: '01/04/2026 08:33', mode: 'live' });
  office.run((ports) => ports.properties.put({ paused: null }));
  for (let times = 0; times < 4; times++) settle(office);
  expect(office.world.outbox).toHaveLength(sent);
  expect(office.mails().filter(({ state }) => state === 'queued')).toEqual([]);
});

test('what was granted in the old round holds no more; the old code and dates bring it back', () => {
  const office = runningOffice();
  const roster = office.ourTab('roster').grid;
  (roster[1] ?? [])[9] = 'Mới sáp nhập';
  settle(office);
  // Pasted over in the old round: kept there, and asked about.
  (roster[1] ?? [])[9] = '';
  office
    .ourTab('decisions')
    .grid.push(['', '', COLLEAGUE, 'Miễn', '', '', '31304402', '', 'Đang sửa chữa', '']);
  settle(office);
  office.world.now = NOW;
  settle(office);
  const old = office.statuses();
  expect(old.map(([, status]) => status)).toEqual(['Miễn', 'Miễn']);
  const before = structuredClone(office.ourTab('settings').grid);
  press(office);
  settle(office);
  expect(office.statuses().map(([, status]) => status)).toEqual(['Chưa báo cáo', 'Chưa báo cáo']);
  office.ourTab('settings').grid = before;
  settle(office);
  expect(office.statuses()).toEqual(old);
});

test('the roster still has grants: a warning says where to clear them', () => {
  const office = closedRound();
  (office.ourTab('roster').grid[1] ?? [])[10] = '15/04/2026';
  const [amber] = (office.run(loadNewRound)?.checks ?? []).filter(({ what }) =>
    what.includes('Gia hạn;'),
  );
  expect(amber).toMatchObject({
    level: 'amber',
    what: expect.stringContaining('1 trường ghi Gia hạn'),
  });
});

test('nobody pulls the brake because the schools of the old round count no more', () => {
  const office = closedRound();
  const line = office.ourTab('roster').grid[1] ?? [];
  for (let i = 0; i < 20; i++) {
    const [schoolId, sender] = [String(31303600 + i), `truong${i}@haiphong.edu.vn`];
    office
      .ourTab('roster')
      .grid.push(line.map((cell, place) => (place === 0 ? schoolId : place === 6 ? sender : cell)));
    office.world.now = at('2026-03-25 09:00:00') + i * 60_000;
    office.submit({ schoolId, schoolName: 'THCS Trần Phú' }, sender);
  }
  office.wait(5);
  for (let times = 0; times < 6; times++) settle(office);
  office.world.now = NOW;
  expect(office.statuses().filter(([, status]) => status === 'Đúng hạn').length).toBeGreaterThan(
    11,
  );
  press(office);
  settle(office);
  expect(office.world.properties.brake).toBeUndefined();
});

test('lists of the old round are not opened again, even when their files are gone', () => {
  const office = closedRound();
  press(office);
  office.world.files = {};
  settle(office);
  office.run(onWake);
  expect(office.world.calls.filter((name) => name === 'look')).toEqual([]);
});

test('a code like a formula and a tab of that name by somebody else', () => {
  const office = closedRound();
  const id = Math.max(...office.world.tabs.map((tab) => tab.id)) + 1;
  const foreign = {
    id,
    name: FILES_TAB,
    formUrl: null,
    grid: [['của tôi']],
    colours: {},
    notes: {},
  };
  office.world.tabs.push(foreign);
  expect(() => press(office)).toThrow('không do Học bạ số lập');
  expect(office.run(listSnapshots)).toEqual([]);
  foreign.name = 'Khác';
  office.set('roundId', '3/2026');
  press(office, { ...FORM, roundId: '=1+1' });
  expect(setting(office, 'Mã đợt')).toBe('=1+1');
  expect(tabNamed(office, 'Tệp cần xóa 3-2026')[0]?.[0]).toContain('CẦN XÓA');
});

test('a withdrawal of the old round says nothing about a grant of the new one', () => {
  const office = closedRound();
  office.ourTab('decisions').grid.push(['', '', '', 'Rút lại', '', '', '31303501', '', '', '']);
  office.world.now = at('2026-04-01 07:00:00');
  settle(office);
  office.world.now = NOW;
  press(office);
  const line = office.ourTab('roster').grid[1] ?? [];
  line[9] = 'Mới sáp nhập';
  settle(office);
  line[9] = '';
  settle(office);
  expect(office.statuses()[0]).toEqual(['31303501', 'Miễn']);
});
