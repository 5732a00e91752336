/** A thread of the simulator: runs one execution of the bundle after the other, each in a new context. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { workerData } from 'node:worker_threads';
import { compiled, runInSandbox, type SandboxCall } from '../../engine/sandbox';
import { channelOn, hear, say } from './channel';

export interface WorkerData {
  readonly memory: SharedArrayBuffer;
  readonly dist: string;
  readonly guest: string;
}

/** From the worker: a service call, or the outcome. From the host: a call, a reply, or the end. */
export type Told = { call: SandboxCall } | { reply: string } | { stop: true };
export type Asked = { ask: string } | { ended: string };

const { memory, dist, guest } = workerData as WorkerData;
const channel = channelOn(memory);
const bundle = compiled(
  readFileSync(path.join(dist, 'Code.js'), 'utf8'),
  readFileSync(guest, 'utf8'),
);

/** Speaks only when asked something; a stopped execution is not listened to any more. */
function exchange(asked: Asked): Told {
  say(channel, 'worker', JSON.stringify(asked));
  return JSON.parse(hear(channel, 'worker')) as Told;
}

function run(call: SandboxCall): string {
  let stopped = false;
  const bridge = (json: string): string => {
    if (!stopped) {
      const told = exchange({ ask: json });
      if ('reply' in told) return told.reply;
      stopped = true;
    }
    throw new Error('simulator: stopped');
  };
  try {
    return JSON.stringify(runInSandbox(bundle, call, bridge));
  } catch (error) {
    if (stopped) return '{}';
    throw error;
  }
}

let next = JSON.parse(hear(channel, 'worker')) as Told;
for (;;) {
  if (!('call' in next)) break;
  next = exchange({ ended: run(next.call) });
}
