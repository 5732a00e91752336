import { HOSTILE_FILES } from './hostile-files';
import { childReader } from './read-list';

/** The bar is 3,000 ms on an idle machine; tests share theirs. */
const MOST_MS = 9_000;
const MOST_MB = 200;

const reader = childReader();
afterAll(reader.close);

/** Printed on demand: SHOW=1 npx jest … hostile. */
const show = (text: string) => process.env.SHOW && process.stderr.write(text);

describe('a hostile file is refused, or read right, and costs little', () => {
  test.each(HOSTILE_FILES)('$name', ({ name, make, outcomes }) => {
    const { outcome, ms, mb } = reader.read(make());
    const what = outcome.kind === 'refused' ? outcome.why : outcome.kind;
    show(`${name}: ${what}, ${Math.round(ms)} ms, ${Math.round(mb)} MB\n`);
    expect(outcomes).toContain(what);
    expect(ms).toBeLessThan(MOST_MS);
    expect(mb).toBeLessThan(MOST_MB);
  });
});
