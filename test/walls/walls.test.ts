import { BETWEEN_FOLDERS } from './between-folders';
import { BETWEEN_WINGS } from './between-wings';
import { CITATIONS } from './citations';
import { EXPORTS } from './exports';
import { readHouse, type Walls } from './house';
import { FAULTS } from './planted-faults';
import { ROOMS } from './rooms';
import { WORDS } from './words';

const WALLS: Walls = {
  ...BETWEEN_FOLDERS,
  ...BETWEEN_WINGS,
  ...ROOMS,
  ...EXPORTS,
  ...WORDS,
  ...CITATIONS,
};
const house = readHouse();

describe('as the files are', () => {
  test.each(Object.entries(WALLS))('%s', (_says, wall) => {
    expect(wall(house)).toEqual([]);
  });
});

describe('with a fault planted, this names it', () => {
  test.each(FAULTS)('%s', (says, planted, named) => {
    const wall = WALLS[says];
    expect(wall?.(new Map([...house, ...Object.entries(planted)]))).toContain(named);
  });

  test('every wall would be seen to fail', () => {
    expect(new Set(FAULTS.map(([says]) => says))).toEqual(new Set(Object.keys(WALLS)));
  });
});
