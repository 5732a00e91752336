import { pupilCodeOf } from '../../src/core/list-pupil-code';
import { pupilKeys } from '../../src/core/list-pupil-keys';
import { listFile, listRows, listSheet, pupilRow } from '../list-sheet';

const keysOf = (...pupils: Parameters<typeof pupilRow>[]) =>
  pupilKeys([
    listFile(listSheet({ rows: listRows({ pupils: pupils.map((one) => pupilRow(...one)) }) })),
  ]);

test('a pupil is told by the identity number, else by the code', () => {
  expect(keysOf([1], [2, { 6: null }], [3, { 6: 'chưa có', 1: '' }])).toEqual([
    'identity:31314000001',
    'code:3000000002',
  ]);
});

test('zeros that a number lost make no other pupil', () => {
  expect(keysOf([1, { 6: 31_314_000_001 }])).toEqual(keysOf([1]));
  expect(keysOf([2, { 6: null, 1: '0012345678' }])).toEqual(
    keysOf([2, { 6: null, 1: 12_345_678 }]),
  );
});

test('a number of an old card or a malformed one gives way to the code', () => {
  expect(keysOf([1, { 6: '123456789' }], [2, { 6: '0312' }])).toEqual([
    'code:3000000001',
    'code:3000000002',
  ]);
});

test('a code never equals an identity number', () => {
  const [code] = keysOf([1, { 1: '031314000001', 6: null }]);
  expect(keysOf([1])).not.toContain(code);
});

test('each pupil has one key, and hidden sheets give none', () => {
  const file = listFile(listSheet(), listSheet(), listSheet({ hidden: true }));
  expect(pupilKeys([file, file])).toHaveLength(3);
});

test.each<[string, string]>([
  ['3012345678', '3012345678'],
  ['0012345678', '12345678'],
  [' 30.1234 5678', '3012345678'],
  ["'3012345678", '3012345678'],
  ['hs-001a', 'HS001A'],
  ['3.0123E+09', ''],
  ['chưa có', ''],
  ['12', ''],
  ['0', ''],
  ['-', ''],
  ['', ''],
])('the code %j is compared as %j', (text, code) => {
  expect(pupilCodeOf(text)).toBe(code);
});
