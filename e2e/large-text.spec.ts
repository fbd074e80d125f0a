/** A phone with text twice as large. That no page scrolls sideways then is for `expectAccessible`. */
import { buyBox, summary } from '@/shop/messages';
import * as hi from '@/shop/messages.hi';
import { CHAI, TOFFEE } from './pages/goods';
import { payOrder } from './pages/order-flow';
import { barOf } from './pages/product-page';
import { enlargeText, sideways } from './support/accessible';
import { PHONE_SCREEN } from './support/screens';
import { sendForm } from './support/send-form';
import { expect, test } from './support/test';

test.use({ viewport: PHONE_SCREEN, reducedMotion: 'reduce' });

for (const [by, language, words] of [
  ['zoom', '', buyBox],
  ['text size', '', buyBox],
  ['zoom', '/hi', hi.buyBox],
  ['text size', '/hi', hi.buyBox],
] as const) {
  const path = `${language}/product/${TOFFEE.id}`;
  test(`${path} at 200 % by ${by}: the bar keeps to one row, its share and its words before and after a press, and what it says is seen`, async ({
    page,
  }) => {
    const outcome = page.locator('[data-buy-bar]').getByRole('status').getByRole('paragraph');
    // A browser's zoom halves the screen in its own pixels.
    if (by === 'zoom') await page.setViewportSize({ width: 195, height: 422 });
    await page.goto(path);
    if (by === 'text size') await enlargeText(page);
    const keepsItsPlace = async () => {
      const bar = await barOf(page);
      expect(bar).toMatchObject({ rows: 1, atFoot: true, fits: true });
      expect(bar.share).toBeLessThanOrEqual(0.15);
    };
    await expect(page.getByRole('button', { name: words.buyNow })).toBeVisible();
    await keepsItsPlace();
    await page.getByRole('button', { name: words.add }).click();
    await expect(outcome).toBeVisible();
    await keepsItsPlace();
    await expect(outcome).toBeInViewport({ ratio: 1 });
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
