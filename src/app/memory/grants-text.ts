import type { Grant } from '../../core/decisions/roster-grants';
import { digest } from '../../core/digest';
import type { ScriptProperties } from '../script-properties';

type GrantsProperty = `grants/${string}`;

/** Google takes 9 KB for one script property. */
const LONGEST_BYTES = 8500;
const LONGEST_REASON = 40;

/**
 * Grants as one script property, a line each: code, end in base 36, reason. What no longer fits
 * (some 400 schools) is left out: it would be obeyed when it vanishes.
 */
export function grantsText(grants: readonly Grant[]): string {
  let left = LONGEST_BYTES;
  const lines = grants.map(({ schoolId, exempt, extendedTo }) =>
    [schoolId, extendedTo?.toString(36) ?? '', exempt.slice(0, LONGEST_REASON)].join('\t'),
  );
  return lines
    .filter((line) => {
      left -= bytesOf(line) + 1;
      return left >= 0;
    })
    .join('\n');
}

/** Script property of a round's grants: a new round remembers nothing of the one before. */
export function grantsProperty(roundId: string): GrantsProperty {
  return `grants/${digest(roundId)}`;
}

/** Of every round, by its property. */
export function grantsOfRounds(
  all: ScriptProperties,
): Readonly<Record<GrantsProperty, readonly Grant[]>> {
  const names = Object.keys(all).filter((name): name is GrantsProperty =>
    name.startsWith('grants/'),
  );
  return Object.fromEntries(names.map((name) => [name, readGrants(all[name] ?? '')]));
}

function readGrants(text: string): readonly Grant[] {
  return text.split('\n').flatMap((line) => {
    const [schoolId = '', end = '', exempt = ''] = line.split('\t');
    const extendedTo = end === '' ? null : Number.parseInt(end, 36);
    return schoolId === '' ? [] : [{ schoolId, exempt, extendedTo }];
  });
}

/** At most: what is not plain ASCII takes two or three bytes. */
function bytesOf(text: string): number {
  return Array.from({ length: text.length }, (_, i) => (text.charCodeAt(i) < 128 ? 1 : 3)).reduce(
    (sum: number, bytes) => sum + bytes,
    0,
  );
}
