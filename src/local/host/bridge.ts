import { type Engine, type Execution, flush, passTime, Stopped } from '../engine/engine';
import type { Fault } from '../engine/local-host';
import { BUFFERED, FLUSHES, SERVICES } from '../services/services';
import { errorText, ServiceError } from '../world/error-texts';
import { requireScope } from './scopes';

/**
 * The one way from a bundle to the world: JSON `[name, arguments]` in, JSON `{v}` or `{e}` out. It
 * is the single place where a service call costs virtual time, is counted, can fail, and lets
 * executions that fall due meanwhile run.
 */
export function bridgeFor(engine: Engine, execution: Execution): (json: string) => string {
  return (json) => {
    if (execution.stopped) throw execution.stopped;
    const [name, args] = JSON.parse(json) as [string, unknown[]];
    try {
      const service = SERVICES[name];
      if (!service) throw new Error(`local host: ${name} is not implemented`);
      requireScope(engine, execution, name);
      const price = engine.priceOf(name);
      const fault = price === undefined ? undefined : charge(engine, execution, name, price);
      if (FLUSHES(name)) flush(execution);
      if (fault && 'answer' in fault) return JSON.stringify({ v: fault.answer });
      const value = service({ engine, execution, world: engine.world }, ...args);
      if (BUFFERED(name)) execution.pending.push(value as () => void);
      if (fault && 'throwAfter' in fault) throw new Error(fault.throwAfter);
      return JSON.stringify(BUFFERED(name) ? {} : { v: value });
    } catch (error) {
      if (error instanceof Stopped) {
        execution.stopped = error;
        throw error;
      }
      if (error instanceof ServiceError) {
        return JSON.stringify({
          e: errorText(engine.world.errorLanguage, error.key, error.values),
        });
      }
      return JSON.stringify({ e: error instanceof Error ? error.message : String(error) });
    }
  };
}

/** Counts the call and lets its time pass; gives the fault that is still to be played out. */
function charge(
  engine: Engine,
  execution: Execution,
  name: string,
  price: number,
): Fault | undefined {
  const { record } = execution;
  record.calls[name] = (record.calls[name] ?? 0) + 1;
  record.callCount += 1;
  const fault = engine.fault?.({
    executionId: record.id,
    functionName: record.functionName,
    as: record.as,
    name,
    index: record.callCount,
  });
  if (fault && 'kill' in fault) {
    throw new Stopped('killed', 'local host: killed by a fault', fault.keepTail ?? false);
  }
  passTime(engine, execution, price + (fault && 'slowMs' in fault ? fault.slowMs : 0));
  if (fault && 'throw' in fault) throw new Error(fault.throw);
  return fault;
}
