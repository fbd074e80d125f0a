/** Suite `load`: shoppers and administrators at work while one call in ten goes wrong; afterwards both books agree. */
import type { Ledger } from '@/scripts/lib/sandbox-control';
import { startShopWorld } from '../lib/http/shop-world';
import { randomFrom } from '../lib/random';
import type { Figures, Outcome, Run, Suite } from '../lib/suite';
import { tableOf } from '../lib/table';
import { readBooks } from './books';
import { keepBuying, type Street } from './buying';
import { keepDeciding } from './deciding';
import { faultRules } from './faults';
import { Meter } from './meter';
import { settle } from './settle';

type Size = {
  shoppers: number;
  administrators: number;
  seconds: number;
  /** Of a hundred calls on each endpoint. */
  faults: number;
  /** Seconds that lost answers are waited for; 0 makes them that old at once. */
  patience: number;
};

export const load: Suite<Size> = {
  name: 'load',
  promise:
    'while shoppers and administrators work and one call in ten goes wrong, nobody sees the shop break, and at the end its database and the gateway’s ledger agree to the paisa',
  full: { shoppers: 50, administrators: 2, seconds: 60, faults: 10, patience: 46 },
  short: { shoppers: 8, administrators: 2, seconds: 8, faults: 10, patience: 0 },
  run,
};

async function run({ seed, size, say }: Omit<Run, 'size'> & { size: Size }): Promise<Outcome> {
  const world = await startShopWorld({ RECONCILE_INTERVAL_SECONDS: '10' });
  try {
    const random = randomFrom(seed);
    const drawn = () => randomFrom(random.int(0, 1_000_000));
    const administrators = await Promise.all(
      Array.from({ length: size.administrators }, () => world.administrator()),
    );
    for (const rule of faultRules(size.faults, seed)) await world.sandbox.fault(rule);
    const until = Date.now() + size.seconds * 1_000;
    const street: Street = { world, meter: new Meter(), until, paid: new Set() };
    const shoppers = Array.from({ length: size.shoppers }, () => keepBuying(street, drawn()));
    const deciders = administrators.map((one) => keepDeciding(street, one, drawn()));
    // Everybody comes to an end before the world does, also when one of them breaks off.
    await Promise.allSettled([...shoppers, ...deciders]);
    await Promise.all(shoppers);
    const asked = (await Promise.all(deciders)).reduce((sum, count) => sum + count, 0);
    const fired = await world.sandbox.faultsFired();
    say(`${street.meter.pages} pages, ${street.paid.size} payments, ${asked} money calls, ${fired} faults`);

    await world.sandbox.behave();
    const { rounds, broken, ledger } = await settle(street, size.patience * 1_000, say);
    return {
      figures: {
        ...figuresOf(street, ledger),
        moneyCalls: asked,
        faultsFired: fired,
        reconcileRounds: rounds,
      },
      broken: [...broken, ...street.meter.failures],
    };
  } finally {
    await world.close();
  }
}

function figuresOf({ world, meter, paid }: Street, { movements }: Ledger): Figures {
  const moved = (kind: Ledger['movements'][number]['kind']) =>
    movements.reduce((sum, movement) => sum + (movement.kind === kind ? movement.amount : 0), 0);
  return {
    orders: readBooks(world.database).orders.length,
    paid: paid.size,
    authorisedPaise: moved('authorised'),
    capturedPaise: moved('captured'),
    releasedPaise: moved('released'),
    refundedPaise: moved('refunded'),
    pages: meter.pages,
    statuses: tableOf(meter.statuses),
    shopErrors: meter.failures.length,
    p50Milliseconds: meter.percentile(0.5),
    p95Milliseconds: meter.percentile(0.95),
  };
}
