import {
  approveLines,
  type DoubtSettled,
  dropLines,
  settleByPerson,
} from '../../core/mail/approval';
import type { MailLine } from '../../core/mail/mail-line';
import { isKnownMark, mailMark, marksAround } from '../memory/ledger-marks';
import { mailSealOf } from '../memory/mail-seal';
import { OfficeError } from '../office-error';
import { findTab } from '../pass/facts';
import { passForPerson } from '../pass/wake';
import { mustMaySendNow } from '../person/may-send';
import { underLock } from '../person/under-lock';
import type { Ports } from '../ports';
import { changedBlock } from '../tabs/changed-block';
import { logDone } from '../tabs/log-line';
import { readMail, writeMail } from '../tabs/mail-table';
import type { Told } from '../told';
import { vi } from '../words/office';
import { viWaves } from '../words/reminders';

/** Lets mails that waited for a person leave. */
export function approveMails(ports: Ports, keys: readonly string[]): Told {
  const mails = change(
    ports,
    (lines, now) => approveLines(lines, new Set(keys), now),
    (count) => vi.log.approved({ mails: count }),
  );
  return { message: viWaves.approved({ mails }) };
}

/** They will not be sent; their lines stay. */
export function dropMails(ports: Ports, keys: readonly string[]): Told {
  const mails = change(
    ports,
    (lines, now) => dropLines(lines, new Set(keys), now),
    (count) => vi.log.dropped({ mails: count }),
  );
  return { message: viWaves.dropped({ mails }) };
}

/** A person looked into the owner's sent mail and says whether the doubtful ones left. */
export function settleMails(ports: Ports, keys: readonly string[], as: DoubtSettled): Told {
  let mails = 0;
  change(
    ports,
    (lines, now) => {
      const settled = settleByPerson(lines, new Set(keys), as, now);
      mails = lines.filter((line, index) => line !== settled[index]).length;
      return settled;
    },
    () => vi.log.settled({ mails, as }),
  );
  if (mails === 0) throw new OfficeError(viWaves.gone);
  return { message: viWaves.settled({ mails, as }) };
}

/**
 * Changes lines of the mail ledger under the lock; gives how many changed or were added. The page
 * shows what a pass would plan, so one writes that first.
 */
function change(
  ports: Ports,
  decide: (lines: readonly MailLine[], now: number) => readonly MailLine[],
  said: (changed: number) => string,
): number {
  passForPerson(ports);
  return underLock(ports, (held) => {
    mustMaySendNow(ports, held);
    const { memory, tabs } = held;
    const tab = findTab(tabs, memory, 'mail');
    if (!tab || memory.marks.length === 0) throw new OfficeError(vi.error.notSetUp);
    const grid = ports.workbook.read(tab.id);
    const { items, places, written } = readMail(grid, mailSealOf(memory));
    if (!isKnownMark(memory.marks, 'mail', mailMark(written))) {
      throw new OfficeError(vi.error.suspended);
    }
    const wanted = decide(items, ports.clock.now());
    const changed = wanted.filter((line, index) => line !== items[index]).length;
    const block = changedBlock(grid, writeMail(grid, places, wanted, memory.mailSecret));
    if (!block || changed === 0) return 0;
    ports.properties.put({
      ...marksAround(memory, { mail: mailMark(written) }, { mail: mailMark(wanted) }),
      wanted: ports.ids.fresh(),
    });
    ports.workbook.write(tab.id, block);
    logDone(ports, held.log, said(changed));
    ports.workbook.flush();
    return changed;
  });
}
