import { orderInShop } from '../lib/bought';
import type { Defect } from './lib/defect';

const BAD_NEWS = /did not go through|failed|declined|cancelled|run out/i;

/** The answer is lost, or the bank takes its time: what is not known is not told as a failure. */
export const silenceIsFailure: Defect = {
  number: 3,
  slug: 'silence-is-failure',
  title: 'No answer, or a waiting one, counts as a failure, and the customer pays a second time',
  here: 'No answer is no failure: the page says that we are checking and offers no second payment; the order keeps its one link and its stock.',
  async replay(world, verdict) {
    const { sandbox } = world;
    await sandbox.fault({ endpoint: 'create', fault: 'drop-after', times: 1 });
    const shopper = world.shopper();
    const checkout = await shopper.fillCheckout();
    await checkout.send();
    const order = await orderInShop(world.database, 'email', checkout.email);
    const page = shopper.orderPath ?? '/';
    const lost = await shopper.browser.get(page);
    verdict.holds(
      'a lost answer: the page gives no bad news',
      lost.status === 200 && !BAD_NEWS.test(mainOf(lost.html)),
    );
    await checkout.send();
    const created = await sandbox.ledger({ reference: order.reference, endpoint: 'create' });
    const ids = new Set(created.requests.map(({ order_id: id }) => id).filter((id) => id !== null));
    verdict.holds('pressed again, it stays one order at the gateway', ids.size === 1);

    const slow = await world.place();
    const path = slow.shopper.orderPath ?? '/';
    await sandbox.pay({ reference: slow.reference, method: 'UPI', outcome: 'pending' });
    await world.callback({ order_id: slow.gatewayId, status: 'PENDING' });
    const waiting = await slow.shopper.browser.get(path);
    verdict.holds(
      'a pending payment is no failure',
      (await world.now(slow)).status === 'PENDING' && !BAD_NEWS.test(mainOf(waiting.html)),
    );
    verdict.holds(
      'and keeps its goods',
      (await world.database.value('SELECT stock FROM orders WHERE id = ?', slow.id)) === 'reserved',
    );

    const unheard = await world.place();
    const { callback } = await sandbox.pay({ reference: unheard.reference });
    await sandbox.fault({ endpoint: 'get', fault: 'drop-before', reference: unheard.reference });
    await world.callback(callback?.fields ?? {});
    const checking = await unheard.shopper.browser.get(unheard.shopper.orderPath ?? '/');
    verdict.holds('paid, and the fetch fails: no bad news', !BAD_NEWS.test(mainOf(checking.html)));
    verdict.holds('and no button to pay again', !checking.html.includes('name="kind" value="pay"'));
    await world.calm();
    await world.admin.askGateway(unheard.id);
    verdict.control('the next fetch finds the payment', await world.becomes(unheard, 'PROCESSED'));

    const declined = await world.place();
    await sandbox.pay({ reference: declined.reference, outcome: 'decline' });
    await world.callback({ order_id: declined.gatewayId, status: 'ATTEMPTED' });
    const told = await declined.shopper.browser.get(declined.shopper.orderPath ?? '/');
    verdict.control('a payment that was declined is told as declined', BAD_NEWS.test(mainOf(told.html)));
  },
};

/** Without the header, the footer and the scripts, which hold the page's text a second time. */
function mainOf(html: string): string {
  return /<main.*?<\/main>/s.exec(html)?.[0] ?? '';
}
