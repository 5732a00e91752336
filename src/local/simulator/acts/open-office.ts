import { copied } from '../../world/copy';
import type { Dice } from '../../world/dice';
import type { Simulation } from '../fleet/simulation';
import { MINUTE } from '../office/office-time';
import { rosterLine } from '../office/schools';
import { approveSchedule, ask } from './menu-acts';
import { SCHOOL_ACTS } from './school-acts';
import { mended, ROSTER, typeSetting } from './staff-acts';

/** The office opens: a few reports are in already, the add-on is set up, the roster pasted. */
export function openOffice(sim: Simulation, chance: Dice): void {
  const { scheduler, engine, host, office, faults } = sim;
  const { world } = engine;
  // Set-up itself is met by faults when it is run again; the first one must come to an end.
  faults.on = false;
  for (let n = 0; n < 3; n += 1) {
    scheduler.advanceTo(world.now + 2 * MINUTE);
    SCHOOL_ACTS.submit?.(sim, chance);
  }
  const { addresses } = office;
  const choices = { answerFrom: 'now', mode: 'live', addresses, takeOver: false };
  ask(sim, 'setUp', [choices], { kind: 'call' });
  scheduler.advanceTo(world.now + 5 * MINUTE);
  sim.answerFrom = world.now - 5 * MINUTE;
  host.paste(ROSTER, 2, 1, office.schools.map(rosterLine));
  typeSetting(sim, 'Địa chỉ nhận trả lời', 'vanphong.so@haiphong.edu.vn');
  typeSetting(sim, 'Hộp thư của Sở', 'so@haiphong.edu.vn');
  mended(sim, 'roster');
  scheduler.advanceTo(world.now + 12 * MINUTE);
  approveSchedule(sim);
  scheduler.advanceTo(Math.max(world.now + 10 * MINUTE, world.now));
  faults.on = true;
}

/** What the version history could bring back tomorrow. */
export function rememberLedgers({ engine, yesterday }: Simulation): void {
  for (const { name, rows } of engine.world.workbook.sheets) {
    if (name === 'Kiểm tra' || name === 'Sổ thư') yesterday.set(name, copied(rows));
  }
}
