import type { Grant } from '../../core/decisions/roster-grants';
import { digest } from '../../core/digest';
import type { ScriptProperties } from '../script-properties';

type GrantsProperty = `grants/${string}`;

const LONGEST_REASON = 40;

/** Grants as one script property, a line each: code, end in base 36, reason. */
export function grantsText(grants: readonly Grant[]): string {
  return grants
    .map(({ schoolId, exempt, extendedTo }) =>
      [schoolId, extendedTo?.toString(36) ?? '', exempt.slice(0, LONGEST_REASON)].join('\t'),
    )
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
