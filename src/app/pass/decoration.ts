import { isDateCell } from '../../core/cell';
import { digest } from '../../core/digest';
import type { Judged, Verdict } from '../../core/verdicts/verdict';
import type { CellMarks, Ports } from '../ports';
import { VERDICT_WORDS } from '../words/names';
import { vi } from '../words/office';
import type { PassFacts } from './facts';
import type { PassPlan } from './plan-pass';

/** Ours; any other colour in the column is the staff's and stays. */
const PALETTE: Readonly<Record<Verdict, string>> = {
  valid: '#d9ead3',
  review: '#fff2cc',
  mustFix: '#f4cccc',
  rejected: '#ead1dc',
  superseded: '#d9d9d9',
  excluded: '#cccccc',
};
const PLAIN = ['#ffffff', '', ...Object.values(PALETTE)];

/** What a row's time stamp cell should show. */
interface RowMark {
  readonly row: number;
  readonly sentAt: number;
  readonly colour: string;
  readonly note: string;
}

interface Decoration {
  /** From row 2 on; null leaves a cell without colour. */
  readonly colours: readonly (string | null)[];
  readonly notes: readonly string[];
}

/** The newest version of each row that stands in the response tab, by row. */
function rowMarks(judged: readonly Judged[]): readonly RowMark[] {
  return judged
    .flatMap(({ version, verdict, findings }) => {
      if (version.row === null) return [];
      const ids = findings.filter(({ severity }) => severity !== 'notice').map((f) => f.ruleId);
      const note = vi.note.body({ verdict: VERDICT_WORDS[verdict], ids: ids.join(', ') });
      return [{ row: version.row, sentAt: version.sentAt, colour: PALETTE[verdict], note }];
    })
    .sort((a, b) => a.row - b.row);
}

/**
 * Colours and notes of the column as they should stand, staff's own kept. Null when a row has moved
 * since it was read: then the next pass decorates.
 */
function planDecoration(marks: readonly RowMark[], now: CellMarks): Decoration | null {
  const byRow = new Map(marks.map((mark) => [mark.row, mark]));
  const moved = marks.some(({ row, sentAt }) => {
    const time = now.times[row - 2];
    return time === undefined || !isDateCell(time) || Math.abs(time.dateMs - sentAt) >= 1000;
  });
  if (moved) return null;
  return {
    colours: now.backgrounds.map((colour, index) => {
      if (!PLAIN.includes(colour.toLowerCase())) return colour;
      return byRow.get(index + 2)?.colour ?? null;
    }),
    notes: now.notes.map((note, index) => {
      if (note !== '' && !note.startsWith(vi.note.prefix)) return note;
      return byRow.get(index + 2)?.note ?? '';
    }),
  };
}

/**
 * Colours and notes in the response tab, after everything is saved; each may fail on its own. Gives
 * the digest of what the column shows now, null when it was not brought up to date.
 */
export function decorate(ports: Ports, facts: PassFacts, plan: PassPlan): string | null {
  const { timeColumn } = plan.read.responses;
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
