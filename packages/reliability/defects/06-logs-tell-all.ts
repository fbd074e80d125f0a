import { setTimeout as sleep } from 'node:timers/promises';
import { signCallback } from '@/lib/pinelabs';
import { orderInShop } from '../lib/bought';
import { Administrator } from '../lib/http/administrator';
import { Shopper } from '../lib/http/shopper';
import { ask } from './lib/ask';
import type { Defect } from './lib/defect';

/** Where such logs, databases and settings were found, and where ours would lie. */
const PATHS = [
  '/debug.log',
  '/error.log',
  '/logs',
  '/logs/pinelabs.log',
  '/log/payment.log',
  '/wp-content/plugins/pinelabs/logs/payment.log',
  '/var/log/pinelabs.log',
  '/.env',
  '/.env.local',
  '/.data/store.db',
  '/store.db',
  '/.next/BUILD_ID',
  '/_next/../.env.local',
  '/_next/static/..%2f..%2f.env.local',
  '/_next/static/%2e%2e/%2e%2e/package.json',
  '/package.json',
  '/.git/config',
];

const PASSWORD_TRIED = 'canary-password-5417';

/** A shop that logs all it can is used by everybody, rightly and wrongly; then its log is searched. */
export const logsTellAll: Defect = {
  number: 6,
  slug: 'logs-tell-all',
  title: 'Log files with tokens, customers’ data and valid signatures can be fetched from the site',
  here: 'The log goes to standard output and writes named fields only; no secret, signature, token or person is among them, and nothing but pages and assets is served.',
  async replay(world, verdict) {
    const { url, server } = await world.anotherShop({ LOG_LEVEL: 'debug' });
    const shopper = new Shopper(url);
    const checkout = await shopper.fillCheckout();
    await checkout.send();
    const order = await orderInShop(world.database, 'email', checkout.email);
    const said = { order_id: order.gateway_order_id ?? '', status: 'PROCESSED' };
    const expected = signCallback(said, world.env.PINELABS_SECRET_KEY ?? '');
    const callback = new URL('/api/pinelabs/callback', url);
    await ask(callback, { form: { ...said, signature: 'A'.repeat(64) } });
    const { callback: back } = await world.sandbox.pay({ reference: order.reference });
    await ask(callback, { form: back?.fields ?? {} });
    await ask(new URL('/api/pinelabs/webhook', url), { body: '{}' });
    const { ADMIN_EMAIL = '', ADMIN_PASSWORD = '' } = world.env;
    const admin = new Administrator(url);
    await admin.signIn(ADMIN_EMAIL, PASSWORD_TRIED).catch(() => undefined);
    await admin.signIn(ADMIN_EMAIL, ADMIN_PASSWORD);
    await (await admin.openPaymentForm(order.id, 'refund'))?.send('1');

    const found: string[] = [];
    for (const path of PATHS) {
      const { status } = await ask(new URL(url), { path });
      if (status < 300) found.push(`${path}: ${status}`);
    }
    verdict.holds(`no log, database or setting is served (${found.join()})`, found.length === 0);
    verdict.control('a page is served', (await ask(new URL('/cart', url))).status === 200);
    // What was printed last is still on its way here.
    await sleep(200);
    const log = server.output();
    await server.stop();

    const secrets: Record<string, string | undefined> = {
      'the signature that was expected': expected,
      'the signature that was given': back?.fields.signature,
      'the client’s secret': world.env.PINELABS_CLIENT_SECRET,
      'the callback key': world.env.PINELABS_SECRET_KEY,
      'the webhook secret': world.env.PINELABS_WEBHOOK_SECRET,
      'the session secret': world.env.NEXTAUTH_SECRET,
      'the administrator’s password': ADMIN_PASSWORD,
      'a password that was tried': PASSWORD_TRIED,
      'the customer’s address': '12 Lake Road',
      'the customer’s e-mail': checkout.email,
      'the customer’s mobile number': String(checkout.body().get('mobile')),
      'the key of the order’s page': shopper.browser.cookie('last_order'),
      'the cart’s cookie': shopper.browser.cookie('cart'),
      'the administrator’s session': admin.browser.cookie('next-auth.session-token'),
      'an access token': 'Bearer',
    };
    for (const [name, secret] of Object.entries(secrets)) {
      verdict.control(`${name} was in use`, Boolean(secret));
      const there = [secret ?? '', (secret ?? '').toLowerCase()].some((text) => log.includes(text));
      verdict.holds(`the log does not hold ${name}`, !there);
    }
    verdict.control('the log was read: it names the order', log.includes(order.reference));
    verdict.control('and the forged callback', log.includes('bad-signature'));
  },
};
