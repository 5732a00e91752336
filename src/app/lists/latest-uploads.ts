import { fileIdsIn } from '../../core/uploads/files';
import type { Grid } from '../grid';
import { readResponses } from '../tabs/responses-table';

const TRIED = 3;

/** Of the uploaded lists, latest first; one that its school has deleted must not be the only one that is tried. */
export function latestUploads(responses: Grid): readonly string[] {
  const ids = readResponses(responses).rows.flatMap(({ cells }) =>
    fileIdsIn(String(cells.unsyncedList ?? '')),
  );
  return ids.slice(-TRIED).reverse();
}
