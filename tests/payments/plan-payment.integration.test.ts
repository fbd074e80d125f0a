import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { reader, transaction } from '@/db/client';
import { paymentsOfOrder, upsertPayments } from '@/db/queries/gateway-records';
import { createOperationOf, operationsOfOrder } from '@/db/queries/operations';
import { operationsNeverSent } from '@/db/queries/operations-sending';
import { insertReview } from '@/db/queries/order-events';
import { orderByCheckoutToken } from '@/db/queries/order-lines';
import { type OrderRow, updateOrder } from '@/db/queries/orders';
import { paise } from '@/lib/money';
import { orderToken } from '@/lib/orders/order-token';
import { orderByToken } from '@/lib/orders/page/order-view';
import { placeOrder } from '@/lib/orders/place-order';
import { callCreate, checkoutLink } from '@/lib/payments/operations/checkout-link';
import { sendOperation } from '@/lib/payments/operations/operations';
import { type PlanPayment, payByPlan } from '@/lib/payments/operations/plan-payment';
import { reconcileOnce } from '@/lib/payments/reconcile/reconcile';
import { GRACE_MS, ORPHANED_AFTER_MS } from '@/lib/payments/state/operations/resolve-operation';
import { gateway } from '@/lib/payments/surroundings';
import { syncOrder } from '@/lib/payments/sync/sync';
import { type Plan, secret } from '@/lib/pinelabs';
import { typeOtp } from '@/scripts/lib/sandbox-page';
import { refuseWrites } from '../support/broken-database';
import { now } from '../support/money-orders';
import { checkoutOf, KURTA, startWorld, type World } from '../support/payments-world';

vi.mock('@/db/queries/operations-sending', { spy: true });
vi.mock('@/lib/payments/operations/operations', { spy: true });
const unspied = await vi.importActual<{ sendOperation: typeof sendOperation }>(
  '@/lib/payments/operations/operations',
);

let world: World;
let plan: Plan;

const QUANTITY = 2;
const TOTAL = paise(KURTA.price * QUANTITY);

beforeAll(async () => {
  world = await startWorld();
  const { issuers } = await gateway().discoverOffers({ amount: TOTAL });
  const issuer = issuers.find(({ name }) => name === 'HDFC DC');
  const tenure = issuer?.tenures[0];
  if (!issuer || !tenure) throw new Error('no plan to choose');
  plan = { issuer, tenure };
}, 60_000);
afterAll(() => world?.close());
beforeEach(() => world.sandbox.behave());

async function placed(): Promise<OrderRow> {
  const input = checkoutOf(await world.fillCart(QUANTITY), { channel: 'emi', plan, shownTotal: TOTAL });
  const result = await placeOrder(input);
  expect(result).toMatchObject({ placed: true, redirectUrl: undefined });
  const row = await orderByCheckoutToken(reader(), input.checkoutToken);
  if (!row) throw new Error('not placed');
  return row;
}

const byCard = (): PlanPayment => ({
  method: 'DEBIT_EMI',
  amount: plan.tenure.loanAmount,
  plan,
  card: { name: 'Asha Rao', number: secret('5419190411211587'), mobile: secret('9582223917') },
});

/** The customer mistypes the password at the bank. */
async function failedOnce(order: OrderRow): Promise<void> {
  const begun = await payByPlan(order.id, byCard());
  if (begun.outcome !== 'confirm') throw new Error(`the payment is ${begun.outcome}`);
  await typeOtp(world.sandbox.url, begun.url, '000000');
  await syncOrder(order.reference, 'page');
  expect(await now(order)).toMatchObject({ status: 'ATTEMPTED' });
}

/** A round of reconcile, so many milliseconds from now. */
async function later(milliseconds: number): Promise<void> {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + milliseconds });
  try {
    await reconcileOnce({ ahead: true });
  } finally {
    vi.useRealTimers();
  }
}

const calls = async (order: OrderRow, endpoint = 'payment') =>
  (await world.sandbox.ledger({ reference: order.reference, endpoint })).requests.length;
const onItsPage = (order: OrderRow) => orderByToken(orderToken(order.id));
const payment = async (order: OrderRow) =>
  (await operationsOfOrder(reader(), order.id)).findLast(({ kind }) => kind === 'payment');

describe('a payment by instalments on our own page', () => {
  it('leads to the bank’s confirmation, and is paid once that is given', async () => {
    const order = await placed();
    const result = await payByPlan(order.id, byCard());
    expect(result).toMatchObject({ outcome: 'confirm' });
    expect(await now(order)).toMatchObject({ status: 'PENDING' });
    expect(await payment(order)).toMatchObject({ state: 'succeeded', amountPaise: plan.tenure.loanAmount });
    const [row] = await paymentsOfOrder(reader(), order.id);
    expect(row).toMatchObject({ method: 'DEBIT_EMI', status: 'PENDING' });
    expect(row?.plan).toContain('HDFC DC');
    const asked = { reference: order.reference, endpoint: 'create-order' };
    expect((await world.sandbox.ledger(asked)).requests).toHaveLength(1);
  });

  it('whose password was wrong goes on at the same page, where the gateway takes the password again', async () => {
    await world.sandbox.settings({ wrong_otp: 'retry' });
    try {
      const order = await placed();
      await failedOnce(order);
      expect(await onItsPage(order)).toMatchObject({ status: 'ATTEMPTED', next: 'pay' });
      expect(await payByPlan(order.id, byCard())).toEqual({ outcome: 'not-now' });
      await typeOtp(world.sandbox.url, (await now(order)).redirectUrl ?? '', '123456');
      await syncOrder(order.reference, 'page');
      expect((await now(order)).authorisedPaise).toBe(plan.tenure.loanAmount);
      expect(await calls(order)).toBe(1);
    } finally {
      await world.sandbox.settings({ wrong_otp: 'ends' });
    }
  });

  it.each(['409', '422'])(
    'goes on with the order that exists, where its repeated create is refused with %s',
    async (answer) => {
      await world.sandbox.settings({ repeated_create: answer });
      await world.sandbox.fault({ endpoint: 'create-order', fault: 'drop-after', times: 1 });
      await world.sandbox.fault({ endpoint: 'get-by-reference', fault: '500-before', times: 3 });
      try {
        const order = await placed();
        vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 31_000 });
        await checkoutLink(order.id).finally(() => vi.useRealTimers());
        const [create, ...others] = await operationsOfOrder(reader(), order.id);
        expect(others).toEqual([]);
        expect(create).toMatchObject({ state: 'unknown', refusedCode: 'DUPLICATE_REQUEST' });
        await world.sandbox.forgetFaults();
        await syncOrder(order.reference, 'page');
        expect(await payByPlan(order.id, byCard())).toMatchObject({ outcome: 'confirm' });
        expect(await now(order)).toMatchObject({ gatewayReference: null });
        expect((await operationsOfOrder(reader(), order.id))[0]).toMatchObject({ state: 'succeeded' });
      } finally {
        await world.sandbox.settings({ repeated_create: 'existing' });
      }
    },
  );

  it('goes on with the order that exists, which a fetch finds once its repeated create was refused', async () => {
    await world.sandbox.settings({ repeated_create: '409' });
    await world.sandbox.fault({ endpoint: 'create-order', fault: 'drop-after', times: 1 });
    const order = await placed();
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 31_000 });
    try {
      expect(await checkoutLink(order.id)).toBeUndefined();
    } finally {
      vi.useRealTimers();
      await world.sandbox.settings({ repeated_create: 'existing' });
    }
    expect(await operationsOfOrder(reader(), order.id)).toMatchObject([
      { kind: 'create', state: 'succeeded', refusedCode: 'DUPLICATE_REQUEST' },
    ]);
    expect(await payByPlan(order.id, byCard())).toMatchObject({ outcome: 'confirm' });
  });

  it('asked for twice at once is made once', async () => {
    const order = await placed();
    const results = await Promise.all([1, 2, 3, 4].map(() => payByPlan(order.id, byCard())));
    expect(results.filter(({ outcome }) => outcome === 'confirm')).toHaveLength(1);
    expect(await calls(order)).toBe(1);
  });

  it.each(['drop-after', '500-after', 'malformed'])(
    'whose answer is lost (%s) is found by the fetch, not repeated',
    async (fault) => {
      const order = await placed();
      await world.sandbox.fault({ endpoint: 'payment', fault, times: 1 });
      expect(await payByPlan(order.id, byCard())).toEqual({ outcome: 'checking' });
      expect(await payment(order)).toMatchObject({ state: 'succeeded' });
      expect((await now(order)).redirectUrl).not.toBeNull();
      expect(await calls(order)).toBe(1);
    },
  );

  it('that never arrived is given up after the grace time, and the card may be entered again', async () => {
    const order = await placed();
    await world.sandbox.fault({ endpoint: 'payment', fault: 'drop-before', times: 1 });
    expect(await payByPlan(order.id, byCard())).toEqual({ outcome: 'checking' });
    expect(await payByPlan(order.id, byCard())).toEqual({ outcome: 'not-now' });
    await later(GRACE_MS + 10_000);
    expect(await payment(order)).toMatchObject({ state: 'failed', errorCode: 'NOT_RECEIVED' });
    expect(await payByPlan(order.id, byCard())).toMatchObject({ outcome: 'confirm' });
  });

  it('made again after a failure is confirmed at its own page or nowhere', async () => {
    const order = await placed();
    await failedOnce(order);
    expect((await now(order)).redirectUrl).not.toBeNull();
    await world.sandbox.fault({ endpoint: 'get', fault: '500-before' });
    expect(await payByPlan(order.id, byCard())).toEqual({ outcome: 'checking' });
    expect((await now(order)).redirectUrl).toBeNull();
    world.sandbox.behave();
    await syncOrder(order.reference, 'page');
    expect(await now(order)).toMatchObject({ status: 'PENDING', redirectUrl: expect.any(String) });
    expect(await calls(order)).toBe(2);
  });

  it('made again is not confirmed at the page of the one before, which a fetch has met meanwhile', async () => {
    const order = await placed();
    await failedOnce(order);
    await world.sandbox.fault({ endpoint: 'payment', fault: 'delay', delay_ms: 1_000, times: 1 });
    const asked = payByPlan(order.id, byCard());
    await vi.waitFor(async () => expect((await payment(order))?.claimedAt).toBeGreaterThan(0));
    await syncOrder(order.reference, 'webhook');
    await world.sandbox.fault({ endpoint: 'get', fault: '500-before' });
    expect(await asked).toEqual({ outcome: 'checking' });
    expect((await now(order)).redirectUrl).toBeNull();
  });

  it('that was begun is told as being checked until a fetch has shown it, at the second try, too', async () => {
    for (const again of [false, true]) {
      const order = await placed();
      if (again) await failedOnce(order);
      await world.sandbox.fault({ endpoint: 'get', fault: '500-before' });
      await payByPlan(order.id, byCard());
      expect(await onItsPage(order)).toMatchObject({ next: 'checking' });
      expect(await payByPlan(order.id, byCard())).toEqual({ outcome: 'not-now' });
      await world.sandbox.behave();
      await syncOrder(order.reference, 'page');
      expect(await onItsPage(order)).toMatchObject({ next: 'pay' });
    }
  });

  it('that is not over after a wrong password is gone on with, not made again', async () => {
    const order = await placed();
    await failedOnce(order);
    expect(await onItsPage(order)).toMatchObject({ next: 'enter-card' });
    // As a gateway shows it that takes the password once more.
    await transaction('test', async (tx) => {
      const [row] = await paymentsOfOrder(tx, order.id);
      if (row) await upsertPayments(tx, [{ ...row, status: 'PENDING' }]);
    });
    expect(await onItsPage(order)).toMatchObject({ next: 'pay' });
    expect(await payByPlan(order.id, byCard())).toEqual({ outcome: 'not-now' });
    expect(await calls(order)).toBe(1);
  });

  it.each(['without it', 'of another order'])(
    'whose answer comes %s is no success: it is looked for',
    async (answer) => {
      const order = await placed();
      const pay = gateway().createPayment;
      vi.spyOn(gateway(), 'createPayment').mockImplementationOnce(async (...asked) => {
        const shown = await pay(...asked);
        return answer === 'without it' ? { ...shown, payments: [] } : { ...shown, reference: 'BN-OTHER' };
      });
      await world.sandbox.fault({ endpoint: 'get', fault: '500-before' });
      expect(await payByPlan(order.id, byCard())).toEqual({ outcome: 'checking' });
      expect(await payment(order)).toMatchObject({ state: 'unknown', errorCode: 'UNEXPECTED_ANSWER' });
      await world.sandbox.behave();
      await syncOrder(order.reference, 'page');
      expect(await payment(order)).toMatchObject({ state: 'succeeded' });
      expect(await calls(order)).toBe(1);
    },
  );

  it('that its own process was too slow to send is given up by reconcile, and sent by nobody', async () => {
    const order = await placed();
    vi.mocked(sendOperation).mockImplementationOnce(async (...asked) => {
      await later(ORPHANED_AFTER_MS + 1_000);
      return unspied.sendOperation(...asked);
    });
    expect(await payByPlan(order.id, byCard())).toEqual({ outcome: 'not-now' });
    expect(await payment(order)).toMatchObject({ state: 'failed', errorCode: 'NOT_SENT' });
    expect(await calls(order)).toBe(0);
    expect(await onItsPage(order)).toMatchObject({ next: 'enter-card' });
  });

  it('is not given up by a round that found it unsent, once it is on its way', async () => {
    const order = await placed();
    await world.sandbox.fault({ endpoint: 'payment', fault: 'delay', delay_ms: 1_000, times: 1 });
    const asked = payByPlan(order.id, byCard());
    await vi.waitFor(async () => expect((await payment(order))?.claimedAt).toBeGreaterThan(0));
    const sent = await payment(order);
    if (!sent) throw new Error('not recorded');
    vi.mocked(operationsNeverSent).mockResolvedValueOnce([{ ...sent, claimedAt: null, sends: 0 }]);
    await reconcileOnce();
    expect(await asked).toMatchObject({ outcome: 'confirm' });
    expect(await payment(order)).toMatchObject({ state: 'succeeded', errorCode: null });
  });

  it('keeps its confirmation page, though an answer to the order’s create comes afterwards', async () => {
    const order = await placed();
    await payByPlan(order.id, byCard());
    const { redirectUrl } = await now(order);
    expect(redirectUrl).not.toBeNull();
    const create = await createOperationOf(reader(), order.reference);
    const late = create && (await callCreate(create, order));
    await transaction('test', async (tx) => late?.with?.(tx, Date.now()));
    expect(await now(order)).toMatchObject({ redirectUrl });
  });

  it('is not made for an order that is paid on the gateway’s page, or that nobody placed', async () => {
    const input = checkoutOf(await world.fillCart(QUANTITY), { shownTotal: TOTAL });
    await placeOrder(input);
    const order = await orderByCheckoutToken(reader(), input.checkoutToken);
    if (!order) throw new Error('not placed');
    expect(await payByPlan(order.id, byCard())).toEqual({ outcome: 'not-now' });
    expect((await now(order)).redirectUrl).not.toBeNull();
    expect(await calls(order)).toBe(0);
    expect(await payByPlan('nobodys', byCard())).toEqual({ outcome: 'not-now' });
  });

  it('is one at a time, whatever a fetch has left of it', async () => {
    const order = await placed();
    await payByPlan(order.id, byCard());
    // As a fetch leaves it that was not believed.
    await transaction('test', (tx) =>
      updateOrder(tx, order.id, { status: 'CREATED', lookedAt: Date.now() + 60_000 }, Date.now()),
    );
    expect(await payByPlan(order.id, byCard())).toEqual({ outcome: 'not-now' });
    expect(await calls(order)).toBe(1);
  });

  it('waits for a person where one has to look at the order', async () => {
    const order = await placed();
    await failedOnce(order);
    await transaction('test', (tx) =>
      insertReview(tx, {
        id: `review-${order.id}`,
        orderId: order.id,
        kind: 'mismatch',
        details: [],
        openedAt: Date.now(),
      }),
    );
    expect(await payByPlan(order.id, byCard())).toEqual({ outcome: 'not-now' });
    expect(await calls(order)).toBe(1);
  });

  it('whose answer could not be noted down is told as being checked, and is there later', async () => {
    const order = await placed();
    const refusing = Promise.withResolvers<Awaited<ReturnType<typeof refuseWrites>>>();
    const watch = setInterval(async () => {
      if ((await payment(order))?.claimedAt) refusing.resolve(refuseWrites());
    }, 5);
    await world.sandbox.fault({ endpoint: 'payment', fault: 'delay', times: 1 });
    const asked = payByPlan(order.id, byCard());
    const mend = await refusing.promise;
    clearInterval(watch);
    try {
      expect(await asked).toEqual({ outcome: 'checking' });
    } finally {
      await mend();
    }
    expect(await payByPlan(order.id, byCard())).toEqual({ outcome: 'not-now' });
    await later(GRACE_MS + 10_000);
    expect(await payment(order)).toMatchObject({ state: 'succeeded' });
    expect(await now(order)).toMatchObject({ status: 'PENDING', redirectUrl: expect.any(String) });
    expect(await calls(order)).toBe(1);
  });

  it('that the gateway refuses is told as refused, with its code', async () => {
    const order = await placed();
    const wrong = { ...byCard(), amount: paise(plan.tenure.loanAmount - 100) };
    expect(await payByPlan(order.id, wrong)).toMatchObject({ outcome: 'refused' });
    expect(await payment(order)).toMatchObject({ state: 'failed' });
  });

  it.each(['DUPLICATE_REQUEST', 'PAYMENT_PENDING', 'UNKNOWN_ERROR', 'TIMED_OUT'])(
    'that is answered %s may have begun: no other card until a fetch has shown that it did not',
    async (code) => {
      const order = await placed();
      await world.sandbox.fault({ endpoint: 'payment', fault: 'refuse', code, times: 1 });
      expect(await payByPlan(order.id, byCard())).toEqual({ outcome: 'checking' });
      expect(await payByPlan(order.id, byCard())).toEqual({ outcome: 'not-now' });
      await later(GRACE_MS + 10_000);
      expect(await payByPlan(order.id, byCard())).toMatchObject({ outcome: 'confirm' });
    },
  );

  it.each(['CARD_STOLEN', 'INSUFFICIENT_FUNDS', 'PAYMENT_METHOD_NOT_ENABLED'])(
    'that is answered %s is over: nothing is fetched, and another card may be entered at once',
    async (code) => {
      const order = await placed();
      await world.sandbox.fault({ endpoint: 'payment', fault: 'refuse', code, times: 1 });
      expect(await payByPlan(order.id, byCard())).toEqual({ outcome: 'refused', code });
      expect(await calls(order, 'get')).toBe(0);
      expect(await onItsPage(order)).toMatchObject({ next: 'enter-card', lastError: code });
      expect(await payByPlan(order.id, byCard())).toMatchObject({ outcome: 'confirm' });
    },
  );

  it('leaves the card nowhere in the database', async () => {
    const order = await placed();
    await payByPlan(order.id, byCard());
    const written = JSON.stringify([
      await now(order),
      await operationsOfOrder(reader(), order.id),
      await paymentsOfOrder(reader(), order.id),
    ]);
    expect(written).not.toContain('5419190411211587');
    expect(written).not.toContain('9582223917');
  });
});
