import { findAnswered, readAnswers, whoseReport } from '../../../src/core/ledger/read-answers';
import type { School } from '../../../src/core/roster/school';
import { figures, otherSchool, roster, school, version } from '../../builders/build';

test('a valid report gives all six figures, and nothing is blank', () => {
  const read = readAnswers(version());
  expect(read.figures).toEqual(figures());
  expect([...read.blank]).toEqual([]);
  expect(read.hasList).toBe(true);
});

test('blank and unreadable figures are null, never 0; only blank is blank', () => {
  const read = readAnswers(version({ cells: { students: '', staff: '?', unsignedStaff: 0 } }));
  expect(read.figures).toEqual(figures({ students: null, staff: null, unsignedStaff: 0 }));
  expect([...read.blank]).toEqual(['students']);
});

test('the typed text stands for a cell that Google made of it', () => {
  const typed = { schoolId: '01303501', contactPhone: '0912345678', students: '1.234' };
  const cells = { schoolId: 1303501, contactPhone: 912345678, students: 1.234 };
  const read = readAnswers(version({ cells, typed }));
  expect(read.code).toMatchObject({ code: '01303501' });
  expect(read.phone).toMatchObject({ phone: '0912345678', zeroRestored: false });
  expect(read.counts.students).toMatchObject({ value: 1234, precision: 'cleaned' });
});

test('a cell that a person changed stands for itself', () => {
  const read = readAnswers(version({ cells: { students: 600 }, typed: { students: '523' } }));
  expect(read.figures.students).toBe(600);
});

test('a code whose zero the Sheet ate finds its school', () => {
  const subject = version({ cells: { schoolId: 1303501 } });
  const known = roster(school({ schoolId: '01303501' }));
  expect(findAnswered(known, readAnswers(subject).code)).toMatchObject({ by: 'code' });
});

const OTHER = 'th-nguyendu@haiphong.edu.vn';

test.each<[string, string, string, School, string | null]>([
  ['its code, whoever sent it', '31303501', OTHER, otherSchool(), '31303501'],
  ['its mailbox, when the code is unknown', '99999999', OTHER, otherSchool(), '31304402'],
  [
    'its mailbox, however it is written',
    '',
    ' TH-NguyenDu@haiphong.edu.vn',
    otherSchool(),
    '31304402',
  ],
  ['nobody, when neither is known', '99999999', 'x@haiphong.edu.vn', otherSchool(), null],
  [
    'nobody, when two schools share the mailbox',
    '99999999',
    'thcs-tranphu@haiphong.edu.vn',
    otherSchool({ mailboxes: ['thcs-tranphu@haiphong.edu.vn'] }),
    null,
  ],
  [
    'its code, even on a day when the school is closed',
    '31304402',
    OTHER,
    otherSchool({ to: closedOn('2026-03-01') }),
    '31304402',
  ],
  [
    'nobody, when the mailbox’s school is closed',
    '99999999',
    OTHER,
    otherSchool({ to: closedOn('2026-03-01') }),
    null,
  ],
])('a report belongs to %s', (_whom, schoolId, sender, other, expected) => {
  const subject = version({ sender, cells: { schoolId } });
  const owner = whoseReport(readAnswers(subject), subject, roster(school(), other));
  expect(owner?.schoolId ?? null).toBe(expected);
});

function closedOn(day: string): School['to'] {
  return day as School['to'];
}
