import { describe, expect, it } from 'vitest';
import type { OrderRow } from '@/db/queries/orders';
import type { GatewayOrder } from '@/lib/pinelabs/types';
import { GRACE_MS } from '../../state/operations/resolve-operation';
import { NOW, shownOrder, shownPayment, shownRefund } from '../../state/testing';
import { paymentRows, refundRows } from '../../sync/rules/gateway-rows';
import { settledMoney } from './compare-order';
import { compareRecords } from './compare-records';
import { ADVICE, type HeldRecords } from './difference';
import { operationRow, recordsOfShown } from './testing';

const MINUTE_MS = 60_000;
const inr = (value: number) => ({ value, currency: 'INR' });
const held = shownOrder({ status: 'AUTHORIZED', payments: [shownPayment({ status: 'AUTHORIZED' })] });
const charged = shownOrder({ status: 'PROCESSED', payments: [shownPayment()] });
const total = held.amount.value;

/** @param order changes of ours. */
function compared(
  shown: GatewayOrder,
  order: Partial<OrderRow> = {},
  { now = NOW, ...more }: Partial<HeldRecords> & { now?: number; shownNow?: GatewayOrder } = {},
) {
  const records = recordsOfShown(shown);
  const ours = { ...records, ...more, order: { ...records.order, ...order } };
  return compareRecords(ours, more.shownNow ?? shown, now);
}

describe('an operation', () => {
  const one = (operation: ReturnType<typeof operationRow>, shown: GatewayOrder) =>
    compared(shown, {}, { operations: [operation] }).filter(({ field }) => field.startsWith('operation'));

  it('that was never sent is named as not there', () => {
    const operation = operationRow('capture', 'cap-9', total, { state: 'pending', claimedAt: null });
    expect(one(operation, held)).toMatchObject([
      { field: 'operation capture cap-9 state', ours: 'pending', theirs: 'not there' },
    ]);
  });

  it('counts from when it was sent, and not from when it was asked for', () => {
    const asked = { state: 'unknown', createdAt: NOW - 10 * GRACE_MS } as const;
    const cancelled = operationRow('cancel', 'can-9', total, { ...asked, claimedAt: NOW - 1_000 });
    expect(one(cancelled, held)).toMatchObject([{ theirs: 'not there', lag: 'a cancel is on its way' }]);
    const never = operationRow('cancel', 'can-9', total, { ...asked, claimedAt: null });
    expect(one(never, held)[0]?.lag).toBeNull();
  });

  it('a capture is right with the convenience fee that the gateway added, and with no other amount', () => {
    const fee = { convenienceFee: { applicable: inr(2_360) } };
    const captures = [{ reference: 'cap-9', amount: inr(total + 2_360), ...fee }];
    const shown = shownOrder({ status: 'PROCESSED', payments: [shownPayment({ captures })] });
    expect(one(operationRow('capture', 'cap-9', total), shown)).toEqual([]);
    expect(one(operationRow('capture', 'cap-9', total + 2_360), shown)).toEqual([]);
    expect(one(operationRow('capture', 'cap-9', total - 1), shown)).toMatchObject([
      { field: 'operation capture cap-9 amount', paise: 2_361 },
    ]);
  });

  it('a cancel is compared with what was released, where the hold is shown with its approval', () => {
    const cancelled = shownOrder({ status: 'CANCELLED', payments: [shownPayment({ status: 'CANCELLED' })] });
    const [difference] = one(operationRow('cancel', 'can-9', 1), cancelled);
    expect(difference).toMatchObject({
      field: 'operation cancel can-9 amount',
      ours: '1',
      theirs: String(total),
      advice: ADVICE.record,
    });
    const bare = shownPayment({ status: 'CANCELLED', approvalCode: undefined, rrn: undefined });
    expect(one(operationRow('cancel', 'can-9', 1), { ...cancelled, payments: [bare] })).toEqual([]);
  });

  it('a refund is compared in state, reference, amount and id', () => {
    const shown = (refund: Parameters<typeof shownRefund>[1], amount = 500) => ({
      ...charged,
      refunds: [shownRefund(amount, { orderId: 'v1-9', reference: 'rfd-9', ...refund })],
    });
    const ours = operationRow('refund', 'rfd-9', 500, { gatewayId: 'v1-9' });
    expect(one(ours, shown({}))).toEqual([]);
    expect(one(ours, shown({ reference: undefined }))).toEqual([]);
    expect(one(ours, shown({ status: 'FAILED' }))).toMatchObject([
      { field: 'operation refund rfd-9 state', theirs: 'FAILED', advice: ADVICE.notDone },
    ]);
    const record = { advice: ADVICE.record };
    expect(one(ours, shown({ reference: 'rfd-8' }))).toMatchObject([
      { field: 'operation refund rfd-9 reference', ours: 'rfd-9', theirs: 'rfd-8', ...record },
    ]);
    expect(one(ours, shown({}, 499))).toMatchObject([
      { field: 'operation refund rfd-9 amount', paise: -1, ...record },
    ]);
    expect(one(ours, shown({ orderId: 'v1-8' }))).toMatchObject([
      { field: 'operation refund rfd-9 gateway id', ours: 'v1-9', theirs: 'v1-8', ...record },
    ]);
    expect(one({ ...ours, gatewayId: null }, shown({}))).toEqual([]);
  });
});

describe('who the order is', () => {
  it('is told by both of its numbers', () => {
    const fields = compared(held, {}, { shownNow: { ...held, reference: 'BN-OTHER' } });
    expect(fields).toContainEqual(
      expect.objectContaining({ field: 'reference', theirs: 'BN-OTHER', advice: ADVICE.identity }),
    );
    expect(compared(held, { gatewayOrderId: null })).toContainEqual(
      expect.objectContaining({ field: 'gateway order id', ours: 'none', theirs: held.orderId }),
    );
  });

  it('of another amount that a person accepted is the same one, and contradicts itself in nothing', () => {
    const settlement = { way: 'accepted', amountPaise: total, paidPaise: total } as const;
    expect(compared(held, { totalPaise: total + 5, settlement })).toEqual([]);
    const more = {
      ...held,
      amount: inr(total + 100),
      payments: [shownPayment({ status: 'AUTHORIZED', amount: inr(total + 100) })],
    };
    expect(compared(held, { settlement }, { shownNow: more })).toContainEqual(
      expect.objectContaining({ field: 'total', ours: String(total), theirs: String(total + 100) }),
    );
  });
});

describe('where it stands', () => {
  it('is brought over by a sync, but not where that calls a person, nor backwards', () => {
    const status = (found: ReturnType<typeof compared>) => found.find(({ field }) => field === 'status');
    const open = { status: 'CREATED', authorisedPaise: 0, stock: 'reserved' } as const;
    expect(status(compared(held, open))?.advice).toBe(ADVICE.sync);
    // Paid after it had been given up.
    expect(status(compared(held, { ...open, status: 'EXPIRED' }))?.advice).toBe(ADVICE.backwards);
    expect(status(compared(held, { status: 'FULLY_REFUNDED' }))?.advice).toBe(ADVICE.backwards);
  });

  it('is compared by what a word stands for, and not by its spelling', () => {
    // Shown as held although it is to be charged at once: it waits.
    const pending = shownOrder({ status: 'PENDING', payments: [] });
    const shownNow = { ...pending, status: 'AUTHORIZED', preAuth: false };
    const ours = { status: 'PENDING', preAuth: false, authorisedPaise: 0, stock: 'reserved' } as const;
    for (const shown of [shownNow, { ...shownNow, status: 'authorized' }])
      expect(compared(pending, ours, { shownNow: shown }).filter(({ field }) => field === 'status')).toEqual(
        [],
      );
  });

  it('of a word that nobody knows is named', () => {
    const shownNow = { ...held, status: 'DREAMING' };
    expect(compared(held, {}, { shownNow })).toContainEqual(
      expect.objectContaining({ field: 'status', ours: 'AUTHORIZED', theirs: 'DREAMING' }),
    );
  });

  it('is right on both sides while a hold is being captured there', () => {
    expect(
      compared(held, {}, { shownNow: { ...held, status: 'PENDING' } }).map(({ field }) => field),
    ).not.toContain('status');
    expect(
      compared(charged, {}, { shownNow: { ...charged, status: 'PENDING' } }).map(({ field }) => field),
    ).toContain('status');
  });
});

describe('the money that an order stands for', () => {
  const ours = (status: OrderRow['status'], authorisedPaise = total, releasedPaise = 0) => ({
    status,
    authorisedPaise,
    releasedPaise,
    couponPaise: 0,
  });
  const none = { authorised: 0, captured: 0, released: 0, refunded: 0 };

  it.each([
    ['a hold', held, ours('AUTHORIZED'), { ...none, authorised: total }],
    [
      'a hold that is being settled',
      { ...held, status: 'PENDING' },
      ours('AUTHORIZED'),
      { ...none, authorised: total },
    ],
    ['an order that waits', { ...held, status: 'PENDING' }, ours('CREATED', 0), none],
    ['a part paid while it waits', { ...charged, status: 'ATTEMPTED' }, ours('ATTEMPTED', 0), none],
    ['a charge', charged, ours('PROCESSED'), { ...none, authorised: total, captured: total }],
    ['a failed order', { ...held, status: 'FAILED' }, ours('FAILED', 0), none],
    [
      'a hold that is gone since its capture failed',
      { ...held, status: 'FAILED' },
      ours('FAILED', total, total),
      { ...none, authorised: total, released: total },
    ],
    ['a word that nobody knows', { ...held, status: 'DREAMING' }, ours('AUTHORIZED'), none],
  ])('%s', (_name, shown, order, money) => {
    expect(settledMoney(shown, order)).toEqual(money);
  });

  it('of a cancelled hold without its approval is what we know of it', () => {
    const bare = shownPayment({ status: 'CANCELLED', approvalCode: undefined, rrn: undefined });
    const cancelled = shownOrder({ status: 'CANCELLED', payments: [bare] });
    const gone = { ...none, authorised: total, released: total };
    expect(settledMoney(cancelled, ours('CANCELLED'))).toEqual(gone);
    expect(settledMoney(cancelled, ours('CANCELLED', 0))).toEqual(none);
    const proven = {
      ...cancelled,
      payments: [shownPayment({ status: 'CANCELLED', amount: inr(total - 7) })],
    };
    expect(settledMoney(proven, ours('CANCELLED')).authorised).toBe(total - 7);
  });
});

it('figures that are no amounts are named, and nothing is added up', () => {
  const payments = [shownPayment({ status: 'AUTHORIZED', amount: inr(total + 0.5) })];
  const found = compared(held, { authorisedPaise: 1 }, { shownNow: { ...held, payments } });
  const fields = found.map(({ field }) => field);
  expect(fields).toContain('gateway’s amounts');
  expect(fields.filter((field) => !field.startsWith('gateway’s'))).toEqual([]);
});

describe('a difference that a sync mends', () => {
  const lag = (nextCheckAt: number | null, more: Parameters<typeof compared>[2] = {}) =>
    compared(held, { status: 'CREATED', authorisedPaise: 0, stock: 'reserved', nextCheckAt }, more).find(
      ({ field }) => field === 'status',
    )?.lag;

  it.each([
    [0, 'a sync is due'],
    [1, 'the next sync is due in 1 min'],
    [15 * MINUTE_MS, 'the next sync is due in 15 min'],
    [15 * MINUTE_MS + 1, null],
    [-10 * MINUTE_MS, 'a sync is due'],
    [-10 * MINUTE_MS - 1, null],
  ])('%i ms from now: %s', (fromNow, says) => {
    expect(lag(NOW + fromNow)).toBe(says);
  });

  it('is lag for as long as an operation without an answer may be on its way, and no longer', () => {
    const sent = (before: number, state: 'unknown' | 'succeeded' = 'unknown') => ({
      operations: [operationRow('capture', 'cap-9', 1, { state, claimedAt: NOW - before })],
    });
    expect(lag(null, sent(GRACE_MS))).toBe('a capture is on its way');
    expect(lag(null, sent(GRACE_MS + 1))).toBeNull();
    expect(lag(null, sent(1_000, 'succeeded'))).toBeNull();
    expect(lag(null)).toBeNull();
  });
});

describe('payments and refunds', () => {
  const shown = {
    ...charged,
    status: 'PARTIALLY_REFUNDED',
    refunds: [shownRefund(500, { orderId: 'v1-9' })],
  };
  const [payment] = paymentRows('order-1', shown, NOW);
  const [refund] = refundRows('order-1', shown, NOW);
  if (!payment || !refund) throw new Error('no rows');

  it('that only one side has are named with state and amount', () => {
    const name = `payment ${payment.id}`;
    expect(compared(shown, {}, { payments: [] })).toMatchObject([
      { field: name, ours: 'none', theirs: `PROCESSED ${total}`, paise: total, advice: ADVICE.sync },
    ]);
    const second = { ...refund, id: 'v1-8', amountPaise: 300 };
    expect(compared(shown, {}, { refunds: [refund, second] })).toMatchObject([
      { field: 'refund v1-8', ours: 'PROCESSED 300', theirs: 'none', paise: -300, advice: ADVICE.extra },
    ]);
  });

  it.each([
    ['amount', { amountPaise: 1 }],
    ['captured', { capturedPaise: 1 }],
    ['fee', { feePaise: 1 }],
    ['status', { status: 'PENDING' }],
    ['method', { method: 'WALLET' }],
    ['charged', { paidValue: 1 }],
    ['charged currency', { paidCurrency: 'USD' }],
    ['conversion rate', { conversionRate: 2 }],
    ['RRN', { rrn: null }],
    ['approval code', { approvalCode: null }],
    ['error code', { errorCode: 'X' }],
  ])('a payment’s %s is compared, and named', (label, change) => {
    expect(compared(shown, {}, { payments: [{ ...payment, ...change }] })).toMatchObject([
      { field: `payment ${payment.id} ${label}`, advice: ADVICE.sync },
    ]);
  });

  it('what is not there is said in a word', () => {
    expect(compared(shown, {}, { payments: [{ ...payment, errorCode: 'X' }] })[0]?.theirs).toBe('none');
    expect(compared(shown, {}, { payments: [{ ...payment, rrn: null }] })[0]?.ours).toBe('none');
    expect(compared(shown, {}, { refunds: [{ ...refund, reference: null }] })).toMatchObject([
      { field: 'refund v1-9 reference', ours: 'none' },
    ]);
  });
});
