import type { Simulation } from '../fleet/simulation';
import { judgingRests, MAIL_LEDGER } from '../office/office';
import { ledgerOf, mailOf, mayHaveLeft } from '../office/our-tabs';
import { answersText, type Content, stoodAt } from '../office/raw-history';
import type { Hold } from './hold';

/** The Form's answers count by themselves once they are so old; `sentAt` is cut to the second. */
const SETTLED_MS = 10 * 60_000 + 999;
const A_PASS = 50;

/** After a completed pass: everything that stood at its start has its ledger line, and a verdict. */
export function checkRecorded(sim: Simulation, hold: Hold): void {
  // What was changed again before the tab was read could not be seen.
  const { since, rowsReadAt, formReadAt } = hold;
  const portion = firstResponses(sim, hold.watermark);
  const stood = sim.raw.contents.filter(
    (content) =>
      stoodAt(content, since) &&
      (content.inSheet || portion.has(content.responseId)) &&
      stoodAt(content, (content.inSheet ? rowsReadAt : formReadAt) ?? since),
  );
  const { office } = sim;
  // What broke or was mended on the way may have been read either way.
  const shifted = sim.columnsMovedAt >= since;
  const rested = judgingRests(office) || hold.rested || shifted || office.brokenSince >= since;
  checkKept(sim);
  if (hold.ledgerLost) return;
  const formRead = formReadAt !== null && sim.renamedAt < since;
  checkStanding(sim, stood, { at: hold.at, formRead, resting: rested, shifted });
}

/** A pass takes so many responses of the Form; the next one takes the others. */
function firstResponses({ engine }: Simulation, watermark: number): ReadonlySet<string> {
  const waiting = (engine.world.forms[0]?.responses ?? [])
    .filter(({ timestamp }) => timestamp > watermark)
    .sort((a, b) => a.timestamp - b.timestamp);
  return new Set(waiting.slice(0, A_PASS).map(({ id }) => id));
}

/** Nothing is ever deleted from the ledger, and no line comes to say something else. */
function checkKept(sim: Simulation): void {
  if (sim.office.broken.has('ledger')) return;
  const now = new Map(
    ledgerOf(sim.engine.world).map((line) => [
      `${line.report}/${line.version}`,
      exactKey(line.sentAt, line.sender, line.cells),
    ]),
  );
  for (const [place, content] of sim.recorded) {
    if (now.get(place) === content) sim.spoilt.delete(place);
    else if (!sim.spoilt.has(place)) sim.violate(1, `line ${place} of the ledger was lost`);
  }
  for (const [place, content] of now) {
    if (!sim.spoilt.has(place)) sim.recorded.set(place, content);
  }
  if (!sim.office.broken.has(MAIL_LEDGER)) {
    const mail = new Map(mailOf(sim.engine.world).map((line) => [line.key, mayHaveLeft(line)]));
    for (const key of sim.keptMail.keys()) {
      if (!mail.has(key)) sim.violate(2, `the line of ${key} was lost`);
    }
    sim.keptMail = mail;
  }
}

interface Standing {
  readonly at: number;
  readonly formRead: boolean;
  /** Judging rests, or may have. */
  readonly resting: boolean;
  /** Columns may have moved, or a title changed, while the tab was read: some answers went unseen. */
  readonly shifted: boolean;
}

/** The same for a moment of rest. */
export function checkStanding(
  sim: Simulation,
  stood: readonly Content[],
  { at, formRead, resting, shifted }: Standing,
): void {
  if (sim.office.broken.has('ledger')) return;
  const lines = ledgerOf(sim.engine.world);
  const exact = countBy(lines.map((line) => exactKey(line.sentAt, line.sender, line.cells)));
  const sent = countBy(lines.map((line) => sentKey(line.sentAt, line.sender)));
  const unjudged = lines.filter(({ verdict }) => verdict === '').length;
  for (const content of stood) {
    const { sentAt, sender, cells, inSheet, responseId } = content;
    const settled = sentAt + SETTLED_MS < at;
    // While a question has another name the Form's own answers wait.
    const heard = settled && formRead && !sim.office.broken.has('question');
    if (!inSheet && !heard) continue;
    if (!settled && sentOften(sim, sender)) continue;
    // What the Form told first is kept as it was typed, and a renamed question has no answers.
    const loose = !inSheet || shifted || sim.renamedAt > 0 || wasOnlyInForm(sim, responseId);
    const found = loose
      ? take(sent, sentKey(sentAt, sender))
      : take(exact, exactKey(sentAt, sender, cells));
    if (!found && sim.spoilt.size === 0)
      sim.violate(1, `no ledger line for ${responseId.slice(-4)} of ${sender}`);
  }
  if (!resting && unjudged > 0) sim.violate(1, `${unjudged} ledger lines without a verdict`);
}

/** It may be an edit of an older report: without word of the Form it waits until it is settled. */
function sentOften({ raw }: Simulation, sender: string): boolean {
  const ids = raw.contents.flatMap((each) => (each.sender === sender ? [each.responseId] : []));
  return new Set(ids).size > 1 || ids.length > 1;
}

function wasOnlyInForm({ raw }: Simulation, id: string): boolean {
  return raw.contents.some(({ responseId, inSheet }) => responseId === id && !inSheet);
}

const sentKey = (sentAt: number, sender: string): string =>
  `${Math.floor(sentAt / 1000)} ${sender.trim().toLowerCase()}`;

const exactKey = (sentAt: number, sender: string, cells: readonly unknown[]): string =>
  `${sentKey(sentAt, sender)} ${answersText(cells)}`;

function countBy(keys: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

function take(counts: Map<string, number>, key: string): boolean {
  const left = counts.get(key) ?? 0;
  counts.set(key, left - 1);
  return left > 0;
}
