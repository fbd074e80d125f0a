import { globSync, readFileSync } from 'node:fs';
import https from 'node:https';
import { createServer } from 'node:net';
import path from 'node:path';
import { createPineLabs, GatewayError } from '@/lib/pinelabs';
import { root } from '@/scripts/lib/project.mjs';
import { orderInShop } from '../lib/bought';
import { Shopper } from '../lib/http/shopper';
import type { Defect, Verdict } from './lib/defect';
import { selfSignedServer } from './lib/self-signed';
import type { DefectWorld } from './lib/world';

const SOURCES = ['{app,lib,db,components,scripts,shop}/**/*.{ts,tsx,mjs}', '*.{ts,mjs,json}', '.env.example'];
const TLS_OFF = /NODE_TLS_REJECT_UNAUTHORIZED|rejectUnauthorized|checkServerIdentity/;
/** What a customer waits for an answer at the most, in milliseconds; the callback's own patience is six seconds. */
const PATIENCE_MS = 15_000;

export const tlsOff: Defect = {
  number: 14,
  slug: 'tls-off',
  title: 'Certificates go unchecked, calls have no time limit, and a customer’s request sleeps meanwhile',
  here: 'A certificate that nobody vouches for ends the call before a byte of it is sent; connecting and the whole answer have time-outs; no customer waits for a gateway that does not answer.',
  async replay(world, verdict) {
    await timeOuts(world, verdict);
    await Promise.all([nobodyVouches(world, verdict), customerDoesNotWait(world, verdict)]);
    const off = globSync(SOURCES, { cwd: root }).filter((file) =>
      TLS_OFF.test(readFileSync(path.join(root, file), 'utf8')),
    );
    verdict.holds(`no line turns the verification off (${off.join()})`, off.length === 0);
  },
};

/** The shop itself, with an impostor for its gateway. */
async function nobodyVouches(world: DefectWorld, verdict: Verdict): Promise<void> {
  const impostor = await selfSignedServer();
  const { url, server } = await world.anotherShop({ PINELABS_BASE_URL: impostor.url });
  const shopper = new Shopper(url);
  const checkout = await shopper.fillCheckout();
  const page = await checkout.send();
  const order = await orderInShop(world.database, 'email', checkout.email);
  await server.stop();
  verdict.holds('the shop came to the impostor', impostor.connections() > 0);
  verdict.holds('and told it nothing', impostor.requests() === 0);
  verdict.holds('the order is kept, unpaid', order.status === 'PLACED' && order.gateway_order_id === null);
  verdict.holds('the customer gets a page and no error', page.status === 200);
  const trusting = await new Promise<number | undefined>((resolve, reject) => {
    const options = { ca: impostor.cert, checkServerIdentity: () => undefined };
    https.get(impostor.url, options, ({ statusCode }) => resolve(statusCode)).on('error', reject);
  });
  impostor.close();
  verdict.control('whoever trusts its certificate is answered', trusting === 200);
}

/** The client, with short limits: what is proved is that there are two. */
async function timeOuts({ env, sandbox, sandboxUrl }: DefectWorld, verdict: Verdict): Promise<void> {
  // Accepts, and never speaks TLS: the handshake is part of the connection.
  const mute = createServer((socket) => socket.on('error', () => undefined));
  await new Promise<void>((resolve) => mute.listen(0, '127.0.0.1', resolve));
  const address = mute.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  const client = (baseUrl: string, timeouts: { connectMs: number; totalMs: number }) =>
    createPineLabs({
      baseUrl,
      clientId: env.PINELABS_CLIENT_ID ?? '',
      clientSecret: env.PINELABS_CLIENT_SECRET ?? '',
      timeouts,
      sleep: async () => undefined,
    });
  const codeOf = (error: unknown) => (error instanceof GatewayError ? error.code : String(error));
  const order = 'v1-260101000000-aa-NOBODY';
  const connecting = await client(`https://127.0.0.1:${port}`, {
    connectMs: 100,
    totalMs: 30_000,
  })
    .getOrder(order)
    .catch(codeOf);
  mute.close();
  verdict.holds('connecting has a time-out', connecting === 'CONNECT_TIMED_OUT');
  // Patient enough for a machine that has other work as well.
  const awake = client(sandboxUrl, { connectMs: 10_000, totalMs: 10_000 });
  verdict.control(
    'a gateway that answers is heard',
    (await awake.getOrder(order).catch(codeOf)) === 'ORDER_NOT_FOUND',
  );
  const hurried = client(sandboxUrl, { connectMs: 10_000, totalMs: 1_000 });
  await sandbox.fault({ endpoint: 'get', fault: 'delay', delay_ms: 5_000, times: 3 });
  verdict.holds('the whole answer has one', (await hurried.getOrder(order).catch(codeOf)) === 'TIMED_OUT');
}

async function customerDoesNotWait(world: DefectWorld, verdict: Verdict): Promise<void> {
  const order = await world.place();
  const { callback } = await world.sandbox.pay({ reference: order.reference });
  await world.sandbox.fault({
    endpoint: 'get',
    fault: 'delay',
    delay_ms: 20_000,
    reference: order.reference,
  });
  const started = performance.now();
  const back = await world.callback(callback?.fields ?? {});
  const waited = performance.now() - started;
  verdict.holds(`back from a gateway that sleeps within ${PATIENCE_MS} ms`, waited < PATIENCE_MS);
  verdict.control('it did sleep', waited > 3_000);
  verdict.holds('and on the order’s page', Boolean(back.location?.endsWith(order.shopper.orderPath ?? '/')));
}
