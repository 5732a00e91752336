import type { Decision } from '../../../src/core/decisions/decision';
import type { Version } from '../../../src/core/ledger/version';
import { planReplies } from '../../../src/core/mail/replies';
import { waitingForPeople } from '../../../src/core/overview/queue';
import { summarise } from '../../../src/core/overview/summary';
import { judge } from '../../../src/core/verdicts/judge';
import { schoolStatuses } from '../../../src/core/verdicts/statuses';
import { at, decision, figures, roster, settings, version } from '../../builders/build';

const NOW = at('2026-03-28 10:00:00');
const RECEIVED = at('2026-03-25 00:00:00');

function paper(changes: Partial<Decision> = {}, told: Partial<ReturnType<typeof figures>> = {}) {
  const value = {
    receivedAt: RECEIVED,
    letterNumber: '12/BC-THCSTP',
    link: '',
    figures: figures(told),
  };
  const on = { kind: 'paper' as const, report: null, version: null, schoolId: '31303501' };
  return decision({ ...on, value, ...changes });
}

function round(decisions: readonly Decision[], versions: readonly Version[] = []) {
  const about = { roster: roster(), settings: settings(), decisions, now: NOW };
  const judged = judge({ ...about, versions });
  const statuses = schoolStatuses({ ...about, judged });
  return { judged, statuses, summary: summarise({ ...about, judged, statuses }), about };
}

describe('a report on paper', () => {
  test('counts for its school, on time by the day of receipt, with its figures', () => {
    const { judged, statuses, summary } = round([paper()]);
    expect(judged).toMatchObject([{ verdict: 'valid', counted: true, schoolId: '31303501' }]);
    expect(statuses[0]).toMatchObject({ status: 'onTime', overdue: false });
    expect(statuses[0]?.counted?.figures).toEqual(figures());
    expect(summary.reported).toBe(1);
    expect(summary.addsUp).toBe(true);
    expect(summary.progress[0]).toMatchObject({ day: '2026-03-25', schools: 1 });
  });

  test('a figure that it does not give stays out of its total and is counted as missing', () => {
    const { summary } = round([paper({}, { staff: null })]);
    const total = (question: string) => summary.totals.find((one) => one.question === question);
    expect(total('staff')).toMatchObject({ total: 0, missing: 1 });
    expect(total('students')).toMatchObject({ total: 523, missing: 0 });
  });

  test('received after the last day it is late', () => {
    const late = paper({
      value: {
        receivedAt: at('2026-03-28 00:00:00'),
        letterNumber: '1',
        link: '',
        figures: figures(),
      },
    });
    expect(round([late]).statuses[0]).toMatchObject({ status: 'late', daysLate: 2 });
  });

  test('taken back it is gone', () => {
    const { judged, statuses } = round([paper({ undone: true })]);
    expect(judged).toEqual([]);
    expect(statuses[0]?.status).toBe('missing');
  });

  test('of a school that is not on the roster it is nothing', () => {
    expect(round([paper({ schoolId: '99999999' })]).judged).toEqual([]);
  });

  test('counts as from a registered mailbox: the later of the two stands', () => {
    const earlier = version({ sentAt: at('2026-03-20 09:00:00') });
    const later = version({ sentAt: at('2026-03-26 09:00:00') });
    const counted = (sent: Version) =>
      round([paper()], [sent]).judged.map(({ counted: counts }) => counts);
    expect(counted(earlier)).toEqual([false, true]);
    expect(counted(later)).toEqual([true, false]);
  });

  test('of two that came on one day the one that was recorded later stands', () => {
    const first = paper({ id: 5 }, { students: 500 });
    const mended = paper({ id: 12 }, { students: 523 });
    for (const both of [
      [first, mended],
      [mended, first],
    ]) {
      expect(round(both).statuses[0]?.counted?.figures.students).toBe(523);
    }
  });

  test('is preferred to a report from an address that is not registered, whenever that came', () => {
    const foreign = version({
      sender: 'giao-vien@haiphong.edu.vn',
      sentAt: at('2026-03-26 09:00:00'),
    });
    const { judged } = round([paper()], [foreign]);
    expect(judged.map(({ counted }) => counted)).toEqual([false, true]);
  });

  test('is compared with no other report, and none with it', () => {
    const same = version({ sentAt: at('2026-03-26 09:00:00') });
    const alone = round([], [same]).judged[0]?.findings;
    const { judged } = round([paper({ schoolId: '31304402' })], [same]);
    expect(judged[0]?.findings).toEqual(alone);
    expect(judged[1]?.findings).toEqual([]);
  });

  test('makes no reply and waits for nobody', () => {
    const { judged, about } = round([paper()]);
    const mail = planReplies([], {
      ...about,
      judged,
      readableSince: 0,
      changed: null,
      held: new Set(),
    });
    expect(mail.added).toEqual([]);
    expect(waitingForPeople({ ...about, judged, lines: [] })).toEqual([]);
  });

  test('on the first day of the round it belongs to the round', () => {
    const first = paper({
      value: {
        receivedAt: at('2026-03-01 00:00:00'),
        letterNumber: '1',
        link: '',
        figures: figures(),
      },
    });
    const started = settings({ roundStart: at('2026-03-01 08:00:00') });
    const [one] = judge({
      versions: [],
      roster: roster(),
      settings: started,
      decisions: [first],
      now: NOW,
    });
    expect(one?.counted).toBe(true);
    // Recorded the day before, it is a report of the round before.
    const earlier = judge({
      versions: [],
      roster: roster(),
      settings: started,
      decisions: [{ ...first, at: at('2026-02-28 10:00:00') }],
      now: NOW,
    });
    expect(earlier.filter(({ counted }) => counted)).toEqual([]);
  });
});
