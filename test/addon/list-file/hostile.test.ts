import { HOSTILE_BOMBS } from '../../builders/list-file/hostile-bombs';
import { HOSTILE_TEXTS } from '../../builders/list-file/hostile-texts';
import { HOSTILE_XLS } from '../../builders/list-file/hostile-xls';
import { HOSTILE_ZIPS } from '../../builders/list-file/hostile-zips';
import { DEEP, share } from '../../tools/depth';
import { childReader } from '../../tools/list-reader/read-list';

/** Of the processor, which other work on the machine does not lengthen much; the child is killed after 50 s of the clock's. */
const MOST_CPU_MS = 3_000;
const MOST_MB = 200;

const reader = childReader();
afterAll(reader.close);

/** Printed on demand: SHOW=1 npx jest … hostile. */
const show = (text: string) => process.env.SHOW && process.stderr.write(text);

const HOSTILE_FILES = share(
  [...HOSTILE_BOMBS, ...HOSTILE_ZIPS, ...HOSTILE_XLS, ...HOSTILE_TEXTS].filter(
    ({ largest }) => DEEP || !largest,
  ),
  2,
);

describe('a hostile file is refused, or read right, and costs little', () => {
  test.each(HOSTILE_FILES)('$name', ({ name, make, outcomes }) => {
    const { outcome, cpuMs, mb } = reader.read(make());
    const what = outcome.kind === 'refused' ? outcome.why : outcome.kind;
    show(`${name}: ${what}, ${Math.round(cpuMs)} ms, ${Math.round(mb)} MB\n`);
    expect(outcomes).toContain(what);
    expect(cpuMs).toBeLessThan(MOST_CPU_MS);
    expect(mb).toBeLessThan(MOST_MB);
  });
});
