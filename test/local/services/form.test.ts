import { COLLEAGUE } from '../../../src/local/world/new-world';
import { sheetByName } from '../../../src/local/world/workbook';
import { hostWithForm, NOW } from '../../builders/host';

const TAB = 'Câu trả lời biểu mẫu 1';
const CODE_QUESTION = 'Mã định danh nhà trường';
const NAME_QUESTION = 'Tên trường';
const LIST_QUESTION = 'Danh sách học sinh chưa được đồng bộ với CSDL QG';

const CODE = `
  const book = () => SpreadsheetApp.getActive();
  const form = () => FormApp.openByUrl(book().getSheets()[0].getFormUrl());
  function install() {
    ScriptApp.newTrigger('sheet_').forSpreadsheet(book()).onFormSubmit().create();
    ScriptApp.newTrigger('form_').forForm(form()).onFormSubmit().create();
  }
  function sheet_(e) { console.log(JSON.stringify([e.range.getRow(), e.values.slice(0, 4), e.namedValues])); }
  function form_(e) { console.log(e.response.getId() + ' ' + e.response.getRespondentEmail()); }
  function stored(after) { return form().getResponses(...(after ? [new Date(after)] : [])).map((r) => [r.getId(), r.getTimestamp().getTime(),
    r.getItemResponses().map((a) => [a.getItem().getTitle(), a.getResponse()]).filter((a) => a[1] !== '')]); }
  function row() { return book().getSheets()[0].getRange(2, 1, 1, 4).getValues()[0].map((v) => v instanceof Date ? v.getTime() : v); }
  function file() { const f = DriveApp.getFileById(form().getResponses()[0].getItemResponses().pop().getResponse()[0]);
    return [f.getName(), f.getSize(), f.getMimeType(), f.isTrashed(), f.getBlob().getDataAsString()]; }
  function link() { return form().getResponses()[0].getEditResponseUrl(); }
  function titles() { return form().getItems().map((i) => i.getTitle()); }`;

const host = (given = {}) => hostWithForm(CODE, given);
const school = { as: 'th-a@haiphong.edu.vn' };

describe('a submission', () => {
  test('is typed into a new row, and loses what typing loses', () => {
    const it = host();
    it.submit({ [CODE_QUESTION]: '031', [NAME_QUESTION]: 'TH A' }, school);
    expect(it.run('row').value).toEqual([NOW, 'th-a@haiphong.edu.vn', 31, 'TH A']);
    expect(it.displayed(TAB)[1]?.slice(0, 3)).toEqual(['23/03/2026 08:00:00', school.as, '31']);
  });

  test('keeps its raw text in the Form’s own store', () => {
    const it = host();
    const id = it.submit({ [CODE_QUESTION]: '031' }, { ...school, at: NOW + 1_234 });
    expect(it.run('stored').value).toEqual([[id, NOW + 1_234, [[CODE_QUESTION, '031']]]]);
  });

  test('becomes a formula when it begins with =', () => {
    const it = host();
    it.submit({ [NAME_QUESTION]: '=IMPORTXML("x","y")' }, school);
    expect(it.displayed(TAB)[1]?.[3]).toBe('#ERROR!');
  });

  test('of more than a cell can hold is cut in the row, not in the store', () => {
    const it = host();
    it.submit({ [NAME_QUESTION]: 'x'.repeat(60_000) }, school);
    expect(it.displayed(TAB)[1]?.[3]).toHaveLength(50_000);
    expect(JSON.stringify(it.run('stored').value).length).toBeGreaterThan(60_000);
  });

  test('inserts a row below the last one, wherever the rows were moved', () => {
    const it = host();
    for (const [code, at] of [
      ['2', 1],
      ['1', 2],
    ] as const) {
      it.submit({ [CODE_QUESTION]: code }, { ...school, at: NOW + at * 60_000 });
    }
    it.sortRows(TAB, 3);
    it.editCell(TAB, 5, 3, 'a note of the staff');
    it.submit({ [CODE_QUESTION]: '3' }, { ...school, at: NOW + 600_000 });
    expect(it.displayed(TAB).map((line) => line[2])).toEqual([
      CODE_QUESTION,
      '1',
      '2',
      '3',
      '',
      'a note of the staff',
    ]);
  });

  test('wakes the triggers of sheet and Form', () => {
    const it = host();
    it.run('install');
    const id = it.submit({ [CODE_QUESTION]: '031' }, school);
    const woken = it.executions.filter(({ kind }) => kind === 'trigger');
    expect(woken.map(({ outcome }) => outcome)).toEqual(['completed', 'completed']);
    const texts = woken.map(({ log }) => log[0]?.text ?? '');
    expect(texts).toContain(`${id} th-a@haiphong.edu.vn`);
    expect(texts.find((text) => text.startsWith('['))).toContain(`{"${CODE_QUESTION}":["031"]}`);
  });

  test('carries files to the Drive of the Form’s owner', () => {
    const it = host();
    const base64 = Buffer.from('danh sách').toString('base64');
    const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
    it.submit({ [LIST_QUESTION]: [{ name: 'ds.xlsx', mimeType: xlsx, base64 }] }, school);
    const [stored] = it.world.files;
    expect(it.displayed(TAB)[1]?.[11]).toBe(`https://drive.google.com/open?id=${stored?.id}`);
    expect(stored?.owner).toBe('so.gddt@haiphong.edu.vn');
  });

  test('offers its file to the owner and to nobody else', () => {
    const it = host();
    const base64 = Buffer.from('abc').toString('base64');
    it.submit({ [LIST_QUESTION]: [{ name: 'a.xlsx', mimeType: 'x/y', base64 }] }, school);
    const code = `function f(id) { return DriveApp.getFileById(id).getName(); }`;
    const other = hostWithForm(code, { world: it.world });
    const id = it.world.files[0]?.id;
    expect(other.run('f', [id]).value).toBe('a.xlsx');
    expect(other.run('f', [id], { as: COLLEAGUE }).error?.message).toMatch(
      /^No item with the given ID/,
    );
  });

  test('may carry a file that its sender shares with nobody', () => {
    const it = host();
    const base64 = Buffer.from('abc').toString('base64');
    const kept = { name: 'a.xlsx', mimeType: 'x/y', base64, owner: school.as };
    it.submit({ [LIST_QUESTION]: [kept] }, school);
    expect(it.run('file').error?.message).toMatch(/^No item with the given ID/);
  });

  test('waits on the agenda when it is scheduled, and happens in its time', () => {
    const it = host();
    it.schedule({ [CODE_QUESTION]: '1' }, { ...school, at: NOW + 60_000 });
    expect(it.displayed(TAB)).toHaveLength(1);
    it.advanceTo(NOW + 60_000);
    expect(it.displayed(TAB)).toHaveLength(2);
  });

  test('arrives even while another execution runs', () => {
    const it = hostWithForm(`function f() { const s = SpreadsheetApp.getActive().getSheets()[0];
      const before = s.getLastRow(); Utilities.sleep(60000); return [before, s.getLastRow()]; }`);
    it.schedule({ [CODE_QUESTION]: '1' }, { ...school, at: NOW + 30_000 });
    expect(it.run('f').value).toEqual([1, 2]);
  });
});

describe('an edit', () => {
  const edited = (options = {}) => {
    const it = host();
    it.run('install');
    const id = it.submit(
      { [CODE_QUESTION]: '1', [NAME_QUESTION]: 'TH A' },
      { ...school, at: NOW + 60_000 },
    );
    it.edit(id, { [CODE_QUESTION]: '2' }, { at: NOW + 600_000, ...options });
    return { it, id };
  };

  test('keeps the response’s id, moves its time, and mends the row where it stands', () => {
    const { it, id } = edited();
    expect(it.run('stored').value).toEqual([
      [
        id,
        NOW + 600_000,
        [
          [CODE_QUESTION, '2'],
          [NAME_QUESTION, 'TH A'],
        ],
      ],
    ]);
    expect(it.displayed(TAB).slice(1)).toHaveLength(1);
    expect(it.run('row').value).toEqual([NOW + 600_000, school.as, 2, 'TH A']);
  });

  test('may leave the time as it was', () => {
    const { it } = edited({ moveTimestamp: false });
    expect(it.run('row').value).toEqual([NOW + 60_000, school.as, 2, 'TH A']);
  });

  test('may fire no trigger at all', () => {
    const fired = (it: ReturnType<typeof host>) =>
      it.executions.filter(({ kind }) => kind === 'trigger').length;
    expect(fired(edited().it)).toBe(4);
    expect(fired(edited({ sheetTrigger: false, formTrigger: false }).it)).toBe(2);
  });

  test('is seen by getResponses after the time it moved to', () => {
    const { it, id } = edited();
    expect((it.run('stored', [NOW + 300_000]).value as unknown[][])[0]?.[0]).toBe(id);
    expect(it.run('stored', [NOW + 600_000]).value).toEqual([]);
  });

  test('is refused when the Form lets nobody edit', () => {
    const it = host();
    const id = it.submit({ [CODE_QUESTION]: '1' }, school);
    for (const form of it.world.forms) form.canEditResponse = false;
    expect(() => it.edit(id, { [CODE_QUESTION]: '2' })).toThrow('nobody edit');
  });
});

describe('the Form', () => {
  test('asks the twelve numbered items of the letter, three of them for one person', () => {
    expect(host().run('titles').value).toHaveLength(12);
  });

  test('opens for its owner, not for a colleague', () => {
    const it = host({ errorLanguage: 'vi' });
    expect(it.run('titles').outcome).toBe('completed');
    expect(it.run('titles', [], { as: COLLEAGUE }).error?.message).toBe(
      'Bạn không có quyền truy cập tài liệu yêu cầu.',
    );
  });

  test('gives each response an edit link of its own', () => {
    const it = host();
    const id = it.submit({ [CODE_QUESTION]: '1' }, school);
    expect(it.run('link').value).toContain(`edit2=${id}`);
  });

  test('writes English headings into an English workbook', () => {
    const it = host({ locale: 'en_US' });
    const sheet = sheetByName(it.world.workbook, 'Form Responses 1');
    expect(sheet.rows[0]?.slice(0, 2).map((cell) => cell?.value)).toEqual([
      'Timestamp',
      'Email Address',
    ]);
  });
});
