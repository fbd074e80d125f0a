'use server';

import { z } from 'zod';
import { formAction } from '@/lib/action';
import { readCart } from '@/lib/cart/cart';
import { currentCartId } from '@/lib/cart/cookies';
import type { CartTotals } from '@/lib/cart/totals';
import { type DeliveryNote, deliveryNote } from '@/lib/delivery/note';
import { type PinPlace, placeOfPin } from '@/lib/delivery/place/pin-places';
import { packDestination, unpackDestination } from '@/lib/delivery/place/remembered';
import { checkoutSchema } from '@/lib/orders/form/checkout-schema';
import { placeSchema } from '../place-schema';
import { placeDoubt } from './place-doubt';
import { placeFromForm } from './place-from-form';

export const submitCheckout = formAction(checkoutSchema, placeFromForm);

/** What an order costs at a place. */
export interface Quote {
  totals: CartTotals;
  note: DeliveryNote;
}

const quoteSchema = placeSchema.extend({ city: z.string().max(200).default('') });

/**
 * For the address as it is typed. It sets no cookie and refreshes nothing: the page would be drawn anew under somebody who types,
 * and loaded anew where the shop was updated meanwhile.
 */
export const quoteAction = formAction<typeof quoteSchema, Quote | undefined>(quoteSchema, async (typed) => {
  const cartId = await currentCartId();
  const place = unpackDestination(packDestination(typed));
  const cart = cartId ? await readCart(cartId, place) : undefined;
  if (!cart) return { ok: true, data: undefined };
  const note = {
    ...deliveryNote(cart.totals, place),
    doubt: await placeDoubt({ ...place, city: typed.city }),
  };
  return { ok: true, data: { totals: cart.totals, note } };
});

const pinSchema = placeSchema.pick({ pin: true });

/** The town and the state of a PIN code, as far as the table knows: for whoever has a cart, a look in memory. */
export const pinAction = formAction<typeof pinSchema, PinPlace | undefined>(pinSchema, async ({ pin }) => {
  return { ok: true, data: (await currentCartId()) ? await placeOfPin(pin) : undefined };
});
