/**
 * The key in an order page's address. It is derived from the order's id, so that the callback can send a
 * customer without any cookie to the right page; the database holds only its hash.
 */
import 'server-only';
import { reader, transaction } from '@/db/client';
import { orderById, updateOrder } from '@/db/queries/orders';
import { languageOf, pathIn } from '@/lib/language/languages';
import { sha256Hex, sign } from '@/lib/security/keys';

/** A page of an order, as Next.js types routes. */
export type OrderPath = `/order/${string}`;

/** 256 bits in base64url. @param renewals how often the address was withdrawn: each time there is another. */
export function orderToken(orderId: string, renewals = 0): string {
  return sign('order-page', renewals === 0 ? orderId : `${orderId} ${renewals}`);
}

export function hashOrderToken(token: string): string {
  return sha256Hex(token);
}

/** @param token of the order, or what somebody wrote into an address. */
export function orderPage(token: string): OrderPath {
  return `/order/${encodeURIComponent(token)}`;
}

export function orderPath(orderId: string, renewals = 0): OrderPath {
  return orderPage(orderToken(orderId, renewals));
}

/**
 * The same in the language that it was placed in, for somebody whom a callback sends there: after a change of NEXTAUTH_SECRET the token is
 * another one, and the page must open by it.
 */
export async function openOrderPath(orderId: string): Promise<string> {
  const order = await orderById(reader(), orderId);
  const renewals = order?.linkRenewals;
  const hash = hashOrderToken(orderToken(orderId, renewals));
  if (order && order.viewTokenHash !== hash) {
    await transaction('renew order token', (tx) =>
      updateOrder(tx, orderId, { viewTokenHash: hash }, Date.now()),
    );
  }
  return pathIn(languageOf(order?.language), orderPath(orderId, renewals));
}

/** Where a callback leads that proves nothing: it finds the customer's order by their own cookie, or says how to. */
export const RETURN_PAGE = '/order/return';
/** The same, when the payment may have been made and could not be fetched: nobody is led to a page that asks for it again. */
export const CHECKING_PAGE = '/order/return?checking=1';
