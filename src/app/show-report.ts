import { findTab } from './facts';
import { readLedger } from './ledger-table';
import { readMemory } from './memory';
import { OfficeError } from './office-error';
import type { Ports } from './ports';
import { viReport } from './vi-report';

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
