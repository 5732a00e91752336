import type { Simulation } from '../fleet/simulation';
import { type ListAnswer, listBehind, UNOPENED, UNREADABLE } from '../office/lists';
import type { LedgerLine } from '../office/our-tabs';
import { answersText, type Content } from '../office/raw-history';
import { isStranger } from './identity';
import type { Report } from './opinion';

/** Ledger lines as what was really sent: the raw history says it, not the ledger. */
export function reportsBehind(sim: Simulation, lines: readonly LedgerLine[]): readonly Report[] {
  const edits = new Map<number, number>();
  const contents = lines.map((line) => contentOf(sim, line));
  // An edit that moved no time stamp looks like a mend; of twins it may be held for the other's.
  const unmoved = new Set(
    lines.flatMap(({ report }, index) =>
      sim.unmoved.has(contents[index]?.responseId ?? '') ? [report] : [],
    ),
  );
  return lines.map((line, index) => {
    const content = contents[index];
    const exact = content ?? line;
    if (!content && !isPart(sim, line) && sim.renamedAt === 0 && !sim.adopted.has('ledger')) {
      sim.violate(1, `report ${line.report}/${line.version} holds what never stood anywhere`);
    }
    const before = edits.get(line.report);
    if (content) edits.set(line.report, content.edits);
    const byStaff =
      content && !sim.faults.formFailed && sim.renamedAt === 0 && !unmoved.has(line.report)
        ? before !== undefined && before === content.edits
        : line.origin === 'staff';
    const { report, version } = line;
    return {
      report,
      version,
      sentAt: exact.sentAt,
      sender: exact.sender,
      cells: exact.cells,
      byStaff,
      list: isReplacedFile(lines, line)
        ? UNREADABLE
        : listOf(sim, line, String(exact.cells[9] ?? '')),
    };
  });
}

/** Of a sender who is rejected none is opened, whatever else a person says of the report. */
export function isLeftUnopened({ verdict, sender }: LedgerLine): boolean {
  return verdict === 'Từ chối' || (verdict === 'Đã loại' && isStranger(sender));
}

/**
 * An edit took the file out of the Form's answer before anybody had heard that it came with it: of
 * the version that was edited it can no longer be told from a link typed into the row.
 */
function isReplacedFile(
  lines: readonly LedgerLine[],
  { report, version, list }: LedgerLine,
): boolean {
  return (
    list === 'noLink' && lines.some((each) => each.report === report && each.version > version)
  );
}

/** Where Drive failed or an execution died over it, a refusal is as good as the list. */
function listOf({ engine, faults }: Simulation, line: LedgerLine, cell: string): ListAnswer {
  const { list } = line;
  if (cell !== '' && list === '' && isLeftUnopened(line)) return UNOPENED;
  const mayRefuse = faults.listsHit && (list === 'noPermission' || list === 'poison');
  return cell !== '' && mayRefuse ? UNREADABLE : listBehind(engine.world, cell);
}

/** Kept while columns were on the move: some answers of what stood, and none that did not. */
function isPart({ raw, columnsMovedAt }: Simulation, line: LedgerLine): boolean {
  return (
    columnsMovedAt > 0 &&
    raw.contents.some(
      ({ sentAt, sender, cells }) =>
        sentAt === line.sentAt &&
        sender.toLowerCase() === line.sender.toLowerCase() &&
        answersText(cells.map((cell, at) => (line.cells[at] === '' ? '' : cell))) ===
          answersText(line.cells),
    )
  );
}

function contentOf({ raw }: Simulation, line: LedgerLine): Content | undefined {
  const alike = raw.contents.filter(
    ({ sentAt, sender }) =>
      sentAt === line.sentAt && sender.toLowerCase() === line.sender.toLowerCase(),
  );
  const answers = answersText(line.cells);
  const same = alike.filter(({ cells }) => answersText(cells) === answers);
  return same.find(({ responseId }) => responseId === line.formId) ?? same[0];
}
