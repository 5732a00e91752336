import { verdictChanges } from '../../../src/core/overview/verdict-changes';
import type { Judged } from '../../../src/core/verdicts/verdict';
import { judged, otherSchool, version } from '../../builders/build';
import { returned, status } from '../../builders/mail-facts';

const ofReport = (report: number, changes: Partial<Judged> = {}) =>
  judged({ version: version({ report }), ...changes });

describe('two judgements', () => {
  const other = status({ school: otherSchool() });

  test('differ by report and by school, in the order of the roster', () => {
    const before = {
      judged: [
        ofReport(1, { schoolId: otherSchool().schoolId }),
        returned({ version: version({ report: 2 }) }),
      ],
      statuses: [status({ status: 'mustFix' }), { ...other, status: 'onTime' as const }],
    };
    const after = {
      judged: [ofReport(1, { schoolId: otherSchool().schoolId }), ofReport(2)],
      statuses: [status({ status: 'onTime' }), { ...other, status: 'late' as const }],
    };
    const { changes, classes } = verdictChanges(before, after);
    expect(changes).toEqual([
      {
        schoolId: '31303501',
        report: { number: 2, before: 'mustFix', after: 'valid' },
        status: { before: 'mustFix', after: 'onTime' },
      },
      {
        schoolId: otherSchool().schoolId,
        report: null,
        status: { before: 'onTime', after: 'late' },
      },
    ]);
    for (const which of ['before', 'after'] as const) {
      expect(classes.reduce((sum, each) => sum + each[which], 0)).toBe(2);
    }
  });

  test('a report of no school is named last, without a status', () => {
    const lost = (verdict: Judged['verdict']) => ofReport(1, { schoolId: null, verdict });
    const statuses = [status()];
    const { changes } = verdictChanges(
      { judged: [lost('mustFix')], statuses },
      { judged: [lost('rejected')], statuses },
    );
    expect(changes).toEqual([
      { schoolId: null, report: { number: 1, before: 'mustFix', after: 'rejected' }, status: null },
    ]);
  });

  test('that agree give nothing', () => {
    const same = { judged: [judged()], statuses: [status()] };
    expect(verdictChanges(same, same).changes).toEqual([]);
  });
});
