/**
 * `npm run simulate`: the real core in virtual time, history after history, each from the seed and its own number.
 * All of them are played with their rows in memory, and the first of them once more with the real SQL.
 */
import type { Outcome, Run, Suite } from '../lib/suite';
import { type Played, play, playAtOnce } from './players';
import { Tally } from './tally';

interface Size extends Record<string, number> {
  readonly histories: number;
  /** How many of them, the first ones, are played on SQL as well: nothing may differ, not one row. */
  readonly sql: number;
  /** Plays this one alone, from 1, on SQL and in memory, and tells every event; 0 plays them all. */
  readonly history: number;
}

/** A divergence is told with the command that shows it again; after this many the run ends. */
const ENOUGH = 10;

export const suite: Suite<Size> = {
  name: 'simulate',
  promise:
    'whatever happens and in whatever order, the shop ends where the gateway is, and nothing is done twice',
  full: { histories: 100_000, sql: 2_000, history: 0 },
  short: { histories: 2_000, sql: 300, history: 0 },
  run: (run) => (run.size.history > 0 ? replay(run) : playAll(run)),
};

async function replay({ seed, size }: Run & { size: Size }): Promise<Outcome> {
  const one = { seed, first: size.history, last: size.history };
  const [real] = await playAtOnce({ ...one, store: 'sql', wishes: ['rows', 'tell'] });
  const [twin] = await playAtOnce({ ...one, store: 'memory', wishes: ['rows'] });
  const broken = [...(real?.broken ?? [])];
  if (endOf(real) !== endOf(twin)) broken.push('it ends otherwise with its rows in memory');
  return { figures: {}, broken };
}

async function playAll({ seed, size, say }: Run & { size: Size }): Promise<Outcome> {
  const again = (index: number) => `(npm run simulate -- --seed ${seed} --history ${index})`;
  const broken: string[] = [];
  const ends: string[] = [];
  const tally = new Tally();
  const parts = partsOf(size);
  for (const { first, last, compared } of parts) {
    const wishes = compared ? (['rows'] as const) : [];
    for await (const played of play({ store: 'memory', seed, first, last, wishes })) {
      if (compared) ends.push(endOf(played));
      tally.add(played);
      if (played.index % 5_000 === 0) say(`${played.index} histories`);
      if (played.broken.length === 0) continue;
      broken.push(`history ${played.index}: ${played.broken.join('; ')} ${again(played.index)}`);
      if (broken.length >= ENOUGH) break;
    }
    if (broken.length >= ENOUGH) break;
  }
  const divergences = broken.length;

  let sqlChecked = 0;
  let sqlSeconds = 0;
  if (ends.length > 0) {
    say(`the first ${ends.length} once more, with SQL`);
    const sql = play({ store: 'sql', seed, first: 1, last: ends.length, wishes: ['rows'] });
    for await (const played of sql) {
      sqlChecked += 1;
      sqlSeconds = played.cpuSeconds;
      if (endOf(played) === ends[played.index - 1]) continue;
      broken.push(`history ${played.index} ends otherwise on SQL than in memory ${again(played.index)}`);
      if (broken.length >= ENOUGH) break;
    }
  }
  const figures = {
    ...tally.figures(),
    divergences,
    sqlChecked,
    sqlPerSecond: Math.round(sqlChecked / sqlSeconds) || 0,
  };
  return { figures, broken };
}

/** Those that are compared give their rows, too, and are played apart: what that costs is nobody's figure. */
function partsOf({ histories, sql }: Size): { first: number; last: number; compared: boolean }[] {
  const both = Math.min(sql, histories);
  return [
    { first: 1, last: both, compared: true },
    { first: both + 1, last: histories, compared: false },
  ].filter(({ first, last }) => first <= last);
}

function endOf(played: Played | undefined): string {
  return `${played?.digest} ${played?.rows}`;
}
