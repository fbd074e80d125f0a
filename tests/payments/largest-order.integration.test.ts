/** The largest order that a cart can become, with the gateway as a process: its webhook brings the whole of it. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { reader, transaction } from '@/db/client';
import { putCartLine, touchCart } from '@/db/queries/carts';
import { orderByCheckoutToken } from '@/db/queries/order-lines';
import { orderById } from '@/db/queries/orders';
import { webhookById } from '@/db/queries/webhook-inbox';
import { products, variants } from '@/db/schema';
import { MAX_LINES, MAX_QUANTITY } from '@/lib/cart/types';
import { env } from '@/lib/env';
import { paise } from '@/lib/money';
import { placeOrder } from '@/lib/orders/place-order';
import { receiveWebhook } from '@/lib/payments/sync/inbound/receive-webhook';
import { processInbox } from '@/lib/payments/sync/inbound/webhook-inbox';
import { webhookHeaders } from '@/lib/pinelabs';
import { checkoutOf, startWorld, type World } from '../support/payments-world';

let world: World;

beforeAll(async () => {
  world = await startWorld();
}, 60_000);
afterAll(() => world?.close());

const PRICE = paise(190_000);
/** As long as the gateway's fields are; three bytes a letter. */
const long = (length: number) => 'क'.repeat(length);

async function fullestCart(): Promise<string> {
  const cartId = randomUUID();
  await transaction('test', async (tx) => {
    await touchCart(tx, cartId, Date.now());
    for (let line = 0; line < MAX_LINES; line += 1) {
      const id = `${line}`.padEnd(64, 'x');
      await tx.insert(products).values({
        id,
        categoryId: 'apparel',
        name: `${line} ${long(100)}`,
        brand: 'Test',
        summary: '',
        description: '',
        facts: [],
        pictures: [{ src: `/products/${id}.svg`, alt: '', width: 800, height: 1000 }],
        productCode: `${line}`.padEnd(100, 'c'),
        imeiTracked: true,
        position: line + 2,
        createdAt: 0,
      });
      await tx.insert(variants).values({
        id,
        productId: id,
        options: { Colour: long(200) },
        pricePaise: PRICE,
        mrpPaise: PRICE,
        available: MAX_QUANTITY,
        position: 1,
      });
      await putCartLine(tx, { cartId, variantId: id, quantity: MAX_QUANTITY, addedAt: Date.now() });
    }
  });
  return cartId;
}

it('is placed, paid and told by a webhook of hundreds of kilobytes, of which nothing is lost', async () => {
  const total = PRICE * MAX_LINES * MAX_QUANTITY;
  const input = checkoutOf(await fullestCart(), { shownTotal: paise(total) });
  // More than is kept for one cart: its page says that it gets its units when it is paid.
  expect(await placeOrder(input)).toMatchObject({ placed: true, redirectUrl: undefined });
  const order = await orderByCheckoutToken(reader(), input.checkoutToken);
  if (!order?.gatewayOrderId) throw new Error('not placed');
  await world.sandbox.pay({ reference: order.reference });

  const [sent] = (await world.sandbox.webhooksOf(order.gatewayOrderId)).filter(
    ({ event_type }) => event_type === 'ORDER_PROCESSED',
  );
  if (!sent) throw new Error('no webhook');
  const body = JSON.stringify(sent.body);
  expect(Buffer.byteLength(body)).toBeGreaterThan(100 * 1024);
  const headers = webhookHeaders({
    id: sent.id,
    sentAt: Date.now(),
    body,
    secret: env().PINELABS_WEBHOOK_SECRET[0] ?? '',
  });
  const request = new Request('http://shop.example/api/pinelabs/webhook', { method: 'POST', body, headers });
  expect(await receiveWebhook(request)).toMatchObject({ status: 200, stored: true });
  const stored = await webhookById(reader(), sent.id);
  expect(stored?.body.toString()).toBe(body);
  expect(stored?.orderReference).toBe(order.reference);
  await processInbox();
  expect(await orderById(reader(), order.id)).toMatchObject({
    status: 'PROCESSED',
    capturedPaise: total,
    stock: 'sold',
  });
});
