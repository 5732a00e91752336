import { OfficeError } from '../app/office-error';
import type { SetUpChoices } from '../app/pages';
import { viMenu } from '../app/vi-menu';

/** Any editor of the file can call these functions with anything, so nothing is taken on trust. */
export function readSetUpChoices(given: unknown): SetUpChoices {
  const { answerFrom, mode, addresses, takeOver } = readObject(given);
  return {
    answerFrom: oneOf(['now', 'roundStart', null], answerFrom),
    mode: oneOf(['dryRun', 'live'], mode),
    addresses: oneOf(['verified', 'typed', 'unknown'], addresses),
    takeOver: oneOf([true, false], takeOver),
  };
}

export function readKeys(given: unknown): readonly string[] {
  if (!Array.isArray(given)) throw badRequest();
  return given.map(readKey);
}

export function readKey(given: unknown): string {
  if (typeof given !== 'string' || given === '') throw badRequest();
  return given;
}

export function readOutcome(given: unknown): 'arrived' | 'again' {
  return oneOf(['arrived', 'again'], given);
}

export function readSwitch(given: unknown): boolean {
  return oneOf([true, false], given);
}

function readObject(given: unknown): Readonly<Record<string, unknown>> {
  if (typeof given !== 'object' || given === null) throw badRequest();
  return given as Readonly<Record<string, unknown>>;
}

function oneOf<const T>(allowed: readonly T[], given: unknown): T {
  const found = allowed.find((each) => each === given);
  if (found === undefined) throw badRequest();
  return found;
}

function badRequest(): OfficeError {
  return new OfficeError(viMenu.badRequest);
}
