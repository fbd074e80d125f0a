import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { paise } from '../../money';
import { ORDER_ID, REFERENCE, REFUND_ID, wireCheckout, wireOrder, wireRefund } from '../testing/answers';
import { checkoutInput } from '../testing/inputs';
import { json, type LocalGateway, localGateway } from '../testing/local-gateway';
import type { PineLabs } from '../types';
import { createPineLabs } from './client';

let gateway: LocalGateway;
let client: PineLabs;

beforeEach(async () => {
  gateway = await localGateway();
  client = createPineLabs({ baseUrl: gateway.baseUrl, clientId: 'shop', clientSecret: 'hush' });
});
afterEach(() => gateway.close());

describe('the calls, as the gateway sees them', () => {
  it('asks for a token once and sends it with every call', async () => {
    gateway.answer(json({ data: wireOrder() }));
    await client.getOrder(ORDER_ID);
    await client.getOrder(ORDER_ID);
    expect(gateway.tokensAsked).toHaveLength(1);
    expect(JSON.parse(gateway.tokensAsked[0]?.body ?? '')).toEqual({
      client_id: 'shop',
      client_secret: 'hush',
      grant_type: 'client_credentials',
    });
    expect(gateway.tokensAsked[0]?.headers.authorization).toBeUndefined();
    expect(gateway.asked.map((call) => call.headers.authorization)).toEqual([
      'Bearer token-1',
      'Bearer token-1',
    ]);
  });

  it('creates a checkout link', async () => {
    gateway.answer(json(wireCheckout()));
    const link = await client.createCheckout(checkoutInput());
    expect(link.orderId).toBe(ORDER_ID);
    expect(link.redirectUrl).toMatch(/^https:\/\/api\.pluralonline\.com\//);
    const [call] = gateway.asked;
    expect(`${call?.method} ${call?.path}`).toBe('POST /api/checkout/v1/orders');
    expect(JSON.parse(call?.body ?? '')).toMatchObject({
      merchant_order_reference: REFERENCE,
      order_amount: { value: 249_900, currency: 'INR' },
      integration_mode: 'REDIRECT',
      pre_auth: true,
    });
  });

  it.each([200, 201, 202, 203, 206])('reads %i as every other success', async (status) => {
    gateway.answer(json(wireCheckout(), status));
    expect((await client.createCheckout(checkoutInput())).orderId).toBe(ORDER_ID);
    gateway.answer(json({ data: wireOrder() }, status));
    expect((await client.createOrder(checkoutInput())).orderId).toBe(ORDER_ID);
    gateway.answer(json({ data: wireRefund() }, status));
    expect((await client.refund(ORDER_ID, { reference: 'rf-0001', amount: paise(50_000) })).orderId).toBe(
      REFUND_ID,
    );
  });

  it('fetches an order by id and by reference', async () => {
    gateway.answer(json({ data: wireOrder({ status: 'authorized' }) }));
    expect((await client.getOrder(ORDER_ID)).status).toBe('AUTHORIZED');
    expect((await client.getOrderByReference(REFERENCE)).orderId).toBe(ORDER_ID);
    expect(gateway.asked.map((call) => `${call.method} ${call.path}`)).toEqual([
      `GET /api/pay/v1/orders/${ORDER_ID}`,
      `GET /api/pay/v1/orders/reference/${REFERENCE}`,
    ]);
  });

  it('captures with a reference and an amount', async () => {
    gateway.answer(json({ data: wireOrder({ status: 'PROCESSED' }) }));
    await client.capture(ORDER_ID, { reference: 'cap-1', amount: paise(100_000) });
    const [call] = gateway.asked;
    expect(`${call?.method} ${call?.path}`).toBe(`PUT /api/pay/v1/orders/${ORDER_ID}/capture`);
    expect(JSON.parse(call?.body ?? '')).toEqual({
      merchant_capture_reference: 'cap-1',
      capture_amount: { value: 100_000, currency: 'INR' },
    });
  });

  it('cancels without a body', async () => {
    gateway.answer(json({ data: wireOrder({ status: 'CANCELLED' }) }));
    expect((await client.cancel(ORDER_ID)).status).toBe('CANCELLED');
    const [call] = gateway.asked;
    expect(`${call?.method} ${call?.path}`).toBe(`PUT /api/pay/v1/orders/${ORDER_ID}/cancel`);
    expect(call?.body).toBe('');
    expect(call?.headers['content-length']).toBe('0');
  });

  it('refunds under order_amount, the name that the gateway reads', async () => {
    gateway.answer(json({ data: wireRefund() }));
    const refund = await client.refund(ORDER_ID, { reference: 'rf-0001', amount: paise(50_000) });
    expect(refund).toEqual({
      orderId: REFUND_ID,
      parentOrderId: ORDER_ID,
      reference: 'rf-0001',
      status: 'PROCESSED',
      amount: { value: 50_000, currency: 'INR' },
      createdAt: Date.UTC(2026, 0, 15, 10, 11, 12),
    });
    const [call] = gateway.asked;
    expect(`${call?.method} ${call?.path}`).toBe(`POST /api/pay/v1/refunds/${ORDER_ID}`);
    expect(JSON.parse(call?.body ?? '')).toEqual({
      merchant_order_reference: 'rf-0001',
      order_amount: { value: 50_000, currency: 'INR' },
    });
  });

  it('sends the gateway’s headers, with a fresh Request-ID each time and a key on money calls alone', async () => {
    gateway.answer(json({ data: wireOrder() }));
    await client.getOrder(ORDER_ID);
    await client.cancel(ORDER_ID);
    const [get, cancel] = gateway.asked;
    for (const call of [...gateway.tokensAsked, ...gateway.asked]) {
      expect(call.headers.accept).toBe('application/json');
      expect(call.headers['content-type']).toBe('application/json');
      expect(call.headers['request-id']).toMatch(
        /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
      );
      expect(call.headers['request-timestamp']).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
    }
    expect(get?.headers['request-id']).not.toBe(cancel?.headers['request-id']);
    expect(get?.headers['idempotency-key']).toBeUndefined();
    expect(cancel?.headers['idempotency-key']).toBeTruthy();
  });
});
