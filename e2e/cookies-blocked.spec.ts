/** A browser that blocks cookies: told where something was to be put into the cart, not by an empty cart. */
import { buyBox, cart, cookies } from '@/shop/messages';
import { TOFFEE } from './pages/goods';
import { ProductPage } from './pages/product-page';
import { withoutCookies } from './support/cookieless';
import { expect, test } from './support/test';

const WORDS = cookies.blocked;

for (const javaScriptEnabled of [true, false]) {
  test(`is told so ${javaScriptEnabled ? 'at the button' : 'in the cart, without scripts'}`, async ({
    browser,
    shop,
  }) => {
    const { proxy, close } = await withoutCookies();
    const context = await browser.newContext({ baseURL: shop.url, proxy, javaScriptEnabled });
    const page = await context.newPage();
    const product = new ProductPage(page);
    await product.open(TOFFEE);
    await product.addButton.click();
    if (javaScriptEnabled) {
      await expect(page.getByRole('status').filter({ hasText: WORDS })).toBeVisible();
    } else {
      await page.getByRole('link', { name: buyBox.viewCart }).click();
      await expect(page.getByRole('main')).toContainText(WORDS);
    }
    await context.close();
    close();
  });
}

test('is told so in an empty cart, too, where the page’s scripts can keep none', async ({ page }) => {
  await page.goto('/cart');
  await expect(page.getByRole('main')).not.toContainText(WORDS);
  await page.addInitScript(() => {
    Object.defineProperty(Document.prototype, 'cookie', { get: () => '', set: () => undefined });
  });
  await page.goto('/cart');
  await expect(page.getByRole('main')).toContainText(WORDS);
});

test('who keeps cookies reads nothing of it', async ({ page }) => {
  const product = new ProductPage(page);
  await product.open(TOFFEE);
  await product.add();
  await product.outcome.getByRole('link', { name: buyBox.viewCart }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(cart.heading);
  await expect(page.getByRole('main')).not.toContainText(WORDS);
});
