import type { Snapshot } from '../../core/overview/snapshot';
import type { Ports } from '../ports';
import { listSnapshots } from './frozen-copies';
import { readSnapshotTable } from './snapshot-table';

/** Name of the newest frozen copy when nothing has changed since it was made; '' when one is needed. */
export function archiveOf(ports: Ports, now: Snapshot): string {
  const [newest] = listSnapshots(ports);
  if (!newest) return '';
  const frozen = readSnapshotTable(ports.workbook.read(newest.id));
  return frozen && figuresOf(frozen.snapshot) === figuresOf(now) ? newest.name : '';
}

function figuresOf({ roundId, deadline, schools }: Snapshot): string {
  return JSON.stringify([
    roundId,
    deadline,
    schools.map((school) => ({ ...school, figures: school.figures && sorted(school.figures) })),
  ]);
}

function sorted(figures: Readonly<Record<string, number | null>>): readonly unknown[] {
  return Object.keys(figures)
    .sort()
    .map((id) => [id, figures[id] ?? null]);
}
