import { type ListState, UNREAD } from '../../../src/core/counting/list-state';
import { type Version, versionKey } from '../../../src/core/ledger/version';
import { claimLists } from '../../../src/core/uploads/claims';
import { listsDue } from '../../../src/core/uploads/due';
import { at, counted, listState, version } from '../../builders/build';

const NOW = at('2026-03-20 09:01:00');

type ClaimOrder = Parameters<typeof claimLists>[1];

function order(changes: Partial<ClaimOrder> = {}): ClaimOrder {
  return {
    run: 'run-9',
    now: NOW,
    fresh: true,
    readableSince: 0,
    roundStart: 0,
    byTick: true,
    opens: () => true,
    ...changes,
  };
}

/** Report `report`, first seen so many minutes ago, whose list nobody has read. */
function unread(report: number, minutesAgo: number, changes: Partial<ListState> = {}): Version {
  return version({
    report,
    seenAt: NOW - minutesAgo * 60_000,
    cells: { unsyncedList: `https://drive.google.com/open?id=file-number-${report}` },
    list: { ...UNREAD, ...changes },
  });
}

const claimed = (versions: readonly Version[], changes: Partial<ClaimOrder> = {}) =>
  claimLists(versions, order(changes)).jobs.map(({ key }) => key);

describe('claiming lists', () => {
  test('an unread list is claimed in the ledger, with run and time, and becomes a job', () => {
    const { versions, jobs } = claimLists([unread(1, 0)], order());
    const files = ['file-number-1'];
    expect(jobs).toEqual([{ key: '1/1', files, unproven: files, formId: null, known: null }]);
    expect(versions[0]?.list?.claim).toEqual({ run: 'run-9', since: NOW });
  });

  test('a list that was read, and a report without a list, are left alone', () => {
    const none = version({ report: 2, cells: { unsyncedList: '' } });
    expect(claimed([version(), none])).toEqual([]);
  });

  test('one execution reads at a time', () => {
    const claim = { run: 'run-1', since: NOW };
    expect(claimed([unread(1, 0, { claim }), unread(2, 0)])).toEqual([]);
  });

  test('reports whose reply still waits go first, in the order they came', () => {
    expect(claimed([unread(1, 90), unread(2, 5), unread(3, 10), unread(4, 61)])).toEqual([
      '3/1',
      '2/1',
      '1/1',
      '4/1',
    ]);
  });

  test('twenty lists at a time', () => {
    const many = Array.from({ length: 25 }, (_, i) => unread(i + 1, 1));
    expect(claimed(many)).toHaveLength(20);
  });

  test('a list that killed an execution is tried alone and first, in a fresh execution', () => {
    const ledger = [unread(1, 5), unread(2, 1, { deaths: 1 })];
    expect(claimed(ledger)).toEqual(['2/1']);
    expect(claimed(ledger, { fresh: false })).toEqual(['1/1']);
  });

  test('what Drive has just refused is asked for again after some minutes', () => {
    const refused = (minutesAgo: number) =>
      unread(1, 5, { failures: 1, triedAt: NOW - minutesAgo * 60_000 });
    expect(claimed([refused(3)])).toEqual([]);
    expect(claimed([refused(4)])).toEqual(['1/1']);
  });

  test('another version of a file that killed an execution is tried alone too', () => {
    const file = { unsyncedList: 'https://drive.google.com/open?id=one-and-the-same' };
    const killed = version({ report: 1, cells: file, list: { ...UNREAD, deaths: 1 } });
    const edited = version({ report: 1, version: 2, cells: file, list: UNREAD });
    expect(claimed([killed, edited, unread(3, 1)])).toEqual(['1/1']);
    expect(claimed([killed, edited, unread(3, 1)], { fresh: false })).toEqual(['3/1']);
  });

  test('a list that a person wants read again is claimed although it was read', () => {
    const twin = version({ version: 2 });
    const { jobs } = claimLists([version({ list: listState({ again: true }) }), twin], order());
    expect(jobs.map(({ key, known }) => [key, known])).toEqual([['1/1', null]]);
  });

  test('the same file in a later version is known, so that it need not be opened', () => {
    const [first, second] = [version(), version({ version: 2, list: UNREAD })];
    const { jobs } = claimLists([first, second], order());
    expect(jobs.map(({ key, known }) => [key, known])).toEqual([['1/2', first.list]]);
  });

  test('of two openings the later one is what is known', () => {
    const changed = listState({ outcome: counted({ pupils: 14 }), readAt: NOW });
    const ledger = [
      version(),
      version({ version: 2, list: changed }),
      version({ version: 3, list: UNREAD }),
    ];
    expect(claimLists(ledger, order()).jobs[0]?.known).toEqual(changed);
  });

  test('two unread versions of one file are not read in one go', () => {
    const ledger = [version({ list: UNREAD }), version({ version: 2, list: UNREAD })];
    expect(claimed(ledger)).toEqual(['1/1']);
  });

  test('two answers without any link are two jobs', () => {
    const words = { cells: { unsyncedList: 'nộp sau' }, list: UNREAD };
    expect(claimed([version(words), version({ ...words, report: 2 })])).toEqual(['1/1', '2/1']);
  });

  test('lists of an earlier round are not opened', () => {
    expect(claimed([unread(1, 0)], { roundStart: NOW + 1 })).toEqual([]);
  });

  test('claiming twice claims nothing more', () => {
    const once = claimLists([unread(1, 0)], order());
    expect(claimLists(once.versions, order())).toEqual({ versions: once.versions, jobs: [] });
  });
});

test.each<[string, Version, readonly number[]]>([
  ['a list that was read', version(), []],
  ['an unread one: at once, and when its reply no longer waits', unread(1, 10), [1, 50 * 60_000]],
  [
    'one that is being read: when its reader is dead',
    unread(1, 0, { claim: { run: 'run-1', since: NOW } }),
    [7 * 60_000],
  ],
  ['one to be read again', version({ list: listState({ again: true, outcome: counted() }) }), [1]],
])('%s falls due', (_, one, after) => {
  const due = listsDue([one], { now: NOW, readableSince: 0 });
  expect(due.map((time) => time - NOW)).toEqual(after);
});

test('versions are named by report and number', () => {
  expect(versionKey({ report: 12, version: 3 })).toBe('12/3');
});
