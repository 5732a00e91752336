import { existsSync } from 'node:fs';
import path from 'node:path';
import { type Engine, UNDISTURBED } from '../engine/engine';
import type { HostOptions, LocalHost } from '../engine/local-host';
import { type Bundle, readBundle } from '../engine/sandbox';
import { copied } from '../world/copy';
import { newWorld } from '../world/new-world';
import { replaceWorld, writeWorld } from '../world/saved-world';
import { displayedSheet, sheetByName } from '../world/workbook';
import { caller } from './caller';
import { execute } from './execute';
import { type Pace, pacedBy } from './pace';
import { person } from './person';
import { promptFirings } from './queue-triggers';
import { nextEvent, runDue } from './run-due';
import { sender } from './sender';

/** Opens the local host on a built dist/. Throws when the bundle or the façades were not built. */
export function openHost(options: HostOptions): LocalHost {
  const engine = openEngine(options);
  return hostOf(engine, pacedBy(engine));
}

/** The engine by itself: one execution at a time, each at once to its end. */
export function openEngine(options: HostOptions): Engine {
  const bundle = options.bundle ?? bundleOf(options);
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

function bundleOf({ dist, guest, warm }: HostOptions): Bundle {
  const guestFile = path.resolve(guest ?? 'dist-local/guest.js');
  if (!existsSync(guestFile)) {
    throw new Error(`local host: ${guestFile} is missing; build it with "npm run build"`);
  }
  return readBundle(dist, guestFile, warm);
}

/** A host on an engine, whoever moves its clock. */
export function hostOf(engine: Engine, pace: Pace): LocalHost {
  const { world } = engine;
  const { advanceTo, settle } = pace;
  return {
    world,
    executions: engine.executions,
    get fault() {
      return engine.fault;
    },
    set fault(fault) {
      engine.fault = fault;
    },
    ...caller(engine, settle),
    ...sender(engine, pace),
    ...person(engine, settle),
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
    save: (file) => writeWorld(file, world),
    restore(saved) {
      replaceWorld(world, copied(saved));
      engine.locks.clear();
      engine.executions.length = 0;
    },
  };
}
