/** What one cart and one network may try with coupons. The shop learns of guesses alone: what is no guess is given back. */
import 'server-only';
import { limitedNetwork, networkBlock } from '@/lib/auth/client-address';
import { sha256Hex, sign } from '@/lib/security/keys';
import type { Bucket, Limit } from '@/lib/security/rate-limit';

interface Buckets {
  readonly cart: Bucket;
  /** A phone network's many customers can share one address. */
  readonly network: Bucket;
  /** The first 48 bits of an IPv6 address: 65,536 of the networks above. */
  readonly block: Bucket;
  /** All whose address no proxy of ours vouches for, together. */
  readonly unknown: Bucket;
}

/** Codes that are typed: a person mistypes a few; a program that looks for codes learns of one try every some minutes. */
const TYPED: Buckets = {
  cart: { atOnce: 10, perHour: 12 },
  network: { atOnce: 100, perHour: 60 },
  block: { atOnce: 120, perHour: 120 },
  unknown: { atOnce: 300, perHour: 300 },
};

/** Being told that a contact has bought here with a coupon. */
const TOLD: Buckets = {
  cart: { atOnce: 3, perHour: 3 },
  network: { atOnce: 10, perHour: 10 },
  block: { atOnce: 20, perHour: 20 },
  unknown: { atOnce: 50, perHour: 50 },
};

export const typedLimits = (cartId: string, address: string | undefined) =>
  limitsOf('coupon', TYPED, cartId, address);

export const toldLimits = (cartId: string, address: string | undefined) =>
  limitsOf('coupon-told', TOLD, cartId, address);

function limitsOf(what: string, of: Buckets, cartId: string, address: string | undefined): Limit[] {
  const cart = { key: `${what}:cart:${sha256Hex(cartId)}`, bucket: of.cart };
  if (address === undefined) return [cart, { key: `${what}:unknown`, bucket: of.unknown }];
  const key = (network: string) => `${what}:network:${sign('rate-limit', network)}`;
  const block = networkBlock(address);
  return [
    cart,
    { key: key(limitedNetwork(address)), bucket: of.network },
    ...(block === undefined ? [] : [{ key: key(block), bucket: of.block }]),
  ];
}
