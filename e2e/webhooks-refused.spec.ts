/** Webhooks whose signature the shop refuses: seen in the console, with what it probably is. */
import { ConsolePage } from './pages/console-page';
import { payOrder } from './pages/order-flow';
import { expect, test } from './support/test';

test('a run of refused signatures shows with its likely cause until a good one comes', async ({
  page,
  context,
  sandbox,
  admin,
}) => {
  await sandbox.fault({ endpoint: 'webhook', fault: 'bad-signature' });
  // Refused once, and again each time that the gateway tries anew.
  await payOrder(page);
  const consolePage = await context.newPage();
  await new ConsolePage(consolePage).signIn(admin);
  const strip = consolePage.getByRole('region', { name: 'Needs attention' });
  const link = strip.getByRole('link', { name: /webhooks refused$/ });
  await expect(async () => {
    await consolePage.goto('/admin');
    await expect(link).toBeVisible({ timeout: 500 });
  }).toPass();
  await link.click();
  await expect(consolePage.getByText(/webhooks refused since the last valid one/)).toBeVisible();
  await expect(
    consolePage.getByText(/Likely cause: PINELABS_WEBHOOK_SECRET is not the merchant secret/),
  ).toBeVisible();

  await sandbox.behave();
  await sandbox.sendEvent('TOKEN_CREATED');
  await expect(async () => {
    await consolePage.goto('/admin/webhooks');
    await expect(consolePage.getByText('Likely cause')).toHaveCount(0, { timeout: 500 });
  }).toPass();
});

test('a gateway that signs with the secret’s own characters is heard as well', async ({ page, sandbox }) => {
  await sandbox.settings({ webhook_key: 'characters' });
  try {
    const { reference } = await payOrder(page);
    const orderId = (await sandbox.ledger({ reference })).requests[0]?.order_id ?? '';
    await expect(async () => {
      const [paid] = await sandbox.webhooksOf(orderId);
      expect(paid).toMatchObject({ event_type: 'ORDER_PROCESSED', state: 'delivered' });
    }).toPass();
  } finally {
    await sandbox.settings({ webhook_key: 'decoded' });
  }
});
