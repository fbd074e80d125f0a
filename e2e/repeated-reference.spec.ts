/** The answer to a create is lost, and the gateway refuses to repeat it: the customer pays all the same, once. */
import { booksOf } from './pages/books';
import { ConsolePage } from './pages/console-page';
import { TOFFEE } from './pages/goods';
import { HostedPage } from './pages/hosted-page';
import { fillCheckout } from './pages/order-flow';
import { OrderPage, PAID } from './pages/order-page';
import { expect, test } from './support/test';

for (const answer of ['409', '422'] as const) {
  test(`a repeat that is refused with ${answer} leads to another order at the gateway, which is paid once`, async ({
    page,
    context,
    sandbox,
    admin,
  }) => {
    await sandbox.settings({ repeated_create: answer });
    try {
      await sandbox.fault({ endpoint: 'create', fault: 'drop-after', times: 1 });
      const { checkout, customer } = await fillCheckout(page);
      await checkout.payButton.click();
      const order = new OrderPage(page);
      await order.tryAgainButton.click();
      const hosted = new HostedPage(page);
      await hosted.arrived();
      const reference = await hosted.reference();
      expect(reference).toMatch(/^BN-.{14}-2$/);
      await hosted.payByCard();
      await expect(order.headline).toHaveText(PAID);
      expect(await booksOf(sandbox, reference)).toMatchObject({ captured: TOFFEE.total });
      const first = reference.replace(/-2$/, '');
      expect((await sandbox.ledger({ reference: first })).movements).toEqual([]);

      const consolePage = new ConsolePage(await context.newPage());
      await consolePage.signIn(admin);
      await consolePage.search(customer.email);
      await expect(consolePage.references).toHaveText([first]);
      await consolePage.search(reference);
      await consolePage.references.click();
      await expect(consolePage.technical.getByText(reference, { exact: true }).first()).toBeVisible();
      const earlier = consolePage.page.getByRole('table', { name: 'Other orders at the gateway' });
      await expect(earlier.getByRole('row').nth(1)).toContainText(first);
      await expect(consolePage.entry(`asked for another order as ${reference}`)).toBeVisible();

      // Somebody pays the earlier one as well.
      await sandbox.pay({ reference: first });
      await consolePage.page.getByRole('button', { name: 'Ask the gateway now' }).click();
      await expect(consolePage.page.getByText('Paid twice: two orders at the gateway')).toBeVisible();
      const theirs = consolePage.page.getByRole('columnheader', { name: 'The gateway’s' });
      await expect(consolePage.page.getByRole('table').filter({ has: theirs })).toContainText(first);
      await expect(earlier.getByRole('row').nth(1)).toContainText('₹50');
    } finally {
      await sandbox.settings({ repeated_create: 'existing' });
    }
  });
}
