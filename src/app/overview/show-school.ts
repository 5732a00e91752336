import { ROSTER_HEADINGS } from '../../core/roster/roster-columns';
import { readMemory } from '../memory/memory';
import { OfficeError } from '../office-error';
import { findTab } from '../pass/facts';
import type { Ports } from '../ports';
import { viDashboard } from '../words/dashboard';

/**
 * Brings a school's row of Tình trạng các trường before the person's eyes. The tab is read just
 * before: somebody may have sorted it.
 */
export function bringUpSchool(ports: Ports, schoolId: string): void {
  const memory = readMemory(ports.properties.all());
  const tab = findTab(ports.workbook.tabs(), memory, 'status');
  const [header = [], ...lines] = tab ? ports.workbook.read(tab.id) : [];
  const column = header.indexOf(ROSTER_HEADINGS.schoolId);
  const index = lines.findIndex((line) => String(line[column] ?? '') === schoolId);
  if (!tab || column < 0 || index < 0)
    throw new OfficeError(viDashboard.noSuchSchool({ schoolId }));
  ports.workbook.select(tab.id, index + 2);
}
