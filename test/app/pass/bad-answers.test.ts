import { adoptState } from '../../../src/app/health/adopt-state';
import { loadHealth } from '../../../src/app/health/load-health';
import { onWake, tick } from '../../../src/app/pass/wake';
import type { CellValue } from '../../../src/core/cell';
import type { QuestionId } from '../../../src/core/questionnaire/questionnaire';
import { type Office, runningOffice, SENDER } from '../../builders/office';

function settle(office: Office): void {
  office.run(onWake);
  for (let i = 0; i < 4; i++) {
    office.wait(5);
    office.run(tick);
  }
}

type Answers = Partial<Record<QuestionId, CellValue>>;

const HOSTILE: readonly (readonly [string, Answers, string, string])[] = [
  ['a formula as a name', { schoolName: '=IMPORTXML("http://x.vn")' }, SENDER, 'Cần xem'],
  ['60,000 characters', { contactName: 'Nguyễn '.repeat(8571) }, SENDER, 'Hợp lệ'],
  ['decomposed text', { schoolName: 'THCS Trần Phú'.normalize('NFD') }, SENDER, 'Hợp lệ'],
  ['a domain that only begins well', {}, 'a@haiphong.edu.vn.evil.com', 'Từ chối'],
];

describe('hostile answers', () => {
  test.each(HOSTILE)('%s', (_, answers, sender, verdict) => {
    const office = runningOffice();
    office.submit(answers, sender);
    settle(office);
    expect(office.verdicts()).toEqual([verdict]);
    const longest = office
      .ourTab('ledger')
      .grid.flat()
      .reduce<number>((most, cell) => Math.max(most, String(cell).length), 0);
    expect(longest).toBeLessThan(50_000);
    const cells = office.world.tabs.length;
    office.run(onWake);
    expect(office.world.calls.filter((name) => name.startsWith('write'))).toEqual([]);
    expect(office.world.tabs).toHaveLength(cells);
  });
});

describe('what the owner lacks', () => {
  test('without mail quota the reply waits and leaves when the quota is back', () => {
    const office = runningOffice();
    office.world.quota = 0;
    office.submit();
    settle(office);
    expect(office.world.outbox).toEqual([]);
    expect(office.mails().map(({ state }) => state)).toEqual(['queued']);
    office.world.quota = 100;
    office.wait(120);
    settle(office);
    expect(office.world.outbox).toHaveLength(1);
  });

  test('without the Form reports are judged from the Sheet, and health says so', () => {
    const office = runningOffice();
    office.world.formOpens = false;
    office.submit();
    settle(office);
    expect(office.verdicts()).toEqual(['Hợp lệ']);
    expect(office.run(loadHealth)?.lines.some(({ what }) => what.includes('biểu mẫu'))).toBe(true);
    expect(office.world.outbox[0]?.text).not.toContain('forms.example');
  });
});

describe('what health says', () => {
  const said = (office: Office) =>
    (office.run(loadHealth)?.lines ?? []).filter((l) => l.level === 'red');

  test('a renamed question is named', () => {
    const office = runningOffice();
    const header = office.responseTab().grid[0];
    if (header) header[8] = 'Sĩ số?';
    expect(
      said(office)
        .map(({ what }) => what)
        .join('\n'),
    ).toContain('Tổng số học sinh được cập nhật đầy đủ');
  });

  test('a deadline that is text is named, and what was read stands beside it', () => {
    const office = runningOffice();
    office.set('deadline', 'cuối tháng ba');
    settle(office);
    expect(
      said(office)
        .map(({ what }) => what)
        .join('\n'),
    ).toContain('Hạn báo cáo');
    const line = office.ourTab('settings').grid.find(([label]) => label === 'Hạn báo cáo');
    expect(String(line?.[4])).toMatch(/^CHƯA DÙNG ĐƯỢC/);
  });

  test('a sound office has nothing red', () => {
    const office = runningOffice();
    office.submit();
    settle(office);
    expect(said(office)).toEqual([]);
  });
});

test('a ledger that was lost and adopted gives no number a second time', () => {
  const office = runningOffice();
  office.submit();
  settle(office);
  office.ourTab('ledger').grid.splice(1);
  settle(office);
  office.run(adoptState);
  settle(office);
  expect(office.versions().map(({ report }) => report)).toEqual([2]);
});

test('one new report costs at most 28 calls up to the flush, whatever came before', () => {
  const costs = [1, 60].map((earlier) => {
    const office = runningOffice();
    for (let i = 0; i < earlier; i++) {
      office.world.now += 1000;
      office.submit({ students: 523 + i });
    }
    settle(office);
    for (let i = 0; i < 12; i++) settle(office);
    office.submit({ students: 600, completeStudents: 600 });
    office.run(onWake);
    const upToFlush = office.world.calls.slice(0, office.world.calls.indexOf('flush') + 1);
    // Asked when earlier replies still wait: one address gets five a day.
    return upToFlush.filter((name) => name !== 'quota').length;
  });
  expect(costs[0]).toBeLessThanOrEqual(28);
  expect(costs[1]).toBe(costs[0]);
});
