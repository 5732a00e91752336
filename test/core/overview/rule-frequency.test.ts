import { ruleFrequencies } from '../../../src/core/overview/rule-frequency';
import type { Judged } from '../../../src/core/verdicts/verdict';
import { at, judged, settings, version } from '../../builders/build';
import { finding, returned } from '../../builders/mail-facts';

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
