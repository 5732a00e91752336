import { FAULTS } from '../../../src/local/demo/demo-report';
import { demoReport, randomReports } from '../../../src/local/demo/reports';
import { demoRoster } from '../../../src/local/demo/roster';
import { dice } from '../../../src/local/world/dice';

const roster = demoRoster();
const schools = roster.filter(({ mailbox }) => mailbox !== '');
const number = (answer: unknown): number => Number(answer);

describe('a demo report', () => {
  test('without a fault keeps the figures of the appendix consistent', () => {
    const chance = dice(3);
    for (const school of schools.slice(0, 200)) {
      const { as, answers, list } = demoReport(school, chance);
      const [code, name, , , phone, q6, q7, q8, q9, , q11, q12] = answers;
      expect([as, code, name]).toEqual([school.mailbox, school.code, school.name]);
      expect(phone).toMatch(/^09\d{8}$/);
      expect(number(q7)).toBeLessThanOrEqual(number(q6));
      expect(number(q8)).toBeLessThanOrEqual(number(q7));
      expect(number(q9)).toBeLessThanOrEqual(number(q6) - number(q8));
      expect(list?.pupils ?? 0).toBe(number(q6) - number(q8));
      expect(number(q12)).toBeLessThanOrEqual(number(q11));
    }
  });

  test.each(FAULTS.filter((fault) => !['none', 'alias code'].includes(fault)))(
    'with the fault "%s" differs from the sound one',
    (fault) => {
      const [school] = schools;
      if (!school) throw new Error('the roster is empty');
      const sound = demoReport(school, dice(5));
      const faulty = demoReport(school, dice(5), fault, roster);
      expect({ ...faulty, fault: 'none' }).not.toEqual(sound);
    },
  );

  test('comes at random from schools that owe one, the same for the same seed', () => {
    expect(randomReports(roster, dice(9), 30)).toEqual(randomReports(roster, dice(9), 30));
    expect(randomReports(roster, dice(9), 30)).toHaveLength(30);
  });
});
