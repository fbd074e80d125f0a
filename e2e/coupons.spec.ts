/** Coupons: made in the console, typed on the cart, paid without what they take off, and used once where they are for one. */
import { randomUUID } from 'node:crypto';
import type { Page } from '@playwright/test';
import { coupons } from '@/lib/console/messages';
import { cart, couponFaults, steps, summary, coupon as t } from '@/shop/messages';
import { booksOf } from './pages/books';
import { CheckoutPage, newCustomer } from './pages/checkout-page';
import { ConsolePage } from './pages/console-page';
import { SPEAKERS, type Thing, TOFFEE } from './pages/goods';
import { HostedPage } from './pages/hosted-page';
import { OrderPage, PAID } from './pages/order-page';
import { ProductPage } from './pages/product-page';
import { SignInPage } from './pages/sign-in-page';
import { expectAccessible } from './support/accessible';
import type { Shop } from './support/shop';
import { expect, test } from './support/test';

/** A code of the test's own. */
const newCode = () => `E2E${randomUUID().slice(0, 8).toUpperCase()}`;

/** Ten per cent, at most ₹150, unless said otherwise; columns by name. */
async function make(shop: Shop, columns: Readonly<Record<string, string | number>> = {}): Promise<string> {
  const row = {
    code: newCode(),
    kind: 'percent',
    basis_points: 1_000,
    amount_paise: 15_000,
    created_at: Date.now(),
    updated_at: Date.now(),
    ...columns,
  };
  const names = Object.keys(row);
  const database = shop.openDatabase();
  await database.run(
    `INSERT INTO coupons (${names.join(', ')}) VALUES (${names.map(() => '?').join(', ')})`,
    ...Object.values(row),
  );
  await database.close();
  return row.code;
}

async function fill(page: Page, thing: Thing): Promise<void> {
  const product = new ProductPage(page);
  await product.open(thing);
  await product.add();
  await page.goto('/cart');
}

async function type(page: Page, code: string): Promise<void> {
  await page.getByLabel(t.label).fill(code);
  await page.getByRole('button', { name: t.apply }).click();
}

const sums = (page: Page) => page.getByRole('region', { name: summary.title });
/** A row of the sums. */
const row = (page: Page, name: string) => sums(page).locator('dl > div').filter({ hasText: name });

/** From the cart through the checkout to the gateway's page. */
async function order(page: Page): Promise<HostedPage> {
  await page.getByRole('link', { name: cart.checkout }).click();
  const checkout = new CheckoutPage(page);
  await checkout.fill(newCustomer());
  await checkout.payButton.click();
  return new HostedPage(page);
}

test('made in the console, typed on the cart in small letters, and paid without it', async ({
  page,
  context,
  sandbox,
  admin,
}) => {
  const code = newCode();
  const consolePage = await context.newPage();
  await new SignInPage(consolePage).signIn(admin, '/admin/coupons/new');
  await consolePage.getByLabel(coupons.code).fill(code.toLowerCase());
  await consolePage.getByRole('radio', { name: coupons.kinds.percent.name }).check();
  await consolePage.getByLabel(coupons.percentage, { exact: true }).fill('ten');
  await consolePage.getByLabel(coupons.amount).fill('150');
  await consolePage.getByRole('button', { name: coupons.make }).click();
  await expect(consolePage.getByText(coupons.percentageWrong)).toBeVisible();
  await consolePage.getByLabel(coupons.percentage, { exact: true }).fill('10');
  await consolePage.getByRole('button', { name: coupons.make }).click();
  await expect(consolePage.getByRole('heading', { level: 1 })).toHaveText(coupons.editTitle(code));

  await fill(page, SPEAKERS);
  await type(page, code.toLowerCase().replace('e2e', 'e2e-'));
  await expect(row(page, t.line(code))).toContainText('−₹150');
  await expect(row(page, summary.total)).toContainText('₹11,850');
  const hosted = await order(page);
  await hosted.arrived();
  const reference = await hosted.reference();
  await hosted.payByCard();
  const orderPage = new OrderPage(page);
  await expect(orderPage.headline).toHaveText(PAID);
  await expect(orderPage.amount(steps.charged)).toHaveText('₹11,850');
  await expect(page.getByRole('main')).toContainText(t.line(code));
  expect(await booksOf(sandbox, reference)).toMatchObject({ authorised: 1_185_000, captured: 1_185_000 });

  await consolePage.goto('/admin/coupons');
  await expect(consolePage.getByRole('row').filter({ hasText: code })).toContainText('1');
  const orders = new ConsolePage(consolePage);
  await orders.openOrder(reference);
  await expect(consolePage.getByRole('main')).toContainText(`Coupon ${code}`);
});

test('a wrong code, one that has ended, and one for larger orders say why, and what was typed stays', async ({
  page,
  shop,
}) => {
  await fill(page, TOFFEE);
  const field = page.getByLabel(t.label);
  await type(page, 'nosuch10');
  await expect(page.getByText(couponFaults.unknown('NOSUCH10'))).toBeVisible();
  await expect(field).toHaveValue('nosuch10');
  await expect(field).toBeFocused();
  const ended = await make(shop, { ends_at: Date.UTC(2025, 10, 5, 18, 30) });
  await type(page, ended);
  await expect(page.getByText(couponFaults.ended(ended, '5 November 2025'))).toBeVisible();
  const large = await make(shop, { least_goods_paise: 99_900 });
  await type(page, large);
  await expect(sums(page)).toContainText(couponFaults.tooLittle('₹999', '₹998', []));
  await expect(row(page, summary.total)).toContainText('₹50');
  await expectAccessible(page);
  await page.getByRole('button', { name: t.remove(large) }).click();
  await expect(field).toBeVisible();
});

test('of two browsers with the last use one gets it, and the other reads why and orders without', async ({
  page,
  browser,
  baseURL,
  shop,
}) => {
  const code = await make(shop, { uses_in_all: 1 });
  const other = await (await browser.newContext({ ...(baseURL && { baseURL }) })).newPage();
  for (const one of [page, other]) {
    await fill(one, SPEAKERS);
    await type(one, code);
    await expect(row(one, summary.total)).toContainText('₹11,850');
  }
  await other.getByRole('link', { name: cart.checkout }).click();
  const checkout = new CheckoutPage(other);
  await checkout.fill(newCustomer());
  await (await order(page)).arrived();
  await checkout.payButton.click();
  await expect(other.getByText(couponFaults.usedUp(code)).first()).toBeVisible();
  await expect(checkout.payButton).toContainText('₹12,000');
  await expect(checkout.fields.street).toHaveValue('12 Lake Road');
  await checkout.payButton.click();
  await new HostedPage(other).arrived();
  await other.context().close();
});

test('the pages of coupons in the console can be used by everybody', async ({ page, shop, admin }) => {
  const code = await make(shop, { uses_by_customer: 1, note: 'For the festival' });
  for (const path of ['/admin/coupons', '/admin/coupons/new', `/admin/coupons/${code}`]) {
    await page.setViewportSize({ width: 1280, height: 800 });
    await (path === '/admin/coupons' ? new SignInPage(page).signIn(admin, path) : page.goto(path));
    await expectAccessible(page);
  }
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('a coupon is typed, seen, taken off again, and used', async ({ page, shop, sandbox }) => {
    const code = await make(shop, { kind: 'amount', amount_paise: 20_000 });
    await fill(page, SPEAKERS);
    await type(page, 'WRONG-10');
    await expect(page.getByText(couponFaults.unknown('WRONG10'))).toBeVisible();
    await expect(page.getByLabel(t.label)).toHaveValue('WRONG-10');
    await type(page, code);
    await expect(row(page, summary.total)).toContainText('₹11,800');
    await page.getByRole('button', { name: t.remove(code) }).click();
    await expect(row(page, summary.total)).toContainText('₹12,000');
    await page.goto('/checkout');
    await type(page, code);
    await expect(row(page, summary.total)).toContainText('₹11,800');
    const checkout = new CheckoutPage(page);
    await checkout.fill(newCustomer());
    await checkout.payButton.click();
    const hosted = new HostedPage(page);
    await hosted.arrived();
    const reference = await hosted.reference();
    await hosted.payByCard();
    expect(await booksOf(sandbox, reference)).toMatchObject({ captured: 1_180_000 });
  });
});
