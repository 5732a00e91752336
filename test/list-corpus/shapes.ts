import type { PlannedList } from './planned-list';
import { CELL_SHAPES } from './shapes-cells';
import { FONT_SHAPES } from './shapes-fonts';
import { HEADING_SHAPES } from './shapes-heading';
import { LINE_SHAPES } from './shapes-lines';
import { SCHOOL_SHAPES } from './shapes-schools';
import { SHEET_SHAPES } from './shapes-sheets';
import { TRAP_SHAPES } from './shapes-traps';

/** Every shape of docs/lists.md, "Layouts", with the truth about each. */
export const SHAPES: readonly PlannedList[] = [
  ...HEADING_SHAPES,
  ...LINE_SHAPES,
  ...SHEET_SHAPES,
  ...CELL_SHAPES,
  ...FONT_SHAPES,
  ...TRAP_SHAPES,
  ...SCHOOL_SHAPES,
];
