import { OfficeError } from '../../app/office-error';
import { viMenu } from '../../app/words/menu';

/** Runs what a person asked for: they get a sentence, the execution log gets the stack. */
export function guarded<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof OfficeError) throw error;
    console.error(stackOf(error));
    throw new Error(viMenu.unexpected);
  }
}

/**
 * Runs a trigger. The error is thrown on, so that Google's summary of failures reaches the owner:
 * one that is caught counts as success.
 */
export function logged(work: () => unknown): void {
  try {
    work();
  } catch (error) {
    console.error(stackOf(error));
    throw error;
  }
}

function stackOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
