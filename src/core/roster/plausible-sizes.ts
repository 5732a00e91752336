import type { Level } from './school';

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
