import { adoptState } from '../../../src/app/health/adopt-state';
import { loadHealth } from '../../../src/app/health/load-health';
import { onWake, tick } from '../../../src/app/pass/wake';
import { loadReminders } from '../../../src/app/reminders/load-reminders';
import { approveMails, dropMails } from '../../../src/app/reminders/mail-approvals';
import { sendWaves } from '../../../src/app/reminders/send-waves';
import type { MailLine } from '../../../src/core/mail/mail-line';
import { addressees, lateOffice, SCHOOLS, tickOn, twice } from '../../builders/late-office';
import { approve, type Office } from '../../builders/office';

const EVIL = 'ke-gian@example.com';
const TO = 4;
const STATE = 2;
const WHY = 8;
const KEY = 9;
const MACHINE = 10;

/** The wave is in the ledger and none of it has left. */
function waiting(): Office {
  const office = lateOffice();
  office.run(sendWaves);
  office.wait(5);
  return office;
}

/** The wave has left. */
function sent(): Office {
  const office = waiting();
  tickOn(office);
  expect(addressees(office)).toHaveLength(SCHOOLS);
  return office;
}

/** Changes what the machine reads in a row of `Sổ thư`, as an editor of the Sheet can. */
function edit(office: Office, row: number, changes: Partial<MailLine>): void {
  const line = office.ourTab('mail').grid[row - 1] ?? [];
  line[MACHINE] = JSON.stringify({ ...JSON.parse(String(line[MACHINE])), ...changes });
}

function spoil(office: Office, row: number, as: (text: string) => string): void {
  const line = office.ourTab('mail').grid[row - 1] ?? [];
  line[MACHINE] = as(String(line[MACHINE]));
}

const row = (office: Office, at: number) => office.ourTab('mail').grid[at - 1] ?? [];
const red = (office: Office) =>
  office.run(loadHealth)?.lines.flatMap(({ level, what }) => (level === 'red' ? [what] : [])) ?? [];

describe('a waiting line whose address somebody edits', () => {
  test.each<[string, (office: Office) => void]>([
    ['what the machine reads', (office) => edit(office, 3, { to: EVIL })],
    [
      'what the machine reads and what people see',
      (office) => {
        edit(office, 3, { to: EVIL });
        row(office, 3)[TO] = EVIL;
      },
    ],
  ])('(%s) does not leave, says why and is red; the others leave', (_, act) => {
    const office = waiting();
    act(office);
    tickOn(office);
    expect(addressees(office)).not.toContain(EVIL);
    expect(addressees(office)).toHaveLength(SCHOOLS - 1);
    expect([row(office, 3)[STATE], row(office, 3)[WHY]]).toEqual(['không gửi', 'địa chỉ bị sửa']);
    expect(red(office)).toEqual([expect.stringMatching(/Sổ thư.*dòng 3/)]);
  });

  test('what people see alone changes nothing: the pass writes it anew', () => {
    const office = waiting();
    row(office, 3)[TO] = EVIL;
    tickOn(office);
    expect(addressees(office)).not.toContain(EVIL);
    expect(addressees(office)).toHaveLength(SCHOOLS);
  });

  test('a person may let it leave to whom it belongs, or drop it; then nothing is red', () => {
    for (const [act, left] of [
      [approveMails, SCHOOLS],
      [dropMails, SCHOOLS - 1],
    ] as const) {
      const office = waiting();
      edit(office, 3, { to: EVIL });
      tickOn(office);
      const group = office.run(loadReminders)?.groups.find(({ title }) => title.includes('bị sửa'));
      expect(group?.keys).toEqual([String(row(office, 3)[KEY])]);
      office.run((ports) => act(ports, group?.keys ?? []));
      tickOn(office);
      expect([addressees(office).length, twice(office)]).toEqual([left, 0]);
      expect(addressees(office)).not.toContain(EVIL);
      expect(red(office)).toEqual([]);
    }
  });
});

test.each<[string, Partial<MailLine>]>([
  ['another school', { schoolId: '31300009' }],
  ['another wave', { wave: 7 }],
  ['an approval', { why: 'approved' }],
  ['another key', { key: 'reminder/2026-03/2026-03-26/31300002/9' }],
])('a waiting line that was edited to %s does not leave', (_, changes) => {
  const office = waiting();
  edit(office, 3, changes);
  tickOn(office);
  expect(addressees(office)).toHaveLength(SCHOOLS - 1);
  expect(row(office, 3)[STATE]).toBe('không gửi');
  expect(red(office)).toHaveLength(1);
});

test('a mail that was dropped does not leave because somebody edits it to wait', () => {
  const office = waiting();
  office.run((ports) => dropMails(ports, [String(row(office, 3)[KEY])]));
  edit(office, 3, { state: 'queued', why: '' });
  tickOn(office);
  expect(addressees(office)).toHaveLength(SCHOOLS - 1);
  expect(row(office, 3)[STATE]).toBe('không gửi');
});

test.each<[string, (office: Office) => void]>([
  ['emptied', (office) => spoil(office, 3, () => '')],
  ['cut off', (office) => spoil(office, 3, (text) => text.slice(9))],
  ['set to wait', (office) => edit(office, 3, { state: 'queued', run: '' })],
  ['given another key', (office) => edit(office, 3, { key: 'reminder/x' })],
])('a line that was sent and whose machine cell is %s is sent no second time', (_, act) => {
  const office = sent();
  act(office);
  tickOn(office);
  approve(office);
  office.run(sendWaves);
  tickOn(office);
  expect([addressees(office).length, twice(office)]).toEqual([SCHOOLS, 0]);
  expect(row(office, 3)[STATE]).toBe('đã gửi');
  expect(red(office)).toEqual([]);
});

test('a reply whose machine cell is spoilt is not said again by itself', () => {
  const office = lateOffice();
  office.submit({ schoolId: '31300000', schoolName: 'THCS Mẫu 1' }, 'thcs-mau1@haiphong.edu.vn');
  office.run(onWake);
  tickOn(office);
  const replies = addressees(office).length;
  row(office, 2)[MACHINE] = '{';
  tickOn(office);
  expect(replies).toBeGreaterThan(0);
  expect(addressees(office)).toHaveLength(replies);
});

describe('a line that nobody planned', () => {
  const added = (office: Office): void => {
    const { grid } = office.ourTab('mail');
    const line = [...(grid[2] ?? [])];
    const read = JSON.parse(String(line[MACHINE]));
    const forged = { ...read, key: 'reply/99/1', kind: 'reply', report: 99, to: EVIL };
    line[KEY] = 'reply/99/1';
    line[TO] = EVIL;
    line[MACHINE] = JSON.stringify(forged);
    grid.push(line);
  };

  test('is red and never leaves; every mail of ours leaves', () => {
    const office = waiting();
    added(office);
    tickOn(office);
    expect(addressees(office)).not.toContain(EVIL);
    expect(addressees(office)).toHaveLength(SCHOOLS);
    expect(red(office)).toEqual([expect.stringMatching(/Sổ thư.*dòng 62/)]);
  });

  test('beside one that was edited: the added one is red, the edited one waits, all others leave', () => {
    const office = waiting();
    added(office);
    edit(office, 3, { to: EVIL });
    tickOn(office);
    expect(addressees(office)).not.toContain(EVIL);
    expect(addressees(office)).toHaveLength(SCHOOLS - 1);
    expect(red(office)).toEqual([
      expect.stringMatching(/dòng 3: dòng đã bị sửa/),
      expect.stringMatching(/dòng 62: dòng không do phần mềm lập/),
    ]);
  });

  test('nor after the ledger was adopted', () => {
    const office = waiting();
    added(office);
    office.ourTab('mail').grid.splice(4, 1);
    office.wait(10);
    office.run(adoptState);
    approve(office);
    tickOn(office);
    office.run((ports) => approveMails(ports, ['reply/99/1']));
    tickOn(office);
    expect(addressees(office)).not.toContain(EVIL);
  });
});

test('a moved mailbox in the roster is no edited line: the mail goes where the roster says', () => {
  const office = waiting();
  const line = office.ourTab('roster').grid[2] ?? [];
  line[6] = 'moi@haiphong.edu.vn';
  approve(office);
  tickOn(office);
  expect(addressees(office)).toContain('moi@haiphong.edu.vn');
  expect(red(office)).toEqual([]);
});

test('the first pass of a file of an earlier version trusts its lines, and seals them', () => {
  const office = waiting();
  delete office.world.properties.mailSecret;
  office
    .ourTab('mail')
    .grid.slice(1)
    .forEach((line) => {
      const { seal: _, ...plain } = JSON.parse(String(line[MACHINE]));
      line[MACHINE] = JSON.stringify(plain);
    });
  office.run(tick);
  expect(row(office, 3)[MACHINE]).toContain('seal');
  tickOn(office);
  expect(addressees(office)).toHaveLength(SCHOOLS);
});
