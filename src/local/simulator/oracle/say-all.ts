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
  const counted = new Map<string, Decided>();
  for (const one of stand) {
    const code = one.school?.code;
    const best = code === undefined ? undefined : counted.get(code);
    if (code !== undefined && (!best || before(one, best))) counted.set(code, one);
  }
  return Array.from(decided.values()).flatMap((own) =>
    own.map((one): Said => {
      const stands = standing.get(one.report) ?? null;
      compareWithEarlier(one, stand);
      const counts = one.school !== null && counted.get(one.school.code) === one;
      const winner = one.school && counted.get(one.school.code);
      const replaced = one.accepted && !counts && stands !== null && (stands !== one || !!winner);
      const newest = own[own.length - 1];
      const eligible = !newest?.excluded && (one === newest || one === stands);
      return { ...one, counts, eligible, verdict: verdictOf(one, replaced) };
    }),
  );
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
function compareWithEarlier(one: Opinion, stand: readonly Decided[]): void {
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
    .filter((each) => each.school === school)
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

function verdictOf(one: Decided, replaced: boolean): string {
  if (one.excluded) return 'Đã loại';
  if (!one.accepted) return one.errors.has('GUI-01') ? 'Từ chối' : 'Cần sửa';
  if (replaced) return 'Đã thay thế';
  return one.warnings.size > 0 && !one.byPerson ? 'Cần xem' : 'Hợp lệ';
}
