import type { Defect } from './lib/defect';

const NEUTRAL = '/order/return';

/** The order is paid nowhere; whoever posts these wants the shop to believe that it was. */
export const callbackSignature: Defect = {
  number: 1,
  slug: 'callback-signature',
  title: 'The callback is believed without its signature',
  here: 'A callback without the gateway’s signature leads to a neutral page: nothing is written, nothing is fetched.',
  async replay(world, verdict) {
    const order = await world.place();
    const said = { order_id: order.gatewayId, status: 'PROCESSED' };
    const version = () => world.database.value('SELECT version FROM orders WHERE id = ?', order.id);
    const before = await version();
    const fetches = await world.fetchesOf(order);
    const forged: Record<string, Readonly<Record<string, string>>> = {
      'no signature': said,
      'an empty one': { ...said, signature: '' },
      'one of zeros': { ...said, signature: '0'.repeat(64) },
      'one of a wrong length': { ...said, signature: 'AB' },
    };
    for (const [name, form] of Object.entries(forged)) {
      const { status, location } = await world.ask('/api/pinelabs/callback', { form });
      verdict.holds(
        `${name}: 303 to the neutral page`,
        status === 303 && Boolean(location?.endsWith(NEUTRAL)),
      );
    }
    verdict.holds(
      'the order is as it was',
      (await world.now(order)).status === order.status && (await version()) === before,
    );
    verdict.holds('the gateway was not even asked', (await world.fetchesOf(order)) === fetches);

    const { callback } = await world.sandbox.pay({ reference: order.reference });
    const { location } = await world.ask('/api/pinelabs/callback', { form: callback?.fields ?? {} });
    verdict.control(
      'the gateway’s own callback opens the order’s page',
      Boolean(location?.includes('/order/')) && !location?.endsWith(NEUTRAL),
    );
    verdict.control('and marks it paid', await world.becomes(order, 'PROCESSED'));
  },
};
