import { COLLEAGUE, OWNER } from '../../../src/local/world/new-world';
import { hostOn, NOW, outcomeOf } from '../../builders/host';

const CODE = `
  const book = () => SpreadsheetApp.getActive();
  function every5() { ScriptApp.newTrigger('tick_').timeBased().everyMinutes(5).create(); }
  function daily() { ScriptApp.newTrigger('tick_').timeBased().everyDays(1).atHour(7).inTimezone('Asia/Ho_Chi_Minh').create(); }
  function onEdits() { ScriptApp.newTrigger('edit_').forSpreadsheet(book()).onEdit().create();
    ScriptApp.newTrigger('change_').forSpreadsheet(book()).onChange().create(); }
  function tick_() { console.log(Session.getEffectiveUser().getEmail()); }
  function slow_() { Utilities.sleep(350000); }
  function slowly() { ScriptApp.newTrigger('slow_').timeBased().everyMinutes(10).create(); }
  function edit_(e) { console.log(e.range.getA1Notation() + ' ' + e.value); }
  function change_(e) { console.log(e.changeType); }
  function write() { book().getSheets()[0].getRange('A1').setValue('by script'); }
  function mine() { return ScriptApp.getProjectTriggers().map((t) => [t.getHandlerFunction(), String(t.getEventType())]); }
  function drop() { for (const t of ScriptApp.getProjectTriggers()) ScriptApp.deleteTrigger(t); }
  function odd() { ScriptApp.newTrigger('tick_').timeBased().everyMinutes(7).create(); }`;

const host = (given = {}) => hostOn(CODE, given);
const logs = (it: ReturnType<typeof host>, name: string) =>
  it.executions
    .filter((each) => each.functionName === name)
    .flatMap(({ log }) => log.map(({ text }) => text));

describe('triggers', () => {
  test('every five minutes means twelve times an hour', () => {
    const it = host();
    it.run('every5');
    it.advanceTo(it.world.now + 3_600_000);
    expect(logs(it, 'tick_')).toHaveLength(12);
  });

  test('a daily trigger fires once a day, within its hour, at the same minute', () => {
    const it = host();
    it.run('daily');
    it.advanceTo(NOW + 3 * 86_400_000);
    const starts = it.executions.filter(({ kind }) => kind === 'trigger').map(({ start }) => start);
    expect(starts.map((at) => new Date(at).getUTCHours())).toEqual([0, 0, 0]);
    expect(new Set(starts.map((at) => at % 86_400_000)).size).toBe(1);
  });

  test('run as the account that made them, which alone sees and deletes them', () => {
    const it = host();
    it.run('every5', [], { as: COLLEAGUE });
    it.run('drop');
    expect([it.run('mine').value, it.run('mine', [], { as: COLLEAGUE }).value]).toEqual([
      [],
      [['tick_', 'CLOCK']],
    ]);
    it.advanceToNextTrigger();
    expect(logs(it, 'tick_')).toEqual([COLLEAGUE]);
    it.run('drop', [], { as: COLLEAGUE });
    expect(it.world.triggers).toEqual([]);
    expect(it.advanceToNextTrigger()).toBeNull();
  });

  test('number at most twenty for one account', () => {
    const it = host();
    for (let made = 0; made < 20; made += 1) expect(it.run('every5').outcome).toBe('completed');
    expect(outcomeOf(it, 'every5')).toMatch(/^This script has too many triggers/);
    expect(it.run('every5', [], { as: COLLEAGUE }).outcome).toBe('completed');
  });

  test('know only Google’s periods of minutes', () => {
    expect(outcomeOf(host(), 'odd')).toContain('must be one of 1, 5, 10, 15 or 30');
  });

  test('fail once the day’s trigger time is spent, and run again the next day', () => {
    const it = host({ account: 'consumer' });
    it.run('slowly');
    it.advanceTo(NOW + 6 * 3_600_000);
    const failed = it.executions.filter(({ outcome }) => outcome === 'failed');
    const spent = it.executions.reduce(
      (sum, each) => sum + (each.kind === 'trigger' ? each.virtualMs : 0),
      0,
    );
    expect(failed[0]?.error?.message).toBe('Service using too much computer time for one day.');
    expect(spent).toBeGreaterThan(90 * 60_000);
    expect(spent).toBeLessThan(96 * 60_000);
    it.advanceTo(NOW + 24.2 * 3_600_000);
    expect(it.executions.at(-1)?.outcome).toBe('completed');
  });

  test('of an account without consent fail without running', () => {
    const it = host();
    it.run('every5');
    for (const account of it.world.accounts) account.authorized = account.email !== OWNER;
    it.advanceToNextTrigger();
    expect(it.executions.at(-1)).toMatchObject({ outcome: 'failed', callCount: 0, log: [] });
  });
});

test('executions that outlast their trigger’s period do not nest without end', () => {
  const it = hostOn(`function slow_() { Utilities.sleep(350000); }
    function on() { ScriptApp.newTrigger('slow_').timeBased().everyMinutes(1).create(); }`);
  it.run('on');
  it.advanceTo(NOW + 3_600_000);
  const runs = it.executions.filter(({ kind }) => kind === 'trigger');
  expect(runs.length).toBeGreaterThanOrEqual(59);
  expect(new Set(runs.map(({ outcome }) => outcome))).toEqual(new Set(['completed']));
});

describe('a person’s hand in the workbook', () => {
  const TAB = 'Trang tính1';

  test('fires onEdit and onChange', () => {
    const it = host();
    it.run('onEdits');
    it.editCell(TAB, 2, 3, '0412');
    expect(logs(it, 'edit_')).toEqual(['C2 0412']);
    expect(logs(it, 'change_')).toEqual(['EDIT']);
    expect(it.displayed(TAB)[1]?.[2]).toBe('412');
  });

  test('pasting is one edit of a range, without a value', () => {
    const it = host();
    it.run('onEdits');
    it.paste(TAB, 1, 1, [
      ['a', 'b'],
      ['c', 'd'],
    ]);
    expect(logs(it, 'edit_')).toEqual(['A1:B2 undefined']);
    expect(it.displayed(TAB)).toEqual([
      ['a', 'b'],
      ['c', 'd'],
    ]);
  });

  test.each([
    ['insertRows', (it: ReturnType<typeof host>) => it.insertRows(TAB, 1), 'INSERT_ROW'],
    ['deleteRows', (it: ReturnType<typeof host>) => it.deleteRows(TAB, 1), 'REMOVE_ROW'],
    ['insertColumns', (it: ReturnType<typeof host>) => it.insertColumns(TAB, 1), 'INSERT_COLUMN'],
    ['deleteColumns', (it: ReturnType<typeof host>) => it.deleteColumns(TAB, 1), 'REMOVE_COLUMN'],
    ['insertSheet', (it: ReturnType<typeof host>) => it.insertSheet('X'), 'INSERT_GRID'],
    ['renameSheet', (it: ReturnType<typeof host>) => it.renameSheet(TAB, 'X'), 'OTHER'],
  ])('%s is a change, not an edit', (_, act, changeType) => {
    const it = host();
    it.run('onEdits');
    act(it);
    expect([logs(it, 'edit_'), logs(it, 'change_')]).toEqual([[], [changeType]]);
  });

  test('what is selected is what a menu item works on', () => {
    const it = hostOn(`function f() { const r = SpreadsheetApp.getActiveRange();
      return [r.getSheet().getName(), r.getA1Notation(), SpreadsheetApp.getActive().getActiveCell().getA1Notation()]; }`);
    it.insertSheet('X');
    it.select('X', 2, 3, 2, 1);
    expect(it.run('f').value).toEqual(['X', 'C2:C3', 'C2']);
  });

  test('a script’s own writes fire nothing', () => {
    const it = host();
    it.run('onEdits');
    it.run('write');
    it.advanceTo(it.world.now + 60_000);
    expect([...logs(it, 'edit_'), ...logs(it, 'change_')]).toEqual([]);
  });
});
