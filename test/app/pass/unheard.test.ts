import { onWake, tick } from '../../../src/app/pass/wake';
import { QUESTION_IDS } from '../../../src/core/questionnaire/questionnaire';
import { type Office, OTHER_SENDER, runningOffice, SENDER } from '../../builders/office';

/** More than one pass takes from the Form’s store, seconds apart; the last is another school’s. */
const WAITING = 60;
const FIGURES = ['students', 'completeStudents', 'syncedStudents'] as const;

/** In a Sheet that reads 1,300 as 1.3 so many reports wait for the first pass. */
function manyWaiting(): Office {
  const office = runningOffice();
  for (let n = 1; n <= WAITING; n++) {
    const [schoolId, sender] = n === WAITING ? ['31304402', OTHER_SENDER] : ['31303501', SENDER];
    const typed = Object.fromEntries(FIGURES.map((id) => [id, '1,300']));
    const schoolName = n === WAITING ? 'Tiểu học Nguyễn Du' : 'THCS Trần Phú';
    office.submit({ schoolId, schoolName, ...typed, foreignStudents: 0, unsyncedList: '' }, sender);
    const [row] = office.responseTab().grid.slice(-1);
    for (const id of FIGURES) row?.splice(2 + QUESTION_IDS.indexOf(id), 1, 1.3);
    office.world.now += 1000;
  }
  return office;
}

const toOther = ({ world }: Office) => world.outbox.filter(({ to }) => to === OTHER_SENDER);

describe('of more reports than one pass hears from the Form', () => {
  test('those that are not heard yet are not sent back for what their cells show', () => {
    const whole = manyWaiting();
    whole.run(onWake);
    const { calls } = whole.world;
    const second = calls.indexOf('tabs', calls.indexOf('tabs') + 1) + 1;
    const office = manyWaiting();
    office.world.trouble = { atCall: second, kind: 'killKept' };
    office.run(onWake);
    expect(office.verdicts()).toHaveLength(WAITING);
    expect(office.verdicts()).not.toContain('Cần sửa');
    expect(toOther(office)).toEqual([]);
  });

  test('each is answered once, by what was typed', () => {
    const office = manyWaiting();
    for (let i = 0; i < 12; i++) {
      office.run(i === 0 ? onWake : tick);
      office.wait(5);
    }
    expect(office.verdicts()[WAITING - 1]).toBe('Cần xem');
    expect(toOther(office).map(({ text }) => text)).toEqual([expect.stringContaining('1.300')]);
  });
});
