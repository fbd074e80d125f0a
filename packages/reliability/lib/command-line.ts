/** `--seed 7 --rounds 20 --short --postgres`: the settings of a suite, read and checked. */
import { parseArgs } from 'node:util';
import type { Suite } from './suite';

export interface Settings {
  readonly seed: number;
  readonly size: Record<string, number>;
  /** On which engine the shop keeps its database. */
  readonly postgres: boolean;
}

/** @throws Error with a sentence for the person at the terminal. */
export function readSettings(suite: Suite, args: readonly string[]): Settings {
  const names = Object.keys(suite.full);
  const options = Object.fromEntries([
    ...['seed', ...names].map((name) => [name, { type: 'string' as const }]),
    ...['short', ...(suite.onPostgres ? ['postgres'] : [])].map((name) => [
      name,
      { type: 'boolean' as const },
    ]),
  ]);
  const values: Record<string, unknown> = parseArgs({ args: [...args], options }).values;
  const size = { ...(values.short ? suite.short : suite.full) };
  for (const name of names) {
    const given = values[name];
    if (given !== undefined) size[name] = wholeNumber(name, given);
  }
  const seed = values.seed === undefined ? Date.now() % 1_000_000 : wholeNumber('seed', values.seed);
  return { seed, size, postgres: values.postgres === true };
}

function wholeNumber(name: string, given: unknown): number {
  if (typeof given === 'string' && /^\d{1,12}$/.test(given)) return Number(given);
  throw new Error(`--${name} takes a whole number, got "${String(given)}"`);
}
