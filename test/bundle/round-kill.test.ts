import { approveSchedule } from '../../src/local/demo/round';
import type { LocalHost } from '../../src/local/engine/local-host';
import {
  addressees,
  again,
  column,
  FIRST_WAVE,
  HOUR,
  jump,
  MINUTE,
  mailLines,
  openSmallRound,
  ROSTER,
  report,
  send,
  wait,
} from '../builders/small-round';
import { callsOf } from '../tools/depth';

const EMPTY = openSmallRound().world;

function endState(host: LocalHost) {
  return {
    verdicts: column(host, 'Kiểm tra', 'Kết quả'),
    statuses: column(host, 'Tình trạng các trường', 'Tình trạng'),
    keys: mailLines(host).map(({ key }) => key),
  };
}

/** The triggers of one submission, undisturbed: how many service calls there are to die at. */
const UNDISTURBED = (() => {
  const host = again(EMPTY);
  let calls = 0;
  host.fault = () => {
    calls += 1;
    return undefined;
  };
  send(host, report(0));
  const during = calls;
  wait(host, HOUR);
  return { calls: during, state: endState(host), to: addressees(host) };
})();

const CALLS = callsOf(UNDISTURBED.calls, 9);

describe('a submission whose executions are killed', () => {
  test('without a kill ends accepted and answered once', () => {
    expect(UNDISTURBED.state.verdicts).toEqual(['Hợp lệ']);
    expect(UNDISTURBED.to).toEqual([ROSTER[0]?.mailbox]);
    expect(UNDISTURBED.calls).toBeGreaterThan(30);
  });

  test.each(CALLS.flatMap((at) => [[at, false] as const, [at, true] as const]))(
    'at service call %i (unflushed writes kept: %s) comes to the same end by the next ticks',
    (at, keepTail) => {
      const host = again(EMPTY);
      let calls = 0;
      host.fault = () => {
        calls += 1;
        return calls === at ? { kill: true, keepTail } : undefined;
      };
      send(host, report(0));
      host.fault = undefined;
      wait(host, HOUR);
      expect(endState(host)).toEqual(UNDISTURBED.state);
      const [line] = mailLines(host);
      // Killed beside the send itself nobody can know: then a person decides, and nothing goes twice.
      expect(addressees(host).length).toBeLessThanOrEqual(1);
      expect(['sent', 'unsettled']).toContain(line?.state);
      if (line?.state === 'sent') expect(addressees(host)).toEqual(UNDISTURBED.to);
      expect(host.executions.filter(({ outcome }) => outcome === 'killed')).toHaveLength(1);
    },
  );
});

describe('both submit triggers', () => {
  test('of one submission overlap, and the school is recorded and answered once', () => {
    const host = again(EMPTY);
    const before = host.executions.length;
    send(host, report(0));
    wait(host, HOUR);
    const woken = host.executions
      .slice(before)
      .filter(({ functionName }) => /^on(FormResponse|ResponseRow)_$/.test(functionName));
    expect(woken.map(({ functionName }) => functionName).sort()).toEqual([
      'onFormResponse_',
      'onResponseRow_',
    ]);
    const [first, second] = [...woken].sort((a, b) => a.start - b.start);
    expect(second?.start).toBeLessThan((first?.start ?? 0) + (first?.virtualMs ?? 0));
    expect(endState(host)).toEqual(UNDISTURBED.state);
    expect(addressees(host)).toEqual(UNDISTURBED.to);
  });
});

describe('a wave whose batch is killed', () => {
  const BEFORE_WAVE = (() => {
    const host = again(EMPTY);
    jump(host, FIRST_WAVE);
    approveSchedule(host);
    return host.world;
  })();
  /** Kills the `at`-th service call of the wave, or none; gives the number of calls. */
  const waveKilled = (at: number) => {
    const host = again(BEFORE_WAVE);
    let calls = 0;
    host.fault = () => {
      calls += 1;
      return calls === at ? { kill: true } : undefined;
    };
    wait(host, 15 * MINUTE);
    host.fault = undefined;
    wait(host, HOUR);
    return { host, calls };
  };
  const { calls } = waveKilled(0);

  test.each(callsOf(calls, 9))(
    'at service call %i: no school gets it twice, and at most one mail is in doubt',
    (at) => {
      const { host } = waveKilled(at);
      const reached = addressees(host);
      expect(new Set(reached).size).toBe(reached.length);
      const states = mailLines(host).map(({ state }) => state);
      expect(states).toHaveLength(ROSTER.length);
      const doubtful = states.filter((state) => state === 'unsettled').length;
      expect(doubtful).toBeLessThanOrEqual(1);
      expect(states.filter((state) => state === 'sent')).toHaveLength(ROSTER.length - doubtful);
      expect(reached.length).toBeGreaterThanOrEqual(ROSTER.length - doubtful);
    },
  );
});
