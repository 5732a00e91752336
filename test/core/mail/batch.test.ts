import { markerOf } from '../../../src/core/dead-run';
import { claimBatch, markerAfter, recoverDeadRun, settleBatch } from '../../../src/core/mail/batch';
import type { MailLine } from '../../../src/core/mail/mail-line';
import { at, mailLine, roster, settings } from '../../builders/build';

const NOW = at('2026-03-24 09:00:00');
const MINUTE = 60_000;

function waiting(report: number, changes: Partial<MailLine> = {}): MailLine {
  return mailLine({
    key: `reply/${report}/1`,
    state: 'queued',
    to: `truong-${report}@haiphong.edu.vn`,
    report,
    run: '',
    digest: 'valid:0',
    createdAt: NOW - 1000 + report,
    since: NOW,
    ...changes,
  });
}

function reminder(number: number, changes: Partial<MailLine> = {}): MailLine {
  return waiting(number, {
    key: `reminder/2026-03/2026-03-26/${number}/-5`,
    kind: 'reminder',
    report: null,
    ...changes,
  });
}

const many = (count: number, make: (number: number) => MailLine) =>
  Array.from({ length: count }, (_, index) => make(index + 1));

type ClaimFacts = Parameters<typeof claimBatch>[0];

function claim(lines: readonly MailLine[], changes: Partial<ClaimFacts> = {}) {
  return claimBatch({
    lines,
    settings: settings({ replyReserve: 50 }),
    roster: roster(),
    now: NOW,
    waves: 'time',
    run: 'run-2',
    remaining: 1500,
    hold: null,
    ...changes,
  });
}

const keys = (lines: readonly MailLine[]) => lines.map(({ key }) => key);

describe('a claim', () => {
  test('takes at most 25 lines and marks them with the run', () => {
    const { lines, claimed } = claim(many(30, waiting));
    expect(claimed).toHaveLength(25);
    expect(claimed[0]).toMatchObject({ state: 'sending', run: 'run-2', since: NOW });
    expect(lines.filter(({ state }) => state === 'sending')).toEqual(claimed);
    expect(lines.filter(({ state }) => state === 'queued')).toHaveLength(5);
  });

  test('takes replies, then waves, then rejections', () => {
    const rejection = waiting(1, { digest: 'rejected:0' });
    const { claimed } = claim([rejection, reminder(2), waiting(3)]);
    expect(keys(claimed)).toEqual(keys([waiting(3), reminder(2), rejection]));
  });

  test.each<[string, Partial<ClaimFacts>]>([
    ['mail is paused', { settings: settings({ paused: true }) }],
    ['the mode is dry run', { settings: settings({ mode: 'dryRun' }) }],
    ['no quota is left', { remaining: 0 }],
  ])('takes nothing when %s', (_, facts) => {
    const lines = [waiting(1)];
    expect(claim(lines, facts)).toEqual({ lines, claimed: [] });
  });

  test.each<[string, Partial<ClaimFacts>]>([
    ['on an ordinary wake-up', { waves: 'none' }],
    ['out of office hours', { now: at('2026-03-24 17:00:00') }],
    ['while a person has stopped the waves', { settings: settings({ wavesStopped: true }) }],
    ['on hold', { hold: { why: 'unapproved', lost: 0 } }],
  ])('takes replies but no wave %s', (_, facts) => {
    expect(keys(claim([reminder(1), waiting(2)], facts).claimed)).toEqual(['reply/2/1']);
  });

  test('leaves the reserve to replies', () => {
    const { claimed } = claim([...many(5, reminder), waiting(9)], { remaining: 53 });
    expect(keys(claimed)).toEqual(keys([waiting(9), reminder(1), reminder(2)]));
  });

  test('counts each mailbox of one mail', () => {
    const two = reminder(1, { to: 'a@haiphong.edu.vn, b@haiphong.edu.vn' });
    expect(claim([two], { remaining: 51 }).claimed).toEqual([]);
    expect(claim([two], { remaining: 52 }).claimed).toHaveLength(1);
  });

  test('gives one address five replies a day, one report three', () => {
    const to = 'mot@haiphong.edu.vn';
    expect(claim(many(9, (report) => waiting(report, { to }))).claimed).toHaveLength(5);
    const sent = many(4, (report) => waiting(report, { to, state: 'sent' }));
    const next = many(9, (report) => waiting(report + 10, { to }));
    expect(claim([...sent, ...next]).claimed).toHaveLength(1);
    const yesterday = sent.map((line) => ({ ...line, since: at('2026-03-23 23:59:59') }));
    expect(claim([...yesterday, ...next]).claimed).toHaveLength(5);
    const edits = many(9, (n) => waiting(1, { key: `reply/1/${n}`, to: `${n}@haiphong.edu.vn` }));
    expect(claim(edits).claimed).toHaveLength(3);
  });

  describe('where senders type their address', () => {
    const typed = { settings: settings({ addresses: 'typed' }) };
    const to = 'thcs-tranphu@haiphong.edu.vn';
    const own = (report: number, changes: Partial<MailLine> = {}) =>
      waiting(report, { to, schoolId: '31303501', ...changes });
    const sentAgo = (minutes: number) =>
      many(3, (report) => own(report, { state: 'sent', since: NOW - minutes * MINUTE }));

    test('gives one three replies at once', () => {
      expect(claim(many(5, own), typed).claimed).toHaveLength(3);
    });

    test.each<[string, number, Partial<MailLine>, number]>([
      ['its own school’s after an hour', 60, {}, 1],
      ['its own school’s within the hour', 59, {}, 0],
      ['another school’s', 60, { schoolId: '31304402' }, 0],
    ])('keeps the rest of the day: %s', (_what, minutes, changes, expected) => {
      const { claimed } = claim([...sentAgo(minutes), own(9, changes)], typed);
      expect(claimed).toHaveLength(expected);
    });

    test('gives a proven address its five as before', () => {
      expect(claim([...sentAgo(1), own(8), own(9), own(10)]).claimed).toHaveLength(2);
    });
  });

  test('keeps rejections within a tenth of the quota', () => {
    const rejections = many(20, (report) => waiting(report, { digest: 'rejected:0' }));
    expect(claim(rejections, { remaining: 100 }).claimed).toHaveLength(10);
    const sent = rejections.slice(0, 10).map((line): MailLine => ({ ...line, state: 'sent' }));
    expect(claim([...sent, ...rejections.slice(10)], { remaining: 90 }).claimed).toEqual([]);
  });

  test('gives one school five receipts a day, which take nothing from its replies', () => {
    const to = 'mot@haiphong.edu.vn';
    const receipt = (report: number) =>
      waiting(report, { key: `receipt/${report}/31303501`, kind: 'receipt', to });
    const { claimed } = claim([...many(9, receipt), waiting(20, { to })]);
    expect(claimed.map(({ kind }) => kind)).toEqual(['reply', ...Array(5).fill('receipt')]);
  });

  test('lets a flood of rejections hold up no wave', () => {
    const rejections = many(40, (report) => waiting(report, { digest: 'rejected:0' }));
    const waves = many(60, (number) => reminder(number + 100));
    const leaves = (sent: readonly MailLine[], remaining: number) => {
      let lines: readonly MailLine[] = [...sent, ...waves];
      let left = 0;
      for (let batch = 0; batch < 5; batch += 1) {
        const { claimed, lines: after } = claim(lines, { remaining: remaining - left });
        left += claimed.length;
        lines = after.map((line) =>
          line.state === 'sending' ? { ...line, state: 'sent', since: NOW } : line,
        );
      }
      return left;
    };
    const rejected = claim(rejections, { remaining: 100 }).claimed.map(
      (line): MailLine => ({ ...line, state: 'sent' }),
    );
    expect(rejected).toHaveLength(10);
    expect(leaves(rejected, 100 - rejected.length)).toBe(leaves([], 100));
  });

  test('never takes a key twice, nor one that has left', () => {
    expect(claim([waiting(1), waiting(1)]).claimed).toHaveLength(1);
    expect(claim([waiting(1, { state: 'sent' }), waiting(1)]).claimed).toEqual([]);
  });

  test('waits for a run that may be alive', () => {
    const alive = waiting(1, { state: 'sending', run: 'run-1', since: NOW - 7 * MINUTE });
    expect(claim([alive, waiting(2)])).toEqual({ lines: [alive, waiting(2)], claimed: [] });
  });

  test('goes on once a dead run is settled', () => {
    const dead = waiting(1, { state: 'sending', run: 'run-1', since: NOW - 7 * MINUTE - 1 });
    const marker = markerOf('run-1', 'reply/1/1');
    const { lines } = claim(recoverDeadRun([dead, waiting(2)], { now: NOW, marker }));
    expect(lines.map(({ state, why }) => [state, why])).toEqual([
      ['unsettled', 'runDied'],
      ['sending', ''],
    ]);
  });
});

describe('a dead run', () => {
  const dead = many(3, (report) =>
    waiting(report, { state: 'sending', run: 'run-1', since: NOW - 8 * MINUTE }),
  );

  test.each([
    ['no marker', '', 'queued queued queued'],
    ['the marker of another run', markerOf('run-0', 'reply/2/1'), 'queued queued queued'],
    ['the marker of the first line', markerOf('run-1', 'reply/1/1'), 'unsettled queued queued'],
    ['the marker of the last line', markerOf('run-1', 'reply/3/1'), 'sent sent unsettled'],
    ['the marker after the last line', markerAfter('run-1', 'reply/3/1'), 'sent sent sent'],
    ['the marker after the second', markerAfter('run-1', 'reply/2/1'), 'sent sent queued'],
  ])('with %s leaves %s: %s', (_, marker, expected) => {
    const states = (lines: readonly MailLine[]) =>
      [...recoverDeadRun(lines, { now: NOW, marker })]
        .sort((a, b) => (a.key < b.key ? -1 : 1))
        .map(({ state }) => state)
        .join(' ');
    expect(states(dead)).toBe(expected);
    // Staff may have sorted the tab since.
    expect(states([...dead].reverse())).toBe(expected);
  });
});

describe('settling', () => {
  const mine = waiting(1, { state: 'sending', run: 'run-2', why: 'approved' });

  test('finds lines by key and touches no other run', () => {
    const other = waiting(2, { state: 'sending', run: 'run-3' });
    const outcomes = new Map([
      ['reply/1/1', 'sent' as const],
      ['reply/2/1', 'sent' as const],
    ]);
    const lines = settleBatch([other, mine], 'run-2', outcomes, NOW + 1);
    expect(lines).toEqual([other, { ...mine, state: 'sent', since: NOW + 1 }]);
  });

  test('keeps the approval of a line that waits again', () => {
    const [line] = settleBatch([mine], 'run-2', new Map([['reply/1/1', 'queued']]), NOW);
    expect(line).toMatchObject({ state: 'queued', why: 'approved', run: '' });
  });

  test('never takes up a mail in doubt by itself', () => {
    expect(claim([waiting(1, { state: 'unsettled', why: 'sendFailed' })]).claimed).toEqual([]);
  });
});
