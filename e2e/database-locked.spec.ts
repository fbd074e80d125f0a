/** Another process keeps the database's write lock: people read what happened, lose nothing, and try again. */
import Database from 'better-sqlite3';
import { cart, forms, returnPage } from '@/shop/messages';
import { booksOf } from './pages/books';
import { ConsolePage } from './pages/console-page';
import { TOFFEE } from './pages/goods';
import { HostedPage } from './pages/hosted-page';
import { fillCheckout, payInBrowser } from './pages/order-flow';
import { OrderPage, PAID } from './pages/order-page';
import { ProductPage } from './pages/product-page';
import { SignInPage } from './pages/sign-in-page';
import { expect, test } from './support/test';

let lock: Database.Database | undefined;
test.afterEach(() => release());

function take(file: string): void {
  lock = new Database(file, { timeout: 10_000 });
  lock.exec('BEGIN IMMEDIATE');
}
function release(): void {
  lock?.close();
  lock = undefined;
}

test('a checkout keeps what was typed, and the next press places the order', async ({ page, shop }) => {
  const { checkout, customer } = await fillCheckout(page);
  take(shop.databaseFile);
  await checkout.payButton.click();
  await expect(checkout.alert).toContainText(forms.notSaved, { timeout: 15_000 });
  await expect(checkout.fields.email).toHaveValue(customer.email);
  release();
  await checkout.payButton.click();
  const hosted = new HostedPage(page);
  await hosted.arrived();
});

test('pages that only read go on, and the cart says that it could not be changed', async ({ page, shop }) => {
  const product = new ProductPage(page);
  await product.open(TOFFEE);
  await product.add();
  take(shop.databaseFile);
  for (const path of ['/', '/cart', '/checkout', '/admin/sign-in']) {
    expect((await page.goto(path))?.status(), path).toBe(200);
  }
  await page.goto('/cart');
  await page.getByRole('button', { name: cart.more(TOFFEE.name) }).click();
  const said = page.getByRole('main').getByRole('status').first();
  await expect(said).toContainText(forms.notSaved, { timeout: 15_000 });
  await expect(page.getByText(`${cart.quantity} 1`)).toBeVisible();
});

test('who comes back from paying is told that we are checking, and sees the order later', async ({
  page,
  shop,
}) => {
  const { checkout } = await fillCheckout(page);
  await checkout.payButton.click();
  const hosted = new HostedPage(page);
  await hosted.arrived();
  take(shop.databaseFile);
  await hosted.payByCard();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(returnPage.heading, {
    timeout: 30_000,
  });
  await expect(page.getByText(returnPage.text)).toBeVisible();
  release();
  await shop.reconcile();
  await page.getByRole('link', { name: returnPage.order }).click();
  await expect(new OrderPage(page).headline).toHaveText(PAID);
});

test('an administrator’s capture is not sent, and works when it is pressed again', async ({
  page,
  context,
  sandbox,
  shop,
  admin,
}) => {
  const { reference } = await payInBrowser(page, { hold: true });
  const consolePage = new ConsolePage(await context.newPage());
  await consolePage.signIn(admin);
  await consolePage.openOrder(reference);
  await consolePage.openForm('Capture');
  await consolePage.fillForm('32.34');
  take(shop.databaseFile);
  await consolePage.sendForm('Capture');
  await expect(consolePage.dialog.getByRole('alert')).toContainText('nothing was asked of the gateway', {
    timeout: 30_000,
  });
  await expect(consolePage.dialog.getByLabel('Amount in rupees')).toHaveValue('32.34');
  expect(await booksOf(sandbox, reference)).toMatchObject({ captured: 0, held: 5_000 });
  release();
  await consolePage.sendForm('Capture');
  await expect(consolePage.outcome).toContainText('Done');
  expect(await booksOf(sandbox, reference)).toMatchObject({ captured: 3_234 });
});

test('a sign-in says that it is not the password', async ({ page, shop, admin }) => {
  const signIn = new SignInPage(page);
  await signIn.open();
  take(shop.databaseFile);
  await signIn.submit(admin);
  await expect(signIn.alert).toContainText('takes no writes', { timeout: 15_000 });
  await expect(page.getByLabel('E-mail')).toHaveValue(admin.email);
});
