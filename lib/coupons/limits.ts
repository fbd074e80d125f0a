/** What one cart and one network may try with coupons. Guesses alone are counted: what is no guess is given back. */
import 'server-only';
import { networkLimits } from '@/lib/auth/limits/network-limits';
import type { CartTry } from '@/lib/cart/cart-limits';
import { sha256Hex } from '@/lib/security/keys';
import type { Bucket } from '@/lib/security/rate-limit';

interface Buckets {
  readonly cart: Bucket;
  /** A phone network's many customers can share one address. */
  readonly network: Bucket;
  /** The first 48 bits of an IPv6 address: 65,536 of the networks above. */
  readonly block: Bucket;
  /** Of a cart whose network has none left. */
  readonly beyond?: Bucket;
}

/** Codes that are typed: a person mistypes a few; a program that looks for codes learns of one try every some minutes. */
const TYPED: Buckets = {
  cart: { atOnce: 10, perHour: 12 },
  network: { atOnce: 100, perHour: 60 },
  block: { atOnce: 120, perHour: 120 },
  beyond: { atOnce: 3, perHour: 1 / 8 },
};

/** Being told that a contact has bought here with a coupon: nothing beyond, since it is about people. */
const TOLD: Buckets = {
  cart: { atOnce: 3, perHour: 3 },
  network: { atOnce: 10, perHour: 10 },
  block: { atOnce: 20, perHour: 20 },
};

export const typedCode = (cartId: string, address: string | undefined) =>
  tryOf('coupon', TYPED, cartId, address);

export const toldOfUse = (cartId: string, address: string | undefined) =>
  tryOf('coupon-told', TOLD, cartId, address);

function tryOf(what: string, of: Buckets, cartId: string, address: string | undefined): CartTry {
  return {
    ...{ what, cartId, beyond: of.beyond },
    own: [{ key: `${what}:cart:${sha256Hex(cartId)}`, bucket: of.cart }],
    shared: networkLimits(`${what}:network`, address, of),
  };
}
