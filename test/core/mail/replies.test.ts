import { approveLines, dropLines } from '../../../src/core/mail/approval';
import type { MailLine } from '../../../src/core/mail/mail-line';
import type { MailFacts } from '../../../src/core/mail/plan-mail';
import { at, decision, judged, roster, school, settings, version } from '../../builders/build';
import { delivered, edited, finding, planned, returned } from '../../builders/mail-facts';

/** Key, state and why of each line. */
const shortly = (lines: readonly MailLine[]) =>
  lines.map(({ key, state, why }) => [key, state, why].filter((part) => part !== '').join(' '));

const said = delivered(planned());
const saidReturned = delivered(planned({ judged: [returned()] }));

describe('leaves by itself', () => {
  test('the reply to a new report', () => {
    const [line] = planned();
    expect(line).toMatchObject({
      key: 'reply/1/1',
      state: 'queued',
      to: 'thcs-tranphu@haiphong.edu.vn',
      report: 1,
      version: 1,
    });
  });

  test('the reply to an edit that changes the verdict', () => {
    const lines = planned({ judged: [judged(), edited(returned())], lines: said });
    expect(shortly(lines)).toEqual(['reply/1/1 sent', 'reply/1/2 queued']);
  });

  test('a verdict that comes back is said again', () => {
    const twice = delivered(planned({ judged: [judged(), edited(returned())], lines: said }));
    const lines = planned({
      judged: [judged(), edited(returned()), edited(judged(), 3)],
      lines: twice,
    });
    expect(shortly(lines)).toEqual(['reply/1/1 sent', 'reply/1/2 sent', 'reply/1/3 queued']);
  });

  test("the reply to a person's decision on that report, and to its withdrawal", () => {
    const decisions = [decision({ id: 4 })];
    const accepted = planned({
      judged: [judged({ note: 'Đã xác minh.' })],
      lines: saidReturned,
      decisions,
    });
    expect(shortly(accepted)).toEqual(['reply/1/1 sent', 'reply/1/2 queued']);
    expect(accepted[1]?.decision).toBe(4);
    const withdrawn = planned({
      judged: [returned()],
      lines: delivered(accepted),
      decisions: [decision({ id: 4, undone: true })],
    });
    expect(shortly(withdrawn)[2]).toBe('reply/1/3 queued');
  });

  test('no resend that was taken back before it left', () => {
    const wished = planned({ lines: said, decisions: [decision({ id: 9, kind: 'resend' })] });
    expect(wished.map(({ state }) => state)).toEqual(['sent', 'queued']);
    const takenBack = [decision({ id: 9, kind: 'resend', undone: true })];
    const after = planned({ lines: wished, decisions: takenBack });
    expect(after.map(({ state, why }) => [state, why])).toEqual([
      ['sent', ''],
      ['notSent', 'causeGone'],
    ]);
    expect(planned({ lines: after, decisions: takenBack })).toEqual(after);
  });

  test('a resend, once, as a line of its own', () => {
    const decisions = [decision({ id: 9, kind: 'resend' })];
    const lines = planned({ lines: said, decisions });
    expect(shortly(lines)).toEqual(['reply/1/1 sent', 'reply/1/2 queued']);
    expect(planned({ lines: delivered(lines), decisions })).toHaveLength(2);
  });

  test('a double click makes two reports, and each gets its own reply', () => {
    const twin = judged({
      version: version({ report: 2, contentHash: 'content-1' }),
    });
    const first = judged({
      verdict: 'superseded',
      counted: false,
      supersededBy: { report: 2, because: 'number' },
    });
    expect(shortly(planned({ judged: [first, twin] }))).toEqual([
      'reply/1/1 queued',
      'reply/2/1 queued',
    ]);
  });
});

describe('says nothing', () => {
  test.each<[string, Partial<MailFacts>]>([
    ['when nothing changed', {}],
    ['of a notice', { judged: [judged({ findings: [finding({ severity: 'notice' })] })] }],
    [
      'of a finding that depends on other schools',
      { judged: [judged({ findings: [finding({ severity: 'warning', acrossSchools: true })] })] },
    ],
    [
      'of a finding for staff',
      { judged: [judged({ findings: [finding({ severity: 'warning', forSchool: false })] })] },
    ],
    ['when the deadline was mistyped', { judged: [judged({ onTime: false })] }],
  ])('%s', (_, facts) => {
    expect(shortly(planned({ lines: said, ...facts }))).toEqual(['reply/1/1 sent']);
  });

  test('of an edit that has the same digest, nor of that edit when the roster changes later', () => {
    const covered = planned({ judged: [judged(), edited(judged())], lines: said });
    expect(shortly(covered)).toEqual(['reply/1/1 sent']);
    const pasted = planned({
      judged: [judged(), edited(returned())],
      lines: covered,
      changed: 'roster',
    });
    expect(shortly(pasted)[1]).toBe('reply/1/2 awaitingApproval roster');
  });
});

describe('waits for approval', () => {
  test.each<[string, Partial<MailFacts>, string]>([
    ['a pasted roster', { judged: [returned()], changed: 'roster' }, 'roster'],
    ['a changed severity', { judged: [returned()], changed: 'settings' }, 'settings'],
    ['a new release of the rules', { judged: [returned()] }, 'rules'],
    [
      'another report of the school',
      {
        judged: [
          judged({
            verdict: 'superseded',
            supersededBy: { report: 2, because: 'later' },
          }),
        ],
        changed: 'roster',
      },
      'otherReports',
    ],
    [
      'a cell mended by staff',
      { judged: [judged(), returned({ version: version({ version: 2, origin: 'staff' }) })] },
      'staffMend',
    ],
    ['a lost decisions tab', { judged: [returned()] }, 'rules'],
  ])('%s', (_, facts, why) => {
    const lines = planned({ lines: said, ...facts });
    expect(shortly(lines)).toEqual(['reply/1/1 sent', `reply/1/2 awaitingApproval ${why}`]);
  });

  test('a decision on what the school has since replaced does not make it leave', () => {
    const twice = delivered(planned({ judged: [judged(), edited(returned())], lines: said }));
    const lines = planned({
      judged: [judged(), edited(judged())],
      lines: twice,
      decisions: [decision({ id: 5, version: 1 })],
    });
    expect(shortly(lines)[2]).toBe('reply/1/3 awaitingApproval rules');
  });

  test('and is closed when the cause vanishes', () => {
    const waiting = planned({ judged: [returned()], lines: said, changed: 'roster' });
    const back = planned({ lines: waiting, changed: 'roster' });
    expect(shortly(back)[1]).toBe('reply/1/2 notSent causeGone');
    const again = planned({ judged: [returned()], lines: back, changed: 'roster' });
    expect(shortly(again)[2]).toBe('reply/1/3 awaitingApproval roster');
  });

  test('and gives way to what the school sends meanwhile', () => {
    const waiting = planned({ judged: [returned()], lines: said, changed: 'roster' });
    const other = edited(returned({ findings: [finding({ figures: [601, 523] })] }));
    const lines = planned({ judged: [returned(), other], lines: waiting });
    expect(shortly(lines).slice(1)).toEqual(['reply/1/2 notSent overtaken', 'reply/1/3 queued']);
  });

  test('until a person approves it, or drops it for good', () => {
    const facts = { judged: [returned()], changed: 'roster' as const };
    const waiting = planned({ ...facts, lines: said });
    const key = new Set(['reply/1/2']);
    const approved = approveLines(waiting, key, 1);
    expect(shortly(planned({ ...facts, lines: approved }))[1]).toBe('reply/1/2 queued approved');
    const dropped = dropLines(waiting, key, 1);
    expect(shortly(planned({ ...facts, lines: dropped }))).toEqual([
      'reply/1/1 sent',
      'reply/1/2 notSent dropped',
    ]);
  });
});

describe('before mail is switched on', () => {
  const dryRun = settings({ mode: 'dryRun' });
  const live = settings({ answerFrom: at('2026-03-21 08:00:00') });

  test('300 rehearsed replies become "not sent", and stay so whatever changes', () => {
    const reports = Array.from({ length: 300 }, (_, index) =>
      judged({ version: version({ report: index + 1 }) }),
    );
    const rehearsed = planned({ judged: reports, settings: dryRun });
    expect(new Set(rehearsed.map(({ state }) => state))).toEqual(new Set(['dryRun']));
    const now = at('2026-03-21 08:00:00');
    const switched = planned({ judged: reports, settings: live, lines: rehearsed, now });
    expect(switched).toHaveLength(300);
    expect(new Set(switched.map(({ why }) => why))).toEqual(new Set(['beforeAnswering']));
    const harsher = reports.map(({ version: own }) => returned({ version: own }));
    const facts = { judged: harsher, settings: live, lines: switched, now };
    expect(planned({ ...facts, changed: 'settings' })).toEqual(switched);
  });

  test('a rehearsal counts as nothing said: an edit after the switch is answered', () => {
    const rehearsed = planned({ settings: dryRun });
    const lines = planned({
      judged: [
        judged(),
        { ...judged(), version: version({ version: 2, sentAt: live.answerFrom }) },
      ],
      settings: live,
      lines: rehearsed,
    });
    expect(shortly(lines)).toEqual(['reply/1/1 queued']);
  });

  test('what waited when mail was switched off does not leave when it is switched on', () => {
    const lines = planned({ settings: live, lines: planned() });
    expect(shortly(lines)).toEqual(['reply/1/1 notSent beforeAnswering']);
  });

  test('an old report can be answered by a button', () => {
    const old = planned({ settings: live, lines: planned() });
    const approved = approveLines(old, new Set(['reply/1/1']), 1);
    expect(shortly(planned({ settings: live, lines: approved }))).toEqual([
      'reply/1/1 queued approved',
    ]);
  });
});

describe('addresses', () => {
  const sentBy = (sender: string) => [judged({ version: version({ sender }) })];

  test('without a valid one there is no mail', () => {
    expect(shortly(planned({ judged: sentBy('không có') }))).toEqual([
      'reply/1/1 notSent noAddress',
    ]);
  });

  test.each(['typed', 'unknown'] as const)(
    '%s ones get a reply only in the roster',
    (addresses) => {
      const typed = settings({ addresses });
      expect(shortly(planned({ settings: typed }))).toEqual(['reply/1/1 queued']);
      const stranger = sentBy('ai-do@haiphong.edu.vn');
      expect(shortly(planned({ judged: stranger, settings: typed }))).toEqual([
        'reply/1/1 notSent notRegistered',
      ]);
      expect(shortly(planned({ judged: stranger }))).toEqual(['reply/1/1 queued']);
    },
  );
});

test('a reply that waits is closed when it no longer says what stands, and the new one waits', () => {
  const lines = planned({ judged: [returned()], lines: planned(), changed: 'roster' });
  expect(shortly(lines)).toEqual(['reply/1/1 notSent overtaken', 'reply/1/2 queued']);
});

test('a rejection says its rule only, so what else is wrong makes no second mail', () => {
  const rejected = returned({ verdict: 'rejected', findings: [finding({ ruleId: 'GUI-01' })] });
  const lines = delivered(planned({ judged: [rejected] }));
  const more = { ...rejected, findings: [...rejected.findings, finding()] };
  expect(planned({ judged: [more], lines })).toEqual(lines);
});

test.each<[string, Partial<MailFacts>]>([
  ['a new report', {}],
  ['an approval', { judged: [returned()], lines: said, changed: 'roster' }],
  ['a rehearsal', { settings: settings({ mode: 'dryRun' }) }],
  ['an old report', { settings: settings({ answerFrom: at('2026-03-21 08:00:00') }) }],
  ['a resend', { lines: said, decisions: [decision({ id: 9, kind: 'resend' })] }],
  ['no address', { judged: [judged({ version: version({ sender: '' }) })] }],
  ['a covered edit', { judged: [judged(), edited(judged())], lines: said }],
  ['another roster', { roster: roster(school()) }],
])('planning %s again on its own result changes nothing', (_, facts) => {
  const once = planned(facts);
  const later = at('2026-03-20 09:10:00');
  expect(planned({ ...facts, lines: once, now: later, changed: null })).toEqual(once);
});

describe('a report of an earlier round', () => {
  const later = settings({ roundStart: at('2026-08-01 00:00:00') });

  test('is told nothing more, whatever the new settings make of it', () => {
    expect(planned({ settings: later })).toEqual([]);
    const lines = planned({ judged: [returned()], lines: said, settings: later });
    expect(lines).toEqual(said);
  });

  test('even what a person approved before is closed, and comes back with the old start', () => {
    const [line] = planned();
    const approved = [{ ...line, why: 'approved' } as MailLine];
    const closed = planned({ lines: approved, settings: later });
    expect(shortly(closed)).toEqual(['reply/1/1 notSent causeGone']);
    expect(shortly(planned({ lines: closed }))).toContain('reply/1/2 queued');
  });
});
