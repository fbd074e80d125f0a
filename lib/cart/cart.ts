/** Reading and changing a cart. What can be had is decided here, in one transaction, never by the form. */
import 'server-only';
import { type Db, reader, transaction } from '@/db/client';
import {
  cartLineQuantity,
  countCartLines,
  lineOfVariant,
  putCartLine,
  readCartLines,
  removeCartLine,
  variantForCart,
} from '@/db/queries/carts';
import { cartCoupon } from '@/lib/coupons/cart-coupon';
import type { Destination } from '@/lib/delivery/zones';
import type { Paise } from '@/lib/money';
import { noteCartUse } from './cart-limits';
import { cartTotals } from './totals';
import { type CartView, MAX_LINES, MAX_QUANTITY } from './types';
import { cartView } from './view';

/**
 * The cart with today's prices and stock; empty for an id that holds nothing.
 * @param where what is known of where it goes.
 */
export async function readCart(cartId: string, where?: Destination): Promise<CartView> {
  return cartView(await readCartLines(reader(), cartId), where, await cartCoupon(reader(), cartId));
}

/** What these units come to at the price that was shown, wherever they go. */
export async function totalOfOne(
  only: { variantId: string; quantity: number },
  unitPrice: Paise,
): Promise<Paise> {
  const lines = await lineOfVariant(reader(), only);
  return cartTotals(lines.map((line) => ({ ...line, unitPrice }))).total;
}

export type CartChange =
  /** `quantity` is what the cart holds of it now, `before` what it held, `limit` why it is less than was asked. */
  | {
      done: true;
      name: string;
      quantity: number;
      before: number;
      limit: 'stock' | 'quantity' | undefined;
    }
  | { done: false; reason: 'gone' | 'sold-out' | 'too-many-lines' | 'not-in-cart' };

/**
 * Puts `quantity` more of a variant into the cart, as far as stock and {@link MAX_QUANTITY} allow.
 * @param address of the caller, by which a cart is kept; see `callerAddress`.
 */
export function addToCart(
  cartId: string,
  variantId: string,
  quantity: number,
  address?: string,
): Promise<CartChange> {
  return transaction('add to cart', async (tx) => {
    const held = await cartLineQuantity(tx, cartId, variantId);
    return putQuantity(tx, { cartId, variantId, held, address }, held + quantity);
  });
}

/**
 * Sets how many of a variant the cart holds.
 * @param undo puts a line back that was removed; otherwise the cart must hold it already.
 * @param address of the caller, as {@link addToCart} has it.
 */
export function changeQuantity(
  cartId: string,
  variantId: string,
  quantity: number,
  undo = false,
  address?: string,
): Promise<CartChange> {
  return transaction('change quantity', async (tx) => {
    const held = await cartLineQuantity(tx, cartId, variantId);
    if (held === 0 && !undo) return { done: false, reason: 'not-in-cart' };
    return putQuantity(tx, { cartId, variantId, held, address }, quantity);
  });
}

/** Takes a line out; it is no error when the cart does not hold it. */
export function removeFromCart(cartId: string, variantId: string): Promise<CartChange> {
  return transaction('remove from cart', async (tx) => {
    const before = await cartLineQuantity(tx, cartId, variantId);
    const variant = await variantForCart(tx, variantId);
    if (!variant) return { done: false, reason: 'gone' };
    await removeCartLine(tx, cartId, variantId);
    return { done: true, name: variant.name, quantity: 0, before, limit: undefined };
  });
}

async function putQuantity(
  tx: Db,
  {
    cartId,
    variantId,
    held,
    address,
  }: { cartId: string; variantId: string; held: number; address: string | undefined },
  wanted: number,
): Promise<CartChange> {
  if (held === 0 && (await countCartLines(tx, cartId)) >= MAX_LINES) {
    return { done: false, reason: 'too-many-lines' };
  }
  const variant = await variantForCart(tx, variantId);
  if (!variant?.active) return { done: false, reason: 'gone' };
  if (variant.available === 0) return { done: false, reason: 'sold-out' };
  const quantity = Math.min(wanted, variant.available, MAX_QUANTITY);
  const now = Date.now();
  await noteCartUse(tx, cartId, address, now);
  await putCartLine(tx, { cartId, variantId, quantity, addedAt: now });
  return {
    done: true,
    name: variant.name,
    quantity,
    before: held,
    limit: limitOf(wanted, variant.available),
  };
}

function limitOf(wanted: number, available: number): 'stock' | 'quantity' | undefined {
  if (wanted <= Math.min(available, MAX_QUANTITY)) return undefined;
  return available < MAX_QUANTITY ? 'stock' : 'quantity';
}
