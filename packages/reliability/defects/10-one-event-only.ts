import { place } from '../lib/bought';
import type { Defect } from './lib/defect';
import { orderEvent } from './lib/gateway-messages';

const EVENTS = [
  'ORDER_AUTHORIZED',
  'ORDER_PROCESSED',
  'ORDER_CANCELLED',
  'PAYMENT_FAILED',
  'ORDER_FAILED',
  'REFUND_PROCESSED',
  'REFUND_FAILED',
  'TOKEN_CREATED',
];

/** Here webhooks do come: each state is reached by its event alone. */
export const oneEventOnly: Defect = {
  number: 10,
  slug: 'one-event-only',
  title: 'Holding is switched off in the code, and one kind of event alone is listened to',
  here: 'The customer’s choice goes into `pre_auth`; every event is kept under its own name and has the order fetched.',
  async replay(world, verdict) {
    await world.sandbox.behave();
    const held = await place(world, { hold: true });
    const charged = await place(world);
    const preAuth = async ({ reference }: { reference: string }) =>
      JSON.stringify((await world.sandbox.ledger({ reference, endpoint: 'create' })).requests.at(-1)?.body);
    verdict.holds(
      '"charge me on dispatch" asks for a hold',
      Boolean((await preAuth(held))?.includes('"pre_auth":true')),
    );
    verdict.control(
      '"charge me now" does not',
      Boolean((await preAuth(charged))?.includes('"pre_auth":false')),
    );

    await world.sandbox.pay({ reference: held.reference });
    verdict.holds('ORDER_AUTHORIZED arrives', await world.becomes(held, 'AUTHORIZED'));
    await world.sandbox.pay({ reference: charged.reference, outcome: 'decline' });
    verdict.holds('PAYMENT_FAILED arrives', await world.becomes(charged, 'ATTEMPTED'));
    await world.sandbox.pay({ reference: charged.reference });
    verdict.holds('ORDER_PROCESSED arrives', await world.becomes(charged, 'PROCESSED'));
    await world.sandbox.settings({ refunds: 'PENDING' });
    await (await world.admin.openPaymentForm(charged.id, 'refund'))?.send();
    await world.sandbox.settings({ refunds: 'immediate' });
    await world.sandbox.settleRefunds('PROCESSED');
    verdict.holds('REFUND_PROCESSED arrives', await world.becomes(charged, 'FULLY_REFUNDED'));

    await world.calm();
    for (const event of EVENTS) await world.webhook(orderEvent(event, held, 'AUTHORIZED'), `kept-${event}`);
    await world.inboxEmpty();
    const kept = await world.database.column(
      "SELECT event_type FROM webhook_inbox WHERE id LIKE 'kept-%' AND state = 'processed'",
    );
    verdict.holds(
      'every event is kept and worked on',
      EVENTS.every((event) => kept.includes(event)),
    );
  },
};
