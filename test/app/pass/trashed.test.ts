import { loadHealth } from '../../../src/app/health/load-health';
import { onWake, tick } from '../../../src/app/pass/wake';
import { recheckAll } from '../../../src/app/person/menu-actions';
import { type Office, runningOffice } from '../../builders/office';

const says = (office: Office) =>
  (office.run(loadHealth)?.lines ?? []).filter(({ what }) => what.includes('thùng rác'));

test.each<[string, (office: Office) => void]>([
  ['a wake-up of the Form', (office) => office.run(onWake)],
  ['the tick', (office) => office.run(tick)],
  ['a person', (office) => office.run(recheckAll)],
])('while the file lies in the bin no mail leaves and soon nothing is judged: %s', (_, wake) => {
  const office = runningOffice();
  office.run(onWake);
  office.wait(5);
  office.world.isTrashed = true;
  office.submit();
  office.run(onWake);
  office.wait(5);
  wake(office);
  expect(says(office)[0]?.level).toBe('red');
  const statuses = office.statuses();
  office.submit({ students: 524 });
  for (let i = 0; i < 4; i++) {
    office.wait(5);
    wake(office);
    office.run(tick);
  }
  expect(office.statuses()).toEqual(statuses);
  expect(office.world.outbox).toEqual([]);
});

test('once it is restored all goes on', () => {
  const office = runningOffice();
  office.world.isTrashed = true;
  office.submit();
  office.run(onWake);
  office.wait(5);
  office.run(tick);
  office.world.isTrashed = false;
  office.wait(5);
  office.run(tick);
  office.wait(5);
  office.run(tick);
  expect(says(office)).toEqual([]);
  expect(office.verdicts()).toEqual(['Hợp lệ']);
  expect(office.world.outbox).toHaveLength(1);
});
