// Taken once: inside the local host's realm each look-up of a global costs more than the sum itself.
const { min, abs } = Math;
const TOO_FAR = 1e9;

/**
 * Number of single-character insertions, deletions, replacements and swaps of neighbours that turn
 * one text into the other (optimal string alignment); `limit + 1` as soon as it exceeds `limit`.
 */
export function editDistance(left: string, right: string, limit: number): number {
  if (abs(left.length - right.length) > limit) return limit + 1;
  const [start, end] = commonEnds(left, right);
  const a = left.slice(start, left.length - end);
  const b = right.slice(start, right.length - end);
  let before: number[] = [];
  let row = [0];
  for (let j = 1; j <= b.length; j++) row.push(j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    let smallest = i;
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let cost = min(at(row, j) + 1, at(next, j - 1) + 1, at(row, j - 1) + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        cost = min(cost, at(before, j - 2) + 1);
      }
      next.push(cost);
      if (cost < smallest) smallest = cost;
    }
    if (smallest > limit) return limit + 1;
    before = row;
    row = next;
  }
  return min(at(row, b.length), limit + 1);
}

/** How many characters both begin and, after those, end with: they cost nothing. */
function commonEnds(a: string, b: string): [start: number, end: number] {
  const shorter = min(a.length, b.length);
  let start = 0;
  while (start < shorter && a[start] === b[start]) start++;
  let end = 0;
  while (end < shorter - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end++;
  return [start, end];
}

function at(row: readonly number[], index: number): number {
  return row[index] ?? TOO_FAR;
}
