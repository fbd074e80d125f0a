/** Headers that lie about where the shop is: no address in a page, a redirect or a call to the gateway is made from them. */
import { place } from '../lib/bought';
import { sendRaw } from './raw';
import type { Trials } from './trials';

const EVIL = 'evil.example';
const LIES: readonly Readonly<Record<string, string>>[] = [
  { host: EVIL },
  { 'x-forwarded-host': EVIL },
  { 'x-forwarded-host': EVIL, 'x-forwarded-proto': 'https', 'x-forwarded-port': '443' },
  { host: EVIL, 'x-forwarded-host': EVIL, forwarded: `host=${EVIL};proto=https`, 'x-host': EVIL },
  { 'x-original-url': `https://${EVIL}/`, 'x-rewrite-url': `https://${EVIL}/` },
];
const PATHS = [
  '/',
  '/category/grocery',
  '/product/kachcha-aam-toffee',
  '/search?q=kurta',
  '/cart',
  '/checkout',
  '/order/return',
  '/admin',
  '/admin/sign-in',
  '/nobody-knows-this',
  '/robots.txt',
  '/sitemap.xml',
  '/api/health',
  '/api/pinelabs/callback',
];
/** Paths that a careless redirect turns into another site's address. */
const LEADING_AWAY = [
  `//${EVIL}`,
  `//${EVIL}/cart`,
  `/%5c${EVIL}`,
  `/\\${EVIL}`,
  `/.//${EVIL}`,
  `///${EVIL}/..`,
];

export async function tryHosts(trials: Trials): Promise<void> {
  const { world } = trials;
  const { shopUrl, sandbox } = world;
  const order = await place(world);
  const { orderPath } = order.shopper;
  const cookie = order.shopper.browser.cookies.header('/');
  for (const lies of LIES) {
    for (const path of [...PATHS, ...(orderPath ? [orderPath] : [])]) {
      const { text } = await sendRaw(shopUrl, { path, headers: { ...lies, cookie } });
      trials.check(`GET ${path} believed ${JSON.stringify(lies)}`, !text.includes(EVIL));
    }
    await orderUnder(trials, lies);
  }
  // What is prerendered is kept: a lie must not have been kept with it.
  for (const path of PATHS) {
    const { text } = await sendRaw(shopUrl, { path });
    trials.check(`GET ${path} kept a lie`, !text.includes(EVIL));
  }
  for (const path of LEADING_AWAY) {
    const { location } = await sendRaw(shopUrl, { path });
    const to = location && new URL(location, shopUrl).origin;
    trials.check(`${path} leads to ${location}`, to === '' || to === shopUrl);
  }
  const asked = JSON.stringify((await sandbox.ledger()).requests);
  trials.check('the gateway was told another address', !asked.includes(EVIL));
  trials.check('the gateway was told the shop’s address', asked.includes(`${shopUrl}/api/pinelabs/callback`));
}

/** A customer of the shop whose proxy, or whose attacker, adds the header: placed as ever, or refused. */
async function orderUnder(trials: Trials, lies: Readonly<Record<string, string>>): Promise<void> {
  const { shopUrl } = trials.world;
  const buyer = trials.world.shopper();
  const checkout = await buyer.fillCheckout();
  const path = checkout.url.pathname;
  const { text } = await sendRaw(shopUrl, {
    method: 'POST',
    path,
    body: checkout.body(),
    headers: { ...lies, origin: shopUrl, cookie: buyer.browser.cookies.header(path) },
  });
  trials.check(`an order under ${JSON.stringify(lies)} led elsewhere`, !text.includes(EVIL));
}
