import { onWake, tick } from '../../../src/app/pass/wake';
import { type Decided, decide } from '../../../src/app/report/decide';
import type { DecisionRequest } from '../../../src/app/report/decision-request';
import { loadReport, type ReportPage } from '../../../src/app/report/load-report';
import type { CellValue } from '../../../src/core/cell';
import { COUNT_IDS, type CountId } from '../../../src/core/questionnaire/questionnaire';
import { asked } from '../../builders/asked';
import {
  COLLEAGUE,
  type Office,
  OTHER_SENDER,
  OWNER,
  runningOffice,
  SENDER,
} from '../../builders/office';
import { callsOf } from '../../tools/depth';

function settle(office: Office): void {
  office.run(onWake);
  for (let i = 0; i < 3; i++) {
    office.wait(5);
    office.run(tick);
  }
}

/** A report that HS-02 returns, answered. */
function faulty(): Office {
  const office = runningOffice();
  office.submit({ completeStudents: 530 });
  settle(office);
  return office;
}

function open(office: Office, typed = '#1'): ReportPage {
  const page = office.run((ports) => loadReport(ports, typed));
  if (!page) throw new Error('killed');
  return page;
}

function decided(office: Office, changes: Partial<DecisionRequest>, typed = '#1'): Decided {
  const request = asked(open(office, typed), changes);
  const answer = office.run((ports) => decide(ports, request));
  if (!answer) throw new Error('killed');
  return answer;
}

const lines = (office: Office): CellValue[][] => office.ourTab('decisions').grid.slice(1);
const figures = (typed: Partial<Record<CountId, string>>) =>
  Object.fromEntries(COUNT_IDS.map((id) => [id, typed[id] ?? ''])) as Record<CountId, string>;

describe('a decision is one line at the end of the tab', () => {
  test('with number, time, person, report, version and reason; the tabs follow at once', () => {
    const office = faulty();
    office.world.account = COLLEAGUE;
    const { done, message, page } = decided(office, { kind: 'accept', reason: 'Đã gọi điện.' });
    expect(done).toBe(true);
    expect(message).toBe('Đã ghi “Chấp nhận” (quyết định số 1).');
    expect(lines(office)).toEqual([
      [1, { dateMs: office.world.now }, COLLEAGUE, 'Chấp nhận', 1, 1, '', '', 'Đã gọi điện.', ''],
    ]);
    expect(office.verdicts()).toEqual(['Hợp lệ']);
    expect(office.statuses()[0]).toEqual(['31303501', 'Đúng hạn']);
    expect(page).toMatchObject({ report: 1, verdict: 'Hợp lệ' });
    expect(page.decisions.map(({ id }) => id)).toEqual([1]);
    const log = office.ourTab('log').grid.map(([, who, what]) => [who, what]);
    expect(log).toContainEqual([COLLEAGUE, 'Quyết định số 1: Chấp nhận, báo cáo số 1.']);
  });

  test('goes under what staff typed without a number, which keeps a number of its own', () => {
    const office = faulty();
    const typed = ['', '', '', 'Miễn', '', '', '31304402', '', 'Sáp nhập', ''];
    office.ourTab('decisions').grid.push(typed, ['', '', '', '', '', '', '', '', '', 'ghi chú']);
    decided(office, { kind: 'exclude' });
    expect(lines(office).map(([id, , , kind]) => [id, kind])).toEqual([
      [1, 'Miễn'],
      ['', ''],
      [2, 'Loại khỏi tổng hợp'],
    ]);
    expect(office.verdicts()).toEqual(['Đã loại']);
  });

  test('an undo reaches a line that had no number yet when it was shown', () => {
    const office = faulty();
    const typed = ['', '', '', 'Miễn', '', '', '31303501', '', 'Sáp nhập', ''];
    office.ourTab('decisions').grid.push(typed);
    const [shown] = open(office).decisions;
    decided(office, { kind: 'undo', target: shown?.id ?? 0 });
    expect(lines(office).map((line) => [line[0], line[9]])).toEqual([
      [1, ''],
      [2, 1],
    ]);
    expect(office.statuses()[0]).toEqual(['31303501', 'Đã gửi, cần sửa']);
  });

  test('never takes the number of a line that was deleted while mails remember it', () => {
    const office = faulty();
    decided(office, { kind: 'return', reason: 'Xem lại STT 7.' });
    settle(office);
    office.ourTab('decisions').grid.length = 1;
    decided(office, { kind: 'return', reason: 'Xem lại STT 8.' });
    expect(lines(office).map(([id]) => id)).toEqual([2]);
    settle(office);
    expect(office.world.outbox[office.world.outbox.length - 1]?.text).toContain('Xem lại STT 8.');
  });

  test('a reason that looks like a formula stays text', () => {
    const office = faulty();
    decided(office, { kind: 'exclude', reason: '=HYPERLINK("http://x")' });
    expect(lines(office)[0]?.[8]).toBe('=HYPERLINK("http://x")');
  });
});

describe('each action does what it says, and is undone by one line', () => {
  test.each<[DecisionRequest['kind'], Partial<DecisionRequest>, (office: Office) => unknown]>([
    ['accept', {}, (office) => office.verdicts()],
    ['return', {}, (office) => office.ourTab('status').grid[1]?.[14]],
    ['exclude', {}, (office) => office.verdicts()],
    ['exempt', {}, (office) => office.statuses()],
    ['doNotRemind', {}, (office) => open(office).actions.map(({ kind }) => kind)],
    ['extend', { value: '2026-03-31' }, (office) => open(office).facts],
    ['badMailbox', { value: SENDER }, (office) => open(office).facts],
    [
      'paper',
      {
        paper: {
          received: '2026-03-20',
          letterNumber: '12/BC',
          link: '',
          figures: figures({ students: '500' }),
        },
      },
      (office) => [...(office.ourTab('status').grid[1] ?? [])],
    ],
  ])('%s', (kind, changes, seen) => {
    const office = faulty();
    const before = seen(office);
    expect(decided(office, { kind, ...changes }).done).toBe(true);
    const after = seen(office);
    expect(after).not.toEqual(before);
    expect(decided(office, { kind: 'undo', target: 1 }).done).toBe(true);
    expect(lines(office)[1]?.slice(3)).toEqual([
      'Rút lại',
      ...(lines(office)[0]?.slice(4, 7) ?? []),
      '',
      'Đã gọi điện xác minh.',
      1,
    ]);
    expect(seen(office)).toEqual(before);
  });

  test('a return carries its note into the mail', () => {
    const office = faulty();
    decided(office, { kind: 'return', reason: 'Đề nghị xem lại STT 7.' });
    settle(office);
    const last = office.world.outbox[office.world.outbox.length - 1];
    expect(last?.to).toBe(SENDER);
    expect(last?.text).toContain('Đề nghị xem lại STT 7.');
  });

  test('a mail is sent again once, and not at all when that is taken back in time', () => {
    const office = faulty();
    const sent = () => office.world.outbox.length;
    const before = sent();
    decided(office, { kind: 'resend' });
    settle(office);
    expect(sent()).toBe(before + 1);
    decided(office, { kind: 'resend' });
    decided(office, { kind: 'undo', target: 2 });
    settle(office);
    expect(sent()).toBe(before + 1);
  });

  test('a list is read once more', () => {
    const office = faulty();
    decided(office, { kind: 'readAgain' });
    const read = office.versions()[0]?.list?.readAt ?? 0;
    settle(office);
    expect(office.versions()[0]?.list?.readAt).toBeGreaterThan(read);
  });

  test('an extension is through the end of its day', () => {
    const office = faulty();
    const { page } = decided(office, { kind: 'extend', value: '2026-03-31' });
    expect(lines(office)[0]?.slice(3, 8)).toEqual(['Gia hạn', '', '', '31303501', '31/3/2026']);
    expect(page.facts.map(([, text]) => text)).toContain(
      'trước 00 giờ 00 ngày 1/4/2026 (hết ngày 31/3/2026)',
    );
  });

  test("a sender's mailbox is added to its school", () => {
    const office = runningOffice();
    office.submit({}, 'hieu-truong@haiphong.edu.vn');
    settle(office);
    expect(office.verdicts()).toEqual(['Cần xem']);
    decided(office, { kind: 'addMailbox', value: 'hieu-truong@haiphong.edu.vn' });
    expect(office.verdicts()).toEqual(['Hợp lệ']);
  });

  test('a report whose code resolves to none is accepted for the school that is named', () => {
    const office = runningOffice();
    office.submit({ schoolId: '99999999' }, 'ai-do@haiphong.edu.vn');
    settle(office);
    expect(open(office).actions.find(({ kind }) => kind === 'accept')?.asks).toBe('school');
    expect(() => decided(office, { kind: 'accept' })).toThrow('Hãy ghi mã của trường');
    expect(() => decided(office, { kind: 'accept', value: '123' })).toThrow('“123”');
    decided(office, { kind: 'accept', value: '31304402' });
    expect(office.statuses()).toContainEqual(['31304402', 'Đúng hạn']);
  });

  test('a missing figure of an accepted report stays out of its total', () => {
    const office = runningOffice();
    office.submit({ staff: '' });
    settle(office);
    decided(office, { kind: 'accept' });
    const [, , , , , , , , , , staff] = office.ourTab('status').grid[1] ?? [];
    expect(staff).toBe('');
    expect(office.statuses()[0]).toEqual(['31303501', 'Đúng hạn']);
  });
});

describe('a report on paper', () => {
  const paper = {
    received: '2026-03-19',
    letterNumber: '12/BC-THCSTP',
    link: 'https://example.vn/a;b',
    figures: figures({ students: '1.234', staff: '35' }),
  };

  test('counts for its school, without a version, a mark or a mail', () => {
    const office = runningOffice();
    settle(office);
    const { page } = decided(office, { kind: 'paper', paper }, '31303501');
    settle(office);
    expect(office.statuses()[0]).toEqual(['31303501', 'Đúng hạn']);
    expect(office.ourTab('status').grid[1]?.[12]).toBe('văn bản');
    expect(office.ourTab('status').grid[1]?.[6]).toBe(1234);
    expect(office.versions()).toEqual([]);
    expect(office.mails().filter(({ kind }) => kind === 'reply')).toEqual([]);
    expect(page.others.map(({ words }) => words)).toEqual([
      'Báo cáo bằng văn bản, 00 giờ 00 ngày 19/3/2026: hợp lệ, đang được tính',
    ]);
    expect(lines(office)[0]?.[7]).toBe(
      'Ngày nhận: 19/3/2026; Số văn bản: 12/BC-THCSTP; STT 6: 1234; STT 11: 35; Liên kết: https://example.vn/a%3Bb',
    );
  });

  test.each<[string, Partial<typeof paper>, string]>([
    ['a day that is none', { received: 'hôm qua' }, 'ngày'],
    ['a day to come', { received: '2026-03-29' }, 'sau hôm nay'],
    ['a day before the round', { received: '2020-01-01' }, 'bắt đầu đợt'],
    ['no number', { letterNumber: '' }, 'số văn bản'],
    ['a figure in words', { figures: figures({ students: 'khoảng 300' }) }, '6. Tổng số học sinh'],
    ['no figure at all', { figures: figures({}) }, 'ít nhất một'],
    ['a script for a link', { link: 'javascript:alert(1)' }, 'https://'],
  ])('with %s is refused in words', (_, changes, said) => {
    const office = runningOffice();
    office.set('roundStart', '01/03/2026');
    settle(office);
    const given = { kind: 'paper' as const, paper: { ...paper, ...changes } };
    expect(() => decided(office, given, '31303501')).toThrow(said);
    expect(lines(office)).toEqual([]);
  });
});

describe('what is refused', () => {
  test.each<[string, Partial<DecisionRequest>, string]>([
    ['no reason', { kind: 'exclude', reason: '' }, 'Hãy ghi lý do.'],
    ['a day that gives no more time', { kind: 'extend', value: '2026-03-26' }, 'sau hạn chung'],
    ['no day', { kind: 'extend', value: '' }, 'ngày'],
    ["another school's mailbox", { kind: 'badMailbox', value: OTHER_SENDER }, 'không phải hộp thư'],
    ['what is not offered', { kind: 'addMailbox', value: 'a@b.vn' }, 'không còn làm được'],
    ['an undo of nothing', { kind: 'undo', target: 7 }, 'đã được rút lại'],
    ['a school that is not there', { report: null, schoolId: '1' }, 'không còn làm được'],
  ])('%s', (_, changes, said) => {
    const office = faulty();
    expect(() => decided(office, changes)).toThrow(said);
    expect(lines(office)).toEqual([]);
  });
});

describe('two people at once', () => {
  test('the first wins; the second is told who decided what and why, and nothing is written', () => {
    const office = faulty();
    const page = open(office);
    const accept = asked(page, { kind: 'accept', reason: 'Đã gọi điện.' });
    const back = asked(page, { kind: 'return', reason: 'Chưa rõ STT 7.' });
    office.run((ports) => decide(ports, accept));
    office.world.account = COLLEAGUE;
    const second = office.run((ports) => decide(ports, back));
    expect(second?.done).toBe(false);
    expect(second?.message).toContain(OWNER);
    expect(second?.message).toContain('“Chấp nhận”');
    expect(second?.message).toContain('Đã gọi điện.');
    expect(second?.page).toMatchObject({ verdict: 'Hợp lệ' });
    expect(lines(office)).toHaveLength(1);
    const again = asked(second?.page ?? page, { kind: 'return', reason: 'Chưa rõ STT 7.' });
    expect(office.run((ports) => decide(ports, again))?.done).toBe(true);
    expect(lines(office)).toHaveLength(2);
  });

  test('an edit by the school, a typed line and an undo count too', () => {
    const office = faulty();
    const page = open(office);
    const request = asked(page, { kind: 'exclude' });
    office.ourTab('decisions').grid.push(['', '', '', 'Miễn', '', '', '31303501', '', 'x', '']);
    expect(office.run((ports) => decide(ports, request))?.done).toBe(false);
    const seen = asked(open(office), { kind: 'exclude' });
    office.ourTab('decisions').grid.push(['', '', '', 'Rút lại', '', '', '', '', 'y', 1]);
    const undone = office.run((ports) => decide(ports, seen));
    expect(undone?.message).toContain('rút lại quyết định số 1');
    const fresh = asked(open(office), { kind: 'exclude' });
    const row = office.responseTab().grid[1];
    if (row) row[8] = 520;
    settle(office);
    expect(office.run((ports) => decide(ports, fresh))?.message).toContain('vừa được sửa');
    expect(lines(office).filter(([, , , kind]) => kind === 'Loại khỏi tổng hợp')).toEqual([]);
  });

  test('while a pass runs a person waits, and is then told to press again', () => {
    const office = faulty();
    const request = asked(open(office), { kind: 'exclude' });
    const busy = () =>
      office.run((ports) => {
        ports.lock.take(0);
        return decide(ports, request);
      });
    expect(busy).toThrow('Học bạ số đang bận');
    expect(lines(office)).toEqual([]);
  });

  test('a decision on another school disturbs nobody', () => {
    const office = faulty();
    const request = asked(open(office), { kind: 'exclude' });
    decided(office, { kind: 'exempt' }, '31304402');
    expect(office.run((ports) => decide(ports, request))?.done).toBe(true);
  });
});

test('killed or failing anywhere, the line is there once or not at all, and pressing again does not double it', () => {
  const start = faulty();
  const whole = asked(open(start), { kind: 'accept', reason: 'Đã gọi điện.' });
  const saved = structuredClone(start.world);
  start.run((ports) => decide(ports, whole));
  const calls = start.world.calls.length;
  for (const kind of ['kill', 'throw'] as const) {
    for (const atCall of callsOf(calls, 5)) {
      Object.assign(start.world, structuredClone(saved), { trouble: { atCall, kind } });
      try {
        start.run((ports) => decide(ports, whole));
      } catch {
        // The person sees a sentence and presses again.
      }
      start.world.trouble = null;
      expect(lines(start).length).toBeLessThanOrEqual(1);
      start.run((ports) => decide(ports, whole));
      settle(start);
      expect(lines(start).map(([id, , , action]) => [id, action])).toEqual([[1, 'Chấp nhận']]);
      expect(start.verdicts()).toEqual(['Hợp lệ']);
    }
  }
}, 120_000);

test('a decision that stands is carried out by the next wake-up though its own pass died', () => {
  const office = faulty();
  const request = asked(open(office), { kind: 'accept' });
  office.run((ports) => decide(ports, request));
  const calls = [...office.world.calls];
  const again = faulty();
  const appended = calls.indexOf('flush') + 1;
  again.world.trouble = { atCall: appended + 1, kind: 'kill' };
  const same = asked(open(again), { kind: 'accept' });
  again.run((ports) => decide(ports, same));
  again.world.trouble = null;
  expect(again.verdicts()).toEqual(['Cần sửa']);
  again.wait(5);
  again.run(tick);
  expect(again.verdicts()).toEqual(['Hợp lệ']);
});
