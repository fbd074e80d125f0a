/** A customer from abroad: card, billing address and mobile number of another country. */
import { randomUUID } from 'node:crypto';
import type { Page } from '@playwright/test';
import { customer } from '@/lib/console/messages';
import { checkoutForm, fieldNames, orderDetails } from '@/shop/messages';
import { ConsolePage } from './pages/console-page';
import { SPEAKERS, SWEETS } from './pages/goods';
import { HostedPage } from './pages/hosted-page';
import { MessagesPage } from './pages/messages-page';
import { fillCheckout } from './pages/order-flow';
import { OrderPage, PAID } from './pages/order-page';
import { ProductPage } from './pages/product-page';
import { scriptsReady } from './support/scripts-ready';
import { expect, test } from './support/test';

const BILL = [
  '10 Downing Street',
  'Oxford Street',
  'Baker Street',
  'London SW1A 2AA',
  'Greater London',
  'United Kingdom',
];
const MOBILE = '+44 7911123456';
const particulars = (page: Page) => page.getByRole('region', { name: orderDetails.particulars });

test('on the hosted page, in dollars: a parcel in India, a bill to London', async ({
  page,
  context,
  sandbox,
  admin,
}) => {
  const { checkout } = await fillCheckout(page, { thing: SWEETS });
  await checkout.becomeTraveller();
  await page
    .getByRole('region', { name: checkoutForm.shipping.title })
    .getByLabel(checkoutForm.address.line3)
    .fill('Behind the temple');
  await checkout.payButton.click();
  const hosted = new HostedPage(page);
  await hosted.arrived();
  const reference = await hosted.reference();
  await hosted.payInDollars();

  const order = new OrderPage(page);
  await expect(order.headline).toHaveText(PAID);
  for (const text of [...BILL, MOBILE, 'Behind the temple', orderDetails.foreign('USD 7.87', '₹640.00')]) {
    await expect(particulars(page)).toContainText(text);
  }
  const { requests } = await sandbox.ledger({ reference, endpoint: 'create' });
  expect(requests[0]?.body).toMatchObject({
    purchase_details: {
      customer: {
        customer_id: expect.stringMatching(/^[\w-]{19}$/),
        mobile_number: '7911123456',
        country_code: '44',
        billing_address: {
          address1: '10 Downing Street',
          address2: 'Oxford Street',
          address3: 'Baker Street',
          pincode: 'SW1A 2AA',
          city: 'London',
          state: 'Greater London',
          country: 'United Kingdom',
        },
        shipping_address: { address3: 'Behind the temple', country: 'India' },
      },
    },
  });

  const consolePage = new ConsolePage(await context.newPage());
  await consolePage.signIn(admin);
  await consolePage.openOrder(reference);
  for (const text of [...BILL, MOBILE, 'Behind the temple']) {
    await expect(consolePage.page.getByRole('main')).toContainText(text);
  }
  await expect(consolePage.page.getByRole('main')).not.toContainText(customer.outsideDelivery);
  const messages = new MessagesPage(consolePage.page);
  await messages.open('Order confirmed', reference);
  await expect(messages.letter.getByText('Behind the temple')).toBeVisible();
});

test('in express checkout, in dollars: the console says that the parcel would leave the country', async ({
  page,
  context,
  admin,
}) => {
  const product = new ProductPage(page);
  await product.open(SPEAKERS);
  await scriptsReady(product.buyNowButton);
  await product.buyNowButton.click();
  const hosted = new HostedPage(page);
  await hosted.giveAddress(`kevin.${randomUUID().slice(0, 8)}@example.com`, {
    'Full name': 'Kevin Bob',
    'Country code': '+44',
    'Mobile number': '07911 123456',
    'House and street': '10 Downing Street',
    'Area, landmark (optional)': 'Oxford Street',
    'Third line (optional)': 'Baker Street',
    'PIN or postcode': 'SW1A 2AA',
    'Town or city': 'London',
    State: 'Greater London',
    Country: 'United Kingdom',
  });
  const reference = await hosted.reference();
  await hosted.payInDollars();
  await expect(new OrderPage(page).headline).toHaveText(PAID);
  for (const text of ['Kevin Bob', ...BILL, MOBILE]) await expect(particulars(page)).toContainText(text);

  const consolePage = new ConsolePage(await context.newPage());
  await consolePage.signIn(admin);
  await consolePage.openOrder(reference);
  for (const text of ['Kevin Bob', ...BILL, MOBILE, customer.outsideDelivery]) {
    await expect(consolePage.page.getByRole('main')).toContainText(text);
  }
  const messages = new MessagesPage(consolePage.page);
  await messages.open('Order confirmed', reference);
  for (const text of ['Baker Street', 'London SW1A 2AA', 'United Kingdom']) {
    await expect(messages.letter.getByText(text)).toBeVisible();
  }
});

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with scripts' : 'without scripts', () => {
    test.use({ javaScriptEnabled });

    test('what is asked follows the country, and stays when something is wrong', async ({ page }) => {
      const { checkout } = await fillCheckout(page);
      await checkout.sameForBilling.uncheck();
      await expect(checkout.billing.getByLabel(checkoutForm.address.pincode)).toBeVisible();
      await expect(checkout.billing.getByLabel(checkoutForm.address.postcode)).toBeHidden();
      await checkout.becomeTraveller('12');
      await expect(checkout.billing.getByLabel(checkoutForm.address.pincode)).toBeHidden();
      await expect(checkout.billing.getByLabel(checkoutForm.address.state)).toBeHidden();
      await checkout.payButton.click();

      await expect(checkout.alert.getByRole('link')).toHaveText([fieldNames.mobile]);
      await expect(checkout.fields.mobile).toBeFocused();
      await expect(page.getByLabel(checkoutForm.contact.countryCode)).toHaveValue('GB');
      await expect(checkout.billing.getByLabel(checkoutForm.address.country)).toHaveValue('GB');
      await expect(checkout.billing.getByLabel(checkoutForm.address.postcode)).toHaveValue('sw1a 2aa');
      await expect(checkout.billing.getByLabel(checkoutForm.address.region)).toHaveValue('Greater London');
      await checkout.fields.mobile.fill('+44 (0)7911 123456');
      await checkout.payButton.click();
      await new HostedPage(page).arrived();
    });
  });
}
