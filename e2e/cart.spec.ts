/** The cart: what is undone, what does not move, what is said without a connection, and how it stands at large text. */
import type { Page } from '@playwright/test';
import { cartChange, express, summary, cart as t, unreachable } from '@/shop/messages';
import { CHAI, TOFFEE } from './pages/goods';
import { ProductPage } from './pages/product-page';
import { enlargeText, sideways } from './support/accessible';
import { PHONE_SCREEN } from './support/screens';
import { scriptsReady } from './support/scripts-ready';
import { expect, test } from './support/test';

test.use({ viewport: PHONE_SCREEN, reducedMotion: 'reduce' });

async function fill(page: Page): Promise<void> {
  const product = new ProductPage(page);
  for (const [thing, quantity] of [
    [TOFFEE, 2],
    [CHAI, 1],
  ] as const) {
    await product.open(thing);
    await product.add(quantity);
  }
  await page.goto('/cart');
}

const said = (page: Page) => page.getByRole('main').getByRole('status').first();
const top = async (page: Page, name: string) => (await page.getByRole('button', { name }).boundingBox())?.y;

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with scripts' : 'without scripts', () => {
    test.use({ javaScriptEnabled });

    test('a removal is named, moves nothing else, and is taken back', async ({ page }) => {
      await fill(page);
      const before = await top(page, t.more(TOFFEE.name));
      await page.getByRole('button', { name: `${t.remove} ${CHAI.name}` }).click();
      await expect(said(page)).toContainText(cartChange.removed(CHAI.name));
      expect(await top(page, t.more(TOFFEE.name))).toBe(before);
      await page.getByRole('button', { name: cartChange.undo }).click();
      await expect(said(page)).toContainText(cartChange.putBack(CHAI.name));
      await expect(page.getByRole('button', { name: `${t.remove} ${CHAI.name}` })).toBeVisible();
      await page.getByRole('button', { name: t.more(TOFFEE.name) }).click();
      await expect(said(page)).toContainText(cartChange.quantityNow(TOFFEE.name, 3));
    });
  });
}

test('without a connection the page stays, and says so', async ({ page, context, complaints }) => {
  await fill(page);
  const more = page.getByRole('button', { name: t.more(TOFFEE.name) });
  await scriptsReady(more);
  await context.setOffline(true);
  await more.click();
  await expect(said(page)).toContainText(unreachable.cart);
  await expect(page.getByText(`${t.quantity} 2`)).toBeVisible();
  await context.setOffline(false);
  await more.click();
  await expect(said(page)).toContainText(cartChange.quantityNow(TOFFEE.name, 3));
  // The browser's own note of the request that could not be made.
  complaints.length = 0;
});

test('on a wide screen express checkout stands right under the sum', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 900 });
  await fill(page);
  const sum = await page.getByRole('region', { name: summary.title }).boundingBox();
  const buy = await page.getByRole('button', { name: express.button }).boundingBox();
  expect((buy?.y ?? 0) - (sum?.y ?? 0) - (sum?.height ?? 0)).toBeLessThan(32);
});

test('at twice the text size on a phone names keep whole words, and nothing runs over the edge', async ({
  page,
}) => {
  await fill(page);
  await enlargeText(page);
  const name = page.getByRole('main').getByRole('listitem').getByRole('link', { name: TOFFEE.name }).last();
  expect((await name.boundingBox())?.width).toBeGreaterThan(150);
  for (const button of await page.getByRole('main').getByRole('button').all()) {
    const box = await button.boundingBox();
    if (box) expect(box.x + box.width).toBeLessThanOrEqual(390);
  }
  expect(await sideways(page), 'what reaches over the edge').toEqual([]);
});
