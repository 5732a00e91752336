import type { MailLine } from '../../core/mail/mail-line';
import { overdueSchools } from '../../core/overview/overdue';
import { summarise } from '../../core/overview/summary';
import type { Block, Grid } from '../grid';
import type { TabKind } from '../tab-shape';
import { changedBlock } from '../tabs/changed-block';
import { writeLedger } from '../tabs/ledger-table';
import { writeMail } from '../tabs/mail-table';
import { atOldInstant, summaryTable } from '../tabs/summary-table';
import { overdueTable, statusTable } from '../tabs/view-tables';
import type { PassFacts } from './facts';
import type { PassPlan } from './plan-pass';
import { scheduleNow } from './schedule-now';

interface TabWrite {
  readonly kind: TabKind;
  readonly tabId: number;
  readonly block: Block;
}

/** One block a tab that differs from what it should say; the mail ledger with its claimed lines. */
export function writesOf(
  facts: PassFacts,
  plan: PassPlan,
  lines: readonly MailLine[],
  mailSecret: string,
): readonly TabWrite[] {
  const wanted = wantedGrids(facts, plan, lines, mailSecret);
  return (Object.keys(wanted) as TabKind[]).flatMap((kind) => {
    const tab = facts.tabs[kind];
    const grid = wanted[kind];
    if (!tab || !grid) return [];
    const block = changedBlock(tab.grid, grid);
    return block ? [{ kind, tabId: tab.id, block }] : [];
  });
}

function wantedGrids(
  { tabs, now, memory }: PassFacts,
  plan: PassPlan,
  lines: readonly MailLine[],
  mailSecret: string,
): Partial<Record<TabKind, Grid>> {
  const { round, read, stops } = plan;
  const { settings, ledger, mail, versions } = read;
  const grids: Partial<Record<TabKind, Grid>> = {
    settings: read.settingsTab.grid,
    decisions: read.decisionsTab.grid,
    ledger: writeLedger(
      tabs.ledger?.grid ?? [],
      ledger,
      versions,
      round?.judged ?? null,
      round?.roster ?? read.roster,
    ),
  };
  if (stops.mailStopped.length === 0) {
    grids.mail = writeMail(tabs.mail?.grid ?? [], mail.places, lines, mailSecret);
  }
  if (!round) return grids;
  const { statuses, judged } = round;
  const about = { statuses, settings, now };
  grids.status = statusTable(statuses, lines);
  grids.overdue = overdueTable(overdueSchools({ ...about, lines }));
  grids.summary = summaryGrid(
    tabs.summary?.grid ?? [],
    summaryTable(summarise({ ...about, judged }), settings, scheduleNow(memory, plan).sentence),
  );
  return grids;
}

/** The instant alone is no reason to write. */
function summaryGrid(old: Grid, wanted: Grid): Grid {
  const still = atOldInstant(old, wanted);
  return changedBlock(old, still) === null ? still : wanted;
}
