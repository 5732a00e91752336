import { OfficeError } from '../office-error';
import type { Ports } from '../ports';
import { failureKind } from '../words/failures';

/** Its kind is kept for the health page, and nothing of what Google says, which may quote a cell. */
export function noteFailure(ports: Ports, error: unknown): void {
  if (error instanceof OfficeError) return;
  try {
    ports.properties.put({
      failure: JSON.stringify({ at: ports.clock.now(), kind: failureKind(messageOf(error)) }),
    });
  } catch {
    ports.diary.technical('the failure of a pass could not be noted');
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
