import { isDateCell } from '../../core/cell';
import { decisionMark, seenThrough } from '../memory/decision-marks';
import type { Memory } from '../memory/memory';
import type { Ports } from '../ports';
import type { PutProperties } from '../script-properties';
import type { DecisionLine } from '../tabs/decisions-table';
import { logDone } from '../tabs/log-line';
import { vi } from '../words/office';
import type { DecidedInRound } from './decided-in-round';

const LOGGED = 20;
/** So long somebody may still be typing the rest of a line: until then it may change. */
const TYPING_MS = 30 * 60_000;
const AT = 1;

/** Lines that somebody typed into the tab since a pass or a page last looked. */
export function newTyped(
  { decisionMarks }: Pick<Memory, 'decisionMarks'>,
  { decisionsTab: { lines } }: Pick<DecidedInRound, 'decisionsTab'>,
): readonly DecisionLine[] {
  // What stood when this was first remembered was decided before anybody asked how.
  if (decisionMarks.length === 0) return [];
  const seen = seenThrough(decisionMarks);
  return lines.filter(({ id }) => id > seen);
}

/** Numbers of every typed line, those just seen among them. */
function typedNow(
  memory: Pick<Memory, 'decisionMarks' | 'typedDecisions'>,
  read: Pick<DecidedInRound, 'decisionsTab'>,
): readonly number[] {
  return [...memory.typedDecisions, ...newTyped(memory, read).map(({ id }) => id)];
}

/** Numbers of the decisions that no page made, and of those that a typed line took back. */
export function decidedByTyping(
  memory: Pick<Memory, 'decisionMarks' | 'typedDecisions'>,
  read: Pick<DecidedInRound, 'decisionsTab' | 'undos'>,
): { readonly typed: ReadonlySet<number>; readonly undone: ReadonlySet<number> } {
  const typed = new Set(typedNow(memory, read));
  const undone = read.undos.flatMap(({ id, target }) => (typed.has(id) ? [target] : []));
  return { typed, undone: new Set(undone) };
}

/** Each with the account under which it was first seen: what stands in the line anybody can type. */
export function logTyped(
  ports: Ports,
  log: { readonly id: number } | undefined,
  typed: readonly DecisionLine[],
  now: number,
): void {
  for (const line of typed.slice(0, LOGGED)) logDone(ports, log, vi.log.typedDecision(line), now);
  const more = typed.length - LOGGED;
  if (more > 0) logDone(ports, log, vi.log.moreTyped({ more }), now);
}

/**
 * What is kept of the decisions, one more line that a page is about to add among them; nothing while
 * a known line is lost. A page that dies before it adds the line leaves both states known.
 */
export function decisionsKept(
  memory: Memory,
  read: Pick<DecidedInRound, 'decisionsTab' | 'areDecisionsWhole'>,
  now: number,
  added: DecisionLine | null = null,
): PutProperties {
  const { lines, last, missing } = read.decisionsTab;
  if (!read.areDecisionsWhole || missing.length > 0) return {};
  const typed = typedNow(memory, read);
  const fresh = lines.filter((line) => typed.includes(line.id) && isFresh(line, now));
  const numbers = fresh.map(({ id }) => id);
  const marks = [
    decisionMark(lines, last, numbers),
    ...(added ? [decisionMark([...lines, added], added.id, numbers)] : []),
  ];
  return {
    decisionMarks: JSON.stringify(marks),
    ...(typed.length > memory.typedDecisions.length ? { typedDecisions: typed.join(' ') } : {}),
  };
}

function isFresh({ cells }: DecisionLine, now: number): boolean {
  const stamp = cells[AT] ?? '';
  return isDateCell(stamp) && stamp.dateMs <= now && now - stamp.dateMs < TYPING_MS;
}
