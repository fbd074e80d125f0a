/** A database that takes no writes: nobody is asked for money, the gateway is asked for nothing, and all comes right later. */
import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { DatabaseUnavailableError, reader } from '@/db/client';
import { isPostgres } from '@/db/engine';
import { readCartLines } from '@/db/queries/carts';
import { orderByCheckoutToken } from '@/db/queries/order-lines';
import { webhookById } from '@/db/queries/webhook-inbox';
import { addToCart } from '@/lib/cart/cart';
import { env } from '@/lib/env';
import { callbackRedirect } from '@/lib/orders/callback-redirect';
import { CHECKING_PAGE, orderPath, orderToken } from '@/lib/orders/order-token';
import { orderByToken } from '@/lib/orders/page/order-view';
import { placeOrder } from '@/lib/orders/place-order';
import { captureOrder, refundOrder } from '@/lib/payments/operations/money-operations';
import { reconcileOnce } from '@/lib/payments/reconcile/reconcile';
import { receiveWebhook } from '@/lib/payments/sync/inbound/receive-webhook';
import { webhookHeaders } from '@/lib/pinelabs';
import { fillDisk, lockDatabase, refuseWrites } from '../support/broken-database';
import { actor, all, charged, held, moved, now } from '../support/money-orders';
import { checkoutOf, KURTA, startWorld, type World } from '../support/payments-world';

let world: World;
let mend: Awaited<ReturnType<typeof lockDatabase>> = () => undefined;

beforeAll(async () => {
  world = await startWorld();
}, 60_000);
afterAll(() => world?.close());
afterEach(() => mend());

const unavailable = { status: 'rejected', reason: expect.any(DatabaseUnavailableError) };
const requests = async () => (await world.sandbox.ledger()).requests.filter(({ method }) => method !== 'GET');

/** An order whose payment the shop has not seen yet. */
async function unseenPayment() {
  const checkout = checkoutOf(await world.fillCart());
  await placeOrder(checkout);
  const order = await orderByCheckoutToken(reader(), checkout.checkoutToken);
  if (!order) throw new Error('not placed');
  return order;
}

function webhook(id: string): Request {
  const body = JSON.stringify({ event_type: 'ORDER_PROCESSED', data: {}, padding: 'x'.repeat(60_000) });
  const secret = env().PINELABS_WEBHOOK_SECRET[0] ?? '';
  const headers = webhookHeaders({ id, sentAt: Date.now(), body, secret });
  return new Request('http://shop.example/api/pinelabs/webhook', { method: 'POST', body, headers });
}

describe.each([
  ['locked by another process', lockDatabase],
  ['on a disk that takes no writes', refuseWrites],
])('a database %s', (_name, breakDatabase) => {
  it('refuses every move before the gateway hears of it, and each works afterwards', async () => {
    const toCapture = await held(world);
    const toRefund = await charged(world);
    const checkout = checkoutOf(await world.fillCart());
    const paid = await unseenPayment();
    const fields = Object.entries(
      (await world.sandbox.pay({ reference: paid.reference })).callback?.fields ?? {},
    );
    const before = await requests();
    const press = { actor, amount: all, formToken: randomUUID() };
    const moves = {
      capture: () => captureOrder({ ...press, orderId: toCapture.id }),
      refund: () => refundOrder({ ...press, orderId: toRefund.id, formToken: randomUUID() }),
    };
    mend = await breakDatabase();
    const [placed, cart, capture, refund, stored, way] = await Promise.allSettled([
      placeOrder(checkout),
      addToCart(checkout.cartId, KURTA.id, 1),
      moves.capture(),
      moves.refund(),
      receiveWebhook(webhook('msg-while-broken')),
      callbackRedirect(fields),
    ]);
    expect(placed).toMatchObject(unavailable);
    expect(cart).toMatchObject(unavailable);
    expect(capture).toMatchObject(unavailable);
    expect(refund).toMatchObject(unavailable);
    expect(stored).toMatchObject({ status: 'fulfilled', value: { status: 503, stored: false } });
    // Who has paid is led to a page that does not ask for the money again.
    expect(way).toMatchObject({ status: 'fulfilled', value: CHECKING_PAGE });
    // What only reads goes on.
    expect(await orderByToken(orderToken(toRefund.id))).toMatchObject({ status: 'PROCESSED' });
    await mend();

    expect(await requests()).toEqual(before);
    expect(await orderByCheckoutToken(reader(), checkout.checkoutToken)).toBeUndefined();
    expect(await readCartLines(reader(), checkout.cartId)).toMatchObject([{ quantity: 1 }]);
    // The same press of the same button: it was never counted as done.
    expect(await moves.capture()).toMatchObject({ outcome: 'succeeded' });
    expect(await moves.capture()).toMatchObject({ outcome: 'refused' });
    expect(await moved(world, toCapture)).toMatchObject({ kinds: ['authorised', 'captured'] });
    expect(await placeOrder(checkout)).toMatchObject({ placed: true });
    // The customer's hint was lost, and is not needed.
    await reconcileOnce({ ahead: true });
    expect(await now(paid)).toMatchObject({ status: 'PROCESSED', capturedPaise: all });
    expect(await callbackRedirect(fields)).toBe(orderPath(paid.id));
  }, 60_000);
});

// PostgreSQL's disk is the server's; its error is one of the codes above.
if (!isPostgres())
  describe('a full disk', () => {
    it('places orders whole or not at all, and asks the gateway for none that it could not write', async () => {
      mend = fillDisk();
      let refused: ReturnType<typeof checkoutOf> | undefined;
      const before = (await requests()).length;
      let placed = 0;
      while (!refused) {
        await mend();
        const checkout = checkoutOf(await world.fillCart());
        mend = fillDisk();
        const outcome = await placeOrder(checkout).catch((error: unknown) => error);
        if (outcome instanceof DatabaseUnavailableError) refused = checkout;
        else placed += 1;
        expect(placed).toBeLessThan(100);
      }
      expect(await receiveWebhook(webhook('msg-full'))).toMatchObject({ status: 503 });
      await mend();
      expect(await webhookById(reader(), 'msg-full')).toBeUndefined();
      expect(await orderByCheckoutToken(reader(), refused.checkoutToken)).toBeUndefined();
      expect(await readCartLines(reader(), refused.cartId)).toMatchObject([{ quantity: 1 }]);
      expect((await requests()).length - before).toBe(placed);
      expect(await placeOrder(refused)).toMatchObject({ placed: true });
    }, 60_000);
  });
