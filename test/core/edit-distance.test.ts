import { editDistance } from '../../src/core/edit-distance';

test.each([
  ['31303405', '31303405', 0],
  ['31303405', '31303406', 1],
  ['31303405', '3130345', 1],
  ['31303405', '313034055', 1],
  ['31303405', '31303450', 1],
  ['31303405', '13303450', 2],
  ['', 'ab', 2],
  ['31303405', '31315812', 3],
  ['31303405', '3', 3],
])('%s to %s takes %d slips, counted up to 2', (a, b, distance) => {
  expect(editDistance(a, b, 2)).toBe(distance);
  expect(editDistance(b, a, 2)).toBe(distance);
});
