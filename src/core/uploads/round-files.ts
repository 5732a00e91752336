import type { Judged } from '../verdicts/verdict';
import { listFilesOf } from './files';

/** An uploaded file of a round, and the report that brought it first. */
export interface RoundFile {
  readonly id: string;
  readonly report: number;
  /** Null when the code resolves to no school. */
  readonly schoolId: string | null;
}

/** Every file that reports sent from `from` on and before `until` (ms) show, older versions too, each once. */
export function roundFiles(
  judged: readonly Judged[],
  { from, until }: { readonly from: number; readonly until: number },
): readonly RoundFile[] {
  const inRound = judged.filter(({ version }) => version.sentAt >= from && version.sentAt < until);
  const stays = new Set(
    judged
      .filter(({ version }) => version.sentAt >= until)
      .flatMap(({ version }) => listFilesOf(version)),
  );
  const found = new Map<string, RoundFile>();
  for (const { version, schoolId } of inRound) {
    for (const id of listFilesOf(version)) {
      // A school that mends its old report in the new round may leave its file as it is.
      if (!stays.has(id) && !found.has(id)) found.set(id, { id, report: version.report, schoolId });
    }
  }
  return Array.from(found.values()).sort((a, b) => a.report - b.report);
}

/** Where a person opens a file. */
export function fileLink({ id }: Pick<RoundFile, 'id'>): string {
  return `https://drive.google.com/file/d/${id}/view`;
}
