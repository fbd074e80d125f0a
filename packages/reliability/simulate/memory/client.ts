/** The twin of db/client: one transaction at a time, when its turn has come, undone when it throws. */
import { begin, commit, READER, rollback, WRITER } from './table';

type Real = typeof import('@/db/client');

export class DatabaseUnavailableError extends Error {
  override readonly name = 'DatabaseUnavailableError';
}

let turn = (): Promise<void> => Promise.resolve();

/** @param wait what every transaction waits for before it begins. */
export function takeTurns(wait: () => Promise<void>): void {
  turn = wait;
}

export const reader: Real['reader'] = () => READER;

export const transaction: Real['transaction'] = (_name, work) => turn().then(() => runAlone(work));

async function runAlone<T>(work: (tx: typeof WRITER) => Promise<T>): Promise<T> {
  begin();
  // SQL's BEGIN waits for as long: see `builtAnew`.
  await undefined;
  try {
    const value = await work(WRITER);
    commit();
    return value;
  } catch (error) {
    rollback();
    throw error;
  }
}
