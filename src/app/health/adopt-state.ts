import { wholeSecond } from '../../core/calendar';
import { DEAD_RUN_MS } from '../../core/dead-run';
import { doubtWaiting } from '../../core/mail/approval';
import { isBeingSent } from '../../core/mail/batch';
import type { MailLine } from '../../core/mail/mail-line';
import { ledgerMark, mailMark } from '../memory/ledger-marks';
import { type Memory, readMemory } from '../memory/memory';
import { OfficeError } from '../office-error';
import { type PassFacts, readFacts } from '../pass/facts';
import type { PassRead } from '../pass/judge-round';
import { type PassPlan, planPass } from '../pass/plan-pass';
import { decisionsKept } from '../pass/typed-decisions';
import { mustMaySend } from '../person/may-send';
import { holdingLock } from '../person/under-lock';
import type { Ports } from '../ports';
import { withSetting } from '../settings/write-settings';
import { changedBlock } from '../tabs/changed-block';
import { logDone } from '../tabs/log-line';
import { writeMail } from '../tabs/mail-table';
import type { Told } from '../told';
import { viHealth } from '../words/health';
import { vi } from '../words/office';
import { isAnyLost } from './load-health';

/**
 * "Nhận trạng thái hiện tại": a person has understood why a ledger differs from what was last
 * written. Reports are answered anew only from now on: a lost mail ledger must not have every
 * school answered again. Which reminders had left may be lost with it: what waits comes in doubt at
 * once, the rest of the reached wave in the passes that follow (`doubtReachedWave`). Throws a sentence
 * when nothing is lost, and while a batch may be on its way.
 */
export function adoptState(ports: Ports): Told {
  holdingLock(ports, () => {
    const memory = readMemory(ports.properties.all());
    if (memory.owner === '') throw new OfficeError(vi.error.notSetUp);
    const facts = readFacts(ports, 'person', memory, false);
    const plan = planPass(facts, 'none');
    const { read, stops } = plan;
    mustMaySend(read.settings, ports.account.effective(), memory.owner);
    if (!isAnyLost(plan)) throw new OfficeError(viHealth.nothingLost);
    const { items } = read.mail;
    const { now } = facts;
    // The batch may stand in another version of the ledger.
    if (isBeingSent(items, now) || now - memory.sendingAt <= DEAD_RUN_MS) {
      throw new OfficeError(viHealth.beingSent);
    }
    const isMailLost = stops.lost.includes('mail');
    const lines = isMailLost ? doubtWaiting(items) : items;
    writeAdopted(ports, facts, plan, lines);
    ports.properties.put({
      marks: JSON.stringify({ ledger: ledgerMark(read.ledger.items), mail: mailMark(lines) }),
      ...(isMailLost ? { mailAdopted: String(now) } : {}),
      ...decisionsKept(memory, { ...read, areDecisionsWhole: true }, now),
      schedule: '',
      sentByHand: '',
      watermark: String(watermarkOf(read, memory)),
      wanted: ports.ids.fresh(),
    });
  });
  return { message: viHealth.adopted };
}

function writeAdopted(
  ports: Ports,
  { tabs, now, memory }: PassFacts,
  {
    read: {
      mail: { places },
    },
    stops,
  }: PassPlan,
  lines: readonly MailLine[],
): void {
  const { settings, mail, log } = tabs;
  // Of the decisions alone no mail is forgotten.
  if (settings && stops.lost.length > 0) {
    const answerFrom = { dateMs: wholeSecond(now) };
    const block = changedBlock(settings.grid, withSetting(settings.grid, 'answerFrom', answerFrom));
    if (block) ports.workbook.write(settings.id, block);
  }
  const doubted =
    mail && changedBlock(mail.grid, writeMail(mail.grid, places, lines, memory.mailSecret));
  if (mail && doubted) ports.workbook.write(mail.id, doubted);
  logDone(ports, log, vi.log.adopted, now);
  ports.workbook.flush();
}

/** What was sent since the adopted ledger's last line is asked of the Form once more, ms. */
function watermarkOf({ ledger }: PassRead, { watermark }: Memory): number {
  return ledger.items.reduce((last, { sentAt }) => Math.max(last, Math.min(sentAt, watermark)), 0);
}
