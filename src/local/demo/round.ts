import type { LocalHost } from '../engine/local-host';
import { openHost } from '../host/open-host';
import { dice } from '../world/dice';
import { createHocBaSoForm } from '../world/hoc-ba-so-form';
import { newWorld } from '../world/new-world';
import type { UploadedFile } from '../world/world-state';
import { FAULTS, type Fault, LIST_FAULTS } from './demo-report';
import { withList } from './list-file';
import { demoReport } from './reports';
import { type DemoSchool, demoRoster, openSchools, ROSTER_HEADERS, rosterRow } from './roster';

const HOUR = 3_600_000;
/** Monday 23/3/2026 08:00 in Hải Phòng: four days before the letter's deadline. */
const DEMO_NOW = Date.UTC(2026, 2, 23, 1);
/** The Form went out a week before; the add-on is set up an hour before the demo begins. */
const FORM_OPENED = DEMO_NOW - 7 * 24 * HOUR;
const SET_UP_AT = DEMO_NOW - HOUR;

export const ROSTER_TAB = 'Danh sách trường';
export const SETTINGS_TAB = 'Cấu hình';

interface DemoOptions {
  dist: string;
  account?: 'workspace' | 'consumer';
  seed?: number;
  reports?: number;
  /** Hears how far it is. */
  tell?: (what: string) => void;
}

/** A fresh host with the round under way: roster pasted, set up, `Gửi thật`, some 40 reports in. */
export async function openDemoRound(options: DemoOptions): Promise<LocalHost> {
  const { dist, account = 'workspace', seed = 2026, reports = 40, tell } = options;
  const world = newWorld({ now: FORM_OPENED, seed, account });
  createHocBaSoForm(world);
  const host = openHost({ dist, now: FORM_OPENED, world, warm: true });
  const roster = demoRoster(seed);
  const early = reports - Math.round(reports / 4);
  await submitReports(host, roster, seed, {
    from: 0,
    to: early,
    start: FORM_OPENED,
    end: SET_UP_AT,
  });
  tell?.(`${early} of ${reports} reports are in, and the add-on is set up for 1,100 schools …`);
  host.advanceTo(SET_UP_AT);
  setUpDemo(host, roster);
  await submitReports(host, roster, seed, {
    from: early,
    to: reports,
    start: SET_UP_AT,
    end: DEMO_NOW,
  });
  host.advanceTo(DEMO_NOW);
  return host;
}

/** Set-up as its page does it: the first run makes the tabs, then the roster is pasted. */
function setUpDemo(host: LocalHost, roster: readonly DemoSchool[]): void {
  host.call('setUp', [{ answerFrom: 'now', mode: 'live', addresses: 'verified', takeOver: false }]);
  pasteRoster(host, roster);
  typeSetting(host, 'Địa chỉ nhận trả lời', 'vanphong.so@haiphong.edu.vn');
  typeSetting(host, 'Điện thoại liên hệ', '0225 0000 000');
  typeSetting(host, 'Số công văn', '638/KH-SGDĐT ngày 04/02/2026');
}

function pasteRoster(host: LocalHost, roster: readonly DemoSchool[]): void {
  const exists = host.world.workbook.sheets.some(({ name }) => name === ROSTER_TAB);
  if (!exists) host.insertSheet(ROSTER_TAB);
  host.paste(ROSTER_TAB, 1, 1, [[...ROSTER_HEADERS], ...roster.map(rosterRow)]);
}

/** Somebody approves the schedule of reminders as its page shows it at this moment. */
export function approveSchedule(host: LocalHost): void {
  const { schedule } = host.call('remindersPage') as { schedule: { seen: string } };
  host.call('approveSchedule', [schedule.seen]);
}

/** Types a value beside a setting's name; throws when the tab has no such setting. */
export function typeSetting(host: LocalHost, name: string, value: string): void {
  const rows = host.displayed(SETTINGS_TAB);
  const row = rows.findIndex(([title]) => title === name);
  if (row < 0) throw new Error(`"${SETTINGS_TAB}" has no setting "${name}"`);
  host.editCell(SETTINGS_TAB, row + 1, 2, value);
}

interface Span {
  from: number;
  to: number;
  start: number;
  end: number;
}

/** Reports number `from` to `to`, spread over the hours in which offices work. */
async function submitReports(
  host: LocalHost,
  roster: readonly DemoSchool[],
  seed: number,
  { from, to, start, end }: Span,
): Promise<void> {
  const chance = dice(seed + from);
  const open = openSchools(roster);
  const times = Array.from({ length: to - from }, () => workingTime(chance.next(), start, end));
  times.sort((a, b) => a - b);
  for (const [index, at] of times.entries()) {
    const fault = faultOf(from + index);
    const school =
      fault === 'alias code' ? open.find(({ aliases }) => aliases[0]) : chance.pick(open);
    if (!school) continue;
    const { as, answers } = await withList(demoReport(school, chance, fault, open));
    host.submit(titledAnswers(host, answers), { as, at: Math.max(at, host.world.now) });
  }
}

/** Every third report has a fault of its figures or sender, every sixth one of its list. */
function faultOf(number: number): Fault {
  const turn = Math.floor(number / 3);
  if (number % 3 === 1) return FAULTS[(turn + 1) % FAULTS.length] ?? 'none';
  if (number % 6 === 2) return LIST_FAULTS[(turn / 2) % LIST_FAULTS.length] ?? 'none';
  return 'none';
}

/** Nobody reports at night: an hour outside 7:30–17:30 moves into the day. */
function workingTime(share: number, start: number, end: number): number {
  const at = start + share * (end - start);
  if (end - start < 12 * HOUR) return at;
  const dayStart = Math.floor((at + 7 * HOUR) / (24 * HOUR)) * 24 * HOUR - 7 * HOUR;
  const inDay = (at - dayStart) / (24 * HOUR);
  return Math.min(dayStart + (7.5 + inDay * 10) * HOUR, end - 60_000);
}

/** Answers in the Form's order, by the titles of its questions. */
export function titledAnswers(
  host: LocalHost,
  answers: readonly (string | UploadedFile[])[],
): Record<string, string | UploadedFile[]> {
  const items = host.world.forms[0]?.items ?? [];
  return Object.fromEntries(items.map(({ title }, index) => [title, answers[index] ?? '']));
}
