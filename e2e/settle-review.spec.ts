/** A payment of another amount than the order's: an administrator accepts it, or gives everything back. */
import type { Browser, BrowserContextOptions } from '@playwright/test';
import { orderStatus, steps } from '@/shop/messages';
import type { SandboxControl } from '../scripts/lib/sandbox-control';
import { booksOf } from './pages/books';
import { ConsolePage } from './pages/console-page';
import { placeOrderInBrowser } from './pages/order-flow';
import { OrderPage, PAID } from './pages/order-page';
import type { Credentials } from './pages/sign-in-page';
import { expectAccessible } from './support/accessible';
import { expect, test } from './support/test';

// Axe must not measure a colour that is on its way to another.
test.use({ reducedMotion: 'reduce' });

const SHOTS = process.env.SETTLE_SHOTS;

interface Desk {
  browser: Browser;
  url: string;
  admin: Credentials;
  options: BrowserContextOptions;
}

/** The page that settles the order's review. */
async function openSettlement({ browser, url, admin, options }: Desk, reference: string) {
  const context = await browser.newContext({ baseURL: url, reducedMotion: 'reduce', ...options });
  const consolePage = new ConsolePage(await context.newPage());
  await consolePage.signIn(admin);
  const link = consolePage.page.getByRole('link', { name: 'Resolve it' });
  await expect(async () => {
    await consolePage.openOrder(reference);
    await expect(link).toBeVisible({ timeout: 1_000 });
  }).toPass();
  await expect(consolePage.reasonAgainst('Refund')).toContainText('Resolve the review below first.');
  await link.click();
  const main = consolePage.page.getByRole('main');
  await expect(main).toContainText('₹40 was paid for the order of ₹50.');
  return { consolePage, main, press: main.getByRole('button', { name: 'Resolve it' }) };
}

/** ₹40 for an order of ₹50. */
const payLess = (sandbox: SandboxControl, reference: string) => sandbox.pay({ reference, amount: 4_000 });

for (const width of [390, 1280]) {
  for (const javaScriptEnabled of [true, false]) {
    const how = `at ${width} px${javaScriptEnabled ? '' : ', without scripts'}`;
    const options = { javaScriptEnabled, viewport: { width, height: 844 } };

    test(`accepted: the order goes on with what was paid, ${how}`, async ({
      page,
      browser,
      shop,
      sandbox,
      admin,
    }) => {
      const { reference } = await placeOrderInBrowser(page);
      await payLess(sandbox, reference);
      const order = new OrderPage(page);
      const where = { browser, url: shop.url, admin, options };
      const { consolePage, main, press } = await openSettlement(where, reference);
      await order.openLast();
      await expect(order.headline).toHaveText(orderStatus.reviewed);

      // Nothing is chosen beforehand, and a reason is asked for; what was typed stays.
      await press.click();
      await expect(main).toContainText('Choose how it is resolved.');
      await expect(main).toContainText('Say why: it goes into the order’s history.');
      // The button had the focus; the first choice of the first group with a fault takes it.
      if (javaScriptEnabled) await expect(main.getByRole('radio').first()).toBeFocused();
      await main.getByLabel('Reason').fill('A coupon of the bank');
      await press.click();
      await expect(main).not.toContainText('Say why');
      await expect(main).toContainText('Choose how it is resolved.');
      await expect(main.getByLabel('Reason')).toHaveValue('A coupon of the bank');
      const accept = main.getByRole('radio', { name: /^Accept what the gateway shows/ });
      await expect(main).toContainText(
        '₹40 (forty rupees) counts as captured for the order of ₹50 (fifty rupees).',
      );
      await accept.check();
      if (SHOTS) await consolePage.page.screenshot({ path: `${SHOTS}/accept-${how}.png`, fullPage: true });
      if (javaScriptEnabled) await expectAccessible(consolePage.page);
      await press.click();
      await expect(main.getByRole('status')).toContainText('Accepted: ₹40 was paid for the order of ₹50.');
      if (SHOTS) await consolePage.page.screenshot({ path: `${SHOTS}/accepted-${how}.png`, fullPage: true });

      await consolePage.openOrder(reference);
      await expect(consolePage.figure('Captured')).toHaveText('₹40.00');
      await expect(consolePage.entry('Accepted what the gateway shows')).toContainText(
        'A coupon of the bank',
      );
      await expect(consolePage.opener('Refund')).toBeVisible();
      await page.reload();
      await expect(order.headline).toHaveText(PAID);
      await expect(order.panel).toContainText(orderStatus.paidOtherAccepted('₹40', '₹50'));
      if (SHOTS) await page.screenshot({ path: `${SHOTS}/customer-accepted-${how}.png`, fullPage: true });
      expect(await booksOf(sandbox, reference)).toMatchObject({ captured: 4_000, refunded: 0 });
    });

    test(`refunded: everything goes back and the order ends, ${how}`, async ({
      page,
      browser,
      shop,
      sandbox,
      admin,
    }) => {
      const { reference } = await placeOrderInBrowser(page);
      await payLess(sandbox, reference);
      const where = { browser, url: shop.url, admin, options };
      const { consolePage, main, press } = await openSettlement(where, reference);
      await main.getByRole('radio', { name: /^Refund it all/ }).check();
      await expect(main).toContainText('₹40 (forty rupees) is refunded to the customer.');
      await main.getByLabel('Reason').fill('Wrong amount');
      if (SHOTS) await consolePage.page.screenshot({ path: `${SHOTS}/refund-${how}.png`, fullPage: true });
      await press.click();
      await expect(main.getByRole('status')).toContainText('Refunded ₹40.');
      if (javaScriptEnabled) await expectAccessible(consolePage.page);

      await consolePage.openOrder(reference);
      await expect(consolePage.figure('Refunded')).toHaveText('₹40.00');
      await expect(consolePage.page.getByRole('link', { name: 'Resolve it' })).toHaveCount(0);
      if (SHOTS)
        await consolePage.page.screenshot({ path: `${SHOTS}/refunded-order-${how}.png`, fullPage: true });
      const order = new OrderPage(page);
      await order.openLast();
      await expect(order.headline).toHaveText(orderStatus.refundedInFull);
      await expect(order.amount(steps.refunded)).toHaveText('₹40');
      if (SHOTS) await page.screenshot({ path: `${SHOTS}/customer-refunded-${how}.png`, fullPage: true });
      expect(await booksOf(sandbox, reference)).toMatchObject({ captured: 4_000, refunded: 4_000 });
    });
  }
}
