import { distinctPupils, type MarkedPupil } from './distinct-pupils';
import type { ListFile } from './list-cells';

/** Shorter ones are of old cards, whose numbers mean nothing across provinces. */
const FEWEST_DIGITS = 10;

/**
 * What tells each counted pupil in another school's list: the identity number, else the pupil's
 * code. Pupils with neither are left out. For use in memory only: never written, logged or shown.
 */
export function pupilKeys(files: readonly ListFile[]): readonly string[] {
  const keys = distinctPupils(files).flatMap(({ distinct }) => distinct.flatMap(keyOf));
  return Array.from(new Set(keys));
}

function keyOf({ identity, code }: MarkedPupil): readonly string[] {
  if (identity.length >= FEWEST_DIGITS) return [`identity:${identity}`];
  return code === '' ? [] : [`code:${code}`];
}
