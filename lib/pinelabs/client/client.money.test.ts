import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { GIBBERISH, UNCLEAR } from '../testing/faults';
import { checkoutInput } from '../testing/inputs';
import { json, token } from '../testing/local-gateway';
import { MONEY_CALLS } from '../testing/money-calls';
import { failureOf, openShop, type Shop } from '../testing/shop';

let shop: Shop;
beforeEach(async () => {
  shop = await openShop();
});
afterEach(() => shop.gateway.close());

describe.each(MONEY_CALLS)('%s', (_name, call, good) => {
  it.each(UNCLEAR)('that %s is asked once and is of unknown outcome', async (_what, reply, code) => {
    shop.gateway.answer(reply);
    const error = await failureOf(call(shop.client()));
    expect(error).toMatchObject({ code, outcomeUnknown: true, retryable: true });
    expect(shop.gateway.asked).toHaveLength(1);
    expect(error.requestId).toBe(shop.gateway.asked[0]?.headers['request-id']);
  });

  it.each(GIBBERISH)('that gets %s is asked once and is of unknown outcome', async (_what, reply, code) => {
    shop.gateway.answer(reply);
    expect(await failureOf(call(shop.client()))).toMatchObject({ code, outcomeUnknown: true });
    expect(shop.gateway.asked).toHaveLength(1);
  });

  it('answered 401 goes out once more with a new token and the same key', async () => {
    shop.gateway.answerToken(token('old'), token('new'));
    shop.gateway.answer(json({ code: 'UNAUTHORIZED' }, 401), json(good));
    await call(shop.client());
    expect(shop.gateway.asked.map((asked) => asked.headers.authorization)).toEqual([
      'Bearer old',
      'Bearer new',
    ]);
    const [first, second] = shop.gateway.asked.map((asked) => asked.headers);
    expect(first?.['idempotency-key']).toBeTruthy();
    expect(first?.['idempotency-key']).toBe(second?.['idempotency-key']);
    expect(first?.['request-id']).not.toBe(second?.['request-id']);
    expect(shop.rests).toEqual([]);
  });

  it('answered 401 twice is refused for good, and nothing was done', async () => {
    shop.gateway.answer(json({ code: 'UNAUTHORIZED' }, 401));
    const error = await failureOf(call(shop.client()));
    expect(error).toMatchObject({ name: 'AuthenticationError', code: 'UNAUTHORIZED', outcomeUnknown: false });
    expect(shop.gateway.asked).toHaveLength(2);
  });

  it('answered 429 was not looked at: three tries with rests between', async () => {
    shop.gateway.answer(json({ code: 'API_RATE_LIMIT' }, 429));
    expect(await failureOf(call(shop.client()))).toMatchObject({
      code: 'API_RATE_LIMIT',
      retryable: true,
      outcomeUnknown: false,
    });
    expect(shop.gateway.asked).toHaveLength(3);
    expect(shop.rests).toEqual([150, 300]);
    expect(new Set(shop.gateway.asked.map((asked) => asked.headers['idempotency-key'])).size).toBe(1);
  });

  it('answered with a clear refusal is asked once and did not happen', async () => {
    shop.gateway.answer(json({ code: 'OPERATION_NOT_ALLOWED', message: 'x' }, 422));
    const error = await failureOf(call(shop.client()));
    expect(error).toMatchObject({
      code: 'OPERATION_NOT_ALLOWED',
      status: 422,
      retryable: false,
      outcomeUnknown: false,
    });
    expect(shop.gateway.asked).toHaveLength(1);
  });
});

it('a refusal says why, without the words that the request said of the customer', async () => {
  const { firstName } = checkoutInput().customer;
  const reason = `POINTS is not configured for ${firstName}`;
  const details = { source: 'BUSINESS', step: 'ORDER_CREATION', reason };
  shop.gateway.answer(json({ code: 'OPERATION_NOT_ALLOWED', additional_error_details: details }, 422));
  const error = await failureOf(shop.client().createCheckout(checkoutInput()));
  expect(error).toMatchObject({
    code: 'OPERATION_NOT_ALLOWED',
    refusal: { ...details, reason: 'POINTS is not configured for …' },
  });
});
