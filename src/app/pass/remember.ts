import type { MailLine } from '../../core/mail/mail-line';
import { rosterReach } from '../../core/mail/schedule';
import { rebuiltRows } from '../machine/spoilt-lines';
import { grantsProperty, grantsText } from '../memory/grants-text';
import {
  isKnownMark,
  type LedgerMarks,
  ledgerMark,
  type Mark,
  mailMark,
} from '../memory/ledger-marks';
import { isSameRound, type Memory } from '../memory/memory';
import { OfficeError } from '../office-error';
import type { Ports } from '../ports';
import type { PutProperties } from '../script-properties';
import { failureKind } from '../words/failures';
import type { Claimed } from './claim-mail';
import type { PassFacts } from './facts';
import type { PassRead } from './judge-round';
import { nextDue } from './next-due';
import type { PassPlan } from './plan-pass';
import { decisionsKept } from './typed-decisions';

/** What the next pass has to know of this one, beside the marks of the ledgers. */
export function remembered(facts: PassFacts, plan: PassPlan, claimed: Claimed): PutProperties {
  const { settings, versions, mended, ledger } = plan.read;
  const { memory, now } = facts;
  const { roundId, mode } = settings;
  const watermark = watermarkAfter(memory, plan.read);
  const judges = plan.round !== null;
  return {
    lastGood: JSON.stringify(plan.read.settingsTab.lastGood),
    ...guardKept(plan),
    ...decisionsKept(memory, plan.read, now),
    lastRun: JSON.stringify({
      at: now,
      mode: judges ? mode : memory.lastMode,
      round: judges ? roundId : memory.lastRound,
      roster: judges ? plan.read.rosterDigest : memory.rosterDigest,
      settings: judges ? plan.read.settingsDigest : memory.settingsDigest,
      rested: !judges,
      trashed: facts.isTrashed || claimed.isTrashed,
      readable: plan.stops.readableSince,
      due: nextDue(facts, plan, claimed),
      report: versions.reduce((most, { report }) => Math.max(most, report), memory.lastReport),
    }),
    ...(watermark === memory.watermark ? {} : { watermark: String(watermark) }),
    ...(mended.length > 0
      ? { mended: JSON.stringify({ at: now, rows: rebuiltRows(ledger) }) }
      : {}),
    ...(judges ? grantsNews(memory, plan.read) : {}),
    ...(judges ? rosterNews(memory, plan.read) : {}),
    ...(judges && !isSameRound(memory, roundId) && memory.brakeOn ? { brake: null } : {}),
    ...(plan.outgoing.hold?.why === 'brake' ? { brake: 'on' } : {}),
  };
}

/**
 * Up to where the Form's store is settled. It is read once more from the first report whose line was
 * spoilt: its Form's id and what was typed were in that line.
 */
function watermarkAfter(
  { watermark }: Memory,
  { settledThrough, mended, settings: { roundStart } }: PassRead,
): number {
  const settled = Math.max(watermark, settledThrough ?? 0);
  const ofRound = mended.filter(({ sentAt }) => sentAt >= roundStart);
  return ofRound.reduce((first, { sentAt }) => Math.min(first, sentAt - 1), settled);
}

/** Long, too: put when somebody has touched the roster, or nothing is known of it yet. */
function rosterNews(memory: Memory, { pasted, rosterDigest }: PassRead): PutProperties {
  const isKnown = memory.rosterSeen !== '' && memory.rosterDigest === rosterDigest;
  return isKnown ? {} : { rosterSeen: rosterReach(pasted) };
}

/** Of every school they are long, and seldom change. */
function grantsNews(memory: Memory, { grants, settings }: PassRead): PutProperties {
  const name = grantsProperty(settings.roundId);
  const text = grantsText(grants);
  return text === grantsText(memory.grants[name] ?? []) ? {} : { [name]: text };
}

/** Of a tab that is gone nothing is learnt. */
function guardKept({ read: { settingsTab } }: PassPlan): PutProperties {
  const { mailSenders, confirmed } = settingsTab.guard;
  if (settingsTab.grid.length === 0) return {};
  return { mailSenders: mailSenders?.join(' ') ?? '', confirmed: JSON.stringify(confirmed) };
}

/** What the ledgers look like from here on; a ledger that was lost stays lost until a person adopts it. */
export function marksOf(memory: Memory, plan: PassPlan, lines: readonly MailLine[]): LedgerMarks {
  const [known = { ledger: '', mail: '' }] = memory.marks;
  const is = (kind: keyof LedgerMarks, mark: Mark) => isKnownMark(memory.marks, kind, mark);
  return {
    ledger: is('ledger', ledgerMark(plan.read.ledger.items))
      ? ledgerMark(plan.read.versions)
      : known.ledger,
    mail: is('mail', mailMark(plan.read.mail.written)) ? mailMark(lines) : known.mail,
  };
}

/** Of a ledger that was lost both states stay known in which it may be brought back. */
export function knownOf(
  { marks }: Memory,
  found: LedgerMarks,
  wanted: LedgerMarks,
): Partial<LedgerMarks> {
  const isKnown = (kind: keyof LedgerMarks) => isKnownMark(marks, kind, found[kind]);
  return {
    ...(isKnown('ledger') ? { ledger: wanted.ledger } : {}),
    ...(isKnown('mail') ? { mail: wanted.mail } : {}),
  };
}

/** Of a failed pass the kind is kept, and nothing of what Google says, which may quote a cell. */
export function noteFailure(ports: Ports, error: unknown): void {
  if (error instanceof OfficeError) return;
  try {
    ports.properties.put({
      failure: JSON.stringify({ at: ports.clock.now(), kind: failureKind(error) }),
    });
  } catch {
    ports.diary.technical('the failure of a pass could not be noted');
  }
}
