import { addressees, refuseEdited } from '../../../src/core/mail/addressee';
import type { MailLine } from '../../../src/core/mail/mail-line';
import { at, judged, school, settings, version } from '../../builders/build';
import { mailFacts, planned, status } from '../../builders/mail-facts';

const now = at('2026-03-20 09:05:00');
const sender = 'thcs-a@haiphong.edu.vn';
const facts = {
  judged: [judged({ version: version({ report: 1, sender }) })],
  statuses: [status({ school: school({ schoolId: '1', mailboxes: ['a@x.vn', 'b@x.vn'] }) })],
  settings: settings({
    communeMailboxes: { 'Phường A': 'ubnd@x.vn' },
    departmentMailbox: 'so@x.vn',
  }),
};
const line = (changes: Partial<MailLine>): MailLine => ({
  ...(planned(mailFacts({ judged: facts.judged }))[0] as MailLine),
  ...changes,
});

test.each<[string, Partial<MailLine>, string]>([
  ['a reply goes to the sender of its report', { kind: 'reply', report: 1 }, sender],
  ['a reply to no report goes nowhere', { kind: 'reply', report: 9 }, ''],
  [
    'a reminder goes to every mailbox of its school',
    { kind: 'reminder', schoolId: '1' },
    'a@x.vn, b@x.vn',
  ],
  ['a reminder of no school goes nowhere', { kind: 'reminder', schoolId: '9' }, ''],
  ['a list goes to its commune', { kind: 'managingBody', schoolId: 'Phường A' }, 'ubnd@x.vn'],
  ['a list goes to the Department', { kind: 'managingBody', schoolId: 'department' }, 'so@x.vn'],
  [
    'a list of a commune without mailbox goes nowhere',
    { kind: 'managingBody', schoolId: 'Xã B' },
    '',
  ],
])('%s', (_, changes, to) => {
  expect(addressees(facts)(line(changes))).toBe(to);
});

test('of a batch, a line that says another address stays here and says why', () => {
  const lines = [
    line({ key: 'own', to: sender }),
    line({ key: 'other', to: 'ke-gian@example.com' }),
    line({ key: 'both', to: `${sender}, ke-gian@example.com` }),
    line({ key: 'none', to: '' }),
    line({ key: 'sent', state: 'sent', to: 'ke-gian@example.com' }),
  ];
  expect(
    refuseEdited(lines, addressees(facts), now).map(({ key, state, why }) => [key, state, why]),
  ).toEqual([
    ['own', 'queued', ''],
    ['other', 'notSent', 'addressEdited'],
    ['both', 'notSent', 'addressEdited'],
    ['none', 'notSent', 'addressEdited'],
    ['sent', 'sent', ''],
  ]);
});
