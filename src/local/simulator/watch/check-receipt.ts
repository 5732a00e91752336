import type { SentMail } from '../../world/world-state';
import type { Simulation } from '../fleet/simulation';
import { MARK } from '../office/answers';
import { dayOf } from '../office/office-time';
import { type LedgerLine, ledgerOf, type MailEntry, mailOf } from '../office/our-tabs';
import { isActive } from '../office/schools';
import { opinionNow } from '../oracle/compare-with-oracle';
import { textOf, type Violate } from './check-reply';

/** May this school's mailbox be told now of a report that came from another one, and in these words? */
export function checkReceipt(
  sim: Simulation,
  mail: SentMail,
  line: MailEntry,
  ledger: readonly LedgerLine[],
  violate: Violate,
): void {
  const school = sim.office.schools.find(({ code }) => code === line.schoolId);
  const senders = ledger.filter(({ report }) => report === line.report).map(({ sender }) => sender);
  if (!school || mail.to !== school.mailbox) violate(3, 'a receipt to another mailbox');
  if (senders.some((sender) => sender.toLowerCase() === mail.to)) {
    violate(3, 'a receipt to whoever sent the report');
  }
  if (textOf(mail).includes('edit2=')) violate(3, 'an edit link in a receipt');
  if (textOf(mail).match(MARK)) violate(3, "a stranger's text in a receipt");
  const day = dayOf(line.since);
  const today = sim.sent.filter((each) => each.kind === 'receipt' && each.day === day);
  if (today.filter(({ to }) => to === mail.to).length > 5) {
    violate(3, 'more than five receipts a day to one school');
  }
}

/** Each school knows of the report that counts for it, whoever sent it. */
export function checkTold(sim: Simulation): void {
  const { world } = sim.engine;
  const lines = mailOf(world);
  for (const { school, counts, report, sender } of opinionNow(sim, ledgerOf(world)).said) {
    if (!counts || !school?.mailbox || school.mailbox === sender) continue;
    if (!isActive(school, dayOf(world.now))) continue;
    const told = lines.find(({ key }) => key === `receipt/${report}/${school.code}`);
    if (!told || told.why === 'causeGone') {
      sim.violate(10, `${school.code} was not told of report ${report} from ${sender}`);
    }
  }
}
