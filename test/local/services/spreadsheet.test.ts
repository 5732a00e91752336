import { sheetByName } from '../../../src/local/world/workbook';
import { hostOn, outcomeOf } from '../../builders/host';

const T =
  "const t = SpreadsheetApp.getActive().getSheetByName('T') || SpreadsheetApp.getActive().insertSheet('T');";
const host = (body: string, given = {}) => hostOn(`function f() { ${T} ${body} }`, given);

describe('the workbook as a script sees it', () => {
  test('text given to setValues is read as if typed, and a leading = becomes a formula', () => {
    const it = host(`t.getRange('A1:C1').setValues([['01234', '1.234', '=1+1']]);
      return [t.getRange('A1:C1').getValues()[0], t.getRange('A1:C1').getFormulas()[0]];`);
    expect(outcomeOf(it, 'f')).toEqual([
      [1234, 1234, '#ERROR!'],
      ['', '', '=1+1'],
    ]);
  });

  test('a plain text format set before writing keeps the text', () => {
    const it = host(`t.getRange('A1').setNumberFormat('@').setValue('01234');
      t.getRange('A1').setNumberFormat('0'); return t.getRange('A1').getValue();`);
    expect(outcomeOf(it, 'f')).toBe('01234');
  });

  test('a date comes back as a Date of the script, to the millisecond', () => {
    const it = host(`const at = new Date(1774227600123); t.getRange('A1').setValue(at);
      const back = t.getRange('A1').getValue(); return [back instanceof Date, back.getTime()];`);
    expect(outcomeOf(it, 'f')).toEqual([true, 1774227600123]);
  });

  test('a date written into a plain text cell becomes its text', () => {
    const it = host(`t.getRange('A1').setNumberFormat('@').setValue(new Date(1774227600000));
      return t.getRange('A1').getValue();`);
    expect(outcomeOf(it, 'f')).toBe('23/03/2026 08:00:00');
  });

  test('a date written under a number format reads back as a number', () => {
    const it = host(`t.getRange('A1').setNumberFormat('0').setValue(new Date(1774198800000));
      return t.getRange('A1').getValue();`);
    expect(outcomeOf(it, 'f')).toBe(46104);
  });

  test('arrays read from a range are arrays of the script', () => {
    const it = host('return t.getRange(1, 1, 2, 2).getValues() instanceof Array;');
    expect(outcomeOf(it, 'f')).toBe(true);
  });

  test.each([
    ['t.getRange(1, 1, 2, 1).setValues([[1]])', 'The number of rows in the data does not match'],
    ['t.getRange(1, 1, 1, 2).setValues([[1]])', 'The number of columns in the data does not match'],
    ['t.getRange(1, 27)', 'The coordinates of the range are outside the dimensions of the sheet.'],
    ['t.getRange(0, 1)', 'The starting row of the range is too small.'],
    ['t.getRange(1, 1, 0, 1)', 'The number of rows in the range must be at least 1.'],
    ['t.getRange("nowhere!A1")', 'Range not found'],
    ['t.getRange(1, 1).setValue("x".repeat(50001))', 'more than the maximum of 50000 characters'],
    ['SpreadsheetApp.getActive().insertSheet("T")', 'A sheet with the name "T" already exists.'],
    ['t.insertRowsAfter(1, 400000)', 'above the limit of 10000000 cells'],
  ])('%s is refused: %s', (call, message) => {
    expect(outcomeOf(host(`${call};`), 'f')).toContain(message);
  });

  test('validation on a Table is refused, values are not', () => {
    const it = host(`t.getRange('A1').setValue(1);
      t.getRange('A1').setDataValidation(SpreadsheetApp.newDataValidation().requireCheckbox().build());`);
    it.run('f');
    sheetByName(it.world.workbook, 'T').typed = true;
    expect(outcomeOf(it, 'f')).toBe('This operation is not allowed on cells in typed columns.');
    expect(it.displayed('T')).toEqual([['1']]);
  });

  test.each(['getDataRange().protect', 'getRange("A1").getRichTextValue'])(
    'a method that the host lacks says so: %s',
    (path) => {
      expect(outcomeOf(host(`t.${path}();`), 'f')).toMatch(
        /^local host: Range\.\w+ is not implemented$/,
      );
    },
  );

  test('rows keep their notes and colours when a person sorts them', () => {
    const it = host(`t.getRange('A1:A3').setValues([[3],[1],[2]]);
      t.getRange('A1').setNote('three').setBackground('#ff0000');`);
    it.run('f');
    it.sortRows('T', 1);
    const [, , last] = sheetByName(it.world.workbook, 'T').rows;
    expect(last?.[0]).toMatchObject({ value: 3, note: 'three', background: '#ff0000' });
  });

  test('counts as service calls what Google answers from a server, and nothing else', () => {
    const it = hostOn(`function f() {
      const sheet = SpreadsheetApp.getActive().getSheets()[0];
      sheet.getName(); sheet.getFormUrl(); sheet.getRange(1, 1, 3, 3).getA1Notation();
      sheet.getDataRange().getValues(); SpreadsheetApp.flush(); Utilities.getUuid();
      PropertiesService.getScriptProperties().setProperty('a', 'b');
    }`);
    const record = it.run('f');
    expect(record.calls).toEqual({
      'Spreadsheet.getSheets': 1,
      'Range.getValues': 1,
      'Spreadsheet.flush': 1,
      'Properties.set': 1,
    });
    expect(record.virtualMs).toBe(500 + 3 * 250 + 60);
  });

  test('counts a cell as changed only when it differs', () => {
    const it = host("t.getRange('A1:B1').setValues([['x', 'y']]);");
    expect(it.run('f').cellsChanged).toBe(2);
    expect(it.run('f').cellsChanged).toBe(0);
  });
});

describe('writes wait in a buffer', () => {
  const CODE = `function f() { ${T} t.getRange('A1').setValue('first'); SpreadsheetApp.flush();
    t.getRange('A2').setValue('second'); Utilities.base64Encode('x'); MailApp.getRemainingDailyQuota(); }`;
  const killAtMail = (keepTail: boolean) =>
    hostOn(CODE, {
      fault: ({ name }) =>
        name === 'Mail.getRemainingDailyQuota' ? { kill: true, keepTail } : undefined,
    });

  test('what was not flushed is lost with a killed execution', () => {
    const it = killAtMail(false);
    expect(it.run('f').outcome).toBe('killed');
    expect(it.displayed('T')).toEqual([['first']]);
  });

  test('or kept, which is as possible', () => {
    const it = killAtMail(true);
    it.run('f');
    expect(it.displayed('T')).toEqual([['first'], ['second']]);
  });

  test('no catch and no finally of a killed execution can go on', () => {
    const it = hostOn(
      `function f() { ${T} try { SpreadsheetApp.flush(); } catch (e) { t.getRange('A1').setValue('caught'); }
       finally { t.getRange('A1').setValue('finally'); SpreadsheetApp.flush(); } }`,
      { fault: ({ name }) => (name === 'Spreadsheet.flush' ? { kill: true } : undefined) },
    );
    expect(it.run('f').outcome).toBe('killed');
    expect(it.displayed('T')).toEqual([]);
  });

  test('a failed execution keeps what it wrote', () => {
    const it = hostOn(
      `function f() { ${T} t.getRange('A1').setValue('x'); throw new Error('no'); }`,
    );
    expect(it.run('f').outcome).toBe('failed');
    expect(it.displayed('T')).toEqual([['x']]);
  });
});
