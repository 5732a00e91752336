import { type Version, versionKey } from '../ledger/version';

const LINKS = /https:\/\/(?:drive|docs)\.google\.com\/\S*?(?:[?&]id=|\/d\/)[\w-]{10,}/g;

/** Ids of the Drive files behind the links of a text, in their order, each once. */
export function fileIdsIn(text: string): readonly string[] {
  const ids = (text.match(LINKS) ?? []).map((link) => /[\w-]+$/.exec(link)?.[0] ?? '');
  return Array.from(new Set(ids));
}

/**
 * The files of STT 10; an upload answers with a link for each (docs/google.md, "Uploads"). Whoever may
 * edit the row may type any link of Drive, which would be opened as the owner: where the Form's store
 * is known, only what came with the answer is the report's.
 */
export function listFilesOf({ cells, typed }: Pick<Version, 'cells' | 'typed'>): readonly string[] {
  const shown = fileIdsIn(String(cells.unsyncedList));
  if (typed === null) return shown;
  const sent = new Set(fileIdsIn(typed.unsyncedList ?? ''));
  return shown.filter((id) => sent.has(id));
}

/** The same for two versions that show the same files; a version without any is alone. */
export function filesKey(version: Version): string {
  return listFilesOf(version).join(' ') || versionKey(version);
}
