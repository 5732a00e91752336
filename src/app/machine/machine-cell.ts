import { digest } from '../../core/digest';
import { parseObject } from '../grid';

/** Google refuses a cell of more than 50,000 characters, and with it the whole block. */
const LONGEST_CELL = 49_500;
const SEAL = /^\{"seal":"([0-9a-f]{16})",/;

/** What a machine cell holds: an object, and whether the cell vouches for it itself. */
interface MachineCell {
  readonly value: Readonly<Record<string, unknown>>;
  /** False for what an earlier version wrote. */
  readonly isSealed: boolean;
}

/**
 * JSON of an item with a digest of itself: a change in the cell does not go unseen. It is never cut:
 * one that outgrew its cell, which none can (`version-cell.test.ts`), is left blank and costs its line.
 */
export function sealed(item: object): string {
  const json = JSON.stringify(item);
  const text = `{"seal":"${digest(json)}",${json.slice(1)}`;
  return text.length > LONGEST_CELL ? '' : text;
}

/** Null for a cell that was changed or cut. */
export function unsealed(text: string): MachineCell | null {
  const seal = SEAL.exec(text);
  const json = seal ? `{${text.slice(seal[0].length)}` : text;
  const value = seal && digest(json) !== seal[1] ? null : parseObject(json);
  return value && { value, isSealed: seal !== null };
}

/** What a spoilt cell still says under a name; '' when it says nothing there. */
export function salvaged(text: string, name: string): string {
  const found = new RegExp(`"${name}":(?:"([^"\\\\]*)"|(\\d+))`).exec(text);
  return found?.[1] ?? found?.[2] ?? '';
}
