/** Finding an order again. */
import { ConsolePage } from './pages/console-page';
import { payOrder } from './pages/order-flow';
import { expect, test } from './support/test';

test('an order is found by reference, e-mail and gateway id, and by its status', async ({
  page,
  context,
  sandbox,
  admin,
}) => {
  const { reference, email } = await payOrder(page, { hold: true });
  const gatewayId = (await sandbox.ledger({ reference })).movements[0]?.order_id ?? '';
  const consolePage = new ConsolePage(await context.newPage());
  await consolePage.signIn(admin);
  const written = [
    reference.toLowerCase(),
    `#${reference}`,
    `Order ${reference}`,
    reference.replaceAll('-', '\u2011'),
  ];
  const parts = [reference.replaceAll('-', ''), reference.slice(3)];
  for (const term of [reference, ...written, ...parts, email, gatewayId]) {
    await consolePage.search(term);
    await expect(consolePage.references).toHaveText([reference]);
  }
  await consolePage.page
    .getByRole('navigation', { name: 'Filter by status' })
    .getByText('To capture')
    .click();
  await expect(consolePage.page.getByRole('row').filter({ hasText: reference })).toContainText('Held');
});
