/** The address of an order's page is its key: without it there is nothing to be found. */
import { randomBytes } from 'node:crypto';
import { notFoundPage } from '@/shop/messages';
import { placeOrderInBrowser } from './pages/order-flow';
import { OrderPage } from './pages/order-page';
import { expect, test } from './support/test';

test('whatever is wrong with the address, the answer is the same', async ({
  page,
  browser,
  request,
  sandbox,
}) => {
  const { reference } = await placeOrderInBrowser(page);
  const order = new OrderPage(page);
  await order.openLast();
  const own = new URL(page.url()).pathname;
  const { balances: _, requests } = await sandbox.ledger({ reference });
  const gatewayId = String(requests.find(({ order_id }) => order_id)?.order_id);
  const lastChanged = `${own.slice(0, -2)}${own.endsWith('AA') ? 'BB' : 'AA'}`;

  const stranger = await browser.newPage();
  const shown = new Set<string>();
  for (const path of [
    `/order/${randomBytes(32).toString('base64url')}`,
    lastChanged,
    `/order/${reference}`,
    `/order/${gatewayId}`,
    '/order/1',
  ]) {
    expect((await request.get(path)).status(), path).toBe(404);
    await stranger.goto(path);
    await expect(stranger.getByRole('heading', { level: 1 })).toHaveText(notFoundPage.title);
    // Next sends a dynamic page's title after its body.
    await expect(stranger).toHaveTitle(/./);
    shown.add(`${await stranger.title()}\n${await stranger.getByRole('main').innerText()}`);
  }
  expect([...shown]).toHaveLength(1);
  // With the whole address anybody may look, on any device.
  expect((await stranger.goto(own))?.status()).toBe(200);
  await expect(stranger.getByText(reference).first()).toBeVisible();
  await stranger.close();
});
