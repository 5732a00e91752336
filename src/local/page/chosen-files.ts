import { uploadType } from '../world/upload-limits';
import type { UploadedFile } from '../world/world-state';

/** Files that a person chose in a field; none where the field takes text. */
export const chosenFiles = (input: HTMLInputElement | HTMLTextAreaElement): File[] =>
  input instanceof HTMLInputElement ? [...(input.files ?? [])] : [];

/** Chooses files in a person's stead. */
export function chooseFiles(input: HTMLInputElement, files: readonly UploadedFile[]): void {
  const transfer = new DataTransfer();
  for (const { base64, name, mimeType } of files) {
    const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
    transfer.items.add(new File([bytes], name, { type: mimeType }));
  }
  input.files = transfer.files;
}

/** A chosen file as it travels to the host. */
export async function uploaded(file: File): Promise<UploadedFile> {
  const address = await new Promise<string>((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(file);
  });
  return {
    name: file.name.normalize('NFC'),
    mimeType: uploadType(file.name, file.type),
    base64: address.slice(address.indexOf(',') + 1),
  };
}
