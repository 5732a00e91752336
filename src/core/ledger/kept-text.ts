/**
 * Room for one text of a version, as JSON writes it: quotes, line breaks and the like take more than
 * one. Of each answer cell and typed text are kept, and all of it must fit one cell with the list.
 */
const LONGEST_TEXT = 900;
/** Ends a text of which the ledger keeps only the beginning. */
const CUT_MARK = ' […]';
/** Of what an earlier version kept without the mark. */
const UNMARKED = 999;

/** A text as the ledger keeps it: whole, or its beginning and a mark that says so. */
export function keptText(text: string): string {
  if (text.length <= LONGEST_TEXT && writtenLength(text) <= LONGEST_TEXT) return text;
  let left = LONGEST_TEXT - CUT_MARK.length;
  let end = 0;
  for (const character of text) {
    left -= writtenLength(character);
    if (left < 0) break;
    end += character.length;
  }
  return text.slice(0, end) + CUT_MARK;
}

/** Of a text that was cut what was kept; null for one that is whole. */
export function keptBeginning(kept: string): string | null {
  if (kept.endsWith(CUT_MARK)) return kept.slice(0, -CUT_MARK.length).trimEnd();
  return kept.length >= UNMARKED ? kept : null;
}

function writtenLength(text: string): number {
  return JSON.stringify(text).length - 2;
}
