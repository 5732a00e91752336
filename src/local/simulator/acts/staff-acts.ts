import type { Dice } from '../../world/dice';
import { renameItem } from '../../world/form-store';
import { displayedSheet, sheetByName } from '../../world/workbook';
import type { Act, Simulation } from '../fleet/simulation';
import { modeOf } from '../office/fingerprint';
import { MINUTE } from '../office/office-time';
import { responseSheet } from '../office/raw-history';
import { rosterLine, type School } from '../office/schools';
import { seen } from './school-acts';

export const ROSTER = 'Danh sách trường';
const ROSTER_COLUMN = { exempt: 10, extendedTo: 11 } as const;
const DEADLINES = {
  '26/03/2026': Date.UTC(2026, 2, 26, 17),
  '27/03/2026': Date.UTC(2026, 2, 27, 17),
  '26/03/2026 17:00': Date.UTC(2026, 2, 26, 10),
} as const;

/** What staff do in the workbook with mouse and keyboard. */
export const STAFF_ACTS: Readonly<Record<string, Act>> = {
  mendCell(sim, chance) {
    const place = anyRow(sim, chance);
    if (!place) return;
    const { name, row, sheet } = place;
    const item = sim.engine.world.forms[0]?.items[chance.pick([5, 6, 7, 10])];
    const column = sheet.columnTags.indexOf(String(item?.id));
    if (column < 0) return;
    const typed = chance.pick([String(chance.between(10, 900)), '', 'xx', '1.234']);
    sim.host.editCell(name, row, column + 1, typed);
    sim.tell(`staff type "${typed}" into row ${row}, column ${column + 1}`);
    seen(sim);
  },
  sortRows(sim, chance) {
    const sheet = responseSheet(sim.engine.world);
    if (!sheet) return;
    sim.host.sortRows(sheet.name, chance.between(1, 8), chance.chance(0.5));
    seen(sim);
  },
  filterRows(sim) {
    sim.host.filterRows();
    sim.tell('staff filter the response tab');
    seen(sim);
  },
  insertColumn(sim, chance) {
    const sheet = responseSheet(sim.engine.world);
    if (!sheet || sheet.columnTags.length > 18) return;
    sim.host.insertColumns(sheet.name, chance.between(1, 12));
    // Between the size of the tab and its values, the last column falls out of what is read.
    sim.columnsMovedAt = sim.moment;
    seen(sim);
  },
  deleteRow(sim, chance) {
    const place = anyRow(sim, chance);
    if (!place) return;
    sim.host.deleteRows(place.name, place.row);
    sim.tell(`staff delete row ${place.row}`);
    seen(sim);
  },
  pasteRoster(sim, chance) {
    const { office } = sim;
    const blank = office.schools.map((school) => rosterLine(school).map(() => ''));
    const spoil = () => sim.host.paste(ROSTER, 2, 1, blank);
    breakFor(sim, 'roster', chance.between(1, 12) * MINUTE, spoil, () => {
      const changed = chance.chance(0.4) ? chance.pick(office.schools) : null;
      office.schools = office.schools.map((school) =>
        school === changed ? { ...school, mailbox: `moi-${school.code}@haiphong.edu.vn` } : school,
      );
      sim.host.paste(ROSTER, 2, 1, office.schools.map(rosterLine));
    });
  },
  extend: (sim, chance) => grant(sim, chance, { extendedTo: '31/3/2026' }, 'extendedTo'),
  exempt: (sim, chance) => grant(sim, chance, { exempt: 'Sửa chữa' }, 'exempt'),
  mistypeDeadline(sim, chance) {
    const spoil = () => typeSetting(sim, 'Hạn báo cáo', 'cuối tháng');
    breakFor(sim, 'deadline', chance.between(1, 15) * MINUTE, spoil, () => {
      const text = chance.pick(Object.keys(DEADLINES) as (keyof typeof DEADLINES)[]);
      typeSetting(sim, 'Hạn báo cáo', text);
      sim.office.deadline = DEADLINES[text];
    });
  },
  renameQuestion(sim, chance) {
    const { world } = sim.engine;
    const form = world.forms[0];
    const item = form?.items[chance.between(0, 11)];
    if (!form || !item) return;
    const { title } = item;
    const name = (text: string) => () => {
      renameItem(world, form, item.id, text);
      sim.moment += 1;
      sim.renamedAt = sim.moment;
      sim.columnsMovedAt = sim.moment;
    };
    const ms = chance.between(1, 15) * MINUTE;
    breakFor(sim, 'question', ms, name('Một câu hỏi khác'), name(title));
    seen(sim);
  },
  switchMode(sim) {
    const live = modeOf(sim.engine.world) === 'Gửi thật';
    typeSetting(sim, 'Chế độ gửi thư', live ? 'Chạy thử' : 'Gửi thật');
  },
};

/** Something is broken from now on, until it is mended. */
export function broken(sim: Simulation, what: string): void {
  sim.moment += 1;
  sim.office.broken.add(what);
  sim.office.brokenSince = sim.moment;
  sim.tell(`broken: ${what}`);
}

export function mended(sim: Simulation, what: string): void {
  sim.office.broken.delete(what);
  seen(sim);
  sim.office.brokenSince = sim.moment;
  sim.tell(`mended: ${what}`);
}

/** Breaks it for a while. Not twice at once. */
function breakFor(
  sim: Simulation,
  what: string,
  ms: number,
  spoil: () => void,
  mend: () => void,
): void {
  if (sim.office.broken.has(what)) return;
  spoil();
  broken(sim, what);
  const happen = () => {
    mend();
    mended(sim, what);
  };
  sim.scheduler.plan({ at: sim.engine.world.now + ms, happen });
}

export function typeSetting(sim: Simulation, label: string, typed: string): void {
  const { workbook } = sim.engine.world;
  const rows = displayedSheet(workbook, sheetByName(workbook, 'Cấu hình'));
  const row = rows.findIndex(([title]) => title === label) + 1;
  sim.moment += 1;
  if (row > 0) sim.host.editCell('Cấu hình', row, 2, typed);
  sim.tell(`staff set "${label}" to "${typed}"`);
}

function grant(
  sim: Simulation,
  chance: Dice,
  given: Partial<School>,
  column: keyof typeof ROSTER_COLUMN,
): void {
  const { office } = sim;
  if (office.broken.has('roster')) return;
  const index = chance.between(0, office.schools.length - 1);
  const typed = given[column] ?? '';
  office.schools = office.schools.map((school, at) =>
    at === index ? { ...school, ...given } : school,
  );
  sim.moment += 1;
  sim.host.editCell(ROSTER, index + 2, ROSTER_COLUMN[column], typed);
  sim.tell(`staff give ${office.schools[index]?.code} "${typed}"`);
}

function anyRow(sim: Simulation, chance: Dice) {
  const sheet = responseSheet(sim.engine.world);
  const rows = (sheet?.rowTags ?? []).flatMap((tag, index) => (tag === null ? [] : [index + 1]));
  return sheet && rows.length > 0 ? { sheet, name: sheet.name, row: chance.pick(rows) } : null;
}
