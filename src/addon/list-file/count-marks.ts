const FIRST_BEYOND_ASCII = 0x80;

/** How many bytes of some UTF-8 belong to letters beyond ASCII: those with Vietnamese marks. */
export function countMarks(utf8: Uint8Array): number {
  let marks = 0;
  // By place: an iterator over ten million bytes is several times as slow.
  for (let at = 0; at < utf8.length; at += 1) {
    if ((utf8[at] ?? 0) >= FIRST_BEYOND_ASCII) marks += 1;
  }
  return marks;
}
