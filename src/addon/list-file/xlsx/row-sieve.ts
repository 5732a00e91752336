import { MOST_ROW_BYTES, MOST_ROWS } from '../guard/guard-limits';
import { asciiBytes, joinBytes } from '../guard/join-bytes';
import { RefusedFile } from '../guard/refused-file';
import { scanRow, tagEnd, tagNamed } from './scan-row';

/** What is left of a sheet's XML: its lines that hold something. */
export interface SievedSheet {
  readonly rows: readonly Uint8Array[];
  /** 0-based. */
  readonly hiddenRows: ReadonlySet<number>;
  readonly cut: boolean;
}

/** Takes the XML of a worksheet piece by piece, and keeps little more than one line of it. */
interface RowSieve {
  take(piece: Uint8Array): void;
  /** Throws when the sheet has not come to its end. */
  finish(): SievedSheet;
}

const LESS_THAN = 0x3c;
const EXCLAMATION = 0x21;
const CLOSE_ROW = asciiBytes('</row>');

/** `keep` hears how much is about to be kept, and may refuse the file. */
export function rowSieve(keep: (bytes: number, tags: number) => void): RowSieve {
  const filled = filledRows(keep);
  let state: 'before' | 'rows' | 'after' = 'before';
  let rest: Uint8Array = new Uint8Array(0);

  /** The place behind the tag at `at`, and behind the whole line when it opens one; -1: wait. */
  function step(xml: Uint8Array, at: number): number {
    if (xml[at + 1] === EXCLAMATION) throw new RefusedFile('broken');
    const end = tagEnd(xml, at);
    if (end === -1) return -1;
    if (state === 'before' && tagNamed(xml, at + 1, 'sheetData')) {
      state = isClosed(xml, end) ? 'after' : 'rows';
    } else if (state === 'rows' && tagNamed(xml, at + 2, 'sheetData')) state = 'after';
    else if (state === 'rows' && tagNamed(xml, at + 1, 'row')) return filled.take(xml, at, end);
    return end + 1;
  }

  return {
    take(piece) {
      const xml = rest.length === 0 ? piece : joinBytes([rest, piece]);
      let at = xml.indexOf(LESS_THAN);
      while (at !== -1 && at + 1 < xml.length) {
        const next = step(xml, at);
        if (next === -1) break;
        at = xml.indexOf(LESS_THAN, next);
      }
      rest = at === -1 ? new Uint8Array(0) : xml.slice(at);
      if (rest.length > MOST_ROW_BYTES) throw new RefusedFile('bomb');
    },
    finish() {
      if (state !== 'after' || rest.length > 0) throw new RefusedFile('broken');
      return filled.taken();
    },
  };
}

/** Keeps each line that holds something, under the number that it has or that follows. */
function filledRows(keep: (bytes: number, tags: number) => void) {
  const rows: Uint8Array[] = [];
  const hiddenRows = new Set<number>();
  let row = 0;
  let cut = false;
  return {
    /** The place behind the line whose opening tag spans [at, end]; -1: wait for its end. */
    take(xml: Uint8Array, at: number, end: number): number {
      const scanned = scanRow(xml, at, end);
      if (scanned === null) return -1;
      row = scanned.number ?? row + 1;
      if (scanned.filled && row > MOST_ROWS) cut = true;
      else if (scanned.filled) {
        keep(scanned.next - end, scanned.tags);
        rows.push(asciiBytes(`<row r="${row}">`), xml.slice(end + 1, scanned.close), CLOSE_ROW);
        if (scanned.hidden) hiddenRows.add(row - 1);
      }
      return scanned.next;
    },
    taken: (): SievedSheet => ({ rows, hiddenRows, cut }),
  };
}

function isClosed(xml: Uint8Array, end: number): boolean {
  return xml[end - 1] === 0x2f;
}
