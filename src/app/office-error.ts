/** Something the person can put right; the message is shown as it is. */
export class OfficeError extends Error {
  override readonly name = 'OfficeError';
}
