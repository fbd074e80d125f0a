/** Suite `forgeries`: the callback and the webhook of the built shop under a hundred thousand forgeries each, and under replays. */
import { randomFrom } from '../lib/random';
import type { Suite } from '../lib/suite';
import { tableOf } from '../lib/table';
import { FATE_COUNT } from './corpus';
import { prepare } from './harness';
import { growth } from './memory';
import { CONNECTIONS, forgedRound, replayedRound, total } from './rounds';
import { startSender } from './sender';

/** Of each of the two kinds of message. */
const FEWEST_REPLAYS = 300;
const REPLAYS_PER_FORGERY = 1 / 20;

export const forgeries = {
  name: 'forgeries',
  promise: 'a forged or replayed callback or webhook moves nothing, and costs the gateway one fetch a minute',
  full: { callbacks: 100_000, webhooks: 100_000, orders: 3 * FATE_COUNT, instances: 1 },
  short: { callbacks: 2_000, webhooks: 2_000, orders: FATE_COUNT, instances: 1 },
  onPostgres: true,
  async run({ seed, size, say }) {
    const random = randomFrom(seed);
    const harness = await prepare(size.orders, size.instances);
    say(`${harness.orders.length} orders of the shop, with what the gateway signed for them`);
    const sender = startSender(harness.ports, CONNECTIONS);
    try {
      const forged = await forgedRound(harness, sender, random, size, say);
      const count = Math.max(FEWEST_REPLAYS, Math.round(size.callbacks * REPLAYS_PER_FORGERY));
      const replayed = await replayedRound(harness, sender, random, count);
      const grown = growth(forged.memory);
      say(`forged: ${tableOf(forged.tally.byKind)}`);
      say(`replayed: ${tableOf(replayed.tally.byKind)}`);
      return {
        figures: {
          forged: total(forged.tally),
          kinds: forged.tally.byKind.size,
          forgedAnswers: tableOf(forged.tally.byStatus),
          perSecond: Math.round((1_000 * total(forged.tally)) / forged.milliseconds),
          replayed: total(replayed.tally),
          replayedAnswers: tableOf(replayed.tally.byStatus),
          fetches: replayed.fetches,
          slow: tableOf(new Map([[408, forged.slow.filter(({ status }) => status === 408).length]])),
          memoryMegabytes: Math.max(0, ...forged.memory),
          forgedByKind: tableOf(forged.tally.byKind),
          replayedByKind: tableOf(replayed.tally.byKind),
        },
        broken: [...forged.broken, ...replayed.broken, ...(grown === undefined ? [] : [grown])],
      };
    } finally {
      sender.close();
      await harness.close();
    }
  },
} satisfies Suite<{ callbacks: number; webhooks: number; orders: number; instances: number }>;
