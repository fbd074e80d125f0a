/** `npm run prove -- arrivals`: news that comes many times at once and in every order has the effect of one fetch. */
import { startWorld } from '@/tests/support/payments-world';
import { randomFrom } from '../lib/random';
import type { Outcome, Run, Suite } from '../lib/suite';
import { eventAtOnce, strangersAtOnce } from './at-once';
import { EVENT_CASES, STRANGERS } from './event-cases';
import { inEveryOrder } from './in-every-order';
import { SCENARIOS } from './scenarios';

type Size = { 'at-once': number; events: number };

export const arrivals: Suite<Size> = {
  name: 'arrivals',
  promise:
    'every event many times at once is one event, and the news of a payment in every order of arrival leaves the same order and the same history',
  full: { 'at-once': 100, events: 6 },
  short: { 'at-once': 20, events: 4 },
  onPostgres: true,
  run,
};

async function run({ seed, size, say }: Omit<Run, 'size'> & { size: Size }): Promise<Outcome> {
  const random = randomFrom(seed);
  const world = await startWorld();
  const broken: string[] = [];
  let afterwards = 0;
  let meanwhile = 0;
  let overtaken = 0;
  try {
    // What the sandbox would send is brought by the suite itself.
    await world.sandbox.holdWebhooks();
    const times = size['at-once'];
    for (const event of EVENT_CASES) {
      broken.push(...(await eventAtOnce(world, event, times, random.int(0, 1_000_000))));
    }
    broken.push(...(await strangersAtOnce(world, STRANGERS, times)));
    say(
      `${EVENT_CASES.length + STRANGERS.length} events, ${times} times at once: ${broken.length} promises broken`,
    );
    for (const [index, scenario] of SCENARIOS.entries()) {
      // The first has the most news; of the others there is one piece less.
      const events = index === 0 ? size.events : size.events - 1;
      const heard = await inEveryOrder(world, scenario, events, random);
      afterwards += heard.afterwards.orders;
      meanwhile += heard.meanwhile.orders;
      overtaken += heard.overtaken.orders;
      broken.push(...heard.afterwards.broken, ...heard.meanwhile.broken, ...heard.overtaken.broken);
      say(
        `${scenario.name}: ${heard.afterwards.orders} orders of arrival afterwards, ${heard.meanwhile.orders} meanwhile, ${heard.overtaken.orders} of answers`,
      );
    }
    return {
      figures: { kinds: EVENT_CASES.length + STRANGERS.length, afterwards, meanwhile, overtaken },
      broken,
    };
  } finally {
    await world.close();
  }
}
