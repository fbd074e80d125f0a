import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ORDER_ID, wireOrder } from '../testing/answers';
import {
  json,
  type LocalGateway,
  localGateway,
  type Reply,
  raw,
  reset,
  token,
} from '../testing/local-gateway';
import { createPineLabs, type PineLabsConfig } from './client';

let gateway: LocalGateway;
beforeEach(async () => {
  gateway = await localGateway();
});
afterEach(() => gateway.close());

const client = (over: Partial<PineLabsConfig> = {}) =>
  createPineLabs({
    baseUrl: gateway.baseUrl,
    clientId: 'shop',
    clientSecret: 'hush',
    sleep: async () => undefined,
    ...over,
  });

/** Answers orders to the bearer of the token that counts at the moment. */
const onlyFor =
  (valid: () => string): Reply =>
  (response, asked) =>
    (asked.headers.authorization === `Bearer ${valid()}`
      ? json({ data: wireOrder() })
      : json({ code: 'UNAUTHORIZED' }, 401))(response, asked);

const later =
  (milliseconds: number, reply: Reply): Reply =>
  (response, asked) => {
    setTimeout(() => reply(response, asked), milliseconds);
  };

const burst = (gatewayClient: ReturnType<typeof client>, size: number) =>
  Promise.all(Array.from({ length: size }, () => gatewayClient.getOrder(ORDER_ID)));

describe('a burst of calls', () => {
  it('shares one request for a token', async () => {
    gateway.answer(json({ data: wireOrder() }));
    gateway.answerToken(later(50, token('one')));
    await burst(client(), 20);
    expect(gateway.tokensAsked).toHaveLength(1);
    expect(gateway.asked).toHaveLength(20);
  });

  it('whose token is revoked in mid-flight shares one renewal', async () => {
    let valid = 'one';
    gateway.answer(
      later(
        10,
        onlyFor(() => valid),
      ),
    );
    gateway.answerToken(token('one'), later(50, token('two')));
    const shop = client();
    await shop.getOrder(ORDER_ID);
    valid = 'two';
    await burst(shop, 20);
    expect(gateway.tokensAsked).toHaveLength(2);
  });

  it('of which some answers come after the renewal does not renew again', async () => {
    let valid = 'one';
    let wait = 0;
    gateway.answer((response, asked) => {
      wait += 15;
      later(
        wait % 120,
        onlyFor(() => valid),
      )(response, asked);
    });
    gateway.answerToken(token('one'), token('two'), token('three'));
    const shop = client();
    await shop.getOrder(ORDER_ID);
    valid = 'two';
    await burst(shop, 20);
    expect(gateway.tokensAsked).toHaveLength(2);
  });

  it('shares a failure too, and the next call asks afresh', async () => {
    gateway.answer(json({ data: wireOrder() }));
    gateway.answerToken(later(20, json({ error: 'invalid_client' }, 401)), token('one'));
    const shop = client();
    const outcomes = await Promise.allSettled(Array.from({ length: 10 }, () => shop.getOrder(ORDER_ID)));
    expect(outcomes.map((outcome) => outcome.status)).toEqual(Array(10).fill('rejected'));
    expect(gateway.tokensAsked).toHaveLength(1);
    await expect(shop.getOrder(ORDER_ID)).resolves.toBeTruthy();
  });
});

describe('a token', () => {
  it('is renewed before it ends', async () => {
    gateway.answer(json({ data: wireOrder() }));
    let now = Date.UTC(2026, 0, 14);
    const shop = client({ now: () => now });
    await shop.getOrder(ORDER_ID);
    now += 3_539_000;
    await shop.getOrder(ORDER_ID);
    expect(gateway.tokensAsked).toHaveLength(1);
    now += 1_000;
    await shop.getOrder(ORDER_ID);
    expect(gateway.tokensAsked).toHaveLength(2);
  });

  it('that comes too late for a call that moves money leaves it unsent, and says so', async () => {
    gateway.answer(json({ data: wireOrder() }));
    let now = Date.UTC(2026, 0, 14);
    gateway.answerToken((response, asked) => {
      now += 46_000;
      token('one')(response, asked);
    });
    const shop = client({ now: () => now });
    await expect(shop.cancel(ORDER_ID)).rejects.toMatchObject({ code: 'NOT_SENT', outcomeUnknown: false });
    expect(gateway.asked).toHaveLength(0);
    await shop.cancel(ORDER_ID);
    expect(gateway.asked).toHaveLength(1);
  });

  it('that comes already ended is used for its call all the same, and never in a circle', async () => {
    gateway.answer(json({ data: wireOrder() }));
    gateway.answerToken(json({ access_token: 'one', expires_at: '2020-01-01T00:00:00Z' }));
    await client().getOrder(ORDER_ID);
    expect(gateway.tokensAsked).toHaveLength(1);
  });

  it.each([
    ['a reset', reset],
    ['429', json({ code: 'API_RATE_LIMIT' }, 429)],
    ['500', json({ status: 500, type: 'INTERNAL_ERROR', message: 'x', traceId: 'y' }, 500)],
  ])('is asked for again after %s, three times and no more', async (_what, reply) => {
    gateway.answer(json({ data: wireOrder() }));
    gateway.answerToken(reply, reply, token('one'));
    await client().getOrder(ORDER_ID);
    expect(gateway.tokensAsked).toHaveLength(3);
    gateway.answerToken(reply);
    await expect(client().cancel(ORDER_ID)).rejects.toMatchObject({ outcomeUnknown: false });
    expect(gateway.tokensAsked).toHaveLength(6);
    expect(gateway.asked).toHaveLength(1);
  });

  it.each([
    ['no token', json({ expires_in: 60 })],
    ['a token that would end the header', json({ access_token: 'a\r\nX-Evil: 1', expires_in: 60 })],
    ['no JSON', raw('<html>')],
  ])('answer with %s fails the call, which was not sent', async (_what, reply) => {
    gateway.answerToken(reply);
    await expect(client().cancel(ORDER_ID)).rejects.toMatchObject({
      name: 'InvalidResponseError',
      outcomeUnknown: false,
    });
    expect(gateway.asked).toEqual([]);
  });
});
