import type { Defect } from './lib/defect';

/** One POST from anywhere ended an order elsewhere, and signed its sender in as the customer. */
export const anybodyCancels: Defect = {
  number: 4,
  slug: 'anybody-cancels',
  title: 'Anybody may post `status=CANCELLED`: an order is cancelled and its customer’s account opened',
  here: 'Only the gateway’s own order can cancel one; the callback sets no cookie and opens no session, not even with a good signature.',
  async replay(world, verdict) {
    const order = await world.paid({ hold: true });
    const said = { order_id: order.gatewayId, status: 'CANCELLED' };
    const unsigned = await world.ask('/api/pinelabs/callback', { form: said });
    const json = await world.ask('/api/pinelabs/callback', {
      body: JSON.stringify(said),
      headers: { 'content-type': 'application/json' },
    });
    // The gateway signs this when a customer turns back on its page: true then, and not a fact for ever.
    const signed = await world.callback(said);
    const hook = await world.ask('/api/pinelabs/webhook', {
      body: JSON.stringify({ event_type: 'ORDER_CANCELLED', data: said }),
    });
    verdict.holds('the order is held as before', (await world.now(order)).status === 'AUTHORIZED');
    verdict.holds('a webhook without a signature is refused', hook.status === 401);
    verdict.holds(
      'nobody is given a cookie',
      [unsigned, json, signed, hook].every(({ setCookie }) => setCookie.length === 0),
    );
    verdict.holds(
      'an unsigned one is not led to the order',
      Boolean(unsigned.location?.endsWith('/order/return')),
    );
    const { movements } = await world.sandbox.ledger({ reference: order.reference });
    verdict.holds(
      'no money was released',
      movements.every(({ kind }) => kind !== 'released'),
    );

    await (await world.admin.openPaymentForm(order.id, 'cancel'))?.send();
    verdict.control('an administrator’s cancel does cancel it', await world.becomes(order, 'CANCELLED'));
  },
};
