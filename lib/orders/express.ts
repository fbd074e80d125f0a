/** Express checkout: an order that asks nobody for an address here. The gateway's page asks, and its order then tells. */
import 'server-only';
import { sign } from '@/lib/security/keys';
import { placeOrder } from './place-order';
import type { Address, PlaceOrderInput, PlaceOrderResult } from './types';

const NOWHERE: Address = {
  fullName: '',
  address1: '',
  address2: '',
  city: '',
  state: '',
  pincode: '',
  country: '',
};

export type ExpressInput = Pick<
  PlaceOrderInput,
  'cartId' | 'checkoutToken' | 'only' | 'shownTotal' | 'address'
>;

/** Charged at once: who cannot be written to yet cannot be told of a hold. */
export function placeExpressOrder(input: ExpressInput): Promise<PlaceOrderResult> {
  return placeOrder({
    ...input,
    channel: 'express',
    email: '',
    mobile: '',
    dialCode: '91',
    firstName: '',
    lastName: '',
    shippingAddress: NOWHERE,
    billingAddress: NOWHERE,
    preAuth: false,
  });
}

/** How long two presses of a button without scripts count as one, in milliseconds. */
const ONE_PRESS_MS = 60_000;

/** A prerendered page has no token of its own: without scripts the same wish of the same cart within a minute is one order. */
export function idempotencyKeyOf(
  cartId: string,
  only: { variantId: string; quantity: number },
  now: number,
): string {
  return sign(
    'express-token',
    `${cartId} ${only.variantId} ${only.quantity} ${Math.floor(now / ONE_PRESS_MS)}`,
  );
}
