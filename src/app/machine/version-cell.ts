import type { CellValue } from '../../core/cell';
import { showsItsHash } from '../../core/ledger/content';
import type { Version } from '../../core/ledger/version';
import { QUESTION_IDS } from '../../core/questionnaire/questionnaire';
import { isObject } from '../grid';
import { parseListState } from './list-state-cell';
import { sealed, unsealed } from './machine-cell';

/** A typed text that the cell holds as it was typed stands once. */
const AS_IN_THE_CELL = true;

export function versionText(version: Version): string {
  const { typed, cells } = version;
  if (typed === null) return sealed(version);
  const kept = Object.fromEntries(
    QUESTION_IDS.flatMap((id): [string, unknown][] => {
      const text = typed[id];
      if (text === undefined) return [];
      return [[id, text === cells[id] ? AS_IN_THE_CELL : text]];
    }),
  );
  return sealed({ ...version, typed: kept });
}

export function parseVersion(text: string): Version | null {
  const cell = unsealed(text);
  if (!cell) return null;
  const { report, version, sentAt, sender, cells, contentHash, rowHash, formHash } = cell.value;
  const whole = [report, version].every((n) => Number.isInteger(n) && (n as number) > 0);
  const texts = [sender, contentHash, rowHash, formHash].every((t) => typeof t === 'string');
  if (!whole || !texts || typeof sentAt !== 'number' || !hasCells(cells)) return null;
  const { list: kept, ...parsed } = cell.value as unknown as Version;
  const known = { ...parsed, typed: typedOf(parsed) };
  if (!cell.isSealed && !showsItsHash(known)) return null;
  const list = parseListState(kept);
  return list ? { ...known, list } : known;
}

function typedOf({ typed, cells }: Pick<Version, 'typed' | 'cells'>): Version['typed'] {
  if (!isObject(typed)) return null;
  const given: Readonly<Record<string, unknown>> = typed;
  return Object.fromEntries(
    QUESTION_IDS.flatMap((id): [string, string][] => {
      const text = given[id] === AS_IN_THE_CELL ? cells[id] : given[id];
      return typeof text === 'string' ? [[id, text]] : [];
    }),
  );
}

function hasCells(cells: unknown): boolean {
  return isObject(cells) && QUESTION_IDS.every((id) => isCell(cells[id]));
}

function isCell(value: unknown): value is CellValue {
  if (isObject(value)) return typeof value.dateMs === 'number';
  return ['string', 'number', 'boolean'].includes(typeof value);
}
