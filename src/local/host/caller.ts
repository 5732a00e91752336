import type { Engine } from '../engine/engine';
import type { ButtonName, DialogAnswer, ExecutionRecord } from '../engine/execution-record';
import type { LocalHost, RunOptions } from '../engine/local-host';
import { copied } from '../world/copy';
import { replaceWorld } from '../world/saved-world';
import { queueTriggers } from './queue-triggers';
import { plainArguments } from './script-run';

/** What makes the bundle run at once: the menu, a page, opening the file. */
type Caller = Pick<LocalHost, 'run' | 'call' | 'openSpreadsheet'>;

export function caller(engine: Engine, settle: () => void): Caller {
  const { world } = engine;
  return {
    run: (functionName, args = [], given = {}) => run(engine, functionName, args, given),
    call(functionName, args = [], given = {}) {
      if (functionName.endsWith('_')) {
        throw new Error(`${functionName} is private: google.script.run cannot see it`);
      }
      const plain = plainArguments(args);
      return valueOrThrow(run(engine, functionName, plain, { ...given, kind: 'call' }));
    },
    openSpreadsheet(as = world.workbook.owner) {
      const start = { functionName: 'onOpen', args: [{ authMode: 'LIMITED' }], as } as const;
      const { menus } = engine.launch({ ...start, kind: 'simple', at: world.now });
      const source = { source: 'SPREADSHEETS', sourceId: world.workbook.id } as const;
      queueTriggers(engine, { ...source, event: 'ON_OPEN' }, {}, world.now);
      settle();
      return menus;
    },
  };
}

function run(
  engine: Engine,
  functionName: string,
  args: readonly unknown[],
  given: RunOptions,
): ExecutionRecord {
  const { world } = engine;
  const snapshot = given.pend ? copied(world) : undefined;
  const executions = engine.executions.length;
  const { record } = engine.launch({
    functionName,
    args,
    as: given.as ?? world.workbook.owner,
    kind: given.kind ?? 'menu',
    at: world.now,
    answers: (given.answers ?? []).map(answerOf),
    pend: given.pend ?? false,
  });
  if (snapshot && record.outcome === 'pending') {
    replaceWorld(world, snapshot);
    engine.locks.clear();
    engine.executions.length = executions;
  } else engine.runDue(world.now);
  return record;
}

const answerOf = (answer: ButtonName | DialogAnswer): DialogAnswer =>
  typeof answer === 'string' ? { button: answer } : answer;

function valueOrThrow({ outcome, error, value }: ExecutionRecord): unknown {
  if (outcome === 'completed') return value;
  const failure = new Error(error?.message ?? 'local host: the call did not finish');
  failure.name = error?.name ?? 'Error';
  throw failure;
}
