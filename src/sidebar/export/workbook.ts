import { writeXlsx } from 'hucre/xlsx';
import type { ContactsTold } from '../../app/overview/contacts';
import type { ExportPage } from '../../app/snapshots/load-export';
import { writtenSheet } from './xlsx-cells';
import { contactsSheet } from './xlsx-contacts';
import { lateSheet, mustFixSheet } from './xlsx-late';
import { statusSheet } from './xlsx-status';
import { summarySheet } from './xlsx-summary';

/** The summary and the lists as the bytes of one .xlsx; the phone book only where it is given. */
export function reportXlsx(page: ExportPage, contacts: ContactsTold | null): Promise<Uint8Array> {
  const sheets = [
    summarySheet(page),
    statusSheet(page),
    lateSheet(page),
    mustFixSheet(page),
    ...(contacts ? [contactsSheet(contacts)] : []),
  ];
  return writeXlsx({
    sheets: sheets.map(writtenSheet),
    defaultFont: { name: 'Times New Roman', size: 12 },
    // hucre's own setting of it forgets the quotes around the name of a sheet, and Excel calls the file damaged.
    namedRanges: sheets.slice(1).map(({ name, headLines }) => ({
      name: '_xlnm.Print_Titles',
      range: `'${name}'!$${headLines}:$${headLines}`,
      scope: name,
    })),
    properties: { title: `${sheets[0]?.lines[0]?.[0]?.value}` },
  });
}
