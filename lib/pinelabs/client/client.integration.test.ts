/** The client against the sandbox, each a process of its own: the wire format as two readers of the contract wrote it. */
import { randomUUID } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { paise } from '../../money';
import type { CallEvent } from '../http/send-request';
import { parseCallback, verifyCallback } from '../incoming/callback-signature';
import { checkRedirectUrl } from '../incoming/redirect';
import { verifyWebhook } from '../incoming/webhook';
import { parseWebhookEvent, type WebhookEvent } from '../incoming/webhook-event';
import { checkoutInput } from '../testing/inputs';
import { SANDBOX_ENV, type SandboxProcess, startSandboxProcess } from '../testing/sandbox-process';
import { failureOf } from '../testing/shop';
import type { CheckoutInput, PineLabs } from '../types';
import { createPineLabs } from './client';

const TOTAL = paise(249_900);

let sandbox: SandboxProcess;
let receiver: Server;
let client: PineLabs;
let events: CallEvent[];
let webhooks: WebhookEvent[];

beforeAll(async () => {
  receiver = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const body = Buffer.concat(chunks);
    const headers = new Headers(
      Object.entries(request.headers).map(([name, value]) => [name, String(value)]),
    );
    const { text } = verifyWebhook({
      body,
      headers,
      secrets: [SANDBOX_ENV.PINELABS_WEBHOOK_SECRET],
      now: Date.now(),
    });
    webhooks.push(parseWebhookEvent(text));
    response.end();
  });
  await new Promise<void>((resolve) => receiver.listen(0, '127.0.0.1', resolve));
  sandbox = await startSandboxProcess(`http://127.0.0.1:${(receiver.address() as AddressInfo).port}/`);
});
afterAll(async () => {
  await sandbox.stop();
  receiver.closeAllConnections();
  receiver.close();
});
beforeEach(async () => {
  await sandbox.control('reset', { tokens: true });
  events = [];
  webhooks = [];
  client = createPineLabs({
    baseUrl: sandbox.baseUrl,
    clientId: SANDBOX_ENV.PINELABS_CLIENT_ID,
    clientSecret: SANDBOX_ENV.PINELABS_CLIENT_SECRET,
    sleep: async () => undefined,
    onCall: (event) => events.push(event),
  });
});

const reference = () => `t-${randomUUID()}`;

async function created(over: Partial<CheckoutInput> = {}) {
  const input = checkoutInput({ reference: reference(), amount: TOTAL, ...over });
  return { reference: input.reference, ...(await client.createCheckout(input)) };
}

async function paid(over: Partial<CheckoutInput> = {}, method = 'CARD') {
  const order = await created(over);
  await sandbox.control('pay', { order_id: order.orderId, method });
  return order;
}

/** What moved, by the sandbox's own record. */
async function requestsOf(orderId: string, endpoint: string): Promise<unknown[]> {
  const ledger = (await sandbox.control(`ledger?order_id=${orderId}&endpoint=${endpoint}`)) as {
    requests: unknown[];
  };
  return ledger.requests;
}

describe('an order', () => {
  it('is created, found by id and by reference, and created again is the same', async () => {
    const order = await created();
    const rule = { environment: 'sandbox', baseUrl: sandbox.baseUrl } as const;
    expect(checkRedirectUrl(order.redirectUrl, rule).origin).toBe(sandbox.baseUrl);
    const byId = await client.getOrder(order.orderId);
    expect(byId).toMatchObject({
      reference: order.reference,
      type: 'CHARGE',
      status: 'CREATED',
      amount: { value: TOTAL, currency: 'INR' },
      preAuth: true,
      payments: [],
    });
    expect(await client.getOrderByReference(order.reference)).toEqual(byId);
    expect((await created({ reference: order.reference })).orderId).toBe(order.orderId);
  });

  it('that nobody knows is not found', async () => {
    expect(await failureOf(client.getOrderByReference(reference()))).toMatchObject({
      name: 'NotFoundError',
      code: 'ORDER_NOT_FOUND',
    });
  });

  it('held on a card is captured in part, once', async () => {
    const { orderId } = await paid();
    const held = await client.getOrder(orderId);
    expect(held).toMatchObject({
      status: 'AUTHORIZED',
      payments: [{ status: 'AUTHORIZED', method: 'CARD' }],
    });
    expect(held.payments[0]?.instrument?.label).toMatch(/card$/);
    const captured = await client.capture(orderId, { reference: 'cap-1', amount: paise(100_000) });
    expect(captured.payments[0]?.captures).toEqual([
      { reference: 'cap-1', at: expect.any(Number), amount: { value: 100_000, currency: 'INR' } },
    ]);
    expect(
      await failureOf(client.capture(orderId, { reference: 'cap-2', amount: paise(100) })),
    ).toMatchObject({
      retryable: false,
      outcomeUnknown: false,
    });
  });

  it('held on a card is released', async () => {
    const { orderId } = await paid();
    expect((await client.cancel(orderId)).status).toBe('CANCELLED');
    expect(await failureOf(client.cancel(orderId))).toMatchObject({
      code: 'ORDER_CANCELLED',
      outcomeUnknown: true,
    });
  });

  it('paid by UPI is refunded in two parts, and a refund asked for twice happens once', async () => {
    const { orderId } = await paid({ preAuth: false, allowedPaymentMethods: ['CARD', 'UPI'] }, 'UPI');
    expect((await client.getOrder(orderId)).status).toBe('PROCESSED');
    const first = reference();
    const refund = await client.refund(orderId, { reference: first, amount: paise(49_900) });
    expect(refund).toMatchObject({ parentOrderId: orderId, reference: first, amount: { value: 49_900 } });
    const again = await client.refund(orderId, { reference: first, amount: paise(49_900) });
    expect(again.orderId).toBe(refund.orderId);
    expect(await client.getOrderByReference(first)).toMatchObject({ type: 'REFUND', parentOrderId: orderId });
    expect((await client.getOrder(orderId)).refunds).toEqual([
      expect.objectContaining({ orderId: refund.orderId }),
    ]);
    await client.refund(orderId, { reference: reference(), amount: paise(200_000) });
    expect((await client.getOrder(orderId)).status).toBe('FULLY_REFUNDED');
  });
});

describe('what the sandbox signs', () => {
  it('a callback is verified', async () => {
    const { orderId } = await created();
    const { callback } = (await sandbox.control('pay', { order_id: orderId })) as {
      callback: { fields: Record<string, string> };
    };
    const fields = Object.entries(callback.fields);
    expect(verifyCallback(fields, SANDBOX_ENV.PINELABS_SECRET_KEY)).toBe(true);
    expect(parseCallback(fields)).toMatchObject({ orderId, status: 'AUTHORIZED' });
    expect(verifyCallback(fields, SANDBOX_ENV.PINELABS_SECRET_KEY.replaceAll('1', '2'))).toBe(false);
  });

  it('a webhook is verified and names its order', async () => {
    const order = await paid();
    await expect
      .poll(() => webhooks, { timeout: 10_000 })
      .toContainEqual({
        eventType: 'ORDER_AUTHORIZED',
        orderReference: order.reference,
        gatewayOrderId: order.orderId,
        isRefund: false,
      });
  });
});

describe('when the answer is lost after the gateway acted', () => {
  it.each(['drop-after', '500-after', 'malformed'])(
    '%s: a create is outcomeUnknown, and found by its reference',
    async (fault) => {
      await sandbox.control('faults', { endpoint: 'create', fault, times: 1 });
      const mine = reference();
      expect(await failureOf(created({ reference: mine }))).toMatchObject({ outcomeUnknown: true });
      expect((await client.getOrderByReference(mine)).status).toBe('CREATED');
    },
  );

  it('a capture is outcomeUnknown, was asked for once, and is seen by looking', async () => {
    const { orderId } = await paid();
    await sandbox.control('faults', { endpoint: 'capture', fault: 'drop-after', times: 1 });
    const capture = client.capture(orderId, { reference: 'cap-1', amount: TOTAL });
    expect(await failureOf(capture)).toMatchObject({ name: 'ConnectionLostError', outcomeUnknown: true });
    expect(await requestsOf(orderId, 'capture')).toHaveLength(1);
    expect((await client.getOrder(orderId)).status).toBe('PROCESSED');
  });

  it('a refund is outcomeUnknown, and asked for again under its reference is the one that exists', async () => {
    const { orderId } = await paid({ preAuth: false });
    await sandbox.control('faults', { endpoint: 'refund', fault: 'drop-after', times: 1 });
    const mine = { reference: reference(), amount: paise(50_000) };
    expect(await failureOf(client.refund(orderId, mine))).toMatchObject({ outcomeUnknown: true });
    const refund = await client.refund(orderId, mine);
    expect((await client.getOrder(orderId)).refunds).toEqual([
      expect.objectContaining({ orderId: refund.orderId }),
    ]);
  });
});

describe('when the gateway is not well', () => {
  it('a revoked token is renewed once for a burst', async () => {
    const { orderId } = await created();
    await sandbox.control('faults', { endpoint: 'get', fault: 'expire-token', times: 1 });
    events.length = 0;
    await Promise.all(Array.from({ length: 10 }, () => client.getOrder(orderId)));
    expect(events.filter((event) => event.endpoint === 'token')).toHaveLength(1);
  });

  it('a read is tried again, and a money call that was turned away too', async () => {
    const { orderId } = await created();
    await sandbox.control('faults', { endpoint: 'get', fault: '500-before', times: 2 });
    await expect(client.getOrder(orderId)).resolves.toMatchObject({ orderId });
    await sandbox.control('faults', { endpoint: 'create', fault: '429', times: 1 });
    await expect(created()).resolves.toBeTruthy();
  });

  it('a callback address that its firewall refuses is named', async () => {
    await sandbox.control('faults', { endpoint: 'create', fault: 'firewall', times: 1 });
    expect(await failureOf(created())).toMatchObject({ code: 'CALLBACK_URL_REFUSED', outcomeUnknown: false });
  });

  it('wrong credentials are told as such', async () => {
    const stranger = createPineLabs({ baseUrl: sandbox.baseUrl, clientId: 'x', clientSecret: 'y' });
    expect(await failureOf(stranger.getOrderByReference('r'))).toMatchObject({
      name: 'AuthenticationError',
      code: 'INVALID_CLIENT',
    });
  });

  it('a redirect to somebody else’s page is refused', async () => {
    await sandbox.control('faults', {
      endpoint: 'create',
      fault: 'wrong-field',
      field: 'redirect_url',
      times: 1,
    });
    const { redirectUrl } = await created();
    expect(() => checkRedirectUrl(redirectUrl, { environment: 'sandbox', baseUrl: sandbox.baseUrl })).toThrow(
      /not the gateway/,
    );
  });
});
