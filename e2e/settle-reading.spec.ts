/** An order whose status nobody knows, paid: an administrator says what the gateway’s dashboard shows, and accepts it. */
import { orderStatus } from '@/shop/messages';
import { booksOf } from './pages/books';
import { ConsolePage } from './pages/console-page';
import { placeOrderInBrowser } from './pages/order-flow';
import { OrderPage, PAID } from './pages/order-page';
import { expectAccessible } from './support/accessible';
import { PHONE_SCREEN } from './support/screens';
import { expect, test } from './support/test';

// Axe must not measure a colour that is on its way to another.
test.use({ reducedMotion: 'reduce' });

for (const javaScriptEnabled of [true, false]) {
  test(`is settled by what the dashboard shows${javaScriptEnabled ? '' : ', without scripts'}`, async ({
    page,
    browser,
    shop,
    sandbox,
    admin,
  }) => {
    const { reference } = await placeOrderInBrowser(page);
    await sandbox.fault({ endpoint: 'get', fault: 'wrong-field', field: 'status', reference });
    await sandbox.pay({ reference });
    const context = await browser.newContext({
      baseURL: shop.url,
      reducedMotion: 'reduce',
      javaScriptEnabled,
      viewport: PHONE_SCREEN,
    });
    const consolePage = new ConsolePage(await context.newPage());
    await consolePage.signIn(admin);
    const link = consolePage.page.getByRole('link', { name: 'Resolve it' });
    await expect(async () => {
      await consolePage.openOrder(reference);
      await expect(link).toBeVisible({ timeout: 1_000 });
    }).toPass();
    const order = new OrderPage(page);
    await order.openLast();
    await expect(order.headline).toHaveText(orderStatus.reviewed);

    await link.click();
    const main = consolePage.page.getByRole('main');
    await expect(main).toContainText('The shop does not know the gateway’s status SOMETHING_NEW.');
    const show = main.getByRole('button', { name: 'Show what it comes to' });
    await show.click();
    await expect(main).toContainText('Choose where the money is.');
    await main.getByRole('radio', { name: 'Captured', exact: true }).check();
    await main.getByLabel('Amount held or captured').fill('50.01');
    await show.click();
    await expect(main).toContainText('₹50.01 is more than the ₹50 of the gateway’s order and its payments.');
    // What was typed stays.
    await expect(main.getByRole('radio', { name: 'Captured', exact: true })).toBeChecked();
    await expect(main.getByLabel('Amount held or captured')).toHaveValue('50.01');
    if (javaScriptEnabled) await expectAccessible(consolePage.page);
    await main.getByLabel('Amount held or captured').fill('₹ 50/-');
    await show.click();
    await expect(main).toContainText('₹50 was captured for the order of ₹50, by the gateway’s dashboard.');
    await main.getByRole('radio', { name: /^Accept what I read in the dashboard/ }).check();
    await main.getByLabel('Reason').fill('Captured, says their dashboard');
    if (javaScriptEnabled) await expectAccessible(consolePage.page);
    await main.getByRole('button', { name: 'Resolve it' }).click();
    await expect(main.getByRole('status')).toContainText('Accepted: ₹50 was captured for the order of ₹50');

    await consolePage.openOrder(reference);
    await expect(consolePage.figure('Captured')).toHaveText('₹50.00');
    await expect(consolePage.opener('Refund')).toBeVisible();
    await expect(link).toHaveCount(0);
    await page.reload();
    await expect(order.headline).toHaveText(PAID);
    expect(await booksOf(sandbox, reference)).toMatchObject({ captured: 5_000, refunded: 0 });
    await context.close();
  });
}
