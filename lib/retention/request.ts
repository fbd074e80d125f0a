/**
 * What a customer may ask of the shop under the Digital Personal Data Protection Act: that what it holds of them is erased. Asks
 * nobody who they are: the console's action does (app/admin/(console)/customers/actions.ts), and whoever runs the command
 * (scripts/customer.ts) has the database.
 */
import 'server-only';
import { reader, transaction } from '@/db/client';
import { checkoutsOf, deleteCheckout } from '@/db/queries/checkouts';
import { ordersOf, type Requester } from '@/db/queries/retention';
import { deleteStockAlertsOf, stockAlertsOf } from '@/db/queries/stock-alerts';
import type { Wait } from '@/db/queries/unfinished';
import { INDIAN_DIAL_CODE, readMobile } from '@/lib/orders/form/mobile';
import { cleanEmail, isEmail } from '@/lib/typed/typed-email';
import { type Due, erase } from './erase';
import { mayErase, taxEndsAt } from './rule';

/** One of them, as people type it: whoever matches either of two may not be the same person. */
export interface Typed {
  email?: string | undefined;
  mobile?: string | undefined;
  order?: string | undefined;
}

/** @returns undefined where it names nobody: an empty address is that of every order whose customer is not known. */
export function readRequester({ email, mobile, order }: Typed): Requester | undefined {
  const given = [email, mobile, order].filter((one) => one !== undefined && one.trim() !== '');
  if (given.length !== 1) return undefined;
  if (email?.trim()) return isEmail(cleanEmail(email)) ? { email: cleanEmail(email) } : undefined;
  if (order?.trim()) return { reference: order.trim().toUpperCase() };
  const number = readMobile(mobile ?? '', INDIAN_DIAL_CODE);
  return number && { mobile: number };
}

export type { Requester };

export interface Requested {
  due: Due[];
  /** Ids of checkouts that became no order: they go at once. */
  checkouts: string[];
  /** How many things their address waits for to be back in stock: it goes at once. */
  stockAlerts: number;
  /** Orders of which nothing can go yet, and what each waits for: ask again once it is over. */
  unfinished: { reference: string; waits: Wait[] }[];
  /** References of orders that are due though their parcel is not marked as sent: whoever brings it may need the number. */
  unsent: string[];
  /** Charged orders, of which name and address have to stay until then, UTC milliseconds. */
  kept: { reference: string; until: number }[];
}

/** What of one customer's data may go today, whatever its age. @returns undefined where nothing is theirs. */
export async function dueOnRequest(who: Requester, now: number): Promise<Requested | undefined> {
  const rows = await ordersOf(reader(), who);
  const checkouts = (await checkoutsOf(reader(), who)).map(({ id }) => id);
  const stockAlerts = who.email === undefined ? 0 : (await stockAlertsOf(reader(), who.email)).length;
  if (rows.length === 0 && checkouts.length === 0 && stockAlerts === 0) return undefined;
  const over = rows.filter(({ waits }) => waits.length === 0);
  const due = over.flatMap((order) => {
    const what = mayErase(order, now);
    return what === null ? [] : [{ order, what }];
  });
  return {
    due,
    checkouts,
    stockAlerts,
    unsent: due
      .map(({ order }) => order)
      .filter((order) => order.dispatchedAt === null && order.capturedPaise > order.refundedPaise)
      .map(({ reference }) => reference),
    unfinished: rows
      .filter(({ waits }) => waits.length > 0)
      .map(({ reference, waits }) => ({ reference, waits })),
    kept: over
      .filter((order) => order.erased !== 'everything' && mayErase(order, now) !== 'everything')
      .map(({ reference, updatedAt }) => ({ reference, until: taxEndsAt(updatedAt) })),
  };
}

/**
 * Erases what may go of a customer today, their unfinished checkouts and what their address waits for with it.
 * @param cause `request`, or the owner who does it. @returns what was due, and what stays.
 */
export async function eraseOnRequest(
  who: Requester,
  cause: string,
  now: number,
): Promise<Requested | undefined> {
  const requested = await dueOnRequest(who, now);
  if (requested === undefined) return undefined;
  await erase(requested.due, cause, now);
  await transaction('forget checkouts', async (tx) => {
    for (const id of requested.checkouts) await deleteCheckout(tx, id);
    if (who.email !== undefined) await deleteStockAlertsOf(tx, who.email);
  });
  return requested;
}
