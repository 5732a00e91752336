import { decodeBase64 } from './base64';
import { blob } from './blob';
import { ask, enumeration, facade } from './facade';

type Utilities = GoogleAppsScript.Utilities.Utilities;
type Method =
  | 'getUuid'
  | 'computeDigest'
  | 'computeHmacSha256Signature'
  | 'formatDate'
  | 'sleep'
  | 'base64Encode'
  | 'base64EncodeWebSafe'
  | 'base64Decode'
  | 'newBlob'
  | 'DigestAlgorithm'
  | 'Charset';

const charsetOf = (charset: unknown): string | null =>
  charset === undefined || charset === null ? null : String(charset);

export const utilities: Utilities = facade<Utilities, Method>('Utilities', {
  getUuid: () => ask('Utilities.getUuid'),
  computeDigest: (algorithm: unknown, value: unknown, charset?: unknown) =>
    ask('Utilities.computeDigest', String(algorithm), value, charsetOf(charset)),
  computeHmacSha256Signature: (value: unknown, key: unknown, charset?: unknown) =>
    ask('Utilities.computeHmac', value, key, charsetOf(charset)),
  formatDate: (date, timeZone, pattern) =>
    ask('Utilities.formatDate', date.getTime(), timeZone, pattern),
  sleep: (ms) => ask('Utilities.sleep', ms),
  base64Encode: (data: unknown, charset?: unknown) =>
    ask('Utilities.base64Encode', data, charsetOf(charset), false),
  base64EncodeWebSafe: (data: unknown, charset?: unknown) =>
    ask('Utilities.base64Encode', data, charsetOf(charset), true),
  base64Decode: (text: string) => decodeBase64(text),
  newBlob: (data: unknown, mimeType?: string, name?: string) =>
    blob({
      base64: ask('Utilities.base64Encode', data, 'UTF_8', false),
      mimeType: mimeType ?? null,
      name: name ?? null,
    }),
  DigestAlgorithm: enumeration('MD2', 'MD5', 'SHA_1', 'SHA_256', 'SHA_384', 'SHA_512'),
  Charset: enumeration('US_ASCII', 'UTF_8'),
});
