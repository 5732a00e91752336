import { newestByReport } from '../../../src/core/ledger/newest';
import { version } from '../../builders/build';

test('the newest version is the highest, wherever it stands', () => {
  const second = [version({ report: 2, version: 2 }), version({ report: 2, version: 1 })];
  const first = version({ report: 1 });
  expect(Array.from(newestByReport([...second, first], (one) => one))).toEqual([
    [1, first],
    [2, second[0]],
  ]);
});
