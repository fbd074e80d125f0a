/**
 * Ends the server without cutting anything short. On SIGTERM readiness goes to 503 and nothing new is begun; work in the
 * background ends; then Next.js stops listening, answers the requests that it has, and exits.
 */
import 'server-only';
import { setTimeout as sleep } from 'node:timers/promises';
import { log } from '../log';

/** Longer than a call to the gateway with its retries takes; what is cut off after it is found again by reconcile. */
const BACKGROUND_LIMIT_MS = 25_000;
const SIGNALS = ['SIGTERM', 'SIGINT'] as const;

interface Life {
  stopping: boolean;
  readonly work: Set<Promise<unknown>>;
}

// Route bundles and instrumentation each load this module; what they see must be the same.
const key = Symbol.for('storefront.shutdown');
const holder = globalThis as { [key]?: Life };

function life(): Life {
  holder[key] ??= { stopping: false, work: new Set() };
  return holder[key];
}

/** Whether the server has been told to end: load balancers are to send nothing more, and timers begin nothing more. */
export function isStopping(): boolean {
  return life().stopping;
}

/** Work that no request waits for: the server ends after it. Its errors are the caller's. */
export function finishBeforeExit(work: Promise<unknown>): void {
  const { work: open } = life();
  const settled = work.then(
    () => undefined,
    () => undefined,
  );
  open.add(settled);
  void settled.then(() => open.delete(settled));
}

/**
 * Stands in front of Next's own handlers of SIGTERM and SIGINT, which are there once it listens.
 * @param delayMs how long to go on taking requests, so that a load balancer sees readiness change first.
 * @param limitMs how long work in the background may take after that signal.
 */
export function installShutdown(delayMs: number, limitMs = BACKGROUND_LIMIT_MS): void {
  for (const signal of SIGNALS) {
    const before = process.listeners(signal);
    process.removeAllListeners(signal);
    process.on(signal, (name) => {
      if (life().stopping) return;
      void beforeExit(delayMs, limitMs).then(() => {
        for (const listener of before) listener.call(process, name);
        if (before.length === 0) process.exit(128 + 15);
      });
    });
  }
}

async function beforeExit(delayMs: number, limitMs: number): Promise<void> {
  const state = life();
  state.stopping = true;
  log.info('stopping', { status: state.work.size });
  await Promise.all([
    sleep(delayMs),
    Promise.race([workEnds(delayMs), sleep(limitMs, undefined, { ref: false })]),
  ]);
}

/** Requests that are still taken begin more of it. */
async function workEnds(delayMs: number): Promise<void> {
  await sleep(delayMs);
  while (life().work.size > 0) await Promise.all(life().work);
}
