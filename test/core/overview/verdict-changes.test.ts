import { ruleFrequencies } from '../../../src/core/overview/rule-frequency';
import { verdictChanges } from '../../../src/core/overview/verdict-changes';
import type { Judged } from '../../../src/core/verdicts/verdict';
import { at, judged, otherSchool, settings, version } from '../../builders/build';
import { finding, returned, status } from '../mail/mail-facts';

const { roundStart } = settings();
const ofReport = (report: number, changes: Partial<Judged> = {}, of = 1) =>
  judged({ version: version({ report, version: of }), ...changes });

describe('how often a rule fires', () => {
  test('counts reports by their newest version, accepted and returned apart', () => {
    const broken = [finding({ ruleId: 'HS-03' })];
    const all = [
      returned(),
      ofReport(2, { findings: broken, accepted: false }, 1),
      ofReport(2, { findings: [], accepted: true }, 2),
      ofReport(3, { findings: [...broken, ...broken], accepted: true }),
    ];
    expect(ruleFrequencies(all, roundStart)).toEqual(
      new Map([['HS-03', { accepted: 1, returned: 1 }]]),
    );
  });

  test.each<[string, Judged]>([
    ['a report that a person took out', returned({ verdict: 'excluded' })],
    [
      'a report of an earlier round',
      returned({ version: version({ sentAt: at('2026-02-01 08:00:00') }) }),
    ],
  ])('leaves out %s', (_, one) => {
    expect(ruleFrequencies([one], roundStart).size).toBe(0);
  });
});

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
