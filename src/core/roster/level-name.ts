import { LEVELS, type Level } from './school';
import { foldSchoolName } from './school-name';

/** Of one word, the levels that it means: 1 is primary, 2 lower secondary, 3 upper secondary. */
const WORDS: Readonly<Record<string, string>> = {
  ...{ th: '1', i: '1', thcs: '2', ii: '2', thpt: '3', iii: '3' },
  // Before 2000 primary and lower secondary were one school; the name has stayed with some.
  ...{ ptcs: '12', pt: '', cấp: '', liên: '', trường: '', và: '', học: '' },
};

const BY_LEVELS: Readonly<Record<string, Level>> = {
  ...{ 1: 'TH', 2: 'THCS', 3: 'THPT' },
  ...{ 12: 'TH-THCS', 23: 'THCS-THPT', 123: 'TH-THCS-THPT' },
};

const NAMED = new Map<string, Level>(LEVELS.map((level) => [foldLevel(level), level]));

/** The level of a school as people write it: spelled out, by number ("Cấp 1", "Liên cấp 1-2"); null for none. */
export function levelNamed(text: string): Level | null {
  const folded = foldLevel(text);
  const known = NAMED.get(folded);
  if (known) return known;
  const meant = folded.split(' ').map((word) => (/^[123]+$/.test(word) ? word : WORDS[word]));
  if (meant.includes(undefined)) return null;
  const levels = Array.from(new Set(meant.join('')))
    .sort()
    .join('');
  return BY_LEVELS[levels] ?? null;
}

/** With `&`, a dash or "và" it is one level; so are GDNN-GDTX and GDTX. */
function foldLevel(text: string): string {
  return foldSchoolName(text).replace(/^(?:tt )?(?:gdnn )?gdtx$/, 'gdtx');
}
