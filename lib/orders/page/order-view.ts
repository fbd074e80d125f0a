/** What the order page shows, and the fetches from the gateway that opening it is worth. */
import 'server-only';
import { reader } from '@/db/client';
import { refusedChallengeOf } from '@/db/queries/challenge-hosts';
import { orderStamp } from '@/db/queries/console-live';
import { paymentsOfOrder, refundsOfOrder } from '@/db/queries/gateway-records';
import { type OperationRow, operationsOfOrder } from '@/db/queries/operations';
import { openReviewsOfOrder } from '@/db/queries/order-events';
import { hasEvent } from '@/db/queries/order-history';
import { linesOfOrder, type OrderLineRow, orderByViewTokenHash } from '@/db/queries/order-lines';
import type { OrderRow } from '@/db/queries/orders';
import { arrivalOf } from '@/lib/delivery/arrival';
import { trackingOf } from '@/lib/delivery/parcel/tracking';
import { describeError, log } from '@/lib/log';
import { closeUnconfirmed } from '@/lib/methods/confirmation/close-unconfirmed';
import { paise } from '@/lib/money';
import { checkoutLink } from '@/lib/payments/operations/checkout-link';
import { moneyStateFrom } from '@/lib/payments/operations/money-state';
import { refundUnderWay } from '@/lib/payments/state/operations/money-actions';
import { isOpen, isPaid, isWaiting } from '@/lib/payments/state/transitions';
import { syncOrderThrottled } from '@/lib/payments/sync/sync';
import { planFromText } from '@/lib/pinelabs';
import { CLOSED_BY_CUSTOMER, cancelWay } from '../after/cancel-rule';
import { accountText } from '../form/bank-account';
import { mobileText } from '../form/mobile';
import { missingText } from '../known-customer';
import { lastErrorOf, wasSetUpRefused } from '../last-error';
import { hashOrderToken } from '../order-token';
import { holdToPay } from '../reservation/hold';
import type { OrderView } from '../types';
import { type PaymentPage, whereToPay } from './in-window';
import { couponOf, moneyOf, settledOf } from './money-of';
import { isLive, nextStep } from './order-next';
import { paidParts } from './paid-with';
import { offeredStep, situationOf } from './payment-step';

/** A page that is watched asks the gateway at most this often, in milliseconds. */
const WATCHED_GAP_MS = 5_000;

/** The order behind the address. */
export async function findByToken(token: string): Promise<OrderRow | undefined> {
  // 256 bits in base64url: anything of another shape is no token of ours.
  if (!/^[A-Za-z0-9_-]{43}$/.test(token)) return undefined;
  return orderByViewTokenHash(reader(), hashOrderToken(token));
}

/** The order behind the address; undefined for a token that is not one, whatever is wrong with it. */
export async function orderByToken(token: string): Promise<OrderView | undefined> {
  const order = await findByToken(token);
  return order && orderViewOf(order);
}

export async function orderViewOf(order: OrderRow): Promise<OrderView> {
  const [lines, payments, refunds, operations, reviews, refused] = await Promise.all([
    linesOfOrder(reader(), order.id),
    paymentsOfOrder(reader(), order.id),
    refundsOfOrder(reader(), order.id),
    operationsOfOrder(reader(), order.id),
    openReviewsOfOrder(reader(), order.id),
    refusedChallengeOf(reader(), order.id),
  ]);
  const confirmationRefused = refused !== undefined;
  const situation = { order, operations, payments, confirmationRefused, now: Date.now() };
  const money = moneyStateFrom(order, { operations, refunds, reviews });
  return {
    ...describe(order, lines),
    paidWith: paidParts(payments),
    lastError: lastErrorOf(payments, operations),
    setUpRefused: wasSetUpRefused(order, operations),
    settling: settlingOf(order, operations),
    refundPending: refundUnderWay({ ...money, mismatch: false }),
    // Charged instead of held, or the other way round: the customer reads what happened, and nothing of it is open.
    underReview: reviews.some(({ kind }) => kind !== 'pre_auth_differs' && kind !== 'paid_without_units'),
    paysFirst: isOpen(order.status) && order.stock === 'released',
    unitsGone: reviews.some(({ kind }) => kind === 'paid_without_units'),
    next: offeredStep(situation),
    live: isLive(situation),
    watched: isPaid(order.status) && order.status !== 'FULLY_REFUNDED',
    cancel: cancelWay(situation, { money, underReview: reviews.length > 0 }),
    closedByCustomer: order.status === 'EXPIRED' && (await hasEvent(reader(), order.id, CLOSED_BY_CUSTOMER)),
  };
}

function settlingOf(order: OrderRow, operations: readonly OperationRow[]): OrderView['settling'] {
  if (!order.settling) return undefined;
  const asked = operations.findLast(
    ({ kind, state }) => (kind === 'capture' || kind === 'cancel') && isWaiting(state),
  );
  return asked?.kind === 'capture' || asked?.kind === 'cancel' ? asked.kind : 'either';
}

function describe(order: OrderRow, lines: OrderLineRow[]) {
  return {
    reference: order.reference,
    status: order.status,
    channel: order.channel,
    preAuth: order.gatewayPreAuth ?? order.preAuth,
    askedPreAuth: order.preAuth,
    placedAt: new Date(order.createdAt),
    dispatchedAt: order.dispatchedAt === null ? undefined : new Date(order.dispatchedAt),
    email: order.email,
    missing: missingText(order),
    mobile: mobileText(order),
    shippingAddress: order.shippingAddress,
    billingAddress: order.billingAddress,
    gstin: order.gstin ?? undefined,
    businessName: order.businessName ?? undefined,
    arrives: arrivalOf(order, Date.now()),
    tracking: order.dispatchedAt === null ? undefined : trackingOf(order),
    onlyFrom: order.bankAccount ? accountText(order.bankAccount) : undefined,
    lines: lines.map((line) => ({
      productId: line.productId,
      name: line.name,
      options: line.options,
      image: line.image,
      unitPrice: paise(line.unitPricePaise),
      quantity: line.quantity,
    })),
    plan: order.plan === null ? undefined : planFromText(order.plan),
    subtotal: paise(order.subtotalPaise),
    shipping: paise(order.shippingPaise),
    coupon: couponOf(order),
    discount: paise(order.discountPaise),
    fee: paise(order.feePaise),
    money: moneyOf(order),
    settled: settledOf(order),
  } as const;
}

/** Differs after every change of the order and of what happened to it; undefined for a token that is none. */
export async function pageStamp(token: string): Promise<string | undefined> {
  const order = await findByToken(token);
  return order && (await orderStamp(reader(), order.id))?.stamp;
}

/** A watched page is a hint like any other: it earns a fetch from the gateway now and then. Never throws. */
export async function syncForWatcher(token: string): Promise<void> {
  try {
    const order = await findByToken(token);
    if (order) await syncOrderThrottled(order, 'page', WATCHED_GAP_MS);
  } catch (error) {
    log.warn('look for a watched page failed', { error: describeError(error) });
  }
}

/**
 * Back to the gateway's page, or to ours with its window, after a fetch: an order that is paid by now is not paid again.
 */
export async function payAgain(token: string): Promise<WayToPay> {
  await syncForWatcher(token);
  const order = await findByToken(token);
  if (!order || nextStep(await situationOf(order)) !== 'pay') return { redirectUrl: undefined };
  return withUnits(order, () => whereToPay(order, order.redirectUrl, token));
}

/** Where to pay. */
export interface WayToPay {
  redirectUrl: PaymentPage | undefined;
  /** The order's units are not on the shelf any more: nobody is led to pay for it. */
  soldOut?: true;
}

async function withUnits(
  { id }: OrderRow,
  page: () => PaymentPage | undefined | Promise<PaymentPage | undefined>,
): Promise<WayToPay> {
  if ((await holdToPay(id)) === 'gone') return { redirectUrl: undefined, soldOut: true };
  return { redirectUrl: await page() };
}

/**
 * For a customer who does not wait until their bank's confirmation page is allowed.
 * @returns false when the gateway could not be asked, or the payment has moved on.
 */
export async function closeToOrderAgain(token: string): Promise<boolean> {
  await syncForWatcher(token);
  const order = await findByToken(token);
  return order !== undefined && closeUnconfirmed(order);
}

/** Asks the gateway once more for the order’s page, after a fetch: see {@link checkoutLink}. */
export async function placeAgain(token: string): Promise<WayToPay> {
  await syncForWatcher(token);
  const order = await findByToken(token);
  if (!order) return { redirectUrl: undefined };
  const step = nextStep(await situationOf(order));
  if (step === 'pay') return withUnits(order, () => whereToPay(order, order.redirectUrl, token));
  if (step !== 'place-again') return { redirectUrl: undefined };
  return withUnits(order, async () => whereToPay(order, await checkoutLink(order.id), token));
}
