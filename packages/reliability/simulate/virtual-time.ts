/** Puts the simulation's clock, timers and random numbers under the code that is simulated, and takes them away again. */
import crypto from 'node:crypto';
import { syncBuiltinESMExports } from 'node:module';
import timers from 'node:timers/promises';
import type { Random } from '../lib/random';
import type { Timeline } from './timeline';

/** @param random of the history that runs. @returns what puts the real ones back. */
export function takeOverTime(timeline: Timeline, random: () => Random): () => void {
  const undo = [
    replace(Date, 'now', () => timeline.now),
    replace(globalThis, 'setTimeout', (run: (...args: unknown[]) => void, delay = 0, ...args: unknown[]) => {
      const timer = { cleared: false };
      timeline.at(timeline.now + delay, timeline.owner, () => {
        if (!timer.cleared) run(...args);
      });
      return timer;
    }),
    replace(globalThis, 'clearTimeout', (timer: { cleared: boolean } | undefined) => {
      if (timer) timer.cleared = true;
    }),
    replace(timers, 'setTimeout', async (delay = 0, value?: unknown) => {
      await timeline.wait(delay);
      return value;
    }),
    replace(crypto, 'randomUUID', () => uuid(random())),
    replace(crypto, 'randomInt', (limit: number) => random().int(0, limit - 1)),
  ];
  // Modules hold these by name: `import { randomUUID } from 'node:crypto'`.
  syncBuiltinESMExports();
  return () => {
    for (const one of undo) one();
    syncBuiltinESMExports();
  };
}

function replace(target: object, name: string, value: unknown): () => void {
  const original = Object.getOwnPropertyDescriptor(target, name);
  Object.defineProperty(target, name, { value, configurable: true, writable: true, enumerable: true });
  return () => {
    if (original) Object.defineProperty(target, name, original);
  };
}

function uuid(random: Random): string {
  const hex = Array.from({ length: 4 }, () => random.int(0, 0xffffffff).toString(16).padStart(8, '0')).join(
    '',
  );
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20)}`;
}
