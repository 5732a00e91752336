import type { WorldState } from '../../world/world-state';
import type { Office } from './office';
import { typedInstant } from './office-time';

/** Everything that decides who is reminded when: a person must approve again after it changed. */
export function officeFingerprint({ schools, deadline }: Office, world: WorldState): string {
  const lines = schools.map(
    ({ code, mailbox, exempt, extendedTo, from, to, level, commune }) =>
      [code, JSON.stringify([mailbox, exempt, extendedTo, from, to, level, commune])] as const,
  );
  return JSON.stringify([[deadline, modeOf(world)], lines]);
}

type Fingerprint = readonly [rules: unknown, schools: readonly (readonly [string, string])[]];

/** Do waves go under what somebody approved? A few mended schools ask nobody again. */
export function isCoveredBy(approved: string, now: string): boolean {
  const [[rulesBefore, before], [rulesNow, after]] = [approved, now].map(
    (text) => JSON.parse(text) as Fingerprint,
  ) as [Fingerprint, Fingerprint];
  if (JSON.stringify(rulesBefore) !== JSON.stringify(rulesNow)) return false;
  const known = new Map(before);
  const standing = new Map(after);
  const codes = new Set([...known.keys(), ...standing.keys()]);
  const differing = [...codes].filter((code) => known.get(code) !== standing.get(code)).length;
  return differing <= Math.max(10, 0.02 * after.length);
}

/** As the settings tab says it: set-up writes it, and staff do. */
export const modeOf = (world: WorldState): unknown => settingOf(world, 'Chế độ gửi thư');

/** Reports sent before it are not answered; set anew whenever mail is switched on again. */
export function answerFromOf(world: WorldState): number {
  return typedInstant(String(settingOf(world, 'Trả lời báo cáo gửi từ')));
}

function settingOf({ workbook }: WorldState, label: string): unknown {
  const settings = workbook.sheets.find(({ name }) => name === 'Cấu hình');
  return settings?.rows.find((cells) => cells[0]?.value === label)?.[1]?.value;
}

/** Whether mail may leave at all. */
export const isLive = (world: WorldState): boolean =>
  modeOf(world) === 'Gửi thật' && !world.properties.script.paused;

/** Whether somebody has stopped the waves of reminders. */
export const isStopped = (world: WorldState): boolean =>
  Boolean(world.properties.script.wavesStopped);
