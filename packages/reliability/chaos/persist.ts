/** People try again when they get no answer. */
import { setTimeout as sleep } from 'node:timers/promises';

/** After the last try that got no answer: where a shop is struck again and again, what it promises counts from the last time. */
const PERSISTENCE_MS = 90_000;
const LONGEST_MS = 600_000;

export interface Patience {
  /** Resolves while the shop answers. */
  up(): Promise<void>;
  /** Between two tries, in milliseconds. */
  pauseMs: number;
  /** Told of every try that got no answer. */
  onSilence(): void;
}

/**
 * @param step throws when no answer came, and returns undefined while there is nothing to be done yet.
 * @throws Error that names `what` when it does not come to an end.
 */
export async function persist<T>(
  what: string,
  { up, pauseMs, onSilence }: Patience,
  step: () => Promise<T | undefined>,
): Promise<T> {
  let last = 'it was not offered';
  const end = Date.now() + LONGEST_MS;
  for (let deadline = Date.now() + PERSISTENCE_MS; Date.now() < Math.min(deadline, end); ) {
    await Promise.race([up(), sleep(PERSISTENCE_MS, undefined, { ref: false })]);
    try {
      const done = await step();
      if (done !== undefined) return done;
      await sleep(300);
    } catch (error) {
      last = error instanceof Error ? error.message : String(error);
      onSilence();
      deadline = Date.now() + PERSISTENCE_MS;
      await sleep(300 + pauseMs);
    }
  }
  throw new Error(`${what} came to no end: ${last}`);
}
