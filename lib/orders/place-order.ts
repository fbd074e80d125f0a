/**
 * From a cart to an order: prices, totals and stock from the database, all in one transaction, with the
 * operation that will ask the gateway. Only after that commit is the gateway called.
 */
import 'server-only';
import { randomUUID } from 'node:crypto';
import { currentLanguage } from '#language';
import { type Db, reader, transaction } from '@/db/client';
import { type CartLineRow, clearCart, lineOfVariant, readCartLines, setCartCoupon } from '@/db/queries/carts';
import { appendEvent } from '@/db/queries/order-events';
import { insertOrder, orderByCheckoutToken } from '@/db/queries/order-lines';
import { type OrderRow, orderById } from '@/db/queries/orders';
import { takeStockOfOrder } from '@/db/queries/stock';
import { waitingOrdersOfCart } from '@/db/queries/waiting-orders';
import { noteCartUse } from '@/lib/cart/cart-limits';
import { type CartTotals, cartTotals, possibleTotals, type TotalsLine } from '@/lib/cart/totals';
import { cartCoupon } from '@/lib/coupons/cart-coupon';
import { couponChange, couponRefusal } from '@/lib/coupons/refusal';
import { type CartCoupon, isFault } from '@/lib/coupons/rules';
import { takeCoupon } from '@/lib/coupons/take';
import { destinationOf } from '@/lib/delivery/place/destination';
import { describeError, log } from '@/lib/log';
import { repeatedDevices } from '@/lib/methods/devices/rules/one-device-each';
import { add, formatINR, paise } from '@/lib/money';
import { checkoutLink } from '@/lib/payments/operations/checkout-link';
import { recordOperation } from '@/lib/payments/operations/operations';
import { isOpen, isPaid } from '@/lib/payments/state/transitions';
import { planToText } from '@/lib/pinelabs';
import { MAX_ORDER_AMOUNT, MIN_ORDER_AMOUNT } from '@/lib/pinelabs/orders/order-amount';
import { sha256Hex } from '@/lib/security/keys';
import { sealAccount } from '@/lib/security/sealed-account';
import { networkBlockKey, networkKey, tooManyUnpaid } from './order-limits';
import { hashOrderToken, orderPath, orderToken } from './order-token';
import { type PaymentPage, whereToPay } from './page/in-window';
import { newOrderReference } from './reference';
import { keptUntil } from './reservation/room';
import type { PlaceOrderInput, PlaceOrderResult } from './types';
import { isSameWish } from './waiting/same-wish';

type Refusal = Extract<PlaceOrderResult, { placed: false }>;

/** Two submits of one form are one order: the second gets the first one's. Never throws for what the gateway does. */
export async function placeOrder(input: PlaceOrderInput): Promise<PlaceOrderResult> {
  const committed = await transaction('place order', (tx) => commitOrder(tx, input));
  if ('placed' in committed) return committed;
  return {
    placed: true,
    orderPath: orderPath(committed.orderId, committed.renewals),
    redirectUrl: await pageOf(committed.orderId),
  };
}

/** The gateway's page, or ours with its window, for an order that still waits for its payment. Its absence is no failure: the order is committed. */
async function pageOf(orderId: string): Promise<PaymentPage | undefined> {
  try {
    const url = await checkoutLink(orderId);
    const order = await orderById(reader(), orderId);
    // Paid first, its page says so before anybody pays.
    const mayLead = order && isOpen(order.status) && order.stock !== 'released';
    return mayLead ? whereToPay(order, url, orderToken(order.id, order.linkRenewals)) : undefined;
  } catch (error) {
    log.error('no payment page yet', { error: describeError(error) });
    return undefined;
  }
}

async function commitOrder(
  tx: Db,
  input: PlaceOrderInput,
): Promise<{ orderId: string; renewals: number } | Refusal> {
  const before = await orderByCheckoutToken(tx, input.checkoutToken);
  // It came to nothing, and its items are in the cart again: the same form places another.
  if (before?.cartId === input.cartId && isClosedUnpaid(before))
    return commitOrder(tx, { ...input, checkoutToken: sha256Hex(`again ${input.checkoutToken}`) });
  if (before) return again(before, input);

  const cart = input.only ? await lineOfVariant(tx, input.only) : await readCartLines(tx, input.cartId);
  const coupon = input.only ? undefined : await cartCoupon(tx, input.cartId);
  const refusal =
    (cart.length === 0 ? await refuseForWaiting(tx, input) : undefined) ??
    refusalOf(cart, input, coupon) ??
    (await refuseForLimits(tx, input)) ??
    (await couponRefusal(tx, input, totalsOf(cart, input, coupon), coupon));
  if (refusal) return refusal;

  const totals = totalsOf(cart, input, coupon);
  const placed = newOrder(input, totals);
  const reservedUntil = await keptUntil(tx, placed, cart, placed.createdAt);
  const order = { ...placed, ...reservationOf(reservedUntil) };
  await insertOrder(tx, order, orderLinesOf(order.id, cart, totals));
  if (order.couponCode !== null) await takeCoupon(tx, order.couponCode, order);
  if (reservedUntil !== undefined) await takeUnits(tx, order);
  await appendEvent(tx, {
    orderId: order.id,
    at: order.createdAt,
    kind: 'placed',
    cause: 'shopper',
    summary: `Placed: ${formatINR(paise(order.totalPaise))}${withCoupon(order)}, ${whenPaid(input)}${reservedUntil === undefined ? '. It gets its units when it is paid' : ''}`,
  });
  await recordOperation(
    tx,
    order,
    {
      kind: 'create',
      amountPaise: order.totalPaise,
      reference: order.reference,
      actor: 'shopper',
      reason: null,
    },
    order.createdAt,
  );
  if (!input.only) {
    await clearCart(tx, input.cartId);
    if (coupon) await setCartCoupon(tx, input.cartId, null);
  }
  return { orderId: order.id, renewals: 0 };
}

const isClosedUnpaid = ({ status }: OrderRow) => !isOpen(status) && !isPaid(status);

/** A form that is sent once more. */
function again(before: OrderRow, input: PlaceOrderInput): { orderId: string; renewals: number } | Refusal {
  // The token alone must not open another customer's order.
  if (before.cartId !== input.cartId) return { placed: false, reason: 'empty-cart' };
  const { status, reference } = before;
  if (isOpen(status) && !isSameWish(before, input)) return { placed: false, reason: 'waiting', reference };
  return { orderId: before.id, renewals: before.linkRenewals };
}

/** Another tab was faster: what this cart held is in an order of it. */
async function refuseForWaiting(tx: Db, { only, cartId }: PlaceOrderInput): Promise<Refusal | undefined> {
  const [waiting] = only ? [] : await waitingOrdersOfCart(tx, cartId);
  return waiting && { placed: false, reason: 'waiting', reference: waiting.reference };
}

async function takeUnits(tx: Db, { id, createdAt }: { id: string; createdAt: number }): Promise<void> {
  // Cannot fail here: the same transaction has just read the stock. If it does, everything is undone.
  if (!(await takeStockOfOrder(tx, id, { at: createdAt }))) throw new Error('stock moved');
}

/** Without a time the order is paid first. */
function reservationOf(reservedUntil: number | undefined) {
  return reservedUntil === undefined
    ? ({ stock: 'released', reservedUntil: null } as const)
    : ({ stock: 'reserved', reservedUntil } as const);
}

function withCoupon({ couponCode, couponPaise }: { couponCode: string | null; couponPaise: number }): string {
  return couponCode === null
    ? ''
    : ` with coupon ${couponCode}, which takes ${formatINR(paise(couponPaise))} off`;
}

function whenPaid({ preAuth, channel, bankAccount }: PlaceOrderInput): string {
  if (channel === 'express') return 'to be paid now; Pine Labs’ page asks for name and address';
  if (bankAccount) return 'to be paid now, from the customer’s own account only';
  return preAuth ? 'to be held now and captured on dispatch' : 'to be paid now';
}

interface Wish extends Pick<PlaceOrderInput, 'shippingAddress' | 'channel'> {
  /** In paise. */
  shownTotal?: number | undefined;
}

/** Why this cart cannot be ordered at the total that was shown, paid in this way, and sent there. */
export function refusalOf(
  cart: readonly CartLineRow[],
  wish: Wish,
  coupon: CartCoupon | undefined,
): Refusal | undefined {
  if (cart.length === 0) return { placed: false, reason: 'empty-cart' };
  const short = cart
    .map((line) => ({ ...line, available: line.active ? line.available : 0 }))
    .filter((line) => line.available < line.quantity);
  if (short.length > 0) {
    return {
      placed: false,
      reason: 'out-of-stock',
      lines: short.map(({ variantId, name, available }) => ({ variantId, name, available })),
    };
  }
  const totals = totalsOf(cart, wish, coupon);
  const { total, zone, shipping } = totals;
  if (totals.fee === 'not-delivered') return { placed: false, reason: 'not-delivered', zone };
  if (!totals.settled) return { placed: false, reason: 'address-first' };
  // The gateway's order is of the amount before the coupon.
  if (total < MIN_ORDER_AMOUNT || add(total, totals.couponPaise) > MAX_ORDER_AMOUNT)
    return { placed: false, reason: 'total-out-of-range' };
  const { shownTotal } = wish;
  if (shownTotal !== undefined && total !== shownTotal) {
    const lines = totalsLines(cart);
    const byAddress = possibleTotals(lines, coupon).some((possible) => possible === shownTotal);
    const byCoupon = byAddress
      ? undefined
      : couponChange(totals, coupon, (other) => totalsOf(cart, wish, other).total === shownTotal);
    return {
      placed: false,
      reason: 'total-changed',
      total,
      delivery: byAddress ? shipping : undefined,
      coupon: byCoupon,
    };
  }
  const repeated = wish.channel === 'cardless' ? repeatedDevices(cart) : [];
  if (repeated.length > 0) return { placed: false, reason: 'one-device-each', products: repeated };
  return undefined;
}

async function refuseForLimits(
  tx: Db,
  { cartId, address, only }: PlaceOrderInput,
): Promise<Refusal | undefined> {
  const now = Date.now();
  // Whoever orders without a cart begins one all the same.
  if (only) await noteCartUse(tx, cartId, address, now);
  const until = await tooManyUnpaid(tx, { cartId }, now);
  if (until === undefined) return undefined;
  log.warn('order refused', { outcome: 'too-many-unpaid' });
  return { placed: false, reason: 'too-many-unpaid', until };
}

/** The gateway's page asks for the address of an express order, and by then the total stands. */
export function totalsOf(
  cart: readonly CartLineRow[],
  { channel, shippingAddress }: Wish,
  coupon: CartCoupon | undefined,
): CartTotals {
  const where = channel === 'express' ? undefined : destinationOf(shippingAddress);
  return cartTotals(totalsLines(cart), where, coupon);
}

function totalsLines(cart: readonly CartLineRow[]): TotalsLine[] {
  return cart.map((line) => ({ ...line, unitPrice: paise(line.pricePaise) }));
}

function newOrder(input: PlaceOrderInput, totals: CartTotals) {
  const id = randomUUID();
  const now = Date.now();
  const { subtotal, shipping, total, zone, days, coupon, couponPaise } = totals;
  return {
    id,
    reference: newOrderReference(),
    viewTokenHash: hashOrderToken(orderToken(id)),
    checkoutToken: input.checkoutToken,
    cartId: input.cartId,
    placedFrom: networkKey(input.address) ?? null,
    placedFromBlock: networkBlockKey(input.address) ?? null,
    language: currentLanguage(),
    email: input.email,
    mobile: input.mobile,
    dialCode: input.dialCode,
    firstName: input.firstName,
    lastName: input.lastName,
    shippingAddress: input.shippingAddress,
    billingAddress: input.billingAddress,
    preAuth: input.preAuth,
    channel: input.channel ?? 'hosted',
    payBy: input.payBy ?? null,
    plan: input.plan ? planToText(input.plan) : null,
    bankAccount: input.bankAccount ? sealAccount(id, input.bankAccount) : null,
    gstin: input.business?.gstin ?? null,
    businessName: input.business?.name ?? null,
    subtotalPaise: subtotal,
    shippingPaise: shipping,
    // Of an express order it is known once the gateway's order shows the address.
    deliveryZone: input.channel === 'express' ? null : (zone ?? null),
    deliveryDays: days ? [...days] : null,
    couponCode: coupon && !isFault(coupon.judged) ? coupon.code : null,
    couponPaise,
    totalPaise: total,
    status: 'PLACED',
    createdAt: now,
    updatedAt: now,
  } as const satisfies Partial<OrderRow>;
}

function orderLinesOf(orderId: string, cart: readonly CartLineRow[], { coupon }: CartTotals) {
  const shares = coupon && !isFault(coupon.judged) ? coupon.judged.lines : [];
  return cart.map((line, position) => ({
    orderId,
    position,
    variantId: line.variantId,
    productId: line.productId,
    name: line.name,
    options: line.options,
    image: line.pictures[0]?.src ?? '',
    productCode: line.productCode,
    imeiTracked: line.imeiTracked,
    unitPricePaise: line.pricePaise,
    unitMrpPaise: line.mrpPaise,
    quantity: line.quantity,
    couponPaise: shares[position] ?? 0,
  }));
}
