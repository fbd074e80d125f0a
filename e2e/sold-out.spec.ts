/** What is sold out: by whose order, and what is said to whoever asks for it. */
import type { Page } from '@playwright/test';
import { optionField } from '@/lib/catalog/options';
import { buyBox, cartChange, waiting } from '@/shop/messages';
import { formValues, newCustomer } from './pages/checkout-page';
import { makeSoldOut, StockAlertPage } from './pages/stock-alert-page';
import { PHONE_SCREEN } from './support/screens';
import { sendForm } from './support/send-form';
import { saying } from './support/sentences';
import type { Shop } from './support/shop';
import { expect, test } from './support/test';

test.use({ viewport: PHONE_SCREEN });

/** Somebody's order that waits for its payment has the last unit. */
async function orderLast(page: Page, shop: Shop): Promise<Awaited<ReturnType<typeof makeSoldOut>>> {
  const thing = await makeSoldOut(shop.databaseUrl);
  const database = shop.openDatabase();
  await database.run('UPDATE variants SET available = 1 WHERE id = ?', thing.sku);
  await sendForm(page, `/product/${thing.id}`, 'product', { [optionField('Colour')]: 'Brass' });
  await sendForm(page, '/checkout', 'checkoutToken', { ...formValues(newCustomer()), method: 'other' });
  expect(await database.value('SELECT available FROM variants WHERE id = ?', thing.sku)).toBe(0);
  await database.close();
  return thing;
}

test('who has ordered the last unit and not paid is told so on its page, which leads to the order', async ({
  page,
  browser,
  shop,
}) => {
  const thing = await orderLast(page, shop);

  const mine = new StockAlertPage(page);
  // The page is drawn anew some seconds later.
  await expect(() => mine.open(thing, { timeout: 1_000 })).toPass();
  await expect(page.getByText(waiting.inOrder)).toBeVisible();
  // Nothing lies over the form that tells when it is back.
  await expect(page.locator('[data-buy-bar] button')).toHaveCount(0);
  const stranger = await (await browser.newContext()).newPage();
  await new StockAlertPage(stranger).open(thing);
  await expect(stranger.getByText(waiting.inOrder)).toHaveCount(0);
  await stranger.context().close();
  await page.getByRole('link', { name: waiting.inOrderLink }).click();
  await expect(page.getByRole('region', { name: saying(waiting.heading) })).toContainText('Lamp');
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('who asks for what is sold out is told so, and not led to a cart without it', async ({
    page,
    shop,
  }) => {
    const thing = await makeSoldOut(shop.databaseUrl);
    await page.goto(`/product/${thing.id}`);
    const said = page.locator('[data-buy-bar]').getByRole('status');
    await page.getByRole('button', { name: buyBox.add }).click();
    await expect(said.getByRole('link', { name: buyBox.viewCart })).toBeVisible();
    await page.goto(`/product/${thing.id}`);
    await page.getByRole('radio', { name: /^Brass/ }).check({ force: true });
    await page.getByRole('button', { name: buyBox.add }).click();
    await expect(said).toHaveText(cartChange['sold-out']);
  });

  test('who has ordered the last unit and not paid is told so once they ask for it, and led to the order', async ({
    page,
    shop,
  }) => {
    const thing = await orderLast(page, shop);
    await page.goto(`/product/${thing.id}`);
    await page.getByRole('radio', { name: /^Brass/ }).check({ force: true });
    await page.getByRole('button', { name: buyBox.add }).click();
    const said = page.locator('[data-buy-bar]').getByRole('status');
    await expect(said).toContainText(waiting.inOrder);
    await said.getByRole('link', { name: waiting.inOrderLink }).click();
    await expect(page.getByRole('region', { name: saying(waiting.heading) })).toContainText('Lamp');
  });
});
