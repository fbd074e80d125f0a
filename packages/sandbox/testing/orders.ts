/** Orders in memory, for tests of the rules. */
import type { ChargeOrder } from '../domain/order';
import { beginPayment, completePayment } from '../domain/payment-rules';

export const NOW = '2026-01-02T03:04:05.678Z';

export const ACQUIRER = { approval_code: '000000', acquirer_reference: '2', rrn: '4', is_aggregator: true };

export function anOrder(changes: Partial<ChargeOrder> = {}): ChargeOrder {
  return {
    order_id: 'v1-260102030405-aa-Abc123',
    merchant_order_reference: 'ref-1',
    type: 'CHARGE',
    status: 'CREATED',
    merchant_id: '111163',
    order_amount: { value: 100_000, currency: 'INR' },
    pre_auth: false,
    allowed_payment_methods: ['CARD', 'UPI'],
    purchase_details: { customer: {} },
    payments: [],
    created_at: NOW,
    updated_at: NOW,
    integration_mode: 'REDIRECT',
    payment_retries_remaining: 10,
    part_payment: false,
    ...changes,
  };
}

export function attempt(method = 'CARD') {
  return { method, option: {}, reference: 'payment-1', challengeUrl: 'http://127.0.0.1/x' };
}

export function paid(changes: Partial<ChargeOrder> = {}): ChargeOrder {
  return completePayment(beginPayment(anOrder(changes), attempt(), NOW).order, ACQUIRER, NOW).order;
}
