import { type CellValue, isDateCell } from '../../core/cell';
import type { Decision, Undo } from '../../core/decisions/decision';
import { newestByReport } from '../../core/ledger/newest';
import type { Version } from '../../core/ledger/version';
import { parseTypedInstant } from '../../core/typed-instant';
import { clean, fold } from '../../core/vietnamese-text';
import type { Grid } from '../grid';
import { DECISION_WORDS, meant, UNDO_WORD } from '../words/names';
import { vi } from '../words/office';
import { readPaper } from '../words/paper';
import { DECISION_COLUMNS } from './columns';

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
}

const WIDTH = DECISION_COLUMNS.length;

/** Reads and stamps the decisions tab; a line that cannot be understood has no effect and is named. */
export function readDecisions(tab: Grid, versions: readonly Version[], now: number): DecisionsRead {
  const newest = newestByReport(versions, (version) => version);
  const problems: string[] = [];
  const found: Decision[] = [];
  const undos: Undo[] = [];
  const withdrawn = new Map<string, number>();
  // A number that a line has is never another's: one typed without it comes after all that have one.
  const taken = new Set<number>();
  let last = Math.max(0, ...tab.slice(1).map((line) => whole(line[0]) ?? 0));
  const grid = tab.map((line, place) => {
    const cells = Array.from({ length: Math.max(WIDTH, line.length) }, (_, i) => line[i] ?? '');
    if (place === 0 || text(cells[3]) === '') return cells;
    const given = whole(cells[0]);
    const id = given === null || taken.has(given) ? ++last : given;
    if (given !== null && id !== given) {
      problems.push(vi.decisions.doubled({ row: place + 1, was: given, now: id }));
    }
    taken.add(id);
    cells[0] = id;
    if (!isDateCell(cells[1] ?? '')) cells[1] = { dateMs: now };
    const report = whole(cells[4]);
    if (report !== null && whole(cells[5]) === null) cells[5] = newest.get(report)?.version ?? '';
    if (fold(text(cells[3])) === fold(UNDO_WORD)) {
      const target = whole(cells[9]) ?? whole(cells[7]);
      // Without a number it takes back what an earlier roster gave this school.
      if (target === null && text(cells[6]) !== '') withdrawn.set(text(cells[6]), stampOf(cells));
      else if (target === null) problems.push(vi.decisions.noTarget({ row: place + 1 }));
      else undos.push({ id, target, ...wordOf(cells) });
      return cells;
    }
    const decision = read(cells, id);
    if (typeof decision === 'string')
      problems.push(`${vi.decisions.line({ row: place + 1 })} ${decision}`);
    else found.push(decision);
    return cells;
  });
  const undone = new Set(undos.map(({ target }) => target));
  return {
    decisions: found.map((one) => (undone.has(one.id) ? { ...one, undone: true } : one)),
    undos,
    withdrawn,
    problems,
    grid,
    last,
  };
}

function read(cells: readonly CellValue[], id: number): Decision | string {
  const kind = meant(DECISION_WORDS, text(cells[3]));
  if (!kind) return vi.decisions.unknownKind;
  const report = whole(cells[4]);
  const schoolId = text(cells[6]) || null;
  const needsReport = ['accept', 'return', 'exclude', 'resend', 'readAgain'].includes(kind);
  if (needsReport && report === null) return vi.decisions.noReport;
  if (!needsReport && schoolId === null) return vi.decisions.noSchool;
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
