import { digest } from '../../core/digest';
import { claimBatch, hasState } from '../../core/mail/batch';
import type { MailLine } from '../../core/mail/mail-line';
import type { WavesBy } from '../../core/mail/plan-mail';
import type { ListOrder } from '../lists/plan-lists';
import type { ListBatch } from '../lists/read-lists';
import { letterFacts, letterFor } from '../mail/letters';
import type { Batch } from '../mail/send-mail';
import type { Stopwatch } from '../memory/activity';
import { forgetComparison } from '../memory/forget-comparison';
import { grantsProperty, grantsText } from '../memory/grants-text';
import {
  isKnownMark,
  type LedgerMarks,
  ledgerMark,
  type Mark,
  mailMark,
  marksAround,
} from '../memory/ledger-marks';
import { isSameRound, type Memory } from '../memory/memory';
import type { Ports } from '../ports';
import type { PutProperties } from '../script-properties';
import { vi } from '../words/office';
import { planDecoration, rowMarks } from './decoration';
import { type Facts, readFacts, type WakeKind } from './facts';
import { nextDue } from './next-due';
import { writesOf } from './pass-writes';
import { type PassPlan, planPass } from './plan-pass';

export interface PassOrder {
  readonly kind: WakeKind;
  readonly waves: WavesBy;
  /** Works under the recorded owner: opens the Form, records reports, sends mail. */
  readonly asOwner: boolean;
  /** A person waits for an answer: mail is left to the next tick. */
  readonly claim: boolean;
  readonly lists: ListOrder | null;
  /** Tells what time was used beside the last properties of the pass. */
  readonly watch: Stopwatch;
}

export interface Passed {
  readonly facts: Facts;
  readonly plan: PassPlan;
  /** The mail ledger as it was written. */
  readonly lines: readonly MailLine[];
  /** Claimed and written as `đang gửi`; to be sent once the lock is released. */
  readonly batch: Batch | null;
  /** Claimed and written as `đang đọc`; to be read once the lock is released. */
  readonly lists: ListBatch | null;
}

/**
 * One pass under the lock, which the caller holds: reads every tab once, decides, writes what
 * differs, flushes, and only then says so in the properties. Killed anywhere, it leaves `done` as it
 * was and the work due.
 */
export function runPass(ports: Ports, memory: Memory, order: PassOrder): Passed {
  const facts = readFacts(ports, order.kind, memory, order.asOwner);
  const plan = planPass(facts, order.waves, order.lists);
  const claimed = claim(ports, facts, plan, order);
  const writes = writesOf(facts, plan, claimed.lines);
  const marks = marksOf(memory, plan, claimed.lines);
  if (writes.some(({ kind }) => kind === 'ledger' || kind === 'mail')) {
    // A pass that dies between its two ledgers must not look like a ledger that got lost.
    const found = { ledger: ledgerMark(plan.ledger.items), mail: mailMark(plan.mail.items) };
    ports.properties.put(marksAround(memory, found, knownOf(memory, found, marks)));
  }
  for (const { tabId, block } of writes) ports.workbook.write(tabId, block);
  logNews(ports, facts, plan);
  if (writes.length > 0) ports.workbook.flush();
  const decorated = decorate(ports, facts, plan);
  ports.properties.put({
    ...remembered(facts, plan, claimed),
    ...(decorated === null ? {} : { decorated }),
    marks: JSON.stringify(marks),
    ...order.watch.lap(ports.clock.now()),
    // Another account leaves new reports to the owner, so for the owner the work stays due.
    ...(order.asOwner ? { done: memory.wanted } : {}),
  });
  if (order.asOwner && memory.comparison) forgetComparison(ports, memory, ports.workbook.tabs());
  const { listJobs: jobs } = plan;
  const lists = order.lists && jobs.length > 0 ? { run: order.lists.run, jobs } : null;
  return { facts, plan, lines: claimed.lines, batch: claimed.batch, lists };
}

/**
 * Colours and notes in the response tab, after everything is saved; each may fail on its own. Gives
 * the digest of what the column shows now, null when it was not brought up to date.
 */
function decorate(ports: Ports, facts: Facts, plan: PassPlan): string | null {
  const { timeColumn } = plan.responses;
  const [tab] = facts.responseTabs;
  if (!plan.round || !tab || timeColumn === null || !facts.asOwner) return null;
  const marks = rowMarks(plan.round.judged);
  const wanted = digest(JSON.stringify(marks));
  if (marks.length === 0 || wanted === facts.memory.decorated) return null;
  // Somebody woke us meanwhile: the pass that follows would paint over it all, at a second a time.
  if (ports.properties.all().wanted !== facts.memory.wanted) return null;
  const rows = facts.responses.length - 1;
  const attempt = (what: string, work: () => void): boolean => {
    try {
      work();
      return true;
    } catch {
      ports.diary.technical(`not decorated: ${what}`);
      return false;
    }
  };
  let shown = false;
  attempt('marks', () => {
    const column = timeColumn + 1;
    const decoration = planDecoration(marks, ports.workbook.readMarks(tab.id, column, 2, rows));
    if (!decoration) return;
    const coloured = attempt('colours', () =>
      ports.workbook.writeBackgrounds(tab.id, column, 2, decoration.colours),
    );
    const noted = attempt('notes', () =>
      ports.workbook.writeNotes(tab.id, column, 2, decoration.notes),
    );
    ports.workbook.flush();
    shown = coloured && noted;
  });
  return shown ? wanted : null;
}

interface Claimed {
  readonly lines: readonly MailLine[];
  readonly batch: Batch | null;
  readonly quotaUsedUp: boolean;
}

function claim(ports: Ports, facts: Facts, plan: PassPlan, order: PassOrder): Claimed {
  const { lines, round, settings, hold } = plan;
  const mayClaim = order.claim && order.asOwner && round !== null && plan.mailStopped.length === 0;
  if (!mayClaim || !hasState(lines, 'queued')) return { lines, batch: null, quotaUsedUp: false };
  const run = ports.ids.fresh();
  const { now } = facts;
  const remaining = ports.mail.remaining();
  const claimed = claimBatch({
    lines,
    settings: settings.settings,
    now,
    waves: order.waves,
    run,
    remaining,
    hold,
  });
  const about = letterFacts({
    judged: round.judged,
    statuses: round.statuses,
    settings: settings.settings,
    decisions: plan.decisions.decisions,
    now,
  });
  const letters = claimed.claimed.map((line) => letterFor(line, about));
  return {
    lines: claimed.lines,
    batch: letters.length > 0 ? { run, letters, form: facts.form } : null,
    // A pass that may send no wave leaves those lines alone, whatever the quota.
    quotaUsedUp: order.waves !== 'none' && claimed.claimed.length === 0,
  };
}

/** What the ledgers look like from here on; a ledger that was lost stays lost until a person adopts it. */
function marksOf(memory: Memory, plan: PassPlan, lines: readonly MailLine[]): LedgerMarks {
  const [known = { ledger: '', mail: '' }] = memory.marks;
  const is = (kind: keyof LedgerMarks, mark: Mark) => isKnownMark(memory.marks, kind, mark);
  return {
    ledger: is('ledger', ledgerMark(plan.ledger.items)) ? ledgerMark(plan.versions) : known.ledger,
    mail: is('mail', mailMark(plan.mail.items)) ? mailMark(lines) : known.mail,
  };
}

/** Of a ledger that was lost both states stay known in which it may be brought back. */
function knownOf({ marks }: Memory, found: LedgerMarks, wanted: LedgerMarks): Partial<LedgerMarks> {
  const isKnown = (kind: keyof LedgerMarks) => isKnownMark(marks, kind, found[kind]);
  return {
    ...(isKnown('ledger') ? { ledger: wanted.ledger } : {}),
    ...(isKnown('mail') ? { mail: wanted.mail } : {}),
  };
}

function remembered(facts: Facts, plan: PassPlan, { lines, quotaUsedUp }: Claimed): PutProperties {
  const { settings, settledThrough, hold, versions } = plan;
  const { memory, now } = facts;
  const { roundId } = settings.settings;
  const judges = plan.round !== null;
  return {
    lastGood: JSON.stringify(settings.lastGood),
    lastRun: JSON.stringify({
      at: now,
      mode: judges ? settings.settings.mode : memory.lastMode,
      round: judges ? roundId : memory.lastRound,
      roster: judges ? plan.rosterDigest : memory.rosterDigest,
      settings: judges ? plan.settingsDigest : memory.settingsDigest,
      rested: !judges,
      readable: plan.readableSince,
      due: nextDue(facts, { ...plan, lines }, quotaUsedUp),
      report: versions.reduce((most, { report }) => Math.max(most, report), memory.lastReport),
    }),
    ...(settledThrough !== null && settledThrough > memory.watermark
      ? { watermark: String(settledThrough) }
      : {}),
    ...(judges ? { [grantsProperty(roundId)]: grantsText(plan.grants) } : {}),
    ...(judges && !isSameRound(memory, roundId) && memory.brakeOn ? { brake: null } : {}),
    ...(hold?.why === 'brake' ? { brake: 'on' } : {}),
  };
}

function logNews(ports: Ports, facts: Facts, plan: PassPlan): void {
  const { log } = facts.tabs;
  const news = plan.versions.length - plan.ledger.items.length;
  if (!log || news <= 0) return;
  ports.workbook.append(log.id, [
    { dateMs: facts.now },
    ports.account.effective(),
    vi.log.recorded({ versions: news }),
  ]);
}
