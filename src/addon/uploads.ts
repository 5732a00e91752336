/** Google refuses a file that this account may not see by throwing; so does a link that is none. */
export function canOpenUpload(link: string): boolean {
  const id = /(?:[?&]id=|\/d\/)([\w-]{10,})/.exec(link)?.[1];
  if (id === undefined) return false;
  try {
    return DriveApp.getFileById(id).getName() !== '';
  } catch {
    return false;
  }
}
