/** Which of some places leads to which. */
export type Ways = ReadonlyMap<string, ReadonlySet<string>>;

/** One shortest circle through each place that stands in one, each circle told once: `a → b → a`. */
export function circlesOf(ways: Ways): readonly string[] {
  const told = new Set<string>();
  const circles: string[] = [];
  for (const place of placesInCircles(ways)) {
    if (told.has(place)) continue;
    const circle = wayBack(ways, place);
    if (circle === undefined) continue;
    for (const other of circle) told.add(other);
    circles.push(circle.join(' → '));
  }
  return circles;
}

/** Without the places from which every way ends. */
function placesInCircles(ways: Ways): ReadonlySet<string> {
  const left = new Set(ways.keys());
  for (let before = Number.POSITIVE_INFINITY; left.size < before; ) {
    before = left.size;
    for (const place of left) {
      if (![...(ways.get(place) ?? [])].some((next) => left.has(next))) left.delete(place);
    }
  }
  return left;
}

/** The shortest way from a place back to itself. */
function wayBack(ways: Ways, start: string): readonly string[] | undefined {
  const cameFrom = new Map<string, string>();
  const waiting = [start];
  for (const place of waiting) {
    for (const next of ways.get(place) ?? []) {
      if (next === start) return [...pathTo(place, start, cameFrom), start];
      if (cameFrom.has(next)) continue;
      cameFrom.set(next, place);
      waiting.push(next);
    }
  }
  return undefined;
}

function pathTo(place: string, start: string, cameFrom: ReadonlyMap<string, string>): string[] {
  if (place === start) return [start];
  return [...pathTo(cameFrom.get(place) ?? start, start, cameFrom), place];
}
