/**
 * Whole lives of orders, for the measurement of the sandbox. By bare HTTP on kept connections: the shop's own
 * client opens a fresh one for each money call and checks every answer, and would be what is measured.
 */
import { randomUUID } from 'node:crypto';
import { Agent, request } from 'node:http';

/** Who does them side by side. */
const CUSTOMERS = 8;
const AMOUNT = { value: 149_900, currency: 'INR' };

export type Call = (method: string, path: string, body: object) => Promise<string>;

/** @throws Error when an answer is not 2xx. */
export function keptCalls(url: string, token = ''): Call {
  const agent = new Agent({ keepAlive: true, maxSockets: CUSTOMERS });
  return (method, path, body) =>
    new Promise((resolve, reject) => {
      const headers = {
        authorization: `Bearer ${token}`,
        'content-type': 'application/json',
        'request-id': randomUUID(),
        'request-timestamp': new Date().toISOString(),
      };
      const sent = request(url + path, { method, agent, headers }, (answer) => {
        const chunks: Buffer[] = [];
        answer.on('data', (chunk: Buffer) => chunks.push(chunk));
        answer.on('error', reject);
        answer.on('end', () => {
          const text = Buffer.concat(chunks).toString();
          if ((answer.statusCode ?? 500) < 300) resolve(text);
          else reject(new Error(`${method} ${path}: HTTP ${answer.statusCode} ${text.slice(0, 200)}`));
        });
      });
      sent.on('error', reject);
      sent.end(JSON.stringify(body));
    });
}

/** A hold of ₹1,499 as the gateway is asked for it. @returns its order id. */
export async function createOrder(call: Call): Promise<string> {
  const text = await call('POST', '/api/checkout/v1/orders', {
    merchant_order_reference: randomUUID(),
    order_amount: AMOUNT,
    pre_auth: true,
    allowed_payment_methods: ['CARD'],
    callback_url: 'http://127.0.0.1:9/callback',
    purchase_details: { customer: { email_id: 'asha@example.com', mobile_number: '9876543210' } },
  });
  return String(JSON.parse(text).order_id);
}

/** Created, paid, captured and refunded in full. @returns lives a second. */
export function lives(call: Call, seconds: number): Promise<number> {
  return repeat(seconds, async () => {
    const orderId = await createOrder(call);
    await call('POST', '/_sandbox/pay', { order_id: orderId });
    await call('PUT', `/api/pay/v1/orders/${orderId}/capture`, { merchant_capture_reference: randomUUID() });
    await call('POST', `/api/pay/v1/refunds/${orderId}`, {
      merchant_order_reference: randomUUID(),
      order_amount: AMOUNT,
    });
  });
}

/** As many calls as a life has, of a handler that does nothing. @returns such lives a second. */
export function bareLives(call: Call, seconds: number): Promise<number> {
  return repeat(seconds, async () => {
    for (const method of ['POST', 'POST', 'PUT', 'POST'])
      await call(method, '/call', { order_amount: AMOUNT });
  });
}

/** @returns how often a second `work` was finished, by {@link CUSTOMERS} who do it one after the other. */
async function repeat(seconds: number, work: () => Promise<void>): Promise<number> {
  const began = performance.now();
  const end = began + seconds * 1000;
  let done = 0;
  await Promise.all(
    Array.from({ length: CUSTOMERS }, async () => {
      while (performance.now() < end) {
        await work();
        done += 1;
      }
    }),
  );
  return (done * 1000) / (performance.now() - began);
}
