import type { CellValue } from '../../core/cell';
import { OfficeError } from '../office-error';
import type { Ports } from '../ports';
import type { TabShape } from '../tab-shape';
import { changedBlock } from '../tabs/changed-block';
import { viRound } from '../words/round';
import type { FileShown } from './load-new-round';

const HEADER_ROW = 4;
/** Google takes 100 characters. */
const LONGEST_NAME = 90;

/**
 * Writes the files that a person is to delete into a tab of the round's own, under the lock that the
 * caller holds; written again it says the same. Nothing without files.
 */
export function writeFilesTab(ports: Ports, round: string, files: readonly FileShown[]): void {
  if (files.length === 0) return;
  const { workbook } = ports;
  const name = filesTabName(round);
  const folded = (text: string) => text.normalize('NFC').toLowerCase();
  const known = workbook.tabs().find((tab) => folded(tab.name) === folded(name));
  const grid = known ? workbook.read(known.id) : [];
  if (known && grid.length > 0 && grid[0]?.[0] !== viRound.filesTitle) {
    throw new OfficeError(viRound.error.tabTaken({ name }));
  }
  const id = known?.id ?? workbook.add(shape(name));
  const block = changedBlock(grid, table(round, files));
  if (block) workbook.write(id, block);
  workbook.flush();
}

/** Without the characters that a spreadsheet may refuse in a tab's name: "9/2026" is a likely code. */
export function filesTabName(round: string): string {
  return viRound.filesTab({ round: round.replace(/[[\]*?:\\/']/g, '-') }).slice(0, LONGEST_NAME);
}

function table(round: string, files: readonly FileShown[]): CellValue[][] {
  return [
    [viRound.filesTitle],
    [viRound.filesAbout({ round, files: files.length })],
    [],
    viRound.files.map(({ title }) => title),
    ...files.map(({ schoolId, name, report, link }) => [schoolId, name, String(report), link]),
  ];
}

function shape(name: string): TabShape {
  return {
    name,
    columns: viRound.files,
    hasHeader: false,
    frozenColumns: 0,
    headings: [
      { row: 1, column: 1, rows: 1, columns: 1 },
      { row: HEADER_ROW, column: 1, rows: 1, columns: viRound.files.length },
    ],
  };
}
