import { joined, spreadOut } from '../../../src/app/memory/long-values';

const bytesOf = (text: string): number => Buffer.byteLength(text);
const put = (values: Record<string, string>): Record<string, string> =>
  spreadOut(values) as Record<string, string>;

test.each<[string, string]>([
  ['nothing', ''],
  ['what fits', 'a'.repeat(8500)],
  ['one more', 'a'.repeat(8501)],
  ['Vietnamese', 'Trường Tiểu học '.repeat(5_000)],
  ['pairs', 'a🏫'.repeat(20_000)],
  ['halves', '\udc00'.repeat(20_000)],
])('every value comes back as it was put, and none is longer than Google takes: %s', (_, value) => {
  const kept = put({ lastGood: value, done: 'x' });
  for (const part of Object.values(kept)) expect(bytesOf(part)).toBeLessThan(9 * 1024);
  expect(joined(kept)).toEqual({ lastGood: value, done: 'x' });
});

test('a shorter value leaves nothing of a longer one before it', () => {
  const kept = { ...put({ marks: 'a'.repeat(30_000) }), ...put({ marks: 'b'.repeat(9_000) }) };
  expect(joined(kept)).toEqual({ marks: 'b'.repeat(9_000) });
  expect(joined({ ...kept, ...put({ marks: 'c' }) })).toEqual({ marks: 'c' });
});

test('a deleted one is gone', () => {
  const { marks: _, ...rest } = put({ marks: 'a'.repeat(30_000) });
  expect(spreadOut({ marks: null })).toEqual({ marks: null });
  expect(joined(rest)).toEqual({});
});
