import fc from 'fast-check';
import type { CellValue } from '../../../src/core/cell';
import { readAnswers } from '../../../src/core/ledger/read-answers';
import { QUESTION_IDS, type QuestionId } from '../../../src/core/questionnaire/questionnaire';
import type { RoundSettings, SeveritySetting } from '../../../src/core/round-settings';
import { RULES } from '../../../src/core/rules/all-rules';
import { type Rule, rule } from '../../../src/core/rules/rule';
import { inRuleOrder, ownFindings } from '../../../src/core/verdicts/validate';
import { roster, settings, version } from '../../builders/build';

const BAD_TOTALS = {
  students: 500,
  completeStudents: 501,
  syncedStudents: 501,
  foreignStudents: 2,
};

function findings(
  changes: Parameters<typeof version>[0],
  round: Partial<RoundSettings> = {},
  rules?: readonly Rule[],
) {
  const subject = version(changes);
  const context = { version: subject, roster: roster(), settings: settings(round) };
  return ownFindings(readAnswers(subject), context, rules);
}

function broken(id: string, part: 'holds' | 'shows'): Rule[] {
  return RULES.map((each) =>
    each.id !== id
      ? each
      : {
          ...each,
          [part]: () => {
            throw new Error('a fault of ours');
          },
        },
  );
}

test.each<SeveritySetting>(['notice', 'warning', 'error'])('a rule may be made %s', (severity) => {
  const spoken = findings({ cells: BAD_TOTALS }, { severities: { 'HS-02': severity } });
  expect(spoken.find(({ ruleId }) => ruleId === 'HS-02')?.severity).toBe(severity);
});

test('a rule that is off says nothing, and what waits for it still knows that it is broken', () => {
  const ids = findings({ cells: BAD_TOTALS }, { severities: { 'HS-03': 'off' } }).map(
    ({ ruleId }) => ruleId,
  );
  expect(ids).toEqual(['HS-02']);
});

test('a sender from outside is an error or, where the office says so, a warning', () => {
  const outside = { sender: 'truong@gmail.com' };
  const weights = (['reject', 'warning'] as const).map(
    (foreignSender) =>
      findings(outside, { foreignSender, severities: { 'GUI-01': 'off' } }).find(
        ({ ruleId }) => ruleId === 'GUI-01',
      )?.severity,
  );
  expect(weights).toEqual(['error', 'warning']);
});

test.each(['holds', 'shows'] as const)(
  'a rule whose %s throws is said, and the run goes on',
  (part) => {
    const spoken = findings({ cells: BAD_TOTALS }, {}, broken('HS-02', part));
    expect(spoken.map(({ ruleId }) => ruleId)).toEqual(['HT-HS-02', 'HS-03']);
    expect(spoken[0]).toMatchObject({ severity: 'warning', forSchool: false, figures: [] });
    expect(spoken[0]?.message).toMatch(/chưa kiểm tra được/);
  },
);

test('what waits for a rule that throws is silent', () => {
  const cells = { syncedStudents: 520, foreignStudents: 9 };
  expect(findings({ cells }).map(({ ruleId }) => ruleId)).toEqual(['HS-04']);
  expect(findings({ cells }, {}, broken('HS-03', 'holds')).map(({ ruleId }) => ruleId)).toEqual([
    'HT-HS-03',
  ]);
});

test('a rule that throws while it is off says nothing', () => {
  const spoken = findings({}, { severities: { 'HS-02': 'off' } }, broken('HS-02', 'holds'));
  expect(spoken).toEqual([]);
});

test('a rule reads only what it names, and is not asked while any of it is unreadable', () => {
  const seen: unknown[] = [];
  const spy = rule({
    id: 'HS-99',
    severity: 'warning',
    cites: ['6'],
    about: ['students', 'staff'],
    message: '{students} {staff}',
    holds: (answers) => seen.push(answers) > 0,
  });
  findings({ cells: { staff: '?' } }, {}, [spy]);
  findings({ cells: { staff: 35 } }, {}, [spy]);
  expect(seen).toEqual([{ students: 523, staff: 35 }]);
});

test('an unchecked rule stands where the rule itself would', () => {
  const spoken = findings({ cells: BAD_TOTALS }, {}, broken('HS-02', 'holds'));
  expect(inRuleOrder([...spoken].reverse())).toEqual(spoken);
});

test('several wrong codes get a sentence of their own', () => {
  const hints = ['13', '000.00.12.H24', '0200123456', '3.13E+07', 'Trường THCS Trần Phú'].map(
    (schoolId) => findings({ cells: { schoolId } })[0]?.message ?? '',
  );
  expect(hints[0]).toMatch(/mã trường dùng trong kỳ thi/);
  expect(hints[1]).toMatch(/mã định danh điện tử của cơ quan/);
  expect(hints[2]).toMatch(/mã số thuế/);
  expect(hints[3]).toMatch(/số khoa học/);
  expect(hints[4]).toMatch(/có vẻ là tên/);
});

test('a slip in the code brings up the nearest ones', () => {
  const [finding] = findings({ cells: { schoolId: '31303502' } });
  expect(finding?.message).toContain('31303501 (THCS Trần Phú)');
});

test('what was typed for a number is quoted up to 40 characters, with the guess as a hint', () => {
  const [finding] = findings({ cells: { students: `mười lăm ${'ạ'.repeat(500)}` } });
  expect(finding?.message).toMatch(/“[^”]{40}”/);
  const [guessed] = findings({ cells: { students: 'mười lăm' } });
  expect(guessed?.message).toContain('Có phải nhà trường muốn ghi 15?');
});

test('a long or hostile answer stays short, and in a mail harmless', () => {
  const evil = `=HYPERLINK("http://evil.example/?q=1";"Bấm") www.evil.vn a@evil.vn\n${'x'.repeat(60_000)}`;
  const found = findings({ cells: { schoolName: evil, contactName: '1' } });
  expect(found.length).toBeGreaterThan(0);
  for (const finding of found) {
    expect(finding.message.length).toBeLessThan(700);
    expect(finding.mailMessage).not.toMatch(/http|www\.|evil\.(?:example|vn)|a@|\n/);
    expect(finding.mailMessage).not.toMatch(/“[^”]{41,}”/);
  }
});

test('whatever stands in the cells, every rule can be asked', () => {
  const cell: fc.Arbitrary<CellValue> = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.integer({ min: -10, max: 3000 }).map(String),
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.boolean(),
    fc.record({ dateMs: fc.oneof(fc.integer(), fc.constant(Number.NaN)) }),
    fc.constantFrom('không', '1.234', 'THCS Trần Phú', '31303501'),
  );
  const cells = fc.record(
    Object.fromEntries(QUESTION_IDS.map((id) => [id, cell])) as Record<
      QuestionId,
      fc.Arbitrary<CellValue>
    >,
    { requiredKeys: [] },
  );
  fc.assert(
    fc.property(cells, fc.string(), (some, sender) => {
      const spoken = findings({ cells: some, sender });
      expect(spoken.filter(({ ruleId }) => ruleId.startsWith('HT-'))).toEqual([]);
      for (const { message, mailMessage } of spoken) {
        expect(message + mailMessage).not.toMatch(/\n/);
        expect(message.length).toBeLessThan(1000);
      }
    }),
  );
});
