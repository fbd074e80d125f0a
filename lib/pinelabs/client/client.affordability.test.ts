import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { paise } from '../../money';
import { secret } from '../secret';
import { ORDER_ID, wireOrder } from '../testing/answers';
import { UNCLEAR } from '../testing/faults';
import { imeiInput } from '../testing/inputs';
import { json, type Reply, raw } from '../testing/local-gateway';
import { ISSUERS, PRINTED, planOf } from '../testing/plans';
import { failureOf, openShop, type Shop } from '../testing/shop';

let shop: Shop;
beforeEach(async () => {
  shop = await openShop();
});
afterEach(() => shop.gateway.close());

const offers = { issuers: [{ ...ISSUERS.indusind, tenures: [PRINTED[0]?.tenure] }] };
const gzipped = (body: Buffer): Reply =>
  raw(body, 200, { 'content-type': 'application/json', 'content-encoding': 'gzip' });
const discover = () => shop.client().discoverOffers({ amount: paise(1_200_000) });
const validate = () =>
  shop.client().validateOffer({
    method: 'CREDIT_EMI',
    amount: paise(1_200_000),
    plan: planOf('indusind'),
    card: secret('4012001037141112'),
  });

describe('discovery', () => {
  it('asks for a compressed answer, and other calls do not', async () => {
    shop.gateway.answer(gzipped(gzipSync(JSON.stringify(offers))), json({ data: wireOrder() }));
    expect((await discover()).issuers[0]?.tenures[0]?.monthly).toBe(410_713);
    await shop.client().getOrder(ORDER_ID);
    const [first, second] = shop.gateway.asked.map(({ headers }) => headers['accept-encoding']);
    expect([first, second]).toEqual(['gzip', undefined]);
  });

  it('takes an answer that is not compressed', async () => {
    shop.gateway.answer(json(offers));
    expect((await discover()).issuers).toHaveLength(1);
  });

  it('counts an answer as it unfolds', async () => {
    const bomb = gzipSync(Buffer.alloc(64 * 1024 * 1024, ' '));
    expect(bomb.length).toBeLessThan(200_000);
    shop.gateway.answer(gzipped(bomb));
    expect(await failureOf(discover())).toMatchObject({ code: 'ANSWER_TOO_LARGE', outcomeUnknown: false });
  });

  it.each([
    ['cut off', gzipSync(JSON.stringify(offers)).subarray(0, 40)],
    ['no gzip at all', Buffer.from('{"issuers":[]}')],
  ])('an answer that is %s is a broken connection, and a read asks again', async (_what, body) => {
    shop.gateway.answer(gzipped(body), json(offers));
    expect((await discover()).issuers).toHaveLength(1);
    expect(shop.gateway.asked).toHaveLength(2);
    // Known at once, not by a time-out.
    expect(shop.events.map(({ code }) => code)).toEqual([undefined, 'CONNECTION_LOST', undefined]);
  });

  it.each(UNCLEAR)('that %s is asked again, and is never of unknown outcome', async (_what, reply, code) => {
    shop.gateway.answer(reply);
    expect(await failureOf(discover())).toMatchObject({ code, outcomeUnknown: false });
    expect(shop.gateway.asked).toHaveLength(3);
    expect(shop.gateway.asked[0]?.headers).not.toHaveProperty('idempotency-key');
  });
});

describe('validation', () => {
  it('that is refused is an answer', async () => {
    shop.gateway.answer(json({ code: 'OPERATION_NOT_ALLOWED', message: 'x' }, 422));
    expect(await validate()).toEqual({ eligible: false, code: 'OPERATION_NOT_ALLOWED' });
  });

  it.each([
    [400, 'INVALID_REQUEST', 'RequestRefusedError'],
    [401, 'UNAUTHORIZED', 'AuthenticationError'],
    [500, 'INTERNAL_ERROR', 'ServerError'],
  ])('that was not understood or not done (%i) is none', async (status, code, name) => {
    shop.gateway.answer(json({ code, message: 'x' }, status));
    expect(await failureOf(validate())).toMatchObject({ name, code });
  });
});

describe('devices', () => {
  it('are answered for one by one with HTTP 207', async () => {
    const product = { product_code: 'redmi_1', product_imei: 'SN1234567863' };
    const answer = {
      products: [{ ...product, product_brand_response: { code: 'PRODUCT_ALREADY_BLOCKED' } }],
    };
    shop.gateway.answer(json(answer, 207));
    expect(await shop.client().imei(ORDER_ID, imeiInput())).toEqual([
      { code: 'redmi_1', imei: 'SN1234567863', outcome: 'refused', word: 'PRODUCT_ALREADY_BLOCKED' },
    ]);
    expect(shop.gateway.asked[0]?.path).toBe(`/api/affordability/v1/product/${ORDER_ID}/imei`);
    expect(shop.gateway.asked[0]?.headers['idempotency-key']).toBeTruthy();
  });
});
