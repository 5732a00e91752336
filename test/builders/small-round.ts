import path from 'node:path';
import type { DemoReport } from '../../src/local/demo/demo-report';
import { demoReport } from '../../src/local/demo/reports';
import { type DemoSchool, demoRoster, rosterRow } from '../../src/local/demo/roster';
import { approveSchedule, titledAnswers, typeSetting } from '../../src/local/demo/round';
import type { FaultHook, LocalHost } from '../../src/local/engine/local-host';
import { readBundle } from '../../src/local/engine/sandbox';
import { openHost } from '../../src/local/host/open-host';
import { copied } from '../../src/local/world/copy';
import { dice } from '../../src/local/world/dice';
import { createHocBaSoForm } from '../../src/local/world/hoc-ba-so-form';
import { newWorld } from '../../src/local/world/new-world';
import type { UploadedFile, WorldState } from '../../src/local/world/world-state';
import { DEEP } from '../tools/depth';

const dist = path.join(__dirname, '../../dist');
const bundle = readBundle(dist, path.resolve('dist-local/guest.js'), true);

/**
 * The pushed bundle, for `openHost`. In the quick run the executions of all hosts of a test file go on
 * in one context, several times faster; that this changes nothing, kept-context.test.ts shows.
 */
export const pushed = (warm = !DEEP) => (warm ? { dist, bundle } : { dist });

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;
/** Monday 16 March 2026, 8:00 in Hải Phòng: before any wave. */
export const START = Date.UTC(2026, 2, 16, 1);
/** Thursday 19 March, 9:00: five working days before 26 March. */
export const FIRST_WAVE = Date.UTC(2026, 2, 19, 2);
export const COLLEAGUE = 'dong-nghiep@haiphong.edu.vn';
export const CHOICES = { answerFrom: 'now', mode: 'live', addresses: 'verified', takeOver: false };

/** Twenty schools, each with a mailbox and nothing special. */
export const ROSTER: readonly DemoSchool[] = demoRoster(5)
  .filter((school) => school.mailbox && !school.exempt && !school.from && !school.to)
  .filter(({ extendedTo, aliases }) => !extendedTo && aliases.length === 0)
  .slice(0, 20);

interface RoundOptions {
  mode?: 'live' | 'dryRun';
  account?: 'workspace' | 'consumer';
  warm?: boolean | undefined;
}

/** The pushed bundle, set up in a file with the letter's Form and twenty schools; no report yet. */
export function openSmallRound({ mode = 'live', account = 'workspace', warm }: RoundOptions = {}) {
  const world = newWorld({ now: START, seed: 11, account });
  createHocBaSoForm(world);
  world.accounts.push({ email: COLLEAGUE, authorized: true, editor: true });
  const host = openHost({ ...pushed(warm), now: START, world });
  host.call('setUp', [{ ...CHOICES, mode }]);
  host.paste('Danh sách trường', 2, 1, ROSTER.map(rosterRow));
  typeSetting(host, 'Địa chỉ nhận trả lời', 'vanphong.so@haiphong.edu.vn');
  wait(host, 20 * MINUTE);
  return host;
}

/** The same world again, in a host of its own. */
export function again(saved: WorldState, fault?: FaultHook): LocalHost {
  const world = copied(saved);
  return openHost({ ...pushed(), now: world.now, world, ...(fault ? { fault } : {}) });
}

export function wait(host: LocalHost, ms: number): void {
  host.advanceTo(host.world.now + ms);
}

/** Passes over quiet days without their ticks: the clock's triggers go on from there. */
export function jump(host: LocalHost, instant: number): void {
  host.world.now = instant;
  for (const trigger of host.world.triggers) {
    if (trigger.clock) trigger.nextDue = instant + MINUTE;
  }
}

/** Number `n` of the roster reports, nothing wrong and no list; `changes` by place in the Form. */
export function report(
  n: number,
  changes: Readonly<Record<number, string | UploadedFile[]>> = {},
): DemoReport {
  const school = ROSTER[n];
  if (!school) throw new Error(`no school ${n}`);
  const made = demoReport(school, dice(100 + n));
  const [pupils, staff] = [String(311 + n), String(23 + n)];
  const sound: Record<number, string> = {
    5: pupils,
    6: pupils,
    7: pupils,
    8: '0',
    9: '',
    10: staff,
    11: '0',
  };
  const answers = made.answers.map((answer, at) => changes[at] ?? sound[at] ?? answer);
  return { ...made, answers };
}

export function send(host: LocalHost, { as, answers }: DemoReport): string {
  return host.submit(titledAnswers(host, answers), { as });
}

/** A person approves the schedule, and the reached wave leaves. */
export function letWaveLeave(host: LocalHost, at = FIRST_WAVE): void {
  host.advanceTo(at);
  approveSchedule(host);
  wait(host, 40 * MINUTE);
}

interface Line {
  key: string;
  kind: string;
  state: string;
  why: string;
  to: string;
}

/** The mail ledger as the machine reads it. */
export function mailLines(host: LocalHost): Line[] {
  return host
    .displayed('Sổ thư')
    .slice(1)
    .map((row) => row.find((cell) => cell.startsWith('{')))
    .flatMap((text) => (text ? [JSON.parse(text) as Line] : []));
}

export function column(host: LocalHost, tab: string, title: string): string[] {
  const [header = [], ...rows] = host.displayed(tab);
  const at = header.indexOf(title);
  if (at < 0) throw new Error(`${tab} has no column ${title}`);
  return rows.map((row) => row[at] ?? '').filter((text) => text !== '');
}

/** Addressees, in the order of sending. */
export function addressees(host: LocalHost): string[] {
  return host.world.outbox.map(({ to }) => to);
}
