/** `npm run simulate`: the real core on its real database in virtual time, history after history, each from the seed and its own number. */
import type { Outcome, Run, Suite } from '../lib/suite';
import { play, playAtOnce } from './players';
import { Tally } from './tally';

interface Size extends Record<string, number> {
  readonly histories: number;
  /** Plays this one alone, from 1, and tells every event; 0 plays them all. */
  readonly history: number;
}

/** A divergence is told with the command that shows it again; after this many the run ends. */
const ENOUGH = 10;

export const suite: Suite<Size> = {
  name: 'simulate',
  promise:
    'whatever happens and in whatever order, the shop ends where the gateway is, and nothing is done twice',
  full: { histories: 100_000, history: 0 },
  short: { histories: 1_000, history: 0 },
  run: (run) => (run.size.history > 0 ? replay(run) : playAll(run)),
};

async function replay({ seed, size }: Run & { size: Size }): Promise<Outcome> {
  const [played] = await playAtOnce({ seed, first: size.history, last: size.history, tell: true });
  return { figures: {}, broken: [...(played?.broken ?? [])] };
}

async function playAll({ seed, size, say }: Run & { size: Size }): Promise<Outcome> {
  const broken: string[] = [];
  const tally = new Tally();
  for await (const played of play({ seed, first: 1, last: size.histories })) {
    tally.add(played);
    if (played.index % 5_000 === 0) say(`${played.index} histories`);
    if (played.broken.length === 0) continue;
    const again = `npm run simulate -- --seed ${seed} --history ${played.index}`;
    broken.push(`history ${played.index}: ${played.broken.join('; ')} (${again})`);
    if (broken.length >= ENOUGH) break;
  }
  return { figures: { ...tally.figures(), divergences: broken.length }, broken };
}
