import { markerOf } from '../../core/dead-run';
import { LAST_SEND_MS, markerAfter, type SendOutcome, settleBatch } from '../../core/mail/batch';
import type { MailLine } from '../../core/mail/mail-line';
import { NO_STOPWATCH, type Stopwatch } from '../memory/activity';
import type { FormStore, Letter, Ports } from '../ports';
import type { PutProperties } from '../script-properties';
import type { MailLedger } from './ledger-in-workbook';

const SETTLE_WAIT_MS = 15_000;

/** One claimed line, ready to be written once its secret link is known. */
export interface ReadyLetter {
  readonly key: string;
  /** Whose edit link belongs in it; null when none may. */
  readonly responseId: string | null;
  readonly compose: (editLink: string | null) => Letter;
}

export interface Batch {
  readonly run: string;
  /** In sending order. */
  readonly letters: readonly ReadyLetter[];
  readonly form: FormStore | null;
}

interface SendReport {
  readonly sent: number;
  readonly unsettled: number;
  /** Waiting again: the batch ended before their turn. */
  readonly returned: number;
  /** False when the ledger was busy or not there: a later pass reads the outcome from the marker. */
  readonly settled: boolean;
}

/**
 * Sends a claimed batch, without the lock; `began` is when the execution did. Before each mail the
 * marker says which one; a send that throws may or may not have left, so it ends the batch and is
 * never tried again by itself. What cannot be written at the end is settled by the next run from the
 * marker.
 */
export function sendBatch(
  ports: Ports,
  batch: Batch,
  ledger: MailLedger,
  began: number,
  watch: Stopwatch = NO_STOPWATCH,
): SendReport {
  const outcomes = sendAll(ports, batch, began, watch);
  const count = (outcome: SendOutcome) =>
    Array.from(outcomes.values()).filter((each) => each === outcome).length;
  return {
    sent: count('sent'),
    unsettled: count('unsettled'),
    returned: count('queued'),
    settled: batch.letters.length === 0 || settle(ports, batch, outcomes, ledger),
  };
}

function sendAll(
  ports: Ports,
  { run, letters, form }: Batch,
  began: number,
  watch: Stopwatch,
): Map<string, SendOutcome> {
  const outcomes = new Map<string, SendOutcome>(letters.map(({ key }) => [key, 'queued']));
  for (const ready of letters) {
    // So late Google may soon end this execution, and another run call it dead and send the rest.
    if (ports.clock.now() - began > LAST_SEND_MS) break;
    const letter = letterOf(ports, ready, form);
    if (!letter) continue;
    if (!mark(ports, markerOf(run, ready.key), watch.lap(ports.clock.now()))) break;
    try {
      ports.mail.send(letter);
    } catch (error) {
      ports.diary.technical(`send failed: ${ready.key}: ${messageOf(error)}`);
      outcomes.set(ready.key, 'unsettled');
      break;
    }
    outcomes.set(ready.key, 'sent');
  }
  return outcomes;
}

/** A letter that cannot be written must not hold up the others. */
function letterOf(ports: Ports, ready: ReadyLetter, form: FormStore | null): Letter | null {
  const editLink = editLinkFor(ports, ready, form);
  try {
    return ready.compose(editLink);
  } catch (error) {
    ports.diary.technical(`no letter: ${ready.key}: ${messageOf(error)}`);
    return null;
  }
}

/** A reply without its link is still a receipt. */
function editLinkFor(
  ports: Ports,
  { key, responseId }: ReadyLetter,
  form: FormStore | null,
): string | null {
  if (responseId === null || form === null) return null;
  try {
    return form.editLink(responseId);
  } catch (error) {
    ports.diary.technical(`no edit link: ${key}: ${messageOf(error)}`);
    return null;
  }
}

/** Without the marker nothing is sent: a crash after it could not be told from one before. */
function mark(ports: Ports, marker: string, beside: PutProperties = {}): boolean {
  try {
    ports.properties.put({
      ...beside,
      sending: marker,
      sendingAt: String(ports.clock.now()),
    });
    return true;
  } catch (error) {
    ports.diary.technical(`no marker, sending ends: ${messageOf(error)}`);
    return false;
  }
}

function settle(
  ports: Ports,
  batch: Batch,
  outcomes: ReadonlyMap<string, SendOutcome>,
  ledger: MailLedger,
): boolean {
  try {
    if (ports.lock.take(SETTLE_WAIT_MS)) {
      try {
        const lines = ledger.read();
        ledger.write(settleBatch(lines, batch.run, outcomes, ports.clock.now()));
        ports.workbook.flush();
        if (holdsAll(lines, batch)) return true;
      } finally {
        ports.lock.release();
      }
    }
  } catch (error) {
    ports.diary.technical(`batch not settled: ${batch.run}: ${messageOf(error)}`);
  }
  markLeft(ports, batch.run, outcomes);
  return false;
}

/** Not so when somebody restored an older ledger meanwhile, and will bring this one back. */
function holdsAll(lines: readonly MailLine[], { run, letters }: Batch): boolean {
  const mine = new Set(lines.flatMap((line) => (line.run === run ? [line.key] : [])));
  return letters.every(({ key }) => mine.has(key));
}

/** The marker from before the last send alone would leave that mail in doubt. */
function markLeft(ports: Ports, run: string, outcomes: ReadonlyMap<string, SendOutcome>): void {
  const all = Array.from(outcomes);
  const doubtful = all.some(([, outcome]) => outcome === 'unsettled');
  const last = all.reverse().find(([, outcome]) => outcome === 'sent');
  if (last && !doubtful) mark(ports, markerAfter(run, last[0]));
}

/** Google's sentence without the address that it may quote. */
function messageOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return message.replace(/\S+@\S+/g, '…');
}
