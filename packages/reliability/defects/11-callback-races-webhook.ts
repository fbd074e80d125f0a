import { inParallel } from '@/lib/payments/reconcile/in-parallel';
import { formWith } from '../lib/http/forms';
import type { Defect } from './lib/defect';
import { orderEvent } from './lib/gateway-messages';
import type { DefectWorld, Placed } from './lib/world';

const ORDERS = 10;
/** Fifty callbacks and fifty webhooks in all. */
const TIMES = 5;

/** Payments that are told by callbacks and webhooks at the same moment; then a customer tries to pay once more. */
export const callbackRacesWebhook: Defect = {
  number: 11,
  slug: 'callback-races-webhook',
  title: 'Callback and webhook look first and write later, and a second try overwrites a paid order’s id',
  here: 'Both are hints; what they lead to is decided and written in one transaction that reads the order again. A paid order has no second attempt: its link is closed and its id never changes.',
  async replay(world, verdict) {
    const orders: Placed[] = [];
    await inParallel(Array.from({ length: ORDERS }), 2, async () => {
      orders.push(await world.place());
    });
    const [one] = orders;
    if (!one) throw new Error('no order was placed');
    const payOnceMore = await payFormOf(one);
    const told = (await Promise.all(orders.map((order) => tellAtOnce(world, order)))).flat();
    await world.inboxEmpty();

    verdict.control(
      'both were let in each time',
      told.length === 2 * ORDERS * TIMES && told.every((status) => status === 303 || status === 200),
    );
    const once = "SELECT count(*) FROM order_events WHERE order_id = ? AND data ->> 'to' = 'PROCESSED'";
    verdict.holds(
      'each order is told as paid once',
      (await Promise.all(orders.map(({ id }) => world.database.value(once, id)))).every(
        (times) => times === 1,
      ),
    );
    verdict.holds(
      'with its money once',
      (await Promise.all(orders.map(world.now))).every((order) => order.captured_paise === order.total_paise),
    );

    const second = await payOnceMore();
    const { requests } = await world.sandbox.ledger({ reference: one.reference, endpoint: 'create' });
    verdict.control('the second attempt was let in', second < 400);
    verdict.holds('it asks the gateway for nothing', requests.length === 1);
    verdict.holds(
      'and leaves the paid order’s id',
      (await world.now(one)).gateway_order_id === one.gatewayId,
    );
    verdict.holds('and its status', (await world.now(one)).status === 'PROCESSED');
  },
};

/** @returns the statuses of the answers. */
async function tellAtOnce(world: DefectWorld, order: Placed): Promise<number[]> {
  const { callback } = await world.sandbox.pay({ reference: order.reference });
  const answers = await Promise.all(
    Array.from({ length: TIMES }, () => [
      world.callback(callback?.fields ?? {}),
      world.webhook(orderEvent('ORDER_PROCESSED', order, 'PROCESSED')),
    ]).flat(),
  );
  return answers.map(({ status }) => status);
}

/** The order page's button, as it lay open in another tab before the payment. */
async function payFormOf({ shopper }: Placed): Promise<() => Promise<number>> {
  const page = await shopper.browser.get(shopper.orderPath ?? '/');
  const form = formWith('token', page.html);
  return async () => (await shopper.browser.send(page, form)).status;
}
