import { existsSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type Engine, UNDISTURBED } from '../engine/engine';
import type { ButtonName, DialogAnswer, ExecutionRecord } from '../engine/execution-record';
import type { HostOptions, LocalHost, RunOptions } from '../engine/local-host';
import { readBundle } from '../engine/sandbox';
import { formById } from '../world/form-store';
import { newWorld } from '../world/new-world';
import { idText } from '../world/random';
import { displayedSheet, sheetByName } from '../world/workbook';
import type { Submission, WorldState } from '../world/world-state';
import { execute } from './execute';
import { type Person, person } from './person';
import { promptFirings, queueTriggers } from './queue-triggers';
import { happenEdit, happenSubmission } from './respondent';
import { nextEvent, runDue } from './run-due';
import { plainArguments } from './script-run';

/** Opens the local host on a built dist/. Throws when the bundle or the façades were not built. */
export function openHost(options: HostOptions): LocalHost {
  const engine = openEngine(options);
  return hostOf(engine, pacedBy(engine));
}

/** The engine by itself: one execution at a time, each at once to its end. */
export function openEngine(options: HostOptions): Engine {
  const guestFile = path.resolve(options.guest ?? 'dist-local/guest.js');
  if (!existsSync(guestFile)) {
    throw new Error(`local host: ${guestFile} is missing; build it with "npm run build"`);
  }
  const bundle = readBundle(options.dist, guestFile, options.warm);
  // Apps Script's clock shows the manifest's zone; Node's contexts read it once, from here.
  process.env.TZ = bundle.timeZone;
  const world = options.world ?? newWorld(options);
  const engine: Engine = {
    world,
    bundle,
    executions: [],
    stack: [],
    locks: new Map(),
    fault: options.fault,
    onDialog: options.onDialog,
    runDue: (until) => runDue(engine, until),
    launch: (start) => execute(engine, start),
    firings: (trigger, at) => promptFirings(world, trigger, at),
    ...UNDISTURBED,
  };
  return engine;
}

/** How the clock moves: here by running what is due; the simulator has a scheduler of its own. */
interface Pace {
  advanceTo(instant: number): void;
  /** After something happened: lets the triggers that it woke start. */
  settle(): void;
}

function pacedBy(engine: Engine): Pace {
  const { world } = engine;
  const advanceTo = (instant: number) => {
    for (let at = nextEvent(engine); at !== undefined && at <= instant; at = nextEvent(engine)) {
      world.now = Math.max(world.now, at);
      runDue(engine, at);
    }
    world.now = Math.max(world.now, instant);
  };
  return { advanceTo, settle: () => advanceTo(world.now + SETTLE_MS) };
}

/** A host on an engine, whoever moves its clock. */
export function hostOf(engine: Engine, { advanceTo, settle }: Pace): LocalHost {
  const { world } = engine;
  const run = (functionName: string, args: readonly unknown[] = [], given: RunOptions = {}) => {
    const snapshot = given.pend ? structuredClone(world) : undefined;
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
      replace(world, snapshot);
      engine.locks.clear();
      engine.executions.length = executions;
    } else engine.runDue(world.now);
    return record;
  };
  const byPerson: Person = person(engine, settle);
  const submission = (
    answers: Submission['answers'],
    { as, formId }: { as: string; formId?: string | undefined },
  ): Submission => ({
    responseId: idText(world, '2_ABaOnu', 60),
    formId: formById(world, formId).id,
    as,
    answers,
  });

  return {
    world,
    executions: engine.executions,
    get fault() {
      return engine.fault;
    },
    set fault(fault) {
      engine.fault = fault;
    },
    run,
    call(functionName, args = [], given = {}) {
      if (functionName.endsWith('_')) {
        throw new Error(`${functionName} is private: google.script.run cannot see it`);
      }
      const record = run(functionName, plainArguments(args), { ...given, kind: 'call' });
      return valueOrThrow(record);
    },
    openSpreadsheet(as = world.workbook.owner) {
      const start = { functionName: 'onOpen', args: [{ authMode: 'LIMITED' }], as } as const;
      const { menus } = engine.launch({ ...start, kind: 'simple', at: world.now });
      const source = { source: 'SPREADSHEETS', sourceId: world.workbook.id } as const;
      queueTriggers(engine, { ...source, event: 'ON_OPEN' }, {}, world.now);
      settle();
      return menus;
    },
    submit(answers, { as, at = world.now, formId }) {
      const given = submission(answers as Submission['answers'], { as, formId });
      advanceTo(at);
      happenSubmission(engine, given, at);
      settle();
      return given.responseId;
    },
    schedule(answers, { as, at, formId }) {
      const given = submission(answers as Submission['answers'], { as, formId });
      world.agenda.push({ at, kind: 'submission', submission: given });
      return given.responseId;
    },
    edit(responseId, answers, given = {}) {
      const { at = world.now, as, sheetTrigger = true, formTrigger = true } = given;
      advanceTo(at);
      const { moveTimestamp = true } = given;
      const edited = { answers: answers as Submission['answers'], at, moveTimestamp };
      happenEdit(engine, responseId, as === undefined ? edited : { ...edited, as }, {
        sheet: sheetTrigger,
        form: formTrigger,
      });
      settle();
    },
    ...byPerson,
    displayed: (sheetName) =>
      displayedSheet(world.workbook, sheetByName(world.workbook, sheetName)),
    advanceTo,
    advanceToNextTrigger() {
      const at = nextEvent(engine);
      if (at === undefined) return null;
      advanceTo(Math.max(at, world.now));
      return at;
    },
    runDue: () => engine.runDue(world.now),
    save(file) {
      writeFileSync(`${file}.part`, JSON.stringify(world));
      renameSync(`${file}.part`, file);
    },
    restore(saved) {
      replace(world, structuredClone(saved));
      engine.locks.clear();
      engine.executions.length = 0;
    },
  };
}

/** Longer than Google's delay before a trigger starts, so that a submission's have started. */
const SETTLE_MS = 4_000;

function replace(world: WorldState, by: WorldState): void {
  for (const key of Object.keys(world)) Reflect.deleteProperty(world, key);
  Object.assign(world, by);
}

const answerOf = (answer: ButtonName | DialogAnswer): DialogAnswer =>
  typeof answer === 'string' ? { button: answer } : answer;

function valueOrThrow({ outcome, error, value }: ExecutionRecord): unknown {
  if (outcome === 'completed') return value;
  const failure = new Error(error?.message ?? 'local host: the call did not finish');
  failure.name = error?.name ?? 'Error';
  throw failure;
}
