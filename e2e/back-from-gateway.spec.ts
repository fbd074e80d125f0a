/** Whoever comes back from the gateway's page without having paid finds their order, on a phone. */
import type { Page } from '@playwright/test';
import { cartCount, cart as cartTexts, checkoutForm, shell, waiting as t } from '@/shop/messages';
import { CheckoutPage, newCustomer } from './pages/checkout-page';
import { TOFFEE } from './pages/goods';
import { HostedPage } from './pages/hosted-page';
import { fillCheckout, placeOrderInBrowser } from './pages/order-flow';
import { OrderPage, PAID } from './pages/order-page';
import { ProductPage } from './pages/product-page';
import { expectAccessible } from './support/accessible';
import { PHONE_SCREEN } from './support/screens';
import { beginning, ending, textOf } from './support/sentences';
import type { Shop } from './support/shop';
import { expect, test } from './support/test';

test.use({ viewport: PHONE_SCREEN, reducedMotion: 'reduce' });

const panel = (page: Page, reference: string) =>
  page.getByRole('region', { name: textOf(t.heading(reference)) });
const button = (page: Page, name: string) => page.getByRole('button', { name });
const count = (page: Page) => page.getByRole('link', { name: beginning(shell.cart) }).first();

async function stockOf(shop: Shop, reference: string): Promise<string> {
  const database = shop.openDatabase();
  const stock = await database.value('SELECT stock FROM orders WHERE reference = ?', reference);
  await database.close();
  return String(stock);
}

/** Of the cart that somebody ordered from, whoever sent its form. */
async function ordersOf(shop: Shop, email: string): Promise<string[]> {
  const database = shop.openDatabase();
  const rows = await database.all(
    'SELECT reference FROM orders WHERE cart_id IN (SELECT cart_id FROM orders WHERE email = ?)',
    email,
  );
  await database.close();
  return rows.map(({ reference }) => String(reference));
}

test('by the back button: put back into the cart its units are let go at once, ordered again it is another order', async ({
  page,
  shop,
}) => {
  const { reference } = await placeOrderInBrowser(page);
  await page.goBack();
  await expect(page).toHaveURL('/checkout');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(t.checkoutTitle);
  await expect(panel(page, reference)).toContainText(t.line(1, TOFFEE.name));
  await expect(count(page)).toHaveAccessibleName(ending(`1 ${cartCount.items(1)}`));
  await page.goto('/cart');
  await expect(panel(page, reference)).toContainText('₹50');
  await expectAccessible(page);
  expect(await stockOf(shop, reference)).toBe('reserved');

  await button(page, t.back).click();
  await expect(page.getByText(t.backDone)).toBeVisible();
  await expect(panel(page, reference)).toBeHidden();
  await expect(page.getByText(`${cartTexts.quantity} 1`)).toBeVisible();
  await expect(count(page)).toHaveAccessibleName(ending(`1 ${cartCount.items(1)}`));
  expect(await stockOf(shop, reference)).toBe('released');

  const again = await fillCheckout(page);
  await again.checkout.payButton.click();
  const hosted = new HostedPage(page);
  await hosted.arrived();
  expect(await hosted.reference()).not.toBe(reference);
  await hosted.payByCard();
  const order = new OrderPage(page);
  await expect(order.headline).toHaveText(PAID);
  await expect(count(page)).not.toHaveAccessibleName(/\d/);
  await page.goto('/cart');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(cartTexts.emptyTitle);
});

test('in another tab: the product names the order, the cart leads back to pay for it', async ({
  page,
  context,
}) => {
  const { reference } = await placeOrderInBrowser(page);
  const tab = await context.newPage();
  await new ProductPage(tab).open(TOFFEE);
  await expect(tab.getByText(t.inOrder)).toBeVisible();
  await tab.getByRole('link', { name: t.inOrderLink }).click();
  await panel(tab, reference).getByRole('button', { name: 'Pay ₹50 at Pine Labs' }).click();
  const hosted = new HostedPage(tab);
  await hosted.arrived();
  expect(await hosted.reference()).toBe(reference);
  await hosted.payByCard();
  await expect(new OrderPage(tab).headline).toHaveText(PAID);
  // The order's page takes the cookies back once its scripts run; before that its header has no count either.
  await expect.poll(() => tab.evaluate(() => document.cookie)).not.toMatch(/cart_count|in_orders/);
  await expect(count(tab)).not.toHaveAccessibleName(/\d/);
  await new ProductPage(tab).open(TOFFEE);
  await expect(tab.getByText(t.inOrder)).toBeHidden();
});

test('paid by a webhook meanwhile: nothing goes back, the order’s page says so, and the count follows', async ({
  page,
  context,
  sandbox,
}) => {
  const { reference } = await placeOrderInBrowser(page);
  const tab = await context.newPage();
  await tab.goto('/cart');
  await expect(count(tab)).toHaveAccessibleName(ending(`1 ${cartCount.items(1)}`));
  await sandbox.pay({ reference });
  await button(tab, t.back).click();
  await expect(new OrderPage(tab).headline).toHaveText(PAID);
  await expect(count(tab)).not.toHaveAccessibleName(/\d/);
});

test('while a payment is under way nothing is offered but the order’s page', async ({
  page,
  context,
  sandbox,
}) => {
  const { reference } = await placeOrderInBrowser(page);
  const tab = await context.newPage();
  await tab.goto('/cart');
  await sandbox.fault({ endpoint: 'webhook', fault: 'none', reference });
  await sandbox.pay({ reference, outcome: 'pending' });
  await button(tab, t.back).click();
  const doubt = tab.getByRole('region', { name: textOf(t.inDoubtHeading(reference)) });
  await expect(doubt).toContainText(t.inDoubt);
  await expect(button(tab, t.back)).toBeHidden();
  await expect(doubt.getByRole('link', { name: t.see })).toBeVisible();
  await expectAccessible(tab);
});

test('the form of another tab, sent after the order, shows that order and places none', async ({
  page,
  context,
  shop,
}) => {
  const { checkout, customer } = await fillCheckout(page);
  const tab = await context.newPage();
  const other = await fillOther(tab);
  await checkout.payButton.click();
  const hosted = new HostedPage(page);
  await hosted.arrived();
  const reference = await hosted.reference();
  await other.click();
  await expect(panel(tab, reference)).toBeVisible();
  expect(await ordersOf(shop, customer.email)).toEqual([reference]);
});

test('a checkout out of the back-forward cache is asked for anew, and names the order that was made of it', async ({
  page,
  shop,
  world,
}) => {
  const { checkout, customer } = await fillCheckout(page);
  // As one who comes back finds it: the order is placed, and the page is as it was when it was left.
  await page.route(`${world.sandboxUrl}/**`, (route) => route.abort('aborted'));
  const left = page.waitForRequest((request) => request.url().startsWith(world.sandboxUrl));
  await checkout.payButton.click();
  await left;
  await expect(checkout.fields.name).toBeVisible();
  await expect.poll(() => ordersOf(shop, customer.email)).toHaveLength(1);
  const [reference = ''] = await ordersOf(shop, customer.email);
  await page.evaluate(() => window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true })));
  await expect(panel(page, reference)).toBeVisible();
  await expect(checkout.fields.name).toBeHidden();
});

/** The same cart in another tab, for somebody else. */
async function fillOther(page: Page) {
  const checkout = new CheckoutPage(page);
  await checkout.open();
  await checkout.fill(newCustomer());
  await expect(page.getByRole('region', { name: checkoutForm.shipping.title })).toContainText('560001');
  return checkout.payButton;
}

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('the form that placed the order, pressed once more, leads to the same order', async ({
    page,
    context,
    shop,
  }) => {
    const { checkout, customer } = await fillCheckout(page);
    // Its answer in a tab of its own, so that the form stays as it was sent.
    const opened = context.waitForEvent('page');
    await checkout.payButton.click({ modifiers: ['ControlOrMeta'] });
    const first = new HostedPage(await opened);
    await first.arrived();
    await checkout.payButton.click();
    const second = new HostedPage(page);
    await second.arrived();
    expect(await second.reference()).toBe(await first.reference());
    expect(await ordersOf(shop, customer.email)).toEqual([await first.reference()]);
  });

  test('the order is changed: its items are at the checkout again', async ({ page, shop }) => {
    const { reference } = await placeOrderInBrowser(page);
    await page.goBack();
    await expect(page).toHaveURL('/checkout');
    await panel(page, reference).getByRole('button', { name: t.change }).click();
    await expect(page).toHaveURL(/\/checkout$/);
    await expect(panel(page, reference)).toBeHidden();
    await expect(page.getByRole('main')).toContainText(TOFFEE.name);
    expect(await stockOf(shop, reference)).toBe('released');
    await page.goto('/cart');
    await expect(page.getByText(`${cartTexts.quantity} 1`)).toBeVisible();
  });
});
