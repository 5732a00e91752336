import type { Ports } from '../../app/ports';

/** Google refuses a file that this account may not see by throwing. */
export const uploads: Ports['uploads'] = {
  look(id) {
    try {
      const file = DriveApp.getFileById(id);
      return {
        size: file.getSize(),
        changedAt: file.getLastUpdated().getTime(),
        isTrashed: file.isTrashed(),
        mimeType: file.getMimeType(),
        bytes: () => bytesOf(file),
      };
    } catch {
      return null;
    }
  },
};

function bytesOf(file: GoogleAppsScript.Drive.File): Uint8Array | null {
  try {
    // Google gives signed bytes; in a Uint8Array −1 becomes 255.
    return Uint8Array.from(file.getBlob().getBytes());
  } catch {
    return null;
  }
}
