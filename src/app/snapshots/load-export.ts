import type { SnapshotSchool } from '../../core/overview/snapshot';
import { COUNT_IDS, QUESTIONS } from '../../core/questionnaire/questionnaire';
import type { Status } from '../../core/verdicts/school-status';
import { OfficeError } from '../office-error';
import { readRound } from '../person/read-round';
import type { Ports } from '../ports';
import { STATUS_WORDS } from '../words/names';
import { vi } from '../words/office';
import { viExport } from '../words/snapshots';
import { type FiguresShown, figuresShown } from './figures-shown';
import { listSnapshots, readSnapshot } from './frozen-copies';
import { type CopyShown, copyShown, snapshotNow } from './load-snapshots';

/** One school in the lists for leaders; instants in ms. */
export interface SchoolExported {
  readonly schoolId: string;
  readonly name: string;
  readonly level: string;
  readonly commune: string;
  readonly status: Status;
  readonly statusText: string;
  readonly overdue: boolean;
  readonly daysLate: number;
  /** In the order of `figureTitles`; null where there is none. */
  readonly figures: readonly (number | null)[];
  readonly reportedAt: number | null;
  readonly returnedBy: string;
}

export interface ExportPage {
  readonly copies: readonly CopyShown[];
  /** Id of the frozen copy that is shown; null for the round as it is now. */
  readonly copy: number | null;
  /** "Số liệu lúc này", or the copy's name. */
  readonly source: string;
  readonly figures: FiguresShown;
  readonly figureTitles: readonly string[];
  readonly schools: readonly SchoolExported[];
}

/** Everything that an export says, from one snapshot: a frozen copy, or the round as it is now. */
export function loadExport(ports: Ports, copy: number | null): ExportPage {
  const copies = listSnapshots(ports);
  const snapshot = copy === null ? snapshotNow(readRound(ports)) : readSnapshot(ports, copy);
  if (!snapshot) throw new OfficeError(vi.error.suspended);
  const name = copies.find(({ id }) => id === copy)?.name ?? '';
  return {
    copies: copies.map(copyShown),
    copy,
    source: copy === null ? viExport.now : viExport.frozen({ name }),
    figures: figuresShown(snapshot),
    figureTitles: COUNT_IDS.map((id) => `STT ${QUESTIONS[id].stt}`),
    schools: snapshot.schools.map(schoolExported),
  };
}

function schoolExported({
  figures,
  status,
  level,
  returnedBy,
  ...school
}: SnapshotSchool): SchoolExported {
  const { schoolId, name, commune, overdue, daysLate, reportedAt } = school;
  return {
    schoolId,
    name,
    commune,
    overdue,
    daysLate,
    reportedAt,
    level: level ?? '',
    status,
    statusText: STATUS_WORDS[status],
    figures: COUNT_IDS.map((id) => figures?.[id] ?? null),
    returnedBy: returnedBy.join(', '),
  };
}
