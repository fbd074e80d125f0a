import { describe, expect, it } from 'vitest';
import {
  ORDER_ID,
  REFERENCE,
  REFUND_ID,
  rupees,
  wireCardPayment,
  wireOrder,
  wirePointsPayment,
  wireRefund,
} from '../testing/answers';
import type { GatewayPayment } from '../types';
import { unreadMoney } from '../wire/unread-money';
import { fetchedOrderAnswer, orderAnswer, refundAnswer } from './order-answer';

const order = (over: Record<string, unknown> = {}) => orderAnswer.parse({ data: wireOrder(over) });
const readable = (over: Record<string, unknown>) => orderAnswer.safeParse({ data: wireOrder(over) }).success;
const payment = (over: Record<string, unknown> = {}): GatewayPayment => {
  const [first] = order({ payments: [wireCardPayment(over)] }).payments;
  if (!first) throw new Error('no payment was read');
  return first;
};

describe('an order', () => {
  it('may carry what nobody has named yet, at every level', () => {
    const unnamed = { a_field_of_tomorrow: [{ x: 1 }] };
    const carried = order({
      ...unnamed,
      payments: [
        wireCardPayment({
          ...unnamed,
          acquirer_data: { acquirer_name: 'X', approval_code: 'A1', rrn: '123', ...unnamed },
          payment_option: { upi_data: { upi_id: 'a@b', ...unnamed }, wallet_data: unnamed, ...unnamed },
          refunds: [unnamed],
        }),
      ],
    });
    expect(carried.payments).toMatchObject([{ rrn: '123', approvalCode: 'A1' }]);
    expect(JSON.stringify(carried)).not.toContain('tomorrow');
  });

  it('is read whole', () => {
    expect(order()).toEqual({
      orderId: ORDER_ID,
      reference: REFERENCE,
      type: 'CHARGE',
      merchantId: '204817',
      status: 'CREATED',
      amount: { value: 249_900, currency: 'INR' },
      preAuth: false,
      customer: { email: 'meera@shop.example' },
      notes: 'two cups',
      retriesRemaining: 3,
      payments: [],
      refunds: [],
      createdAt: Date.UTC(2026, 0, 14, 9, 30, 15, 101),
      updatedAt: Date.UTC(2026, 0, 14, 9, 30, 15, 101),
    });
  });

  it('is read with its payment, its capture and what it was paid with', () => {
    expect(payment()).toEqual({
      id: `${ORDER_ID}-cc-A`,
      reference: '5f0f6d2c-7e51-4c55-9d1f-27b1c9d1a001',
      status: 'PROCESSED',
      method: 'CARD',
      paid: { value: 249_900, currency: 'INR' },
      amount: { value: 249_900, currency: 'INR' },
      conversionRate: undefined,
      captures: [
        {
          reference: 'cap-91c2',
          amount: { value: 249_900, currency: 'INR' },
          at: Date.UTC(2026, 0, 14, 9, 33, 40, 523),
        },
      ],
      acquirer: { reference: '99017' },
      card: { category: 'CONSUMER', country: 'IND', tokenType: 'ALT_TOKEN' },
      instrument: { label: 'VISA credit card', last4: '1112' },
      rrn: '601400231177',
      approvalCode: '731902',
      error: undefined,
      createdAt: Date.UTC(2026, 0, 14, 9, 31),
    });
  });

  it('without payments, refunds or times is an order all the same', () => {
    const bare = order({
      payments: undefined,
      refunds: null,
      created_at: '',
      payment_retries_remaining: undefined,
    });
    expect(bare).toMatchObject({
      payments: [],
      refunds: [],
      createdAt: undefined,
      retriesRemaining: undefined,
    });
  });

  it('compares statuses in upper case and keeps words that it does not know', () => {
    expect(order({ status: 'processed' }).status).toBe('PROCESSED');
    expect(order({ status: 'SETTLED_ABROAD' }).status).toBe('SETTLED_ABROAD');
    expect(payment({ status: 'on_hold', payment_method: 'CRYSTAL' })).toMatchObject({
      status: 'ON_HOLD',
      method: 'CRYSTAL',
      instrument: undefined,
    });
  });

  it('takes pre_auth as a flag or as text', () => {
    expect(
      [true, 'true', 'TRUE', false, 'false', null, 7].map((pre_auth) => order({ pre_auth }).preAuth),
    ).toEqual([true, true, true, false, false, undefined, undefined]);
  });

  it('takes a reference that was written as a number', () => {
    expect(order({ merchant_order_reference: 112345171 }).reference).toBe('112345171');
  });

  it('is not read without what makes it one', () => {
    for (const name of ['order_id', 'merchant_order_reference', 'status', 'order_amount']) {
      expect(readable({ [name]: undefined })).toBe(false);
    }
  });

  it.each([
    { value: '249900', currency: 'INR' },
    { value: 2499.5, currency: 'INR' },
    { value: -1, currency: 'INR' },
    { value: 2 ** 53, currency: 'INR' },
    { value: 249_900 },
    { value: 249_900, currency: '₹' },
    249_900,
    null,
  ])('is not read with %j for its amount; in a payment, capture or refund that is named', (wrong) => {
    expect(readable({ order_amount: wrong })).toBe(false);
    const unread = (over: Record<string, unknown>) => unreadMoney(order(over));
    expect(unread({ payments: [wireCardPayment({ payment_amount: wrong })] })[0]).toMatch(
      /^payments\.0\.payment_amount/,
    );
    expect(unread({ refunds: [wireRefund({ order_amount: wrong })] })[0]).toMatch(
      /^refunds\.0\.order_amount/,
    );
    for (const data of [[{ capture_amount: wrong }], { capture_amount: wrong }]) {
      expect(unread({ payments: [wireCardPayment({ capture_data: data })] })[0]).toMatch(
        /^payments\.0\.capture_data\.0\.capture_amount/,
      );
    }
  });

  it.each(['order_id', 'merchant_order_reference', 'status', 'order_amount'])(
    'without its %s is refused under that name',
    (name) => {
      const { error } = orderAnswer.safeParse({ data: wireOrder({ [name]: undefined }) });
      expect(error?.issues.map(({ path }) => path.slice(0, 2))).toEqual([['data', name]]);
    },
  );

  it('has no trace of what the answer leaves out', () => {
    const bare = order({
      merchant_id: undefined,
      notes: undefined,
      payments: [
        wireCardPayment({
          merchant_payment_reference: undefined,
          acquirer_data: {},
          capture_data: { merchant_capture_reference: 'c', capture_amount: rupees(1) },
        }),
      ],
    });
    for (const name of ['merchantId', 'notes', 'parentOrderId']) expect(bare).not.toHaveProperty(name);
    for (const name of ['reference', 'acquirer']) expect(bare.payments[0]).not.toHaveProperty(name);
    expect(bare.payments[0]?.captures[0]).not.toHaveProperty('at');
  });

  it('takes capture_data as a list or as one object, and nothing captured as either', () => {
    const [listed] = [wireCardPayment().capture_data].flat();
    expect(payment({ capture_data: listed })).toEqual(payment());
    for (const none of [[], {}, null, undefined]) {
      expect(payment({ capture_data: none }).captures).toEqual([]);
      expect(order({ payments: [wireCardPayment({ capture_data: none })] }).unread).toBeUndefined();
    }
  });

  it('names what it could not read by its path, never by what it says', () => {
    const { unread } = order({
      pre_auth: 7,
      payments: [
        wireCardPayment({
          payment_option: { card_data: { issuer_name: ['secret'] } },
          acquirer_data: 'secret',
        }),
        null,
      ],
      refunds: 'secret',
    });
    expect(unread).toEqual([
      'payments.1',
      'refunds',
      'pre_auth',
      'payments.0.payment_option.card_data.issuer_name',
      'payments.0.acquirer_data',
    ]);
    expect(unreadMoney({ unread: unread ?? [] })).toEqual(['payments.1', 'refunds']);
  });

  it('names money that it could not read, however many other fields it could not read either', () => {
    const odd = wireCardPayment({
      payment_method: 1.5,
      payment_option: 1,
      acquirer_data: 1,
      error_detail: 1,
    });
    const { unread = [] } = order({ payments: Array(9).fill(odd), refunds: [{ order_id: 'v1-1' }] });
    expect(unread).toHaveLength(20);
    expect(unreadMoney({ unread })).toEqual(['refunds.0.status']);
  });

  it.each([1, 'yes', [true]])('does not take %j of pre_auth for a "no"', (odd) => {
    const { preAuth, unread } = order({ pre_auth: odd });
    expect(preAuth).toBeUndefined();
    expect(unread?.[0]).toMatch(/^pre_auth/);
  });
});

describe('a payment', () => {
  it.each([
    ['payment_amount alone', { payment_amount: rupees(5), base_amount: null }, 5, 5],
    ['base_amount alone', { payment_amount: undefined, base_amount: rupees(7) }, 7, 7],
    ['both', { payment_amount: rupees(5), base_amount: rupees(7) }, 5, 7],
  ])('with %s has what was paid and what that is of ours', (_which, over, paid, ours) => {
    expect(payment(over)).toMatchObject({ paid: { value: paid }, amount: { value: ours } });
  });

  it('with neither amount is money that could not be read', () => {
    const { payments, unread = [] } = order({ payments: [wireCardPayment({ payment_amount: null })] });
    expect(payments).toEqual([]);
    expect(unreadMoney({ unread })).toEqual(['payments.0.payment_amount']);
  });

  it('in a foreign currency keeps what was paid apart from what the order is worth', () => {
    const dcc = payment({
      payment_amount: rupees(3_074, 'USD'),
      base_amount: rupees(249_900),
      conversion_rate: 0.0123,
    });
    expect(dcc).toMatchObject({
      paid: { value: 3_074, currency: 'USD' },
      amount: { value: 249_900, currency: 'INR' },
      conversionRate: 0.0123,
    });
    expect(payment({ conversion_rate: '0.0123' }).conversionRate).toBe(0.0123);
    expect(payment({ conversion_rate: '' }).conversionRate).toBeUndefined();
  });

  it('with points has its names read in either spelling', () => {
    const { payments } = order({
      payments: [wireCardPayment({ payment_amount: rupees(229_900) }), wirePointsPayment()],
    });
    expect(
      payments.map(({ method, amount, instrument }) => [method, amount.value, instrument?.label]),
    ).toEqual([
      ['CARD', 229_900, 'VISA credit card'],
      ['POINTS', 20_000, 'Points'],
    ]);
  });

  it('names its convenience fee part by part, and so does its capture; without the sum there is none', () => {
    const parts = {
      applicable: 11_800,
      fee: 10_000,
      tax: 1_800,
      additional: 100,
      maximum: 50_000,
      subvented: 200,
    };
    const entries = Object.entries(parts).map(([name, value]) => [name, rupees(value)] as const);
    const fee = Object.fromEntries(entries);
    const wire = Object.fromEntries(
      entries.map(([name, value]) => [
        name === 'fee' || name === 'tax' ? `${name}_amount` : `${name}_fee_amount`,
        value,
      ]),
    );
    const withFee = (convenience_fee_breakdown: object | undefined) =>
      payment({
        convenience_fee_breakdown,
        capture_data: [{ capture_amount: rupees(249_900), convenience_fee_breakdown }],
      });
    expect(withFee(wire)).toMatchObject({ convenienceFee: fee, captures: [{ convenienceFee: fee }] });
    for (const none of [undefined, {}, { ...wire, applicable_fee_amount: null }]) {
      const read = withFee(none);
      for (const one of [read, read.captures[0]]) expect(one).not.toHaveProperty('convenienceFee');
    }
  });

  it('that was declined says why', () => {
    const declined = payment({
      status: 'FAILED',
      error_detail: { code: 'PAYMENT_DECLINED', message: 'No <b>funds</b>' },
    });
    expect(declined.error).toEqual({ code: 'PAYMENT_DECLINED', message: 'No <b>funds</b>' });
    expect(payment({ error_detail: { code: 'CARD_LOST' } }).error).toEqual({
      code: 'CARD_LOST',
      message: '',
    });
  });

  it('does without an acquirer’s numbers when they are empty', () => {
    expect(payment({ acquirer_data: { approval_code: '', rrn: '' } })).toMatchObject({
      rrn: undefined,
      approvalCode: undefined,
    });
    expect(payment({ acquirer_data: null, capture_data: undefined, payment_option: null })).toMatchObject({
      rrn: undefined,
      captures: [],
      instrument: { label: 'Card' },
    });
  });

  it('never shows more than four digits of a card', () => {
    const option = (last4_digit: string) => ({
      payment_option: { card_data: { card_type: 'DEBIT', last4_digit } },
    });
    expect(payment(option('4012001037141112')).instrument).toEqual({ label: 'Debit card' });
    expect(payment(option('1112')).instrument).toEqual({ label: 'Debit card', last4: '1112' });
  });

  it('names the issuer where it is known', () => {
    const card_data = { card_type: 'CREDIT', network_name: 'MASTERCARD', issuer_name: 'HDFC' };
    expect(payment({ payment_option: { card_data } }).instrument).toEqual({
      label: 'MASTERCARD credit card',
      issuer: 'HDFC',
    });
    expect(
      payment({ payment_method: 'UPI', payment_option: { upi_data: { payer: { vpa: 'me@bank' } } } })
        .instrument,
    ).toEqual({
      label: 'UPI',
      account: '…@bank',
    });
  });
});

describe('a refund', () => {
  it.each(['order_id', 'order_amount'])('without its %s is money that could not be read', (name) => {
    const { refunds, unread = [] } = order({ refunds: [wireRefund({ [name]: undefined })] });
    expect(refunds).toEqual([]);
    expect(unreadMoney({ unread })).toEqual([`refunds.0.${name}`]);
    expect(refundAnswer.safeParse({ data: wireRefund({ [name]: undefined }) }).success).toBe(false);
  });

  it('is read from its own answer', () => {
    expect(refundAnswer.parse({ data: wireRefund({ status: 'pending' }) })).toEqual({
      orderId: REFUND_ID,
      parentOrderId: ORDER_ID,
      reference: 'rf-0001',
      status: 'PENDING',
      amount: { value: 50_000, currency: 'INR' },
      createdAt: Date.UTC(2026, 0, 15, 10, 11, 12),
    });
  });

  it('fetched as an order names the order whose money goes back', () => {
    expect(orderAnswer.parse({ data: wireRefund() })).toMatchObject({
      type: 'REFUND',
      orderId: REFUND_ID,
      parentOrderId: ORDER_ID,
      reference: 'rf-0001',
    });
  });

  it('inside its order is read under either names, and belongs to that order', () => {
    const whole = wireRefund({ parent_order_id: undefined });
    const short = {
      refund_id: 'rf-id-2',
      merchant_refund_reference: 'rf-0002',
      status: 'FAILED',
      refund_amount: rupees(900),
    };
    expect(order({ refunds: [whole, short] }).refunds).toEqual([
      expect.objectContaining({ orderId: REFUND_ID, parentOrderId: ORDER_ID, reference: 'rf-0001' }),
      {
        orderId: 'rf-id-2',
        parentOrderId: ORDER_ID,
        reference: 'rf-0002',
        status: 'FAILED',
        amount: { value: 900, currency: 'INR' },
        createdAt: undefined,
      },
    ]);
  });
});

describe('an order that is fetched', () => {
  it.each([
    ['absent', undefined],
    ['null', null],
    ['empty', ''],
    ['of another type', 7],
  ])(
    'names its status and its amount as unread where they are %s; the answer to a call is refused',
    (_how, value) => {
      const data = wireOrder({ status: value, order_amount: value });
      expect(fetchedOrderAnswer.parse({ data })).toMatchObject({
        status: 'UNREADABLE',
        amount: { value: 0 },
        unread: ['status', 'order_amount'],
      });
      expect(orderAnswer.safeParse({ data }).success).toBe(false);
    },
  );

  it('is none that does not say which order it is', () => {
    for (const name of ['order_id', 'merchant_order_reference'])
      expect(fetchedOrderAnswer.safeParse({ data: wireOrder({ [name]: undefined }) }).success).toBe(false);
  });
});
