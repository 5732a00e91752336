/** All reports beside each other: which one counts, and what is said of every version. */

import type { DecisionTyped } from '../office/office';
import { COUNTS } from './figures';
import type { Opinion } from './opinion';

export interface Said extends Opinion {
  readonly verdict: string;
  readonly counts: boolean;
  readonly accepted: boolean;
  /** Accepted, or would be but for a person's return. */
  readonly acceptable: boolean;
  /** May stand for its report: the newest, or the accepted one behind it. */
  readonly eligible: boolean;
  /** May decide where its school stands while nothing counts. */
  readonly decides: boolean;
  /** Accepted, and waits for a person before it may count. */
  readonly held: boolean;
  /** Of the school's own mailbox, or of a sender or a report that a person confirmed. */
  readonly sure: boolean;
}

interface Decided extends Opinion {
  readonly excluded: boolean;
  readonly byPerson: boolean;
  readonly accepted: boolean;
  readonly acceptable: boolean;
}

export function sayAll(
  opinions: readonly Opinion[],
  decisions: readonly DecisionTyped[],
  typed: boolean,
): readonly Said[] {
  const reports = new Map<number, Opinion[]>();
  for (const one of opinions) reports.set(one.report, [...(reports.get(one.report) ?? []), one]);
  const decided = new Map<number, Decided[]>();
  for (const [report, own] of reports) {
    own.sort((a, b) => a.version - b.version);
    decided.set(
      report,
      decide(
        own,
        decisions.filter((each) => each.report === report),
      ),
    );
  }
  const standing = new Map<number, Decided | null>();
  for (const [report, own] of decided) standing.set(report, standingOf(own));
  const stand = Array.from(standing.values()).filter((each): each is Decided => each !== null);
  const newest = Array.from(decided.values(), (own) => own[own.length - 1]).filter(
    (each): each is Decided => each !== undefined && !each.excluded,
  );
  const trusted = decisions.flatMap(({ kind, value }) => (kind === TRUSTED ? value : []));
  const crowd = crowdSenders(stand, trusted);
  const noisy = crowdSenders(
    [...stand, ...newest].filter(({ errors }) => !errors.has('GUI-01')),
    trusted,
  );
  const free = stand.filter((one) => !isStrangers(one, crowd) && !isMending(one, stand, newest));
  const counted = typed ? countedOfTyped(free) : countedOf(free);
  return Array.from(decided.values()).flatMap((own) =>
    own.map((one): Said => {
      const stands = standing.get(one.report) ?? null;
      compareWithEarlier(one, stand, crowd);
      const counts = one.school !== null && counted.get(one.school.code) === one;
      const winner = one.school ? counted.get(one.school.code) : undefined;
      const beaten = winner !== undefined && before(winner, one) && (!typed || winner.byPerson);
      const replaced = one.accepted && !counts && stands !== null && (stands !== one || beaten);
      const last = own[own.length - 1];
      const eligible = !last?.excluded && (one === last || one === stands);
      const ofCrowd = one.accepted && isStrangers(one, crowd);
      const waits = stands === one && one.school !== null && !one.byPerson && !counts;
      const held = !replaced && (waits || ofCrowd);
      // The rule speaks of whoever is in a crowd, accepted or not.
      if (isStrangers(one, crowd)) one.warnings.add('GUI-06');
      return {
        ...one,
        counts,
        eligible,
        decides: eligible && !isStrangers(one, noisy),
        held: held || ofCrowd,
        sure:
          one.registered || own.some(({ byPerson }) => byPerson) || trusted.includes(one.sender),
        verdict: verdictOf(one, replaced, held),
      };
    }),
  );
}

const TRUSTED = 'Đúng là đầu mối';

/** Senders whose word for more than two schools, none of them their own, nobody has confirmed. */
function crowdSenders(sent: readonly Decided[], trusted: readonly string[]): ReadonlySet<string> {
  const senders = new Set(sent.map(({ sender }) => sender));
  return new Set(
    Array.from(senders).filter((sender) => {
      const own = sent.filter((one) => one.sender === sender && !one.registered && !one.byPerson);
      const schools = new Set(own.flatMap(({ school }) => school?.mailbox || school?.code || []));
      return sender !== '' && schools.size > 2 && !trusted.includes(sender);
    }),
  );
}

function isStrangers(one: Decided, crowd: ReadonlySet<string>): boolean {
  return crowd.has(one.sender) && !one.registered && !one.byPerson;
}

/** The school's own mailbox has sent what it must mend, and nothing that was accepted. */
function isMending(one: Decided, stand: readonly Decided[], newest: readonly Decided[]): boolean {
  const isOwn = (each: Decided) => each.school === one.school && each.registered;
  const isBad = (each: Decided) => !each.accepted && !each.errors.has('GUI-01');
  return !one.byPerson && !stand.some(isOwn) && newest.some((each) => isOwn(each) && isBad(each));
}

function countedOf(free: readonly Decided[]): Map<string, Decided> {
  const counted = new Map<string, Decided>();
  for (const one of free) {
    const code = one.school?.code;
    const best = code === undefined ? undefined : counted.get(code);
    if (code !== undefined && (!best || before(one, best))) counted.set(code, one);
  }
  return counted;
}

/** Nobody's address is proven: the first report stands, unless a person accepted another. */
function countedOfTyped(free: readonly Decided[]): Map<string, Decided> {
  const first = new Map<string, Decided>();
  for (const one of [...free].sort((a, b) => b.report - a.report)) {
    if (one.school) first.set(one.school.code, one);
  }
  return new Map([...first, ...countedOf(free.filter(({ byPerson }) => byPerson))]);
}

/** Is `a` taken before `b`: registered mailbox, own code, later, higher number? */
function before(a: Opinion, b: Opinion): boolean {
  if (a.registered !== b.registered) return a.registered;
  if (a.byOwnCode !== b.byOwnCode) return a.byOwnCode;
  if (a.sentAt !== b.sentAt) return a.sentAt > b.sentAt;
  return a.report > b.report;
}

function decide(own: readonly Opinion[], decisions: readonly DecisionTyped[]): Decided[] {
  const inForce = own.map((_, index) =>
    decisions.filter(({ version }) => {
      const from = own.findIndex((each) => each.version === version);
      return from >= 0 && from <= index && own.slice(from + 1, index + 1).every((v) => v.byStaff);
    }),
  );
  const excluded = inForce.map((said) => said[said.length - 1]?.kind === 'Loại khỏi tổng hợp');
  return own.map((one, index) => {
    const said = inForce[index] ?? [];
    const returned = said[said.length - 1]?.kind === 'Trả lại';
    const word = said.filter(({ kind }) => kind !== 'Trả lại').pop();
    const byPerson = word?.kind === 'Chấp nhận' && one.school !== null;
    const out = excluded.slice(index).some(Boolean);
    const acceptable = !out && (byPerson || one.errors.size === 0);
    return { ...one, excluded: out, byPerson, acceptable, accepted: acceptable && !returned };
  });
}

/**
 * The newest edition, what the school sent with what staff mended in it, stands by its last state.
 * If nothing in it was ever accepted, the edition before it stands.
 */
function standingOf(own: readonly Decided[]): Decided | null {
  if (own[own.length - 1]?.excluded) return null;
  const editions: Decided[][] = [];
  for (const one of own) {
    if (one.byStaff && editions.length > 0) editions[editions.length - 1]?.push(one);
    else editions.push([one]);
  }
  for (const edition of editions.reverse()) {
    const last = edition[edition.length - 1];
    if (last?.accepted) return last;
    if (edition.some(({ accepted }) => accepted)) return null;
  }
  return null;
}

/** GUI-04, NOP-02, NOP-03: only reports that stand accepted and were sent earlier. */
function compareWithEarlier(
  one: Opinion,
  stand: readonly Decided[],
  crowd: ReadonlySet<string>,
): void {
  const { school, sender, figures, warnings } = one;
  if (!school) return;
  const earlier = stand.filter(
    (each) =>
      each.report !== one.report &&
      each.school !== null &&
      (each.sentAt < one.sentAt || (each.sentAt === one.sentAt && each.report < one.report)),
  );
  const others = earlier.filter((each) => each.school !== school);
  if (String(one.cells[0]) !== '' && others.some((each) => isStranger(each, one, sender))) {
    warnings.add('GUI-04');
  }
  const same = (each: Opinion) => COUNTS.every((id) => each.figures[id] === figures[id]);
  const complete = COUNTS.every((id) => typeof figures[id] === 'number');
  if (complete && Number(figures.students) >= 50 && others.some(same)) warnings.add('NOP-02');
  const [best] = earlier
    .filter((each) => each.school === school && !isStrangers(each, crowd))
    .sort((a, b) => (before(a, b) ? -1 : 1));
  const [was, is] = [best?.figures.students, figures.students];
  if (typeof was === 'number' && typeof is === 'number') {
    const change = Math.abs(is - was);
    if (change > 30 && change > 0.05 * was) warnings.add('NOP-03');
  }
}

function isStranger(each: Opinion, one: Opinion, sender: string): boolean {
  const shares = each.school?.mailbox !== '' && each.school?.mailbox === one.school?.mailbox;
  return each.sender === sender && !shares;
}

function verdictOf(one: Decided, replaced: boolean, held: boolean): string {
  if (one.excluded) return 'Đã loại';
  if (!one.accepted) return one.errors.has('GUI-01') ? 'Từ chối' : 'Cần sửa';
  if (replaced) return 'Đã thay thế';
  return held || (one.warnings.size > 0 && !one.byPerson) ? 'Cần xem' : 'Hợp lệ';
}
