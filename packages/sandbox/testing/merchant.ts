/** A merchant's server in a few lines: what the shop says to the gateway, said by a test. */
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { WebhookList } from '../control/actions';
import type { ChargeOrder } from '../domain/order';
import type { BlockedImei } from '../store/imeis';
import type { Balance, MovementRow } from '../store/movements';
import type { RequestRow } from '../store/requests';
import { TEST_ENV } from './process';

/** What any of the answers may hold. A field that did not come is undefined, whatever this says: tests look. */
export interface Json {
  readonly data: Omit<ChargeOrder, 'type' | 'status'> & {
    readonly type: string;
    readonly status: string;
    readonly parent_order_id: string;
  };
  readonly order: ChargeOrder;
  readonly order_id: string;
  readonly token: string;
  readonly redirect_url: string;
  readonly access_token: string;
  readonly callback: { readonly url: string; readonly fields: Readonly<Record<string, string>> };
  readonly additional_error_details: { readonly reason: string };
  readonly requests: readonly RequestRow[];
  readonly movements: readonly MovementRow[];
  readonly balances: Readonly<Record<string, Balance>>;
  readonly imeis: readonly BlockedImei[];
  readonly webhooks: WebhookList['webhooks'];
}

export interface Reply {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  readonly json: Json;
}

export type Merchant = ReturnType<typeof merchant>;

export const ORDER = {
  order_amount: { value: 110_000, currency: 'INR' },
  integration_mode: 'REDIRECT',
  pre_auth: false,
  allowed_payment_methods: ['CARD', 'UPI', 'NETBANKING', 'WALLET'],
  notes: 'order1',
  callback_url: 'http://127.0.0.1:9/callback',
  failure_callback_url: 'http://127.0.0.1:9/failed',
  purchase_details: {
    customer: {
      email_id: 'kevin.bob@example.com',
      first_name: 'Kevin',
      last_name: 'Bob',
      customer_id: '123456',
      mobile_number: '9876543210',
      billing_address: { address1: '10 Park Street', pincode: '700016', adddress_type: 'Home' },
    },
    merchant_metadata: { key1: 'DD' },
    cart_details: {
      cart_items: [{ item_name: 'Kurta, indigo', item_quantity: 1, item_discounted_unit_price: 110_000 }],
    },
  },
} as const;

export function merchant(url: string) {
  let token = '';

  async function send(
    method: string,
    path: string,
    body?: unknown,
    headers: Record<string, string> = {},
  ): Promise<Reply> {
    const answer = await fetch(url + path, {
      method,
      headers: {
        accept: 'application/json',
        'content-type': 'application/json',
        'request-id': randomUUID(),
        'request-timestamp': new Date().toISOString(),
        ...(token && { authorization: `Bearer ${token}` }),
        ...headers,
      },
      body: body === undefined ? null : typeof body === 'string' ? body : JSON.stringify(body),
      redirect: 'manual',
    });
    const text = await answer.text();
    return { status: answer.status, headers: answer.headers, text, json: parsed(text) };
  }

  const control = (method: string, path: string, body?: unknown) => send(method, `/_sandbox${path}`, body);

  return {
    send,
    control,
    async signIn(): Promise<Reply> {
      const answer = await send('POST', '/api/auth/v1/token', {
        client_id: TEST_ENV.PINELABS_CLIENT_ID,
        client_secret: TEST_ENV.PINELABS_CLIENT_SECRET,
        grant_type: 'client_credentials',
      });
      token = answer.json.access_token ?? '';
      return answer;
    },
    create: (changes: object = {}) =>
      send('POST', '/api/checkout/v1/orders', {
        merchant_order_reference: randomUUID(),
        ...ORDER,
        ...changes,
      }),
    createOrder: (changes: object = {}) =>
      send('POST', '/api/pay/v1/orders', { merchant_order_reference: randomUUID(), ...ORDER, ...changes }),
    pays: (orderId: string, ...payments: readonly object[]) =>
      send('POST', `/api/pay/v1/orders/${orderId}/payments`, { payments }),
    get: (orderId: string) => send('GET', `/api/pay/v1/orders/${orderId}`),
    getByReference: (reference: string) => send('GET', `/api/pay/v1/orders/reference/${reference}`),
    capture: (orderId: string, reference: string, value?: number) =>
      send('PUT', `/api/pay/v1/orders/${orderId}/capture`, {
        merchant_capture_reference: reference,
        ...(value !== undefined && { capture_amount: { value, currency: 'INR' } }),
      }),
    cancel: (orderId: string) => send('PUT', `/api/pay/v1/orders/${orderId}/cancel`),
    refund: (orderId: string, reference: string, value: number) =>
      send('POST', `/api/pay/v1/refunds/${orderId}`, {
        merchant_order_reference: reference,
        order_amount: { value, currency: 'INR' },
      }),
    pay: (orderId: string, changes: object = {}) =>
      control('POST', '/pay', { order_id: orderId, ...changes }),
    fault: (rule: object) => control('POST', '/faults', rule),
    ledger: async (query = ''): Promise<Json> => (await control('GET', `/ledger${query}`)).json,
    webhooks: async (orderId: string): Promise<Json['webhooks']> =>
      (await control('GET', `/webhooks?order_id=${orderId}`)).json.webhooks,
  };
}

/** Looks until it is so. @throws Error when it is not within five seconds. */
export async function until<T>(look: () => T | undefined | Promise<T | undefined>, what: string): Promise<T> {
  const end = Date.now() + 5_000;
  while (Date.now() < end) {
    const found = await look();
    if (found !== undefined) return found;
    await sleep(20);
  }
  throw new Error(`never came: ${what}`);
}

/** An empty object for what is not JSON, so that a test fails on what it looks for and not on the way there. */
function parsed(text: string): Json {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return {} as Json;
  }
}
