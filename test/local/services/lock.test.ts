import { hostOn } from '../../builders/host';

const CODE = `
  const lock = () => LockService.getScriptLock();
  function install() { ScriptApp.newTrigger('meet_').timeBased().everyMinutes(1).create(); }
  function meet_() { console.log(lock().tryLock(0)); }
  function hold() { lock().tryLock(0); Utilities.sleep(60000); MailApp.getRemainingDailyQuota(); }
  function holdLong() { lock().tryLock(0); Utilities.sleep(60000); lock().releaseLock(); Utilities.sleep(60000); }
  function again() { return [lock().tryLock(0), lock().tryLock(0), lock().hasLock(), lock().releaseLock(), lock().hasLock()]; }
  function negative() { return lock().tryLock(-1); }
  function wait_() { lock().waitLock(2000); }
  function installWait() { ScriptApp.newTrigger('wait_').timeBased().everyMinutes(1).create(); }
  function fall() { lock().tryLock(0); throw new Error('fell'); }`;

const logs = (host: ReturnType<typeof hostOn>, name: string) =>
  host.executions.filter((each) => each.functionName === name).map(({ log }) => log[0]?.text);

describe('the script lock', () => {
  test('is re-entrant within an execution, and gone once released', () => {
    expect(hostOn(CODE).run('again').value).toEqual([true, true, true, null, false]);
  });

  test('is never given for a negative wait', () => {
    expect(hostOn(CODE).run('negative').value).toBe(false);
  });

  test('is refused to a trigger that falls due inside the holder’s calls', () => {
    const host = hostOn(CODE);
    host.run('install');
    host.run('hold');
    expect(logs(host, 'meet_')).toEqual(['false']);
  });

  test('is free for the next trigger after the holder has ended', () => {
    const host = hostOn(CODE);
    host.run('install');
    host.run('hold');
    host.advanceTo(host.world.now + 60_000);
    expect(logs(host, 'meet_')).toEqual(['false', 'true']);
  });

  test('is free once released, although its holder goes on', () => {
    const host = hostOn(CODE);
    host.run('install');
    host.run('holdLong');
    expect(logs(host, 'meet_')).toEqual(['false', 'true']);
  });

  test('taken by a trigger inside another’s call keeps that one out until it is let go', () => {
    const host = hostOn(`const lock = () => LockService.getScriptLock();
      function install() { ScriptApp.newTrigger('long_').timeBased().everyMinutes(1).create(); }
      function long_() { lock().tryLock(0); Utilities.sleep(90000); }
      function outer() { Utilities.sleep(60000); const now = lock().tryLock(0); const at = Date.now();
        ScriptApp.getProjectTriggers().forEach((t) => ScriptApp.deleteTrigger(t));
        return [now, lock().tryLock(200000), Date.now() - at > 10000]; }`);
    host.run('install');
    expect(host.run('outer').value).toEqual([false, true, true]);
  });

  test('is let go by an execution that fails', () => {
    const host = hostOn(CODE);
    host.run('fall');
    expect(host.run('again').value).toEqual([true, true, true, null, false]);
  });

  test('makes waitLock throw when it stays taken, and the wait costs its time', () => {
    const host = hostOn(CODE);
    host.run('installWait');
    host.run('hold');
    const waited = host.executions.find(({ functionName }) => functionName === 'wait_');
    expect(waited).toMatchObject({ outcome: 'failed', virtualMs: 500 + 60 + 2000 });
    expect(waited?.error?.message).toMatch(/^Lock timeout/);
  });
});
