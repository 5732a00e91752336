import {
  freezeSnapshot,
  loadSnapshots,
  openSnapshot,
  removeSnapshot,
  type SnapshotsPage,
} from '../../app/snapshots/load-snapshots';
import type { Told } from '../../app/told';
import { viMenu } from '../../app/words/menu';
import { googlePorts } from '../google/google-ports';
import { guarded } from '../person/guarded';
import { readText, readWhole } from '../person/page-requests';
import { showOver } from '../person/pages';

export function showSnapshots(): void {
  guarded(() => showOver('snapshots', viMenu.snapshots));
}

export function snapshotsPage(): SnapshotsPage {
  return guarded(() => loadSnapshots(googlePorts()));
}

export function freezeFigures(note: unknown): Told {
  return guarded(() => freezeSnapshot(googlePorts(), readText(note)));
}

export function openFrozen(copy: unknown): Told {
  return guarded(() => openSnapshot(googlePorts(), readWhole(copy)));
}

export function removeFrozen(copy: unknown): Told {
  return guarded(() => removeSnapshot(googlePorts(), readWhole(copy)));
}
