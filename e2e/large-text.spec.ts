/** A phone with text twice as large. That no page scrolls sideways then is for `expectAccessible`. */
import { summary } from '@/shop/messages';
import { CHAI, TOFFEE } from './pages/goods';
import { payOrder } from './pages/order-flow';
import { ProductPage } from './pages/product-page';
import { enlargeText, sideways } from './support/accessible';
import { sendForm } from './support/send-form';
import { expect, test } from './support/test';

test.use({ viewport: { width: 390, height: 844 }, reducedMotion: 'reduce' });

for (const by of ['zoom', 'text size']) {
  test(`at 200 % by ${by} the bar keeps to one row and its share after a press, and what it says is seen`, async ({
    page,
  }) => {
    const product = new ProductPage(page);
    // A browser's zoom halves the screen in its own pixels.
    if (by === 'zoom') await page.setViewportSize({ width: 195, height: 422 });
    await product.open(TOFFEE);
    if (by === 'text size') await enlargeText(page);
    await product.add();
    const { share, rows } = await page.locator('[data-buy-bar]').evaluate((bar) => ({
      share: bar.getBoundingClientRect().height / window.innerHeight,
      rows: new Set([...bar.querySelectorAll('button')].map((button) => button.getBoundingClientRect().top))
        .size,
    }));
    expect(share).toBeLessThanOrEqual(0.15);
    expect(rows).toBe(1);
    await expect(product.outcome).toBeInViewport({ ratio: 1 });
    expect(await sideways(page)).toEqual([]);
  });
}

test('names of goods keep whole words at the checkout and on the order’s page', async ({ page }) => {
  await sendForm(page, `/product/${CHAI.id}`, 'product', { quantity: '1' });
  await page.goto('/checkout');
  await enlargeText(page);
  await page.getByRole('heading', { name: summary.title }).click();
  const name = page.getByRole('main').getByText(CHAI.name);
  expect((await name.boundingBox())?.width).toBeGreaterThan(150);
  await payOrder(page, { thing: CHAI });
  await enlargeText(page);
  expect((await name.boundingBox())?.width).toBeGreaterThan(150);
});
