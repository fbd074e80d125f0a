import type { Defect } from './lib/defect';

/** Pays the cheapest order of the shop and brings its callback back in the name of a dearer one. */
export const cookieDecides: Defect = {
  number: 2,
  slug: 'cookie-decides',
  title: 'A cookie says which order was paid, and nobody compares the amount',
  here: 'The order is the one that the signed callback names; its amount is compared with the gateway’s own order, and a difference stops everything until a person has looked.',
  async replay(world, verdict) {
    const cheap = await world.place();
    const dear = await world.place({ product: 'kaju-katli-box', quantity: 3 });
    const { callback } = await world.sandbox.pay({ reference: cheap.reference });
    const fields = callback?.fields ?? {};
    // Everything that the browser holds says "the dear one".
    const cookies = `${dear.shopper.browser.cookiesFor('/order')}; order_id=${dear.gatewayId}; pinelabs_order_id=${dear.reference}`;
    const back = await world.callback(fields, { headers: { cookie: cookies } });
    verdict.holds('the dear order is not paid', unpaid(await world.now(dear)));
    verdict.holds(
      'the browser is not led to the dear order',
      !back.location?.endsWith(dear.shopper.orderPath ?? '/'),
    );
    await world.becomes(cheap, 'PROCESSED');
    verdict.control(
      'the cheap order, which the callback names, is paid',
      (await world.now(cheap)).captured_paise === cheap.total_paise,
    );

    await world.callback({ ...fields, order_id: dear.gatewayId });
    verdict.holds('its signature is worth nothing under another order’s id', unpaid(await world.now(dear)));

    await world.sandbox.fault({
      endpoint: 'get',
      fault: 'wrong-field',
      field: 'amount',
      reference: dear.reference,
    });
    const paid = await world.sandbox.pay({ reference: dear.reference });
    await world.callback(paid.callback?.fields ?? {});
    verdict.holds('an order of another amount is not paid', unpaid(await world.now(dear)));
    verdict.holds(
      'and a person is called, with both values',
      Number(
        await world.database.value(
          "SELECT count(*) FROM reviews WHERE order_id = ? AND kind = 'mismatch'",
          dear.id,
        ),
      ) === 1,
    );
    const other = await world.paid({ product: 'kaju-katli-box', quantity: 3 });
    verdict.control('the right amount is paid', other.captured_paise === other.total_paise);
  },
};

function unpaid({
  captured_paise: captured,
  authorised_paise: authorised,
}: {
  captured_paise: number;
  authorised_paise: number;
}): boolean {
  return captured === 0 && authorised === 0;
}
