/**
 * What a person read in the gateway's dashboard, in place of what nobody here can understand: a word for the order or for a
 * payment, or an amount. It holds for what it was read about and for nothing else. Pure.
 */
import type { PersonRead } from '@/db/types';
import { paise } from '@/lib/money';
import { MIN_ORDER_AMOUNT } from '@/lib/pinelabs/orders/order-amount';
import type { Amount, GatewayOrder, GatewayPayment, GatewayRefund } from '@/lib/pinelabs/types';
import { unreadMoney } from '@/lib/pinelabs/wire/unread-money';
import { compare, type HeldOrder } from '../decide';
import { approvedPayments, gatewayAmount } from '../order-money';
import { isOpen, isPaid, mayBePaid, statusOf, unknownPayments } from '../transitions';
import type { MoneyRefusal, TypedReading } from '../types';

type Held = Pick<
  HeldOrder,
  'currency' | 'totalPaise' | 'couponPaise' | 'settlement' | 'authorisedPaise' | 'capturedPaise'
>;

/** @returns why nobody can say where its money is without looking in the dashboard. */
export function notUnderstood(held: HeldOrder, shown: GatewayOrder): MoneyRefusal | undefined {
  const fields = unreadMoney(shown);
  if (fields.length > 0) return { code: 'unreadable', fields };
  const status = statusOf(shown);
  if (status === undefined) return { code: 'unknown-status', status: shown.status };
  const addsUp = !isPaid(status) || !compare(held, shown).some(({ field }) => field === 'paid');
  if (addsUp && !isOpen(status)) return undefined;
  const [odd] = unknownPayments(shown);
  if (odd) return { code: 'unknown-status', status: odd.status };
  if (addsUp || approvedPayments(shown).some(({ amount }) => amount.value > 0)) return undefined;
  return { code: 'no-approved-payment', status: shown.status };
}

/** The order as a person has read it, while it shows what that person saw; else as it is. */
export function understood(held: Held, shown: GatewayOrder): GatewayOrder {
  const read = held.settlement?.read;
  return read && read.about === aboutOf(shown, read.unlistedPaise) ? asRead(held, shown, read) : shown;
}

/** What is typed, against what can be read: never more than the gateway's order or its payments come to. */
export function readingOf(
  held: Held,
  shown: GatewayOrder,
  { state, amountPaise, refundedPaise }: TypedReading,
): PersonRead | { refused: MoneyRefusal } {
  if (state === 'nothing') return { state, amountPaise: 0, unlistedPaise: 0, about: aboutOf(shown, 0) };
  if (amountPaise < MIN_ORDER_AMOUNT) return { refused: 'below-least' };
  const live = sum(shown.payments.filter(mayBePaid));
  const max = paise(Math.max(amountAsRead(held, shown).value, live));
  if (amountPaise > max) return { refused: { code: 'read-above', amount: amountPaise, max } };
  const listed = sum(givenBack(shown));
  const refunded = refundedPaise ?? listed;
  const most = state === 'charged' ? amountPaise : 0;
  if (refunded < listed || refunded > most)
    return { refused: { code: 'read-refunded', least: paise(listed), most: paise(most) } };
  const unlistedPaise = refunded - listed;
  return { state, amountPaise, unlistedPaise, about: aboutOf(shown, unlistedPaise) };
}

/**
 * All that a person looks at. Refunds that can be read count by themselves, unless some were read beyond them: one that comes then
 * may be one of those. A status or refunds that can't be read may change unseen: there, any later change of the order ends it.
 */
function aboutOf(shown: GatewayOrder, unlistedPaise: number): string {
  const status = statusOf(shown);
  const unread = unreadMoney(shown);
  return JSON.stringify([
    status === undefined ? shown.status : isPaid(status) && status !== 'AUTHORIZED' ? 'charged' : status,
    shown.payments.map(({ id, status, amount, captures }) => [id, status, amount, captures]),
    unread,
    unread.some((field) => /^(?:status|refunds)\b/.test(field)) && shown.updatedAt,
    unlistedPaise > 0 && shown.refunds.map(({ orderId, status, amount }) => [orderId, status, amount]),
  ]);
}

export function asRead(held: Held, fetched: GatewayOrder, read: PersonRead): GatewayOrder {
  const shown = { ...fetched, amount: amountAsRead(held, fetched), unread: [] };
  const { state } = read;
  if (state === 'nothing' && held.capturedPaise === 0) {
    // Money that comes after all is late, and a person hears of it.
    const status = held.authorisedPaise > 0 ? 'CANCELLED' : 'FAILED';
    return { ...shown, status, payments: [], refunds: [] };
  }
  if (state === 'held') {
    const payment = paymentAsRead(held, shown, 'AUTHORIZED', read.amountPaise, 0);
    return withPayment({ ...shown, status: 'AUTHORIZED', preAuth: true }, payment);
  }
  const captured = state === 'nothing' ? held.capturedPaise : read.amountPaise;
  const authorised = Math.max(captured, held.authorisedPaise);
  const listed = sum(givenBack(shown));
  const beyond = state === 'nothing' ? Math.max(0, captured - listed) : read.unlistedPaise;
  const refunds = [...shown.refunds, ...unlisted(held, shown, beyond)];
  const refunded = sum(givenBack({ refunds }));
  const fully = state === 'nothing' || shown.status === 'FULLY_REFUNDED' || refunded >= captured;
  const status = fully ? 'FULLY_REFUNDED' : refunded > 0 ? 'PARTIALLY_REFUNDED' : 'PROCESSED';
  const payment = paymentAsRead(held, shown, 'PROCESSED', authorised, captured);
  return withPayment({ ...shown, status, refunds }, payment);
}

/** The amount that was asked for, where the gateway's own can't be read. */
function amountAsRead(held: Held, shown: GatewayOrder): Amount {
  if (!unreadMoney(shown).some((field) => field.startsWith('order_amount'))) return shown.amount;
  return { value: held.settlement?.amountPaise ?? gatewayAmount(held), currency: held.currency };
}

/** One payment that stands for all that may be paid; it keeps the fee, the plan and the method that can be read. */
function paymentAsRead(
  { currency: ours }: Held,
  { orderId, payments }: GatewayOrder,
  status: string,
  authorised: number,
  captured: number,
): GatewayPayment {
  const live = payments.filter(mayBePaid);
  // Of another currency it stays what it is: that is other money, and refused.
  const currency = live.find(({ amount }) => amount.currency !== ours)?.amount.currency ?? ours;
  const amount = { value: authorised, currency };
  const part = captured > 0 && captured < authorised;
  return {
    id: `${orderId}-read`,
    method: 'UNKNOWN',
    paid: amount,
    conversionRate: undefined,
    instrument: undefined,
    rrn: undefined,
    approvalCode: undefined,
    error: undefined,
    createdAt: undefined,
    ...live.at(-1),
    status,
    amount,
    captures: part ? [{ reference: undefined, amount: { value: captured, currency } }] : [],
  };
}

function withPayment(shown: GatewayOrder, payment: GatewayPayment): GatewayOrder {
  return { ...shown, payments: [...shown.payments.filter((one) => !mayBePaid(one)), payment] };
}

function unlisted({ currency }: Held, shown: GatewayOrder, value: number): GatewayRefund[] {
  if (value === 0) return [];
  const { orderId } = shown;
  const rest = { reference: undefined, status: 'PROCESSED', createdAt: undefined };
  return [{ ...rest, orderId: `${orderId}-read`, parentOrderId: orderId, amount: { value, currency } }];
}

function givenBack({ refunds }: Pick<GatewayOrder, 'refunds'>): GatewayRefund[] {
  return refunds.filter(({ status }) => status === 'PROCESSED');
}

function sum(items: readonly { readonly amount: Amount }[]): number {
  return items.reduce((total, { amount }) => total + amount.value, 0);
}
