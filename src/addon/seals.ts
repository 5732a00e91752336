import { SEAL_CHARACTERS } from '../core/shared-pupils';

/** The first bytes of HMAC-SHA-256, as hex; Google gives them signed. */
export function sealsOf(texts: readonly string[], secret: string): readonly string[] {
  return texts.map((text) =>
    Utilities.computeHmacSha256Signature(text, secret, Utilities.Charset.UTF_8)
      .slice(0, SEAL_CHARACTERS / 2)
      .map((byte) => (byte & 0xff).toString(16).padStart(2, '0'))
      .join(''),
  );
}
