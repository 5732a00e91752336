import { countList } from '../../../src/core/counting/count-list';
import type { IdentityHints } from '../../../src/core/counting/outcome';
import type { ListCell } from '../../../src/core/lists/cells';
import { readIdentity } from '../../../src/core/lists/identity-numbers';
import { listFile, listRows, listSheet, pupilRow } from '../../builders/list-sheet';

describe('an identity number', () => {
  test.each<[string, object]>([
    ['031014000001', { birthYear: 1914, sex: 'male' }],
    ['031195000001', { birthYear: 1995, sex: 'female' }],
    ['031214000001', { birthYear: 2014, sex: 'male' }],
    ['030314000001', { birthYear: 2014, sex: 'female' }],
    ["'031.214 000-001", { birthYear: 2014, sex: 'male' }],
    // Born abroad: the country's number, from 100 on.
    ['122314000001', { birthYear: 2014, sex: 'female' }],
  ])('%s is well formed', (text, expected) => {
    expect(readIdentity(text)).toMatchObject({ kind: 'wellFormed', ...expected });
  });

  test.each<[string, string]>([
    ['', 'blank'],
    ['-', 'blank'],
    ['chưa có', 'blank'],
    ['31214000001', 'lostZero'],
    ['1214000001', 'lostZero'],
    ['12345678', 'lostZero'],
    ['123456789', 'oldCard'],
    ['9214000001', 'malformed'],
    ['0312140000012', 'malformed'],
    ['03121400000A', 'malformed'],
    ['3.1212E+10', 'malformed'],
    ['000000000000', 'malformed'],
    ['099214000001', 'malformed'],
    ['031914000001', 'malformed'],
  ])('%j is %s', (text, kind) => {
    expect(readIdentity(text).kind).toBe(kind);
  });
});

const NO_HINTS: IdentityHints = {
  blank: 0,
  lostZero: 0,
  malformed: 0,
  otherBirthYear: 0,
  otherSex: 0,
};

test.each<[string, Readonly<Record<number, ListCell>>, Partial<IdentityHints>]>([
  ['that agrees', {}, {}],
  ['that is blank', { 6: null }, { blank: 1 }],
  ['that lost its zero as a number', { 6: 31_314_000_001 }, { lostZero: 1 }],
  ['that is too long', { 6: '0313140000011' }, { malformed: 1 }],
  ['of another year', { 3: '05/03/2013' }, { otherBirthYear: 1 }],
  ['of another year, as a serial', { 3: 41_338 }, { otherBirthYear: 1 }],
  ['of the other sex', { 4: 'NAM' }, { otherSex: 1 }],
  [
    'of another year and the other sex',
    { 3: '2013', 4: 'Nam' },
    { otherBirthYear: 1, otherSex: 1 },
  ],
  ['beside no birth date and no sex', { 3: null, 4: null }, {}],
])('the hints of a number %s', (_, changes, hints) => {
  const rows = listRows({ pupils: [pupilRow(1, changes), pupilRow(2)] });
  const outcome = countList([listFile(listSheet({ rows }))]);
  expect(outcome).toMatchObject({ identity: { ...NO_HINTS, ...hints } });
});
