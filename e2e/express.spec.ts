/** Express checkout: no address form here; the gateway's page asks, and its order tells. */
import { randomUUID } from 'node:crypto';
import { booksOf, timesAsked } from './pages/books';
import { closeBeforeReturn, toldByWebhook } from './pages/closed-window';
import { ConsolePage } from './pages/console-page';
import { CHAI, TOFFEE } from './pages/goods';
import { HostedPage } from './pages/hosted-page';
import { OrderPage, PAID, UNPAID } from './pages/order-page';
import { ProductPage } from './pages/product-page';
import { expect, test } from './support/test';

const newEmail = () => `meera.${randomUUID().slice(0, 8)}@example.com`;
const ASKED_THERE = 'Asked on Pine Labs’ page';

async function knowsCustomer(order: OrderPage, email: string) {
  const particulars = order.page.getByRole('region', { name: 'Delivery and payment' });
  for (const text of ['Meera Iyer', '7 Temple Street', 'Chennai 600004', email]) {
    await expect(particulars).toContainText(text);
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
  await page.getByLabel('Quantity').selectOption('3');
  // Twice in a row: one order.
  await page.getByRole('button', { name: /^Buy now/ }).dblclick();
  const hosted = new HostedPage(page);
  await hosted.giveAddress(email);
  const reference = await hosted.reference();
  await hosted.payByCard();
  const order = new OrderPage(page);
  await expect(order.headline).toHaveText(PAID);
  await expect(order.amount('Charged')).toHaveText('₹52');
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
  await page.goto('/cart');
  await page.getByRole('button', { name: 'Express checkout' }).click();
  const hosted = new HostedPage(page);
  await page.getByRole('heading', { level: 1, name: 'Where should it go?' }).waitFor();
  const order = new OrderPage(await context.newPage());
  await order.openLast();
  await expect(order.headline).toHaveText(UNPAID);
  await expect(order.page.getByRole('region', { name: 'Delivery and payment' })).toContainText(ASKED_THERE);

  await hosted.giveAddress(email);
  const reference = await hosted.reference();
  await closeBeforeReturn(page);
  await hosted.payByCard();
  await page.getByRole('heading', { name: 'The window is closed' }).waitFor();
  const consolePage = new ConsolePage(await context.newPage());
  await consolePage.signIn(admin);
  await toldByWebhook(consolePage, reference, / charged/);
  await expect(consolePage.page.getByRole('main')).toContainText('7 Temple Street');
  await order.openLast();
  await expect(order.headline).toHaveText(PAID);
  await knowsCustomer(order, email);
  expect(await booksOf(sandbox, reference)).toMatchObject({ captured: 5_000 });
  await page.goto('/cart');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Your cart is empty');
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('the product’s button leads to the order’s page, which leads on', async ({ page, sandbox }) => {
    await new ProductPage(page).open(TOFFEE);
    await page.getByRole('button', { name: /^Buy now/ }).click();
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
