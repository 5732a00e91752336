import fc from 'fast-check';
import { packSeals, SEAL_CHARACTERS, sharedPupils } from '../../src/core/shared-pupils';

const seal = (number: number) => number.toString(16).padStart(SEAL_CHARACTERS, '0');

const list = (schoolId: string, ...pupils: readonly number[]) => ({
  schoolId,
  seals: packSeals(pupils.map(seal)),
});

test('no list, no pair', () => {
  expect(sharedPupils([])).toEqual([]);
});

test('a pupil of one school only makes no pair', () => {
  expect(sharedPupils([list('A', 1, 2), list('B', 3)])).toEqual([]);
});

test('pairs are counted, most pupils first', () => {
  const lists = [list('A', 1, 2, 3), list('B', 2, 3, 4), list('C', 4)];
  expect(sharedPupils(lists)).toEqual([
    { schools: ['A', 'B'], pupils: 2 },
    { schools: ['B', 'C'], pupils: 1 },
  ]);
});

test('one pupil in three lists makes three pairs', () => {
  const lists = [list('C', 7), list('A', 7), list('B', 7)];
  expect(sharedPupils(lists).map(({ schools }) => schools.join())).toEqual(['A,B', 'A,C', 'B,C']);
});

test('a number that stands everywhere is a placeholder, not a pupil', () => {
  const copied = Array.from({ length: 21 }, (_, i) => list(`S${i}`, 5));
  expect(sharedPupils(copied)).toEqual([]);
  expect(sharedPupils(copied.slice(1))).toHaveLength(190);
});

test('the order of seals says nothing of the order of lines, and one pupil counts once', () => {
  expect(packSeals([seal(9), seal(1), seal(9)])).toBe(packSeals([seal(1), seal(9)]));
});

test('any two lists share as many pupils as both hold', () => {
  const pupils = fc.uniqueArray(fc.nat(40));
  fc.assert(
    fc.property(pupils, pupils, (a, b) => {
      const both = a.filter((pupil) => b.includes(pupil)).length;
      const [pair] = sharedPupils([list('A', ...a), list('B', ...b)]);
      expect(pair?.pupils ?? 0).toBe(both);
    }),
  );
});
