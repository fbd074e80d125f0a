import { CheckoutPage } from './pages/checkout-page';
import { SPEAKERS } from './pages/goods';
import { fillCheckout } from './pages/order-flow';
import { test } from './support/test';

for (const colorScheme of ['light', 'dark'] as const)
  test(`shots ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await page.setViewportSize({ width: 390, height: 844 });
    const { checkout } = await fillCheckout(page, { thing: SPEAKERS });
    await checkout.chooseHold();
    for (const width of [390, 768, 1280]) {
      await page.setViewportSize({ width, height: width === 390 ? 844 : 900 });
      await page.evaluate(() => scrollTo(0, 0));
      await page.screenshot({ path: `/tmp/pin/shot-${colorScheme}-${width}.png`, fullPage: true });
      if (colorScheme === 'light') await page.screenshot({ path: `/tmp/pin/top-${width}.png` });
    }
    console.log('html', (await (await page.request.get('/checkout')).text()).length);
  });
