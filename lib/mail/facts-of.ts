/** A message's facts out of the order's rows. Pure; every text from outside is stripped of what cannot be seen. */
import type { PaymentRow } from '@/db/queries/gateway-records';
import type { OperationRow } from '@/db/queries/operations';
import type { OrderLineRow, OrderRow } from '@/db/queries/orders';
import type { OutboxRow } from '@/db/queries/outbox';
import { paise, times } from '@/lib/money';
import { cleanText } from '@/lib/orders/clean-text';
import { nextStep } from '@/lib/orders/order-next';
import type { MailFacts } from './facts';

export interface MailRows {
  message: Pick<OutboxRow, 'kind' | 'fact' | 'amountPaise'>;
  order: OrderRow;
  lines: readonly OrderLineRow[];
  payments: readonly PaymentRow[];
  operations: readonly OperationRow[];
}

/** @param now UTC milliseconds. */
export function factsOf({ message, order, lines, payments, operations }: MailRows, now: number): MailFacts {
  const paid = payments.findLast(({ status }) => APPROVED.has(status));
  const foreign = paid && foreignOf(paid);
  return {
    kind: message.kind,
    amount: paise(message.amountPaise),
    reference: order.reference,
    placedAt: order.createdAt,
    firstName: cleanText(order.firstName),
    status: order.status,
    lines: lines.map((line) => ({
      name: cleanText(line.name),
      options: cleanText(Object.values(line.options).join(', ')),
      quantity: line.quantity,
      total: times(paise(line.unitPricePaise), line.quantity),
    })),
    subtotal: paise(order.subtotalPaise),
    shipping: paise(order.shippingPaise),
    money: {
      total: paise(order.totalPaise),
      authorised: paise(order.authorisedPaise),
      captured: paise(order.capturedPaise),
      released: paise(order.releasedPaise),
      refunded: paise(order.refundedPaise),
    },
    ...(paid?.instrument ? { paidWith: instrumentWords(paid.instrument) } : {}),
    ...(foreign ? { foreign } : {}),
    address: addressLines(order.shippingAddress),
    ...(payments.at(-1)?.errorCode ? { lastError: payments.at(-1)?.errorCode ?? '' } : {}),
    canPay: nextStep({ order, operations, now }) === 'pay',
    refundOpen: operations.some(
      ({ id, state }) => id === message.fact && (state === 'pending' || state === 'unknown'),
    ),
  };
}

/** A hold that was released was approved too: of such an order it is what the message is about. */
const APPROVED: ReadonlySet<string> = new Set(['AUTHORIZED', 'PROCESSED', 'CANCELLED']);

function foreignOf(payment: PaymentRow): MailFacts['foreign'] {
  const { paidCurrency, paidValue, amountPaise, conversionRate } = payment;
  if (paidCurrency === 'INR' || !/^[A-Z]{3}$/.test(paidCurrency)) return undefined;
  return {
    value: paidValue,
    currency: paidCurrency,
    base: paise(amountPaise),
    ...(conversionRate === null ? {} : { rate: conversionRate }),
  };
}

function instrumentWords({ label, last4, issuer }: NonNullable<PaymentRow['instrument']>): string {
  const card = last4 ? `${label} ···· ${last4}` : label;
  return cleanText(issuer ? `${card}, ${issuer}` : card).slice(0, 120);
}

function addressLines(address: OrderRow['shippingAddress']): string[] {
  const { fullName, address1, address2, city, state, pincode } = address;
  return [fullName, address1, address2, `${city} ${pincode}`, state]
    .map(cleanText)
    .filter((line) => line !== '');
}
