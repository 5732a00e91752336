import { addTo } from '../group-by';
/** Lines of one pupil, two and more, by keys: lines that share one are the same pupil's. */
export function repeatedLines<Line>(
  lines: readonly Line[],
  keysOf: (line: Line) => readonly string[],
): readonly (readonly Line[])[] {
  const firstOfKey = new Map<string, number>();
  const leader = lines.map((_, index) => index);
  const lead = (index: number): number => {
    let at = index;
    while (leader[at] !== at) {
      leader[at] = leader[leader[at] ?? at] ?? at;
      at = leader[at] ?? at;
    }
    return at;
  };
  lines.forEach((line, index) => {
    for (const key of keysOf(line)) {
      const first = firstOfKey.get(key);
      if (first === undefined) firstOfKey.set(key, index);
      else leader[lead(index)] = lead(first);
    }
  });
  const groups = new Map<number, Line[]>();
  lines.forEach((line, index) => {
    addTo(groups, lead(index), line);
  });
  return Array.from(groups.values()).filter((group) => group.length > 1);
}
