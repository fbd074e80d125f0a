/** Suite `load`: shoppers and administrators at work while one call in ten goes wrong, and the shop itself where that is asked for; afterwards both books agree. */
import type { Ledger } from '@/scripts/lib/sandbox-control';
import { Fleet } from '../lib/http/fleet';
import { startShopWorld } from '../lib/http/shop-world';
import { randomFrom } from '../lib/random';
import type { Figures, Outcome, Run, Suite } from '../lib/suite';
import { tableOf } from '../lib/table';
import { readBooks } from './books';
import { keepBuying, type Street } from './buying';
import { keepDeciding } from './deciding';
import { faultRules } from './faults';
import { Meter } from './meter';
import { Answers, keepBreaking, patient } from './outages';
import { settle } from './settle';

type Size = {
  shoppers: number;
  administrators: number;
  seconds: number;
  /** Of a hundred calls on each endpoint. */
  faults: number;
  /** Seconds that lost answers are waited for; 0 makes them that old at once. */
  patience: number;
  /** Of the shop, behind a balancer where there are several. */
  instances: number;
  /** Seconds between two outages of an instance, of connections or of PostgreSQL, with `--postgres`; 0 for none. */
  outages: number;
};

export const load: Suite<Size> = {
  name: 'load',
  promise:
    'while shoppers and administrators work and one call in ten goes wrong, nobody sees the shop break, and at the end its database and the gateway’s ledger agree to the paisa',
  full: { shoppers: 50, administrators: 2, seconds: 60, faults: 10, patience: 46, instances: 1, outages: 0 },
  short: { shoppers: 8, administrators: 2, seconds: 8, faults: 10, patience: 0, instances: 1, outages: 0 },
  onPostgres: true,
  run,
};

async function run({ seed, size, say, postgres }: Omit<Run, 'size'> & { size: Size }): Promise<Outcome> {
  const breaks = size.outages > 0;
  if (breaks && !postgres) throw new Error('--outages are of PostgreSQL and its shops: add --postgres');
  const answers = new Answers();
  const fleet = size.instances > 1 || breaks ? new Fleet(size.instances, answers.note) : undefined;
  const started = await startShopWorld({ RECONCILE_INTERVAL_SECONDS: '10' }, fleet);
  const world = { ...started, database: patient(started.database) };
  try {
    const random = randomFrom(seed);
    const drawn = () => randomFrom(random.int(0, 1_000_000));
    const administrators = await Promise.all(
      Array.from({ length: size.administrators }, () => world.administrator()),
    );
    for (const rule of faultRules(size.faults, seed)) await world.sandbox.fault(rule);
    const until = Date.now() + size.seconds * 1_000;
    const street: Street = { world, meter: new Meter(), until, breaks, paid: new Set() };
    const shoppers = Array.from({ length: size.shoppers }, () => keepBuying(street, drawn()));
    const deciders = administrators.map((one) => keepDeciding(street, one, drawn()));
    const stage = { database: started.database, until, everyMs: size.outages * 1_000 };
    const outages =
      breaks && postgres && fleet ? keepBreaking({ ...stage, fleet, postgres }, drawn()) : undefined;
    // Everybody comes to an end before the world does, also when one of them breaks off.
    await Promise.allSettled([...shoppers, ...deciders, outages]);
    await Promise.all(shoppers);
    const asked = (await Promise.all(deciders)).reduce((sum, count) => sum + count, 0);
    const fired = await world.sandbox.faultsFired();
    say(`${street.meter.pages} pages, ${street.paid.size} payments, ${asked} money calls, ${fired} faults`);

    await world.sandbox.behave();
    const { rounds, broken, ledger } = await settle(street, size.patience * 1_000, say);
    return {
      figures: {
        ...(await figuresOf(street, ledger)),
        moneyCalls: asked,
        faultsFired: fired,
        reconcileRounds: rounds,
        ...(outages
          ? {
              outagesOf: tableOf(await outages),
              unavailable: answers.unavailable,
              unanswered: street.meter.failures.length,
            }
          : {}),
      },
      broken: [...broken, ...answers.broken, ...(breaks ? [] : street.meter.failures)],
    };
  } finally {
    await world.close();
  }
}

async function figuresOf({ world, meter, paid }: Street, { movements }: Ledger): Promise<Figures> {
  const moved = (kind: Ledger['movements'][number]['kind']) =>
    movements.reduce((sum, movement) => sum + (movement.kind === kind ? movement.amount : 0), 0);
  return {
    orders: (await readBooks(world.database)).orders.length,
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
