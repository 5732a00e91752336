import { formatDeadline, formatInstant } from '../../core/calendar';
import { digest } from '../../core/digest';
import type { Snapshot } from '../../core/overview/snapshot';
import { fileLink, type RoundFile, roundFiles } from '../../core/uploads/round-files';
import { OfficeError } from '../office-error';
import { type RoundRead, readJudgedRound } from '../person/read-round';
import type { Ports } from '../ports';
import { archiveOf } from '../snapshots/archive';
import { snapshotNow } from '../snapshots/load-snapshots';
import type { HealthLine } from '../trouble';
import { vi } from '../words/office';
import { viRound } from '../words/round';
import { type NewRoundForm, planNewRound, type RoundPlan } from './plan-new-round';
import { roundChecks, startWarnings } from './round-checks';

/** A file of the closing round, as the page and the tab list it. */
export interface FileShown {
  readonly schoolId: string;
  readonly name: string;
  readonly report: number;
  readonly link: string;
}

export interface NewRoundPage {
  readonly roundId: string;
  readonly startText: string;
  readonly deadlineText: string;
  readonly checks: readonly HealthLine[];
  /** What stands in the settings now, to begin with. */
  readonly waves: string;
}

export interface NewRoundPreview {
  /** By field, in words; empty when everything can be read. */
  readonly problems: RoundPlan['problems'];
  /** How each field was read, in words. */
  readonly said: RoundPlan['said'];
  readonly warnings: readonly HealthLine[];
  readonly checks: readonly HealthLine[];
  readonly files: readonly FileShown[];
  /** Of everything shown: what is applied must be what was looked at. */
  readonly digest: string;
}

/** The closing round and what is still open in it. Reads; changes nothing. */
export function loadNewRound(ports: Ports): NewRoundPage {
  const read = readJudgedRound(ports);
  const { settings } = read.plan.read;
  return {
    roundId: settings.roundId,
    startText: formatInstant(settings.roundStart),
    deadlineText: formatDeadline(settings.deadline),
    checks: roundChecks(read, archiveOf(ports, closingSnapshot(read)), Number.POSITIVE_INFINITY),
    waves: viRound.waves(settings.waves),
  };
}

/** What pressing would do. Reads; changes nothing. */
export function previewNewRound(ports: Ports, form: NewRoundForm): NewRoundPreview {
  const read = readJudgedRound(ports);
  return previewOf(read, archiveOf(ports, closingSnapshot(read)), form).preview;
}

/** What stands in one read, and the plan behind it. `archive` is the name of a copy that serves; '' for none. */
export function previewOf(
  read: RoundRead,
  archive: string,
  form: NewRoundForm,
): { readonly preview: NewRoundPreview; readonly plan: RoundPlan } {
  const { settings, settingsTab } = read.plan.read;
  const plan = planNewRound(form, settings, read.facts.now);
  const until = plan.start ?? Number.POSITIVE_INFINITY;
  const files = roundFiles(read.plan.round?.judged ?? [], { from: settings.roundStart, until });
  const shown = {
    problems: plan.problems,
    said: plan.said,
    warnings: startWarnings(read, plan.start, form.mode),
    checks: roundChecks(read, archive, until),
    files: files.map((file) => fileShown(read, file)),
  };
  const values = settingsTab.grid.map(([label, value]) => [label, value]);
  return { preview: { ...shown, digest: digest(JSON.stringify([form, values, shown])) }, plan };
}

/** The round as it would be frozen. Throws a sentence while judging rests. */
export function closingSnapshot(read: RoundRead): Snapshot {
  const snapshot = snapshotNow(read);
  if (!snapshot) throw new OfficeError(vi.error.suspended);
  return snapshot;
}

function fileShown({ plan }: RoundRead, { id, report, schoolId }: RoundFile): FileShown {
  const school = schoolId === null ? undefined : plan.read.roster.bySchoolId.get(schoolId);
  return {
    schoolId: schoolId ?? '',
    name: school?.name ?? viRound.unknownSchool,
    report,
    link: fileLink({ id }),
  };
}
