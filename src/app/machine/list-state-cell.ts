import type { ListState } from '../../core/counting/list-state';
import { LIST_REFUSALS } from '../../core/counting/outcome';
import { isObject } from '../grid';

/** What the ledger's machine cell says of a list; null when it is spoilt, and the list read anew. */
export function parseListState(value: unknown): ListState | null {
  if (!isObject(value)) return null;
  const { claim, outcome, prints, deaths, failures, triedAt, readAt, asked, again } = value;
  const numbers = [deaths, failures, triedAt, readAt, asked].every(
    (each) => typeof each === 'number',
  );
  const whole =
    numbers &&
    typeof again === 'boolean' &&
    Array.isArray(prints) &&
    (claim === null || isClaim(claim)) &&
    (outcome === null || isOutcome(outcome));
  if (!whole) return null;
  const known = { claim, deaths, failures, triedAt, outcome, prints, readAt, asked, again };
  return known as ListState;
}

function isClaim(value: unknown): boolean {
  return isObject(value) && typeof value.run === 'string' && typeof value.since === 'number';
}

function isOutcome(value: unknown): boolean {
  if (!isObject(value)) return false;
  if (value.kind === 'refused') return (LIST_REFUSALS as readonly unknown[]).includes(value.why);
  const { pupils, trace, repeated, sensitive, grades } = value;
  return (
    value.kind === 'counted' &&
    typeof pupils === 'number' &&
    isObject(trace) &&
    Array.isArray(trace.sheets) &&
    Array.isArray(repeated) &&
    Array.isArray(sensitive) &&
    isObject(grades)
  );
}
