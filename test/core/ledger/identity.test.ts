import fc from 'fast-check';
import type { CellValue } from '../../../src/core/cell';
import { recordVersions } from '../../../src/core/ledger/identity';
import type { Version } from '../../../src/core/ledger/version';
import type { FormResponse, ResponseRow } from '../../../src/core/questionnaire/form-response';
import type { QuestionId } from '../../../src/core/questionnaire/questionnaire';
import { answers, at, version } from '../../builders/build';

type Input = Parameters<typeof recordVersions>[0];
type Answers = Partial<Record<QuestionId, CellValue>>;

const SENT = at('2026-03-20 09:00:00');
const SENDER = 'thcs-tranphu@haiphong.edu.vn';
const MINUTE = 60_000;

function row(changes: Partial<ResponseRow> & { cells?: Answers } = {}): ResponseRow {
  const { cells, ...rest } = changes;
  return { row: 2, sentAt: SENT, sender: SENDER, cells: answers(cells), ...rest };
}

/** What the Form holds of `row()`: the same, as text. */
function response(changes: Partial<FormResponse> & { cells?: Answers } = {}): FormResponse {
  const { cells, ...rest } = changes;
  const typed: Partial<Record<QuestionId, string>> = {};
  for (const [id, cell] of Object.entries(answers(cells))) typed[id as QuestionId] = String(cell);
  return { id: 'form-1', sentAt: SENT + 345, sender: SENDER, typed, ...rest };
}

function record(changes: Partial<Input> = {}) {
  return recordVersions({
    rows: [],
    responses: [],
    formOpen: true,
    known: [],
    now: SENT + MINUTE,
    columnsComplete: true,
    roundStart: at('2026-03-01 00:00:00'),
    ...changes,
  });
}

function record2(known: readonly Version[], changes: Partial<Input>) {
  return record({ known, ...changes }).versions;
}

const names = (versions: readonly Version[]) =>
  versions.map(({ report, version: number, origin }) => `${report}.${number} ${origin}`);

describe('a row', () => {
  test('is a new report at first sight, and stays that report', () => {
    const first = record({ rows: [row()] }).versions;
    expect(names(first)).toEqual(['1.1 respondent']);
    expect(record2(first, { rows: [row()], now: SENT + 60 * MINUTE })).toEqual(first);
  });

  test('may be sorted elsewhere: only its row number follows', () => {
    const other = row({ row: 3, sender: 'b@haiphong.edu.vn' });
    const first = record({ rows: [row(), other] }).versions;
    const sorted = record2(first, {
      rows: [
        { ...row(), row: 3 },
        { ...other, row: 2 },
      ],
    });
    expect(sorted.map((each) => each.row)).toEqual([3, 2]);
    expect(names(sorted)).toEqual(['1.1 respondent', '2.1 respondent']);
  });

  test.each<[string, Partial<ResponseRow>, Answers]>([
    ['its time has milliseconds', { sentAt: SENT + 999 }, {}],
    ['the sender is written with capitals', { sender: ' THCS-TranPhu@haiphong.edu.vn ' }, {}],
    ['a number column becomes text', {}, { students: '523' }],
    ['a name is typed decomposed', {}, { schoolName: 'THCS Trần Phú'.normalize('NFD') }],
    ['spaces stand around a name', {}, { schoolName: '  THCS Trần Phú ' }],
  ])('makes no new version when %s', (_when, changes, cells) => {
    const first = record({ rows: [row()] }).versions;
    expect(record2(first, { rows: [row({ ...changes, cells })] })).toEqual(first);
  });

  test('with 1,234 as the text "1.234" is another content than the number 1.234', () => {
    const first = record({ rows: [row({ cells: { students: 1.234 } })] }).versions;
    const second = record2(first, { rows: [row({ cells: { students: '1.234' } })] });
    expect(names(second)).toEqual(['1.1 respondent', '1.2 staff']);
  });

  test('that changes alone was mended by staff: a new version, whose row it now is', () => {
    const first = record({ rows: [row()], responses: [response()] }).versions;
    const mended = record2(first, { rows: [row({ cells: { students: 530 } })] });
    expect(names(mended)).toEqual(['1.1 respondent', '1.2 staff']);
    expect(mended.map((each) => each.row)).toEqual([null, 2]);
    expect(mended[1]).toMatchObject({ formId: 'form-1', typed: mended[0]?.typed });
  });

  test('that staff mend and then restore is mended twice', () => {
    const first = record({ rows: [row()], responses: [response()] }).versions;
    const mended = record2(first, { rows: [row({ cells: { students: 530 } })] });
    const restored = record2(mended, { rows: [row()] });
    expect(names(restored)).toEqual(['1.1 respondent', '1.2 staff', '1.3 staff']);
    expect(restored[2]?.cells.students).toBe(523);
  });

  test('that changes with the Form was edited by the respondent', () => {
    const first = record({ rows: [row()], responses: [response()] }).versions;
    const later = { sentAt: SENT + 60 * MINUTE, cells: { students: 530 } };
    const edited = record2(first, { rows: [row(later)], responses: [response(later)] });
    expect(names(edited)).toEqual(['1.1 respondent', '1.2 respondent']);
    expect(edited[1]).toMatchObject({ formId: 'form-1', row: 2, sentAt: later.sentAt });
  });

  test("mended by staff just before the respondent edits it is theirs, then the respondent's", () => {
    const first = record({ rows: [row()], responses: [response()] }).versions;
    const later = { sentAt: SENT + 60 * MINUTE, cells: { students: 600 } };
    // The row was read before the edit, the Form after it.
    const between = record2(first, {
      rows: [row({ cells: { staff: 'xx' } })],
      responses: [response(later)],
      now: later.sentAt + MINUTE,
    });
    expect(names(between)).toEqual(['1.1 respondent', '1.2 staff']);
    const edited = record2(between, { rows: [row(later)], responses: [response(later)] });
    expect(names(edited)).toEqual(['1.1 respondent', '1.2 staff', '1.3 respondent']);
    expect(edited[2]).toMatchObject({ formId: 'form-1', sentAt: later.sentAt });
  });

  test('that may be an edit waits until the Form has been read that far', () => {
    const first = record({ rows: [row()], responses: [response()] }).versions;
    const sentAt = SENT + 60 * MINUTE;
    const edit = row({ sentAt, cells: { students: 530 } });
    expect(names(record2(first, { rows: [edit], now: sentAt + MINUTE }))).toEqual([
      '1.1 respondent',
    ]);
    expect(names(record2(first, { rows: [edit], now: sentAt + 10 * MINUTE }))).toEqual([
      '1.1 respondent',
      '2.1 respondent',
    ]);
  });

  test('edited while no Form is at hand is a new report', () => {
    const first = record({ rows: [row()], formOpen: false }).versions;
    const edit = row({ sentAt: SENT + MINUTE, cells: { students: 530 } });
    const second = record2(first, { rows: [edit], formOpen: false });
    expect(names(second)).toEqual(['1.1 respondent', '2.1 respondent']);
    expect(second[0]?.rowState).toBe('gone');
  });

  test('edited while the Form could not be opened is not counted again when it can', () => {
    const first = record({ rows: [row()], responses: [response()] }).versions;
    const later = { sentAt: SENT + MINUTE, cells: { students: 530 } };
    const blind = record2(first, { rows: [row(later)], formOpen: false });
    const seeing = record2(blind, {
      rows: [row(later)],
      responses: [response(later)],
      now: SENT + 60 * MINUTE,
    });
    expect(names(seeing)).toEqual(names(blind));
    expect(seeing[1]?.formId).toBe('form-1');
  });

  test('with another time but the same sender and answers is the report whose row has gone', () => {
    const first = record({ rows: [row()], formOpen: false }).versions;
    const moved = record2(first, { rows: [row({ sentAt: SENT + MINUTE })], formOpen: false });
    expect(names(moved)).toEqual(['1.1 respondent', '1.2 respondent']);
  });

  test('of the same sender and answers is another report while the first row stands', () => {
    const first = record({ rows: [row()] }).versions;
    const twice = record2(first, { rows: [row(), row({ row: 3, sentAt: SENT + MINUTE })] });
    expect(names(twice)).toEqual(['1.1 respondent', '2.1 respondent']);
  });

  test('that has gone keeps its report, and is the same report when it is back', () => {
    const first = record({ rows: [row()] }).versions;
    const gone = record2(first, {});
    expect(gone).toEqual([{ ...first[0], row: null, rowState: 'gone' }]);
    expect(record2(gone, { rows: [row()] })).toEqual(first);
  });

  test.each<[string, Partial<ResponseRow>]>([
    ['is blank', { sentAt: null, sender: '', cells: {} }],
    ['has no time', { sentAt: null }],
    ['was sent before the round', { sentAt: at('2026-02-28 23:59:59') }],
  ])('that %s is no report', (_when, changes) => {
    expect(record({ rows: [{ ...row(), ...changes }] }).versions).toEqual([]);
  });

  test('sent in the first second of the round is a report', () => {
    expect(record({ rows: [row({ sentAt: at('2026-03-01 00:00:00') })] }).versions).toHaveLength(1);
  });

  test('keeps the beginning of a long answer, but is known by all of them', () => {
    const first = record({ rows: [row({ cells: { schoolName: `${'a'.repeat(59_999)}b` } })] });
    expect(first.versions[0]?.cells.schoolName).toHaveLength(900);
    const other = row({ cells: { schoolName: `${'a'.repeat(59_999)}c` } });
    expect(names(record2(first.versions, { rows: [other] }))).toEqual([
      '1.1 respondent',
      '1.2 staff',
    ]);
  });
});

describe('two rows of one sender and second', () => {
  const twins = [row(), row({ row: 3 })];

  test('are two reports, in the order of the rows', () => {
    const both = record({ rows: twins }).versions;
    expect(both.map(({ report, row: place }) => [report, place])).toEqual([
      [1, 2],
      [2, 3],
    ]);
    expect(record2(both, { rows: twins })).toEqual(both);
  });

  test('share one response by what was typed', () => {
    const rows = [row({ cells: { students: 600 } }), row({ row: 3 })];
    const both = record({ rows, responses: [response()] }).versions;
    expect(both.map(({ formId }) => formId)).toEqual([null, 'form-1']);
  });

  test('each get their own response', () => {
    const responses = [response(), response({ id: 'form-2', sentAt: SENT + 800 })];
    const both = record({ rows: twins, responses, now: SENT + 60 * MINUTE }).versions;
    expect(both.map(({ formId }) => formId)).toEqual(['form-1', 'form-2']);
  });

  test('that are alike in everything stay two when the sender edits the first', () => {
    const rows = [row(), row({ row: 3 })];
    const responses = [response(), response({ id: 'form-2' })];
    const known = record({ rows, responses }).versions;
    const edited = { sentAt: SENT + 90 * MINUTE, cells: { students: 600 } };
    const versions = record2(known, {
      rows: [row(edited), row({ row: 3 })],
      responses: [response({ ...edited, sentAt: edited.sentAt + 1 })],
      now: edited.sentAt + MINUTE,
    });
    expect(names(versions)).toEqual(['1.1 respondent', '2.1 respondent', '1.2 respondent']);
    expect(versions.map((each) => each.row)).toEqual([null, 3, 2]);
  });

  test('stay two when staff mend one, of which the Form then says it was the other', () => {
    const rows = [row(), row({ row: 3 })];
    const responses = [response(), response({ id: 'form-2' })];
    const known = record({ rows, responses }).versions;
    const mended = record2(known, { rows: [row(), row({ row: 3, cells: { staff: 40 } })] });
    expect(names(mended)).toEqual(['1.1 respondent', '2.1 respondent', '2.2 staff']);
    // Nobody could know that the mended row was the response of the first report.
    const edited = { sentAt: SENT + 90 * MINUTE, cells: { students: 600 } };
    const seen = {
      rows: [row(), row({ row: 3, ...edited })],
      responses: [response(edited)],
      now: edited.sentAt + MINUTE,
    };
    const versions = record2(mended, seen);
    expect(new Set(versions.map(({ report }) => report)).size).toBe(2);
    const owners = versions.filter(({ formId }) => formId === 'form-1');
    expect(new Set(owners.map(({ report }) => report)).size).toBe(1);
    expect(record2(versions, seen)).toEqual(versions);
    expect(record2(versions, { rows: seen.rows })).toEqual(versions);
  });

  test.each([
    ['before the second row came', MINUTE],
    ['after the second was recorded without a row', 20 * MINUTE],
  ])('stay two when the sender edits the one that had no row yet, %s', (_, later) => {
    const responses = [response(), response({ id: 'form-2' })];
    // It cannot be known that the one row is the second response's.
    const known = record({ rows: [row()], responses, now: SENT + later }).versions;
    const edited = { sentAt: SENT + later, cells: { students: 600 } };
    const seen = {
      rows: [row(), row({ row: 3, ...edited })],
      responses: [response({ id: 'form-2' }), response(edited)],
      now: edited.sentAt + MINUTE,
    };
    const versions = record2(known, seen);
    expect(new Set(versions.map(({ report }) => report)).size).toBe(2);
    expect(versions.filter(({ sentAt }) => sentAt === edited.sentAt)).toHaveLength(1);
    for (const id of ['form-1', 'form-2']) {
      const own = versions.filter(({ formId }) => formId === id);
      expect(new Set(own.map(({ report }) => report)).size).toBe(1);
    }
    expect(record2(versions, seen)).toEqual(versions);
  });

  test('are told apart by content when one is mended and both are sorted', () => {
    const other = row({ row: 3, cells: { students: 600 } });
    const both = record({ rows: [row(), other] }).versions;
    const mended = record2(both, {
      rows: [{ ...other, row: 2 }, row({ row: 3, cells: { students: 524 } })],
    });
    expect(names(mended)).toEqual(['1.1 respondent', '2.1 respondent', '1.2 staff']);
  });
});

describe("the Form's store", () => {
  test('gives a known report its id and what was typed, once', () => {
    const first = record({ rows: [row()], formOpen: false }).versions;
    const typed = { contactPhone: '0912 345 678' };
    const learnt = record2(first, { rows: [row()], responses: [response({ cells: typed })] });
    expect(names(learnt)).toEqual(['1.1 respondent']);
    expect(learnt[0]).toMatchObject({ formId: 'form-1' });
    expect(learnt[0]?.typed?.contactPhone).toBe('0912 345 678');
  });

  test('holds a report that no row shows: recorded once it is ten minutes old', () => {
    const sent = response();
    const young = record({ responses: [sent], now: sent.sentAt + 10 * MINUTE - 1 });
    expect(young.versions).toEqual([]);
    expect(young.settledThrough).toBeLessThan(sent.sentAt);
    const old = record({ responses: [sent], now: sent.sentAt + 10 * MINUTE });
    expect(old.versions[0]).toMatchObject({ report: 1, row: null, rowState: 'neverArrived' });
    expect(record2(old.versions, { responses: [sent] })).toEqual(old.versions);
  });

  test('is believed by the row that comes late: the same report, no new version', () => {
    const late = record({ responses: [response()], now: SENT + 60 * MINUTE }).versions;
    const arrived = record2(late, { rows: [row()], responses: [response()] });
    expect(names(arrived)).toEqual(['1.1 respondent']);
    expect(arrived[0]).toMatchObject({ row: 2, rowState: 'present' });
  });

  test('shows an edit that the row does not: recorded when settled, and the row may catch up', () => {
    const first = record({ rows: [row()], responses: [response()] }).versions;
    const later = { sentAt: SENT + 60 * MINUTE, cells: { students: 530 } };
    const edit = response(later);
    const stale = { rows: [row()], responses: [edit] };
    const young = record({ known: first, ...stale, now: edit.sentAt + 10 * MINUTE - 1 });
    expect(young.versions).toEqual(first);
    expect(young.settledThrough).toBeLessThan(edit.sentAt);
    const settled = record2(first, { ...stale, now: edit.sentAt + 10 * MINUTE });
    expect(names(settled)).toEqual(['1.1 respondent', '1.2 respondent']);
    expect(settled[1]).toMatchObject({ row: 2, rowState: 'present' });
    expect(record2(settled, { rows: [row()] })).toEqual(settled);
    const caughtUp = record2(settled, { rows: [row(later)] });
    expect(names(caughtUp)).toEqual(['1.1 respondent', '1.2 respondent']);
  });

  test('is read again from just before the last response', () => {
    const responses = [response(), response({ id: 'form-2', sentAt: SENT + 5000 })];
    const rows = [row(), row({ row: 3, sentAt: SENT + 5000 })];
    expect(record({ rows, responses }).settledThrough).toBe(SENT + 4999);
    expect(record({ rows }).settledThrough).toBeNull();
  });
});

describe('while a needed column cannot be found', () => {
  const torn = (each: ResponseRow): ResponseRow => {
    const { students: _, ...cells } = each.cells;
    return { ...each, cells };
  };

  const tornForm = (each: FormResponse): FormResponse => {
    const { students: _, ...typed } = each.typed;
    return { ...each, typed };
  };
  const KEPT = { columnsComplete: false } as const;

  test('known reports get no new version while the columns that are there say the same', () => {
    const first = record({ rows: [row()] }).versions;
    const rows = [torn(row({ row: 5 }))];
    expect(record2(first, { rows, ...KEPT })).toEqual([{ ...first[0], row: 5 }]);
  });

  test('a late row that shows what the Form said is no new version', () => {
    const cells = { contactPhone: '0912345678' };
    const known = record({ responses: [response({ cells })], now: SENT + 60 * MINUTE }).versions;
    const rows = [torn(row({ cells: { contactPhone: 912345678 } }))];
    expect(names(record2(known, { rows, ...KEPT }))).toEqual(['1.1 respondent']);
  });

  describe('an edit by the school', () => {
    const first = record({ rows: [row()], responses: [response()] }).versions;
    const later = { sentAt: SENT + 60 * MINUTE, cells: { staff: 99, students: 530 } };
    const now = later.sentAt + MINUTE;
    const edited = response({ ...later, sentAt: later.sentAt + 345 });
    const meanwhile = { rows: [torn(row(later))], responses: [tornForm(edited)], now, ...KEPT };

    test('is kept at once, with what is readable, and no second time', () => {
      const kept = record2(first, meanwhile);
      expect(names(kept)).toEqual(['1.1 respondent', '1.2 respondent']);
      expect(kept[1]?.cells).toMatchObject({ students: '', staff: 99 });
      expect(record2(kept, meanwhile)).toEqual(kept);
    });

    test('is still theirs when the column is back, with all that they typed', () => {
      const kept = record2(first, meanwhile);
      const whole = { rows: [row(later)], responses: [edited], now };
      const mended = record2(kept, whole);
      expect(names(mended)).toEqual(['1.1 respondent', '1.2 respondent', '1.3 respondent']);
      expect(mended[2]).toMatchObject({ cells: { students: 530 }, typed: { students: '530' } });
      expect(record2(mended, whole)).toEqual(mended);
    });

    test('is still theirs when the Form is not read a second time', () => {
      const kept = record2(first, meanwhile);
      const mended = record2(kept, { rows: [row(later)], now });
      expect(names(mended)).toEqual(['1.1 respondent', '1.2 respondent', '1.3 respondent']);
      expect(mended[2]?.typed).toMatchObject({ staff: '99' });
    });
  });

  test('a mend by staff is kept as theirs, also when the column is back', () => {
    const first = record({ rows: [row()], responses: [response()] }).versions;
    const mend = { staff: 99 };
    const kept = record2(first, { rows: [torn(row({ cells: mend }))], ...KEPT });
    expect(names(kept)).toEqual(['1.1 respondent', '1.2 staff']);
    const mended = record2(kept, { rows: [row({ cells: mend })] });
    expect(names(mended)).toEqual(['1.1 respondent', '1.2 staff', '1.3 staff']);
    expect(mended[2]).toMatchObject({ cells: { students: 523, staff: 99 } });
  });

  test('a new report becomes whole as what the school sent', () => {
    const torn1 = { rows: [torn(row())], responses: [tornForm(response())] };
    const kept = record2([], { ...torn1, ...KEPT });
    expect(record2(kept, { ...torn1, ...KEPT })).toEqual(kept);
    const mended = record2(kept, { rows: [row()] });
    expect(names(mended)).toEqual(['1.1 respondent', '1.2 respondent']);
    expect(mended[1]).toMatchObject({ formId: 'form-1', cells: { students: 523 } });
  });

  test('no row at all makes no report lose its row', () => {
    const first = record({ rows: [row()] }).versions;
    expect(record2(first, { columnsComplete: false })).toEqual(first);
  });

  test('an unknown row gets a line with what is readable', () => {
    const rows = [torn(row())];
    const kept = record({ rows, columnsComplete: false }).versions;
    expect(kept[0]?.cells).toMatchObject({ students: '', staff: 35 });
  });
});

test('the ledger keeps its order and its older rounds', () => {
  const old = version({ report: 7, sentAt: at('2025-10-01 08:00:00'), row: 2 });
  const { versions } = record({ known: [old], rows: [row()] });
  expect(versions[0]).toEqual(old);
  expect(versions[1]).toMatchObject({ report: 8, version: 1 });
});

test('neither the order of rows nor a second run changes anything', () => {
  const rows = fc.uniqueArray(
    fc.record({
      second: fc.integer({ min: 0, max: 400 }),
      sender: fc.constantFrom('a@haiphong.edu.vn', 'b@haiphong.edu.vn', 'c@haiphong.edu.vn'),
      students: fc.integer({ min: 1, max: 3 }),
      inForm: fc.boolean(),
    }),
    { selector: ({ second }) => second, maxLength: 12 },
  );
  fc.assert(
    fc.property(rows, fc.infiniteStream(fc.nat()), (sent, dice) => {
      const all = sent.map(({ second, sender, students }, index) =>
        row({ row: index + 2, sentAt: SENT + second * 1000, sender, cells: { students } }),
      );
      const responses = sent
        .filter(({ inForm }) => inForm)
        .map(({ second, sender, students }) =>
          response({
            id: `form-${second}`,
            sentAt: SENT + second * 1000 + 7,
            sender,
            cells: { students },
          }),
        );
      const shuffled = all
        .map((each) => ({ each, place: Number(dice.next().value) }))
        .sort((a, b) => a.place - b.place)
        .map(({ each }) => each);
      const now = SENT + 3600_000;
      const once = record({ rows: all, responses, now }).versions;
      expect(record({ rows: shuffled, responses, now }).versions).toEqual(once);
      expect(record2(once, { rows: shuffled, responses, now: now + 1 })).toEqual(once);
      expect(once).toHaveLength(sent.length);
    }),
  );
});
