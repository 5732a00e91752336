import { type Engine, type Execution, flush, hasScreen, type Start } from '../engine/engine';
import type { ExecutionRecord } from '../engine/execution-record';
import { START_MS } from '../engine/prices';
import { type Returned, runInSandbox, type SandboxCall } from '../engine/sandbox';
import { errorText } from '../world/error-texts';
import { ALLOWANCE, usageOf } from '../world/mailbox';
import { nextId, random } from '../world/random';
import { bridgeFor } from './bridge';

const LIMIT_MS = 6 * 60_000;
const SIMPLE_LIMIT_MS = 30_000;
const AT_ONCE = 30;

/** Runs one function of the bundle to its end, in a fresh context and on its own clock. */
export function execute(engine: Engine, start: Start): Execution {
  const execution = newExecution(engine, start);
  if (execution.record.outcome !== 'running') return execution;
  engine.stack.push(execution);
  try {
    const call = callOf(engine, start);
    concluded(execution, () => runInSandbox(engine.bundle, call, bridgeFor(engine, execution)));
  } finally {
    engine.stack.pop();
    finish(engine, execution);
    if (engine.stack.length === 0) engine.world.now = Math.max(engine.world.now, execution.clock);
  }
  return execution;
}

/** Records an execution that begins; one that Google refuses has already failed. */
export function newExecution(engine: Engine, start: Start): Execution {
  const execution = blankExecution(engine, start);
  const { record } = execution;
  engine.executions.push(record);
  const refusal = refusalOf(engine, start);
  if (refusal) {
    record.outcome = 'failed';
    record.error = { name: 'Exception', message: refusal, stack: '' };
  }
  return execution;
}

/** What the sandbox is told to call. */
export function callOf(engine: Engine, { functionName, args, kind }: Start): SandboxCall {
  const seed = Math.floor(random(engine.world) * 2 ** 31);
  return { functionName, args, strict: kind === 'call', seed };
}

function blankExecution(engine: Engine, start: Start): Execution {
  const record: ExecutionRecord = {
    id: nextId(engine.world),
    functionName: start.functionName,
    as: start.as,
    kind: start.kind,
    start: start.at,
    virtualMs: 0,
    calls: {},
    callCount: 0,
    cellsChanged: 0,
    mailsSent: 0,
    log: [],
    ui: [],
    outcome: 'running',
  };
  return {
    record,
    clock: start.at + START_MS,
    limitMs: start.kind === 'simple' ? SIMPLE_LIMIT_MS : LIMIT_MS,
    pending: [],
    stopped: null,
    answers: start.answers ?? [],
    pend: start.pend ?? false,
    menus: [],
    fetched: new Set(),
  };
}

/** What Google says instead of running it; undefined when it runs. */
function refusalOf(engine: Engine, { as, kind, at }: Start): string | undefined {
  const { world } = engine;
  const account = world.accounts.find(({ email }) => email === as);
  if (!account?.authorized && kind !== 'simple') {
    return errorText(world.errorLanguage, 'notAuthorized');
  }
  const running = engine.stack.filter(
    (execution) => execution.record.as === as && engine.isUnderWay(execution, at),
  );
  if (running.length >= AT_ONCE) {
    return errorText(world.errorLanguage, 'tooManyAtOnce');
  }
  const used = usageOf(world, as, at).triggers.ms;
  if (!hasScreen(kind) && used >= ALLOWANCE[world.kind].triggerMs) {
    return errorText(world.errorLanguage, 'computerTime');
  }
  return undefined;
}

/** Records what the bundle returned, unless the execution was stopped on the way. */
export function concluded(execution: Execution, run: () => Returned): void {
  const { record } = execution;
  try {
    const returned = run();
    if (execution.stopped) return;
    flush(execution);
    record.outcome = returned.error ? 'failed' : 'completed';
    if (returned.error) record.error = returned.error;
    else record.value = returned.value;
  } catch (error) {
    if (!execution.stopped) throw error;
  }
}

/** Books an execution's time, lets go of its locks and of what it had not flushed. */
export function finish(engine: Engine, execution: Execution): void {
  const { record, stopped, clock } = execution;
  if (stopped) {
    if (stopped.keepTail) flush(execution);
    record.outcome = stopped.outcome;
    record.error = { name: 'Exception', message: stopped.message, stack: '' };
    if (stopped.dialog) record.dialog = stopped.dialog;
  }
  execution.pending = [];
  record.virtualMs = clock - record.start;
  for (const lock of engine.locks.values()) {
    if (lock.holder === execution) Object.assign(lock, { holder: null, busyUntil: clock });
  }
  if (record.kind === 'trigger') {
    usageOf(engine.world, record.as, clock).triggers.ms += record.virtualMs;
  }
}
