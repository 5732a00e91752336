import type { ContactsTold } from '../../app/overview/contacts';
import { exportContactsList } from '../../app/overview/contacts';
import { type ExportPage, loadExport } from '../../app/snapshots/load-export';
import { viMenu } from '../../app/words/menu';
import { googlePorts } from '../google/google-ports';
import { guarded } from '../person/guarded';
import { readWholeOrNull } from '../person/page-requests';
import { showOver } from '../person/pages';

export function showExport(): void {
  guarded(() => showOver('export', viMenu.export));
}

/** `copy` is the id of a frozen copy; null is the round as it is now. */
export function exportPage(copy: unknown): ExportPage {
  return guarded(() => loadExport(googlePorts(), readWholeOrNull(copy)));
}

export function exportContacts(): ContactsTold {
  return guarded(() => exportContactsList(googlePorts()));
}
