import type { Defect } from './lib/defect';

/** Three boxes of sweets, ₹1,920: given back in amounts that no float and no whole rupee holds. */
export const wholeRupees: Defect = {
  number: 7,
  slug: 'whole-rupees',
  title: 'Rupees are cut to whole numbers before they become paise',
  here: 'Money is whole paise from the form’s text to the wire; the ledger shows every paisa that was typed.',
  async replay(world, verdict) {
    const order = await world.paid({ product: 'kaju-katli-box', quantity: 3 });
    const refunds = [
      ['499.99', 49_999],
      ['1,234.57', 123_457],
      ['1.01', 101],
    ] as const;
    for (const [typed, paise] of refunds) {
      await (await world.admin.openPaymentForm(order.id, 'refund'))?.send(typed);
      const { movements } = await world.sandbox.ledger({ reference: order.reference });
      const last = movements.findLast(({ kind }) => kind === 'refunded');
      verdict.holds(`₹${typed} is ${paise} paise in the ledger`, last?.amount === paise);
    }
    verdict.holds('and in our books', (await world.now(order)).refunded_paise === 49_999 + 123_457 + 101);

    const held = await world.paid({ product: 'kaju-katli-box', quantity: 3, hold: true });
    await (await world.admin.openPaymentForm(held.id, 'capture'))?.send('1,234.57');
    const { balances } = await world.sandbox.ledger({ reference: held.reference });
    verdict.holds('a capture of ₹1,234.57 too', balances[held.gatewayId]?.captured === 123_457);
    verdict.holds(
      'with the rest released to the paisa',
      balances[held.gatewayId]?.released === held.total_paise - 123_457,
    );

    await (await world.admin.openPaymentForm(order.id, 'refund'))?.send('1.005');
    verdict.control(
      'an amount finer than a paisa is refused, not rounded',
      (await world.now(order)).refunded_paise === 173_557,
    );
  },
};
