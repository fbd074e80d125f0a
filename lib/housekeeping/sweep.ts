/** Once a day: what nobody needs any more is cleared away. Run by reconcile's timer; one instance a day does it. */
import 'server-only';
import { type Db, transaction } from '@/db/client';
import {
  deleteOldCarts,
  deleteOldCheckouts,
  deleteOldOffers,
  emptyOldBodies,
  emptyOldMessages,
} from '@/db/queries/housekeeping';
import { mergeFigures } from '@/db/queries/order-figures';
import { claimOnce, deleteCounter, deleteExpiredCounters } from '@/db/queries/rate-limits';
import { deleteExpiredSessions } from '@/db/queries/sessions';
import { deleteOldStockAlerts } from '@/db/queries/stock-alerts';
import { CART_KEPT_MS } from '@/lib/cart/cart-limits';
import { env } from '@/lib/env';
import { log } from '@/lib/log';
import { eraseByAge } from '@/lib/retention/erase';
import { shop } from '@/shop/config';
import { makeFindable } from './make-findable';

const DAY_MS = 86_400_000;
/** Longer than anybody asks about a payment's notice; the order's history keeps what it came to. */
export const BODY_KEPT_MS = 90 * DAY_MS;
/** Rows in one transaction: everybody else's writes wait meanwhile. */
const BATCH = 500;
/** Days of the figures in one transaction. */
const DAYS = 31;
const LEASE = 'sweep';

export interface Swept {
  carts: number;
  bodies: number;
  checkouts: number;
  offers: number;
  /** Messages that were sent long ago, and whose text with its address went. */
  messages: number;
  /** Addresses that waited too long for something to be back. */
  stockAlerts: number;
  /** Orders whose personal data went: RETENTION_DAYS. */
  erased: number;
}

/**
 * Sweeps unless somebody has done so within a day. A sweep that fails gives the day back. What an earlier version left to be
 * filled is filled at each call, a part at a time.
 * @returns what went; undefined when it was not this caller's turn.
 */
export async function sweepDaily(now = Date.now()): Promise<Swept | undefined> {
  await makeFindable();
  const mine = await transaction('claim sweep', async (tx) => {
    await deleteExpiredCounters(tx, now);
    return claimOnce(tx, LEASE, now + DAY_MS);
  });
  if (!mine) return undefined;
  try {
    return await sweep(now);
  } catch (error) {
    await transaction('give sweep back', (tx) => deleteCounter(tx, LEASE));
    throw error;
  }
}

async function sweep(now: number): Promise<Swept> {
  await transaction('sweep sessions', (tx) => deleteExpiredSessions(tx, now));
  await inBatches('merge figures', (tx) => mergeFigures(tx, DAYS), DAYS);
  await makeFindable({ again: true });
  const swept = {
    carts: await inBatches('sweep carts', (tx) => deleteOldCarts(tx, now - CART_KEPT_MS, BATCH)),
    bodies: await inBatches('sweep bodies', (tx) => emptyOldBodies(tx, now - BODY_KEPT_MS, now, BATCH)),
    checkouts: await inBatches('sweep checkouts', (tx) => deleteOldCheckouts(tx, now, BATCH)),
    offers: await inBatches('sweep offers', (tx) => deleteOldOffers(tx, now, BATCH)),
    messages: await inBatches('sweep messages', (tx) => emptyOldMessages(tx, now - BODY_KEPT_MS, BATCH)),
    stockAlerts: await inBatches('sweep stock alerts', (tx) =>
      deleteOldStockAlerts(tx, now - shop.stockAlertDays * DAY_MS, BATCH),
    ),
    erased: await eraseByAge(env().RETENTION_DAYS, now),
  };
  log.info('swept', { changed: Object.values(swept).reduce((sum, count) => sum + count, 0) });
  return swept;
}

async function inBatches(
  name: string,
  work: (tx: Db) => Promise<number>,
  batch: number = BATCH,
): Promise<number> {
  let total = 0;
  for (let done = batch; done === batch; total += done) done = await transaction(name, work);
  return total;
}
