import { rmSync } from 'node:fs';
import { openDemoRound } from '../demo/round';
import type { LocalHost } from '../engine/local-host';
import { openHost } from '../host/open-host';
import type { WorldState } from '../world/world-state';
import { type Demo, digestOfFiles, keptDemo } from './kept-demo';
import type { HostState } from './page-data';
import { type KeptWorld, keptWorld } from './state-file';

interface SessionOptions {
  /** The folder that clasp pushes. */
  dist: string;
  /** The built local host. */
  local: string;
  /** Where what was done is kept. */
  stateFile: string;
  /** Where the demo is kept as it begins. */
  demoFile: string;
  account?: 'workspace' | 'consumer';
  /** Forget the saved world and begin the demo anew. */
  reset?: boolean;
  /** Hears what takes time. */
  tell?: (what: string) => void;
}

/** One host and the file that keeps it; the page's only way to the engine. */
export interface Session {
  host: LocalHost;
  revision: number;
  /** To be called after anything that may have changed the world. */
  changed(): void;
  reset(): Promise<void>;
}

const NOTHING: KeptWorld = { world: null, putAside: null };

export async function openSession(options: SessionOptions): Promise<Session> {
  const { dist, stateFile, tell = () => undefined } = options;
  const { world: saved, putAside } = options.reset ? NOTHING : keptWorld(stateFile);
  if (putAside) tell(`The demo begins anew: ${putAside}`);
  if (saved) tell(`Going on with ${stateFile}; --reset begins the demo anew.`);
  const session: Session = {
    host: saved ? openHost({ dist, now: saved.now, world: saved }) : await openDemo(options),
    revision: 1,
    changed() {
      session.revision += 1;
      session.host.save(stateFile);
    },
    async reset() {
      session.host = await openDemo(options);
      session.revision += 1;
      rmSync(stateFile, { force: true });
    },
  };
  // Only what somebody did is kept there: the untouched demo is that of the build.
  if (!saved) rmSync(stateFile, { force: true });
  return session;
}

/** A host on the demo, ready from an earlier start or played now. */
async function openDemo({
  dist,
  local,
  demoFile,
  account = 'workspace',
  tell = () => undefined,
}: SessionOptions): Promise<LocalHost> {
  // What the demo is made of and by.
  const files = [
    `${dist}/Code.js`,
    `${dist}/appsscript.json`,
    `${local}/guest.js`,
    `${local}/cli.js`,
  ];
  const build = `${account} ${digestOfFiles(files)}`;
  const { world, executions } = await keptDemo(demoFile, build, async (): Promise<Demo> => {
    tell('Playing the demo round of this build, once …');
    const played = await openDemoRound({ dist, account, tell });
    return { world: played.world, executions: played.executions };
  });
  const host = openHost({ dist, now: world.now, world });
  host.executions.push(...executions);
  return host;
}

/** When the next trigger or awaited submission falls due; null when nothing ever will. */
export function nextDue({ triggers, agenda }: WorldState): number | null {
  const times = triggers.flatMap((trigger) => trigger.nextDue ?? []);
  for (const { at } of agenda) times.push(at);
  return times.length === 0 ? null : Math.min(...times);
}

export function stateOf({ host: { world }, revision }: Session): HostState {
  return {
    now: world.now,
    nextDue: nextDue(world),
    timeZone: world.workbook.timeZone,
    account: world.kind,
    editors: world.accounts.filter(({ editor }) => editor).map(({ email }) => email),
    workbookName: world.workbook.name,
    revision,
    mailCount: world.outbox.length,
    responseCount: world.forms.reduce((sum, form) => sum + form.responses.length, 0),
  };
}

/** Moves the clock towards an instant, but works no longer than `budgetMs` at a time. */
export function advance(session: Session, to: number, budgetMs: number): boolean {
  const { host } = session;
  const stopAt = performance.now() + budgetMs;
  for (;;) {
    const due = nextDue(host.world);
    if (due === null || due > to) break;
    host.advanceTo(Math.max(due, host.world.now));
    if (performance.now() > stopAt) return false;
  }
  host.advanceTo(Math.max(to, host.world.now));
  return true;
}
