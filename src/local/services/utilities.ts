import { createHash, createHmac } from 'node:crypto';
import { passTime } from '../engine/engine';
import type { LogLine } from '../engine/execution-record';
import { random } from '../world/random';
import { wallClock } from '../world/zoned-time';
import type { Services } from './call';

/** Without a charset Google reads text as US-ASCII: every other letter becomes '?'. */
function bytesOf(value: string | number[], charset: 'UTF_8' | 'US_ASCII' | null): Buffer {
  if (typeof value !== 'string') return Buffer.from(value.map((byte) => byte & 0xff));
  return Buffer.from(charset === 'UTF_8' ? value : value.replace(/\P{ASCII}/gu, '?'));
}

/** Bytes as Apps Script has them: from -128 to 127. */
const signed = (bytes: Buffer): number[] => [...new Int8Array(bytes)];

const two = (value: number) => String(value).padStart(2, '0');

/** The letters of Java's SimpleDateFormat that the add-on could use. */
function formatted(instant: number, timeZone: string, pattern: string): string {
  const at = wallClock(instant, timeZone);
  const offset = Math.round((at.getTime() - instant) / 60_000);
  const zone = `${offset < 0 ? '-' : '+'}${two(Math.floor(Math.abs(offset) / 60))}${two(Math.abs(offset) % 60)}`;
  const of: Record<string, () => string> = {
    yyyy: () => String(at.getUTCFullYear()),
    yy: () => two(at.getUTCFullYear() % 100),
    MM: () => two(at.getUTCMonth() + 1),
    M: () => String(at.getUTCMonth() + 1),
    dd: () => two(at.getUTCDate()),
    d: () => String(at.getUTCDate()),
    HH: () => two(at.getUTCHours()),
    H: () => String(at.getUTCHours()),
    mm: () => two(at.getUTCMinutes()),
    m: () => String(at.getUTCMinutes()),
    ss: () => two(at.getUTCSeconds()),
    s: () => String(at.getUTCSeconds()),
    SSS: () => String(at.getUTCMilliseconds()).padStart(3, '0'),
    Z: () => zone,
    XXX: () => `${zone.slice(0, 3)}:${zone.slice(3)}`,
    u: () => String(at.getUTCDay() || 7),
  };
  return pattern.replace(/'((?:[^']|'')*)'|([A-Za-z])\2*/g, (token, literal) => {
    if (literal !== undefined) return literal === '' ? "'" : literal.replace(/''/g, "'");
    const write = of[token];
    if (!write) throw new Error(`local host: formatDate does not know "${token}"`);
    return write();
  });
}

export const UTILITIES: Services = {
  'Clock.now': ({ execution }) => execution.clock,
  'Log.write': ({ execution }, level: LogLine['level'], text: string) => {
    execution.record.log.push({ at: execution.clock, level, text });
  },
  'Session.describe': ({ world, execution, engine }) => {
    const { as, kind } = execution.record;
    return {
      effective: kind === 'simple' ? '' : as,
      active: kind === 'simple' ? '' : as,
      timeZone: engine.bundle.timeZone,
      locale: world.errorLanguage,
    };
  },
  'Utilities.sleep': ({ engine, execution }, ms: number) => passTime(engine, execution, ms),
  'Utilities.getUuid': ({ world }) => {
    const hex = (length: number) =>
      Array.from({ length }, () => Math.floor(random(world) * 16).toString(16)).join('');
    return `${hex(8)}-${hex(4)}-4${hex(3)}-a${hex(3)}-${hex(12)}`;
  },
  'Utilities.computeDigest': (_, algorithm: string, value: string | number[], charset) =>
    signed(
      createHash(algorithm.toLowerCase().replace('_', '')).update(bytesOf(value, charset)).digest(),
    ),
  'Utilities.computeHmac': (_, value: string | number[], key: string | number[], charset) =>
    signed(createHmac('sha256', bytesOf(key, charset)).update(bytesOf(value, charset)).digest()),
  'Utilities.base64Encode': (_, value: string | number[], charset, webSafe: boolean) => {
    const text = bytesOf(value, charset).toString('base64');
    return webSafe ? text.replace(/\+/g, '-').replace(/\//g, '_') : text;
  },
  'Utilities.textOf': (_, base64: string) => Buffer.from(base64, 'base64').toString('utf8'),
  'Utilities.bytesOf': (_, text: string) => signed(Buffer.from(text)),
  'Utilities.formatDate': (_, instant: number, timeZone: string, pattern: string) =>
    formatted(instant, timeZone, pattern),
};
