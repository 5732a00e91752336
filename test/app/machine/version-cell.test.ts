import { parseVersion, versionText } from '../../../src/app/machine/version-cell';
import { fittedOutcome } from '../../../src/core/counting/fitted-outcome';
import { SENSITIVE_COLUMNS } from '../../../src/core/counting/outcome';
import { ledgerCells, ledgerTyped, shortSender } from '../../../src/core/ledger/content';
import type { Version } from '../../../src/core/ledger/version';
import { SKIPPED_LINES } from '../../../src/core/lists/skipped-lines';
import { QUESTION_IDS, type QuestionId } from '../../../src/core/questionnaire/questionnaire';
import { counted, listState, version } from '../../builders/build';

const all = <T>(value: T) =>
  Object.fromEntries(QUESTION_IDS.map((id) => [id, value])) as Record<QuestionId, T>;

/** Forty sheets of which every line has its reason, and repeated lines on all of them. */
const LONGEST_OUTCOME = counted({
  pupils: 500_000,
  trace: {
    fileKinds: Array.from({ length: 10 }, () => 'xlsx' as const),
    visibleSheets: 2000,
    hiddenSheets: 2000,
    sheets: Array.from({ length: 40 }, () => ({
      file: 10,
      sheet: 200,
      headerRow: 50_000,
      pupils: 50_000,
      firstRow: 50_000,
      lastRow: 50_000,
      skipped: Object.fromEntries(SKIPPED_LINES.map((why) => [why, 50_000])),
      afterFooter: 50_000,
      sequenceBreaks: 50_000,
      onHiddenRows: 50_000,
    })),
  },
  repeated: Array.from({ length: 20 * 200 }, (_, i) => ({
    file: 10,
    sheet: (i % 200) + 1,
    rows: Array.from({ length: 8 }, () => 50_000),
    group: Math.floor(i / 200) + 1,
  })),
  repeatedGroups: 90_000,
  sensitive: SENSITIVE_COLUMNS,
  identity: { blank: 1e5, lostZero: 1e5, malformed: 1e5, otherBirthYear: 1e5, otherSex: 1e5 },
  grades: Object.fromEntries(Array.from({ length: 12 }, (_, i) => [i + 1, 50_000])),
});

const LINKS = Array.from(
  { length: 10 },
  (_, i) => `https://drive.google.com/open?id=${'f'.repeat(43)}${i}`,
);

function longest(typed: string, cell: string): Version {
  return version({
    report: 99_999,
    version: 9_999,
    sender: shortSender('"'.repeat(2000)),
    cells: ledgerCells(all(cell)),
    typed: ledgerTyped(all(typed)),
    formId: 'f'.repeat(100),
    list: listState({
      claim: { run: 'r'.repeat(40), since: Number.MAX_SAFE_INTEGER },
      outcome: fittedOutcome(LONGEST_OUTCOME),
      prints: LINKS.map((id) => ({ id, size: 1e9, changedAt: Number.MAX_SAFE_INTEGER })),
    }),
  });
}

test.each(['"', '\\', '\n', '\u0001', '\ud800', '🏫', 'ộ', '"\\\n'])(
  'no version and no list outgrow the cell that both share, whatever %j was typed',
  (unit) => {
    const text = versionText(longest(unit.repeat(25_000), `x${unit.repeat(24_000)}`));
    expect(text.length).toBeLessThan(49_500);
    expect(parseVersion(text)?.list?.outcome).toMatchObject({ pupils: 500_000 });
  },
);

test('one that outgrew its cell all the same is left out, never cut', () => {
  expect(versionText(version({ formId: 'f'.repeat(50_000) }))).toBe('');
});

test('a list keeps its count and names fewer repeated lines', () => {
  const fitted = fittedOutcome(LONGEST_OUTCOME);
  expect(fitted).toMatchObject({ kind: 'counted', pupils: 500_000, repeatedGroups: 90_000 });
  expect(fittedOutcome(counted())).toEqual(counted());
});

test.each<[string, Partial<Version>]>([
  ['nothing typed is known', {}],
  ['all was typed as the cells show it', { typed: all('Trần Phú'), cells: all('Trần Phú') }],
  ['something was typed otherwise', { typed: { students: '1.234' }, formId: 'response-1' }],
  ['something typed is missing', { typed: { schoolName: 'THCS Trần Phú' } }],
])('a version comes back from its cell as it was: %s', (_, changes) => {
  const one = version(changes as Parameters<typeof version>[0]);
  expect(parseVersion(versionText(one))).toEqual(one);
});

test('what the cell holds as it was typed stands in it once', () => {
  const name = 'Trường THCS Trần Phú';
  const text = versionText(version({ typed: { schoolName: name }, cells: { schoolName: name } }));
  expect(text.split(name)).toHaveLength(2);
});

test.each<[string, (text: string) => string]>([
  ['a figure', (text) => text.replace('"students":523', '"students":923')],
  ['the sender', (text) => text.replace('tranphu', 'tranphx')],
  ['the row', (text) => text.replace('"row":2', '"row":3')],
  ['the seal', (text) => text.replace(/"seal":"./, '"seal":"x')],
  ['the end', (text) => text.slice(0, -1)],
  ['everything', () => ''],
])('a cell in which a person changed %s is spoilt', (_, change) => {
  const text = versionText(version());
  expect(change(text)).not.toBe(text);
  expect(parseVersion(change(text))).toBeNull();
});

test('of a cell without a seal, as an earlier version wrote it, the cells must agree with their hash', () => {
  const legacy = JSON.stringify(version());
  expect(parseVersion(legacy)).toBeNull();
});
