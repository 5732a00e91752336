import type { Dice } from '../../world/dice';
import { typedDay } from './office-time';

/** A line of the roster as staff mean it: the simulator's own copy, compared with nothing of ours. */
export interface School {
  readonly code: string;
  readonly aliases: readonly string[];
  readonly name: string;
  readonly level: 'TH' | 'THCS' | 'THPT' | 'TH-THCS' | 'GDTX';
  readonly commune: string;
  /** '' for none. */
  readonly mailbox: string;
  /** First and last day as typed, 'd/m/yyyy'; '' for always. */
  readonly from: string;
  readonly to: string;
  readonly exempt: string;
  /** As typed; '' for none. */
  readonly extendedTo: string;
}

/** Whether it owes reports on that day. */
export function isActive({ from, to }: School, day: number): boolean {
  return day >= (typedDay(from) ?? -Infinity) && day <= (typedDay(to) ?? Infinity);
}

const COMMUNES = ['Phường Lê Chân', 'Phường Hồng Bàng', 'Xã An Hưng', 'Phường Kiến An'] as const;
const LEVELS = ['TH', 'TH', 'THCS', 'THCS', 'THPT', 'TH-THCS', 'GDTX'] as const;
const WORDS = { TH: 'Tiểu học', THCS: 'THCS', THPT: 'THPT', 'TH-THCS': 'TH và THCS', GDTX: 'TT' };

/** So many schools, each a little different; the same for the same dice. */
export function drawSchools(count: number, chance: Dice): School[] {
  return Array.from({ length: count }, (_, index) => {
    const level = chance.pick(LEVELS);
    const number = String(index + 1).padStart(3, '0');
    const bare = `Thử Nghiệm ${number}`;
    return {
      code: `31303${number}`,
      aliases: chance.chance(0.1) ? [`30288${number}`] : [],
      name: `${WORDS[level]} ${bare}`,
      level,
      commune: chance.pick(COMMUNES),
      mailbox: chance.chance(0.05) ? '' : `truong-${number}@haiphong.edu.vn`,
      from: chance.chance(0.02) ? '1/9/2026' : '',
      to: chance.chance(0.02) ? '31/12/2025' : '',
      exempt: chance.chance(0.03) ? 'Đang sáp nhập' : '',
      extendedTo: chance.chance(0.04) ? '30/3/2026' : '',
    };
  });
}

export function rosterLine(school: School): string[] {
  const { code, aliases, name, level, commune, mailbox, from, to, exempt, extendedTo } = school;
  const ownership = 'Công lập';
  return [
    code,
    aliases.join('; '),
    name,
    level,
    ownership,
    commune,
    mailbox,
    from,
    to,
    exempt,
    extendedTo,
  ];
}
