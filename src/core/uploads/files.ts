import { type Version, versionKey } from '../ledger/version';

const LINKS = /https:\/\/(?:drive|docs)\.google\.com\/\S*?(?:[?&]id=|\/d\/)[\w-]{10,}/g;

/** Ids of the Drive files behind the links of a text, in their order, each once. */
export function fileIdsIn(text: string): readonly string[] {
  const ids = (text.match(LINKS) ?? []).map((link) => /[\w-]+$/.exec(link)?.[0] ?? '');
  return Array.from(new Set(ids));
}

/** The files of STT 10; an upload answers with a link for each (docs/google.md, "Uploads"). */
export function listFilesOf({ cells }: Pick<Version, 'cells'>): readonly string[] {
  return fileIdsIn(String(cells.unsyncedList));
}

/**
 * Those that nobody is known to have uploaded with this answer. Whoever may edit the row may type any
 * link of Drive, which would be opened as the owner: the Form is asked before they are.
 */
export function unprovenFilesOf({
  cells,
  typed,
}: Pick<Version, 'cells' | 'typed'>): readonly string[] {
  const sent = new Set(fileIdsIn(typed?.unsyncedList ?? ''));
  return listFilesOf({ cells }).filter((id) => !sent.has(id));
}

/** The same for two versions that show the same files; a version without any is alone. */
export function filesKey(version: Version): string {
  return listFilesOf(version).join(' ') || versionKey(version);
}
