import { COLLEAGUE, OWNER } from '../../../src/local/world/new-world';
import { distWith, hostOn, NOW, outcomeOf } from '../../builders/host';

describe('an execution', () => {
  test('begins with fresh globals every time', () => {
    const host = hostOn('var n = 0; function f() { n += 1; return n; }');
    expect([outcomeOf(host, 'f'), outcomeOf(host, 'f')]).toEqual([1, 1]);
  });

  test('goes on in the globals of one that ended well where warmth is asked for', () => {
    const code = `var n = 0; function f() { n += 1; return [n, Math.random()]; }
      function killed() { n = 100; Utilities.sleep(400000); }`;
    const values = (warm: boolean) => {
      const host = hostOn(code, { warm });
      const first = host.run('f').value;
      const second = host.run('f').value;
      host.run('killed');
      return [first, second, host.run('f').value] as [number, number][];
    };
    const [warm, cold] = [values(true), values(false)];
    expect(warm.map(([n]) => n)).toEqual([1, 2, 1]);
    expect(warm.map(([, chance]) => chance)).toEqual(cold.map(([, chance]) => chance));
  });

  test.each([
    ...['setTimeout', 'fetch', 'URL', 'TextEncoder', 'structuredClone', 'process', 'require'],
    ...['window', 'performance', 'crypto', 'atob', 'Buffer', 'bridge', 'guest', 'WebAssembly'],
  ])('has no %s', (name) => {
    expect(outcomeOf(hostOn(`function f() { return typeof ${name}; }`), 'f')).toBe('undefined');
  });

  test.each([
    '[].at',
    '[].findLast',
    '[].toSorted',
    "''.replaceAll",
    'Object.hasOwn',
    'Promise.any',
  ])('has no built-in newer than ES2020: %s', (path) => {
    expect(outcomeOf(hostOn(`function f() { return typeof ${path}; }`), 'f')).toBe('undefined');
  });

  test('lives on the virtual clock', () => {
    const host = hostOn(`function f() { const a = Date.now(); Utilities.sleep(5000);
      return [a, new Date().getTime() - a, new Date(0).getTime(), new Date() instanceof Date]; }`);
    expect(outcomeOf(host, 'f')).toEqual([NOW + 500, 5000, 0, true]);
    expect(host.world.now).toBe(NOW + 5500);
  });

  test('draws the same random numbers from the same seed', () => {
    const code = 'function f() { return [Math.random(), Utilities.getUuid()]; }';
    const draw = (seed: number) => outcomeOf(hostOn(code, { seed }), 'f');
    expect(draw(7)).toEqual(draw(7));
    expect(draw(7)).not.toEqual(draw(8));
  });

  test('is killed after six minutes', () => {
    const host = hostOn("function f() { Utilities.sleep(400000); console.log('after'); }");
    const record = host.run('f');
    expect(record).toMatchObject({ outcome: 'killed', virtualMs: 360_000, log: [] });
    expect(record.error?.message).toBe('Exceeded maximum execution time');
  });

  test('reports an error with its name, and keeps what was logged', () => {
    const host = hostOn("function f() { console.warn('x', 1); throw new TypeError('bad'); }");
    expect(host.run('f')).toMatchObject({
      outcome: 'failed',
      error: { name: 'TypeError', message: 'bad' },
      log: [{ level: 'warn', text: 'x 1' }],
    });
  });

  test('a service’s refusal is an Exception that the script can catch', () => {
    const host =
      hostOn(`function f() { try { MailApp.sendEmail({ to: 'nobody', subject: 's', body: 'b' }); }
      catch (e) { return [e.name, e.message, e instanceof Error]; } }`);
    expect(outcomeOf(host, 'f')).toEqual(['Exception', 'Invalid email: nobody', true]);
  });

  test('an error while loading fails every function', () => {
    const host = hostOn("throw new Error('at load'); function f() {}");
    expect(outcomeOf(host, 'f')).toBe('at load');
  });

  test('does not run for an account that withdrew its consent', () => {
    const host = hostOn('function f() { return 1; }');
    for (const account of host.world.accounts) account.authorized = account.email === COLLEAGUE;
    expect(outcomeOf(host, 'f')).toBe('Authorization is required to perform that action.');
    expect(host.run('f', [], { as: COLLEAGUE }).value).toBe(1);
  });

  test('may call only what the manifest’s scopes allow', () => {
    const dist = distWith('function f() { MailApp.getRemainingDailyQuota(); }', {}, [
      'script.send_mail',
    ]);
    expect(outcomeOf(hostOn('', { dist }), 'f')).toBe(
      'Specified permissions are not sufficient to call Mail.getRemainingDailyQuota. ' +
        'Required permissions: https://www.googleapis.com/auth/script.send_mail',
    );
  });

  test('a simple onOpen builds menus, and has no authority for more', () => {
    const host = hostOn(`function onOpen() {
      const ui = SpreadsheetApp.getUi();
      const inner = ui.createMenu('More').addItem('B', 'b');
      ui.createMenu('Top').addItem('A', 'a').addSeparator().addSubMenu(inner).addToUi();
      MailApp.getRemainingDailyQuota(); }`);
    expect(host.openSpreadsheet()).toEqual([
      {
        title: 'Top',
        items: [
          { kind: 'item', label: 'A', functionName: 'a' },
          { kind: 'separator' },
          { kind: 'menu', title: 'More', items: [{ kind: 'item', label: 'B', functionName: 'b' }] },
        ],
      },
    ]);
    expect(host.executions[0]?.error?.message).toMatch(/^Specified permissions are not sufficient/);
  });

  test('a trigger has nobody at the screen', () => {
    const host = hostOn(`function tick_() { SpreadsheetApp.getUi(); }
      function on() { ScriptApp.newTrigger('tick_').timeBased().everyMinutes(5).create(); }`);
    host.run('on');
    host.advanceToNextTrigger();
    expect(host.executions[1]?.error?.message).toBe(
      'Cannot call SpreadsheetApp.getUi() from this context.',
    );
  });
});

describe('google.script.run', () => {
  const host = () =>
    hostOn(`function echo(x) { return x; } function dated() { return { at: [new Date()] }; }
      function hidden_() {} function fails() { throw new Error('no'); }
      function who() { return Session.getEffectiveUser().getEmail(); }`);

  test('carries plain values', () => {
    expect(host().call('echo', [{ a: [1, 'x', null, true] }])).toEqual({ a: [1, 'x', null, true] });
  });

  test.each([[new Date()], [{ at: new Date() }], [() => 1], [new Map()]])('refuses %p', (value) => {
    expect(() => host().call('echo', ['fine', value])).toThrow(
      'Failed due to illegal value in property: 1',
    );
  });

  test('returns nothing at all when a Date is anywhere in the answer', () => {
    expect(host().call('dated')).toBeNull();
  });

  test('cannot see a function whose name ends in _', () => {
    expect(() => host().call('hidden_')).toThrow('private');
  });

  test('hands a failure over as an Error', () => {
    expect(() => host().call('fails')).toThrow('no');
  });

  test('runs as the person at the keyboard', () => {
    expect(host().call('who', [], { as: COLLEAGUE })).toBe(COLLEAGUE);
    expect(host().call('who')).toBe(OWNER);
  });
});

describe('dialogs', () => {
  const CODE = `function ask() { const ui = SpreadsheetApp.getUi();
    MailApp.sendEmail({ to: 'a@x.vn', subject: 's', body: 'b' });
    const first = ui.alert('Title', 'Send?', ui.ButtonSet.YES_NO);
    if (first !== ui.Button.YES) return 'no';
    return ui.prompt('Name?', ui.ButtonSet.OK_CANCEL).getResponseText(); }`;

  test('are answered from the script of the test', () => {
    const answers = ['YES', { button: 'OK', text: 'An' }] as const;
    expect(hostOn(CODE).run('ask', [], { answers }).value).toBe('An');
  });

  test('default to their first button', () => {
    expect(hostOn(CODE).run('ask').value).toBe('');
  });

  test('left unanswered put everything back, and the next try comes to the same point', () => {
    const host = hostOn(CODE);
    const first = host.run('ask', [], { pend: true });
    expect(first).toMatchObject({
      outcome: 'pending',
      dialog: { kind: 'alert', title: 'Title', message: 'Send?', buttons: ['YES', 'NO'] },
    });
    expect([host.world.outbox, host.world.now, host.executions]).toEqual([[], NOW, []]);
    const second = host.run('ask', [], { pend: true, answers: ['YES'] });
    expect(second.dialog).toMatchObject({ kind: 'prompt', message: 'Name?' });
    const last = host.run('ask', [], { pend: true, answers: ['YES', { button: 'OK', text: 'B' }] });
    expect(last.value).toBe('B');
    expect(host.world.outbox).toHaveLength(1);
  });
});
