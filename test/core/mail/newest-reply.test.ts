import type { MailLine } from '../../../src/core/mail/mail-line';
import type { Judged } from '../../../src/core/verdicts/verdict';
import { judged, settings, version } from '../../builders/build';
import { planned } from '../../builders/mail-facts';

const typed = settings({ addresses: 'typed' });
const report = (number: number, changes: Partial<Judged> = {}): Judged =>
  judged({ version: version({ report: number }), ...changes });
const shown = (lines: readonly MailLine[]) => lines.map(({ key, state, why }) => [key, state, why]);

test('of replies to one typed address only the newest about its school waits', () => {
  const lines = planned({ judged: [report(1), report(2), report(3)], settings: typed });
  expect(shown(lines)).toEqual([
    ['reply/1/1', 'notSent', 'newerReply'],
    ['reply/2/1', 'notSent', 'newerReply'],
    ['reply/3/1', 'queued', ''],
  ]);
});

test('what was overtaken stays unsaid: planning again changes nothing', () => {
  const facts = { judged: [report(1), report(2)], settings: typed };
  const lines = planned(facts);
  expect(planned({ ...facts, lines })).toEqual(lines);
});

test('replies about other schools’ codes overtake none about its own', () => {
  const other = { schoolId: '31304402' };
  const lines = planned({
    judged: [report(1), report(2, other), report(3, other)],
    settings: typed,
  });
  expect(lines.filter(({ state }) => state === 'queued').map(({ key }) => key)).toEqual([
    'reply/1/1',
    'reply/3/1',
  ]);
});

test('a proven address gets a reply to each of its reports', () => {
  const lines = planned({ judged: [report(1), report(2)] });
  expect(lines.map(({ state }) => state)).toEqual(['queued', 'queued']);
});
