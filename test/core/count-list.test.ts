import { countList } from '../../src/core/count-list';
import type { ListCounted } from '../../src/core/list-outcome';
import { listFile, listRows, listSheet, pupilRows } from '../list-sheet';
import type { ListCell, ListFile } from '../../src/core/list-cells';

test('x', () => {
  console.log(JSON.stringify(countList([listFile()]), null, 1));
  const big = listFile(listSheet({ rows: listRows({ pupils: pupilRows(20000).map((r) => [...r, 'a', 'b', 'c', 1, 'Hồ Thị Đào']) }) }));
  for (let i = 0; i < 3; i++) { const t = performance.now(); const c = countList([big]); console.log(performance.now() - t, (c as ListCounted).pupils); }
});
