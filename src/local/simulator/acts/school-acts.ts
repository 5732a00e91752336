import { happenLateRow } from '../../host/respondent';
import { type Dice, dice } from '../../world/dice';
import type { Act, Simulation } from '../fleet/simulation';
import { type Answers, drawAnswers, QUESTIONS } from '../office/answers';
import { uploadOf } from '../office/lists';
import { MINUTE } from '../office/office-time';
import { observeRaw, responseSheet } from '../office/raw-history';
import type { School } from '../office/schools';

const SECOND = 1000;
/** More than Google gives rows to at once. */
const CROWD = 50;
const LETTERS = 'abcdefghijklmnopqrstuvwxyz';

/** What schools do; each takes place at once. */
export const SCHOOL_ACTS: Readonly<Record<string, Act>> = {
  submit: (sim, chance) => send(sim, anySchool(sim, chance), chance, 'any'),
  doubleClick(sim, chance) {
    const school = anySchool(sim, chance);
    const seed = chance.between(1, 1e9);
    send(sim, school, dice(seed), 'any');
    const again = sim.engine.world.now + chance.pick([0, 0, 300, 1_100, 2_500]);
    // The same answers from another mailbox are another report.
    const from = chance.chance(0.3) ? 'gv.rieng@haiphong.edu.vn' : undefined;
    const happen = () => send(sim, school, dice(seed), 'any', from);
    sim.scheduler.plan({ at: again, happen });
  },
  crowd(sim, chance) {
    for (let n = 0; n < CROWD; n += 1) {
      const at = sim.engine.world.now + chance.between(0, SECOND - 1);
      const seed = chance.between(1, 1e9);
      const happen = () => send(sim, anySchool(sim, dice(seed)), dice(seed + 1), 'any');
      sim.scheduler.plan({ at, happen });
    }
  },
  resubmitBetter: (sim, chance) => send(sim, sentBefore(sim, chance), chance, 'sound'),
  resubmitWorse: (sim, chance) => send(sim, sentBefore(sim, chance), chance, 'bad'),
  editBetter: (sim, chance) => edit(sim, chance, 'sound'),
  editWorse: (sim, chance) => edit(sim, chance, 'bad'),
  otherMailbox(sim, chance) {
    const address = chance.pick([
      anySchool(sim, chance).mailbox || 'gv.ai@haiphong.edu.vn',
      'gv.rieng@haiphong.edu.vn',
      'truong@gmail.com',
    ]);
    send(sim, anySchool(sim, chance), chance, 'any', address);
  },
};

export function send(
  sim: Simulation,
  school: School,
  chance: Dice,
  quality: 'sound' | 'any' | 'bad',
  from = school.mailbox || `${school.code}@haiphong.edu.vn`,
  spoil: (answers: Answers) => Answers = (answers) => answers,
): void {
  const { host, engine, scheduler, faults } = sim;
  const answers = spoil(drawAnswers(school, chance, mark(chance), quality, sim.office.schools));
  const comes = faults.rowArrives(engine.world.now);
  engine.rowArrives = () => comes === 'now';
  const id = host.submit(titled(sim, answers), { as: from });
  if (comes === 'late') {
    const wait = chance.chance(0.8) ? chance.between(5, 300) * SECOND : 15 * MINUTE;
    const at = engine.world.now + wait;
    scheduler.plan({ at, happen: () => lateRow(sim, id, at) });
  }
  sim.tell(`${school.code} sends ${id.slice(-4)} from ${from}; its row comes ${comes}`);
  seen(sim);
}

function lateRow(sim: Simulation, id: string, at: number): void {
  // An edit may have brought it in the meantime.
  if (responseSheet(sim.engine.world)?.rowTags.includes(id)) return;
  happenLateRow(sim.engine, id, at);
  sim.tell(`the row of ${id.slice(-4)} arrives`);
  seen(sim);
}

function edit(sim: Simulation, chance: Dice, quality: 'sound' | 'bad'): void {
  const { host, engine, office } = sim;
  const responses = engine.world.forms[0]?.responses ?? [];
  if (responses.length === 0) return;
  const response = chance.pick(responses);
  const school = schoolOf(sim, response.respondent) ?? anySchool(sim, chance);
  const answers = drawAnswers(school, chance, mark(chance), quality, office.schools);
  const options = {
    sheetTrigger: chance.chance(0.8),
    formTrigger: chance.chance(0.7),
    moveTimestamp: chance.chance(0.85),
  };
  if (!options.moveTimestamp) sim.unmoved.add(response.id);
  host.edit(response.id, titled(sim, answers), options);
  sim.tell(`${response.id.slice(-4)} is edited (${quality}, ${JSON.stringify(options)})`);
  seen(sim);
}

/** Answers under the titles that the questions have now. */
function titled(
  { engine }: Simulation,
  answers: Answers,
): Parameters<Simulation['host']['submit']>[0] {
  const items = engine.world.forms[0]?.items ?? [];
  return Object.fromEntries(
    items.map(({ title }, index) => {
      const question = QUESTIONS[index] ?? 'schoolId';
      const answer = answers[question];
      return [title, question === 'unsyncedList' ? uploadOf(answer) : answer];
    }),
  );
}

export function seen(sim: Simulation): void {
  sim.moment += 1;
  observeRaw(sim.raw, sim.engine.world, sim.moment);
}

export function anySchool(sim: Simulation, chance: Dice): School {
  return chance.pick(sim.office.schools);
}

function sentBefore(sim: Simulation, chance: Dice): School {
  const responses = sim.engine.world.forms[0]?.responses ?? [];
  if (responses.length === 0) return anySchool(sim, chance);
  return schoolOf(sim, chance.pick(responses).respondent) ?? anySchool(sim, chance);
}

function schoolOf(sim: Simulation, mailbox: string): School | undefined {
  return sim.office.schools.find((school) => school.mailbox === mailbox);
}

/** Letters only: a contact's name with digits would be a finding. */
function mark(chance: Dice): string {
  const letters = Array.from({ length: 8 }, () => LETTERS[chance.between(0, 25)]);
  return `Q${letters.join('')}`;
}
