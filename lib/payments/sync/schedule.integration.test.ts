/** When an order is fetched next, read from what is written about it: its operations, reviews and earlier orders. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { transaction } from '@/db/client';
import type { OperationRow } from '@/db/queries/operations';
import { insertOperation } from '@/db/queries/operations-sending';
import { insertReview } from '@/db/queries/order-events';
import { orderById } from '@/db/queries/orders';
import { insertSuperseded } from '@/db/queries/superseded-orders';
import { addOrders, orderRow } from '@/db/testing/orders';
import type { OrderStatus } from '@/db/types';
import { temporaryDatabase } from '@/tests/support/accounts';
import { GRACE_MS } from '../state/operations/resolve-operation';
import { HOUR, NOW } from '../state/testing';
import { schedule } from './schedule';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;

let cleanUp: () => void;
beforeAll(async () => {
  cleanUp = await temporaryDatabase();
});
afterAll(() => cleanUp());

interface Written {
  status: OrderStatus;
  refunds?: Partial<OperationRow>[];
  underReview?: boolean;
  /** Of each earlier order at the gateway, when it was closed. */
  earlier?: (number | null)[];
}

let orders = 0;

/** Milliseconds after NOW of the next fetch, right after one that has changed the order. */
async function nextAfter({ status, refunds = [], underReview = false, earlier = [] }: Written) {
  orders += 1;
  const orderId = `order-${orders}`;
  await addOrders([orderRow(orderId, { status, createdAt: NOW - HOUR })]);
  return transaction('test', async (tx) => {
    for (const [index, refund] of refunds.entries()) {
      await insertOperation(tx, {
        ...{ id: `${orderId}-${index}`, orderId, kind: 'refund', amountPaise: 100 },
        ...{ reference: `rfd-${orderId}-${index}`, state: 'unknown', actor: 'asha@shop.example' },
        createdAt: NOW - HOUR,
        ...refund,
      });
    }
    if (underReview) {
      await insertReview(tx, { id: orderId, orderId, kind: 'mismatch', details: [], openedAt: NOW });
    }
    for (const [index, closedAt] of earlier.entries()) {
      await insertSuperseded(tx, {
        ...{ orderId, merchantReference: `${orderId}-${index}`, supersededAt: NOW - HOUR },
        closedAt,
      });
    }
    const held = await orderById(tx, orderId);
    if (!held) throw new Error('no order');
    return Number((await schedule(tx, held, status, true, NOW)).nextCheckAt) - NOW;
  });
}

it('an order is fetched as soon as the first of its operations without an answer must be at the gateway', async () => {
  const claimed = (ago: number) => ({ claimedAt: NOW - ago });
  const graceEnds = (ago: number) => GRACE_MS + SECOND - ago;
  const status = 'PROCESSED';
  expect(await nextAfter({ status, refunds: [claimed(40 * SECOND), claimed(35 * SECOND)] })).toBe(
    graceEnds(40 * SECOND),
  );
  // Not sent yet: from when it was asked for.
  const unsent = { state: 'pending', createdAt: NOW - 38 * SECOND } as const;
  expect(await nextAfter({ status, refunds: [unsent] })).toBe(graceEnds(38 * SECOND));
});

it('an operation that has its answer brings no fetch forward', async () => {
  const refunds = (['succeeded', 'failed'] as const).map((state) => ({ state, claimedAt: NOW - SECOND }));
  expect(await nextAfter({ status: 'PROCESSED', refunds })).toBe(6 * HOUR);
});

it('an order that waits for a person is fetched less often than one that waits for its customer', async () => {
  expect(await nextAfter({ status: 'CREATED' })).toBe(30 * SECOND);
  expect(await nextAfter({ status: 'CREATED', underReview: true })).toBe(MINUTE);
});

it('a paid order is fetched more often while one of its earlier orders at the gateway can still be paid', async () => {
  const after = (earlier: (number | null)[]) => nextAfter({ status: 'PROCESSED', earlier });
  expect(await after([])).toBe(6 * HOUR);
  expect(await after([NOW - MINUTE])).toBe(6 * HOUR);
  expect(await after([NOW - MINUTE, null])).toBe(10 * MINUTE);
});
