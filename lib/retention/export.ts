/**
 * All that the shop holds of one customer, as a file that they can read: what they may ask for under the Digital Personal Data
 * Protection Act. Asks nobody who they are: the console's action does (app/admin/(console)/customers/actions.ts), and whoever runs
 * the command (scripts/customer.ts) has the database.
 */
import 'server-only';
import { reader, transaction } from '@/db/client';
import { checkoutsOf } from '@/db/queries/checkouts';
import { unitsOfOrder } from '@/db/queries/devices';
import { paymentsOfOrder, refundsOfOrder } from '@/db/queries/gateway-records';
import { invoicesOfOrder } from '@/db/queries/invoices';
import { appendEvent } from '@/db/queries/order-events';
import { eventsOfOrder } from '@/db/queries/order-history';
import { linesOfOrder } from '@/db/queries/order-lines';
import { type OrderRow, orderById } from '@/db/queries/orders';
import { messagesOfOrder, ordersOf, type Requester } from '@/db/queries/retention';
import { returnsOfOrder } from '@/db/queries/return-requests';
import { stockAlertsOf } from '@/db/queries/stock-alerts';
import type { Address } from '@/db/types';
import { formatINR, paise } from '@/lib/money';
import { accountText } from '@/lib/orders/form/bank-account';
import { mobileText } from '@/lib/orders/form/mobile';
import { shop } from '@/shop/config';
import { mayErase, taxEndsAt } from './rule';

/** @param cause who gives it out, for the history of each order. @returns undefined where the shop holds nothing of theirs. */
export async function exportCustomer(
  who: Requester,
  cause: string,
  now: number,
): Promise<Record<string, unknown> | undefined> {
  const found = await ordersOf(reader(), who);
  const checkouts = await checkoutsOf(reader(), who);
  const alerts = who.email === undefined ? [] : await stockAlertsOf(reader(), who.email);
  if (found.length === 0 && checkouts.length === 0 && alerts.length === 0) return undefined;
  const orders: object[] = [];
  for (const { id } of found) {
    const order = await orderById(reader(), id);
    if (order) orders.push(await orderData(order, now));
  }
  await transaction('record export', async (tx) => {
    for (const { id } of found) await appendEvent(tx, { ...exported, orderId: id, at: now, cause });
  });
  return {
    shop: shop.name,
    made: dateText(now),
    about: {
      ...(who.email === undefined ? {} : { email: who.email }),
      ...(who.mobile === undefined ? {} : { mobile: mobileText(who.mobile) }),
      ...(who.reference === undefined ? {} : { order: who.reference }),
    },
    orders,
    unfinishedCheckouts: checkouts.map(({ details, createdAt, expiresAt }) => ({
      begun: dateText(createdAt),
      goesAt: dateText(expiresAt),
      typed: details,
    })),
    ...(alerts.length > 0
      ? { waitsForStock: alerts.map((one) => ({ article: one.variantId, since: dateText(one.createdAt) })) }
      : {}),
  };
}

const exported = { kind: 'exported', summary: 'The customer’s personal data was given out' } as const;

async function orderData(order: OrderRow, now: number): Promise<object> {
  const [lines, payments, refunds, units, messages, events, invoices, returns] = [
    await linesOfOrder(reader(), order.id),
    await paymentsOfOrder(reader(), order.id),
    await refundsOfOrder(reader(), order.id),
    await unitsOfOrder(reader(), order.id),
    await messagesOfOrder(reader(), order.id),
    await eventsOfOrder(reader(), order.id),
    await invoicesOfOrder(reader(), order.id),
    await returnsOfOrder(reader(), order.id),
  ];
  return {
    number: order.reference,
    placed: dateText(order.createdAt),
    status: order.status,
    customer: {
      name: `${order.firstName} ${order.lastName}`.trim(),
      email: order.email,
      mobile: mobileText(order),
    },
    deliveryAddress: addressData(order.shippingAddress),
    billingAddress: addressData(order.billingAddress),
    ...(order.gstin ? { business: { name: order.businessName, gstin: order.gstin } } : {}),
    ...(order.bankAccount ? { bankAccount: accountText(order.bankAccount) } : {}),
    items: lines.map(({ name, options, quantity, unitPricePaise }) => ({
      name,
      ...options,
      quantity,
      price: rupees(unitPricePaise),
    })),
    delivery: rupees(order.shippingPaise),
    ...(order.couponCode === null
      ? {}
      : { coupon: order.couponCode, couponTakesOff: rupees(order.couponPaise) }),
    total: rupees(order.totalPaise),
    payments: payments.map(({ createdAt, status, method, amountPaise, instrument, rrn }) => ({
      at: dateText(createdAt),
      status,
      method,
      amount: rupees(amountPaise),
      ...instrument,
      ...(rrn === null ? {} : { bankReference: rrn }),
    })),
    refunds: refunds.map(({ createdAt, status, amountPaise }) => ({
      at: dateText(createdAt),
      status,
      amount: rupees(amountPaise),
    })),
    ...(invoices.length > 0
      ? {
          invoices: invoices.map(({ number, issuedAt, buyer, buyerGstin, totalPaise }) => ({
            number,
            issued: dateText(issuedAt),
            name: buyer.name,
            billingAddress: addressData(buyer.billing),
            deliveryAddress: addressData(buyer.delivery),
            ...(buyerGstin === null ? {} : { gstin: buyerGstin }),
            total: rupees(totalPaise),
          })),
        }
      : {}),
    ...(units.length > 0 ? { devices: units.map(({ kind, identifier }) => ({ kind, identifier })) } : {}),
    ...(order.notes ? { gatewayNotes: order.notes } : {}),
    ...(order.merchantMetadata ? { gatewayMetadata: order.merchantMetadata } : {}),
    messages: messages.map(({ kind, sentAt, said }) => ({
      kind,
      sent: sentAt === null ? null : dateText(sentAt),
      ...(said === null ? {} : { said }),
    })),
    ...(order.trackingNumber === null
      ? {}
      : { parcel: { courier: order.courier, number: order.trackingNumber } }),
    ...(returns.length > 0
      ? {
          returns: returns.map(({ askedAt, state, reason, note, answer }) => ({
            asked: dateText(askedAt),
            state,
            reason,
            note,
            answer,
          })),
        }
      : {}),
    history: events.map(({ at, summary, data }) => ({
      at: dateText(at),
      what: summary,
      ...(typeof data?.note === 'string' ? { note: data.note } : {}),
    })),
    kept: keptText(order, now),
  };
}

function addressData(address: Address): Record<string, string> {
  return Object.fromEntries(
    Object.entries(address).filter(
      (pair): pair is [string, string] => typeof pair[1] === 'string' && pair[1] !== '',
    ),
  );
}

/** How long the law has the shop keep it. */
function keptText(order: OrderRow, now: number): string {
  if (order.erased === 'everything') return 'personal data was erased';
  if (mayErase(order, now) === 'everything') return 'personal data can be erased once the order is over';
  return `name and address until ${dayBefore(taxEndsAt(order.updatedAt))}, as tax law asks; the rest can be erased once the order is over`;
}

const rupees = (amount: number) => formatINR(paise(amount));

/** As people in India write it. */
function dateText(at: number): string {
  const { locale, timeZone } = shop;
  return new Date(at).toLocaleString(locale, { dateStyle: 'long', timeStyle: 'short', timeZone });
}

/** The last day of what ends at that moment. */
export function dayBefore(end: number): string {
  const { locale, timeZone } = shop;
  return new Date(end - 1).toLocaleDateString(locale, { dateStyle: 'long', timeZone });
}
