'use server';

import { formAction } from '@/lib/action';
import { readCart } from '@/lib/cart/cart';
import { currentCartId } from '@/lib/cart/cookies';
import type { CartTotals } from '@/lib/cart/totals';
import { type DeliveryNote, deliveryNote } from '@/lib/delivery/note';
import { packDestination, unpackDestination } from '@/lib/delivery/place/remembered';
import { checkoutSchema } from '@/lib/orders/form/checkout-schema';
import { placeSchema } from '../place-schema';
import { placeFromForm } from './place-from-form';

export const submitCheckout = formAction(checkoutSchema, placeFromForm);

/** What an order costs at a place. */
export interface Quote {
  totals: CartTotals;
  note: DeliveryNote;
}

/**
 * For the address as it is typed. It sets no cookie and refreshes nothing: the page would be drawn anew under somebody who types,
 * and loaded anew where the shop was updated meanwhile.
 */
export const quoteAction = formAction<typeof placeSchema, Quote | undefined>(placeSchema, async (typed) => {
  const cartId = await currentCartId();
  const place = unpackDestination(packDestination(typed));
  const cart = cartId ? await readCart(cartId, place) : undefined;
  return { ok: true, data: cart && { totals: cart.totals, note: deliveryNote(cart.totals, place) } };
});
