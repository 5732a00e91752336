import { errorText } from '../world/error-texts';
import type { Trigger, WorldState } from '../world/world-state';
import type {
  Dialog,
  DialogAnswer,
  ExecutionKind,
  ExecutionRecord,
  MenuModel,
} from './execution-record';
import type { FaultHook } from './local-host';
import { PRICES } from './prices';
import type { Bundle } from './sandbox';

/** The host at work: the world, what is running in it, and what is remembered only while it runs. */
export interface Engine {
  readonly world: WorldState;
  readonly bundle: Bundle;
  readonly executions: ExecutionRecord[];
  /** Running executions, the innermost last: a trigger that falls due runs inside the other's call. */
  readonly stack: Execution[];
  readonly locks: Map<string, Lock>;
  fault: FaultHook | undefined;
  /** Runs what is due up to an instant; a field, because what is due runs through the bridge too. */
  runDue: (until: number) => void;
  onDialog: ((dialog: Dialog) => DialogAnswer) | undefined;
  /** Begins an execution: here to its end at once, in the simulator beside others. */
  launch: (start: Start) => Execution;
  /** Is an execution that has begun still under way at an instant? */
  isUnderWay: (execution: Execution, at: number) => boolean;
  /** Milliseconds that a service call takes; undefined for what is no service call. */
  priceOf: (name: string) => number | undefined;
  /** Instants at which a trigger fires for an event, or by the clock; some are lost, doubled, late. */
  firings: (trigger: Trigger, at: number) => readonly Firing[];
  /** Whether a submission's row reaches the response tab at once. */
  rowArrives: () => boolean;
}

export interface Start {
  functionName: string;
  args: readonly unknown[];
  as: string;
  kind: ExecutionKind;
  at: number;
  answers?: DialogAnswer[];
  pend?: boolean;
}

export interface Firing {
  readonly at: number;
  /** The event arrives without its details. */
  readonly blank: boolean;
}

/** What a host does where nothing goes wrong. */
export const UNDISTURBED: Pick<Engine, 'isUnderWay' | 'priceOf' | 'rowArrives'> = {
  // An outer execution whose present call ends before this instant may have ended by then.
  isUnderWay: ({ clock }, at) => clock >= at,
  priceOf: (name) => PRICES[name],
  rowArrives: () => true,
};

export interface Lock {
  holder: Execution | null;
  /** End of the last hold, perhaps ahead of another execution's clock: until then it is taken. */
  busyUntil: number;
}

export interface Execution {
  readonly record: ExecutionRecord;
  /** Its own virtual clock. */
  clock: number;
  readonly limitMs: number;
  /** Writes not yet in the workbook: applied by a flush, a read, or the end. */
  pending: (() => void)[];
  /** Why it was stopped; every later call is refused with it, so no `catch` can go on. */
  stopped: Stopped | null;
  readonly answers: DialogAnswer[];
  readonly pend: boolean;
  readonly menus: MenuModel;
  /** Files whose metadata were already fetched: once is enough. */
  readonly fetched: Set<string>;
}

/** Ends an execution from outside: out of time, a fault, or a dialog without an answer. */
export class Stopped extends Error {
  readonly outcome: 'killed' | 'pending';
  readonly keepTail: boolean;
  readonly dialog: Dialog | undefined;

  constructor(outcome: 'killed' | 'pending', message: string, keepTail = false, dialog?: Dialog) {
    super(message);
    this.outcome = outcome;
    this.keepTail = keepTail;
    this.dialog = dialog;
  }
}

/** Puts an execution's buffered writes into the workbook. */
export function flush(execution: Execution): void {
  const writes = execution.pending;
  execution.pending = [];
  for (const write of writes) write();
}

/** Whether a person is at the screen, so that dialogs can be shown. */
export const hasScreen = (kind: ExecutionKind): boolean => kind !== 'trigger';

/** Triggers that outlast their own period would nest without end: deeper ones wait their turn. */
const MAX_DEPTH = 40;

/** Lets an execution spend time: what falls due meanwhile runs, and its own limit may stop it. */
export function passTime(engine: Engine, execution: Execution, ms: number): void {
  execution.clock += ms;
  if (execution.clock - execution.record.start > execution.limitMs) {
    execution.clock = execution.record.start + execution.limitMs;
    throw new Stopped('killed', errorText(engine.world.errorLanguage, 'executionTime'));
  }
  if (engine.stack.length < MAX_DEPTH) engine.runDue(execution.clock);
}
