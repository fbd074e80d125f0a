/** Answers about another order, or about this one with another amount: none of them may be believed. */
import type { GatewayOrder } from '@/lib/pinelabs';

/** @param kind 0 to 4. */
export function falsify(shown: GatewayOrder, kind: number): GatewayOrder {
  switch (kind) {
    case 0:
      return { ...shown, amount: { ...shown.amount, value: shown.amount.value + 1 } };
    case 1:
      return { ...shown, amount: { ...shown.amount, currency: 'USD' } };
    case 2:
      return { ...shown, reference: `other-${shown.reference}` };
    case 3:
      return { ...shown, type: 'REFUND' };
    default:
      return {
        ...shown,
        status: 'PROCESSED',
        payments: [
          ...shown.payments,
          {
            id: `${shown.orderId}-cc-z`,
            status: 'PROCESSED',
            method: 'CARD',
            paid: { value: 100, currency: 'INR' },
            amount: { value: 100, currency: 'INR' },
            conversionRate: undefined,
            captures: [],
            instrument: undefined,
            rrn: undefined,
            approvalCode: '1',
            error: undefined,
            createdAt: undefined,
          },
        ],
      };
  }
}
