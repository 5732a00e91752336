import type { MailLine } from '../../../src/core/mail/mail-line';
import { onItsWay, waveReports } from '../../../src/core/mail/wave-progress';
import { at, mailLine } from '../../builders/build';

const EARLY = at('2026-03-19 09:00:00');
const LATE = at('2026-03-25 09:00:00');

const reminder = (n: number, changes: Partial<MailLine> = {}): MailLine =>
  mailLine({
    key: `reminder/2026-03/2026-03-26/${n}/${changes.wave ?? -5}`,
    kind: 'reminder',
    wave: -5,
    state: 'sent',
    why: '',
    createdAt: EARLY,
    since: EARLY,
    ...changes,
  });

const body = (changes: Partial<MailLine> = {}): MailLine =>
  reminder(0, { key: 'body/2026-03/department/3', kind: 'managingBody', wave: 3, ...changes });

describe('the report of a wave', () => {
  test('says of each what was sent, not sent and why, doubtful, rehearsed and still waiting', () => {
    const lines = [
      reminder(1, { since: EARLY + 1 }),
      reminder(2, { since: EARLY + 9 }),
      reminder(3, { state: 'notSent', why: 'accepted' }),
      reminder(4, { state: 'notSent', why: 'dropped' }),
      reminder(5, { state: 'notSent', why: 'accepted' }),
      reminder(6, { state: 'unsettled', why: 'runDied' }),
      reminder(7, { state: 'dryRun' }),
      reminder(8, { state: 'queued' }),
      reminder(9, { state: 'sending' }),
      body(),
    ];
    const [later, first] = waveReports(lines, '2026-03');
    expect(later).toMatchObject({ wave: 3, sent: 1, total: 1 });
    expect(first).toMatchObject({
      wave: -5,
      sent: 2,
      notSent: 3,
      unsettled: 1,
      dryRun: 1,
      queued: 1,
      sending: 1,
      total: 9,
      firstSentAt: EARLY + 1,
      lastSentAt: EARLY + 9,
      whyNot: [
        { why: 'accepted', mails: 2 },
        { why: 'dropped', mails: 1 },
      ],
    });
  });

  test.each<[string, MailLine]>([
    ['a reply', mailLine({ kind: 'reply' })],
    ['a mail of another round', reminder(1, { key: 'reminder/2025-11/2025-11-30/1/-5' })],
    ['a doubtful mail that was sent again as another line', reminder(1, { why: 'resent' })],
  ])('leaves out %s', (_, line) => {
    expect(waveReports([line], '2026-03')).toEqual([]);
    expect(onItsWay([{ ...line, state: 'queued' }], '2026-03')).toBeNull();
  });

  test('holds nothing before the first wave', () => {
    expect(waveReports([], '2026-03')).toEqual([]);
  });
});

describe('what is on its way', () => {
  test('is what waits, with everything planned since the oldest of it', () => {
    const lines = [
      reminder(1),
      reminder(2, { wave: -1, createdAt: LATE }),
      reminder(3, { wave: -1, createdAt: LATE, state: 'queued' }),
      reminder(4, { wave: -1, createdAt: LATE, state: 'notSent', why: 'accepted' }),
    ];
    expect(onItsWay(lines, '2026-03')).toMatchObject({ total: 3, queued: 1, sent: 1, notSent: 1 });
  });

  test('is nothing once all have left', () => {
    expect(onItsWay([reminder(1), reminder(2)], '2026-03')).toBeNull();
  });
});
