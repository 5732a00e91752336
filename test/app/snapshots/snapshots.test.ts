import { onWake } from '../../../src/app/pass/wake';
import { readRound } from '../../../src/app/person/read-round';
import { findCopies, listSnapshots, readSnapshot } from '../../../src/app/snapshots/frozen-copies';
import {
  freezeSnapshot,
  loadSnapshots,
  openSnapshot,
  removeSnapshot,
  snapshotNow,
} from '../../../src/app/snapshots/load-snapshots';
import { at } from '../../builders/build';
import { type Office, OTHER_SENDER, runningOffice, SENDER } from '../../builders/office';

const HOSTILE = [
  '=HYPERLINK("https://evil.example","x")',
  '<img src=x onerror=alert(1)>',
  '\u202Etrường\u202C',
  `+${'Dài '.repeat(1250)}`,
];

function someRound(): Office {
  const world = runningOffice();
  world.pasteRoster([
    world.ourTab('roster').grid[0] ?? [],
    ['31303501', '', 'THCS Trần Phú', 'THCS', 'Công lập', 'Phường Lê Chân', SENDER, '', '', '', ''],
    ['01304402', '', 'Tiểu học Nguyễn Du', 'TH', '', '', OTHER_SENDER, '', '', '', ''],
    ...HOSTILE.map((name, i) => [
      `3140000${i}`,
      '',
      name,
      '',
      '',
      name.slice(0, 50),
      '',
      '',
      '',
      '',
      '',
    ]),
  ]);
  world.submit({ schoolId: '31303501', schoolName: 'THCS Trần Phú' });
  world.submit({ schoolId: '01304402', students: '100', syncedStudents: '200' }, OTHER_SENDER);
  world.run(onWake);
  world.wait(2);
  return world;
}

const only = (world: Office) => {
  const [copy] = world.run(listSnapshots) ?? [];
  if (!copy) throw new Error('no copy');
  return copy;
};

test('a frozen copy reads back exactly what was frozen, whatever the names', () => {
  const world = someRound();
  world.world.now = at('2026-03-26 17:00:05') + 432;
  const expected = world.run((ports) => snapshotNow(readRound(ports)));
  world.run((ports) => freezeSnapshot(ports, '=1+1 họp giao ban'));
  const copy = only(world);
  expect(copy).toMatchObject({
    name: 'Chốt 17h00 26-03-2026',
    note: '=1+1 họp giao ban',
    asOf: at('2026-03-26 17:00:05'),
  });
  const read = world.run((ports) => readSnapshot(ports, copy.id));
  expect(read).toEqual(expected);
  expect(read?.schools.map(({ status }) => status)).toContain('onTime');
  expect(read?.schools[1]?.returnedBy.length).toBeGreaterThan(0);
});

test('what comes later does not change it, and a pass leaves it alone', () => {
  const world = someRound();
  world.run((ports) => freezeSnapshot(ports, ''));
  const copy = only(world);
  const before = world.run((ports) => readSnapshot(ports, copy.id));
  world.wait(5);
  world.submit({ schoolId: '01304402', schoolName: 'Tiểu học Nguyễn Du' }, OTHER_SENDER);
  world.run(onWake);
  expect(world.world.calls.filter((name) => name.includes('Chốt'))).toEqual([]);
  expect(world.run((ports) => readSnapshot(ports, copy.id))).toEqual(before);
  expect(world.run((ports) => snapshotNow(readRound(ports)))).not.toEqual(before);
});

test('two copies of one minute have two names', () => {
  const world = someRound();
  for (const note of ['một', 'hai']) world.run((ports) => freezeSnapshot(ports, note));
  const names = (world.run(listSnapshots) ?? []).map(({ name }) => name);
  expect(new Set(names).size).toBe(2);
  expect(names.some((name) => name.endsWith('(2)'))).toBe(true);
});

test('killed at any call, it leaves no copy that could be taken for a whole one', () => {
  const whole = someRound();
  whole.run((ports) => freezeSnapshot(ports, ''));
  const { calls } = whole.world;
  for (let atCall = 1; atCall <= calls.length; atCall++) {
    const world = someRound();
    world.world.trouble = { atCall, kind: 'kill' };
    world.run((ports) => freezeSnapshot(ports, ''));
    world.world.trouble = null;
    const found = world.run((ports) => findCopies(ports, ports.workbook.tabs()));
    for (const { id } of found?.whole ?? []) {
      expect(world.run((ports) => readSnapshot(ports, id))?.schools).toHaveLength(6);
    }
    for (const { id } of found?.incomplete ?? []) {
      expect(() => world.run((ports) => readSnapshot(ports, id))).toThrow('chưa ghi xong');
      world.run((ports) => removeSnapshot(ports, id));
    }
    world.run((ports) => freezeSnapshot(ports, ''));
    const after = world.run(loadSnapshots);
    expect(after?.incomplete).toEqual([]);
    expect(after?.copies.length).toBeGreaterThan(0);
  }
});

test('a tab that was only begun is named as unfinished and can be removed', () => {
  const world = someRound();
  world.run((ports) =>
    ports.workbook.add({
      name: 'Chốt 17h00 26-03-2026',
      columns: [],
      hasHeader: false,
      frozenColumns: 0,
      headings: [],
    }),
  );
  const page = world.run(loadSnapshots);
  expect(page?.incomplete).toMatchObject([{ name: 'Chốt 17h00 26-03-2026' }]);
  world.run((ports) => removeSnapshot(ports, page?.incomplete[0]?.id ?? 0));
  expect(world.run(loadSnapshots)?.incomplete).toEqual([]);
});

test('one figure changed by hand, and the copy is used no more', () => {
  const world = someRound();
  world.run((ports) => freezeSnapshot(ports, ''));
  const { id, name } = only(world);
  const tab = world.world.tabs.find((each) => each.name === name);
  const line = tab?.grid.find(([schoolId]) => schoolId === '31303501');
  if (!line) throw new Error('no line');
  line[8] = Number(line[8]) + 1;
  expect(() => world.run((ports) => readSnapshot(ports, id))).toThrow('bị sửa tay');
});

test('its classes sum, and the tab says so', () => {
  const world = someRound();
  world.run((ports) => freezeSnapshot(ports, ''));
  const { name } = only(world);
  const cells =
    world.world.tabs
      .find((each) => each.name === name)
      ?.grid.flat()
      .map(String) ?? [];
  expect(cells).toContain('Kiểm tra: 1 + 0 + 1 + 0 + 4 + 0 = 6, khớp với 6 trường đang hoạt động.');
});

test('a copy is opened, and deleted with a line in the log; no other tab ever is', () => {
  const world = someRound();
  world.run((ports) => freezeSnapshot(ports, ''));
  const { id, name } = only(world);
  world.run((ports) => openSnapshot(ports, id));
  expect(world.world.selected).toEqual({ tabId: id, row: 1 });
  for (const other of world.world.tabs.filter((tab) => tab.id !== id)) {
    expect(() => world.run((ports) => removeSnapshot(ports, other.id))).toThrow('không xóa');
  }
  world.run((ports) => removeSnapshot(ports, id));
  expect(world.run(listSnapshots)).toEqual([]);
  expect(Object.keys(world.world.properties).filter((key) => key.includes('snapshot'))).toEqual([]);
  expect(world.ourTab('log').grid.flat().map(String).join()).toContain(
    `Đã xóa bản chốt số liệu “${name}”`,
  );
  expect(() => world.run((ports) => readSnapshot(ports, id))).toThrow('Không còn bản chốt');
});

test('while judging rests nothing is frozen, and the copies stay in reach', () => {
  const world = someRound();
  world.run((ports) => freezeSnapshot(ports, ''));
  world.set('deadline', 'không biết');
  world.world.properties.lastGood = '{}';
  const page = world.run(loadSnapshots);
  expect(page).toMatchObject({ now: null, copies: [{}] });
  expect(page?.blocked).toContain('tạm ngừng');
  expect(() => world.run((ports) => freezeSnapshot(ports, ''))).toThrow('tạm ngừng');
});
