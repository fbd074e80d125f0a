/**
 * Between the checkout form and an order by instalments: what the form said and what the gateway offers for it, kept on
 * the server while the customer chooses. Card data never comes here.
 */
import 'server-only';
import { reader, transaction } from '@/db/client';
import { readCartLines } from '@/db/queries/carts';
import { type CheckoutRow, checkoutOfCart, putCheckout, putCheckoutOffers } from '@/db/queries/checkouts';
import { orderByCheckoutToken } from '@/db/queries/orders';
import { productCodes } from '@/db/queries/stock';
import { cartTotals } from '@/lib/cart/totals';
import { sha256Hex } from '@/lib/keys';
import { describeError, log } from '@/lib/log';
import { type Paise, paise } from '@/lib/money';
import type { CheckoutDetails } from '@/lib/orders/checkout-schema';
import { orderPath } from '@/lib/orders/order-token';
import { refusalOf } from '@/lib/orders/place-order';
import type { PlaceOrderInput, PlaceOrderResult } from '@/lib/orders/types';
import type { PlanChannel } from '@/lib/payments/channels';
import { offers } from '@/lib/payments/systems';
import type { OfferProduct, Plan } from '@/lib/pinelabs';
import { type Basket, discover } from './discover';
import { plansFromKept, plansToKeep } from './kept-plans';
import { KEPT_MS } from './product-offers';

/** A form that was filled in is kept this long. */
const CHECKOUT_MS = 60 * 60_000;

/** What the form said is committed; the plans are asked for when the next page opens. */
export async function beginInstalments(
  details: CheckoutDetails,
  cartId: string,
): Promise<Extract<PlaceOrderResult, { placed: false }> | undefined> {
  return transaction('begin instalments', async (tx) => {
    const refusal = refusalOf(await readCartLines(tx, cartId), details.shownTotal);
    if (refusal) return refusal;
    const now = Date.now();
    const { checkoutToken, channel, ...kept } = details;
    await putCheckout(tx, {
      id: sha256Hex(checkoutToken),
      cartId,
      channel,
      details: kept,
      totalPaise: details.shownTotal,
      offers: null,
      offersAt: null,
      createdAt: now,
      expiresAt: now + CHECKOUT_MS,
    });
    return undefined;
  });
}

export interface Instalments {
  readonly token: string;
  readonly total: Paise;
  readonly preAuth: boolean;
  readonly input: PlaceOrderInput;
  /** As the gateway answered for this cart, some minutes old at the most. */
  readonly plans: readonly Plan[];
}

/** A checkout that is none any more. */
type Closed =
  /** The order is placed already: its page goes on. */
  | { state: 'placed'; orderPath: string }
  /** Run out, another browser's, or of a system that is switched off. */
  | { state: 'gone' };

export type Opened =
  | { state: 'open'; instalments: Instalments }
  | Closed
  /** The gateway could not be asked. */
  | { state: 'no-answer' };

/** @param fresh asks the gateway anew, however young its last answer. */
export async function openInstalments(token: string, cartId: string, fresh = false): Promise<Opened> {
  const found = await findCheckout(token, cartId, 'emi');
  if (found.state !== 'kept') return found;
  const plans = (fresh ? undefined : youngPlans(found.row)) ?? (await ask(found.row));
  return plans
    ? { state: 'open', instalments: instalmentsOf(found.row, token, plans) }
    : { state: 'no-answer' };
}

/** The checkout of this cart by this way of paying, as it was kept. */
export async function findCheckout(
  token: string,
  cartId: string,
  channel: PlanChannel,
): Promise<{ state: 'kept'; row: CheckoutRow } | Closed> {
  const order = await orderByCheckoutToken(reader(), token);
  if (order)
    return order.cartId === cartId ? { state: 'placed', orderPath: orderPath(order.id) } : { state: 'gone' };
  const row = await checkoutOfCart(reader(), { id: sha256Hex(token), cartId, now: Date.now() });
  return row?.channel === channel && offers(channel) ? { state: 'kept', row } : { state: 'gone' };
}

/** What was offered last, some minutes ago at the most. */
export function youngPlans({ offers, offersAt }: CheckoutRow): Plan[] | undefined {
  return offersAt !== null && offersAt > Date.now() - KEPT_MS ? plansFromKept(offers) : undefined;
}

export function instalmentsOf(row: CheckoutRow, token: string, plans: readonly Plan[]): Instalments {
  // Written by us from the form's own schema, and read nowhere else.
  const details = row.details as Omit<CheckoutDetails, 'checkoutToken' | 'channel'>;
  const total = paise(row.totalPaise);
  const input = { ...details, checkoutToken: token, cartId: row.cartId, shownTotal: total };
  return { token, total, preAuth: details.preAuth, input, plans };
}

async function ask(row: CheckoutRow): Promise<readonly Plan[] | undefined> {
  try {
    const plans = await discover(await basketOf(row));
    await keepPlans(row, plans);
    return plans;
  } catch (error) {
    log.warn('no plans for a checkout', { error: describeError(error) });
    return undefined;
  }
}

export function keepPlans({ id }: Pick<CheckoutRow, 'id'>, plans: readonly Plan[]): Promise<void> {
  return transaction('keep offers', (tx) => putCheckoutOffers(tx, id, plansToKeep(plans), Date.now()));
}

/** Of the cart as it is now; another total than the form's is refused when the order is placed. */
export async function basketOf({ cartId, totalPaise }: CheckoutRow): Promise<Basket> {
  const lines = await readCartLines(reader(), cartId);
  const codes = await productCodes(
    reader(),
    lines.map(({ productId }) => productId),
  );
  const { total } = cartTotals(
    lines.map((line) => ({ unitPrice: paise(line.pricePaise), quantity: line.quantity })),
  );
  const products = lines.flatMap((line) => unitsOf(codes.get(line.productId), line));
  return { amount: paise(totalPaise), products: total === totalPaise ? products : [] };
}

function unitsOf(
  code: string | undefined,
  { pricePaise, quantity }: { pricePaise: number; quantity: number },
): OfferProduct[] {
  if (code === undefined) return [];
  return Array.from({ length: quantity }, () => ({ code, amount: paise(pricePaise) }));
}
