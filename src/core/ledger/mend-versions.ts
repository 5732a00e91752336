import { wholeSecond } from '../calendar';
import { groupBy } from '../group-by';
import type { ResponseRow } from '../questionnaire/form-response';
import { ledgerCells, rowContentHash, shortSender } from './content';
import { keyOfVersion } from './match-by-form-id';
import { newestByReport } from './newest';
import type { TimedRow } from './response-sources';
import type { Version } from './version';

/**
 * Versions whose line of the ledger was spoilt, made whole: the newest of a report from its row in the
 * response tab, any other as it was rebuilt. `versions` are all of the ledger, in its order.
 */
export function mendVersions(
  versions: readonly Version[],
  rebuilt: ReadonlySet<Version>,
  rows: readonly ResponseRow[],
): { readonly versions: readonly Version[]; readonly mended: readonly Version[] } {
  if (rebuilt.size === 0) return { versions, mended: [] };
  const newest = newestByReport(versions, (version) => version);
  const timed = rows.flatMap((row): readonly TimedRow[] =>
    row.sentAt === null ? [] : [{ ...row, sentAt: wholeSecond(row.sentAt) }],
  );
  const standing = new Set(
    versions.filter((version) => !rebuilt.has(version)).map(({ rowHash }) => rowHash),
  );
  const byKey = groupBy(timed, keyOfVersion);
  const mend = (version: Version): Version => {
    if (newest.get(version.report) !== version) return { ...version, row: null };
    const candidates = byKey.get(keyOfVersion(version)) ?? [];
    const row =
      candidates.find((each) => each.row === version.row) ??
      candidates.find((each) => !standing.has(rowContentHash(each))) ??
      candidates[0];
    return row ? { ...version, ...contentOf(row) } : { ...version };
  };
  const now = new Map(Array.from(rebuilt, (version) => [version, mend(version)]));
  return {
    versions: versions.map((version) => now.get(version) ?? version),
    mended: Array.from(now.values()),
  };
}

function contentOf(row: TimedRow): Partial<Version> {
  const hash = rowContentHash(row);
  return {
    sender: shortSender(row.sender),
    cells: ledgerCells(row.cells),
    contentHash: hash,
    rowHash: hash,
    row: row.row,
    rowState: 'present',
  };
}
