import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { DEEP } from '../depth';

const FOLDER = 'screenshots';

/** Where a picture goes for whoever wants to look at it; null in the quick run, in which nobody does. */
export function pictureFile(name: string): string | null {
  if (!DEEP) return null;
  mkdirSync(FOLDER, { recursive: true });
  return path.join(FOLDER, name);
}
