import type { Decision } from '../../../src/core/decisions/decision';
import { withDecisions } from '../../../src/core/decisions/roster-with-decisions';
import type { School } from '../../../src/core/roster/school';
import { at, decision, roster, school } from '../../builders/build';

const END = at('2026-03-31 00:00:00');
const EARLIER = at('2026-03-29 00:00:00');
const MAILBOX = 'moi@haiphong.edu.vn';

const on = (changes: Partial<Decision>) =>
  decision({ report: null, version: null, schoolId: '31303501', ...changes });
const first = (decisions: readonly Decision[], changes: Partial<School> = {}) =>
  withDecisions(roster(school(changes)), decisions).schools[0];

test.each<[string, Partial<School>, readonly Decision[], Partial<School>]>([
  [
    'an exemption carries its reason',
    {},
    [on({ kind: 'exempt', reason: 'Đã giải thể' })],
    { exempt: 'Đã giải thể' },
  ],
  [
    'an exemption without a reason exempts',
    {},
    [on({ kind: 'exempt', reason: '' })],
    { exempt: '#1' },
  ],
  ['an extension gives time', {}, [on({ kind: 'extend', value: END })], { extendedTo: END }],
  [
    'of two extensions the later decision stands',
    {},
    [on({ id: 2, kind: 'extend', value: EARLIER }), on({ kind: 'extend', value: END })],
    { extendedTo: EARLIER },
  ],
  [
    "the roster's own extension can only give more",
    { extendedTo: END },
    [on({ kind: 'extend', value: EARLIER })],
    { extendedTo: END },
  ],
  [
    'a mailbox is added once, normalised',
    { mailboxes: [] },
    [
      on({ kind: 'addMailbox', value: 'Moi@haiphong.edu.vn' }),
      on({ id: 2, kind: 'addMailbox', value: MAILBOX }),
    ],
    { mailboxes: [MAILBOX] },
  ],
  [
    'a bad mailbox goes',
    { mailboxes: [MAILBOX] },
    [on({ kind: 'badMailbox', value: MAILBOX })],
    { mailboxes: [] },
  ],
  ['an undone decision does nothing', {}, [on({ kind: 'exempt', undone: true })], { exempt: '' }],
  [
    'nor does one about another school',
    {},
    [on({ kind: 'exempt', schoolId: '9' })],
    { exempt: '' },
  ],
])('%s', (_name, before, decisions, after) => {
  expect(first(decisions, before)).toEqual(school({ ...before, ...after }));
});

test('applying the same decisions twice changes nothing', () => {
  const decisions = [
    on({ kind: 'extend', value: END }),
    on({ id: 2, kind: 'addMailbox', value: MAILBOX }),
    on({ id: 3, kind: 'badMailbox', value: 'thcs-tranphu@haiphong.edu.vn' }),
  ];
  const once = withDecisions(roster(), decisions);
  expect(withDecisions(once, decisions)).toEqual(once);
  expect(once.byMailbox.get(MAILBOX)?.map(({ schoolId }) => schoolId)).toEqual(['31303501']);
});
