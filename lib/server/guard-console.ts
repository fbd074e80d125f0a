/**
 * What Next.js prints of a request past our log: an action that it does not know, with the id as it was sent, or an error
 * with a stranger's words. Each becomes one line of JSON like the log's: nothing in it starts a line of its own or speaks to
 * a terminal, and a long number, which may be a card's, is left out. What the start prints for people comes before.
 */
import { formatWithOptions, stripVTControlCharacters } from 'node:util';

/** As pino numbers them. */
const LEVELS = { warn: 40, error: 50 } as const;
const LONGEST = 4_000;
/** Twelve digits and more, in groups or not: cards and accounts. */
const LONG_NUMBER = /\p{Nd}(?:[ -]?\p{Nd}){11,}/gu;

export function guardConsole(target: Pick<Console, 'error' | 'warn'> = console): void {
  for (const name of ['warn', 'error'] as const) {
    const print = target[name].bind(target);
    target[name] = (...args: unknown[]) => print('%s', consoleLine(LEVELS[name], args, Date.now()));
  }
}

export function consoleLine(level: number, args: readonly unknown[], time: number): string {
  const text = stripVTControlCharacters(formatWithOptions({ colors: false, depth: 2 }, ...args))
    .replace(/[^\P{Cc}\n]+|[\u2028\u2029]/gu, ' ')
    .replace(LONG_NUMBER, '[number]');
  return JSON.stringify({ level, time, msg: text.slice(0, LONGEST).toWellFormed() });
}
