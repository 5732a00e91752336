import { OfficeError } from '../../app/office-error';
import { FAILURES, failureKind } from '../../app/words/failures';
import { viMenu } from '../../app/words/menu';

const FRAME = /^ {4}at (?:\S+ )?\(?[^\s()]+:\d+:\d+\)?$/;

/** Runs what a person asked for: they get a sentence, the execution log where it went wrong. */
export function guarded<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof OfficeError) throw error;
    console.error(traceOf(error));
    throw new Error(viMenu.unexpected);
  }
}

/**
 * Runs a trigger. An error is thrown on, so that Google's summary of failures reaches the owner: one
 * that is caught counts as success.
 */
export function logged(work: () => unknown): void {
  try {
    work();
  } catch (error) {
    console.error(traceOf(error));
    throw error instanceof OfficeError ? error : new Error(FAILURES[failureKind(error)].what);
  }
}

/** The kind of an error and the lines of our code that it passed: what Google says may quote a cell. */
function traceOf(error: unknown): string {
  const { name, stack = '' } = error instanceof Error ? error : new Error();
  const frames = stack.split('\n').filter((line) => FRAME.test(line));
  return [`${name}: ${failureKind(error)}`, ...frames].join('\n');
}
