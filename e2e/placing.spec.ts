/** Placing an order when fingers are quick, the gateway is slow or broken, and forms have been altered. */
import type { Locator } from '@playwright/test';
import { buyBox, cart, cartChange, cartErrors, notPlaced } from '@/shop/messages';
import { booksOf, timesAsked } from './pages/books';
import { CheckoutPage } from './pages/checkout-page';
import { ConsolePage } from './pages/console-page';
import { TOFFEE } from './pages/goods';
import { HostedPage } from './pages/hosted-page';
import { fillCheckout, placeUnreached, tryAgain } from './pages/order-flow';
import { OrderPage, PAID } from './pages/order-page';
import { ProductPage } from './pages/product-page';
import { expect, test } from './support/test';

test('a double click on the button is one order', async ({ page, context, sandbox, admin }) => {
  const { checkout, customer } = await fillCheckout(page);
  await checkout.payButton.dblclick();
  const hosted = new HostedPage(page);
  await hosted.arrived();
  const reference = await hosted.reference();
  const consolePage = new ConsolePage(await context.newPage());
  await consolePage.signIn(admin);
  await consolePage.search(customer.email);
  await expect(consolePage.references).toHaveText([reference]);
  expect(await timesAsked(sandbox, reference, 'create')).toBe(1);
});

test('back from the gateway’s page and sent again, it is still one order', async ({
  page,
  context,
  sandbox,
  admin,
}) => {
  const { checkout, customer } = await fillCheckout(page);
  const copy = await context.newPage();
  const token = await page.locator('input[name=checkoutToken]').inputValue();
  const other = new CheckoutPage(copy);
  await other.open();
  await other.fill(customer);
  await checkout.payButton.click();
  const hosted = new HostedPage(page);
  await hosted.arrived();
  await setValue(copy.locator('input[name=checkoutToken]'), token);
  await other.payButton.click();
  const second = new HostedPage(copy);
  await second.arrived();
  const reference = await hosted.reference();
  expect(await second.reference()).toBe(reference);
  const consolePage = new ConsolePage(await context.newPage());
  await consolePage.signIn(admin);
  await consolePage.search(customer.email);
  await expect(consolePage.references).toHaveText([reference]);
  expect(await timesAsked(sandbox, reference, 'create')).toBe(1);
});

test('the answer to the first request is lost: the next try is the same order', async ({ page, sandbox }) => {
  await sandbox.fault({ endpoint: 'create', fault: 'drop-after', times: 1 });
  const { checkout } = await fillCheckout(page);
  await checkout.payButton.click();
  const order = new OrderPage(page);
  await expect(order.tryAgainButton).toBeVisible();
  const reference = await referenceOn(order);
  const hosted = await tryAgain(order, reference);
  await hosted.payByCard();
  await expect(order.headline).toHaveText(PAID);
  // Asked for twice, made once.
  expect(await timesAsked(sandbox, reference, 'create')).toBe(2);
  expect(await booksOf(sandbox, reference)).toMatchObject({ captured: TOFFEE.total });
});

test('the gateway breaks before it acts: the page says so, and the next try is the same order', async ({
  page,
  sandbox,
}) => {
  await sandbox.fault({ endpoint: 'create', fault: '500-before', times: 1 });
  const order = await placeUnreached(page);
  const reference = await referenceOn(order);
  await tryAgain(order, reference);
  expect(await timesAsked(sandbox, reference, 'create')).toBe(2);
});

test.describe('altered forms', () => {
  test('another total is refused, and the true one is named', async ({ page }) => {
    const { checkout } = await fillCheckout(page);
    await setValue(page.locator('input[name=shownTotal]'), '100');
    await checkout.payButton.click();
    await expect(checkout.alert).toContainText(notPlaced.totalNow('₹50'));
    await expect(page).toHaveURL(/\/checkout$/);
  });

  for (const [quantity, fault] of [
    ['99', cartErrors.quantityRange(10)],
    ['-1', cartErrors.quantityDigits],
    ['1.5', cartErrors.quantityDigits],
  ] as const) {
    test(`a quantity of ${quantity} is refused`, async ({ page }) => {
      const product = new ProductPage(page);
      await product.open(TOFFEE);
      await setValue(page.getByLabel(buyBox.quantity).locator('option').first(), quantity);
      await product.addButton.click();
      await expect(product.outcome).toContainText(fault);
      await page.goto('/cart');
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(cart.emptyTitle);
    });
  }

  test('a product that there is not is refused', async ({ page }) => {
    const product = new ProductPage(page);
    await product.open(TOFFEE);
    await setValue(page.locator('input[name=product]'), 'no-such-thing');
    await product.addButton.click();
    await expect(product.outcome).toContainText(cartChange.noSuchVariant);
    await page.goto('/cart');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(cart.emptyTitle);
  });

  test('a line of the cart is not set to a hundred', async ({ page }) => {
    const product = new ProductPage(page);
    await product.open(TOFFEE);
    await product.add();
    await page.goto('/cart');
    const more = page.getByRole('button', { name: cart.more(TOFFEE.name) });
    await setValue(more, (await more.getAttribute('value'))?.replace(/:\d+$/, ':99') ?? '');
    await more.click();
    await expect(page.getByRole('main').getByRole('status').first()).toContainText(cartErrors.most(10));
    await page.reload();
    await expect(page.getByText(`${cart.quantity} 1`)).toBeVisible();
  });

  test('another customer’s checkout token opens nobody’s order', async ({ page, browser }) => {
    const { checkout } = await fillCheckout(page);
    const token = await page.locator('input[name=checkoutToken]').inputValue();
    await checkout.payButton.click();
    await new HostedPage(page).arrived();

    const stranger = await browser.newPage();
    const own = await fillCheckout(stranger);
    await setValue(stranger.locator('input[name=checkoutToken]'), token);
    await own.checkout.payButton.click();
    await expect(own.checkout.alert).toBeVisible();
    await expect(stranger).toHaveURL(/\/checkout$/);
    await stranger.close();
  });
});

async function referenceOn({ page }: OrderPage): Promise<string> {
  return page
    .getByText(/^BN-\w{4}-\w{4}-\w{4}$/)
    .first()
    .innerText();
}

/** As somebody does who opens the browser's tools, at the next press: what it costs may draw the form anew until then. */
function setValue(element: Locator, value: string): Promise<void> {
  return element.evaluate(
    (node, text) => document.addEventListener('submit', () => node.setAttribute('value', text), true),
    value,
  );
}
