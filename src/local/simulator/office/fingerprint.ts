import type { WorldState } from '../../world/world-state';
import type { Office } from './office';
import { typedInstant } from './office-time';

/** Everything that decides who is reminded when: a person must look again after it changed. */
export function officeFingerprint({ schools, deadline }: Office, world: WorldState): string {
  return JSON.stringify([
    deadline,
    modeOf(world),
    schools.map(({ code, mailbox, exempt, extendedTo, from, to, level, commune }) => [
      code,
      mailbox,
      exempt,
      extendedTo,
      from,
      to,
      level,
      commune,
    ]),
  ]);
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
