import { RULES } from '../../../src/core/rules/all-rules';
import { allowedSeverity, severityOf } from '../../../src/core/rules/severity';
import { settings } from '../../builders/build';

test.each([
  ['DV-01', 'off', 'error'],
  ['DV-01', 'warning', 'error'],
  ['TL-1', 'notice', 'error'],
  ['TL-6', 'off', 'off'],
  ['TL-12', 'warning', 'warning'],
  ['SO-6', 'notice', 'notice'],
  ['HS-05', 'error', 'error'],
  ['GUI-04', 'error', 'warning'],
  ['NOP-02', 'error', 'warning'],
  ['NOP-03', 'error', 'warning'],
  ['NOP-03', 'notice', 'notice'],
  ['GUI-04', 'off', 'off'],
  ['DS-06', 'error', 'warning'],
  ['DS-03', 'warning', 'warning'],
] as const)('%s wanted %s weighs %s', (ruleId, wanted, allowed) => {
  expect(allowedSeverity(ruleId, wanted)).toBe(allowed);
});

test('a setting outside the limits does no harm either', () => {
  const round = settings({ severities: { 'DV-01': 'off', 'NOP-02': 'error' } });
  const weights = RULES.filter(({ id }) => id === 'DV-01' || id === 'NOP-02').map((rule) =>
    severityOf(rule, round),
  );
  expect(weights).toEqual(['error', 'warning']);
});
