/**
 * What a person read in the gateway's dashboard, in place of what nobody here can understand: a word for the order or for a
 * payment, or an amount. It holds for what it was read about and for nothing else. Pure.
 */
import type { PersonRead } from '@/db/types';
import { takenOff } from '@/lib/pinelabs/offers/taken-off';
import type { Amount, GatewayOrder, GatewayPayment, GatewayRefund } from '@/lib/pinelabs/types';
import { unreadMoney } from '@/lib/pinelabs/wire/unread-money';
import type { HeldOrder } from '../decide';
import { gatewayAmount } from '../order-money';
import { isPaid, mayBePaid, statusOf } from '../transitions';

export type Held = Pick<
  HeldOrder,
  'currency' | 'totalPaise' | 'couponPaise' | 'settlement' | 'authorisedPaise' | 'capturedPaise'
>;

/** The order as a person has read it, while it shows what that person saw; else as it is. */
export function understood(held: Held, shown: GatewayOrder): GatewayOrder {
  const read = held.settlement?.read;
  return read && read.about === aboutOf(shown, read.unlistedPaise) ? asRead(held, shown, read) : shown;
}

/**
 * All that a person looks at. Refunds that can be read count by themselves, unless some were read beyond them: one that comes then
 * may be one of those. A status or refunds that can't be read may change unseen: there, any later change of the order ends it.
 */
export function aboutOf(shown: GatewayOrder, unlistedPaise: number): string {
  const status = statusOf(shown);
  const unread = unreadMoney(shown);
  return JSON.stringify([
    status === undefined ? shown.status : isPaid(status) && status !== 'AUTHORIZED' ? 'charged' : status,
    shown.payments.map(({ id, status, amount, captures }) => [id, status, amount, captures]),
    unread,
    unread.some((field) => /^(?:status|refunds)\b/.test(field)) && shown.updatedAt,
    unlistedPaise !== 0 && shown.refunds.map(({ orderId, status, amount }) => [orderId, status, amount]),
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
  const captured = state === 'nothing' ? held.capturedPaise : read.amountPaise;
  const beyond = state === 'nothing' ? captured - sum(givenBack(shown)) : read.unlistedPaise;
  const refunds = refundsAsRead(held, shown, beyond);
  if (state === 'held') {
    const payment = paymentAsRead(held, shown, 'AUTHORIZED', read.amountPaise, 0);
    return withPayment({ ...shown, status: 'AUTHORIZED', preAuth: true, refunds }, payment);
  }
  const authorised = Math.max(captured, held.authorisedPaise);
  const refunded = sum(givenBack({ refunds }));
  const fully = shown.status === 'FULLY_REFUNDED' || refunded >= captured;
  const status = fully ? 'FULLY_REFUNDED' : refunded > 0 ? 'PARTIALLY_REFUNDED' : 'PROCESSED';
  const payment = paymentAsRead(held, shown, 'PROCESSED', authorised, captured);
  return withPayment({ ...shown, status, refunds }, payment);
}

/** The amount that was asked for, where the gateway's own can't be read. */
export function amountAsRead(held: Held, shown: GatewayOrder): Amount {
  if (!unreadMoney(shown).some((field) => field.startsWith('order_amount'))) return shown.amount;
  return { value: held.settlement?.amountPaise ?? gatewayAmount(held), currency: held.currency };
}

/** One payment that stands for all that may be paid; it keeps the fee, the plan and the method that can be read. */
function paymentAsRead(
  { currency: ours, totalPaise }: Held,
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
  const last = live.at(-1);
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
    ...(last && withoutExcess(last, authorised, totalPaise)),
    status,
    amount,
    captures: part ? [{ reference: undefined, amount: { value: captured, currency } }] : [],
  };
}

/** Without a fee of more than is paid, and without a plan that takes off less than nothing or more than the order comes to: none can be. */
function withoutExcess({ convenienceFee: fee, plan, ...rest }: GatewayPayment, paid: number, total: number) {
  const off = plan ? takenOff(plan.tenure) : 0;
  return {
    ...rest,
    ...(fee && fee.applicable.value <= paid && { convenienceFee: fee }),
    ...(plan && off >= 0 && off <= total && { plan }),
  };
}

function withPayment(shown: GatewayOrder, payment: GatewayPayment): GatewayOrder {
  return { ...shown, payments: [...shown.payments.filter((one) => !mayBePaid(one)), payment] };
}

/** @param beyond paise given back beyond those that are listed; below 0: the last of them count for less. */
function refundsAsRead({ currency }: Held, shown: GatewayOrder, beyond: number): GatewayRefund[] {
  const { orderId, refunds } = shown;
  if (beyond > 0) {
    const rest = { reference: undefined, status: 'PROCESSED', createdAt: undefined };
    const amount = { value: beyond, currency };
    return [...refunds, { ...rest, orderId: `${orderId}-read`, parentOrderId: orderId, amount }];
  }
  let left = sum(givenBack(shown)) + beyond;
  return refunds.map((one) => {
    if (one.status !== 'PROCESSED') return one;
    const value = Math.min(left, one.amount.value);
    left -= value;
    return { ...one, amount: { ...one.amount, value } };
  });
}

export function givenBack({ refunds }: Pick<GatewayOrder, 'refunds'>): GatewayRefund[] {
  return refunds.filter(({ status }) => status === 'PROCESSED');
}

export function sum(items: readonly { readonly amount: Amount }[]): number {
  return items.reduce((total, { amount }) => total + amount.value, 0);
}
