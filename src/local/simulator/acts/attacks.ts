import type { Dice } from '../../world/dice';
import { sheetByName } from '../../world/workbook';
import type { Act, Simulation } from '../fleet/simulation';
import { type Answers, QUESTIONS } from '../office/answers';
import { dayOf, MINUTE } from '../office/office-time';
import { ledgerOf } from '../office/our-tabs';
import { anySchool, send } from './school-acts';

const LEDGER = 'Kiểm tra';
/** Of the ninety of a consumer account: past half of them. */
const USED_MINUTES = 50;
const STRANGERS = ['ai-do@gmail.com', 'hs.nguyenvana@haiphong.edu.vn'] as const;
/** JSON writes each of them longer than it is. */
const UNITS = ['\u0001', '\u0001', '\u0001', '"\\', '\n'] as const;

/** What one respondent does against all others, and what an editor does to our cells. */
export const ATTACKS: Readonly<Record<string, Act>> = {
  endlessTexts(sim, chance) {
    const text = chance.pick(UNITS).repeat(chance.between(900, 9_000));
    const spoil = (answers: Answers): Answers => ({
      ...(Object.fromEntries(
        QUESTIONS.map((question) => [question, `không rõ ${text}`]),
      ) as Answers),
      schoolName: answers.schoolName,
      contactName: answers.contactName + text,
      unsyncedList: '',
    });
    send(sim, anySchool(sim, chance), chance, 'bad', chance.pick(STRANGERS), spoil);
  },
  strangersList(sim, chance) {
    for (let n = 0; n < 3; n += 1) {
      send(sim, anySchool(sim, chance), chance, 'any', STRANGERS[0], (answers) => ({
        ...answers,
        unsyncedList: String(chance.between(1, 40)),
      }));
    }
  },
  spoilLine: (sim, chance) => spoil(sim, chance, (text) => text.slice(0, chance.between(0, 600))),
  changeFigure: (sim, chance) =>
    spoil(sim, chance, (text) => text.replace(/"students":("?)\d+/, '"students":$1999')),
  longDay(sim, chance) {
    whenQuiet(sim, () => {
      const { world } = sim.engine;
      const used = { since: world.now, ms: USED_MINUTES * MINUTE };
      world.properties.script.timeUsed = JSON.stringify(used);
      sim.longDay = { from: world.now, day: dayOf(world.now) };
      sim.tell('the triggers have used more than half of their day');
      for (let n = 0; n < 4; n += 1) {
        const happen = () => send(sim, anySchool(sim, chance), chance, 'any');
        sim.scheduler.plan({ at: world.now + n * chance.between(0, MINUTE), happen });
      }
    });
  },
};

/** Nobody writes at that moment: what a person changes then is what the next execution reads. */
function whenQuiet(sim: Simulation, happen: () => void): void {
  if (sim.fleet.flights.length === 0) happen();
  else {
    const at = sim.engine.world.now + MINUTE / 2;
    sim.scheduler.plan({ at, happen: () => whenQuiet(sim, happen) });
  }
}

/** A person changes the machine cell of the newest line of a report whose row stands. */
function spoil(sim: Simulation, chance: Dice, edit: (text: string) => string): void {
  whenQuiet(sim, () => {
    const { world } = sim.engine;
    const sheet = sheetByName(world.workbook, LEDGER);
    const lines = ledgerOf(world);
    const newest = lines.filter(
      ({ report, version, row }) =>
        row !== null && !lines.some((each) => each.report === report && each.version > version),
    );
    if (newest.length === 0 || sim.office.broken.size > 0) return;
    const { report, version } = chance.pick(newest);
    const place = `${report}/${version}`;
    const machine = sheet.rows[0]?.findIndex((cell) => cell?.value === 'Dữ liệu') ?? -1;
    const texts = sheet.rows.map((cells) => String(cells[machine]?.value ?? ''));
    const at = texts.findIndex((each) => each.includes(keyText(report, version)));
    const text = texts[at] ?? '';
    const edited = edit(text);
    if (at < 0 || edited === text) return;
    sim.spoilt.add(place);
    sim.host.editCell(LEDGER, at + 1, machine + 1, edited);
    sim.tell(`somebody changes the machine cell of ${place}`);
  });
}

const keyText = (report: number, version: number): string =>
  `"report":${report},"version":${version},`;
