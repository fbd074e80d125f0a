/** Builders for the tests of this folder: an order of ours, and the same order as the gateway shows it. */
import type { GatewayOrder, GatewayPayment, GatewayRefund } from '@/lib/pinelabs/types';
import type { HeldOrder } from './decide';

export const HOUR = 3_600_000;
export const NOW = Date.UTC(2026, 5, 1, 12);
const GATEWAY_ID = 'v1-260601120000-aa-TESTaa';

/** Held for ₹1,499, placed a minute before NOW. */
export function heldOrder(changes: Partial<HeldOrder> = {}): HeldOrder {
  return {
    reference: 'BN-TEST-TEST-TEST',
    gatewayOrderId: GATEWAY_ID,
    channel: 'hosted',
    plan: null,
    currency: 'INR',
    totalPaise: 149_900,
    couponPaise: 0,
    status: 'CREATED',
    authorisedPaise: 0,
    capturedPaise: 0,
    releasedPaise: 0,
    refundedPaise: 0,
    stock: 'reserved',
    gatewayUpdatedAt: NOW - 30_000,
    createdAt: NOW - 60_000,
    ...changes,
  };
}

export function shownPayment(changes: Partial<GatewayPayment> = {}): GatewayPayment {
  return {
    id: `${GATEWAY_ID}-cc-a`,
    status: 'PROCESSED',
    method: 'CARD',
    paid: { value: 149_900, currency: 'INR' },
    amount: { value: 149_900, currency: 'INR' },
    conversionRate: undefined,
    captures: [],
    instrument: { label: 'VISA credit card', last4: '1112' },
    rrn: '420145000226',
    approvalCode: '000000',
    error: undefined,
    createdAt: NOW - 20_000,
    ...changes,
  };
}

export function shownRefund(value: number, changes: Partial<GatewayRefund> = {}): GatewayRefund {
  return {
    orderId: 'v1-260601120500-aa-REFDaa',
    parentOrderId: GATEWAY_ID,
    reference: 'rfd-1',
    status: 'PROCESSED',
    amount: { value, currency: 'INR' },
    createdAt: NOW - 5_000,
    ...changes,
  };
}

export function shownCapture(value: number, reference: string | undefined = 'cap-1') {
  return { reference, amount: { value, currency: 'INR' } };
}

export function shownOrder(changes: Partial<GatewayOrder> = {}): GatewayOrder {
  return {
    orderId: GATEWAY_ID,
    reference: 'BN-TEST-TEST-TEST',
    type: 'CHARGE',
    status: 'CREATED',
    amount: { value: 149_900, currency: 'INR' },
    // Authorised and not to be held is a payment in progress.
    preAuth: changes.status === 'AUTHORIZED',
    retriesRemaining: 10,
    payments: [],
    refunds: [],
    createdAt: NOW - 60_000,
    updatedAt: NOW - 10_000,
    ...changes,
  };
}
