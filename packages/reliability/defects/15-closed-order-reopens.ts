import type { Defect } from './lib/defect';
import { orderEvent } from './lib/gateway-messages';

/** The hold was released; then what was said about it earlier comes once more. */
export const closedOrderReopens: Defect = {
  number: 15,
  slug: 'closed-order-reopens',
  title: 'News that comes late opens an order that was closed',
  here: 'A status never goes back: a late event earns at most a fetch of the gateway’s own order, and that order decides.',
  async replay(world, verdict) {
    const order = await world.paid({ hold: true });
    verdict.control('the order was held', (await world.now(order)).status === 'AUTHORIZED');
    await (await world.admin.openPaymentForm(order.id, 'cancel'))?.send();
    verdict.control('and cancelled', await world.becomes(order, 'CANCELLED'));

    const late = async () => {
      await world.webhook(orderEvent('ORDER_AUTHORIZED', order, 'AUTHORIZED'));
      await world.webhook(orderEvent('ORDER_PROCESSED', order, 'PROCESSED'));
      await world.callback({ order_id: order.gatewayId, status: 'AUTHORIZED' });
      await world.inboxEmpty();
    };
    const fetches = await world.fetchesOf(order);
    await late();
    verdict.holds('it stays cancelled', (await world.now(order)).status === 'CANCELLED');
    verdict.control(
      'the events were followed up: the gateway was asked',
      (await world.fetchesOf(order)) > fetches,
    );

    await world.sandbox.fault({
      endpoint: 'get',
      fault: 'wrong-field',
      field: 'status',
      reference: order.reference,
    });
    await late();
    await world.admin.askGateway(order.id);
    await world.calm();
    const { status, captured_paise: captured } = await world.now(order);
    verdict.holds(
      'also while the gateway’s own answers make no sense',
      status === 'CANCELLED' && captured === 0,
    );
    verdict.holds(
      'its goods are on the shelf',
      (await world.database.value('SELECT stock FROM orders WHERE id = ?', order.id)) === 'released',
    );
    const { movements } = await world.sandbox.ledger({ reference: order.reference });
    verdict.holds(
      'no money moved',
      movements.every(({ kind }) => kind === 'authorised' || kind === 'released'),
    );
    const page = await world.admin.openPaymentForm(order.id, 'capture');
    verdict.holds('and none can be asked for', page === undefined);
  },
};
