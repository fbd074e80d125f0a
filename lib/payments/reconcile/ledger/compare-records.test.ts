import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { OperationRow } from '@/db/queries/operations';
import type { GatewayOrder } from '@/lib/pinelabs/types';
import { NOW, shownCapture, shownOrder, shownPayment, shownRefund } from '../../state/testing';
import { paymentRows, refundRows } from '../../sync/rules/gateway-rows';
import { compareRecords } from './compare-records';
import { ADVICE, type HeldRecords } from './difference';
import { agreeing, operationRow } from './testing';

/** Records that agree, of an order that the gateway shows so. */
function sampleOf(status: string) {
  const [sample] = fc.sample(
    agreeing.filter(({ shown }) => shown.status === status),
    { numRuns: 1, seed: 1 },
  );
  if (!sample) throw new Error('no sample');
  return sample;
}

describe('a difference', () => {
  const paid = (changes: object) => {
    const { held, shown } = sampleOf('AUTHORIZED');
    return compareRecords({ ...held, order: { ...held.order, ...changes } }, shown, NOW);
  };

  it('says by how many paise, theirs less ours', () => {
    const [found] = paid({ authorisedPaise: 0 });
    expect(found).toMatchObject({ field: 'authorised', ours: '0', paise: Number(found?.theirs) });
  });

  it.each([
    ['is due', -60_000, 'a sync is due'],
    ['comes soon', 60_000, 'the next sync is due in 1 min'],
    ['is hours away', 3_600_000, null],
    ['is overdue: nobody runs reconcile', -3_600_000, null],
  ])('that a sync mends is lag while that sync %s', (_name, fromNow, lag) => {
    const behind = { status: 'CREATED', authorisedPaise: 0, nextCheckAt: NOW + fromNow };
    expect(paid(behind).map((found) => found.lag)).toEqual([lag, lag]);
  });

  it('that no sync mends is never lag', () => {
    const ahead = { capturedPaise: 100, nextCheckAt: NOW };
    expect(paid(ahead)).toMatchObject([{ field: 'captured', paise: -100, lag: null }]);
  });

  it('of an operation that has just been sent is lag', () => {
    const sample = sampleOf('AUTHORIZED');
    const justSent = operationRow('capture', 'cap-9', 100, { state: 'unknown', claimedAt: NOW - 1_000 });
    const held = { ...sample.held, operations: [...sample.held.operations, justSent] };
    expect(compareRecords(held, sample.shown, NOW)).toMatchObject([
      { field: 'operation capture cap-9 state', theirs: 'not there', lag: 'a capture is on its way' },
    ]);
  });

  it('is none while an order that we gave up waits at the gateway', () => {
    const sample = sampleOf('PENDING');
    const held = { ...sample.held, order: { ...sample.held.order, status: 'EXPIRED' as const } };
    expect(compareRecords(held, sample.shown, NOW)).toEqual([]);
  });
});

describe('another order than ours', () => {
  const { held, shown } = sampleOf('AUTHORIZED');
  const adviceOn = (order: object, changes: Partial<GatewayOrder>) =>
    Object.fromEntries(
      compareRecords({ ...held, order: { ...held.order, ...order } }, { ...shown, ...changes }, NOW).map(
        ({ field, advice }) => [field, advice],
      ),
    );

  it('is told by its id, type, currency and total', () => {
    const amount = { value: shown.amount.value + 1, currency: 'USD' };
    const told = adviceOn({}, { orderId: 'v1-other', type: 'REFUND', amount });
    for (const field of ['gateway order id', 'type', 'currency', 'total'])
      expect(told[field]).toBe(ADVICE.identity);
    expect(told).not.toHaveProperty('gateway’s type');
  });

  it('is none while we do not know its id yet: a sync tells it', () => {
    expect(adviceOn({ gatewayOrderId: null }, {})['gateway order id']).toBe(ADVICE.sync);
  });

  it('is told from one whose own figures contradict each other', () => {
    const payments = [shownPayment({ status: 'AUTHORIZED', captures: [shownCapture(2_000_000_000)] })];
    expect(Object.entries(adviceOn({}, { status: 'PROCESSED', payments }))).toContainEqual([
      'gateway’s captured',
      ADVICE.contradiction,
    ]);
  });
});

/** With this operation of ours alone. */
function found(status: string, operation: OperationRow, shown: Partial<GatewayOrder> = {}) {
  const sample = sampleOf(status);
  return compareRecords({ ...sample.held, operations: [operation] }, { ...sample.shown, ...shown }, NOW);
}

describe('a request of ours that we call done', () => {
  it.each([
    ['payment', 'not there'],
    ['capture', 'not done'],
    ['cancel', 'not done'],
    ['refund', 'not there'],
  ] as const)('a %s that the gateway has not done is named', (kind, theirs) => {
    const field = `operation ${kind} ref-9 state`;
    expect(found('AUTHORIZED', operationRow(kind, 'ref-9', 100))).toContainEqual(
      expect.objectContaining({ field, ours: 'succeeded', theirs, advice: ADVICE.notDone, lag: null }),
    );
  });

  it('a payment is found by its reference, among others', () => {
    const payments = ['pay-8', 'pay-9'].map((reference) => ({ ...shownPayment(), id: reference, reference }));
    const fields = found('AUTHORIZED', operationRow('payment', 'pay-9', 100), { payments }).map(
      ({ field }) => field,
    );
    expect(fields.filter((field) => field.startsWith('operation'))).toEqual([]);
  });

  it('of another amount is named by how much', () => {
    const [capture] = found('PROCESSED', operationRow('capture', 'cap-9', 1));
    expect(capture).toMatchObject({ field: 'operation capture cap-9 amount', advice: ADVICE.record });
  });
});

describe('a request of ours that we call failed', () => {
  const failed = (
    kind: 'capture' | 'cancel' | 'refund',
    reference: string,
    gatewayId: string | null = null,
  ) => {
    const operation = operationRow(kind, reference, 100, { state: 'failed', gatewayId });
    const shown = {
      payments: [shownPayment({ captures: [shownCapture(100, 'cap-8'), shownCapture(100, 'cap-9')] })],
      refunds: [
        shownRefund(100, { reference: 'rfd-8', orderId: 'v1-8' }),
        shownRefund(100, { reference: undefined, orderId: 'v1-9' }),
      ],
    };
    return found('PROCESSED', operation, shown).filter(({ field }) => field.startsWith('operation'));
  };

  it('and that the gateway has done all the same is named: asked for again, it would move the money twice', () => {
    const named = (field: string, theirs: string) => [
      expect.objectContaining({ field, theirs, advice: ADVICE.doneThere, lag: null }),
    ];
    expect(failed('capture', 'cap-9')).toEqual(named('operation capture cap-9 state', 'done'));
    expect(failed('refund', 'rfd-8')).toEqual(named('operation refund rfd-8 state', 'PROCESSED'));
    expect(failed('refund', 'rfd-9', 'v1-9')).toEqual(named('operation refund rfd-9 state', 'PROCESSED'));
  });

  it('and that the gateway does not have either is no difference', () => {
    expect(failed('capture', 'cap-7')).toEqual([]);
    expect(failed('refund', 'rfd-7')).toEqual([]);
    expect(failed('cancel', 'cap-9')).toEqual([]);
  });
});

describe('a request of ours that we have no answer to', () => {
  const open = { state: 'unknown', gatewayId: null } as const;

  it('is named with what the gateway has made of it, and a sync brings it over', () => {
    const of = (changes: object) => expect.objectContaining({ advice: ADVICE.sync, ...changes });
    expect(found('CANCELLED', operationRow('cancel', 'can-9', 100, open))).toContainEqual(
      of({ field: 'operation cancel can-9 state', theirs: 'done' }),
    );
    expect(found('CANCELLED', operationRow('capture', 'cap-9', 100, open))).toContainEqual(
      of({ field: 'operation capture cap-9 state', theirs: 'not done (ORDER_CANCELLED)' }),
    );
    const refunds = [shownRefund(100, { reference: 'rfd-9', orderId: 'v1-9', status: 'PENDING' })];
    expect(found('PROCESSED', operationRow('refund', 'rfd-9', 100, open), { refunds })).toContainEqual(
      of({ field: 'operation refund rfd-9 gateway id', ours: 'none', theirs: 'v1-9' }),
    );
  });
});

describe('an order that never arrived', () => {
  const never = (changes: object, create: Partial<OperationRow>, more: Partial<HeldRecords> = {}) => {
    const sample = sampleOf('CREATED');
    const { order: row } = sample.held;
    const held: HeldRecords = {
      order: { ...row, status: 'PLACED', gatewayOrderId: null, gatewayReference: null, ...changes },
      operations: [operationRow('create', row.reference, row.totalPaise, create)],
      payments: [],
      refunds: [],
      ...more,
    };
    return compareRecords(held, undefined, NOW);
  };

  it('is the same on both sides, placed or given up', () => {
    expect(never({}, { state: 'failed' })).toEqual([]);
    expect(never({ status: 'EXPIRED' }, { state: 'failed' })).toEqual([]);
  });

  it('is named while its creation has no answer, and while we say that it arrived', () => {
    expect(never({}, { state: 'unknown' })).toMatchObject([{ ours: 'unknown', theirs: 'not there' }]);
    expect(never({}, { state: 'succeeded' })).toMatchObject([{ field: 'order' }]);
    expect(never({ gatewayOrderId: 'v1-1-aa-B' }, { state: 'failed' })).toMatchObject([{ field: 'order' }]);
  });

  it('is named by what was kept of it, if any money was', () => {
    const sold = {
      status: 'PROCESSED',
      authorisedPaise: 10_000,
      capturedPaise: 10_000,
      refundedPaise: 3_000,
    };
    const absent = { field: 'order', theirs: 'not there', advice: ADVICE.absent };
    expect(never(sold, { state: 'failed' })).toMatchObject([{ ...absent, ours: 'PROCESSED', paise: -7_000 }]);
    expect(never({ authorisedPaise: 10_000 }, { state: 'failed' })).toMatchObject([
      { ...absent, paise: null },
    ]);
    for (const amounts of [
      { authorisedPaise: 100, capturedPaise: 100 },
      { authorisedPaise: 100, releasedPaise: 100 },
      { capturedPaise: 100, refundedPaise: 100 },
    ])
      expect(never(amounts, { state: 'failed' })).toMatchObject([absent]);
    const [payments, refunds] = [
      paymentRows('order-1', shownOrder({ payments: [shownPayment()] }), NOW),
      refundRows('order-1', shownOrder({ refunds: [shownRefund(100)] }), NOW),
    ];
    for (const rows of [{ payments }, { refunds }, { payments, refunds }])
      expect(never({}, { state: 'failed' }, rows)).toMatchObject([absent]);
  });

  it('is named where it was seen there, unless another one has taken its place', () => {
    expect(never({ status: 'CREATED' }, { state: 'failed' })).toMatchObject([{ field: 'order' }]);
    const later = { status: 'CREATED', gatewayReference: 'BN-TEST-TEST-TEST-2' };
    const creates = (state: OperationRow['state']) => [
      operationRow('create', 'BN-TEST-TEST-TEST', 100),
      operationRow('capture', 'BN-TEST-TEST-TEST-2', 100),
      operationRow('create', 'BN-TEST-TEST-TEST-2', 100, { state }),
    ];
    expect(never(later, {}, { operations: creates('failed') })).toEqual([]);
    expect(never(later, {}, { operations: creates('pending') })).toMatchObject([
      { field: 'operation create BN-TEST-TEST-TEST-2 state', ours: 'pending' },
    ]);
    expect(never({}, {}, { operations: [] })).toEqual([]);
  });
});
