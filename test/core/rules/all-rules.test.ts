import { readAnswers } from '../../../src/core/ledger/read-answers';
import { QUESTION_IDS, QUESTIONS } from '../../../src/core/questionnaire/questionnaire';
import { RULES } from '../../../src/core/rules/all-rules';
import { NO_CROWD } from '../../../src/core/rules/rule';
import {
  findingsAmongReports,
  inRuleOrder,
  ownFindings,
} from '../../../src/core/verdicts/validate';
import { counted, listState, roster, settings, version } from '../../builders/build';
import { CASES, type Situation } from './rule-cases';

/** The office's list, in its order. */
const OFFICE_LIST = `
  GUI-01 GUI-02 GUI-03 GUI-04 GUI-06 GUI-05
  DV-01 DV-02 DV-03 DV-04
  DM-01 DM-02 DM-03
  TL-1 TL-2 TL-3 TL-4 TL-5 TL-6 TL-7 TL-8 TL-9 TL-11 TL-12
  SO-6 SO-7 SO-8 SO-9 SO-11 SO-12
  SL-6 SL-7 SL-8 SL-9 SL-11 SL-12
  SW-6 SW-7 SW-8 SW-9 SW-11 SW-12
  HS-01 HS-02 HS-03 HS-04 HS-05 HS-06 HS-07 HS-08 HS-09 HS-10 HS-11
  DS-01 DS-02 DS-03 DS-04 DS-05 DS-06 DS-07 DS-08 DS-09 DS-10
  CB-01 CB-02 CB-03 CB-04 CB-05
  NOP-01 NOP-02 NOP-03`
  .trim()
  .split(/\s+/);

const ERRORS = /^(GUI-0[12]|DV-0[14]|TL-\d+|SO-\d+|HS-0[1-4]|DS-0[135]|CB-0[12])$/;
const NOTICES = /^(DV-02|SL-\d+|DS-09|NOP-01)$/;

/** The STT that the office's list names beside each rule that has any. */
const STT: Readonly<Record<string, string>> = {
  'DV-01': '1',
  'DV-02': '1',
  'DV-03': '2',
  'DV-04': '2',
  'DM-01': '3',
  'DM-02': '4',
  'DM-03': '5',
  'HS-01': '6',
  'HS-02': '7',
  'HS-03': '8',
  'HS-04': '9',
  'HS-05': '8',
  'HS-06': '6',
  'HS-07': '7',
  'HS-08': '8',
  'HS-09': '9',
  'HS-10': '9',
  'HS-11': '6 7 8',
  'DS-01': '10',
  'DS-02': '10',
  'DS-03': '10',
  'DS-04': '10',
  'DS-05': '10',
  'DS-06': '10',
  'DS-07': '10',
  'DS-08': '10',
  'DS-09': '10',
  'DS-10': '10',
  'CB-01': '11',
  'CB-02': '12',
  'CB-03': '6 11',
  'CB-04': '6 11',
  'CB-05': '12',
};

function judge(situation: Situation) {
  const read = version({ ...situation.version, cells: situation.cells ?? {} });
  const context = {
    version: read,
    roster: situation.roster ?? roster(),
    settings: settings(situation.settings),
    earlier: situation.earlier ?? [],
    wouldCount: situation.wouldCount ?? null,
    crowd: situation.crowd ?? NO_CROWD,
  };
  const answers = readAnswers(read);
  return inRuleOrder([...findingsAmongReports(answers, context), ...ownFindings(answers, context)]);
}

test('nothing is said of a valid report', () => {
  expect(judge({})).toEqual([]);
});

test.each(CASES)('%s speaks: %s when %s', (ruleId, speaks, _when, situation) => {
  const spoken = judge(situation).map((finding) => finding.ruleId);
  expect(spoken.includes(ruleId)).toBe(speaks);
  expect(spoken.filter((id) => id.startsWith('HT-'))).toEqual([]);
});

test('the table is the office’s list, in its order', () => {
  expect(RULES.map(({ id }) => id)).toEqual(OFFICE_LIST);
});

test.each(RULES)('$id has a case on each side', ({ id }) => {
  const sides = CASES.filter(([ruleId]) => ruleId === id).map(([, speaks]) => speaks);
  expect(new Set(sides)).toEqual(new Set([true, false]));
});

test.each(RULES)('$id weighs what the office says', ({ id, severity }) => {
  const expected = ERRORS.test(id) ? 'error' : NOTICES.test(id) ? 'notice' : 'warning';
  expect(severity).toBe(expected);
});

test.each(Object.entries(STT))('%s cites STT %s', (id, stt) => {
  expect(RULES.find((rule) => rule.id === id)?.cites.join(' ')).toBe(stt);
});

test('every line of the appendix is checked', () => {
  const cited = new Set(RULES.flatMap(({ cites }) => [...cites]));
  expect(QUESTION_IDS.map((id) => QUESTIONS[id].stt).filter((stt) => !cited.has(stt))).toEqual([]);
});

test.each(CASES.filter(([, speaks]) => speaks))(
  '%s (%s) says a whole sentence when %s',
  (ruleId, _speaks, _when, situation) => {
    const finding = judge(situation).find((each) => each.ruleId === ruleId);
    for (const text of [finding?.message ?? '', finding?.mailMessage ?? '']) {
      expect(text).not.toMatch(/[{}]|undefined|null|NaN|\s{2}|\n/);
      expect(text).toBe(text.normalize('NFC'));
      expect(text).toMatch(/[.!?)”]$/);
    }
  },
);

test('every error and warning that a school reads says what to do', () => {
  const heeded = RULES.filter(({ severity, forSchool }) => severity !== 'notice' && forSchool);
  const mute = CASES.filter(([id, speaks]) => speaks && heeded.some((rule) => rule.id === id))
    .map(([id, , when, situation]) => ({ id, when, found: judge(situation) }))
    .filter(({ id, found }) => {
      const said = found.find(({ ruleId }) => ruleId === id)?.message ?? '';
      return !/[Đđ]ề nghị|liên hệ|Cán bộ của Sở sẽ/.test(said);
    })
    .map(({ id, when }) => `${id} when ${when}`);
  expect(mute).toEqual([]);
});

test.each(['DS-03', 'DS-05'])(
  '%s carries the three figures compared and how they were counted',
  (id) => {
    const found = CASES.filter(([ruleId, speaks]) => ruleId === id && speaks).map(
      ([, , , situation]) => judge(situation).find(({ ruleId }) => ruleId === id)?.message,
    );
    expect(found.length).toBeGreaterThan(0);
    for (const message of found) {
      expect(message).toMatch(/STT 6: 523.*STT 8: 508/);
      expect(message).toMatch(/Cách đếm: .*tiêu đề ở dòng 5/);
    }
  },
);

test('outside the range exactly one of DS-03 and DS-05 speaks', () => {
  for (const pupils of [0, 1, 12, 16, 507, 508, 509, 522, 523, 524]) {
    const list = listState({ outcome: counted({ pupils }) });
    const said = judge({ version: { list } }).map(({ ruleId }) => ruleId);
    expect([pupils, said.filter((id) => id === 'DS-03' || id === 'DS-05').length]).toEqual([
      pupils,
      1,
    ]);
  }
});

test('the message carries the figures, printed the Vietnamese way', () => {
  const [finding] = judge({ cells: { students: 1523, completeStudents: 1530 } });
  expect(finding).toMatchObject({
    ruleId: 'HS-02',
    severity: 'error',
    about: ['students', 'completeStudents'],
    figures: [1530, 1523],
    message:
      'Số học sinh được cập nhật đầy đủ trên CSDL ngành (STT 7: 1.530) lớn hơn tổng số học sinh (STT 6: 1.523). Đề nghị nhà trường kiểm tra lại hai số này và gửi lại.',
  });
});

test('many findings stand in the order of the office’s list', () => {
  const ids = judge({
    cells: { students: '', contactName: 'Hoa', staff: 0, schoolName: 'Khác', unsignedStaff: 9 },
    version: { sender: 'x@gmail.com', sentAt: Date.parse('2026-03-28T00:00:00+07:00') },
  }).map(({ ruleId }) => ruleId);
  expect(ids).toEqual(['GUI-01', 'GUI-03', 'DV-03', 'DM-01', 'TL-6', 'CB-01', 'CB-02', 'NOP-01']);
});

test.each([
  ['GUI-04', true, true],
  ['GUI-06', true, true],
  ['NOP-02', true, false],
  ['NOP-03', false, true],
])('%s depends on other schools: %s; is for the school: %s', (id, acrossSchools, forSchool) => {
  expect(RULES.find((rule) => rule.id === id)).toMatchObject({ acrossSchools, forSchool });
});
