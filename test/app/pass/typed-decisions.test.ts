import { adoptState } from '../../../src/app/health/adopt-state';
import { loadHealth } from '../../../src/app/health/load-health';
import { onWake, tick } from '../../../src/app/pass/wake';
import { loadReminders } from '../../../src/app/reminders/load-reminders';
import { approveMails } from '../../../src/app/reminders/mail-approvals';
import { changeSenders } from '../../../src/app/reminders/mail-rights';
import { sendWaves } from '../../../src/app/reminders/send-waves';
import { decide } from '../../../src/app/report/decide';
import { loadReport } from '../../../src/app/report/load-report';
import type { CellValue } from '../../../src/core/cell';
import { asked } from '../../builders/asked';
import { addressees, lateOffice, SCHOOLS, tickOn } from '../../builders/late-office';
import { approve, COLLEAGUE, type Office, OWNER, runningOffice } from '../../builders/office';

const [KIND, REPORT, SCHOOL, REASON, TARGET] = [3, 4, 6, 8, 9];

/** As an editor of the Sheet types it. */
function type(office: Office, cells: Readonly<Record<number, CellValue>>): void {
  const { grid } = office.ourTab('decisions');
  grid.push(Array.from({ length: 10 }, (_, at) => cells[at] ?? ''));
}

const log = (office: Office) =>
  office
    .ourTab('log')
    .grid.slice(1)
    .map(([, who, what]) => `${who}: ${what}`)
    .filter((line) => line.includes('gõ tay'));
const red = (office: Office) =>
  office.run(loadHealth)?.lines.flatMap(({ level, what }) => (level === 'red' ? [what] : [])) ?? [];

/** One report came and was answered; then the decision of a page. */
function answered(): Office {
  const office = runningOffice();
  office.submit();
  office.run(onWake);
  office.wait(5);
  office.run(tick);
  return office;
}

function decideOnPage(office: Office, kind: 'return' | 'readAgain', reason = 'Đã gọi điện'): void {
  office.run((ports) => decide(ports, asked(loadReport(ports, '1'), { kind, reason })));
}

test('a typed decision is logged once, with who woke the pass that first saw it', () => {
  const office = answered();
  type(office, { [KIND]: 'Trả lại', [REPORT]: 1, 2: 'giam-doc@haiphong.edu.vn' });
  office.world.account = OWNER;
  office.run(onWake);
  office.wait(5);
  office.run(tick);
  expect(log(office)).toEqual([
    `${OWNER}: Thấy quyết định gõ tay số 1 ở trang Quyết định: Trả lại; dòng ghi người quyết định là “giam-doc@haiphong.edu.vn”.`,
  ]);
});

test('one that a page saw first is logged under who was at that page; the page’s own is not', () => {
  const office = answered();
  type(office, { [KIND]: 'Miễn', [SCHOOL]: '31304402', [REASON]: 'Sửa chữa' });
  office.world.account = COLLEAGUE;
  decideOnPage(office, 'return');
  office.world.account = OWNER;
  office.run(onWake);
  expect(log(office)).toHaveLength(1);
  expect(log(office)[0]).toContain(`${COLLEAGUE}: Thấy quyết định gõ tay số 1`);
});

describe('decisions that were there', () => {
  const spoilings: readonly (readonly [string, (grid: CellValue[][]) => void])[] = [
    ['deleted', (grid) => void grid.splice(1, 1)],
    ['given another reason', (grid) => void grid[1]?.splice(REASON, 1, 'Khác')],
    ['given another kind', (grid) => void grid[1]?.splice(KIND, 1, 'Chấp nhận')],
    ['given another account', (grid) => void grid[1]?.splice(2, 1, 'ai-do@haiphong.edu.vn')],
  ];

  /** Sixty late schools, one of them not to be reminded by a decision, the wave approved. */
  function decided(): Office {
    const office = lateOffice();
    type(office, { [KIND]: 'Không nhắc', [SCHOOL]: '31300003', [REASON]: 'Đã hẹn' });
    office.run(onWake);
    office.wait(40);
    office.run(onWake);
    approve(office);
    return office;
  }

  test.each(spoilings)('and were %s: red, and no wave leaves, not even by hand', (_, spoil) => {
    const office = decided();
    spoil(office.ourTab('decisions').grid);
    tickOn(office);
    expect(() => approve(office)).toThrow('Trang Quyết định thiếu dòng');
    office.run(sendWaves);
    tickOn(office);
    expect(addressees(office)).toEqual([]);
    expect(red(office)).toContainEqual(expect.stringContaining('Trang Quyết định thiếu dòng'));
  });

  test('brought back, all goes on', () => {
    const office = decided();
    const before = structuredClone(office.ourTab('decisions').grid);
    office.ourTab('decisions').grid.splice(1, 1);
    tickOn(office);
    office.ourTab('decisions').grid = before;
    office.run(onWake);
    tickOn(office);
    expect(red(office)).toEqual([]);
    expect(addressees(office)).toHaveLength(SCHOOLS - 1);
  });

  test('adopted as they are by a person, all goes on after a look', () => {
    const office = decided();
    office.ourTab('decisions').grid.splice(1, 1);
    tickOn(office);
    expect(office.run(loadHealth)?.canAdopt).toBe(true);
    office.wait(10);
    office.run(adoptState);
    approve(office);
    tickOn(office);
    expect(red(office)).toEqual([]);
    expect(addressees(office)).toHaveLength(SCHOOLS);
  });

  test('sorting and moving columns is no loss', () => {
    const office = decided();
    const tab = office.ourTab('decisions');
    tab.grid = tab.grid.map((line) => [...line].reverse());
    tickOn(office);
    expect(red(office)).toEqual([]);
    expect(addressees(office)).toHaveLength(SCHOOLS - 1);
  });

  test('a line that is still being typed may change for half an hour', () => {
    const office = answered();
    type(office, { [KIND]: 'Miễn' });
    office.run(onWake);
    office.wait(3);
    office.ourTab('decisions').grid[1]?.splice(SCHOOL, 1, '31304402');
    office.run(onWake);
    expect(red(office)).toEqual([]);
    office.wait(40);
    office.run(onWake);
    office.ourTab('decisions').grid[1]?.splice(SCHOOL, 1, '31303501');
    office.run(onWake);
    expect(red(office)).toHaveLength(1);
  });
});

test('a typed decision on who is reminded asks for approval again', () => {
  const office = lateOffice();
  approve(office);
  type(office, { [KIND]: 'Thêm hộp thư', [SCHOOL]: '31300003', 7: 'ke-gian@haiphong.edu.vn' });
  tickOn(office);
  expect(addressees(office)).toEqual([]);
  approve(office);
  tickOn(office);
  expect(addressees(office).join()).toContain('ke-gian@haiphong.edu.vn');
});

describe('while only some may send', () => {
  test.each([
    ['Trả lại', { [KIND]: 'Trả lại', [REPORT]: 1, [REASON]: 'Chuyển tiền vào tài khoản này' }],
    ['Gửi lại thư', { [KIND]: 'Gửi lại thư', [REPORT]: 1 }],
  ])('a typed “%s” makes no mail leave', (_, cells) => {
    const office = answered();
    office.run((ports) => changeSenders(ports, OWNER));
    const sent = office.world.outbox.length;
    type(office, cells);
    tickOn(office);
    expect(office.world.outbox).toHaveLength(sent);
  });

  test('its mail waits, and leaves once one who may send has read it', () => {
    const office = answered();
    office.run((ports) => changeSenders(ports, OWNER));
    const said = () => office.world.outbox.filter(({ text }) => text.includes('Sai số lớp'));
    type(office, { [KIND]: 'Trả lại', [REPORT]: 1, [REASON]: 'Sai số lớp' });
    tickOn(office);
    expect(said()).toEqual([]);
    const group = office.run(loadReminders)?.groups[0];
    expect(group?.title).toBe('1 thư vì quyết định gõ tay');
    office.run((ports) => approveMails(ports, group?.keys ?? []));
    tickOn(office);
    expect(said()).toHaveLength(1);
  });

  test('what a page took on is taken back by no typed line', () => {
    const office = answered();
    office.run((ports) => changeSenders(ports, OWNER));
    decideOnPage(office, 'return');
    tickOn(office);
    const sent = office.world.outbox.length;
    type(office, { [KIND]: 'Rút lại', [TARGET]: 1 });
    tickOn(office);
    expect(office.world.outbox).toHaveLength(sent);
  });

  test('the decision of one who may send, on the page, is answered at once', () => {
    const office = answered();
    office.run((ports) => changeSenders(ports, OWNER));
    const sent = office.world.outbox.length;
    decideOnPage(office, 'return');
    tickOn(office);
    expect(office.world.outbox).toHaveLength(sent + 1);
  });
});
