import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { WorldState } from '../../../src/local/world/world-state';

export interface ServedHost {
  address: string;
  port: number;
  /** Asks what the page asks: the canvas holds no text to read. */
  ask<Answer>(question: string, body?: unknown): Promise<Answer>;
  /** Virtual time, with all that falls due on the way. */
  later(minutes: number): Promise<void>;
  clockTo(instant: number): Promise<void>;
  /** The world as it was saved after the last question that changed it. */
  world(): WorldState;
  close(): void;
}

/** Starts the built local host on a free port, with a world of its own: this one, or the demo's. */
export async function servedHost(world: WorldState | 'demo'): Promise<ServedHost> {
  const folder = mkdtempSync(path.join(tmpdir(), 'hoc-ba-so-'));
  const state = path.join(folder, 'world.json');
  if (world !== 'demo') writeFileSync(state, JSON.stringify(world));
  const args = ['dist-local/cli.js', '--port', '0', '--state', state];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  const port = await listening(child);
  const address = `http://localhost:${port}`;
  async function ask<Answer>(question: string, body: unknown = {}): Promise<Answer> {
    const response = await fetch(`${address}/api/${question}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    if (!response.ok) throw new Error(`${question}: ${await response.text()}`);
    return (await response.json()) as Answer;
  }
  /** One question moves the clock for less than a second of ours: asked until it is there. */
  async function clockTo(to: number): Promise<void> {
    for (let asked = 0; asked < 1_000; asked++) {
      if ((await ask<{ done: boolean }>('clock', { to })).done) return;
    }
    throw new Error('the clock does not come there');
  }
  return {
    address,
    port,
    ask,
    clockTo,
    async later(minutes) {
      const { now } = await ask<{ now: number }>('state');
      await clockTo(now + minutes * 60_000);
    },
    world: () => JSON.parse(readFileSync(state, 'utf8')) as WorldState,
    close() {
      child.kill();
      // It may still be writing its world.
      rmSync(folder, { recursive: true, force: true, maxRetries: 10 });
    },
  };
}

function listening(child: ChildProcess): Promise<number> {
  return new Promise((resolve, reject) => {
    let said = '';
    const hear = (part: Buffer) => {
      said += part.toString('utf8');
      const port = /http:\/\/localhost:(\d+)\//.exec(said)?.[1];
      if (port) resolve(Number(port));
    };
    child.stdout?.on('data', hear);
    child.stderr?.on('data', hear);
    child.on('exit', (code) => reject(new Error(`the local host ended with ${code}: ${said}`)));
  });
}
