/**
 * Asks the storage for what somebody names. Anybody can make addresses up, and in a bucket each is a paid request: one that was
 * not there is not asked again for some seconds, and so many are asked at once and no more.
 */
import 'server-only';
import { MediaUnavailableError } from './types';

const AT_ONCE = 32;
/** A page names some dozens of pictures; whoever comes after so many is answered at once that it is busy. */
const MAX_WAITING = 500;
/** Short, since another instance may store the picture the next moment. */
const MISS_MS = 5_000;
const MAX_MISSES = 2_000;

/** Until when each counts, the oldest first. */
const misses = new Map<string, number>();
const waiting: (() => void)[] = [];
let running = 0;

/** @throws MediaUnavailableError also when too many wait. */
export async function lookUp<T>(key: string, ask: () => Promise<T | undefined>): Promise<T | undefined> {
  if ((misses.get(key) ?? 0) > Date.now()) return undefined;
  if (running < AT_ONCE) running += 1;
  else if (waiting.length < MAX_WAITING) await new Promise<void>((go) => waiting.push(go));
  else throw new MediaUnavailableError(`${MAX_WAITING} pictures are waited for already`);
  try {
    const found = await ask();
    if (found === undefined) rememberMiss(key);
    return found;
  } finally {
    // Whoever waits takes the place over.
    const next = waiting.shift();
    if (next) next();
    else running -= 1;
  }
}

function rememberMiss(key: string): void {
  misses.delete(key);
  misses.set(key, Date.now() + MISS_MS);
  const [oldest] = misses.keys();
  if (misses.size > MAX_MISSES && oldest !== undefined) misses.delete(oldest);
}
