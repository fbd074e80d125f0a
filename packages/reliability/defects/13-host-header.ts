import { formWith } from '../lib/http/forms';
import type { Defect } from './lib/defect';
import { postForm } from './lib/post-form';

const EVIL = 'evil.example';

/** An order placed through a proxy that passes on whatever name the caller gives the shop. */
export const hostHeader: Defect = {
  number: 13,
  slug: 'host-header',
  title: 'Where the gateway returns to is taken from the request’s Host',
  here: 'Addresses come from `PUBLIC_URL` alone: for the gateway, for redirects and for the page’s own links.',
  async replay(world, verdict) {
    const poisons: Record<string, Record<string, string>> = {
      Host: { host: EVIL },
      'X-Forwarded-Host': { 'x-forwarded-host': EVIL, 'x-forwarded-proto': 'http' },
      Forwarded: { forwarded: `host=${EVIL};proto=http` },
      'Host and Origin': { host: EVIL, origin: `http://${EVIL}` },
    };
    let refused = 0;
    for (const [name, headers] of Object.entries(poisons)) {
      const shopper = world.shopper();
      await shopper.addToCart();
      const page = await shopper.browser.get('/checkout');
      const email = `poisoned.${Math.random().toString(36).slice(2)}@example.com`;
      const answer = await postForm(page.url, formWith('checkoutToken', page.html), {
        values: { ...CUSTOMER, email },
        headers: { origin: world.shopUrl, cookie: shopper.browser.cookiesFor('/checkout'), ...headers },
      });
      const reference = await world.database.value('SELECT reference FROM orders WHERE email = ?', email);
      if (typeof reference !== 'string') refused += 1;
      else verdict.holds(`${name}: the gateway is given our own address`, await ours(world, reference));
      verdict.holds(
        `${name}: the answer leads nobody there`,
        !`${answer.location} ${answer.setCookie}`.includes(EVIL),
      );
    }
    // The shop has one name, whatever the proxy passes on: the Origin decides.
    verdict.holds('a form from another site places no order, and every other one does', refused === 1);

    const order = await world.place();
    verdict.control('asked rightly, the gateway is given our address', await ours(world, order.reference));
    const { callback } = await world.sandbox.pay({ reference: order.reference });
    for (const [name, headers] of Object.entries(poisons)) {
      const { location } = await world.callback(callback?.fields ?? {}, { headers });
      verdict.holds(
        `${name}: the way back is our own`,
        Boolean(location?.startsWith(`${world.shopUrl}/order/`)),
      );
    }
    verdict.control('the callback was let in', await world.becomes(order, 'PROCESSED'));
  },
};

const CUSTOMER = {
  name: 'Asha Rao',
  mobile: '9876543210',
  shippingAddress1: '12 Lake Road',
  shippingPincode: '560001',
  shippingCity: 'Bengaluru',
  shippingState: 'Karnataka',
  method: 'other',
};

async function ours(world: Parameters<Defect['replay']>[0], reference: string): Promise<boolean> {
  const { requests } = await world.sandbox.ledger({ reference, endpoint: 'create' });
  const body = JSON.stringify(requests.at(-1)?.body ?? '');
  return body.includes(`"callback_url":"${world.shopUrl}/api/pinelabs/callback"`) && !body.includes(EVIL);
}
