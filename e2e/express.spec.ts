/** Express checkout: no address form here; the gateway's page asks, and its order tells. */
import { randomUUID } from 'node:crypto';
import { cart, express, orderDetails, steps } from '@/shop/messages';
import { booksOf, timesAsked } from './pages/books';
import { closeBeforeReturn, toldByWebhook } from './pages/closed-window';
import { ConsolePage } from './pages/console-page';
import { CHAI, TOFFEE } from './pages/goods';
import { HostedPage } from './pages/hosted-page';
import { OrderPage, PAID, UNPAID } from './pages/order-page';
import { ProductPage } from './pages/product-page';
import { scriptsReady } from './support/scripts-ready';
import { expect, test } from './support/test';

const newEmail = () => `meera.${randomUUID().slice(0, 8)}@example.com`;

async function knowsCustomer(order: OrderPage, email: string) {
  for (const text of ['Meera Iyer', '7 Temple Street', 'Chennai 600004', email]) {
    await expect(order.particulars).toContainText(text);
  }
}

test('from a product: that alone, in the quantity chosen, and the cart stays', async ({
  page,
  context,
  sandbox,
  admin,
}) => {
  const email = newEmail();
  const product = new ProductPage(page);
  await product.open(CHAI);
  await product.add();
  await product.open(TOFFEE);
  await product.quantity.selectOption('3');
  await scriptsReady(product.buyNowButton);
  // Twice in a row: one order.
  await product.buyNowButton.dblclick();
  const hosted = new HostedPage(page);
  await hosted.giveAddress(email);
  const reference = await hosted.reference();
  await hosted.payByCard();
  const order = new OrderPage(page);
  await expect(order.headline).toHaveText(PAID);
  await expect(order.amount(steps.charged)).toHaveText('₹52');
  await knowsCustomer(order, email);
  expect(await booksOf(sandbox, reference)).toMatchObject({ captured: 5_200 });
  expect(await timesAsked(sandbox, reference, 'create')).toBe(1);
  await page.goto('/cart');
  await expect(page.getByRole('main')).toContainText(CHAI.name);
  await expect(page.getByRole('main')).not.toContainText(TOFFEE.name);

  const consolePage = new ConsolePage(await context.newPage());
  await consolePage.signIn(admin);
  await consolePage.search(email);
  await expect(consolePage.references).toHaveText([reference]);
  await consolePage.openOrder(reference);
  await expect(consolePage.page.getByRole('main')).toContainText('7 Temple Street');
  await consolePage.page.getByRole('button', { name: 'Mark as dispatched' }).click();
  await expect(consolePage.money).toContainText('Dispatched');
});

test('from the cart, the window closed before the return', async ({ page, context, admin, sandbox }) => {
  const email = newEmail();
  const product = new ProductPage(page);
  await product.open(TOFFEE);
  await product.add();
  // It places an order too: from the product, and from the cart.
  const agreement = page.getByText('By placing the order you agree to our Terms of sale');
  await expect(agreement).toBeVisible();
  await page.goto('/cart');
  await expect(agreement).toBeVisible();
  await page.getByRole('button', { name: express.button }).click();
  const hosted = new HostedPage(page);
  await page.getByRole('heading', { level: 1, name: 'Where should it go?' }).waitFor();
  const order = new OrderPage(await context.newPage());
  await order.openLast();
  await expect(order.headline).toHaveText(UNPAID);
  await expect(order.particulars).toContainText(orderDetails.askedThere);

  await hosted.giveAddress(email);
  const reference = await hosted.reference();
  await closeBeforeReturn(page);
  await hosted.payByCard();
  await page.getByRole('heading', { name: 'The window is closed' }).waitFor();
  const consolePage = new ConsolePage(await context.newPage());
  await consolePage.signIn(admin);
  await toldByWebhook(consolePage, reference, / captured/);
  await expect(consolePage.page.getByRole('main')).toContainText('7 Temple Street');
  await order.openLast();
  await expect(order.headline).toHaveText(PAID);
  await knowsCustomer(order, email);
  expect(await booksOf(sandbox, reference)).toMatchObject({ captured: 5_000 });
  await page.goto('/cart');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(cart.emptyTitle);
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('the product’s button leads to the order’s page, which leads on', async ({ page, sandbox }) => {
    const product = new ProductPage(page);
    await product.open(TOFFEE);
    await product.buyNowButton.click();
    const order = new OrderPage(page);
    await expect(order.headline).toHaveText(UNPAID);
    await order.payButton.click();
    const hosted = new HostedPage(page);
    await hosted.giveAddress(newEmail());
    const reference = await hosted.reference();
    await hosted.payByCard();
    await page.getByRole('button', { name: /^Return to / }).click();
    await expect(order.headline).toHaveText(PAID);
    expect(await booksOf(sandbox, reference)).toMatchObject({ captured: 5_000 });
  });
});
