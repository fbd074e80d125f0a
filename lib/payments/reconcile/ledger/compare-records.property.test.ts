import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { OperationRow } from '@/db/queries/operations';
import type { GatewayOrder } from '@/lib/pinelabs/types';
import { NOW } from '../../state/testing';
import { compareRecords } from './compare-records';
import type { HeldRecords } from './difference';
import { agreeing, operationRow } from './testing';

type Records = { held: HeldRecords; shown: GatewayOrder };
/** @returns the changed records and the field that must be named; undefined where there is nothing to change. */
type Change = (records: Records) => { held: HeldRecords; field: string } | undefined;

const order =
  (field: string, changes: (held: HeldRecords) => object): Change =>
  ({ held }) => ({ held: { ...held, order: { ...held.order, ...changes(held) } }, field });

const first =
  (
    list: 'payments' | 'refunds',
    label: string,
    changes: (row: HeldRecords['payments'][number]) => object,
  ): Change =>
  ({ held }) => {
    const [row, ...rest] = held[list] as HeldRecords['payments'];
    if (!row) return undefined;
    const field = `${list === 'payments' ? 'payment' : 'refund'} ${row.id} ${label}`;
    return { held: { ...held, [list]: [{ ...row, ...changes(row) }, ...rest] }, field };
  };

const without =
  (list: 'payments' | 'refunds'): Change =>
  ({ held }) => {
    const [row, ...rest] = held[list];
    if (!row) return undefined;
    return {
      held: { ...held, [list]: rest },
      field: `${list === 'payments' ? 'payment' : 'refund'} ${row.id}`,
    };
  };

const twice =
  (list: 'payments' | 'refunds'): Change =>
  ({ held }) => {
    const [row] = held[list];
    if (!row) return undefined;
    const kind = list === 'payments' ? 'payment' : 'refund';
    return {
      held: { ...held, [list]: [...held[list], { ...row, id: 'one-more' }] },
      field: `${kind} one-more`,
    };
  };

const operation =
  (
    label: string,
    applies: (row: OperationRow) => boolean,
    changes: (row: OperationRow) => Partial<OperationRow>,
  ): Change =>
  ({ held }) => {
    const row = held.operations.find(applies);
    if (!row) return undefined;
    const operations = held.operations.map((each) => (each === row ? { ...row, ...changes(row) } : each));
    return { held: { ...held, operations }, field: `operation ${row.kind} ${row.reference} ${label}` };
  };

const claimed =
  (kind: 'capture' | 'cancel' | 'refund', theirs: (shown: GatewayOrder) => boolean): Change =>
  ({ held, shown }) =>
    theirs(shown)
      ? {
          held: { ...held, operations: [...held.operations, operationRow(kind, 'never', 100)] },
          field: `operation ${kind} never state`,
        }
      : undefined;

const done = (kind: OperationRow['kind']) => (row: OperationRow) =>
  row.kind === kind && row.state === 'succeeded';

const CHANGES: Record<string, Change> = {
  reference: order('reference', () => ({ reference: 'BN-OTHER' })),
  'gateway id': order('gateway order id', () => ({ gatewayOrderId: 'v1-1-aa-OTHER' })),
  currency: order('currency', () => ({ currency: 'USD' })),
  total: order('total', ({ order: { totalPaise } }) => ({ totalPaise: totalPaise + 1 })),
  status: order('status', ({ order: { status } }) => ({
    status: status === 'PROCESSED' ? 'AUTHORIZED' : 'PROCESSED',
  })),
  authorised: order('authorised', ({ order: held }) => ({ authorisedPaise: held.authorisedPaise + 1 })),
  captured: order('captured', ({ order: held }) => ({ capturedPaise: held.capturedPaise + 1 })),
  released: order('released', ({ order: held }) => ({ releasedPaise: held.releasedPaise + 1 })),
  refunded: order('refunded', ({ order: held }) => ({ refundedPaise: held.refundedPaise + 1 })),
  'payment missing': without('payments'),
  'payment too many': twice('payments'),
  'payment amount': first('payments', 'amount', ({ amountPaise }) => ({ amountPaise: amountPaise - 1 })),
  'payment captured': first('payments', 'captured', (row) => ({ capturedPaise: row.capturedPaise + 1 })),
  'payment charged': first('payments', 'charged', ({ paidValue }) => ({ paidValue: paidValue + 1 })),
  'payment currency': first('payments', 'charged currency', () => ({ paidCurrency: 'USD' })),
  'payment status': first('payments', 'status', () => ({ status: 'OTHER' })),
  'payment rrn': first('payments', 'RRN', () => ({ rrn: '1' })),
  'refund missing': without('refunds'),
  'refund too many': twice('refunds'),
  'refund amount': first('refunds', 'amount', ({ amountPaise }) => ({ amountPaise: amountPaise + 1 })),
  'refund status': first('refunds', 'status', () => ({ status: 'OTHER' })),
  'refund reference': first('refunds', 'reference', () => ({ reference: 'rfd-other' })),
  'operation amount': operation(
    'amount',
    (row) => done('refund')(row) || done('capture')(row) || done('cancel')(row),
    (row) => ({
      amountPaise: row.amountPaise + 1,
    }),
  ),
  'operation id': operation(
    'gateway id',
    (row) => done('create')(row),
    () => ({ gatewayId: 'v1-1-aa-OTHER' }),
  ),
  'refund called failed': operation('state', done('refund'), () => ({ state: 'failed' })),
  'capture called failed': operation('state', done('capture'), () => ({ state: 'failed' })),
  'refund without its answer': operation('state', done('refund'), () => ({ state: 'unknown' })),
  'capture without its answer': operation('state', done('capture'), () => ({ state: 'unknown' })),
  'refund under way called done': operation(
    'state',
    ({ kind, state }) => kind === 'refund' && state === 'unknown',
    () => ({ state: 'succeeded' }),
  ),
  'capture that never was': claimed('capture', ({ status }) => status === 'AUTHORIZED'),
  'cancel that never was': claimed('cancel', ({ status }) => status !== 'CANCELLED'),
  'refund that never was': claimed('refund', () => true),
};

describe('records of one order', () => {
  it('that a sync has brought over differ in nothing', () => {
    fc.assert(
      fc.property(agreeing, ({ held, shown }) => {
        expect(compareRecords(held, shown, NOW)).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  it.each(Object.entries(CHANGES))('changed by hand (%s) differ in exactly that', (_name, change) => {
    let changed = 0;
    fc.assert(
      fc.property(agreeing, (records) => {
        const seeded = change(records);
        if (!seeded) return;
        changed += 1;
        expect(compareRecords(seeded.held, records.shown, NOW).map(({ field }) => field)).toEqual([
          seeded.field,
        ]);
      }),
      { numRuns: 200 },
    );
    expect(changed).toBeGreaterThan(3);
  });

  it('that hold money on an order that the gateway does not know differ in that, once', () => {
    fc.assert(
      fc.property(agreeing, ({ held }) => {
        const found = compareRecords(held, undefined, NOW);
        expect(found).toMatchObject([{ field: 'order', theirs: 'not there', lag: null }]);
      }),
    );
  });
});
