/** The shop before the checkout: found, looked at and put into a cart, with and without scripts. */
import type { Page } from '@playwright/test';
import {
  buyBox,
  cartChange,
  cartCount,
  cart as cartWords,
  checkout,
  notFoundPage,
  orderLimit,
  shell,
  sorting,
  summary,
  waiting,
} from '@/shop/messages';
import { formValues, newCustomer } from './pages/checkout-page';
import { fillTooMuch } from './pages/order-flow';
import { PHONE_SCREEN } from './support/screens';
import { scriptsReady } from './support/scripts-ready';
import { sendForm } from './support/send-form';
import { beginning, ending, saying } from './support/sentences';
import { expect, test } from './support/test';

test.use({ viewport: PHONE_SCREEN });

const KURTA = '/product/kaveri-linen-kurta';
const CHAI = '/product/assam-masala-chai';

async function choose(page: Page, ...values: string[]): Promise<void> {
  for (const value of values) {
    const radio = page.getByRole('radio', { name: value, exact: true });
    await scriptsReady(radio);
    await radio.check({ force: true });
  }
}

async function add(page: Page): Promise<void> {
  await page.getByRole('button', { name: buyBox.add }).click();
  await expect(page.getByText(cartChange.added)).toBeVisible();
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with scripts' : 'without scripts', () => {
    test.use({ javaScriptEnabled });

    test('a cart is filled, changed, kept and emptied', async ({ page, context }) => {
      await page.goto(KURTA);
      await choose(page, 'Haldi', 'M');
      await page.getByLabel(buyBox.quantity).selectOption('2');
      await add(page);
      await expect(page.getByRole('radio', { name: 'Haldi', exact: true })).toBeChecked();
      await page.goto(CHAI);
      await add(page);

      await page.goto('/cart');
      const sum = page.getByRole('region', { name: summary.title });
      await expect(sum).toContainText('₹4,920');
      await page.getByRole('button', { name: cartWords.more('Assam masala chai') }).click();
      await expect(sum).toContainText('₹5,260');
      await page.getByRole('button', { name: `${cartWords.remove} Kaveri linen kurta` }).click();
      await expect(sum).toContainText('₹680');
      await expect(sum.getByRole('link', { name: cartWords.checkout })).toBeVisible();

      const again = await context.newPage();
      await again.goto('/cart');
      await expect(again.getByText('Assam masala chai').first()).toBeVisible();
      await again.getByRole('button', { name: `${cartWords.remove} Assam masala chai` }).click();
      await expect(again.getByRole('heading', { name: cartWords.emptyTitle })).toBeVisible();
    });

    test('what is left is the most that a cart takes', async ({ page }) => {
      await page.goto(KURTA);
      await choose(page, 'Haldi', 'XL');
      await page.getByLabel(buyBox.quantity).selectOption('2');
      await add(page);
      await page.getByRole('button', { name: buyBox.add }).click();
      await expect(page.getByText(cartChange.stockLimit(2))).toBeVisible();
    });

    test('the search box finds, sorts and keeps its words', async ({ page }) => {
      await page.goto('/');
      await page.getByRole('combobox', { name: shell.searchLabel }).fill('कुर्ता');
      await page.getByRole('combobox', { name: shell.searchLabel }).press('Enter');
      await expect(page.getByRole('link', { name: /Kaveri linen kurta/ })).toBeVisible();
      await page.getByRole('link', { name: sorting['price-up'] }).click();
      await expect(page).toHaveURL(/sort=price-up/);
      await expect(page.getByRole('combobox', { name: shell.searchLabel })).toHaveValue('कुर्ता');
    });
  });
}

test('a cart above the gateway’s largest amount says so beside an order that waits, and goes on once enough is taken out', async ({
  page,
}) => {
  await sendForm(page, CHAI, 'product');
  await sendForm(page, '/checkout', 'checkoutToken', { ...formValues(newCustomer()), method: 'other' });
  await fillTooMuch(page);
  await page.goto('/cart');
  const sum = page.getByRole('region', { name: summary.title });
  await expect(sum).toContainText(orderLimit.max('₹10,00,000'));
  await expect(sum).toContainText(orderLimit.excess('₹99,895'));
  await expect(sum.getByRole('button', { name: cartWords.tooLarge })).toBeDisabled();
  await expect(page.getByRole('link', { name: cartWords.checkout })).toHaveCount(0);
  await page.goto('/checkout');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(orderLimit.max('₹10,00,000'));
  await expect(page.getByRole('region', { name: saying(waiting.heading) })).toContainText(
    'Assam masala chai',
  );
  await page.getByRole('link', { name: checkout.backToCart }).click();
  for (const left of ['₹29,896', undefined]) {
    await page.getByRole('button', { name: cartWords.fewer('Veyra Pro') }).click();
    if (left) await expect(sum).toContainText(left);
  }
  await expect(sum.getByRole('link', { name: cartWords.checkout })).toBeVisible();
});

test('the header counts, on prerendered pages too', async ({ page }) => {
  await page.goto(CHAI);
  await add(page);
  const cart = page.getByRole('link', { name: beginning(shell.cart) });
  await expect(cart).toHaveAccessibleName(ending(`1 ${cartCount.items(1)}`));
  await page.goto('/');
  await expect(cart).toHaveAccessibleName(ending(`1 ${cartCount.items(1)}`));
});

test('a cart cookie that is not ours opens no cart', async ({ page, context, shop }) => {
  await page.goto(CHAI);
  await add(page);
  const cookie = (await context.cookies()).find(({ name }) => name === 'cart');
  expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Lax' });
  const value = cookie?.value ?? '';
  await context.addCookies([{ name: 'cart', value: `A${value.slice(1)}x`, url: shop.url }]);
  await page.goto('/cart');
  await expect(page.getByRole('heading', { name: cartWords.emptyTitle })).toBeVisible();
});

test('what is not there answers 404, with a way on', async ({ page }) => {
  for (const path of [
    '/no-such-page',
    '/product/no-such-thing',
    '/category/no-such-shelf',
    '/product/..%2fadmin',
  ]) {
    const response = await page.goto(path);
    expect(response?.status(), path).toBe(404);
    await expect(page.getByRole('link', { name: notFoundPage.search })).toBeVisible();
  }
});

test('catalogue pages are prerendered and say who they are', async ({ page, request }) => {
  for (const path of ['/', '/category/books', CHAI]) {
    const response = await request.get(path);
    expect(response.headers()['x-nextjs-prerender'], path).toMatch(/^1/);
    expect(response.headers()['set-cookie'], path).toBeUndefined();
  }
  await page.goto(CHAI);
  await expect(page).toHaveTitle(/Assam masala chai/);
  const facts = JSON.parse((await page.locator('script[type="application/ld+json"]').textContent()) ?? '');
  expect(facts).toMatchObject({ '@type': 'Product', name: 'Assam masala chai' });
  expect(facts.offers[0]).toMatchObject({ price: '340', priceCurrency: 'INR' });
});
