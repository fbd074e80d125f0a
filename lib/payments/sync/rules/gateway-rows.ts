/** The gateway's payments and refunds as rows. Pure. */
import type { PaymentRow, RefundRow } from '@/db/queries/gateway-records';
import { planToText } from '@/lib/pinelabs/offers/offer-data';
import type { GatewayOrder } from '@/lib/pinelabs/types';
import { capturedOf, feeOfPayment } from '../../state/order-money';

export function paymentRows(orderId: string, shown: GatewayOrder, now: number): PaymentRow[] {
  return shown.payments.map((payment) => ({
    id: payment.id,
    orderId,
    status: payment.status,
    method: payment.method,
    amountPaise: payment.amount.value,
    capturedPaise: capturedOf(payment, shown),
    feePaise: feeOfPayment(payment),
    paidValue: payment.paid.value,
    paidCurrency: payment.paid.currency,
    conversionRate: payment.conversionRate ?? null,
    conversionBy: payment.conversion?.offeredBy ?? null,
    plan: payment.plan ? planToText(payment.plan) : null,
    instrument: payment.instrument ?? null,
    rrn: payment.rrn ?? null,
    approvalCode: payment.approvalCode ?? null,
    acquirerName: payment.acquirer?.name ?? null,
    acquirerReference: payment.acquirer?.reference ?? null,
    isAggregator: payment.acquirer?.aggregator ?? null,
    cardCategory: payment.card?.category ?? null,
    cardCountry: payment.card?.country ?? null,
    tokenType: payment.card?.tokenType ?? null,
    capturedAt: payment.captures.findLast(({ at }) => at !== undefined)?.at ?? null,
    errorCode: payment.error?.code ?? null,
    errorMessage: payment.error?.message.slice(0, 300) ?? null,
    createdAt: payment.createdAt ?? now,
  }));
}

/** Of an order whose customer was erased: how it was paid, and not from which card or account. */
export function withoutAccount(payment: PaymentRow): PaymentRow {
  return { ...payment, instrument: payment.instrument && { label: payment.instrument.label } };
}

export function refundRows(orderId: string, shown: GatewayOrder, now: number): RefundRow[] {
  return shown.refunds.map((refund) => ({
    id: refund.orderId,
    orderId,
    reference: refund.reference ?? null,
    status: refund.status,
    amountPaise: refund.amount.value,
    createdAt: refund.createdAt ?? now,
  }));
}
