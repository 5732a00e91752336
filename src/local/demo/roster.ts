import { type Dice, dice } from '../world/dice';
import { COMMUNES, FORMER_DISTRICTS } from './communes';
import { FIRST_SYLLABLES, HONOURED, SECOND_SYLLABLES } from './locality-names';
import { REAL_SCHOOLS } from './real-schools';

/** Headers of the roster tab, in its order. */
export const ROSTER_HEADERS = [
  'Mã trường',
  'Mã khác',
  'Tên trường',
  'Cấp học',
  'Loại hình',
  'Xã/phường',
  'Hộp thư',
  'Từ ngày',
  'Đến ngày',
  'Miễn (lý do)',
  'Gia hạn đến',
] as const;

export interface DemoSchool {
  code: string;
  aliases: string[];
  name: string;
  level: string;
  ownership: string;
  commune: string;
  mailbox: string;
  from: string;
  to: string;
  exempt: string;
  extendedTo: string;
}

interface Place {
  commune: string;
  districts: string[];
}

/** Share of each level among schools; nothing public splits them, so: believable, not a fact. */
const PER_COMMUNE: readonly (readonly [level: string, low: number, high: number])[] = [
  ['TH', 3, 5],
  ['THCS', 2, 5],
  ['TH-THCS', 0, 2],
];
const PREFIX: Readonly<Record<string, string>> = {
  TH: 'TH',
  THCS: 'THCS',
  THPT: 'THPT',
  'TH-THCS': 'TH và THCS',
  'THCS-THPT': 'THCS và THPT',
  'TH-THCS-THPT': 'TH, THCS và THPT',
  GDTX: 'Trung tâm GDNN-GDTX',
};
/** First digit of the serial part of an old code: a hint of the level, never a rule. */
const SERIAL_DIGIT: Readonly<Record<string, number>> = {
  TH: 4,
  THCS: 5,
  'TH-THCS': 6,
  THPT: 7,
  'THCS-THPT': 8,
  'TH-THCS-THPT': 8,
  GDTX: 9,
};

/**
 * About 1,100 schools over the 114 real communes, the same for the same seed. Codes follow the old
 * pattern (2 province + 3 former district + 3 serial), mailboxes are synthetic and unique, and no
 * person is in it.
 */
export function demoRoster(seed = 2026): DemoSchool[] {
  const chance = dice(seed);
  const places = COMMUNES.map(([commune, , districts]) => ({
    commune,
    districts: districts.split(' '),
  }));
  const serials = new Map<string, number>();
  const names = new Set<string>();
  const schools: DemoSchool[] = [];
  const add = (place: Place, level: string, bareName: string, ownership = 'Công lập') => {
    const district = chance.pick(place.districts);
    const name = `${PREFIX[level]} ${bareName}`;
    const key = `${name}|${place.commune}`;
    if (names.has(key)) return;
    names.add(key);
    schools.push({
      code: newCode(serials, district, level),
      aliases: lowerLevelCodes(serials, district, level),
      name,
      level,
      ownership,
      commune: place.commune,
      mailbox: '',
      from: '',
      to: '',
      exempt: '',
      extendedTo: '',
    });
  };
  for (const place of places) addCommune(add, chance, place);
  for (const [name, level, province] of REAL_SCHOOLS) {
    const home = places.filter(({ districts }) => districts[0]?.startsWith(province));
    const bare = name.replace(/^(TH, THCS và THPT|THCS và THPT|THCS - THPT|THPT|THCS|TH) /, '');
    const named = home.find(({ commune }) => commune.endsWith(` ${bare}`));
    add(
      named ?? chance.pick(home),
      level,
      bare,
      /Marie|Hưng Phát/.test(name) ? 'Tư thục' : 'Công lập',
    );
  }
  for (const [code, district] of Object.entries(FORMER_DISTRICTS)) {
    const home = places.find(({ districts }) => districts[0] === code);
    if (home && district !== 'Bạch Long Vĩ') add(home, 'GDTX', district);
  }
  giveMailboxes(schools);
  giveExceptions(schools, chance);
  return schools.sort((a, b) => (a.code < b.code ? -1 : 1));
}

/** One line of the roster tab, as a person would type it. */
export function rosterRow(school: DemoSchool): string[] {
  return [
    school.code,
    school.aliases.join('; '),
    school.name,
    school.level,
    school.ownership,
    school.commune,
    school.mailbox,
    school.from,
    school.to,
    school.exempt,
    school.extendedTo,
  ];
}

function addCommune(
  add: (place: Place, level: string, name: string, ownership?: string) => void,
  chance: Dice,
  place: Place,
): void {
  const own = place.commune.replace(/^(Xã|Phường|Đặc khu) /, '');
  const island = place.commune.startsWith('Đặc khu');
  if (island) {
    add(place, 'TH-THCS', own);
    if (own === 'Cát Hải') for (const level of ['TH', 'THCS']) add(place, level, own);
    return;
  }
  const names = [own];
  while (names.length < 6)
    names.push(chance.chance(0.2) ? chance.pick(HONOURED) : locality(chance));
  for (const [level, low, high] of PER_COMMUNE) {
    const count = chance.between(low, high);
    for (const name of names.slice(0, count)) {
      add(place, level, name, chance.chance(0.03) ? 'Tư thục' : 'Công lập');
    }
  }
  if (chance.chance(0.45))
    add(place, 'THPT', names[1] ?? own, chance.chance(0.2) ? 'Tư thục' : 'Công lập');
  if (chance.chance(0.07)) add(place, 'THCS-THPT', names[2] ?? own, 'Tư thục');
  if (chance.chance(0.08)) add(place, 'TH-THCS-THPT', names[3] ?? own, 'Tư thục');
}

function locality(chance: Dice): string {
  const first = chance.pick(FIRST_SYLLABLES);
  const second = chance.pick(SECOND_SYLLABLES);
  return first === second ? locality(chance) : `${first} ${second}`;
}

function newCode(serials: Map<string, number>, district: string, level: string): string {
  const stem = `${district}${SERIAL_DIGIT[level]}`;
  const serial = (serials.get(stem) ?? 0) + 1;
  serials.set(stem, serial);
  return stem + String(serial).padStart(2, '0');
}

/** A liên cấp school has one code a level and reports under that of the highest. */
function lowerLevelCodes(serials: Map<string, number>, district: string, level: string): string[] {
  if (!level.includes('-')) return [];
  return level
    .split('-')
    .slice(0, -1)
    .map((lower) => newCode(serials, district, lower));
}

/** Lower case without tone marks and spaces, as the Department forms addresses. */
export function unmarked(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/đ/gi, 'd')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '');
}

function giveMailboxes(schools: readonly DemoSchool[]): void {
  const taken = new Set<string>();
  for (const school of schools) {
    const level = school.level === 'GDTX' ? 'gdtx' : unmarked(school.level);
    const bare = unmarked(school.name.replace(PREFIX[school.level] ?? '', ''));
    const district = unmarked(FORMER_DISTRICTS[school.code.slice(0, 5)] ?? '');
    const commune = unmarked(school.commune.replace(/^(Xã|Phường|Đặc khu) /, ''));
    const stem = `${level}-${bare}`;
    const local = [
      stem,
      `${stem}-${district}`,
      `${stem}-${commune}`,
      `${stem}-${school.code}`,
    ].find((each) => !taken.has(each));
    taken.add(local ?? stem);
    school.mailbox = `${local}@haiphong.edu.vn`;
  }
}

/** Schools of the round from its first day to its last, that owe a report and have a mailbox. */
export function openSchools(roster: readonly DemoSchool[]): DemoSchool[] {
  return roster.filter(({ exempt, mailbox, to, from }) => !exempt && mailbox && !to && !from);
}

/** The few lines that every real roster has: exempt, extended, closed, opened, without a mailbox. */
function giveExceptions(schools: readonly DemoSchool[], chance: Dice): void {
  for (const reason of ['Đang sáp nhập', 'Chưa tuyển sinh', 'Tạm dừng hoạt động để sửa chữa']) {
    chance.pick(schools).exempt = reason;
  }
  for (let n = 0; n < 6; n += 1) chance.pick(schools).extendedTo = '30/3/2026';
  for (let n = 0; n < 12; n += 1) chance.pick(schools).mailbox = '';
  chance.pick(schools).to = '31/12/2025';
  chance.pick(schools).from = '1/9/2026';
  for (let n = 0; n < 8; n += 1) {
    const school = chance.pick(schools);
    if (school.aliases.length === 0)
      school.aliases = [`${school.code.slice(0, 5)}1${school.code.slice(6)}`];
  }
}
