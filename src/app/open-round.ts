import type { CellValue } from '../core/cell';
import { fold } from '../core/vietnamese-text';
import { archiveOf } from './archive';
import { changedBlock } from './changed-block';
import { holdingLock } from './holding-lock';
import { closingSnapshot, previewOf } from './new-round';
import { OfficeError } from './office-error';
import type { Told } from './pages';
import type { NewRoundForm } from './plan-new-round';
import type { Ports } from './ports';
import { readJudgedRound } from './read-round';
import { filesTabName, writeFilesTab } from './round-files-tab';
import { readSettings, withSetting } from './settings';
import { SETTINGS } from './settings-table';
import { writeCopy } from './snapshots-page';
import { viRound } from './vi-round';

/**
 * Closes the round and opens the next one: archive, list of files to delete, then the settings in one
 * write. `seen` is the digest of the preview that the person looked at. Killed before the settings are
 * written it is still the old round, and pressing again goes on from there.
 */
export function openNewRound(ports: Ports, form: NewRoundForm, seen: string): Told {
  return holdingLock(ports, () => {
    const read = readJudgedRound(ports);
    const snapshot = closingSnapshot(read);
    const known = archiveOf(ports, snapshot);
    const { preview, plan } = previewOf(read, known, form);
    if (preview.digest !== seen) throw new OfficeError(viRound.error.changed);
    const { settings, log } = read.facts.tabs;
    if (plan.values.length === 0 || !settings) throw new OfficeError(viRound.error.fields);
    const { roundId } = snapshot;
    // First what may be refused: a tab of that name that is not ours.
    writeFilesTab(ports, roundId, preview.files);
    const archive =
      known || writeCopy(ports, snapshot, viRound.archiveNote({ round: roundId })).name;
    const wanted = plan.values.reduce<readonly (readonly CellValue[])[]>(
      (grid, [id, value]) => withSetting(grid, id, value),
      settings.grid,
    );
    const block = changedBlock(settings.grid, wanted);
    if (!block || !isReadBack(wanted, plan.said)) throw new OfficeError(viRound.error.fields);
    // Before the write: killed after it, the work is still due.
    ports.properties.put({ wanted: ports.ids.fresh() });
    ports.workbook.write(settings.id, block);
    const message = [
      viRound.done({ from: roundId, to: form.roundId, archive }),
      viRound.toDelete({ files: preview.files.length, tab: filesTabName(roundId) }),
    ].join(' ');
    const who = ports.account.effective();
    if (log) ports.workbook.append(log.id, [{ dateMs: read.facts.now }, who, message]);
    ports.workbook.flush();
    return { message };
  });
}

/** A line that somebody renamed or doubled would leave half of the new round unwritten. */
function isReadBack(
  grid: readonly (readonly CellValue[])[],
  said: Readonly<Partial<Record<string, string>>>,
): boolean {
  const { grid: read, problems } = readSettings(grid, {}, false);
  const ours = SETTINGS.filter(({ id }) => said[id] !== undefined);
  return ours.every(
    ({ id, label }) =>
      !problems.some((problem) => problem.label === label) &&
      read.some(([title, , , , how]) => fold(String(title)) === fold(label) && how === said[id]),
  );
}
