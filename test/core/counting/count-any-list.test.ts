import * as fc from 'fast-check';
import { countList } from '../../../src/core/counting/count-list';
import { layOut } from '../../builders/lay-out-list';
import { layout } from '../../builders/list-layouts';
import { pupils } from '../../builders/list-pupils';
import { listFile } from '../../builders/list-sheet';
import { runs } from '../../tools/depth';

test('in whatever shape a list is laid out, its pupils are counted', () => {
  fc.assert(
    fc.property(pupils, layout, (list, form) => {
      const outcome = countList([listFile(...layOut(list, form))]);
      expect(outcome).toMatchObject({ kind: 'counted', pupils: list.length });
    }),
    runs(2_000),
  );
});

test('a line that stands twice, but for its number, counts once and is said', () => {
  fc.assert(
    fc.property(pupils, layout, fc.nat(), (list, form, nth) => {
      fc.pre(list.length > 0);
      const sheets = layOut(list, form, list[nth % list.length]);
      const outcome = countList([listFile(...sheets)]);
      expect(outcome).toMatchObject({ kind: 'counted', pupils: list.length, repeatedGroups: 1 });
    }),
    runs(500),
  );
});
