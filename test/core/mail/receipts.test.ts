import type { MailLine } from '../../../src/core/mail/mail-line';
import type { MailFacts } from '../../../src/core/mail/plan-mail';
import type { SchoolStatus } from '../../../src/core/verdicts/school-status';
import type { Judged } from '../../../src/core/verdicts/verdict';
import { at, judged, otherSchool, school, settings, version } from '../../builders/build';
import { delivered, planned, status } from '../../builders/mail-facts';

const STRANGER = 'giaovien@haiphong.edu.vn';

/** Report 1 of `school()`, from an address that is not its mailbox. */
const strange = (changes: Partial<Judged> = {}): Judged =>
  judged({
    version: version({ sender: STRANGER }),
    verdict: 'review',
    fromRegisteredMailbox: false,
    ...changes,
  });

const counting = (counted: Judged, changes: Partial<SchoolStatus> = {}): SchoolStatus =>
  status({ status: 'onTime', counted, ...changes });

function receipts(report: Judged, changes: Partial<MailFacts> = {}): readonly MailLine[] {
  const facts = { judged: [report], statuses: [counting(report)], ...changes };
  return planned(facts).filter(({ kind }) => kind === 'receipt');
}

const shown = (lines: readonly MailLine[]) => lines.map(({ key, state, why }) => [key, state, why]);
const KEY = 'receipt/1/31303501';

test('all mailboxes of the school are told of a report from another one that counts', () => {
  const mailboxes = ['a@haiphong.edu.vn', 'b@haiphong.edu.vn'];
  const [line] = receipts(strange(), {
    statuses: [counting(strange(), { school: school({ mailboxes }) })],
  });
  expect(line).toMatchObject({
    key: KEY,
    state: 'queued',
    to: 'a@haiphong.edu.vn, b@haiphong.edu.vn',
    schoolId: '31303501',
    report: 1,
  });
});

test.each<[string, Judged, Partial<SchoolStatus>]>([
  ['a report of its own mailbox', judged(), {}],
  ['a report on paper', strange({ version: version({ origin: 'paper', report: -3 }) }), {}],
  ['a report that does not count', strange(), { counted: null }],
  ['a school without a mailbox', strange(), { school: school({ mailboxes: [] }) }],
  [
    'a report whose typed address is the school’s: the reply goes there',
    strange({ version: version() }),
    {},
  ],
])('none for %s', (_what, report, changes) => {
  expect(receipts(report, { statuses: [counting(report, changes)] })).toEqual([]);
});

test('one a report, however often it is planned or edited', () => {
  const lines = delivered(planned({ judged: [strange()], statuses: [counting(strange())] }));
  expect(shown(receipts(strange(), { lines }))).toEqual([[KEY, 'sent', '']]);
  const edited = strange({ version: version({ sender: STRANGER, version: 2 }) });
  expect(shown(receipts(edited, { lines }))).toEqual([[KEY, 'sent', '']]);
});

test('an edit that names another school tells that one too', () => {
  const lines = delivered(planned({ judged: [strange()], statuses: [counting(strange())] }));
  const moved = strange({
    version: version({ sender: STRANGER, version: 2 }),
    schoolId: '31304402',
  });
  const statuses = [status(), counting(moved, { school: otherSchool() })];
  expect(shown(receipts(moved, { lines, statuses }))).toEqual([
    [KEY, 'sent', ''],
    ['receipt/1/31304402', 'queued', ''],
  ]);
});

test('is closed when the report no longer counts before it left, and opened again', () => {
  const lines = planned({ judged: [strange()], statuses: [counting(strange())] });
  const closed = planned({ judged: [strange()], statuses: [status()], lines });
  expect(shown(closed.filter(({ kind }) => kind === 'receipt'))).toEqual([
    [KEY, 'notSent', 'causeGone'],
  ]);
  expect(shown(receipts(strange(), { lines: closed }))[0]?.[1]).not.toBe('notSent');
});

test('waits for approval when nothing about the report itself is new', () => {
  const answered = delivered(planned({ judged: [strange()], statuses: [status()] }));
  expect(shown(receipts(strange(), { lines: answered, changed: 'roster' }))).toEqual([
    [KEY, 'awaitingApproval', 'roster'],
  ]);
});

test.each<[string, Parameters<typeof settings>[0], string, string]>([
  ['is rehearsed in a dry run', { mode: 'dryRun' }, 'dryRun', ''],
  [
    'says nothing of what was sent before mail was on',
    { answerFrom: at('2026-03-21 00:00:00') },
    'notSent',
    'beforeAnswering',
  ],
])('%s', (_name, changes, state, why) => {
  const found = receipts(strange(), { settings: settings(changes) });
  expect(shown(found)).toEqual([[KEY, state, why]]);
});

test('a rehearsed one leaves once mail is on', () => {
  const lines = receipts(strange(), { settings: settings({ mode: 'dryRun' }) });
  expect(shown(receipts(strange(), { lines }))).toEqual([[KEY, 'queued', '']]);
});

test('takes nothing from the replies: each report still gets its own', () => {
  const lines = planned({ judged: [strange()], statuses: [counting(strange())] });
  expect(lines.map(({ key }) => key)).toEqual(['reply/1/1', KEY]);
  const again = planned({
    judged: [strange()],
    statuses: [counting(strange())],
    lines: delivered(lines),
  });
  expect(again).toEqual(delivered(lines));
});
