import type { CellValue } from '../../../src/core/cell';
import {
  ledgerCells,
  rowContentHash,
  sendingKey,
  typedFor,
} from '../../../src/core/ledger/content';
import type { TimedRow } from '../../../src/core/ledger/response-sources';
import { answers, at, version } from '../../builders/build';

const row = (changes: Partial<TimedRow> = {}): TimedRow => ({
  row: 2,
  sentAt: at('2026-03-20 09:00:00'),
  sender: 'a@haiphong.edu.vn',
  cells: answers(),
  ...changes,
});

describe('what was typed stands for a cell', () => {
  test.each<[string, CellValue, boolean]>([
    ['0912345678', 912345678, true],
    ['0912345678', '0912345678', true],
    ['0912345678', 913345678, false],
    ['0912345678', '', false],
  ])('typed %j, cell %j: %s', (raw, cell, stands) => {
    const typed = { contactPhone: raw };
    const one = version({ cells: { contactPhone: cell }, typed });
    expect(typedFor(one, 'contactPhone')).toBe(stands ? raw : undefined);
  });

  test('not while it is unknown', () => {
    expect(typedFor(version(), 'contactPhone')).toBeUndefined();
  });

  test('a cell that a person cleared stands for itself', () => {
    const one = version({ cells: { schoolName: '' }, typed: { schoolName: 'THCS Trần Phú' } });
    expect(typedFor(one, 'schoolName')).toBeUndefined();
  });
});

describe('the content of a row', () => {
  const hash = (changes: Partial<TimedRow>) => rowContentHash(row(changes));
  const cells = (changes: Parameters<typeof answers>[0]) => ({ cells: answers(changes) });

  test.each<[string, Partial<TimedRow>]>([
    ['the row has moved', { row: 9 }],
    ['the time has milliseconds', { sentAt: row().sentAt + 999 }],
    ['the columns stand in another order', { cells: reversed(answers()) }],
    ['a whole number became text', cells({ students: '523' })],
  ])('is the same when %s', (_when, changes) => {
    expect(hash(changes)).toBe(hash({}));
  });

  test.each<[string, Partial<TimedRow>]>([
    ['a second later', { sentAt: row().sentAt + 1000 }],
    ['from another sender', { sender: 'b@haiphong.edu.vn' }],
    ['with another number', cells({ students: 524 })],
    ['with a zero in front', cells({ students: '0523' })],
    ['with 0 instead of nothing', cells({ foreignStudents: 0 })],
    ['with a date of that number', cells({ students: { dateMs: 523 } })],
  ])('is another one %s', (_when, changes) => {
    expect(hash(changes)).not.toBe(hash(cells({ foreignStudents: '' })));
    expect(hash(changes)).not.toBe(hash({}));
  });
});

test('the ledger keeps of a long text the beginning, which what was typed still stands for', () => {
  const { schoolName } = ledgerCells({ schoolName: ` "${'a'.repeat(2000)}` });
  expect(schoolName).toBe(`"${'a'.repeat(894)} […]`);
  const typed = { schoolName: `"${'a'.repeat(2000)}` };
  expect(typedFor(version({ cells: { schoolName }, typed }), 'schoolName')).toBe(typed.schoolName);
});

test('a sender and a second are one key, however the address is written', () => {
  expect(sendingKey(' A@Haiphong.edu.vn', 1999)).toBe(sendingKey('a@haiphong.edu.vn', 1000));
});

function reversed<T extends object>(given: T): T {
  return Object.fromEntries(Object.entries(given).reverse()) as T;
}
