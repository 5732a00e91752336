import type { ListFileRead } from '../../app/ports';
import type { ListFile } from '../../core/lists/cells';
import { MOST_FILE_BYTES } from './guard/guard-limits';
import { RefusedFile } from './guard/refused-file';
import { sniffFile } from './sniff-file';
import { readTextFile } from './text/read-text-file';
import { readXls } from './xls/read-xls';
import { readXlsx } from './xlsx/read-xlsx';

/**
 * Reads what a school uploaded, whatever it is called. Never throws, and neither the outcome nor
 * an error says anything of the content. Require it where it is called: this module and the parser
 * behind it cost every execution their start when they are imported at the top of a file.
 */
export function readListFile(bytes: Uint8Array): ListFileRead {
  try {
    return { kind: 'read', file: read(bytes) };
  } catch (thrown) {
    return { kind: 'refused', why: thrown instanceof RefusedFile ? thrown.why : 'broken' };
  }
}

function read(bytes: Uint8Array): ListFile {
  if (bytes.length > MOST_FILE_BYTES) throw new RefusedFile('tooLarge');
  switch (sniffFile(bytes)) {
    case 'empty':
      throw new RefusedFile('empty');
    case 'old biff':
      throw new RefusedFile('oldExcel');
    case 'other':
      throw new RefusedFile('notSpreadsheet');
    case 'zip':
      return readXlsx(bytes);
    case 'compound':
      return readXls(bytes);
    case 'text':
      return readTextFile(bytes);
  }
}
