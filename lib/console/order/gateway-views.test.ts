import { describe, expect, it } from 'vitest';
import { KNOWN_DECLINE_CODES } from '@/lib/orders/decline-reasons';
import { operationRow } from '@/lib/payments/reconcile/ledger/testing';
import { paymentRows } from '@/lib/payments/sync/rules/gateway-rows';
import { orderAnswer } from '@/lib/pinelabs/orders/order-answer';
import { wireCardPayment, wireOrder } from '@/lib/pinelabs/testing/answers';
import { operationView, paymentView } from './gateway-views';

function view(over: Record<string, unknown>) {
  const [row] = paymentRows(
    'order',
    orderAnswer.parse({ data: wireOrder({ payments: [wireCardPayment(over)] }) }),
    0,
  );
  if (!row) throw new Error('no payment was read');
  return paymentView(row);
}

describe('what a dispute needs', () => {
  it('is the acquirer, its reference, the RRN and the approval code', () => {
    const acquirer_data = {
      approval_code: '731902',
      acquirer_reference: '202456643801053',
      rrn: '601400231177',
      is_aggregator: true,
      acquirer_name: 'HDFC',
    };
    const { traces, card, capturedAt } = view({ acquirer_data });
    expect(traces).toEqual([
      { label: 'Acquirer', value: 'HDFC' },
      { label: 'Acquirer’s reference', value: '202456643801053' },
      { label: 'RRN', value: '601400231177' },
      { label: 'Approval code', value: '731902' },
    ]);
    expect(card).toBe('Category CONSUMER, issued in IND, token ALT_TOKEN, on the gateway’s account');
    expect(capturedAt).toEqual(new Date('2026-01-14T09:33:40.523Z'));
  });

  it('is the lender’s for a plan without a card', () => {
    const acquirer_data = {
      approval_code: '',
      acquirer_reference: '99017',
      rrn: '',
      is_aggregator: false,
      acquirer_name: 'ICICIDebitEMI',
    };
    const { traces, card } = view({ payment_method: 'CARDLESS_EMI', acquirer_data, payment_option: {} });
    expect(traces).toEqual([
      { label: 'Lender', value: 'ICICIDebitEMI' },
      { label: 'Lender’s reference', value: '99017' },
    ]);
    expect(card).toBe('on the shop’s own account');
  });

  it('is nothing before a bank has answered', () => {
    expect(view({ acquirer_data: null, capture_data: [], payment_option: null })).toMatchObject({
      traces: [],
      card: undefined,
      capturedAt: undefined,
    });
  });
});

it.each([
  ['PAYMENT_METHOD_NOT_ENABLED', /merchant id/],
  ['INSUFFICIENT_FUNDS', /too little money or credit/],
  ['RISK_CHECK_FAILED', /risk check.*Do not tell/],
  ['CARD_LOST', /reported lost.*Do not tell/],
  ['CARD_STOLEN', /reported stolen.*Do not tell/],
  ['PAYMENT_DECLINED', /^The bank declined/],
  ['AMOUNT_LIMIT_EXCEEDED', /card or account may pay at once/],
  ['UNKNOWN_ERROR', /does not know what went wrong/],
  ['A_CODE_OF_TOMORROW', /^The payment did not go through/],
  ['toString', /^The payment did not go through/],
])('why a payment failed: %s', (code, words) => {
  const { error } = view({ status: 'FAILED', error_detail: { code, message: 'theirs' } });
  expect(error).toEqual({ code, words: expect.stringMatching(words), theirs: 'theirs' });
});

it.each(KNOWN_DECLINE_CODES)('the merchant is not told of “your bank”: %s', (code) => {
  const { error } = view({ status: 'FAILED', error_detail: { code, message: 'theirs' } });
  expect(error?.words).not.toMatch(/your bank/i);
});

it('a call is shown with its reference, but a cancel, which is sent without one', () => {
  const never = { lookedAt: null, nextCheckAt: null };
  expect(operationView(operationRow('capture', 'cap-1', 100), never).reference).toBe('cap-1');
  expect(operationView(operationRow('cancel', 'can-1', 100), never).reference).toBeUndefined();
});
