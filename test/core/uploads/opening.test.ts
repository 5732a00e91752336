import type { Decision } from '../../../src/core/decisions/decision';
import { mayOpen, withinDayOfSender } from '../../../src/core/uploads/opening';
import { at, decision, settings, version } from '../../builders/build';

const STRANGER = 'anybody@gmail.com';

test.each<[string, boolean, string, 'reject' | 'warning', readonly Partial<Decision>[]]>([
  ['a school', true, 'thcs-tranphu@haiphong.edu.vn', 'reject', []],
  ['a sender who is rejected', false, STRANGER, 'reject', []],
  ['one who is only warned of', true, STRANGER, 'warning', []],
  ['one whose report a person accepted', true, STRANGER, 'reject', [{ kind: 'accept' }]],
  ['one whose list a person wants read', true, STRANGER, 'reject', [{ kind: 'readAgain' }]],
  ['a decision taken back', false, STRANGER, 'reject', [{ kind: 'accept', undone: true }]],
  ['a decision on another report', false, STRANGER, 'reject', [{ kind: 'accept', report: 9 }]],
])('is the list of %s opened? %s', (_, isOpened, sender, foreignSender, decided) => {
  const opens = mayOpen({ ...settings(), foreignSender }, decided.map(decision));
  expect(opens(version({ sender }))).toBe(isOpened);
});

test('of one sender and day ten lists are read when he sends, what comes beyond waits for the tick', () => {
  const lists = Array.from({ length: 30 }, (_, i) =>
    version({
      report: i + 1,
      sender: i % 2 === 0 ? 'A@haiphong.edu.vn' : 'b@haiphong.edu.vn',
      seenAt: at('2026-03-20 09:00:00') - i,
      cells: { unsyncedList: `https://drive.google.com/open?id=file-number-${i}` },
    }),
  );
  const within = withinDayOfSender(lists);
  expect(within).toHaveLength(20);
  expect(within.map(({ report }) => report)).toEqual(expect.arrayContaining([30, 11]));
  const tomorrow = lists.map((one) => ({ ...one, seenAt: one.seenAt + 86_400_000 }));
  expect(withinDayOfSender([...lists, ...tomorrow])).toHaveLength(40);
});
