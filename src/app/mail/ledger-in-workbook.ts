import type { MailLine } from '../../core/mail/mail-line';
import type { Grid } from '../grid';
import { isKnownMark, mailMark, marksAround } from '../memory/ledger-marks';
import { readMemory } from '../memory/memory';
import type { Ports } from '../ports';
import { changedBlock } from '../tabs/changed-block';
import { type MailSeal, readMail, writeMail } from '../tabs/mail-table';

/** The mail ledger in the workbook, as it stands when asked. */
export interface MailLedger {
  read(): readonly MailLine[];
  write(lines: readonly MailLine[]): void;
}

/** The mail ledger as the workbook holds it when it is asked: rows may have moved since the pass. */
export function mailLedger(ports: Ports, tabId: number, seal: MailSeal): MailLedger {
  let grid: Grid = [];
  let places: readonly number[] = [];
  let written: readonly MailLine[] = [];
  return {
    read() {
      grid = ports.workbook.read(tabId);
      const read = readMail(grid, seal);
      places = read.places;
      written = read.written;
      return read.items;
    },
    write(lines) {
      const mark = mailMark(lines);
      // Lines that wait again look like lost ones unless this is remembered first; a ledger that was
      // lost meanwhile must go on looking so.
      if (mark !== mailMark(written)) {
        const memory = readMemory(ports.properties.all());
        const isKnown = isKnownMark(memory.marks, 'mail', mailMark(written));
        if (isKnown) {
          ports.properties.put(marksAround(memory, { mail: mailMark(written) }, { mail: mark }));
        }
      }
      const block = changedBlock(grid, writeMail(grid, places, lines, seal.secret));
      if (block) ports.workbook.write(tabId, block);
    },
  };
}
