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

/**
 * Fewest and most pupils that a school of each level plausibly has, both included; null is any
 * number. From the office's experience (rule HS-06), not from a regulation.
 */
export const PLAUSIBLE_SIZES: Readonly<Record<Level, readonly [number, number] | null>> = {
  TH: [30, 3_500],
  THCS: [30, 3_500],
  THPT: [100, 3_500],
  'TH-THCS': [30, 6_000],
  'THCS-THPT': [30, 6_000],
  'TH-THCS-THPT': [30, 6_000],
  GDTX: null,
};
