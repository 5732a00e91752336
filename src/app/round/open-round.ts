import { fold } from '../../core/vietnamese-text';
import type { Grid } from '../grid';
import { confirming } from '../memory/confirming';
import { OfficeError } from '../office-error';
import { mustMaySend } from '../person/may-send';
import { readJudgedRound } from '../person/read-round';
import { holdingLock } from '../person/under-lock';
import type { Ports } from '../ports';
import { readSettings } from '../settings/read-settings';
import { SETTINGS } from '../settings/setting-rows';
import { withSetting } from '../settings/write-settings';
import { archiveOf } from '../snapshots/archive';
import { writeCopy } from '../snapshots/load-snapshots';
import { changedBlock } from '../tabs/changed-block';
import { logDone } from '../tabs/log-line';
import type { Told } from '../told';
import { viRound } from '../words/round';
import { closingSnapshot, previewOf } from './load-new-round';
import type { NewRoundForm } from './plan-new-round';
import { filesTabName, writeFilesTab } from './round-files-tab';

/**
 * Closes the round and opens the next one: archive, list of files to delete, then the settings in one
 * write. `seen` is the digest of the preview that the person looked at. Killed before the settings are
 * written it is still the old round, and pressing again goes on from there.
 */
export function openNewRound(ports: Ports, form: NewRoundForm, seen: string): Told {
  return holdingLock(ports, () => {
    const read = readJudgedRound(ports);
    const { memory } = read.facts;
    mustMaySend(read.plan.read.settings, ports.account.effective(), memory.owner);
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
    const wanted = plan.values.reduce<Grid>(
      (grid, [id, value]) => withSetting(grid, id, value),
      settings.grid,
    );
    const block = changedBlock(settings.grid, wanted);
    if (!block || !isReadBack(wanted, plan.said)) throw new OfficeError(viRound.error.fields);
    // Before the write: killed after it, the work is still due.
    ports.properties.put({ ...confirming(memory, plan.values), wanted: ports.ids.fresh() });
    ports.workbook.write(settings.id, block);
    const message = [
      viRound.done({ from: roundId, to: form.roundId, archive }),
      viRound.toDelete({ files: preview.files.length, tab: filesTabName(roundId) }),
    ].join(' ');
    logDone(ports, log, message, read.facts.now);
    ports.workbook.flush();
    return { message };
  });
}

/** A line that somebody renamed or doubled would leave half of the new round unwritten. */
function isReadBack(grid: Grid, said: Readonly<Partial<Record<string, string>>>): boolean {
  const { grid: read, problems } = readSettings(grid, {}, false);
  const ours = SETTINGS.filter(({ id }) => said[id] !== undefined);
  return ours.every(
    ({ id, label }) =>
      !problems.some((problem) => problem.label === label) &&
      read.some(([title, , , , how]) => fold(String(title)) === fold(label) && how === said[id]),
  );
}
