import { onWake, tick } from '../../../src/app/pass/wake';
import { setPaused } from '../../../src/app/person/menu-actions';
import { decide } from '../../../src/app/report/decide';
import { loadReport, type ReportPage } from '../../../src/app/report/load-report';
import { bringUpReport } from '../../../src/app/report/show-report';
import type { TabKind } from '../../../src/app/tab-shape';
import { asked } from '../../builders/asked';
import { type Office, OTHER_SENDER, runningOffice, SENDER } from '../../builders/office';

function settle(office: Office): void {
  office.run(onWake);
  for (let i = 0; i < 3; i++) {
    office.wait(5);
    office.run(tick);
  }
}

function open(office: Office, typed = ''): ReportPage {
  const page = office.run((ports) => loadReport(ports, typed));
  if (!page) throw new Error('killed');
  return page;
}

function selectIn(office: Office, kind: TabKind, row: number): void {
  office.world.selected = { tabId: office.ourTab(kind).id, row };
}

/** One faulty report, mended by the school, and then by staff. */
function mendedReport(): Office {
  const office = runningOffice();
  office.submit({ completeStudents: 530 });
  settle(office);
  const [response] = office.world.responses;
  const row = office.responseTab().grid[1];
  if (!response || !row) throw new Error('no report');
  office.world.responses[0] = {
    ...response,
    sentAt: office.world.now,
    typed: { ...response.typed, completeStudents: '520' },
  };
  row[0] = { dateMs: office.world.now };
  row[8] = 520;
  settle(office);
  row[13] = 4;
  settle(office);
  return office;
}

describe('the selected row', () => {
  test.each<[string, (office: Office) => void]>([
    [
      'of the response tab',
      ({ world }) => Object.assign(world, { selected: { tabId: 1, row: 2 } }),
    ],
    ['of the ledger', (office) => selectIn(office, 'ledger', 2)],
    ['of the statuses', (office) => selectIn(office, 'status', 2)],
  ])('%s leads to its report', (_, select) => {
    const office = runningOffice();
    office.submit({ completeStudents: 530 });
    settle(office);
    select(office);
    expect(open(office)).toMatchObject({
      report: 1,
      schoolId: '31303501',
      title: 'THCS Trần Phú',
      heading: 'Báo cáo số 1',
      verdict: 'Cần sửa',
    });
  });

  test('of the late schools leads to a school without a report', () => {
    const office = runningOffice();
    settle(office);
    selectIn(office, 'overdue', 3);
    const page = open(office);
    expect(page).toMatchObject({ report: null, schoolId: '31304402', versions: [] });
    expect(page.actions.map(({ kind }) => kind)).toEqual([
      'extend',
      'exempt',
      'doNotRemind',
      'badMailbox',
      'paper',
    ]);
  });

  test('is found by sender and time after the response tab was sorted', () => {
    const office = runningOffice();
    office.submit();
    office.wait(1);
    office.submit({ schoolId: '31304402', schoolName: 'Tiểu học Nguyễn Du' }, OTHER_SENDER);
    settle(office);
    const [header = [], ...rows] = office.responseTab().grid;
    office.responseTab().grid = [header, ...rows.reverse()];
    office.world.selected = { tabId: 1, row: 2 };
    expect(open(office).schoolId).toBe('31304402');
  });

  test('that is not recorded yet is said to be so', () => {
    const office = runningOffice();
    office.submit();
    office.world.selected = { tabId: 1, row: 2 };
    expect(open(office).empty).toContain('chưa được ghi');
  });

  test.each<[string, (office: Office) => void]>([
    ['nothing', () => undefined],
    ['a header', (office) => selectIn(office, 'ledger', 1)],
    ['an empty row', (office) => selectIn(office, 'status', 400)],
    ['another tab', (office) => selectIn(office, 'settings', 3)],
  ])('%s gives a sentence on what to do', (_, select) => {
    const office = runningOffice();
    settle(office);
    select(office);
    expect(open(office)).toMatchObject({ report: null, schoolId: null, actions: [] });
    expect(open(office).empty).toMatch(/^Hãy chọn một dòng ở/);
  });
});

describe('what was typed', () => {
  test.each([
    ['31303501', 1],
    [' 3130 3501 ', 1],
    ['#1', 1],
    ['1', 1],
    ['31304402', null],
  ])('%s leads to report %s', (typed, report) => {
    const office = runningOffice();
    office.submit();
    settle(office);
    const page = open(office, typed);
    expect(page.empty).toBe('');
    expect(page.report).toBe(report);
  });

  test('what is neither a code nor a number is said back as text', () => {
    const office = runningOffice();
    settle(office);
    expect(open(office, '<img src=x>').empty).toContain('“<img src=x>”');
  });
});

test('every version is there, with what changed in it, who brought it and its findings', () => {
  const office = mendedReport();
  const page = open(office, '1');
  expect(page.versions.map(({ version, origin, verdict }) => [version, origin, verdict])).toEqual([
    [3, 'cán bộ sửa dòng trả lời', 'Hợp lệ'],
    [2, 'trường sửa', 'Đã thay thế'],
    [1, 'trường gửi', 'Cần sửa'],
  ]);
  const [staffs, schools, first] = page.versions;
  expect(staffs?.changes).toEqual([
    {
      question: '12. Số cán bộ, giáo viên chưa được cấp chữ ký số',
      before: '3',
      after: '4',
    },
  ]);
  expect(schools?.changes).toMatchObject([{ before: '530', after: '520' }]);
  expect(first?.changes).toEqual([]);
  expect(first?.findings[0]).toMatchObject({ ruleId: 'HS-02', severity: 'Lỗi' });
  expect(first?.findings[0]?.message).toContain('530');
  expect(staffs?.list).toContain('15');
  expect(page.counts).toContain('Đang được tính cho trường');
});

test('mails of the report are there with their state, the newest first', () => {
  const page = open(mendedReport(), '1');
  expect(page.mails.map(({ kind, state, to }) => [kind, state, to])).toEqual([
    ['Trả lời báo cáo', 'đã gửi', SENDER],
    ['Trả lời báo cáo', 'đã gửi', SENDER],
  ]);
});

test('decisions are there with who, when, why and whether they were taken back', () => {
  const office = runningOffice();
  office.submit({ completeStudents: 530 });
  settle(office);
  const accept = asked(open(office, '1'), { kind: 'accept', reason: 'Đã gọi điện.' });
  office.run((ports) => decide(ports, accept));
  const undo = asked(open(office, '1'), { kind: 'undo', target: 1, reason: 'Nhầm.' });
  office.run((ports) => decide(ports, undo));
  const [shown] = open(office, '1').decisions;
  expect(shown).toMatchObject({
    id: 1,
    action: 'Chấp nhận',
    about: 'Báo cáo số 1, lần 1',
    who: 'so.gddt@haiphong.edu.vn',
    reason: 'Đã gọi điện.',
    mayUndo: false,
  });
  expect(shown?.undone).toContain('Nhầm.');
});

test('what will happen is said before it is done, and a pause or a rehearsal sends nothing', () => {
  const office = runningOffice();
  office.submit({ completeStudents: 530 });
  settle(office);
  const offered = (kind: string) =>
    open(office, '1').actions.find((action) => action.kind === kind);
  expect(offered('return')).toMatchObject({ confirm: true });
  expect(offered('return')?.mail).toContain(`Trường sẽ nhận thư tại ${SENDER}`);
  expect(offered('extend')).toMatchObject({ confirm: false });
  office.run((ports) => setPaused(ports, true));
  expect(offered('return')?.mail).toContain('tạm dừng');
  office.run((ports) => setPaused(ports, false));
  office.set('mode', 'Chạy thử');
  expect(offered('resend')).toMatchObject({ confirm: false });
  expect(offered('resend')?.mail).toContain('Chạy thử');
});

test('the page is read without a write', () => {
  const office = mendedReport();
  selectIn(office, 'status', 2);
  const before = structuredClone(office.world.tabs);
  open(office);
  expect(office.world.calls.filter((name) => /write|append|put|flush|take/.test(name))).toEqual([]);
  expect(office.world.tabs).toEqual(before);
});

test('before set-up, and while judging rests, a sentence is thrown', () => {
  const office = runningOffice();
  office.pasteRoster([]);
  expect(() => open(office)).toThrow('Đang tạm ngừng');
});

describe('opening a report from another page', () => {
  test('brings its newest line in the ledger before the eyes', () => {
    const office = mendedReport();
    office.run((ports) => bringUpReport(ports, 1));
    expect(office.world.selected).toEqual({ tabId: office.ourTab('ledger').id, row: 4 });
    expect(open(office).report).toBe(1);
  });

  test('one that is not there is a sentence', () => {
    const office = mendedReport();
    expect(() => office.run((ports) => bringUpReport(ports, 7))).toThrow('báo cáo số 7');
  });
});
