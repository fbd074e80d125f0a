import { expect, it } from 'vitest';
import { planToText } from '@/lib/pinelabs';
import { brandPlan } from '@/lib/pinelabs/testing/plans';
import { NOW, shownCapture, shownOrder, shownPayment, shownRefund } from '../../state/testing';
import { paymentRows, refundRows, withoutAccount } from './gateway-rows';

const inr = (value: number) => ({ value, currency: 'INR' });

it('a payment is kept with its amounts, its plan, its card and who is asked in a dispute', () => {
  const plan = brandPlan();
  const payment = shownPayment({
    method: 'CREDIT_EMI',
    amount: inr(150_900),
    paid: { value: 1_830, currency: 'USD' },
    convenienceFee: { applicable: inr(1_000) },
    conversionRate: 0.0122,
    conversion: {
      charged: { value: 1_830, currency: 'USD' },
      base: inr(150_900),
      rate: 0.0122,
      offeredBy: 'HDFC',
    },
    captures: [
      { ...shownCapture(40_000), at: NOW - 3 },
      { ...shownCapture(10_000), at: NOW - 2 },
      shownCapture(5_000),
    ],
    plan,
    acquirer: { name: 'HDFC', reference: '99017', aggregator: false },
    card: { category: 'CONSUMER', country: 'IND', tokenType: 'ALT_TOKEN' },
    error: { code: 'DECLINED', message: 'x'.repeat(301) },
  });
  expect(paymentRows('order', shownOrder({ status: 'PROCESSED', payments: [payment] }), NOW)).toEqual([
    {
      id: payment.id,
      orderId: 'order',
      status: 'PROCESSED',
      method: 'CREDIT_EMI',
      amountPaise: 150_900,
      capturedPaise: 55_000,
      feePaise: 1_000,
      paidValue: 1_830,
      paidCurrency: 'USD',
      conversionRate: 0.0122,
      conversionBy: 'HDFC',
      plan: planToText(plan),
      instrument: payment.instrument,
      rrn: '420145000226',
      approvalCode: '000000',
      acquirerName: 'HDFC',
      acquirerReference: '99017',
      isAggregator: false,
      cardCategory: 'CONSUMER',
      cardCountry: 'IND',
      tokenType: 'ALT_TOKEN',
      capturedAt: NOW - 2,
      errorCode: 'DECLINED',
      errorMessage: 'x'.repeat(300),
      createdAt: NOW - 20_000,
    },
  ]);
});

it('what the gateway does not say of a payment is kept as unknown; its time is that of the fetch', () => {
  const bare = shownPayment({
    instrument: undefined,
    rrn: undefined,
    approvalCode: undefined,
    createdAt: undefined,
  });
  const [row] = paymentRows('order', shownOrder({ payments: [bare] }), NOW);
  expect(row).toMatchObject({
    feePaise: 0,
    conversionRate: null,
    conversionBy: null,
    plan: null,
    instrument: null,
    rrn: null,
    approvalCode: null,
    acquirerName: null,
    acquirerReference: null,
    isAggregator: null,
    cardCategory: null,
    cardCountry: null,
    tokenType: null,
    capturedAt: null,
    errorCode: null,
    errorMessage: null,
    createdAt: NOW,
  });
});

it('a refund is kept under its own id, with its reference and time where the gateway says them', () => {
  const bare = shownRefund(100, {
    orderId: 'r-2',
    status: 'PENDING',
    reference: undefined,
    createdAt: undefined,
  });
  expect(refundRows('order', shownOrder({ refunds: [shownRefund(50_000), bare] }), NOW)).toEqual([
    {
      id: shownRefund(1).orderId,
      orderId: 'order',
      reference: 'rfd-1',
      status: 'PROCESSED',
      amountPaise: 50_000,
      createdAt: NOW - 5_000,
    },
    { id: 'r-2', orderId: 'order', reference: null, status: 'PENDING', amountPaise: 100, createdAt: NOW },
  ]);
});

it('of a customer who was erased the kind of card stays, and neither its digits nor its bank; no instrument stays none', () => {
  const instrument = { label: 'VISA credit card', last4: '1112', issuer: 'HDFC', account: 'a***@bank' };
  const [row] = paymentRows('order', shownOrder({ payments: [shownPayment({ instrument })] }), NOW);
  if (!row) throw new Error('no payment');
  expect(withoutAccount(row)).toEqual({ ...row, instrument: { label: 'VISA credit card' } });
  expect(withoutAccount({ ...row, instrument: null }).instrument).toBeNull();
});
