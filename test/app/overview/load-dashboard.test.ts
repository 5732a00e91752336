import { type DashboardPage, loadDashboard } from '../../../src/app/overview/load-dashboard';
import { bringUpSchool } from '../../../src/app/overview/show-school';
import { onWake } from '../../../src/app/pass/wake';
import { QUEUE_WORDS } from '../../../src/app/words/dashboard';
import { ruleInWords } from '../../../src/app/words/reasons';
import { RULES } from '../../../src/core/rules/all-rules';
import { type Office, OTHER_SENDER, office, runningOffice } from '../../builders/office';

const HOSTILE = '<img src=x onerror=alert(1)>=HYPERLINK("http://x")';

function opened(at: Office): DashboardPage {
  const page = at.run(loadDashboard);
  if (!page) throw new Error('the page did not open');
  return page;
}

function figures(at: Office) {
  const page = opened(at);
  if (page.kind !== 'judged') throw new Error(`the page is ${page.kind}`);
  return page;
}

const sizes = (at: Office) =>
  Object.fromEntries(figures(at).classes.map(({ status, schools }) => [status, schools.length]));

function wake(at: Office): void {
  at.run(onWake);
  at.wait(5);
}

test('before set-up it says what to do', () => {
  expect(opened(office())).toEqual({
    kind: 'notSetUp',
    sentence: 'Tệp này chưa được thiết lập. Hãy chạy Học bạ số → Thiết lập → Thiết lập lần đầu.',
  });
});

test('with nothing reported every school is missing and nothing waits', () => {
  const at = runningOffice();
  const page = figures(at);
  expect(sizes(at)).toMatchObject({ missing: 2, onTime: 0 });
  expect(page).toMatchObject({ schools: 2, expected: 2, progress: [], faults: [], waiting: [] });
  expect(page.completeness).toMatchObject({
    percent: '0%',
    schools: '0/2 trường',
    since: 'Hết hôm qua: 0%, chưa đổi.',
  });
});

test('a report moves its school, the rates and the progress', () => {
  const at = runningOffice();
  at.submit();
  wake(at);
  const page = figures(at);
  expect(sizes(at)).toMatchObject({ onTime: 1, missing: 1 });
  expect(page.completeness.percent).toBe('50%');
  expect(page.completeness.since).toBe('Hết hôm qua: 0%, nay tăng 50 điểm.');
  expect(page.progress).toEqual([{ day: '20/3/2026', schools: 1, soFar: 1 }]);
  expect(page.lastPass).toMatch(/^Theo lần rà soát lúc 08 giờ 0\d ngày 20\/3\/2026\.$/);
  expect(page).toMatchObject({
    passed: false,
    deadline: 'trước 00 giờ 00 ngày 27/3/2026 (hết ngày 26/3/2026)',
    left: 'Còn 6 ngày 15 giờ',
    mode: 'Gửi thật',
  });
});

test('a returned report is a fault, an odd mailbox waits for a person', () => {
  const at = runningOffice();
  at.submit({ completeStudents: 9999 });
  at.submit({ schoolId: '99999999', schoolName: HOSTILE }, 'giaovien@haiphong.edu.vn');
  wake(at);
  const { faults, waiting } = figures(at);
  expect(faults).toContainEqual({
    ruleId: 'HS-02',
    name: 'số học sinh đầy đủ thông tin lớn hơn tổng số học sinh',
    reports: 1,
    open: 1,
  });
  const codes = waiting.find(({ reason }) => reason === 'codeNotOnRoster');
  expect(codes?.words).toBe(QUEUE_WORDS.codeNotOnRoster);
  expect(codes?.items).toEqual([
    { report: 2, title: HOSTILE, detail: expect.stringMatching(/^99999999 · Báo cáo số 2 · /) },
  ]);
});

test('after the deadline it says since when', () => {
  const at = runningOffice();
  at.wait(9 * 24 * 60);
  expect(figures(at)).toMatchObject({ passed: true, left: 'Đã quá hạn 2 ngày 8 giờ' });
});

test('dry run and pause are said', () => {
  expect(figures(runningOffice('dryRun')).mode).toBe('Chạy thử: không thư nào được gửi');
  const at = runningOffice();
  at.world.properties.paused = 'on';
  expect(figures(at)).toMatchObject({ mode: 'Đang tạm dừng mọi thư', modeLook: 'look' });
});

test('while set-up is broken it gives the reason and the remedy, and no figures', () => {
  const at = runningOffice();
  at.pasteRoster([]);
  const page = opened(at);
  expect(page.kind).toBe('suspended');
  expect(page).not.toHaveProperty('classes');
  expect(page).not.toHaveProperty('completeness');
  const { troubles } = page as Extract<DashboardPage, { kind: 'suspended' }>;
  expect(troubles[0]?.what).not.toBe('');
  expect(troubles[0]?.remedy).not.toBe('');
});

test('what it tells is JSON, and opening it writes nothing', () => {
  const at = runningOffice();
  at.submit();
  wake(at);
  const before = structuredClone({ tabs: at.world.tabs, properties: at.world.properties });
  const page = figures(at);
  expect(JSON.parse(JSON.stringify(page))).toEqual(page);
  expect({ tabs: at.world.tabs, properties: at.world.properties }).toEqual(before);
});

test('a school is found by its code after somebody sorted the tab', () => {
  const at = runningOffice();
  at.submit();
  wake(at);
  const tab = at.ourTab('status');
  const [header = [], ...lines] = tab.grid;
  tab.grid = [header, ...lines.reverse()];
  at.run((ports) => bringUpSchool(ports, '31303501'));
  expect(at.world.selected).toEqual({ tabId: tab.id, row: 3 });
});

test('a school that the tab does not hold yet is told, and nothing is selected', () => {
  const at = runningOffice();
  expect(() => at.run((ports) => bringUpSchool(ports, '=1+1'))).toThrow('Rà soát lại toàn bộ');
  expect(at.world.selected).toBeNull();
});

test('every rule has words', () => {
  expect(RULES.map(({ id }) => id).filter((id) => ruleInWords(id) === '')).toEqual([]);
});

test('another school of the roster stays missing', () => {
  const at = runningOffice();
  at.submit({ schoolId: '31304402', schoolName: 'Tiểu học Nguyễn Du' }, OTHER_SENDER);
  wake(at);
  const missing = figures(at).classes.find(({ status }) => status === 'missing');
  expect(missing?.schools).toEqual([
    { schoolId: '31303501', name: 'THCS Trần Phú', commune: 'Phường Lê Chân' },
  ]);
});
