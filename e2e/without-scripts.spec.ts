/** The whole way without any JavaScript: shop, the gateway's page, and back. */
import { buyBox, cart, cartChange, checkoutForm, shell, steps } from '@/shop/messages';
import { booksOf } from './pages/books';
import { CheckoutPage, newCustomer } from './pages/checkout-page';
import { ConsolePage } from './pages/console-page';
import { TOFFEE } from './pages/goods';
import { HostedPage } from './pages/hosted-page';
import { placeOrderInBrowser } from './pages/order-flow';
import { HELD, OrderPage } from './pages/order-page';
import { ProductPage } from './pages/product-page';
import { PHONE_SCREEN } from './support/screens';
import { textOf } from './support/sentences';
import { expect, test } from './support/test';

test.use({ viewport: PHONE_SCREEN, javaScriptEnabled: false });

test('found, bought, held on a card, and told so', async ({ page, sandbox }) => {
  await page.goto('/');
  await page.getByRole('combobox', { name: shell.searchLabel }).fill('toffee');
  await page.getByRole('button', { name: shell.searchButton, exact: true }).click();
  await page.getByRole('main').getByRole('link', { name: TOFFEE.name }).first().click();
  const product = new ProductPage(page);
  await page.getByLabel(buyBox.quantity).selectOption('2');
  await product.add();
  // The header's count, as a picture.
  expect(await (await page.request.get('/cart/count')).text()).toContain('>2</text>');
  await expect(page.locator('header img[src="/cart/count"]')).toBeVisible();
  await product.outcome.getByRole('link', { name: buyBox.viewCart }).click();
  await page.getByRole('button', { name: cart.more(TOFFEE.name) }).click();
  await expect(page.getByRole('main')).toContainText(cartChange.quantityNow(TOFFEE.name, 3));
  await page.getByRole('link', { name: cart.checkout }).click();

  const checkout = new CheckoutPage(page);
  await checkout.fill(newCustomer());
  await checkout.chooseHold();
  await expect(checkout.payButton).toHaveAccessibleName(textOf(checkoutForm.button.hold('₹52')));
  await checkout.payButton.click();

  const hosted = new HostedPage(page);
  await hosted.arrived();
  const reference = await hosted.reference();
  await hosted.payByCard();
  await page.getByRole('button', { name: /^Return to / }).click();
  const order = new OrderPage(page);
  await expect(order.headline).toHaveText(HELD);
  await expect(order.amount(steps.heldNow)).toContainText('₹52');
  expect(await booksOf(sandbox, reference)).toMatchObject({ authorised: 5_200, held: 5_200 });
});

test('a part capture says that it is done, and nothing against it', async ({
  page,
  context,
  sandbox,
  admin,
}) => {
  const { reference, hosted } = await placeOrderInBrowser(page, { hold: true });
  await hosted.payByCard();
  await page.getByRole('button', { name: /^Return to / }).click();
  await expect(new OrderPage(page).headline).toHaveText(HELD);
  const consolePage = new ConsolePage(await context.newPage());
  await consolePage.signIn(admin);
  await consolePage.openOrder(reference);
  await consolePage.opener('Capture').click();
  const main = consolePage.page.getByRole('main');
  await main.getByRole('radio', { name: /^Part of it/ }).check();
  await main.getByLabel('Amount in rupees').fill('12.34');
  const press = main.getByRole('button', { name: 'Capture', exact: true });
  await press.click();
  await expect(main.getByRole('alert')).toContainText('is released to the card for good');
  await press.click();
  await expect(main.getByRole('status')).toHaveText('DoneCaptured ₹12.34.');
  await expect(main).not.toContainText('This cannot be done now');
  expect(await booksOf(sandbox, reference)).toMatchObject({ captured: 1_234 });

  // Opened anew it says why not.
  await consolePage.page.goto(consolePage.page.url());
  await expect(main).toContainText('This cannot be done now');
  await expect(main.getByRole('button', { name: 'Capture', exact: true })).toHaveCount(0);
});
