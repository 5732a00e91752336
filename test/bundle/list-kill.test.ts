import type { FaultHook, LocalHost } from '../../src/local/engine/local-host';
import type { UploadedFile } from '../../src/local/world/world-state';
import { markedFile } from '../builders/marked-list';
import {
  addressees,
  again,
  column,
  HOUR,
  mailLines,
  openSmallRound,
  ROSTER,
  report,
  send,
  wait,
} from '../builders/small-round';
import { callsOf } from '../tools/depth';

const EMPTY = openSmallRound().world;
/** 300 pupils, three of them not synchronised. */
const FIGURES = { 5: '300', 6: '300', 7: '297', 8: '0' };

let list: UploadedFile;
beforeAll(async () => {
  list = await markedFile({ pupils: 3 });
});

/** One submission with its list under this fault, and the hour that follows undisturbed. */
function submitted(fault: FaultHook): { host: LocalHost; opened: number } {
  const host = again(EMPTY);
  let opened = 0;
  host.fault = (call) => {
    if (call.name === 'Drive.getBytes') opened += 1;
    return fault(call);
  };
  send(host, report(0, { ...FIGURES, 9: [list] }));
  wait(host, HOUR);
  return { host, opened };
}

const endState = (host: LocalHost) => ({
  verdicts: column(host, 'Kiểm tra', 'Kết quả'),
  lists: column(host, 'Kiểm tra', 'Danh sách (STT 10)'),
  statuses: column(host, 'Tình trạng các trường', 'Tình trạng'),
  keys: mailLines(host).map(({ key }) => key),
});

/** Kills the call of that number, if the submission comes so far. */
const killAt = (at: number): FaultHook => {
  let calls = 0;
  return () => {
    calls += 1;
    return calls === at ? { kill: true } : undefined;
  };
};

/** Before, while and after the list is read. */
const CALLS = callsOf(97, 24);

describe('a submission with a list', () => {
  let unkilled: ReturnType<typeof submitted>;
  beforeAll(() => {
    unkilled = submitted(() => undefined);
  }, 120_000);

  test('undisturbed is opened once, counted and answered once', () => {
    expect(unkilled.opened).toBe(1);
    expect(endState(unkilled.host).lists.join()).toContain('3 học sinh');
    expect(addressees(unkilled.host)).toEqual([ROSTER[0]?.mailbox]);
  });

  test.each(CALLS)('killed at service call %i comes to the same end', (at) => {
    const { host, opened } = submitted(killAt(at));
    expect(host.executions.filter(({ outcome }) => outcome === 'killed')).toHaveLength(1);
    expect(endState(host)).toEqual(endState(unkilled.host));
    expect(addressees(host).length).toBeLessThanOrEqual(1);
    expect(opened).toBeGreaterThanOrEqual(1);
    expect(opened).toBeLessThanOrEqual(2);
  });
});

describe('a list that kills whoever opens it', () => {
  let deaths = 2;
  let poisoned: ReturnType<typeof submitted>;
  beforeAll(() => {
    poisoned = submitted(({ name }) => {
      if (name !== 'Drive.getBytes' || deaths === 0) return undefined;
      deaths -= 1;
      return { kill: true };
    });
  }, 120_000);

  test('is opened twice and then never again by itself', () => {
    expect(deaths).toBe(0);
    expect(poisoned.opened).toBe(2);
    expect(column(poisoned.host, 'Kiểm tra', 'Cảnh báo').join()).toMatch(/DS-06: .*hai lần/);
    poisoned.host.run('recheck');
    wait(poisoned.host, HOUR);
    expect(opensIn(poisoned.host)).toBe(2);
    expect(addressees(poisoned.host)).toHaveLength(1);
  });

  test('is opened once more when a person decides so', () => {
    const { host } = poisoned;
    host.paste('Quyết định', 2, 4, [['Đọc lại danh sách', '1']]);
    wait(host, HOUR);
    expect(opensIn(host)).toBe(3);
    expect(column(host, 'Kiểm tra', 'Danh sách (STT 10)').join()).toContain('3 học sinh');
  });
});

function opensIn({ executions }: LocalHost): number {
  return executions.reduce((sum, { calls }) => sum + (calls['Drive.getBytes'] ?? 0), 0);
}
