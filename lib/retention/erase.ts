/** Erases personal data of orders that are over: every day when RETENTION_DAYS says so, and on a customer's request (request.ts). */
import 'server-only';
import { type Db, reader, transaction } from '@/db/client';
import { appendEvent } from '@/db/queries/order-events';
import { withTermsOf } from '@/db/queries/order-term-sources';
import {
  type ErasableOrder,
  eraseContact,
  erasePerson,
  finishedOrders,
  ordersOf,
} from '@/db/queries/retention';
import type { Erasure } from '@/db/types';
import { couriers } from '@/shop/couriers';
import { mayErase, oldEnough } from './rule';

/** Names that any parcel may have: what else was typed there may name a person. */
const COURIERS = couriers.map(({ name }) => name);

/** Orders in one transaction: everybody else's writes wait meanwhile. */
const BATCH = 100;

export interface Due {
  order: ErasableOrder;
  what: Erasure;
}

/** Orders whose personal data may go by age, one batch after the other. */
export async function* dueByAge(days: number, now: number): AsyncGenerator<Due[]> {
  for (let after = ''; ; ) {
    const rows = await finishedOrders(reader(), { ...oldEnough(days, now), after, limit: BATCH });
    const last = rows.at(-1);
    if (last === undefined) return;
    after = last.id;
    yield rows.flatMap((order) => {
      const what = mayErase(order, now);
      return what === null ? [] : [{ order, what }];
    });
  }
}

/** @param cause who wants it: `system`, `request` where the customer asked, or the owner who did it. @returns how many orders. */
export async function erase(due: readonly Due[], cause: string, now: number): Promise<number> {
  let count = 0;
  for (let from = 0; from < due.length; from += BATCH) {
    count += await transaction('erase personal data', async (tx) => {
      let erased = 0;
      for (const one of due.slice(from, from + BATCH)) {
        if (await eraseOne(tx, one, cause, now)) erased += 1;
      }
      return erased;
    });
  }
  return count;
}

/** @returns whether it was still due: since it was listed, the order may have been paid, refunded or erased. */
async function eraseOne(tx: Db, { order, what }: Due, cause: string, now: number): Promise<boolean> {
  const [current] = await ordersOf(tx, { reference: order.reference });
  if (current?.waits.length !== 0 || mayErase(current, now) !== what) return false;
  await withTermsOf(tx, order.id, async () => {
    await eraseContact(tx, order, now);
    if (what === 'everything') await erasePerson(tx, order, now, COURIERS);
  });
  const summary =
    what === 'everything'
      ? 'The customer’s personal data was erased'
      : 'The customer’s contact data was erased; name and address stay as long as tax law asks';
  await appendEvent(tx, { orderId: order.id, at: now, kind: 'erased', cause, summary });
  return true;
}

/** Everything that is due by age. @returns how many orders; none where `days` is 0. */
export async function eraseByAge(days: number, now: number): Promise<number> {
  let total = 0;
  if (days > 0) for await (const due of dueByAge(days, now)) total += await erase(due, 'system', now);
  return total;
}
