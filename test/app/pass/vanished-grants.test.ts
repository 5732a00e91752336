import { loadHealth } from '../../../src/app/health/load-health';
import { grantsOfRounds, grantsProperty, grantsText } from '../../../src/app/memory/grants-text';
import { onWake, tick } from '../../../src/app/pass/wake';
import type { CellValue } from '../../../src/core/cell';
import { type Office, runningOffice } from '../../builders/office';

const EXEMPT = 9;
const EXTENDED = 10;

function settle(office: Office): void {
  office.run(onWake);
  office.wait(5);
  office.run(tick);
}

/** Trần Phú has a value in one roster column; a roster without it is pasted after its last day. */
function pastedOver(column: number, value: CellValue): Office {
  const office = runningOffice();
  const cells = () => office.ourTab('roster').grid[1] ?? [];
  cells()[column] = value;
  settle(office);
  cells()[column] = '';
  office.wait(60 * 24 * 8);
  settle(office);
  return office;
}

const overdue = (office: Office) =>
  office.ourTab('overdue').grid.find((line) => line[1] === '31303501');
const asked = (office: Office) =>
  (office.run(loadHealth)?.lines ?? []).filter(({ what }) =>
    /31303501 \((miễn|gia hạn)\)/.test(what),
  );

test('an exemption that a paste took away is kept and asked about', () => {
  const office = pastedOver(EXEMPT, 'Mới sáp nhập');
  settle(office);
  expect(office.statuses()[0]).toEqual(['31303501', 'Miễn']);
  expect(asked(office)).toHaveLength(1);
});

test('an extension that a paste took away is kept and asked about', () => {
  const office = pastedOver(EXTENDED, '15/04/2026');
  settle(office);
  expect(overdue(office)?.[5]).toBe('');
  expect(asked(office)).toHaveLength(1);
});

test('a person withdraws what vanished by one line that names the school', () => {
  const office = pastedOver(EXEMPT, 'Mới sáp nhập');
  office.ourTab('decisions').grid.push(['', '', '', 'Rút lại', '', '', '31303501', '', '', '']);
  settle(office);
  expect(office.statuses()[0]).toEqual(['31303501', 'Chưa báo cáo']);
  expect(asked(office)).toEqual([]);
});

test('a changed extension is obeyed and not asked about', () => {
  const office = pastedOver(EXTENDED, '15/04/2026');
  const line = office.ourTab('roster').grid[1] ?? [];
  line[EXTENDED] = '27/03/2026';
  settle(office);
  expect(overdue(office)?.[5]).toBe(1);
  expect(asked(office)).toEqual([]);
});

test('what is remembered of grants fits into one script property', () => {
  const grants = Array.from({ length: 700 }, (_, i) => ({
    schoolId: String(31300000 + i),
    exempt: i === 0 ? 'Đang sửa chữa' : '',
    extendedTo: 1_776_186_000_000,
  }));
  const text = grantsText(grants);
  expect(Buffer.byteLength(text)).toBeLessThan(9000);
  const own = grantsProperty('2026');
  const read = grantsOfRounds({ [own]: text })[own] ?? [];
  expect(read.length).toBeGreaterThan(400);
  expect(read).toEqual(grants.slice(0, read.length));
});
