/** Instalments of one product at its price: asked once in some minutes, whoever looks and wherever this shop runs. */
import 'server-only';
import { setTimeout as wait } from 'node:timers/promises';
import { reader, transaction } from '@/db/client';
import { keepOffers, keptOffers } from '@/db/queries/offers';
import { claimOnce, deleteCounter, deleteExpiredCounters } from '@/db/queries/rate-limits';
import { describeError, log } from '@/lib/log';
import type { Paise } from '@/lib/money';
import type { Plan } from '@/lib/pinelabs';
import { discover } from '../discover';
import { cheapestMonthly } from '../display';
import { plansFromKept, plansToKeep } from '../kept-plans';

const MINUTE_MS = 60_000;
/** As long as nobody minds a plan that was withdrawn meanwhile: it is asked for anew before anybody pays by it. */
export const KEPT_MS = 10 * MINUTE_MS;
/** A listing shows the lowest instalment until it is told another: one that came and went with the plans would flicker. */
const LOWEST_KEPT_MS = 24 * 60 * MINUTE_MS;
/** One discovery for a key at a time; one that failed is not tried again before. */
const LEASE_MS = MINUTE_MS;
const LOOK_AGAIN_MS = 150;
/** Whoever finds another asking waits this long for its answer. */
const PATIENCE_MS = 4_000;

/** Under which the lowest instalment is kept, in paise; 0 where there is none. */
export const lowestKey = (code: string | undefined, price: Paise) => `lowest:${code ?? ''}:${price}`;

/**
 * @param code the gateway's for this product, if it has one.
 * @returns nothing when there are no plans, and when the gateway could not say: a price stands without them.
 */
export async function productOffers(code: string | undefined, price: Paise): Promise<readonly Plan[]> {
  const key = `${code ?? ''}:${price}`;
  try {
    const kept = await look(key);
    if (kept) return kept;
    return (await claim(key)) ? await ask(key, code, price) : await othersAnswer(key);
  } catch (error) {
    log.warn('no instalments to show', { error: describeError(error) });
    return [];
  }
}

async function look(key: string): Promise<Plan[] | undefined> {
  return plansFromKept(await keptOffers(reader(), key, Date.now()));
}

const lease = (key: string) => `offers:${key}`;

function claim(key: string): Promise<boolean> {
  return transaction('claim offers', async (tx) => {
    const now = Date.now();
    await deleteExpiredCounters(tx, now);
    return claimOnce(tx, lease(key), now + LEASE_MS);
  });
}

async function ask(key: string, code: string | undefined, price: Paise): Promise<readonly Plan[]> {
  const products = code === undefined ? [] : [{ code, amount: price }];
  const plans = await discover({ amount: price, products });
  await transaction('keep offers', async (tx) => {
    const now = Date.now();
    await keepOffers(tx, key, plansToKeep(plans), { now, until: now + KEPT_MS });
    const lowest = cheapestMonthly(plans)?.tenure.monthly ?? 0;
    await keepOffers(tx, lowestKey(code, price), lowest, { now, until: now + LOWEST_KEPT_MS });
    await deleteCounter(tx, lease(key));
  });
  return plans;
}

async function othersAnswer(key: string): Promise<readonly Plan[]> {
  for (let waited = 0; waited < PATIENCE_MS; waited += LOOK_AGAIN_MS) {
    await wait(LOOK_AGAIN_MS);
    const kept = await look(key);
    if (kept) return kept;
  }
  return [];
}
