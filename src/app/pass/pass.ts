import { forgetComparison } from '../memory/forget-comparison';
import { ledgerMark, mailMark, marksAround } from '../memory/ledger-marks';
import type { Memory } from '../memory/memory';
import type { Ports } from '../ports';
import type { ScriptProperties } from '../script-properties';
import { claimMail } from './claim-mail';
import { decorate } from './decoration';
import { readFacts } from './facts';
import { logNews } from './log-news';
import type { Passed, PassOrder } from './pass-order';
import { writesOf } from './pass-writes';
import { type PassPlan, planPass } from './plan-pass';
import { knownOf, marksOf, remembered } from './remember';

/**
 * One pass under the lock, which the caller holds: reads every tab once, decides, writes what
 * differs, flushes, and only then says so in the properties. Killed anywhere, it leaves `done` as it
 * was and the work due.
 */
export function runPass(ports: Ports, memory: Memory, order: PassOrder): Passed {
  const read = readFacts(ports, order.kind, memory, order.asOwner);
  // What wakes us with an event asks Drive only before a mail leaves (`claimMail`).
  const asksDrive = order.kind !== 'event' || memory.wasTrashed;
  const facts = asksDrive ? { ...read, isTrashed: ports.workbook.isTrashed() } : read;
  const plan = planPass(facts, order.waves, order.lists);
  const claimed = claimMail(ports, facts, plan, order);
  const mailSecret = memory.mailSecret || ports.ids.fresh();
  const writes = writesOf(facts, plan, claimed.lines, mailSecret);
  const marks = marksOf(memory, plan, claimed.lines);
  if (writes.some(({ kind }) => kind === 'ledger' || kind === 'mail')) {
    // A pass that dies between its two ledgers must not look like a ledger that got lost.
    const found = {
      ledger: ledgerMark(plan.read.ledger.items),
      mail: mailMark(plan.read.mail.written),
    };
    ports.properties.put(marksAround(memory, found, knownOf(memory, found, marks)));
  }
  for (const { tabId, block } of writes) ports.workbook.write(tabId, block);
  logNews(ports, facts, plan, claimed.lines, order);
  if (writes.length > 0) ports.workbook.flush();
  const decorated = decorate(ports, facts, plan);
  ports.properties.put({
    ...remembered(facts, plan, claimed),
    ...(decorated === null ? {} : { decorated }),
    marks: JSON.stringify(marks),
    ...sealed(plan, mailSecret),
    ...order.watch.lap(ports.clock.now()),
    // Another account leaves new reports to the owner, so for the owner the work stays due.
    ...(order.asOwner ? { done: memory.wanted } : {}),
  });
  if (order.asOwner && memory.comparison) forgetComparison(ports, memory, ports.workbook.tabs());
  const { listJobs: jobs } = plan.outgoing;
  const lists =
    order.lists && jobs.length > 0 ? { run: order.lists.run, jobs, form: facts.form } : null;
  return { facts, plan, lines: claimed.lines, mailSecret, batch: claimed.batch, lists };
}

/** Known only once the ledger has been written under it: a pass that dies before leaves it trusted. */
function sealed({ stops }: PassPlan, mailSecret: string): Pick<ScriptProperties, 'mailSecret'> {
  return stops.mailStopped.length > 0 ? {} : { mailSecret };
}
