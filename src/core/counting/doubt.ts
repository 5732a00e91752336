import { textRow } from '../lists/cell-text';
import type { ListFile, ListSheet } from '../lists/cells';
import { isOtherSheet, titlesOtherList } from '../lists/foreign-headings';
import { headsOthers } from '../lists/heading-lines';
import { looksLikeUnreadPupil } from '../lists/looks-like-pupil';
import type { CountedSheet } from './distinct-pupils';
import type { ListRefusal } from './outcome';

/** Fewer lines that were left out are teachers, signatures, a remark. */
const FEWEST = 3;
/** Lines in which a sheet says that it lists somebody else. */
const TITLE_LINES = 40;

/**
 * The net under the counting: a figure that leaves out lines which look like pupils' is none. Better
 * a list that staff look at than a right report that is sent back.
 */
export function doubtOf(
  file: ListFile,
  fileNumber: number,
  counted: readonly CountedSheet[],
): ListRefusal | undefined {
  const ofFile = counted.filter((sheet) => sheet.file === fileNumber);
  const visible = file.sheets.filter(({ hidden }) => !hidden);
  const pupils = sum(ofFile, ({ lines }) => lines.length);
  const unvalued = sum(visible, ({ unvalued = 0 }) => unvalued);
  if (unvalued > 0 && (pupils === 0 || isHalf(unvalued, pupils))) return 'noValues';

  const isLeftOut = ofFile.some(({ lines, reading }) => isHalf(reading.doubtful, lines.length));
  if (isLeftOut) return 'unsure';
  if (pupils === 0 && ofFile.some(({ reading }) => reading.filled > 0)) return 'unsure';
  const unread = visible.filter((_, index) => !ofFile.some(({ sheet }) => sheet === index + 1));
  return isHalf(sum(unread, unreadPupils), pupils) ? 'unsure' : undefined;
}

function unreadPupils({ name, rows }: ListSheet): number {
  if (isOtherSheet(name)) return 0;
  const texts = rows.map(textRow);
  if (headsOthers(texts) || texts.slice(0, TITLE_LINES).some(titlesOtherList)) return 0;
  return texts.filter(looksLikeUnreadPupil).length;
}

function isHalf(lines: number, pupils: number): boolean {
  return lines >= FEWEST && lines * 2 >= pupils;
}

function sum<Item>(items: readonly Item[], of: (item: Item) => number): number {
  return items.reduce((all, item) => all + of(item), 0);
}
