import { RefusedFile } from '../guard/refused-file';

/** One line of a sheet's XML, by places in the bytes. */
interface ScannedRow {
  /** As the line says, from 1; null: the one after the last. */
  readonly number: number | null;
  /** Only looked at when the line is filled. */
  readonly hidden: boolean;
  /** Some cell has a value. */
  readonly filled: boolean;
  /** Opening and closing tags inside. */
  readonly tags: number;
  /** Where its closing tag begins, and the place behind that. */
  readonly close: number;
  readonly next: number;
}

const LESS_THAN = 0x3c;
const GREATER_THAN = 0x3e;
const SLASH = 0x2f;
const EXCLAMATION = 0x21;
const COLON = 0x3a;
const SPACE = 0x20;
const EQUALS = 0x3d;
const LETTER_R = 0x72;
const ZERO = 0x30;

/** Bytes of an opening tag in which attributes are looked for. */
const LONGEST_HEAD = 2_000;

/** The line whose opening tag spans [at, end]. Null when its end is not in these bytes. */
export function scanRow(xml: Uint8Array, at: number, end: number): ScannedRow | null {
  const number = rowNumber(xml, at, end);
  if (xml[end - 1] === SLASH) {
    return { number, hidden: false, filled: false, tags: 0, close: end, next: end + 1 };
  }
  let filled = false;
  let tags = 0;
  for (let tag = xml.indexOf(LESS_THAN, end); tag !== -1; ) {
    const kind = xml[tag + 1];
    if (kind === undefined) return null;
    if (kind === EXCLAMATION) throw new RefusedFile('broken');
    const stop = tagEnd(xml, tag);
    if (stop === -1) return null;
    if (kind === SLASH && tagNamed(xml, tag + 2, 'row')) {
      const hidden = filled && isHidden(xml, at, end);
      return { number, hidden, filled, tags, close: tag, next: stop + 1 };
    }
    // <v>7</v> or <is><t>text</t></is>; <v></v> is a formula that shows nothing.
    if (!filled && (tagNamed(xml, tag + 1, 'v') || tagNamed(xml, tag + 1, 't'))) {
      if (xml[stop + 1] === undefined) return null;
      filled = xml[stop - 1] !== SLASH && xml[stop + 1] !== LESS_THAN;
    }
    tags += 1;
    tag = xml.indexOf(LESS_THAN, stop);
  }
  return null;
}

/** Digits of ` r="…"`, read without a string: a sheet may have a million lines of nothing. */
function rowNumber(xml: Uint8Array, at: number, end: number): number | null {
  for (let place = at; place + 3 < end; place += 1) {
    const isPlace =
      (xml[place] ?? 0) <= SPACE && xml[place + 1] === LETTER_R && xml[place + 2] === EQUALS;
    if (!isPlace) continue;
    let number = 0;
    for (let digit = place + 4; digit < end; digit += 1) {
      const value = (xml[digit] ?? 0) - ZERO;
      if (value < 0 || value > 9) break;
      number = number * 10 + value;
    }
    return number > 0 ? number : null;
  }
  return null;
}

function isHidden(xml: Uint8Array, at: number, end: number): boolean {
  const head = String.fromCharCode(...xml.subarray(at, Math.min(end, at + LONGEST_HEAD)));
  return /\shidden\s*=\s*["'](?:1|true)["']/.test(head);
}

/** The ">" of the tag at `at`, or -1. */
export function tagEnd(xml: Uint8Array, at: number): number {
  return xml.indexOf(GREATER_THAN, at);
}

/** Whether the tag whose name begins at `at` has this local name, behind any prefix. */
export function tagNamed(xml: Uint8Array, at: number, name: string): boolean {
  let start = at;
  let end = at;
  for (let byte = xml[end]; byte !== undefined && !endsName(byte); byte = xml[end]) {
    end += 1;
    if (byte === COLON) start = end;
  }
  if (end - start !== name.length) return false;
  for (let index = 0; index < name.length; index += 1) {
    if (xml[start + index] !== name.charCodeAt(index)) return false;
  }
  return true;
}

function endsName(byte: number): boolean {
  return byte <= SPACE || byte === GREATER_THAN || byte === SLASH;
}
