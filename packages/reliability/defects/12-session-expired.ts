import type { Defect } from './lib/defect';

/** The gateway's page posts the customer back from another site: no cookie of ours comes along. */
export const sessionExpired: Defect = {
  number: 12,
  slug: 'session-expired',
  title: 'The session is lost on the way back from the gateway, so that who has paid is sent away',
  here: 'The callback needs no cookie: the signed order id leads to the order’s page, whose address is its own key.',
  async replay(world, verdict) {
    const order = await world.place();
    const { callback } = await world.sandbox.pay({ reference: order.reference });
    const back = await world.callback(callback?.fields ?? {}, {
      headers: { origin: world.sandboxUrl, 'sec-fetch-site': 'cross-site' },
    });
    const page = await world.ask(back.location ?? '/');
    verdict.holds(
      'the callback leads to the order’s page',
      Boolean(back.location?.endsWith(order.shopper.orderPath ?? '/')),
    );
    verdict.holds('it opens without a cookie', page.status === 200 && page.text.includes(order.reference));
    verdict.holds(
      'and says that we have been paid',
      /Thank you|paid/i.test(page.text) && !/expired/i.test(page.text),
    );

    const other = await world.ask(`${back.location?.slice(0, -4)}AAAA`);
    verdict.control('the page opens by its key alone: with another it is not found', other.status === 404);
    const declined = await world.place();
    await world.sandbox.pay({ reference: declined.reference, outcome: 'decline' });
    const bad = await world.callback({
      order_id: declined.gatewayId,
      status: 'FAILED',
      error_code: 'PAYMENT_DECLINED',
    });
    const badPage = await world.ask(bad.location ?? '/');
    verdict.control(
      'a customer who did not pay reads that',
      badPage.text.includes('Your payment attempt did not go through'),
    );
  },
};
