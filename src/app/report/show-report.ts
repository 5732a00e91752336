import { readMemory } from '../memory/memory';
import { OfficeError } from '../office-error';
import { findTab } from '../pass/facts';
import type { Ports } from '../ports';
import { readLedger } from '../tabs/ledger-table';
import { viReport } from '../words/report';

/** Brings the newest line of a report in the ledger before the person's eyes. */
export function bringUpReport(ports: Ports, report: number): void {
  const memory = readMemory(ports.properties.all());
  const tab = findTab(ports.workbook.tabs(), memory, 'ledger');
  const { items, places } = readLedger(tab ? ports.workbook.read(tab.id) : []);
  let line = -1;
  items.forEach((version, index) => {
    const isNewer = version.version > (items[line]?.version ?? 0);
    if (version.report === report && isNewer) line = index;
  });
  const place = places[line];
  if (!tab || place === undefined) throw new OfficeError(viReport.noSuchReport({ report }));
  ports.workbook.select(tab.id, place + 1);
}
