/** The whole purchase with the keyboard alone. */
import type { Locator, Page } from '@playwright/test';
import { buyBox, cart, cartChange, shell } from '@/shop/messages';
import { CheckoutPage, newCustomer } from './pages/checkout-page';
import { TOFFEE } from './pages/goods';
import { CARD, HostedPage, OTP } from './pages/hosted-page';
import { HELD, OrderPage } from './pages/order-page';
import { ProductPage } from './pages/product-page';
import { PHONE_SCREEN } from './support/screens';
import { scriptsReady } from './support/scripts-ready';
import { expect, test } from './support/test';

test.use({ viewport: PHONE_SCREEN });

test('from the home page to the order’s page without a mouse', async ({ page }) => {
  await page.goto('/');
  await tabTo(page, page.getByRole('combobox', { name: shell.searchLabel }));
  await page.keyboard.type('toffee');
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/search\?q=toffee$/);
  const found = page.getByRole('main').getByRole('link', { name: TOFFEE.name });
  await scriptsReady(found);
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: shell.skip })).toBeFocused();
  await page.keyboard.press('Enter');
  await press(page, found);
  const product = new ProductPage(page);
  await press(page, product.addButton);
  await expect(product.outcome).toContainText(cartChange.added);
  await tabTo(page, product.outcome.getByRole('link', { name: buyBox.viewCart }), 'Shift+Tab');
  await page.keyboard.press('Enter');
  await press(page, page.getByRole('link', { name: cart.checkout }));

  const checkout = new CheckoutPage(page);
  await scriptsReady(checkout.fields.name);
  const customer = newCustomer();
  for (const name of ['name', 'email', 'mobile', 'street', 'pincode'] as const) {
    await tabTo(page, checkout.fields[name]);
    await page.keyboard.type(customer[name]);
  }
  // From the PIN code.
  await expect(checkout.fields.city).toHaveValue(customer.city);
  await expect(checkout.fields.state).toHaveValue(customer.state);
  await tabTo(page, checkout.method('upi'));
  await page.keyboard.press('ArrowDown');
  await expect(checkout.method('card')).toBeChecked();
  await tabTo(page, checkout.charge('now'));
  await page.keyboard.press('ArrowDown');
  await expect(checkout.charge('hold')).toBeChecked();
  await press(page, checkout.payButton);

  const hosted = new HostedPage(page);
  await hosted.arrived();
  await tabTo(page, page.getByLabel('Card number'));
  await page.keyboard.type(CARD.number.replaceAll(' ', ''));
  await page.keyboard.press('Tab');
  await page.keyboard.type('1234');
  await page.keyboard.press('Tab');
  await page.keyboard.type(CARD.cvv);
  await page.keyboard.press('Tab');
  await page.keyboard.type('Asha Rao');
  await page.keyboard.press('Enter');
  await tabTo(page, page.getByLabel('One-time password'));
  await page.keyboard.type(OTP);
  await page.keyboard.press('Enter');
  await expect(new OrderPage(page).headline).toHaveText(HELD);
});

async function press(page: Page, target: Locator): Promise<void> {
  await tabTo(page, target);
  await page.keyboard.press('Enter');
}

/** Goes on with Tab, a screenful of stops at the most, and expects to see where it is. */
async function tabTo(page: Page, target: Locator, key = 'Tab'): Promise<void> {
  await target.waitFor();
  const arrived = () => target.evaluate((element) => element === document.activeElement);
  for (let stops = 0; stops < 40 && !(await arrived()); stops += 1) await page.keyboard.press(key);
  await expect(target).toBeFocused();
  // A radio in a card shows it at the card.
  const marked = (element: Element) =>
    [element, element.closest('label')].some(
      (one) => one !== null && getComputedStyle(one).outlineStyle !== 'none',
    );
  expect(await target.evaluate(marked), 'the focus can be seen').toBe(true);
}
