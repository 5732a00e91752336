import type { MailLine } from '../../../src/core/mail/mail-line';
import type { MailFacts } from '../../../src/core/mail/plan-mail';
import { clockStartsWave, planMail } from '../../../src/core/mail/plan-mail';
import { previewWave } from '../../../src/core/mail/wave-preview';
import type { SchoolStatus } from '../../../src/core/verdicts/school-status';
import { at, decision, judged, otherSchool, roster, school, settings } from '../../builders/build';
import { delivered, mailFacts, planned, returned, status } from '../../builders/mail-facts';

const shortly = (lines: readonly MailLine[]) =>
  lines.map(({ key, state, why }) => [key, state, why].filter((part) => part !== '').join(' '));

const WAVE_TIME = at('2026-03-19 08:05:00');
const KEY = 'reminder/2026-03/2026-03-26/31303501';

/** A morning on which the −5 wave has come and the school has sent nothing. */
function morning(changes: Partial<MailFacts> = {}): Partial<MailFacts> {
  return { judged: [], statuses: [status()], now: WAVE_TIME, waves: 'time', ...changes };
}

const firstWave = delivered(planned(morning()));

describe('a wave', () => {
  test('reminds a school of which nothing is accepted, at its roster mailboxes, in one mail', () => {
    const two = school({ mailboxes: ['a@haiphong.edu.vn', 'b@haiphong.edu.vn'] });
    const lines = planned(morning({ statuses: [status({ school: two })] }));
    expect(shortly(lines)).toEqual([`${KEY}/-5 queued`]);
    expect(lines[0]?.to).toBe('a@haiphong.edu.vn, b@haiphong.edu.vn');
  });

  test('is sent once', () => {
    expect(planned(morning({ lines: firstWave }))).toEqual(firstWave);
  });

  test('that was missed is caught up by the latest one reached', () => {
    const lines = planned(morning({ now: at('2026-04-08 09:00:00') }));
    expect(shortly(lines)).toEqual([`${KEY}/7 queued`]);
  });

  test("counts from the school's own last day", () => {
    const extended = status({ dueAt: at('2026-04-04 00:00:00') });
    expect(planned(morning({ statuses: [extended] }))).toEqual([]);
    const lines = planned(morning({ statuses: [extended], now: at('2026-03-27 09:00:00') }));
    expect(shortly(lines)).toEqual(['reminder/2026-03/2026-04-03/31303501/-5 queued']);
  });

  test.each<[string, Partial<MailFacts>]>([
    ['on an ordinary wake-up', { waves: 'none' }],
    ['before office hours', { now: at('2026-03-19 07:59:00') }],
    ['on a Sunday', { now: at('2026-03-22 10:00:00') }],
    ['while mail is paused', { settings: settings({ paused: true }) }],
    ['while a person has stopped the waves', { settings: settings({ wavesStopped: true }) }],
    [
      'by hand while a person has stopped the waves',
      { waves: 'person', settings: settings({ wavesStopped: true }) },
    ],
    ['to a school that has reported', { statuses: [status({ status: 'onTime' })] }],
    ['to an exempt school', { statuses: [status({ status: 'exempt' })] }],
    ['without a mailbox', { statuses: [status({ school: school({ mailboxes: [] }) })] }],
    [
      'when a person said not to',
      { decisions: [decision({ kind: 'doNotRemind', report: null, schoolId: '31303501' })] },
    ],
  ])('does not start %s', (_, facts) => {
    expect(planned(morning(facts))).toEqual([]);
  });

  test.each<[string, Partial<MailFacts>, boolean]>([
    ['one that has come', {}, true],
    ['none before office hours', { now: at('2026-03-19 07:59:00') }, false],
    ['none that has been sent', { lines: firstWave }, false],
    ['none to a school that has reported', { statuses: [status({ status: 'onTime' })] }, false],
  ])("that an ordinary wake-up leaves alone is the next tick's affair: %s", (_, facts, starts) => {
    const lines = planned(morning({ waves: 'none', ...facts }));
    expect(clockStartsWave(mailFacts(morning({ ...facts, lines })))).toBe(starts);
  });

  test('leaves at any hour by the hand of a person', () => {
    expect(planned(morning({ waves: 'person', now: at('2026-03-22 20:00:00') }))).toHaveLength(1);
  });

  test('is only rehearsed in dry run, and then really leaves', () => {
    const dryRun = settings({ mode: 'dryRun' });
    const rehearsed = planned(morning({ settings: dryRun }));
    expect(shortly(rehearsed)).toEqual([`${KEY}/-5 dryRun`]);
    expect(shortly(planned(morning({ lines: rehearsed })))).toEqual([`${KEY}/-5 queued`]);
  });

  test.each<[string, Partial<MailFacts>, string]>([
    ['the school has reported', { statuses: [status({ status: 'onTime' })] }, 'accepted'],
    ['the next wave has come', { now: at('2026-03-25 09:00:00') }, 'overtaken'],
    ['the school has left the roster', { statuses: [] }, 'notExpected'],
  ])('that waits is closed when %s', (_, facts, why) => {
    const waiting = planned(morning());
    expect(shortly(planned(morning({ ...facts, lines: waiting })))[0]).toBe(
      `${KEY}/-5 notSent ${why}`,
    );
  });
});

describe('on hold', () => {
  const mistyped = {
    statuses: [status({ dueAt: at('2026-03-02 00:00:00') })],
    gate: { let: 'nobody', previouslyAccepted: null, brakeOn: false },
  } as const;

  test('a mistyped deadline starts no wave, and spoils none that waits', () => {
    expect(planned(morning(mistyped))).toEqual([]);
    const waiting = planned(morning());
    expect(planned(morning({ ...mistyped, lines: waiting }))).toEqual(waiting);
  });

  test('nothing starts when one pass took many schools out of "accepted"', () => {
    const lost = Array.from({ length: 11 }, (_, index) =>
      status({ school: school({ schoolId: `${index}` }) }),
    );
    const previouslyAccepted = new Set(lost.map(({ school: { schoolId } }) => schoolId));
    const gate = { let: 'schedule', previouslyAccepted, brakeOn: false } as const;
    const plan = planMail(mailFacts(morning({ statuses: lost, gate })));
    expect(plan).toEqual({ lines: [], hold: { why: 'brake', lost: 11 } });
  });

  test('what changes after a person sent by hand waits for another press', () => {
    expect(planned(morning({ ...mistyped, waves: 'person', now: WAVE_TIME }))).toEqual([]);
    const gate = { ...mistyped.gate, let: 'byHand' } as const;
    const sent = morning({ ...mistyped, gate, waves: 'person', now: WAVE_TIME });
    expect(planned(sent)).toHaveLength(1);
  });
});

describe('a wave that a person sent at once', () => {
  const gate = (by: 'byHand' | 'begun') =>
    ({ gate: { let: by, previouslyAccepted: null, brakeOn: false } }) as const;

  test('lets the clock begin no other, and what waits of it goes on', () => {
    expect(planned(morning(gate('byHand')))).toEqual([]);
    const waiting = planned(morning());
    const later = planMail(mailFacts(morning({ ...gate('begun'), lines: waiting })));
    expect(later).toEqual({ lines: waiting, hold: null });
  });

  test('is no leave for the next one, though somebody resumes it on a later day', () => {
    const next = morning({ ...gate('begun'), now: at('2026-03-25 09:00:00'), waves: 'person' });
    expect(planned(next)).toEqual([]);
  });

  test('what waits of it is still closed for a school that has reported', () => {
    const waiting = planned(morning());
    const facts = { ...gate('begun'), statuses: [status({ status: 'onTime' })], lines: waiting };
    expect(shortly(planned(morning(facts)))).toEqual([`${KEY}/-5 notSent accepted`]);
  });
});

describe('managing bodies', () => {
  const late = (changes: Partial<SchoolStatus>) =>
    status({ overdue: true, daysLate: 1, ...changes });
  const facts = morning({
    now: at('2026-03-31 09:00:00'),
    settings: settings({
      managingBodyWave: 3,
      waves: [3],
      communeMailboxes: { 'Phường Lê Chân': 'ubnd-lechan@haiphong.gov.vn' },
      departmentMailbox: 'so@haiphong.edu.vn',
    }),
    statuses: [
      late({}),
      late({ school: school({ schoolId: '2', level: 'TH-THCS' }) }),
      late({ school: school({ schoolId: '3', level: 'THPT' }) }),
      late({ school: school({ schoolId: '4', level: null }) }),
      late({ school: otherSchool() }),
    ],
  });
  const lists = (lines: readonly MailLine[]) =>
    lines.filter(({ kind }) => kind === 'managingBody').map(({ key, to }) => [key, to]);

  test('get one list each; who has no address gets none', () => {
    expect(lists(planned(facts))).toEqual([
      ['body/2026-03/Phường Lê Chân/3', 'ubnd-lechan@haiphong.gov.vn'],
      ['body/2026-03/department/3', 'so@haiphong.edu.vn'],
    ]);
  });

  test('get the list of a wave once, and none before the chosen wave', () => {
    const once = delivered(planned(facts));
    expect(planned({ ...facts, lines: once })).toEqual(once);
    const before = settings({ managingBodyWave: 3, departmentMailbox: 'so@haiphong.edu.vn' });
    const early = { ...facts, settings: before, now: at('2026-03-30 09:00:00') };
    expect(lists(planned(early))).toEqual([]);
  });

  test.each(['/again', '/again/again'])(
    'keep the list that a person sends once more (%s)',
    (again) => {
      const list = planned(facts).find(({ kind }) => kind === 'managingBody');
      const lines = [{ ...list, key: `${list?.key}${again}`, state: 'queued' } as MailLine];
      expect(planned({ ...facts, lines }).filter(({ key }) => key.endsWith(again))).toEqual(lines);
    },
  );

  test('get nothing that waited when no school is late any more', () => {
    const waiting = planned(facts);
    const lines = planned({ ...facts, lines: waiting, statuses: [] });
    expect(new Set(lines.map(({ state }) => state))).toEqual(new Set(['notSent']));
  });
});

describe('the preview', () => {
  const noMailbox = otherSchool({ mailboxes: [] });
  const [third, fourth, fifth, sixth] = [
    school({ schoolId: '3' }),
    school({ schoolId: '4' }),
    school({ schoolId: '5' }),
    school({ schoolId: '6' }),
  ] as const;
  const facts = {
    roster: roster(school(), noMailbox, third, fourth, fifth, sixth),
    statuses: [
      status(),
      status({ school: noMailbox }),
      status({ school: third, status: 'mustFix', last: returned() }),
      status({ school: fourth, status: 'onTime', counted: judged() }),
      status({ school: fifth, status: 'exempt' }),
    ],
    decisions: [],
    settings: settings({ replyReserve: 50 }),
    lines: firstWave,
    now: WAVE_TIME,
    remaining: 100,
  };

  test('says of every line of the roster what it gets, or why nothing', () => {
    const { rows } = previewWave(facts);
    expect(rows.map(({ schoolId, text, why }) => [schoolId, text ?? why])).toEqual([
      ['31303501', 'alreadySent'],
      ['31304402', 'noMailbox'],
      ['3', 'mustFix'],
      ['4', 'accepted'],
      ['5', 'exempt'],
      ['6', 'notActive'],
    ]);
  });

  // Two mails to send, one already gone today, fifty kept for replies.
  test.each([
    [52, '2026-03-19'],
    [51, '2026-03-20'],
    [50, '2026-03-23'],
    [49, null],
  ])('with a quota of %i left says that the last leaves on %p', (remaining, finishedOn) => {
    const lines = firstWave.map((line): MailLine => ({ ...line, key: 'reply/9/1', kind: 'reply' }));
    expect(previewWave({ ...facts, lines, remaining })).toMatchObject({
      mails: 2,
      recipients: 2,
      remaining,
      reserve: 50,
      finishedOn,
    });
  });
});
