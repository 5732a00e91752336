import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import vm from 'node:vm';

/** The pushed folder, read and compiled once. */
export interface Bundle {
  readonly code: vm.Script;
  readonly guest: vm.Script;
  /** Pages by name without ".html". */
  readonly pages: ReadonlyMap<string, string>;
  readonly timeZone: string;
  readonly scopes: readonly string[];
  /** Contexts that wait for another execution; null when each gets a fresh one. */
  readonly idle: Room[] | null;
  /** Whether the script has an `onEdit` of its own, which Google runs without any trigger. */
  readonly hasSimpleEdit: boolean;
}

/** Throws when the folder holds no bundle or the façades were not built. */
export function readBundle(dist: string, guestFile: string, warm = false): Bundle {
  const manifest = JSON.parse(readFileSync(path.join(dist, 'appsscript.json'), 'utf8'));
  const code = readFileSync(path.join(dist, 'Code.js'), 'utf8');
  const guest = readFileSync(guestFile, 'utf8');
  const pages = readdirSync(dist).filter((file) => file.endsWith('.html'));
  return {
    ...compiled(code, guest),
    pages: new Map(
      pages.map((file) => [file.slice(0, -5), readFileSync(path.join(dist, file), 'utf8')]),
    ),
    timeZone: manifest.timeZone ?? 'America/New_York',
    scopes: manifest.oauthScopes ?? [],
    idle: warm ? [] : null,
    hasSimpleEdit: /^\s*function onEdit\b/m.test(code),
  };
}

/** Compiled once, run in as many contexts as there are executions. */
export function compiled(code: string, guest: string): Pick<Bundle, 'code' | 'guest'> {
  return {
    code: new vm.Script(code, { filename: 'Code.js' }),
    guest: new vm.Script(`(function () {${guest}\nreturn guest;})()`, { filename: 'guest.js' }),
  };
}

/** One top-level function to call; `strict` applies the rules of google.script.run to its result. */
export interface SandboxCall {
  readonly functionName: string;
  readonly args: readonly unknown[];
  readonly strict: boolean;
  /** Of the context's own random numbers. */
  readonly seed: number;
}

/** What the façades make of the outcome of a call into the bundle. */
export interface Returned {
  value?: unknown;
  error?: { name: string; message: string; stack: string };
}

interface Guest {
  start(bridge: Bridge, seed: number): Invoke;
  startAgain(bridge: Bridge, seed: number): void;
}
type Bridge = (json: string) => string;
type Invoke = (functionName: string, args: string, strict: boolean) => string;

type Sandboxed = Pick<Bundle, 'code' | 'guest'> & Partial<Pick<Bundle, 'idle'>>;

/** A context with the bundle in it. */
interface Room {
  readonly guest: Guest;
  readonly invoke: Invoke;
}

/**
 * Loads the bundle into a fresh context, as Apps Script does for every execution, and calls one of
 * its top-level functions. `strict` applies the rules of google.script.run to the result. A warm
 * bundle goes on in the context of an execution that ended well: V8 has compiled it by then.
 */
export function runInSandbox(bundle: Sandboxed, call: SandboxCall, bridge: Bridge): Returned {
  const room = bundle.idle?.pop() ?? newRoom(bundle, bridge, call.seed);
  if (!('guest' in room)) return room;
  let stopped = false;
  const watched: Bridge = (json) => {
    try {
      return bridge(json);
    } catch (error) {
      stopped = true;
      throw error;
    }
  };
  room.guest.startAgain(watched, call.seed);
  const returned = room.invoke(call.functionName, JSON.stringify(call.args), call.strict);
  // What one that was killed left half done must not be gone on with.
  if (!stopped) bundle.idle?.push(room);
  return JSON.parse(returned);
}

function newRoom(
  { code, guest: source }: Sandboxed,
  bridge: Bridge,
  seed: number,
): Room | Returned {
  // An ordinary global, from Node 20.18 on: any other asks a callback for each name, even `Array`.
  const context = vm.createContext(vm.constants?.DONT_CONTEXTIFY ?? {});
  const guest = source.runInContext(context) as Guest;
  const invoke = guest.start(bridge, seed);
  try {
    code.runInContext(context);
  } catch (thrown) {
    const error = thrown as Error;
    return { error: { name: error.name, message: error.message, stack: String(error.stack) } };
  }
  return { guest, invoke };
}
