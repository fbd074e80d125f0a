/** Fee and days by the place: as it is typed, without scripts, where nothing is delivered, and where no address is asked. */
import type { Browser, Page } from '@playwright/test';
import {
  arrival,
  checkoutForm,
  deliveryFee,
  deliveryPromise,
  express,
  notPlaced,
  summary,
} from '@/shop/messages';
import { TEST_DIST_DIR } from '../scripts/lib/dist-dir';
import { endAllGroups } from '../scripts/lib/processes.mjs';
import { type RunningScratch, scratchFolder, startScratch } from '../scripts/lib/scratch';
import { CheckoutPage, newCustomer } from './pages/checkout-page';
import { CHAI, SWEETS, type Thing, TOFFEE } from './pages/goods';
import { HostedPage } from './pages/hosted-page';
import { OrderPage, PAID } from './pages/order-page';
import { ProductPage } from './pages/product-page';
import { expectAccessible } from './support/accessible';
import { PHONE_SCREEN } from './support/screens';
import { scriptsReady } from './support/scripts-ready';
import { saying, textOf } from './support/sentences';
import { expect, test } from './support/test';

/** Of the fixture: ₹49 more for sweets, and seven to twelve days. */
const ISLAND = { pincode: '682555', city: 'Kavaratti', state: 'Lakshadweep' };
const CITY = { pincode: '560001', city: 'Bengaluru', state: 'Karnataka' };
const NOWHERE = { pincode: '744301', city: 'Malacca', state: 'Andaman and Nicobar Islands' };

test.use({ viewport: PHONE_SCREEN });

const pays = (amount: string) => textOf(checkoutForm.button.pay(amount));

async function checkoutOf(page: Page, thing: Thing): Promise<CheckoutPage> {
  const product = new ProductPage(page);
  await product.open(thing);
  await product.add();
  const checkout = new CheckoutPage(page);
  await checkout.open();
  return checkout;
}

async function type(checkout: CheckoutPage, place: { pincode: string; state: string }): Promise<void> {
  await checkout.fields.pincode.fill(place.pincode);
  await checkout.fields.state.selectOption(place.state);
}

test.describe('on a phone', () => {
  test.use({ viewport: PHONE_SCREEN, reducedMotion: 'reduce' });

  test('the total follows the address as it is typed, and is what is charged', async ({ page }) => {
    const checkout = await checkoutOf(page, SWEETS);
    await expect(page.getByRole('main')).toContainText(summary.dependsOnAddress);
    await expect(checkout.payButton).toHaveAccessibleName(pays(summary.atLeast('₹640')));
    await checkout.fill({ ...newCustomer(), ...ISLAND });
    await expect(checkout.payButton).toHaveAccessibleName(pays('₹689'));
    const note = page.getByRole('region', { name: checkoutForm.shipping.title });
    await expect(note).toContainText(deliveryFee.costs('₹49', ISLAND.pincode));
    await expect(note).toContainText(deliveryFee.takes(7, 12));
    // Nothing that was typed is gone: the page was not loaded again.
    await expect(checkout.fields.street).toHaveValue('12 Lake Road');

    await type(checkout, CITY);
    await expect(checkout.payButton).toHaveAccessibleName(pays('₹640'));
    await checkout.fields.state.selectOption('Goa');
    await expect(note).toContainText(deliveryFee.otherState(CITY.pincode, ['Karnataka']));
    await expectAccessible(page);

    await type(checkout, ISLAND);
    await expect(checkout.payButton).toHaveAccessibleName(pays('₹689'));
    await checkout.payButton.click();
    const hosted = new HostedPage(page);
    await hosted.arrived();
    await hosted.payByCard();
    const order = new OrderPage(page);
    await expect(order.headline).toHaveText(PAID);
    await expect(page.getByRole('main')).toContainText('₹689');
    await expect(order.particulars).toContainText(saying(arrival.by));
  });
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('the first submit answers with the total of the address, and the second places it', async ({
    page,
  }) => {
    const checkout = await checkoutOf(page, SWEETS);
    await checkout.fill({ ...newCustomer(), ...ISLAND });
    await checkout.payButton.click();
    await expect(checkout.alert).toContainText(notPlaced.totalNow('₹689'));
    await expect(checkout.alert).toContainText(`${notPlaced.deliveryCosts('₹49')} ${notPlaced.submitAgain}`);
    await expect(checkout.payButton).toHaveAccessibleName(pays('₹689'));
    await expect(checkout.fields.street).toHaveValue('12 Lake Road');
    await expect(checkout.fields.state).toHaveValue(ISLAND.state);
    await checkout.payButton.click();
    await new HostedPage(page).arrived();
  });

  test('the cart says fee and days of the place that is typed there', async ({ page }) => {
    const product = new ProductPage(page);
    await product.open(SWEETS);
    await expect(product.delivery).toContainText(deliveryPromise.dependsOnPin(1, 12));
    await expect(product.delivery.getByLabel(deliveryPromise.pin)).toBeHidden();
    await product.add();
    await page.goto('/cart');
    const place = page.getByRole('form', { name: deliveryPromise.title });
    await place.getByLabel(deliveryPromise.pin).fill('68255');
    await place.getByRole('button', { name: deliveryPromise.check }).click();
    await expect(place).toContainText(deliveryPromise.wrongPin);
    await place.getByLabel(deliveryPromise.pin).fill(CITY.pincode);
    await place.getByRole('button', { name: deliveryPromise.check }).click();
    await expect(place).toContainText(deliveryPromise.to(1, 2, CITY.pincode));
    await expect(page.getByRole('region', { name: summary.title })).toContainText(summary.free);
  });
});

test('the promise of a PIN code is remembered from product to product, to the cart and the checkout', async ({
  page,
}) => {
  const product = new ProductPage(page);
  await product.open(CHAI);
  await expect(product.delivery).toContainText(deliveryPromise.dependsOnPin(1, 12));
  const pin = product.delivery.getByLabel(deliveryPromise.pin);
  await scriptsReady(pin);
  await page.waitForLoadState('networkidle');
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await pin.fill('56000');
  await product.delivery.getByRole('button', { name: deliveryPromise.check }).click();
  await expect(product.delivery).toContainText(deliveryPromise.wrongPin);
  await pin.fill(CITY.pincode);
  await product.delivery.getByRole('button', { name: deliveryPromise.check }).click();
  await expect(product.delivery).toContainText(deliveryPromise.to(1, 2, CITY.pincode));
  // The line of instalments asks when it comes into sight.
  expect(asked.filter((url) => !url.includes('/api/emi/'))).toEqual([]);
  await product.add();
  await product.open(TOFFEE);
  await expect(product.delivery).toContainText(deliveryPromise.to(1, 2, CITY.pincode));
  await page.goto('/cart');
  const place = page.getByRole('form', { name: deliveryPromise.title });
  await expect(place).toContainText(deliveryPromise.to(1, 2, CITY.pincode));
  await page.goto('/checkout');
  await expect(new CheckoutPage(page).fields.pincode).toHaveValue(CITY.pincode);
});

test('express checkout is offered where the fee is the same everywhere, and nowhere else', async ({
  page,
}) => {
  const product = new ProductPage(page);
  const button = page.getByRole('button', { name: express.button });
  await product.open(TOFFEE);
  await expect(product.buyNowButton).toBeVisible();
  await product.add();
  await page.goto('/cart');
  await expect(button).toBeVisible();
  await product.open(SWEETS);
  await expect(product.addButton).toBeVisible();
  await expect(product.buyNowButton).toHaveCount(0);
  await product.add();
  await page.goto('/cart');
  await expect(page.getByRole('region', { name: summary.title })).toContainText(summary.dependsOnAddress);
  await expect(button).toHaveCount(0);
});

test.describe('a shop that delivers nothing to one place', () => {
  const { folder, remove } = scratchFolder();
  let world: RunningScratch;
  test.beforeAll(async () => {
    test.setTimeout(120_000);
    world = await startScratch(folder, TEST_DIST_DIR, { FIXTURE_NOT_DELIVERED: '1' });
  });
  test.afterAll(async () => {
    await endAllGroups();
    remove();
  });
  const visit = async (browser: Browser): Promise<Page> =>
    (await browser.newContext({ baseURL: world.shopUrl, reducedMotion: 'reduce' })).newPage();

  test('says so at the field and in the cart, keeps what was typed, and sells to other places', async ({
    browser,
  }) => {
    const page = await visit(browser);
    const checkout = await checkoutOf(page, TOFFEE);
    await checkout.fill({ ...newCustomer(), ...NOWHERE });
    const delivery = page.getByRole('region', { name: checkoutForm.shipping.title });
    await expect(checkout.fields.pincode).toHaveAccessibleDescription(saying(deliveryFee.notDelivered));
    await checkout.payButton.click();
    await expect(checkout.alert).toContainText(notPlaced.notDelivered);
    await expect(checkout.fields.pincode).toBeFocused();
    await expect(checkout.fields.street).toHaveValue('12 Lake Road');
    await expectAccessible(page);

    await page.goto('/cart');
    await expect(page.getByRole('main')).toContainText(deliveryFee.cartNotDelivered(NOWHERE.pincode, 1));
    // There is a place without delivery, and the gateway's page would ask for the address when it is too late.
    await expect(page.getByRole('button', { name: express.button })).toHaveCount(0);
    await expectAccessible(page);

    await checkout.open();
    await checkout.fill({ ...newCustomer(), ...CITY });
    await expect(delivery).toContainText(deliveryFee.costs('₹49', CITY.pincode));
    await expect(delivery).not.toContainText(deliveryFee.notDelivered);
    await checkout.payButton.click();
    await new HostedPage(page).arrived();
  });
});
