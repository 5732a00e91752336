import { adoptState } from '../../../src/app/health/adopt-state';
import { loadHealth } from '../../../src/app/health/load-health';
import { onWake, tick } from '../../../src/app/pass/wake';
import type { CellValue } from '../../../src/core/cell';
import { QUESTION_IDS, type QuestionId } from '../../../src/core/questionnaire/questionnaire';
import { type Office, OTHER_SENDER, runningOffice, SENDER } from '../../builders/office';

/** Wakes as Google would after a change, and lets the clock go on until nothing is due. */
function settle(office: Office): void {
  office.run(onWake);
  for (let i = 0; i < 4; i++) {
    office.wait(5);
    office.run(tick);
  }
}

const health = (office: Office) => office.run(loadHealth)?.lines.map(({ what }) => what) ?? [];
const ledger = (office: Office) => office.ourTab('ledger').grid;
const machine = (office: Office, line: number) => {
  const cells = ledger(office)[line] ?? [];
  return {
    text: String(cells[cells.length - 1]),
    put: (text: CellValue) => {
      cells[cells.length - 1] = text;
    },
  };
};
const figures = (office: Office) =>
  office.versions().map(({ report, version, cells }) => [report, version, Number(cells.students)]);

const VERDICTS = ['Hợp lệ', 'Cần xem'];

/** Two schools reported and were answered. */
function answered(): Office {
  const office = runningOffice();
  office.submit({ students: 523 });
  office.wait(1);
  office.submit({ schoolId: '31304402', schoolName: 'Tiểu học Nguyễn Du' }, OTHER_SENDER);
  settle(office);
  expect(office.world.outbox).toHaveLength(2);
  return office;
}

const HOSTILE: readonly string[] = [
  '"'.repeat(40_000),
  '\\'.repeat(49_000),
  `a${'\n'.repeat(30_000)}b`,
  '\u0001'.repeat(9_000),
  `=${'"\\'.repeat(12_000)}`,
];

describe('one submission does not stop the office', () => {
  test.each(HOSTILE)('whatever anybody types: %#', (text) => {
    const office = runningOffice();
    const all = Object.fromEntries(QUESTION_IDS.map((id) => [id, text]));
    office.submit(all as Record<QuestionId, string>, 'anybody@gmail.com');
    settle(office);
    office.submit();
    settle(office);
    expect(office.statuses()[0]).toEqual(['31303501', 'Đúng hạn']);
    expect(office.world.outbox.map(({ to }) => to)).toContain(SENDER);
    expect(health(office).filter((what) => what.includes('không đọc lại được'))).toEqual([]);
  });
});

const EDITS: readonly (readonly [string, (text: string) => CellValue])[] = [
  ['emptied', () => ''],
  ['cut as Google cuts', (text) => `${text.slice(0, 400)}…`],
  ['a bracket', () => '{'],
  ['a number', () => 7],
  ['another figure', (text) => text.replace('"students":523', '"students":900')],
  ['another report', (text) => text.replace('"report":1', '"report":2')],
  ['JSON of something else', () => '{"report":1,"version":1}'],
  ['no JSON', () => 'đã xem'],
];

describe('a spoilt machine cell costs its line, never the ledger', () => {
  test.each(EDITS)('%s: mended from the row, nobody is mailed, the page names it', (_, edit) => {
    const office = answered();
    const before = figures(office);
    const { text, put } = machine(office, 1);
    put(edit(text));
    expect(health(office)).toContainEqual(expect.stringMatching(/Kiểm tra, dòng 2: cột Dữ liệu/));
    settle(office);
    expect(figures(office)).toEqual(before);
    expect(office.verdicts()).toEqual(VERDICTS);
    expect(office.world.outbox).toHaveLength(2);
    expect(health(office)).toContainEqual(expect.stringContaining('đã dựng lại lúc'));
    expect(office.versions()[0]).toMatchObject({ formId: 'response-1', typed: expect.anything() });
  });

  test('reports of others are answered meanwhile', () => {
    const office = answered();
    machine(office, 1).put('{');
    office.submit({ students: 530 }, OTHER_SENDER);
    settle(office);
    expect(office.world.outbox).toHaveLength(3);
  });

  test('an edit of the mended report in the Form is its next version, answered once', () => {
    const office = answered();
    machine(office, 1).put('');
    settle(office);
    const [first] = office.world.responses;
    office.world.responses.splice(0, 1);
    office.world.responses.push({
      ...(first as NonNullable<typeof first>),
      sentAt: office.world.now,
      typed: { ...first?.typed, students: '524' },
    });
    const row = office.responseTab().grid[1] ?? [];
    row[0] = { dateMs: office.world.now };
    row[2 + QUESTION_IDS.indexOf('students')] = 524;
    settle(office);
    expect(figures(office).map(([report, version]) => `${report}/${version}`)).toEqual([
      '1/1',
      '2/1',
      '1/2',
    ]);
    expect(office.world.outbox).toHaveLength(3);
  });

  test('an older version is rebuilt from what people see of its line', () => {
    const office = answered();
    const students = office.responseTab().grid[1] ?? [];
    students[2 + QUESTION_IDS.indexOf('students')] = 524;
    settle(office);
    const sent = office.world.outbox.length;
    machine(office, 1).put('');
    settle(office);
    expect(figures(office)).toEqual([
      [1, 1, 523],
      [2, 1, 523],
      [1, 2, 524],
    ]);
    expect(office.world.outbox).toHaveLength(sent);
  });

  test('a line that is copied costs nothing, and is named until somebody deletes the copy', () => {
    const office = answered();
    ledger(office).push([...(ledger(office)[1] ?? [])]);
    settle(office);
    expect(office.verdicts().slice(0, 2)).toEqual(VERDICTS);
    expect(health(office)).toContainEqual(expect.stringMatching(/dòng 4: không đọc lại được/));
    expect(office.world.outbox).toHaveLength(2);
    ledger(office).pop();
    expect(health(office)).not.toContainEqual(expect.stringContaining('không đọc lại được'));
  });

  test('with every machine cell spoilt at once nothing stops', () => {
    const office = answered();
    machine(office, 1).put('');
    machine(office, 2).put('{');
    settle(office);
    expect(office.verdicts()).toEqual(VERDICTS);
    expect(office.world.outbox).toHaveLength(2);
  });
});

describe('a line of which nothing can be read any more is a lost one', () => {
  test('which stops the mail until a person adopts what stands, and adopting works', () => {
    const office = answered();
    const width = (ledger(office)[1] ?? []).length;
    ledger(office)[1] = Array.from({ length: width }, () => 'x');
    settle(office);
    expect(health(office)).toContainEqual(
      expect.stringContaining('không còn như lần ghi gần nhất'),
    );
    office.run(adoptState);
    office.submit({ students: 530 }, OTHER_SENDER);
    settle(office);
    expect(office.world.outbox.length).toBeGreaterThan(2);
    expect(health(office)).not.toContainEqual(
      expect.stringContaining('không còn như lần ghi gần nhất'),
    );
    expect(health(office)).toContainEqual(expect.stringMatching(/dòng 2: không đọc lại được/));
  });
});
