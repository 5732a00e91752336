import { RefusedFile } from '../guard/refused-file';

const LESS_THAN = 0x3c;
const EXCLAMATION = 0x21;

/**
 * How many tags some XML has. Refuses DOCTYPE, entities, CDATA and comments: no writer of workbooks
 * needs them, bombs do.
 */
export function countTags(xml: Uint8Array): number {
  let tags = 0;
  for (let at = xml.indexOf(LESS_THAN); at !== -1; at = xml.indexOf(LESS_THAN, at + 1)) {
    if (xml[at + 1] === EXCLAMATION) throw new RefusedFile('broken');
    tags += 1;
  }
  return tags;
}
