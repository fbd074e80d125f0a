/** A message's facts out of the order's rows. Pure; every text from outside is stripped of what cannot be seen. */

import type { PaymentRow } from '@/db/queries/gateway-records';
import type { InvoiceRow } from '@/db/queries/invoices';
import type { OperationRow } from '@/db/queries/operations';
import type { OrderLineRow } from '@/db/queries/order-lines';
import type { OrderRow } from '@/db/queries/orders';
import type { OrderMessage } from '@/db/queries/outbox';
import type { ReturnRequest } from '@/db/queries/return-requests';
import { arrivalOf } from '@/lib/delivery/arrival';
import { trackingOf } from '@/lib/delivery/parcel/tracking';
import { issuerLabel } from '@/lib/methods/instalments/display';
import { planLines, planTitle } from '@/lib/methods/instalments/plan-options';
import { formatINRExact, paise, times } from '@/lib/money';
import { addressLines } from '@/lib/orders/form/address-lines';
import { isAddress } from '@/lib/orders/known-customer';
import { lastErrorOf } from '@/lib/orders/last-error';
import { couponOf, moneyOf, settledOf } from '@/lib/orders/page/money-of';
import { otherThanChosen, settledSentence } from '@/lib/orders/page/order-situation';
import { type PaidPart, paidParts } from '@/lib/orders/page/paid-with';
import { goodsText } from '@/lib/orders/returns/goods-text';
import type { OrderView } from '@/lib/orders/types';
import { isWaiting } from '@/lib/payments/state/transitions';
import { planFromText } from '@/lib/pinelabs';
import { cleanText } from '@/lib/typed/clean-text';
import { orderDetails } from '@/shop/messages';
import type { MailFacts } from './facts';

export interface MailRows {
  message: Pick<OrderMessage, 'kind' | 'fact' | 'amountPaise'>;
  order: OrderRow;
  lines: readonly OrderLineRow[];
  payments: readonly PaymentRow[];
  operations: readonly OperationRow[];
  /** That go with it. */
  documents: readonly Pick<InvoiceRow, 'kind' | 'number'>[];
  /** The request that it answers. */
  returned?: Pick<ReturnRequest, 'lines' | 'answer'> | undefined;
  /** What the order's page offers now. */
  next: OrderView['next'];
  now: number;
}

export function factsOf({
  message,
  order,
  lines,
  payments,
  operations,
  documents,
  returned,
  next,
  now,
}: MailRows): MailFacts {
  // What the orderer wrote goes only where somebody has paid: see ../unpaid-limits.ts.
  const isPaid = order.authorisedPaise > 0;
  const paid = paidParts(payments).filter(({ approved }) => approved);
  const foreign = paid.find((part) => part.foreign)?.foreign;
  const lastError = lastErrorOf(payments, operations);
  const differs = otherThanChosen({
    preAuth: order.gatewayPreAuth ?? order.preAuth,
    askedPreAuth: order.preAuth,
    money: moneyOf(order),
    next,
  });
  const coupon = couponOf(order);
  const settled = settledSentence({ ...order, settled: settledOf(order), money: moneyOf(order) });
  const arrives = arrivalOf(order, now);
  const tracking = trackingOf(order);
  return {
    kind: message.kind,
    amount: paise(message.amountPaise),
    reference: order.reference,
    placedAt: order.createdAt,
    firstName: isPaid ? cleanText(order.firstName) : '',
    status: order.status,
    lines: lines.map((line) => ({
      name: cleanText(line.name),
      options: cleanText(Object.values(line.options).join(', ')),
      quantity: line.quantity,
      total: times(paise(line.unitPricePaise), line.quantity),
    })),
    subtotal: paise(order.subtotalPaise),
    shipping: paise(order.shippingPaise),
    ...(coupon ? { coupon } : {}),
    money: moneyOf(order),
    ...(order.discountPaise > 0 ? { discount: paise(order.discountPaise) } : {}),
    ...(order.feePaise > 0 ? { fee: paise(order.feePaise) } : {}),
    ...(paid.length > 0 ? { paidWith: paidWords(paid) } : {}),
    ...(order.plan === null ? {} : { plan: planWords(order.plan) }),
    ...(foreign ? { foreign } : {}),
    ...(documents.length > 0 ? { documents: documents.map(({ kind, number }) => ({ kind, number })) } : {}),
    address: isPaid ? addressOf(order) : [],
    ...(arrives === undefined ? {} : { arrives }),
    ...(tracking === undefined ? {} : { tracking }),
    ...(differs === undefined ? {} : { otherThanChosen: differs }),
    ...(settled === undefined ? {} : { settled }),
    ...(lastError === undefined ? {} : { lastError }),
    ...(returned
      ? {
          returned: {
            goods: cleanText(goodsText(returned.lines, lines)),
            answer: cleanText(returned.answer),
          },
        }
      : {}),
    canPay: next === 'pay' || next === 'enter-card',
    refundOpen: operations.some(({ id, state }) => id === message.fact && isWaiting(state)),
  };
}

function addressOf({ shippingAddress }: OrderRow): string[] {
  return isAddress(shippingAddress)
    ? addressLines(shippingAddress).map(cleanText)
    : [orderDetails.notToldYet];
}

function planWords(kept: string): string[] {
  const plan = planFromText(kept);
  return [`${issuerLabel(plan.issuer)}, ${planTitle(plan)}.`, ...planLines(plan)].map(cleanText);
}

/** Of more than one, each with its amount. */
function paidWords(parts: readonly PaidPart[]): string {
  if (parts.length < 2) return parts.map(({ words }) => words).join('');
  return parts.map(({ words, amount }) => `${words}: ${formatINRExact(amount)}`).join('; ');
}
