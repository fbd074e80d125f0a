import { runReconcile } from '../lib/reconcile-run';
import { ask } from './lib/ask';
import type { Defect } from './lib/defect';
import { orderEvent, signedWebhook } from './lib/gateway-messages';

const STATE = 'SELECT state FROM webhook_inbox WHERE id = ?';

/** The shop is killed while it works on an event that it has acknowledged. */
export const seenBeforeDone: Defect = {
  number: 16,
  slug: 'seen-before-done',
  title: 'A webhook counts as handled before it is: a crash in between loses it',
  here: 'An event is stored before it is acknowledged and marked as done after the work; a worker that dies leaves a lease that runs out.',
  async replay(world, verdict) {
    const order = await world.place();
    await world.sandbox.pay({ reference: order.reference });
    const { url, server } = await world.anotherShop();
    await world.sandbox.fault({
      endpoint: 'get',
      fault: 'delay',
      delay_ms: 10_000,
      reference: order.reference,
    });
    const id = `killed-${order.id}`;
    const secret = world.env.PINELABS_WEBHOOK_SECRET ?? '';
    const event = orderEvent('ORDER_PROCESSED', order, 'PROCESSED');
    const { status } = await ask(new URL('/api/pinelabs/webhook', url), {
      method: 'POST',
      ...signedWebhook(event, secret, id),
    });
    verdict.control('it was acknowledged', status === 200);
    await world.until(
      async () =>
        Number(await world.database.value('SELECT attempts FROM webhook_inbox WHERE id = ?', id)) > 0,
    );
    await server.kill();
    await world.calm();
    verdict.control(
      'the shop was killed in the middle of the work',
      (await world.now(order)).status === order.status,
    );
    verdict.holds('the event is not marked as done', (await world.database.value(STATE, id)) === 'received');

    const again = await world.webhook(event, id);
    verdict.holds(
      'sent again, it is acknowledged and known',
      again.status === 200 && again.text === 'known already',
    );
    // The dead worker's lease runs out; the order's own turn is hours away.
    await world.database.run('UPDATE webhook_inbox SET next_attempt_at = 0 WHERE id = ?', id);
    const { code } = await runReconcile(world.env);
    verdict.control('reconcile ran', code === 0);
    verdict.holds('the event was worked on', (await world.database.value(STATE, id)) === 'processed');
    verdict.holds('and the order is paid', (await world.now(order)).status === 'PROCESSED');
    verdict.holds(
      'once',
      (await world.database.value(
        "SELECT count(*) FROM order_events WHERE order_id = ? AND data ->> 'to' = 'PROCESSED'",
        order.id,
      )) === 1,
    );
  },
};
