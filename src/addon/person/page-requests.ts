import { OfficeError } from '../../app/office-error';
import { viMenu } from '../../app/words/menu';

/*
 * Any editor of the file can call the entry points with anything, so nothing that a page sends is
 * taken on trust. Each reader throws a sentence.
 */

const LONGEST_TEXT = 2_000;

export function readKeys(given: unknown): readonly string[] {
  if (!Array.isArray(given)) throw badRequest();
  return given.map(readKey);
}

export function readKey(given: unknown): string {
  if (typeof given !== 'string' || given === '') throw badRequest();
  return given;
}

/** What a person typed, trimmed; may be empty. */
export function readText(given: unknown): string {
  if (typeof given !== 'string' || given.length > LONGEST_TEXT) throw badRequest();
  return given.normalize('NFC').trim();
}

export function readWhole(given: unknown): number {
  if (typeof given !== 'number' || !Number.isSafeInteger(given) || given < 0) throw badRequest();
  return given;
}

export function readWholeOrNull(given: unknown): number | null {
  return given === null ? null : readWhole(given);
}

export function readWholes(given: unknown): readonly number[] {
  if (!Array.isArray(given)) throw badRequest();
  return given.map(readWhole);
}

export function readObject(given: unknown): Readonly<Record<string, unknown>> {
  if (typeof given !== 'object' || given === null || Array.isArray(given)) throw badRequest();
  return given as Readonly<Record<string, unknown>>;
}

export function oneOf<const T>(allowed: readonly T[], given: unknown): T {
  const found = allowed.find((each) => each === given);
  if (found === undefined) throw badRequest();
  return found;
}

function badRequest(): OfficeError {
  return new OfficeError(viMenu.badRequest);
}
