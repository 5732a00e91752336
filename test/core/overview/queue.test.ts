import type { MailLine } from '../../../src/core/mail/mail-line';
import { type QueueReason, waitingForPeople } from '../../../src/core/overview/queue';
import type { Judged } from '../../../src/core/verdicts/verdict';
import { at, decision, judged, mailLine, settings, version } from '../../builders/build';

type Input = Parameters<typeof waitingForPeople>[0];

const waiting = (changes: Partial<Input>) =>
  waitingForPeople({ judged: [], decisions: [], lines: [], settings: settings(), ...changes });

const reasons = (changes: Partial<Input>) => waiting(changes).map(({ reason }) => reason);

function broken(ruleId: string, changes: Partial<Judged> = {}): Judged {
  const words = { message: '', mailMessage: '', figures: [], about: [] };
  const finding = { ruleId, severity: 'error', acrossSchools: false, forSchool: true } as const;
  return judged({ findings: [{ ...finding, ...words }], ...changes });
}

test.each<[QueueReason, Judged]>([
  ['rowGone', judged({ version: version({ row: null, rowState: 'gone' }) })],
  ['rowNeverArrived', judged({ version: version({ row: null, rowState: 'neverArrived' }) })],
  ['codeNotOnRoster', broken('DV-01')],
  ['otherSchoolsMailbox', broken('GUI-02')],
  ['unregisteredMailbox', broken('GUI-03')],
  ['listUnreadable', broken('DS-06')],
])('%s waits for people', (reason, one) => {
  expect(waiting({ judged: [one] })).toEqual([
    { reason, report: 1, schoolId: '31303501', mailKey: '' },
  ]);
});

test.each<[string, Judged]>([
  ['a report in order', judged()],
  ['what a rule returns to the school', broken('HS-02')],
  ['a report that was taken out', broken('DV-01', { verdict: 'excluded' })],
  [
    'a report of an earlier round',
    broken('DV-01', { version: version({ sentAt: at('2026-02-28 23:59:59') }) }),
  ],
])('%s does not wait', (_what, one) => {
  expect(waiting({ judged: [one] })).toEqual([]);
});

test('only the newest version of a report is asked about', () => {
  const newest = judged({ version: version({ version: 2 }) });
  expect(reasons({ judged: [broken('DV-01'), newest] })).toEqual([]);
});

test('what a person has decided is settled, until the school edits it', () => {
  const decisions = [decision()];
  const decided = broken('DV-01', { note: 'Đã xác minh.' });
  expect(reasons({ judged: [decided], decisions })).toEqual([]);
  const edited = broken('DV-01', { version: version({ version: 2 }) });
  expect(reasons({ judged: [decided, edited], decisions })).toEqual([
    'codeNotOnRoster',
    'editedAfterDecision',
  ]);
});

test('an undone decision settles nothing', () => {
  const decisions = [decision({ undone: true })];
  expect(reasons({ judged: [broken('DV-01')], decisions })).toEqual(['codeNotOnRoster']);
});

test('of a crowd’s sender one line waits, whatever he sent', () => {
  const held = (report: number, sender = 'hocsinh@haiphong.edu.vn') =>
    broken('GUI-03', { version: version({ report, sender }), heldBack: 'crowd', counted: false });
  const items = waiting({
    judged: [
      held(4),
      held(2, ' HocSinh@haiphong.edu.vn'),
      held(3),
      held(5, 'khac@haiphong.edu.vn'),
    ],
  });
  expect(items.map(({ reason, report }) => [reason, report])).toEqual([
    ['crowd', 2],
    ['crowd', 5],
  ]);
});

test('a report with a typed address that waits behind another one is asked about', () => {
  const one = judged({ heldBack: 'typed', counted: false });
  expect(reasons({ judged: [one] })).toEqual(['typedBeside']);
});

test('mails that are unsettled or wait for approval stand last', () => {
  const lines = [
    mailLine({ key: 'reply/2/1', state: 'awaitingApproval', report: 2 }),
    mailLine({ state: 'sent' }),
    mailLine({ key: 'reply/1/2', state: 'unsettled' }),
  ];
  expect(waiting({ judged: [broken('DV-01')], lines }).map((each) => each.mailKey)).toEqual([
    '',
    'reply/2/1',
    'reply/1/2',
  ]);
  expect(reasons({ lines })).toEqual(['mailAwaitingApproval', 'mailUnsettled']);
  const resent = lines.map((line): MailLine => ({ ...line, state: 'unsettled', why: 'resent' }));
  expect(reasons({ lines: resent })).toEqual([]);
});
