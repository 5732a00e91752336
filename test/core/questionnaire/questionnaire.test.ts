import { COUNT_IDS, QUESTION_IDS, QUESTIONS } from '../../../src/core/questionnaire/questionnaire';

test('the twelve lines of the appendix stand in its order', () => {
  expect(QUESTION_IDS.map((id) => QUESTIONS[id].stt)).toEqual(
    Array.from({ length: 12 }, (_, i) => String(i + 1)),
  );
});

test('"chỉ nhập số" is asked at 6 to 9, 11 and 12', () => {
  expect(COUNT_IDS.map((id) => QUESTIONS[id].stt)).toEqual(['6', '7', '8', '9', '11', '12']);
});

test('only the list may be left out by itself', () => {
  expect(QUESTION_IDS.filter((id) => !QUESTIONS[id].required)).toEqual(['unsyncedList']);
});

test('the wording is composed text without stray spaces', () => {
  for (const id of QUESTION_IDS) {
    const { label } = QUESTIONS[id];
    expect(label).toBe(label.normalize('NFC').trim());
  }
});
