import path from 'node:path';
import { Worker } from 'node:worker_threads';
import type { SandboxCall } from '../../engine/sandbox';
import { type Channel, channelOn, hear, newMemory, say } from './channel';
import type { Asked, Told, WorkerData } from './worker';

/** One execution in its own thread, from where it last stopped to speak. */
export interface Hand {
  /** Lets it go on, and waits until it asks for the next service or ends. */
  go(told: Told): Asked;
}

export interface Crew {
  /** A free thread that has begun the call; give it back when it has ended. */
  begin(call: SandboxCall): { hand: Hand; asked: Asked };
  giveBack(hand: Hand): void;
  /** Ends the threads. */
  dismiss(): Promise<void>;
}

/**
 * Threads for executions, kept for the next ones: starting a thread costs 30 ms, a context in one
 * three. Only one thread runs at any time, so a run depends on nothing but its seed.
 */
export function hire(dist: string): Crew {
  const free: Hand[] = [];
  const workers: Worker[] = [];
  const hired = (): Hand => {
    const memory = newMemory();
    const workerData: WorkerData = {
      memory,
      dist: path.resolve(dist),
      guest: path.resolve('dist-local/guest.js'),
    };
    const worker = new Worker(path.resolve('dist-local/simulator-worker.js'), {
      workerData,
      // Every execution leaves a whole context behind.
      resourceLimits: { maxYoungGenerationSizeMb: 64 },
    });
    worker.unref();
    workers.push(worker);
    return handOn(channelOn(memory));
  };
  return {
    begin(call) {
      const hand = free.pop() ?? hired();
      return { hand, asked: hand.go({ call }) };
    },
    giveBack: (hand) => void free.push(hand),
    async dismiss() {
      await Promise.all(workers.map((worker) => worker.terminate()));
    },
  };
}

function handOn(channel: Channel): Hand {
  return {
    go(told) {
      say(channel, 'host', JSON.stringify(told));
      return JSON.parse(hear(channel, 'host')) as Asked;
    },
  };
}
