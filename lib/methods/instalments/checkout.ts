/**
 * Between the checkout form and an order by instalments: what the form said and what the gateway offers for it, kept on
 * the server while the customer chooses. Card data never comes here.
 */
import 'server-only';
import { reader, transaction } from '@/db/client';
import { type CartLineRow, readCartLines } from '@/db/queries/carts';
import { type CheckoutRow, checkoutOfCart, putCheckout, putCheckoutOffers } from '@/db/queries/checkouts';
import { orderByCheckoutToken } from '@/db/queries/order-lines';
import type { CartTotals } from '@/lib/cart/totals';
import { cartCoupon } from '@/lib/coupons/cart-coupon';
import { isFault } from '@/lib/coupons/rules';
import { type Paise, paise } from '@/lib/money';
import type { CheckoutDetails } from '@/lib/orders/form/checkout-schema';
import { type OrderPath, orderPath } from '@/lib/orders/order-token';
import { refusalOf, totalsOf } from '@/lib/orders/place-order';
import type { PlaceOrderInput, PlaceOrderResult } from '@/lib/orders/types';
import { productsOf } from '@/lib/payments/operations/create-request';
import type { PlanChannel } from '@/lib/payments/state/ways-to-pay/channels';
import { isEnabled } from '@/lib/payments/state/ways-to-pay/enabled';
import type { Plan } from '@/lib/pinelabs';
import { sha256Hex } from '@/lib/security/keys';
import { askBanks } from './ask-banks';
import type { Basket } from './discover';
import { offersFromKept, offersToKeep } from './kept-plans';
import { KEPT_MS } from './offers/product-offers';
import type { Wait } from './question-limit';
import { payablePlans } from './valid-plans';

/** A form that was filled in is kept this long. */
const CHECKOUT_MS = 60 * 60_000;

type Refusal = Extract<PlaceOrderResult, { placed: false }>;

/** What the form said is committed; the plans are asked for when the next page opens. */
export async function beginInstalments(
  details: CheckoutDetails & { channel: PlanChannel },
  cartId: string,
): Promise<Refusal | undefined> {
  return transaction('begin instalments', async (tx) => {
    const lines = await readCartLines(tx, cartId);
    const coupon = await cartCoupon(tx, cartId);
    // Who has used the coupon is judged when the order is placed: a form that places nothing would tell who bought here.
    const refusal = refusalOf(lines, details, coupon);
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
export type Closed =
  /** The order is placed already: its page goes on. */
  | { state: 'placed'; orderPath: OrderPath }
  /** Run out, another browser's, or of a system that is switched off. */
  | { state: 'gone' }
  /** The cart cannot be ordered at the form's total any more: the checkout has to be gone through again. */
  | { state: 'refused'; refusal: Refusal };

export type Opened =
  | { state: 'open'; instalments: Instalments }
  | Closed
  /** The gateway could not be asked. */
  | { state: 'no-answer' }
  | Wait;

/**
 * Asks the gateway once in some minutes, and is counted when it does.
 * @param address for limits only: see `callerAddress`.
 * @param fresh asks anew, however young the last answer.
 */
export async function openInstalments(
  token: string,
  cartId: string,
  address: string | undefined,
  fresh = false,
): Promise<Opened> {
  const found = await findCheckout(token, cartId, 'emi');
  if (found.state !== 'kept') return found;
  const { row, basket } = found;
  const young = fresh ? undefined : youngPlans(row, basket);
  if (young) return { state: 'open', instalments: instalmentsOf(row, token, young) };
  const banks = await askBanks({ token, cartId, address }, basket, (plans) => keepPlans(row, basket, plans));
  if (banks.state !== 'answered') return banks;
  return { state: 'open', instalments: instalmentsOf(row, token, banks.plans) };
}

/** The checkout of this cart by this way of paying, as it was kept, and what is in the cart now. */
export async function findCheckout(
  token: string,
  cartId: string,
  channel: PlanChannel,
): Promise<{ state: 'kept'; row: CheckoutRow; basket: Basket } | Closed> {
  const row = await checkoutOfCart(reader(), { id: sha256Hex(token), cartId, now: Date.now() });
  const lines = await readCartLines(reader(), cartId);
  const coupon = await cartCoupon(reader(), cartId);
  // Last: a second submit of this form may take both away meanwhile, and by then its order is there.
  const order = await orderByCheckoutToken(reader(), token);
  if (order && order.cartId === cartId)
    return { state: 'placed', orderPath: orderPath(order.id, order.linkRenewals) };
  if (order) return { state: 'gone' };
  if (row?.channel !== channel || !isEnabled(channel)) return { state: 'gone' };
  if (detailsOf(row).preAuth && !isEnabled('hold')) return { state: 'gone' };
  const { shippingAddress } = detailsOf(row);
  const wish = { shippingAddress, channel, shownTotal: row.totalPaise };
  const refusal = refusalOf(lines, wish, coupon);
  if (refusal) return { state: 'refused', refusal };
  return { state: 'kept', row, basket: basketOf(lines, totalsOf(lines, wish, coupon)) };
}

/** What was offered last for just this, some minutes ago at the most. */
export function youngPlans(row: CheckoutRow, basket: Basket): Plan[] | undefined {
  const young = row.offersAt !== null && row.offersAt > Date.now() - KEPT_MS;
  return young ? offersFromKept(row.offers, basket) : undefined;
}

/** Written by us from the form's own schema, and read nowhere else. */
function detailsOf({ details }: CheckoutRow): Omit<CheckoutDetails, 'checkoutToken'> {
  return details as ReturnType<typeof detailsOf>;
}

export function instalmentsOf(row: CheckoutRow, token: string, plans: readonly Plan[]): Instalments {
  const details = detailsOf(row);
  const total = paise(row.totalPaise);
  const input = { ...details, checkoutToken: token, cartId: row.cartId, shownTotal: total };
  return { token, total, preAuth: details.preAuth, input, plans: payablePlans(plans, details.preAuth) };
}

export function keepPlans(
  { id }: Pick<CheckoutRow, 'id'>,
  basket: Basket,
  plans: readonly Plan[],
): Promise<void> {
  return transaction('keep offers', (tx) =>
    putCheckoutOffers(tx, id, offersToKeep(basket, plans), Date.now()),
  );
}

/** What a cart is to the gateway when it is asked for plans. */
function basketOf(lines: readonly CartLineRow[], { total, couponPaise, coupon }: CartTotals): Basket {
  const shares = coupon && !isFault(coupon.judged) ? coupon.judged.lines : [];
  return {
    amount: total,
    couponDiscount: couponPaise,
    products: productsOf(
      lines.map((line, position) => ({
        ...line,
        unitPricePaise: line.pricePaise,
        couponPaise: shares[position] ?? 0,
      })),
    ),
  };
}
