/** Workers of one engine, that take turns with those of the others. */
import { type ChildProcess, fork } from 'node:child_process';
import path from 'node:path';
import type { Done } from './work';

export interface Setting {
  readonly name: string;
  readonly env: Readonly<Record<string, string>>;
  readonly processes: number;
  readonly goods: readonly string[];
}

export interface Instances {
  /** @returns what all of them did, by so many shoppers in all. */
  work(shoppers: number, seconds: number): Promise<Done>;
  stop(): void;
}

export async function startInstances({ env, processes, goods }: Setting): Promise<Instances> {
  const children = Array.from({ length: processes }, () =>
    // With the loader and the conditions of this process.
    fork(path.join(import.meta.dirname, 'worker.ts'), [], { env: { ...process.env, ...env } }),
  );
  const stop = () => {
    for (const child of children) child.kill();
  };
  process.on('exit', stop);
  await Promise.all(children.map(nextMessage));
  return {
    stop,
    work: async (shoppers, seconds) => {
      const parts = await Promise.all(
        children.map((child, index) => {
          const answer = nextMessage(child);
          child.send({ shoppers: Math.floor((shoppers + index) / processes), seconds, goods });
          return answer as Promise<Done>;
        }),
      );
      const sum = (of: keyof Done) => parts.reduce((total, part) => total + part[of], 0);
      return { orders: sum('orders'), unavailable: sum('unavailable'), cpuMs: sum('cpuMs') };
    },
  };
}

function nextMessage(child: ChildProcess): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const ended = (code: number | null) => reject(new Error(`a worker ended with ${code}`));
    child.once('exit', ended);
    child.once('message', (message) => {
      child.off('exit', ended);
      resolve(message);
    });
  });
}
