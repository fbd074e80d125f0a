import { type AddressInfo, createServer } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ORDER_ID, wireOrder } from '../testing/answers';
import { json } from '../testing/local-gateway';
import { MONEY_CALLS } from '../testing/money-calls';
import { failureOf, openShop, type Shop } from '../testing/shop';

let shop: Shop;
beforeEach(async () => {
  shop = await openShop();
});
afterEach(() => shop.gateway.close());

describe('no connection', () => {
  it('refused: three tries even for a money call, since nothing was sent, and not of unknown outcome', async () => {
    shop.gateway.answer(json({ data: wireOrder() }));
    const pay = shop.client();
    await pay.getOrder(ORDER_ID);
    await shop.gateway.close();
    for (const [, call] of MONEY_CALLS) {
      shop.rests.length = 0;
      const error = await failureOf(call(pay));
      expect(error).toMatchObject({
        name: 'UnreachableError',
        code: 'UNREACHABLE',
        retryable: true,
        outcomeUnknown: false,
      });
      expect(error.status).toBeUndefined();
      expect(shop.rests).toHaveLength(2);
    }
  });

  it('not made in time: told apart from an answer that is late', async () => {
    // Accepts, and never speaks TLS: the handshake is part of the connection.
    const mute = createServer((socket) => socket.on('error', () => undefined));
    await new Promise<void>((resolve) => mute.listen(0, '127.0.0.1', resolve));
    const baseUrl = `https://127.0.0.1:${(mute.address() as AddressInfo).port}`;
    const timeouts = { connectMs: 60, totalMs: 30_000 };
    const startedAt = Date.now();
    const error = await failureOf(shop.client({ baseUrl, timeouts }).getOrder(ORDER_ID));
    mute.close();
    expect(error).toMatchObject({
      name: 'UnreachableError',
      code: 'CONNECT_TIMED_OUT',
      outcomeUnknown: false,
    });
    expect(Date.now() - startedAt).toBeLessThan(10_000);
    expect(shop.events.map((event) => [event.endpoint, event.attempt, event.code])).toEqual([
      ['token', 1, 'CONNECT_TIMED_OUT'],
      ['token', 2, 'CONNECT_TIMED_OUT'],
      ['token', 3, 'CONNECT_TIMED_OUT'],
    ]);
  });

  it('to a host that speaks no TLS sends nothing', async () => {
    const baseUrl = shop.gateway.baseUrl.replace('http:', 'https:');
    expect(await failureOf(shop.client({ baseUrl }).getOrder(ORDER_ID))).toMatchObject({
      code: 'UNREACHABLE',
      outcomeUnknown: false,
    });
    expect(shop.gateway.tokensAsked).toEqual([]);
  });
});
