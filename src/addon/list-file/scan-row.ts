import { RefusedFile } from './refused-file';

/** One line of a sheet's XML, by places in the bytes. */
export interface ScannedRow {
  /** As the line says, from 1; null: the one after the last. */
  readonly number: number | null;
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

/** The line whose opening tag spans [at, end]. Null when its end is not in these bytes. */
export function scanRow(xml: Uint8Array, at: number, end: number): ScannedRow | null {
  const head = String.fromCharCode(...xml.subarray(at, Math.min(end, at + 2_000)));
  const said = /\sr\s*=\s*["'](\d{1,7})["']/.exec(head)?.[1];
  const number = said === undefined ? null : Number(said);
  const hidden = /\shidden\s*=\s*["'](?:1|true)["']/.test(head);
  if (xml[end - 1] === SLASH) {
    return { number, hidden, filled: false, tags: 0, close: end, next: end + 1 };
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
