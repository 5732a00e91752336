import { openDemoRound } from '../demo/round';
import type { LocalHost } from '../engine/local-host';
import { openHost } from '../host/open-host';
import type { WorldState } from '../world/world-state';
import type { HostState } from './page-data';
import { type KeptWorld, keptWorld } from './state-file';

interface SessionOptions {
  dist: string;
  stateFile: string;
  account?: 'workspace' | 'consumer';
  /** Forget the saved world and begin the demo anew. */
  reset?: boolean;
}

/** One host and the file that keeps it; the page's only way to the engine. */
export interface Session {
  host: LocalHost;
  revision: number;
  /** What was wrong with the kept world and where it lies now, for whoever started the session. */
  putAside: string | null;
  /** To be called after anything that may have changed the world. */
  changed(): void;
  reset(): Promise<void>;
}

const NOTHING: KeptWorld = { world: null, putAside: null };

export async function openSession(options: SessionOptions): Promise<Session> {
  const { dist, stateFile, account = 'workspace' } = options;
  const { world: saved, putAside } = options.reset ? NOTHING : keptWorld(stateFile);
  const session: Session = {
    host: saved
      ? openHost({ dist, now: saved.now, world: saved })
      : await openDemoRound({ dist, account }),
    revision: 1,
    putAside,
    changed() {
      session.revision += 1;
      session.host.save(stateFile);
    },
    async reset() {
      session.host = await openDemoRound({ dist, account });
      session.changed();
    },
  };
  if (!saved) session.host.save(stateFile);
  return session;
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
