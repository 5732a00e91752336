import { type CellValue, isDateCell } from '../../core/cell';
import type { Decision, Undo } from '../../core/decisions/decision';
import { newestByReport } from '../../core/ledger/newest';
import type { Version } from '../../core/ledger/version';
import { domainOf } from '../../core/mailbox';
import { parseTypedInstant } from '../../core/typed-instant';
import { clean, fold } from '../../core/vietnamese-text';
import type { Grid } from '../grid';
import { DECISION_WORDS, meant, UNDO_WORD } from '../words/names';
import { vi } from '../words/office';
import { readPaper } from '../words/paper';
import { DECISION_COLUMNS } from './columns';
import { decisionPlaces, inOurOrder, inTabOrder } from './decision-columns';

export interface DecisionsRead {
  readonly decisions: readonly Decision[];
  /** In the order of the tab. */
  readonly undos: readonly Undo[];
  /** Schools whose exemption or extension in an earlier roster a person withdrew, and when last, ms. */
  readonly withdrawn: ReadonlyMap<string, number>;
  /** Sentences for the health page, one a line that has no effect. */
  readonly problems: readonly string[];
  /** The tab with what people left blank filled in: number, time, version looked at. */
  readonly grid: Grid;
  /** The highest number of any line; 0 without one. */
  readonly last: number;
  /** Every line with something on it, in the order of the tab. */
  readonly lines: readonly DecisionLine[];
  /** Columns that cannot be found: then nothing is read. */
  readonly missing: readonly string[];
  /** Where our columns stand: see `inTabOrder`. */
  readonly places: readonly number[];
}

/** A line of the tab, numbered, in the order of our columns. */
export interface DecisionLine {
  readonly id: number;
  readonly cells: readonly CellValue[];
}

const WIDTH = DECISION_COLUMNS.length;

const NOTHING = {
  decisions: [],
  undos: [],
  withdrawn: new Map<string, number>(),
  problems: [],
  last: 0,
  lines: [],
};

/** A line with something on it, its number, time and version filled in. */
interface StampedLine extends DecisionLine {
  /** As the tab counts, from 1. */
  readonly row: number;
  /** That its number is another line's, in words; '' when it is not. */
  readonly renumbered: string;
}

type Meaning =
  | { readonly decision: Decision }
  | { readonly undo: Undo }
  /** The school whose roster's grant is taken back. */
  | { readonly withdrawn: string }
  | { readonly problem: string };

/** Reads and stamps the decisions tab; a line that cannot be understood has no effect and is named. */
export function readDecisions(tab: Grid, versions: readonly Version[], now: number): DecisionsRead {
  const { places, missing } = decisionPlaces(tab);
  if (missing.length > 0) return { ...NOTHING, grid: tab, places, missing };
  const ours = tab.map((line) => inOurOrder(line, places));
  const { grid: stamped, lines, last } = stampedLines(ours, versions, now);
  const grid = stamped.map((line, at) => inTabOrder(line, places, tab[at]));
  const problems: string[] = [];
  const found: Decision[] = [];
  const undos: Undo[] = [];
  const withdrawn = new Map<string, number>();
  for (const line of lines) {
    if (line.renumbered !== '') problems.push(line.renumbered);
    const meaning = meaningOf(line);
    if ('problem' in meaning) problems.push(meaning.problem);
    else if ('undo' in meaning) undos.push(meaning.undo);
    else if ('decision' in meaning) found.push(meaning.decision);
    else withdrawn.set(meaning.withdrawn, stampOf(line.cells));
  }
  const undone = new Set(undos.map(({ target }) => target));
  const decisions = found.map((one) => (undone.has(one.id) ? { ...one, undone: true } : one));
  return { decisions, undos, withdrawn, problems, grid, last, lines, missing, places };
}

function stampedLines(tab: Grid, versions: readonly Version[], now: number) {
  const newest = newestByReport(versions, (version) => version);
  const lines: StampedLine[] = [];
  // A number that a line has is never another's: one typed without it comes after all that have one.
  const taken = new Set<number>();
  let last = Math.max(0, ...tab.slice(1).map((line) => whole(line[0]) ?? 0));
  const grid = tab.map((line, place) => {
    const cells = Array.from({ length: Math.max(WIDTH, line.length) }, (_, i) => line[i] ?? '');
    if (place === 0 || text(cells[3]) === '') return cells;
    const row = place + 1;
    const given = whole(cells[0]);
    const id = given === null || taken.has(given) ? ++last : given;
    const isAnothers = given !== null && id !== given;
    const renumbered = isAnothers ? vi.decisions.doubled({ row, was: given, now: id }) : '';
    taken.add(id);
    cells[0] = id;
    if (!isDateCell(cells[1] ?? '')) cells[1] = { dateMs: now };
    const report = whole(cells[4]);
    if (report !== null && whole(cells[5]) === null) cells[5] = newest.get(report)?.version ?? '';
    lines.push({ row, id, cells, renumbered });
    return cells;
  });
  return { grid, lines, last };
}

function meaningOf({ row, id, cells }: StampedLine): Meaning {
  if (fold(text(cells[3])) === fold(UNDO_WORD)) {
    const target = whole(cells[9]) ?? whole(cells[7]);
    if (target !== null) return { undo: { id, target, ...wordOf(cells) } };
    // Without a number it takes back what an earlier roster gave this school.
    const withdrawn = text(cells[6]);
    return withdrawn === '' ? { problem: vi.decisions.noTarget({ row }) } : { withdrawn };
  }
  const decision = read(cells, id);
  return typeof decision === 'string'
    ? { problem: `${vi.decisions.line({ row })} ${decision}` }
    : { decision };
}

function read(cells: readonly CellValue[], id: number): Decision | string {
  const kind = meant(DECISION_WORDS, text(cells[3]));
  if (!kind) return vi.decisions.unknownKind;
  const report = whole(cells[4]);
  const schoolId = text(cells[6]) || null;
  const needsReport = ['accept', 'return', 'exclude', 'resend', 'readAgain'].includes(kind);
  if (needsReport && report === null) return vi.decisions.noReport;
  if (kind === 'confirmSender') {
    if (domainOf(text(cells[7])) === '') return vi.decisions.noSender;
  } else if (!needsReport && schoolId === null) return vi.decisions.noSchool;
  const until = kind === 'extend' ? parseTypedInstant(cells[7] ?? '') : undefined;
  if (kind === 'extend' && !until) return vi.decisions.badExtension;
  const paper = kind === 'paper' ? readPaper(text(cells[7])) : undefined;
  if (kind === 'paper' && !paper) return vi.decisions.badPaper;
  return {
    id,
    kind,
    report,
    version: whole(cells[5]),
    schoolId,
    value: paper ?? until?.instantMs ?? text(cells[7]),
    ...wordOf(cells),
    undone: false,
  };
}

function wordOf(cells: readonly CellValue[]): Pick<Decision, 'reason' | 'who' | 'at'> {
  return {
    reason: text(cells[8]),
    who: text(cells[2]),
    at: stampOf(cells),
  };
}

function stampOf(cells: readonly CellValue[]): number {
  const stamp = cells[1] ?? '';
  return isDateCell(stamp) ? stamp.dateMs : 0;
}

function text(cell: CellValue | undefined): string {
  return cell === undefined || isDateCell(cell) ? '' : clean(String(cell));
}

function whole(cell: CellValue | undefined): number | null {
  const typed = text(cell);
  return /^\d{1,9}$/.test(typed) ? Number(typed) : null;
}
