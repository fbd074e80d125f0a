import { formsOf, formWith } from '../lib/http/forms';
import type { Defect } from './lib/defect';
import { postForm } from './lib/post-form';

/** A link in a mail, and another site's form, opened by an administrator who is signed in. */
export const getCancels: Defect = {
  number: 17,
  slug: 'get-cancels',
  title: 'A mere link cancels orders, and forms of other sites are accepted',
  here: 'A GET moves nothing; every action wants our own Origin, so that another site’s form is refused whatever cookies come along.',
  async replay(world, verdict) {
    const order = await world.paid({ hold: true });
    const cookie = world.admin.browser.cookiesFor('/admin');
    const links = [
      `/admin/orders/${order.id}/cancel?confirm=1`,
      `/admin/orders/${order.id}/capture?amount=1&extent=full`,
      `/admin/orders/${order.id}?action=cancel`,
      `/api/pinelabs/callback?order_id=${order.gatewayId}&status=CANCELLED`,
      `/api/pinelabs/webhook?event_type=ORDER_CANCELLED&order_id=${order.gatewayId}`,
      `${order.shopper.orderPath}?cancel=1`,
    ];
    for (const link of links) await world.ask(link, { headers: { cookie } });
    verdict.holds('six links cancel and capture nothing', (await world.now(order)).status === 'AUTHORIZED');

    const page = await world.admin.browser.get(`/admin/orders/${order.id}/cancel`);
    const form = formsOf(page.html).find(({ names }) => names.has('formToken'));
    if (!form) throw new Error('the console offers no cancel');
    const origins: Record<string, Record<string, string>> = {
      'another site': { origin: 'https://evil.example' },
      'an opaque one': { origin: 'null' },
      none: {},
      'the gateway’s': { origin: world.sandboxUrl },
    };
    for (const [name, headers] of Object.entries(origins)) {
      const { status } = await postForm(page.url, form, { headers: { cookie, ...headers } });
      verdict.holds(`Origin ${name}: refused`, status >= 400);
    }
    verdict.holds('the order is held as before', (await world.now(order)).status === 'AUTHORIZED');
    const { requests } = await world.sandbox.ledger({ reference: order.reference });
    verdict.holds(
      'the gateway was asked for no money',
      requests.every(({ endpoint }) => endpoint !== 'cancel' && endpoint !== 'capture'),
    );

    const shopper = world.shopper();
    await shopper.addToCart();
    const checkout = await shopper.browser.get('/checkout');
    const orders = await world.database.value('SELECT count(*) FROM orders');
    await postForm(checkout.url, formWith('checkoutToken', checkout.html), {
      headers: { cookie: shopper.browser.cookiesFor('/checkout'), origin: 'https://evil.example' },
    });
    verdict.holds(
      'nor can another site place an order',
      (await world.database.value('SELECT count(*) FROM orders')) === orders,
    );

    await postForm(page.url, form, { headers: { cookie, origin: world.shopUrl } });
    verdict.control('the same form from our own page cancels', await world.becomes(order, 'CANCELLED'));
  },
};
