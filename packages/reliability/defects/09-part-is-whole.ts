import type { Defect } from './lib/defect';

/** ₹10 of ₹50 given back, by a bank that takes its time. */
export const partIsWhole: Defect = {
  number: 9,
  slug: 'part-is-whole',
  title: 'One partial refund counts as a full one; a waiting refund reads as failed',
  here: 'What was refunded is a sum, not a flag; a refund that the gateway has taken and not finished is told as “checking” and counts against the limit.',
  async replay(world, verdict) {
    const order = await world.paid();
    await world.sandbox.settings({ refunds: 'PENDING' });
    const told = await (await world.admin.openPaymentForm(order.id, 'refund'))?.send('10');
    await world.sandbox.settings({ refunds: 'immediate' });
    verdict.holds(
      'a pending refund is told as being checked',
      Boolean(told?.html.includes('Checking with the gateway')),
    );
    verdict.holds('and not as failed', !told?.html.includes('It did not happen'));
    verdict.holds(
      'nothing counts as refunded yet',
      (await world.now(order)).refunded_paise === 0 && (await world.now(order)).status === 'PROCESSED',
    );
    const page = await world.admin.openPaymentForm(order.id, 'refund');
    const over = await page?.send('40.01');
    verdict.holds(
      'and nobody can ask for more than the rest',
      Boolean(over?.html.includes('₹40.01 is more than the ₹40 ')),
    );

    await world.sandbox.settleRefunds('PROCESSED');
    await world.admin.askGateway(order.id);
    const after = await world.now(order);
    verdict.holds(
      'a part is a part',
      after.status === 'PARTIALLY_REFUNDED' && after.refunded_paise === 1_000,
    );
    await (await world.admin.openPaymentForm(order.id, 'refund'))?.send('40');
    verdict.control('the rest makes it whole', await world.becomes(order, 'FULLY_REFUNDED'));
  },
};
