import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { paise } from '@/lib/money';
import { ORDER_ID, wireOrder } from '../testing/answers';
import { UNCLEAR } from '../testing/faults';
import { json, localGateway, raw } from '../testing/local-gateway';
import { failureOf, openShop, type Shop } from '../testing/shop';

let shop: Shop;
beforeEach(async () => {
  shop = await openShop();
});
afterEach(() => shop.gateway.close());

describe('a read', () => {
  it.each(UNCLEAR)(
    'that %s is tried three times and is never of unknown outcome',
    async (_what, reply, code) => {
      shop.gateway.answer(reply);
      const error = await failureOf(shop.client().getOrder(ORDER_ID));
      expect(error).toMatchObject({ code, outcomeUnknown: false, retryable: true });
      expect(shop.gateway.asked).toHaveLength(3);
      expect(shop.rests).toEqual([150, 300]);
    },
  );

  it.each(UNCLEAR)('that %s and then is answered succeeds', async (_what, reply) => {
    shop.gateway.answer(reply, json({ data: wireOrder() }));
    expect((await shop.client().getOrder(ORDER_ID)).orderId).toBe(ORDER_ID);
    expect(shop.gateway.asked).toHaveLength(2);
  });

  it('answered 404 is asked once', async () => {
    shop.gateway.answer(json({ code: 'ORDER_NOT_FOUND', message: 'x' }, 404));
    expect(await failureOf(shop.client().getOrderByReference('BN-1'))).toMatchObject({
      name: 'NotFoundError',
      code: 'ORDER_NOT_FOUND',
      status: 404,
    });
    expect(shop.gateway.asked).toHaveLength(1);
  });

  it('does not follow a redirect, to which it would carry the token', async () => {
    const other = await localGateway();
    try {
      other.answer(json({ data: wireOrder() }));
      shop.gateway.answer(raw('', 307, { location: `${other.baseUrl}/api/pay/v1/orders/${ORDER_ID}` }));
      expect((await failureOf(shop.client().getOrder(ORDER_ID))).code).toBe('UNEXPECTED_ANSWER');
      expect(other.asked).toEqual([]);
    } finally {
      await other.close();
    }
  });

  it('names the fields that it could not read, and not their values', async () => {
    shop.gateway.answer(json({ data: wireOrder({ order_amount: { value: 'CANARY', currency: 'INR' } }) }));
    expect(await shop.client().getOrder(ORDER_ID)).toMatchObject({
      amount: { value: 0 },
      unread: ['order_amount.value'],
    });
    // An answer that moves money is not taken for more than it says.
    const capture = { reference: 'cap-1', amount: paise(100) };
    shop.gateway.answer(json({ data: wireOrder({ order_amount: { value: 'CANARY', currency: 'INR' } }) }));
    const error = await failureOf(shop.client().capture(ORDER_ID, capture));
    expect(error.message).toContain('data.order_amount.value');
    expect(error.message).not.toContain('CANARY');
  });
});
