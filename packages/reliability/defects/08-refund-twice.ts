import { runReconcile } from '../lib/reconcile-run';
import type { Defect } from './lib/defect';

/** A refund that the gateway never got, asked for again once the grace time is over. */
export const refundTwice: Defect = {
  number: 8,
  slug: 'refund-twice',
  title: 'A refund’s amount is sent where nobody reads it, under a new reference at every try',
  here: 'The amount goes as `order_amount`; a refund keeps the reference that was committed before it was first sent, so that the gateway knows the retry.',
  async replay(world, verdict) {
    const order = await world.paid();
    const requests = async () =>
      (await world.sandbox.ledger({ reference: order.reference, endpoint: 'refund' })).requests;
    const refunded = async () =>
      (await world.sandbox.ledger({ reference: order.reference })).movements.filter(
        ({ kind }) => kind === 'refunded',
      );

    await world.sandbox.fault({ endpoint: 'refund', fault: 'drop-before', times: 1 });
    await (await world.admin.openPaymentForm(order.id, 'refund'))?.send('12.50');
    verdict.control('the first try never arrived', (await refunded()).length === 0);
    await world.sandbox.fault({ endpoint: 'refund', fault: 'drop-after', times: 1 });
    await (await world.admin.openPaymentForm(order.id, 'refund'))?.send('7.50');
    // The grace time passes.
    await world.database.run(
      "UPDATE operations SET claimed_at = claimed_at - 120000 WHERE order_id = ? AND kind = 'refund'",
      order.id,
    );
    await runReconcile(world.env);
    await world.admin.askGateway(order.id);

    const made = await refunded();
    verdict.holds(
      'each was made once',
      made.length === 2 && new Set(made.map(({ cause }) => cause)).size === 2,
    );
    verdict.control('in the amounts that were typed', made.map(({ amount }) => amount).join() === '750,1250');
    const bodies = (await requests()).map(({ body }) => JSON.stringify(body));
    verdict.holds(
      'the amount goes under the name that the gateway reads, and no other',
      bodies.length > 0 &&
        bodies.every((body) => body.includes('"order_amount":{"value":') && !body.includes('refund_amount')),
    );
    const references = (await requests()).map(({ reference }) => reference);
    const committed = await world.database.column(
      "SELECT reference FROM operations WHERE order_id = ? AND kind = 'refund'",
      order.id,
    );
    verdict.holds(
      'every try went under the reference that was committed first',
      committed.length === 2 && references.every((reference) => committed.includes(reference)),
    );
    verdict.holds('our books hold both', (await world.now(order)).refunded_paise === 2_000);
  },
};
