import { type ReadyLetter, sendBatch } from '../../../src/app/mail/send-mail';
import type { Letter, Ports } from '../../../src/app/ports';
import { DEAD_RUN_MS } from '../../../src/core/dead-run';
import { claimBatch, LAST_SEND_MS, recoverDeadRun } from '../../../src/core/mail/batch';
import type { MailLine } from '../../../src/core/mail/mail-line';
import { at, mailLine, roster, settings } from '../../builders/build';
import { wholeForm } from '../../builders/office';

const START = at('2026-03-24 09:00:00');
const LETTERS = 4;

/** The execution ends here, whatever the code tries: Google killed it. */
class Killed extends Error {}

interface Trouble {
  /** 1-based number of the port call at which it happens. */
  readonly atCall: number;
  /** `throw` is an error that the code may catch; `before` and `after` end the execution there. */
  readonly kind: 'throw' | 'before' | 'after';
}

/** One workbook with a mail ledger, and executions that share it. */
function postOffice() {
  const world = {
    now: START,
    lines: [] as readonly MailLine[],
    marker: '',
    locked: false,
    outbox: [] as string[],
    calls: [] as string[],
  };

  /** A fresh execution: the lock of a killed one is free again. */
  function execution(trouble: Trouble | null) {
    let calls = 0;
    let dead = false;
    world.locked = false;
    function call<T>(name: string, effect: () => T): T {
      if (dead) throw new Killed();
      calls++;
      world.calls.push(name);
      const isHere = trouble?.atCall === calls;
      if (isHere && trouble.kind === 'throw') throw new Error('Dịch vụ không khả dụng');
      dead = isHere;
      if (isHere && trouble.kind === 'before') throw new Killed();
      const result = effect();
      if (isHere) throw new Killed();
      return result;
    }
    const ports = {
      clock: { now: () => world.now },
      mail: { send: ({ to }: Letter) => call('send', () => void world.outbox.push(to)) },
      properties: {
        all: () => ({}),
        put: (values: Readonly<Record<string, string | null>>) =>
          call('put', () => {
            world.marker = values.sending ?? '';
          }),
      },
      lock: {
        take: () =>
          call('take', () => {
            world.locked = true;
            return true;
          }),
        release: () =>
          call('release', () => {
            world.locked = false;
          }),
      },
      workbook: { flush: () => call('flush', () => {}) },
      diary: { technical: () => {} },
    } as Partial<Record<keyof Ports, unknown>> as Ports;
    const ledger = {
      read: () => call('read', () => world.lines),
      write: (lines: readonly MailLine[]) =>
        call('write', () => {
          expect(world.locked).toBe(true);
          world.lines = lines;
        }),
    };
    return { ports, ledger };
  }

  /** The pass claims under its own lock; then the batch is sent. Returns what the code reported. */
  function run(trouble: Trouble | null = null) {
    const name = `run-${world.now}`;
    const { lines, claimed } = claimBatch({
      lines: recoverDeadRun(world.lines, world),
      settings: settings(),
      roster: roster(),
      now: world.now,
      waves: 'none',
      run: name,
      remaining: 100,
      hold: null,
    });
    world.lines = lines;
    const { ports, ledger } = execution(trouble);
    const batch = { run: name, letters: claimed.map(letter), form: null };
    try {
      return sendBatch(ports, batch, ledger, world.now);
    } catch (error) {
      if (!(error instanceof Killed)) throw error;
      return 'killed';
    }
  }

  world.lines = Array.from({ length: LETTERS }, (_, index) => waiting(index + 1));
  return { world, run, execution };
}

function waiting(report: number): MailLine {
  return mailLine({
    key: `reply/${report}/1`,
    state: 'queued',
    to: `truong-${report}@haiphong.edu.vn`,
    report,
    run: '',
    createdAt: START - 60_000 + report,
  });
}

function letter({ key, to }: MailLine): ReadyLetter {
  const parts = { subject: '', text: '', html: '', replyTo: '', senderName: '' };
  return { key, responseId: null, compose: () => ({ to, ...parts }) };
}

const states = (lines: readonly MailLine[]) => lines.map(({ state }) => state).join(' ');

test('a quiet batch sends each letter once and settles them', () => {
  const { world, run } = postOffice();
  expect(run()).toEqual({ sent: LETTERS, unsettled: 0, returned: 0, settled: true });
  expect(states(world.lines)).toBe('sent sent sent sent');
  expect(world.outbox).toHaveLength(LETTERS);
  expect(world.locked).toBe(false);
});

test('one reply costs a marker, a send, a lock, a read, a write, a flush and a release', () => {
  const { world, run } = postOffice();
  world.lines = [waiting(1)];
  run();
  expect(world.calls).toEqual(['put', 'send', 'take', 'read', 'write', 'flush', 'release']);
});

const CALLS = 2 * LETTERS + 5;
const TROUBLES = (['throw', 'before', 'after'] as const).flatMap((kind) =>
  Array.from({ length: CALLS }, (_, index): Trouble => ({ kind, atCall: index + 1 })),
);

describe.each(TROUBLES)('with trouble "$kind" at call $atCall', (trouble) => {
  test('no key is mailed twice, at most one is in doubt, and nothing is lost', () => {
    const { world, run } = postOffice();
    run(trouble);
    for (let later = 0; later < 3; later++) {
      world.now += DEAD_RUN_MS + 1;
      run();
    }
    expect(new Set(world.outbox).size).toBe(world.outbox.length);
    const doubtful = world.lines.filter(({ state }) => state === 'unsettled');
    expect(doubtful.length).toBeLessThanOrEqual(1);
    for (const line of world.lines) {
      if (line.state === 'sent') expect(world.outbox).toContain(line.to);
      else expect(line.state).toBe('unsettled');
    }
  });

  test('another run that wakes at once takes nothing from a living one', () => {
    const { world, run } = postOffice();
    run(trouble);
    const left = world.outbox.length;
    const inFlight = world.lines.some(({ state }) => state === 'sending');
    world.now += 60_000;
    run();
    if (inFlight) expect(world.outbox).toHaveLength(left);
    expect(new Set(world.outbox).size).toBe(world.outbox.length);
  });
});

test('a send that throws ends the batch and is never tried again by itself', () => {
  const { world, run } = postOffice();
  expect(run({ kind: 'throw', atCall: 4 })).toEqual({
    sent: 1,
    unsettled: 1,
    returned: 2,
    settled: true,
  });
  expect(states(world.lines)).toBe('sent unsettled queued queued');
  run();
  expect(world.outbox).not.toContain('truong-2@haiphong.edu.vn');
  expect(world.outbox).toHaveLength(3);
});

/** A claimed batch of all letters, as the ledger holds it. */
function claimed(world: { lines: readonly MailLine[] }) {
  const lines = world.lines.map(
    (line): MailLine => ({ ...line, state: 'sending', run: 'r', since: START }),
  );
  world.lines = lines;
  return { run: 'r', letters: lines.map(letter), form: null };
}

describe.each([
  ['all went out', null, 'sent sent sent sent'],
  ['the marker of the third failed', { atCall: 5, kind: 'throw' }, 'sent sent queued queued'],
  ['the second send threw', { atCall: 4, kind: 'throw' }, 'sent unsettled queued queued'],
  ['the first marker failed', { atCall: 1, kind: 'throw' }, 'queued queued queued queued'],
] as const)(
  'when %s and nobody could write it down, the next run learns it',
  (_, trouble, left) => {
    const recovered = (lines: readonly MailLine[], marker: string) =>
      states(recoverDeadRun(lines, { now: START + DEAD_RUN_MS + 1, marker }));

    test('from the marker, because the ledger stayed locked', () => {
      const { world, execution } = postOffice();
      const { ports, ledger } = execution(trouble);
      const busy: Ports = { ...ports, lock: { ...ports.lock, take: () => false } };
      expect(sendBatch(busy, claimed(world), ledger, START).settled).toBe(false);
      expect(recovered(world.lines, world.marker)).toBe(left);
    });

    test('from the marker, because an older ledger stood there and this one came back', () => {
      const { world, execution } = postOffice();
      const { ports, ledger } = execution(trouble);
      const batch = claimed(world);
      const { lines } = world;
      world.lines = lines.slice(0, 1).map((line) => ({ ...line, state: 'queued', run: '' }));
      expect(sendBatch(ports, batch, ledger, START).settled).toBe(false);
      expect(recovered(lines, world.marker)).toBe(left);
    });
  },
);

test.each([
  ['has become slow', 0, 'sent sent queued queued'],
  ['read lists for long before', LAST_SEND_MS / 2, 'sent queued queued queued'],
])('an execution that %s stops sending before it is ended', (_, before, left) => {
  const { world, execution } = postOffice();
  const { ports, ledger } = execution(null);
  const lines = world.lines.map((line): MailLine => ({ ...line, state: 'sending', run: 'r' }));
  world.lines = lines;
  const slow: Ports = {
    ...ports,
    mail: {
      remaining: () => 100,
      send: (each) => {
        ports.mail.send(each);
        world.now += LAST_SEND_MS / 2 + 1;
      },
    },
  };
  const batch = { run: 'r', letters: lines.map(letter), form: null };
  expect(sendBatch(slow, batch, ledger, START - before).settled).toBe(true);
  expect(states(world.lines)).toBe(left);
});

test('a letter that cannot be written does not hold up the others', () => {
  const { world, execution } = postOffice();
  const { ports, ledger } = execution(null);
  const lines = world.lines.map((line): MailLine => ({ ...line, state: 'sending', run: 'r' }));
  world.lines = lines;
  const letters = lines.map(letter).map((ready, index) => ({
    ...ready,
    compose: () => {
      if (index === 0) throw new Error('no such report');
      return ready.compose(null);
    },
  }));
  sendBatch(ports, { run: 'r', letters, form: null }, ledger, START);
  expect(states(world.lines)).toBe('queued sent sent sent');
});

test('a secret link that Google refuses leaves a receipt without it', () => {
  const { world, execution } = postOffice();
  const { ports, ledger } = execution(null);
  const [line] = world.lines.map((each): MailLine => ({ ...each, state: 'sending', run: 'r' }));
  if (!line) throw new Error('no line');
  const links: (string | null)[] = [];
  const ready: ReadyLetter = {
    ...letter(line),
    responseId: 'response-1',
    compose: (link) => {
      links.push(link);
      return letter(line).compose(link);
    },
  };
  const form = {
    responsesAfter: () => [],
    uploadTitles: () => [],
    uploadsOf: () => [],
    look: () => wholeForm(),
    limitAnswers: () => undefined,
    editLink: (): string => {
      throw new Error('Không có quyền');
    },
  };
  sendBatch(ports, { run: 'r', letters: [ready], form }, ledger, START);
  expect(links).toEqual([null]);
  expect(world.outbox).toHaveLength(1);
});
