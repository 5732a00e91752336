import type { ContactsTold } from '../../app/contacts';
import { loadContacts } from '../../app/contacts';
import { type ExportPage, loadExport } from '../../app/export-page';
import { viMenu } from '../../app/vi-menu';
import { googlePorts } from '../google-ports';
import { guarded } from '../guarded';
import { readWhole } from '../page-requests';
import { showOver } from '../pages';

export function showExport(): void {
  guarded(() => showOver('export', viMenu.exportReport));
}

/** `copy` is the id of a frozen copy; null is the round as it is now. */
export function exportPage(copy: unknown): ExportPage {
  return guarded(() => loadExport(googlePorts(), copy === null ? null : readWhole(copy)));
}

export function exportContacts(): ContactsTold {
  return guarded(() => loadContacts(googlePorts()));
}
