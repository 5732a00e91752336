import { type ListState, UNREAD } from '../../../src/core/counting/list-state';
import type { ListOutcome } from '../../../src/core/counting/outcome';
import { markerOf } from '../../../src/core/dead-run';
import type { Decision } from '../../../src/core/decisions/decision';
import { type ListReading, settleLists } from '../../../src/core/uploads/readings';
import { at, counted, decision, listState, version } from '../../builders/build';

const NOW = at('2026-03-20 09:10:00');
const CLAIM = { run: 'run-1', since: NOW - 60_000 };
const DEAD = { run: 'run-1', since: NOW - 7 * 60_000 };
const MINE = markerOf('run-1', '1/1');
const OTHER = markerOf('run-1', '2/1');

interface Known {
  readonly run?: string;
  readonly reading?: ListReading;
  readonly marker?: string;
  readonly decisions?: readonly Decision[];
}

/** What the ledger says of the list of report 1 afterwards. */
function settled(before: Partial<ListState>, known: Known = {}): ListState | undefined {
  const { run = 'run-1', reading, marker = '', decisions = [] } = known;
  const readings = reading ? { run, byKey: new Map([['1/1', reading]]) } : null;
  const list = { ...UNREAD, ...before };
  const once = settleLists([version({ list })], { readings, marker, decisions, now: NOW });
  const twice = settleLists(once, { readings, marker, decisions, now: NOW });
  expect(twice).toEqual(once);
  return once[0]?.list;
}

const refused = (why: Extract<ListOutcome, { kind: 'refused' }>['why']): ListOutcome => ({
  kind: 'refused',
  why,
  file: 0,
});

const prints = [{ id: 'list-of-31303501', size: 10, changedAt: 1 }];
const OUTCOME: ListReading = { kind: 'outcome', outcome: counted(), prints };
const FAILED: ListReading = { kind: 'failed', outcome: refused('noPermission') };

describe('settling what is known of lists', () => {
  test('what its own run has read is kept, and the claim is free', () => {
    expect(settled({ claim: CLAIM }, { reading: OUTCOME })).toEqual({
      ...UNREAD,
      outcome: counted(),
      prints,
      readAt: NOW,
    });
  });

  test('what another run has read is not taken for it', () => {
    const before = { ...UNREAD, claim: CLAIM };
    expect(settled(before, { run: 'run-2', reading: OUTCOME })).toEqual(before);
  });

  test('a list whose turn did not come waits again', () => {
    expect(settled({ claim: CLAIM }, { reading: { kind: 'returned' } })).toEqual(UNREAD);
  });

  test('two refusals of Drive may pass, the third is said', () => {
    const once = settled({ claim: CLAIM }, { reading: FAILED });
    expect(once).toEqual({ ...UNREAD, failures: 1, triedAt: NOW });
    const third = settled({ ...UNREAD, failures: 2, claim: CLAIM }, { reading: FAILED });
    expect(third).toMatchObject({ claim: null, outcome: refused('noPermission'), readAt: NOW });
  });

  test('a counted list that a person has opened once more and Drive does not give stays counted', () => {
    const before = listState({ claim: CLAIM, failures: 2, again: true });
    const after = settled(before, { reading: FAILED });
    expect(after).toMatchObject({ outcome: counted(), claim: null, again: false });
  });

  test('a version of a file that is known to be poison is not opened', () => {
    const file = { unsyncedList: 'https://drive.google.com/open?id=one-and-the-same' };
    const poison = { ...UNREAD, deaths: 2, outcome: refused('poison'), readAt: 5 };
    const ledger = [
      version({ cells: file, list: poison }),
      version({ version: 2, cells: file, list: UNREAD }),
    ];
    const known = { readings: null, marker: '', decisions: [], now: NOW };
    expect(settleLists(ledger, known)[1]?.list).toMatchObject({ outcome: refused('poison') });
  });

  test.each<[string, Partial<ListState>, string, Partial<ListState>]>([
    ['a living claim stands', { claim: CLAIM }, MINE, { claim: CLAIM }],
    ['a dead run is blamed on the list it was opening', { claim: DEAD }, MINE, { deaths: 1 }],
    ['the others of a dead run wait again without blame', { claim: DEAD }, OTHER, { deaths: 0 }],
    ['a run that died before its first list blames none', { claim: DEAD }, '', { deaths: 0 }],
    [
      'a second death makes the list unreadable',
      { claim: DEAD, deaths: 1 },
      MINE,
      { deaths: 2, outcome: refused('poison'), readAt: NOW },
    ],
    [
      'a counted list that kills when it is opened once more stays counted',
      { ...listState(), claim: DEAD, deaths: 1 },
      MINE,
      { deaths: 2, outcome: counted() },
    ],
  ])('%s', (_, before, marker, after) => {
    expect(settled(before, { marker })).toEqual({ ...UNREAD, ...before, claim: null, ...after });
  });
});

describe('a person who wants a list read again', () => {
  const wish = (changes: Partial<Decision> = {}): Decision =>
    decision({ kind: 'readAgain', id: 4, version: 1, ...changes });
  const poisoned = { deaths: 2, outcome: refused('poison'), readAt: 5 };

  test('is obeyed once; what was said before stands until it is read', () => {
    expect(settled(poisoned, { decisions: [wish()] })).toEqual({
      ...UNREAD,
      outcome: refused('poison'),
      readAt: 5,
      asked: 4,
      again: true,
    });
  });

  test('gets what the reading says', () => {
    const before = { ...UNREAD, ...poisoned, deaths: 0, asked: 4, again: true, claim: CLAIM };
    expect(settled(before, { reading: OUTCOME, decisions: [wish()] })).toMatchObject({
      outcome: counted(),
      again: false,
      asked: 4,
    });
  });

  test.each<[string, Decision]>([
    ['undone', wish({ undone: true })],
    ['about another report', wish({ report: 2 })],
    ['about content that the school has since replaced', wish({ version: 2 })],
    ['of another kind', wish({ kind: 'accept' })],
  ])('changes nothing when the decision is %s', (_, given) => {
    expect(settled(poisoned, { decisions: [given] })).toEqual({ ...UNREAD, ...poisoned });
  });

  test('may take the wish back before it is carried out', () => {
    const before = { ...UNREAD, ...poisoned, asked: 4, again: true };
    const after = settled(before, { decisions: [wish({ undone: true })] });
    expect(after).toMatchObject({ again: false, outcome: refused('poison') });
  });

  test('waits while the list is being read', () => {
    expect(settled({ claim: CLAIM }, { decisions: [wish()] })).toEqual({ ...UNREAD, claim: CLAIM });
  });
});
