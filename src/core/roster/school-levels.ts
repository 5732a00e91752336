import type { Level } from './school';

const PRIMARY = [1, 2, 3, 4, 5];
const LOWER = [6, 7, 8, 9];
const UPPER = [10, 11, 12];

/** Grades that a school of the level teaches; continuing education may teach any (DS-10). */
export const GRADES_OF_LEVEL: Readonly<Record<Level, readonly number[]>> = {
  TH: PRIMARY,
  THCS: LOWER,
  THPT: UPPER,
  'TH-THCS': [...PRIMARY, ...LOWER],
  'THCS-THPT': [...LOWER, ...UPPER],
  'TH-THCS-THPT': [...PRIMARY, ...LOWER, ...UPPER],
  GDTX: [...PRIMARY, ...LOWER, ...UPPER],
};
