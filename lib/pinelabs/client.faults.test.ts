import type { AddressInfo } from 'node:net';
import { createServer, type Server } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { paise } from '../money';
import { createPineLabs, type PineLabsConfig } from './client';
import { GatewayError } from './errors';
import type { CallEvent } from './exchange';
import { ORDER_ID, wireCheckout, wireOrder, wireRefund } from './testing/answers';
import { checkoutInput } from './testing/inputs';
import {
  json,
  type LocalGateway,
  localGateway,
  type Reply,
  raw,
  reset,
  silence,
  token,
} from './testing/local-gateway';
import type { PineLabs } from './types';

let gateway: LocalGateway;
let events: CallEvent[];
let rests: number[];
const alsoOpen: Server[] = [];

const client = (over: Partial<PineLabsConfig> = {}): PineLabs =>
  createPineLabs({
    baseUrl: gateway.baseUrl,
    clientId: 'shop',
    clientSecret: 'hush',
    timeouts: { connectMs: 150, totalMs: 250 },
    random: () => 0.5,
    sleep: async (milliseconds) => {
      rests.push(milliseconds);
    },
    onCall: (event) => events.push(event),
    ...over,
  });

beforeEach(async () => {
  gateway = await localGateway();
  events = [];
  rests = [];
});
afterEach(async () => {
  await gateway.close();
  for (const server of alsoOpen.splice(0)) server.close();
});

async function failure(call: Promise<unknown>): Promise<GatewayError> {
  const outcome = await call.then(
    () => new Error('it succeeded'),
    (error: unknown) => error,
  );
  expect(outcome).toBeInstanceOf(GatewayError);
  return outcome as GatewayError;
}

/** Every call that can move money. */
const MONEY: [string, (client: PineLabs) => Promise<unknown>, object][] = [
  ['createCheckout', (c) => c.createCheckout(checkoutInput()), wireCheckout()],
  ['capture', (c) => c.capture(ORDER_ID, { reference: 'cap-1', amount: paise(100) }), { data: wireOrder() }],
  ['cancel', (c) => c.cancel(ORDER_ID), { data: wireOrder() }],
  ['refund', (c) => c.refund(ORDER_ID, { reference: 'rf-1', amount: paise(100) }), { data: wireRefund() }],
];

const partOfAnswer: Reply = (response) => {
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': '5000' });
  response.write('{"data":{"order_id":');
  setTimeout(() => response.socket?.destroy(), 20);
};

const drip: Reply = (response) => {
  response.writeHead(200, { 'content-type': 'application/json' });
  const timer = setInterval(() => response.write(' '), 20);
  response.on('close', () => clearInterval(timer));
};

const UNCLEAR: [string, Reply, string][] = [
  ['is never answered', silence, 'TIMED_OUT'],
  ['is answered by drops that never end', drip, 'TIMED_OUT'],
  ['has its connection reset', reset, 'CONNECTION_LOST'],
  ['has its answer cut off', partOfAnswer, 'CONNECTION_LOST'],
  ['is answered 500', json({ code: 'INTERNAL_ERROR' }, 500), 'INTERNAL_ERROR'],
  ['is answered 503 by something in between', raw('<html>', 503), 'HTTP_503'],
];

const GIBBERISH: [string, Reply, string][] = [
  ['broken JSON', raw('{"data":', 200), 'BROKEN_JSON'],
  ['an empty answer', raw('', 204), 'BROKEN_JSON'],
  ['bytes that are no text', raw(Buffer.from([0x22, 0xff, 0x22])), 'BROKEN_JSON'],
  ['JSON of another kind', json({ hello: 'world' }), 'UNEXPECTED_ANSWER'],
  ['a success that carries an error', json({ code: 'INTERNAL_ERROR', message: 'x' }), 'UNEXPECTED_ANSWER'],
  ['a redirect', raw('', 302, { location: 'https://evil.example/' }), 'UNEXPECTED_ANSWER'],
  ['two megabytes', raw(`"${'x'.repeat(2_000_000)}"`), 'ANSWER_TOO_LARGE'],
];

describe.each(MONEY)('%s', (_name, call, good) => {
  it.each(UNCLEAR)('that %s is asked once and is indefinite', async (_what, reply, code) => {
    gateway.answer(reply);
    const error = await failure(call(client()));
    expect(error).toMatchObject({ code, indefinite: true, retryable: true });
    expect(gateway.asked).toHaveLength(1);
    expect(error.requestId).toBe(gateway.asked[0]?.headers['request-id']);
  });

  it.each(GIBBERISH)('that gets %s is asked once and is indefinite', async (_what, reply, code) => {
    gateway.answer(reply);
    expect(await failure(call(client()))).toMatchObject({ code, indefinite: true });
    expect(gateway.asked).toHaveLength(1);
  });

  it('answered 401 goes out once more with a new token and the same key', async () => {
    gateway.answerToken(token('old'), token('new'));
    gateway.answer(json({ code: 'UNAUTHORIZED' }, 401), json(good));
    await call(client());
    expect(gateway.asked.map((asked) => asked.headers.authorization)).toEqual(['Bearer old', 'Bearer new']);
    const [first, second] = gateway.asked.map((asked) => asked.headers);
    expect(first?.['idempotency-key']).toBeTruthy();
    expect(first?.['idempotency-key']).toBe(second?.['idempotency-key']);
    expect(first?.['request-id']).not.toBe(second?.['request-id']);
    expect(rests).toEqual([]);
  });

  it('answered 401 twice is refused for good, and nothing was done', async () => {
    gateway.answer(json({ code: 'UNAUTHORIZED' }, 401));
    const error = await failure(call(client()));
    expect(error).toMatchObject({ name: 'AuthenticationError', code: 'UNAUTHORIZED', indefinite: false });
    expect(gateway.asked).toHaveLength(2);
  });

  it('answered 429 was not looked at: three tries with rests between', async () => {
    gateway.answer(json({ code: 'API_RATE_LIMIT' }, 429));
    expect(await failure(call(client()))).toMatchObject({
      code: 'API_RATE_LIMIT',
      retryable: true,
      indefinite: false,
    });
    expect(gateway.asked).toHaveLength(3);
    expect(rests).toEqual([150, 300]);
    expect(new Set(gateway.asked.map((asked) => asked.headers['idempotency-key'])).size).toBe(1);
  });

  it('answered with a clear refusal is asked once and did not happen', async () => {
    gateway.answer(json({ code: 'OPERATION_NOT_ALLOWED', message: 'x' }, 422));
    const error = await failure(call(client()));
    expect(error).toMatchObject({
      code: 'OPERATION_NOT_ALLOWED',
      status: 422,
      retryable: false,
      indefinite: false,
    });
    expect(gateway.asked).toHaveLength(1);
  });
});

describe('a read', () => {
  it.each(UNCLEAR)('that %s is tried three times and is never indefinite', async (_what, reply, code) => {
    gateway.answer(reply);
    const error = await failure(client().getOrder(ORDER_ID));
    expect(error).toMatchObject({ code, indefinite: false, retryable: true });
    expect(gateway.asked).toHaveLength(3);
    expect(rests).toEqual([150, 300]);
  });

  it.each(UNCLEAR)('that %s and then is answered succeeds', async (_what, reply) => {
    gateway.answer(reply, json({ data: wireOrder() }));
    expect((await client().getOrder(ORDER_ID)).orderId).toBe(ORDER_ID);
    expect(gateway.asked).toHaveLength(2);
  });

  it('answered 404 is asked once', async () => {
    gateway.answer(json({ code: 'ORDER_NOT_FOUND', message: 'x' }, 404));
    expect(await failure(client().getOrderByReference('BN-1'))).toMatchObject({
      name: 'NotFoundError',
      code: 'ORDER_NOT_FOUND',
      status: 404,
    });
    expect(gateway.asked).toHaveLength(1);
  });

  it('does not follow a redirect, to which it would carry the token', async () => {
    const other = await localGateway();
    try {
      other.answer(json({ data: wireOrder() }));
      gateway.answer(raw('', 307, { location: `${other.baseUrl}/api/pay/v1/orders/${ORDER_ID}` }));
      expect((await failure(client().getOrder(ORDER_ID))).code).toBe('UNEXPECTED_ANSWER');
      expect(other.asked).toEqual([]);
    } finally {
      await other.close();
    }
  });

  it('names the fields that it could not read, and not their values', async () => {
    gateway.answer(json({ data: wireOrder({ order_amount: { value: 'CANARY', currency: 'INR' } }) }));
    const error = await failure(client().getOrder(ORDER_ID));
    expect(error.message).toContain('data.order_amount.value');
    expect(error.message).not.toContain('CANARY');
  });
});

describe('no connection', () => {
  it('refused: three tries even for a money call, since nothing was sent, and not indefinite', async () => {
    gateway.answer(json({ data: wireOrder() }));
    const pay = client();
    await pay.getOrder(ORDER_ID);
    await gateway.close();
    for (const [, call] of MONEY) {
      rests = [];
      const error = await failure(call(pay));
      expect(error).toMatchObject({
        name: 'UnreachableError',
        code: 'UNREACHABLE',
        retryable: true,
        indefinite: false,
      });
      expect(error.status).toBeUndefined();
      expect(rests).toHaveLength(2);
    }
  });

  it('not made in time: told apart from an answer that is late', async () => {
    // Accepts, and never speaks TLS: the handshake is part of the connection.
    const mute = createServer(() => undefined);
    alsoOpen.push(mute);
    await new Promise<void>((resolve) => mute.listen(0, '127.0.0.1', resolve));
    const baseUrl = `https://127.0.0.1:${(mute.address() as AddressInfo).port}`;
    const startedAt = Date.now();
    const error = await failure(
      client({ baseUrl, timeouts: { connectMs: 60, totalMs: 5_000 } }).getOrder(ORDER_ID),
    );
    expect(error).toMatchObject({ name: 'UnreachableError', code: 'CONNECT_TIMED_OUT', indefinite: false });
    expect(Date.now() - startedAt).toBeLessThan(2_000);
    expect(events.map((event) => [event.endpoint, event.attempt])).toEqual([
      ['token', 1],
      ['token', 2],
      ['token', 3],
    ]);
  });

  it('to a host that speaks no TLS, or with a certificate that nobody signed, sends nothing', async () => {
    const baseUrl = gateway.baseUrl.replace('http:', 'https:');
    expect(await failure(client({ baseUrl }).getOrder(ORDER_ID))).toMatchObject({
      code: 'UNREACHABLE',
      indefinite: false,
    });
    expect(gateway.tokensAsked).toEqual([]);
  });
});

describe('input that must not go out', () => {
  const bad = '../../auth/v1/token';
  const calls: [string, (client: PineLabs) => Promise<unknown>][] = [
    ['getOrder', (c) => c.getOrder(bad)],
    ['getOrderByReference', (c) => c.getOrderByReference(bad)],
    ['capture', (c) => c.capture(bad, { reference: 'r', amount: paise(100) })],
    ['capture by reference', (c) => c.capture(ORDER_ID, { reference: bad, amount: paise(100) })],
    ['capture of nothing', (c) => c.capture(ORDER_ID, { reference: 'r', amount: paise(0) })],
    ['cancel', (c) => c.cancel(bad)],
    ['refund', (c) => c.refund(bad, { reference: 'r', amount: paise(100) })],
    ['refund by reference', (c) => c.refund(ORDER_ID, { reference: bad, amount: paise(100) })],
    ['createCheckout', (c) => c.createCheckout(checkoutInput({ reference: bad }))],
  ];
  it.each(calls)(
    '%s rejects with our own error, and asks for nothing, not even a token',
    async (_name, call) => {
      const error = await failure(call(client()));
      expect(error).toMatchObject({ name: 'InvalidInputError', retryable: false, indefinite: false });
      expect([...gateway.tokensAsked, ...gateway.asked]).toEqual([]);
    },
  );

  it('a base address with a path is refused when the client is made', () => {
    for (const baseUrl of ['api.pluralpay.in', 'https://api.pluralpay.in/api', 'ftp://x', '']) {
      expect(() => createPineLabs({ baseUrl, clientId: 'a', clientSecret: 'b' })).toThrow(TypeError);
    }
  });
});

describe('what is told of each try', () => {
  it('is the call, the try, the time, the request id and what came of it', async () => {
    gateway.answer(json({ code: 'INTERNAL_ERROR' }, 500), json({ data: wireOrder() }));
    let clock = 1_000;
    await client({
      now: () => {
        clock += 5;
        return clock;
      },
    }).getOrder(ORDER_ID);
    expect(events).toEqual([
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
        requestId: gateway.asked[0]?.headers['request-id'],
        status: 500,
        code: 'INTERNAL_ERROR',
      },
      {
        endpoint: 'get-order',
        attempt: 2,
        elapsedMs: expect.any(Number),
        requestId: gateway.asked[1]?.headers['request-id'],
        status: 200,
        code: undefined,
      },
    ]);
    for (const event of events) expect(event.elapsedMs).toBeGreaterThan(0);
  });

  it('an observer that throws does not turn a refund that happened into one that failed', async () => {
    gateway.answer(json({ data: wireRefund() }));
    const careless = client({
      onCall: () => {
        throw new Error('the log is full');
      },
    });
    await expect(careless.refund(ORDER_ID, { reference: 'rf-1', amount: paise(100) })).resolves.toBeTruthy();
  });
});
