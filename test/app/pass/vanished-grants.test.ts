import { loadHealth } from '../../../src/app/health/load-health';
import { grantsOfRounds, grantsProperty } from '../../../src/app/memory/grants-text';
import { joined } from '../../../src/app/memory/long-values';
import { readMemory } from '../../../src/app/memory/memory';
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

test('an extension of all 1,071 schools that a paste took away is kept of every one', () => {
  const office = runningOffice();
  const roster = (extended: string): CellValue[][] => [
    [...(office.ourTab('roster').grid[0] ?? [])],
    ...Array.from({ length: 1071 }, (_, i): CellValue[] => {
      const one = ['THCS', 'Công lập', 'Phường Lê Chân', `t${i}@haiphong.edu.vn`, '', '', ''];
      return [String(31_300_000 + i), '', `THCS Mẫu ${i}`, ...one, extended];
    }),
  ];
  office.pasteRoster(roster('15/04/2026'));
  settle(office);
  office.pasteRoster(roster(''));
  settle(office);
  const own = grantsProperty(readMemory(joined(office.world.properties)).lastRound);
  expect(grantsOfRounds(joined(office.world.properties))[own]).toHaveLength(1071);
  const [kept] = (office.run(loadHealth)?.lines ?? []).filter(({ what }) => /gia hạn\)/.test(what));
  expect(kept?.what).toContain('1051 mục khác');
});
