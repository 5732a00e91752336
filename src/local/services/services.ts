import { PRICES } from '../engine/prices';
import type { Services } from './call';
import { DRIVE } from './drive';
import { FORM } from './form';
import { LOCK } from './lock';
import { MAIL } from './mail';
import { PAGE } from './page';
import { PROPERTIES } from './properties';
import { RANGE_READS } from './range-reads';
import { RANGE_WRITES } from './range-writes';
import { SHEET } from './sheet';
import { SPREADSHEET } from './spreadsheet';
import { TRIGGER } from './trigger';
import { UTILITIES } from './utilities';

export const SERVICES: Services = {
  ...SPREADSHEET,
  ...SHEET,
  ...RANGE_READS,
  ...RANGE_WRITES,
  ...FORM,
  ...DRIVE,
  ...MAIL,
  ...PROPERTIES,
  ...LOCK,
  ...TRIGGER,
  ...PAGE,
  ...UTILITIES,
};

/** Writes to cells answer with the write itself, which waits for a flush, a read, or the end. */
export const BUFFERED = (name: string): boolean => name in RANGE_WRITES;

/** Every read and every structural change sees what this execution wrote before; navigation not. */
export const FLUSHES = (name: string): boolean =>
  name === 'Sheet.dataSize' ||
  (name in PRICES && (name in RANGE_READS || name in SHEET || name in SPREADSHEET));
