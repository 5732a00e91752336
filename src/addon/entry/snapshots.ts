import type { Told } from '../../app/pages';
import {
  freezeSnapshot,
  loadSnapshots,
  openSnapshot,
  removeSnapshot,
  type SnapshotsPage,
} from '../../app/snapshots-page';
import { viMenu } from '../../app/vi-menu';
import { googlePorts } from '../google-ports';
import { guarded } from '../guarded';
import { readText, readWhole } from '../page-requests';
import { showOver } from '../pages';

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
