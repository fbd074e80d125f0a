import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { paise } from '../../money';
import { ORDER_ID, wireOrder, wireRefund } from '../testing/answers';
import { json } from '../testing/local-gateway';
import { openShop, type Shop } from '../testing/shop';

let shop: Shop;
beforeEach(async () => {
  shop = await openShop();
});
afterEach(() => shop.gateway.close());

describe('what is told of each try', () => {
  it('is the call, the try, the time, the request id and what came of it', async () => {
    shop.gateway.answer(json({ code: 'INTERNAL_ERROR' }, 500), json({ data: wireOrder() }));
    let clock = 1_000;
    await shop
      .client({
        now: () => {
          clock += 5;
          return clock;
        },
      })
      .getOrder(ORDER_ID);
    expect(shop.events).toEqual([
      {
        endpoint: 'token',
        attempt: 1,
        elapsedMs: expect.any(Number),
        requestId: expect.any(String),
        status: 200,
        code: undefined,
      },
      {
        endpoint: 'get-order',
        attempt: 1,
        elapsedMs: expect.any(Number),
        requestId: shop.gateway.asked[0]?.headers['request-id'],
        status: 500,
        code: 'INTERNAL_ERROR',
      },
      {
        endpoint: 'get-order',
        attempt: 2,
        elapsedMs: expect.any(Number),
        requestId: shop.gateway.asked[1]?.headers['request-id'],
        status: 200,
        code: undefined,
      },
    ]);
    for (const event of shop.events) expect(event.elapsedMs).toBeGreaterThan(0);
  });

  it('an observer that throws does not turn a refund that happened into one that failed', async () => {
    shop.gateway.answer(json({ data: wireRefund() }));
    const careless = shop.client({
      onCall: () => {
        throw new Error('the log is full');
      },
    });
    await expect(careless.refund(ORDER_ID, { reference: 'rf-1', amount: paise(100) })).resolves.toBeTruthy();
  });
});
