/** The checkout by what people know, on a phone: how it is paid, where it goes, and what the device keeps of it. */
import type { Page } from '@playwright/test';
import type { Choice } from '@/lib/payments/state/ways-to-pay/methods-for';
import { checkoutForm, deliveryFee, notPlaced, shell, summary } from '@/shop/messages';
import { CheckoutPage, newCustomer } from './pages/checkout-page';
import { SPEAKERS, TOFFEE } from './pages/goods';
import { HostedPage } from './pages/hosted-page';
import { InstalmentsPage } from './pages/instalments-page';
import { fillCheckout } from './pages/order-flow';
import { HELD, OrderPage } from './pages/order-page';
import { expectAccessible } from './support/accessible';
import { PHONE_SCREEN } from './support/screens';
import { textOf } from './support/sentences';
import { expect, test } from './support/test';

const { button, charge, method, place } = checkoutForm;

test.use({ viewport: PHONE_SCREEN, reducedMotion: 'reduce' });

const ASKED: readonly (readonly [Choice, readonly string[]])[] = [
  ['upi', ['UPI']],
  ['card', ['CARD']],
  ['netbanking', ['NETBANKING']],
  ['other', ['CARD', 'UPI', 'NETBANKING', 'WALLET', 'POINTS', 'CREDIT_EMI', 'DEBIT_EMI']],
];

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with scripts' : 'without scripts', () => {
    test.use({ javaScriptEnabled });

    for (const [choice, asked] of ASKED) {
      test(`${choice} is what the gateway’s page offers`, async ({ page, sandbox }) => {
        const { checkout } = await fillCheckout(page);
        await checkout.choose(choice);
        await checkout.payButton.click();
        const hosted = new HostedPage(page);
        await hosted.arrived();
        const { requests } = await sandbox.ledger({
          reference: await hosted.reference(),
          endpoint: 'create',
        });
        const body = { allowed_payment_methods: asked, pre_auth: false, integration_mode: 'REDIRECT' };
        expect(requests).toMatchObject([{ body }]);
      });
    }

    test('a hold is asked for below the card, and forgotten with it', async ({ page, sandbox }) => {
      const { checkout } = await fillCheckout(page);
      await checkout.choose('upi');
      await expect(page.getByRole('group', { name: charge.title })).toHaveCount(0);
      await checkout.chooseHold();
      await expect(checkout.payButton).toHaveAccessibleName(textOf(button.hold('₹50')));
      await checkout.choose('netbanking');
      await expect(checkout.charge('hold')).toHaveCount(0);
      await expect(checkout.payButton).toHaveAccessibleName(textOf(button.pay('₹50')));
      await checkout.choose('card');
      await expect(checkout.charge('hold')).toBeChecked();
      await checkout.payButton.click();
      const hosted = new HostedPage(page);
      await hosted.arrived();
      const reference = await hosted.reference();
      await hosted.payByCard();
      if (!javaScriptEnabled) await page.getByRole('button', { name: /^Return to / }).click();
      await expect(new OrderPage(page).headline).toHaveText(HELD);
      const { requests } = await sandbox.ledger({ reference, endpoint: 'create' });
      expect(requests).toMatchObject([{ body: { allowed_payment_methods: ['CARD'], pre_auth: true } }]);
    });

    test('plans are for orders that are large enough', async ({ page }) => {
      const small = await fillCheckout(page, { thing: TOFFEE });
      for (const choice of ['emi', 'later'] as const) {
        await expect(small.checkout.method(choice)).toBeDisabled();
        await expect(small.checkout.method(choice)).toHaveAccessibleName(
          `${method[choice]} ${method.from('₹1,000')}`,
        );
      }
      const { checkout } = await fillCheckout(page, { thing: SPEAKERS });
      await expect(checkout.method('later')).toBeEnabled();
      await checkout.choose('emi');
      await expect(checkout.payButton).toHaveCount(0);
      await checkout.choosePlanButton.click();
      await new InstalmentsPage(page).arrived();
    });

    test('one name is a name; a place that does not fit together is asked once, and taken as it is', async ({
      page,
      sandbox,
    }) => {
      const { checkout } = await fillCheckout(page);
      await checkout.fields.name.fill('Asha');
      await checkout.fields.pincode.fill('110001');
      await checkout.fields.city.fill('Chennai');
      await checkout.fields.state.selectOption('Kerala');
      const doubt = deliveryFee.otherState('110001', ['Delhi']);
      if (javaScriptEnabled) {
        await expect(page.getByRole('region', { name: checkoutForm.shipping.title })).toContainText(doubt);
      } else {
        await checkout.payButton.click();
        await expect(checkout.alert).toContainText(notPlaced.checkPlace);
        await expect(checkout.alert).toContainText(notPlaced.placeAsItIs(doubt));
        await expect(checkout.fields.city).toHaveValue('Chennai');
      }
      await checkout.payButton.click();
      const hosted = new HostedPage(page);
      await hosted.arrived();
      const { requests } = await sandbox.ledger({ reference: await hosted.reference(), endpoint: 'create' });
      const customer = {
        first_name: 'Asha',
        shipping_address: { pincode: '110001', city: 'Chennai', state: 'Kerala' },
      };
      expect(requests).toMatchObject([{ body: { purchase_details: { customer } } }]);
      expect(JSON.stringify(requests)).not.toContain('last_name');
    });
  });
}

test('the sum is on top, in one row that unfolds, below a header that leads nowhere else', async ({
  page,
}) => {
  const { checkout } = await fillCheckout(page);
  await expectNoBar(page);
  const name = await box(page, checkout);
  expect(name.sum).toBeLessThan(name.form);
  expect(name.sum).toBeLessThan(400);
  await expect(checkout.sum).toContainText('₹50');
  await expect(checkout.sum.getByText(TOFFEE.name)).toBeHidden();
  await checkout.sum.getByText(summary.title).click();
  await expect(checkout.sum.getByText(TOFFEE.name)).toBeVisible();
  await expectAccessible(page);
  await page.setViewportSize({ width: 1280, height: 900 });
  await checkout.sum.getByText(summary.title).press('Enter');
  await expect(checkout.sum.getByText(TOFFEE.name)).toBeVisible();
  await expectNoBar(page);
});

test('what is typed before the scripts are there stays, and the rest comes back', async ({ page }) => {
  const { checkout } = await fillCheckout(page);
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route('**/*.js', async (route) => {
    await held;
    await route.continue();
  });
  await page.goto('/checkout', { waitUntil: 'commit' });
  await checkout.fields.email.fill('another@example.com');
  release();
  await expect(checkout.fields.name).toHaveValue('Asha Rao');
  await expect(checkout.fields.email).toHaveValue('another@example.com');
});

test('town and state come from the PIN code, and what a person has typed stays', async ({ page }) => {
  const { checkout } = await fillCheckout(page);
  const delivery = page.getByRole('region', { name: checkoutForm.shipping.title });
  await checkout.fields.city.fill('');
  await checkout.fields.state.selectOption('Goa');
  await checkout.fields.pincode.fill('110001');
  await expect(checkout.fields.city).toHaveValue('New Delhi');
  // It was chosen by hand.
  await expect(checkout.fields.state).toHaveValue('Goa');
  await checkout.fields.state.selectOption('');
  await checkout.fields.pincode.fill('600001');
  await expect(checkout.fields.city).toHaveValue('Chennai');
  await expect(checkout.fields.state).toHaveValue('Tamil Nadu');
  await expect(delivery).toContainText(place.filledIn(place.of('Chennai', 'Tamil Nadu')));
  await checkout.fields.city.fill('Parrys');
  await checkout.fields.pincode.fill('560001');
  await expect(checkout.fields.state).toHaveValue('Karnataka');
  await expect(checkout.fields.city).toHaveValue('Parrys');
  // A code that nobody knows refuses nothing.
  await checkout.fields.pincode.fill('599999');
  await checkout.payButton.click();
  await new HostedPage(page).arrived();
});

test('a reload keeps what was typed; another tab has it only where that is wished', async ({
  page,
  context,
}) => {
  const { checkout, customer } = await fillCheckout(page);
  await checkout.chooseHold();
  await page.reload();
  for (const [name, text] of Object.entries(customer))
    await expect(checkout.fields[name as keyof typeof customer]).toHaveValue(text);
  await expect(checkout.charge('hold')).toBeChecked();

  const other = new CheckoutPage(await context.newPage());
  await other.open();
  await expect(other.payButton).toBeVisible();
  await expect(other.fields.name).toHaveValue('');
  await other.fill({ ...newCustomer(), name: 'Ravi' });
  const remember = other.page.getByRole('checkbox', { name: checkoutForm.remember });
  await expect(remember).not.toBeChecked();
  await remember.check();
  await other.fields.mobile.fill('12');
  await other.payButton.click();
  await expect(other.alert).toBeVisible();

  const third = new CheckoutPage(await context.newPage());
  await third.open();
  await expect(third.fields.name).toHaveValue('Ravi');
  await expect(third.fields.street).toHaveValue(customer.street);
  await third.page.getByRole('checkbox', { name: checkoutForm.remember }).uncheck();
  const fourth = new CheckoutPage(await context.newPage());
  await fourth.open();
  await expect(fourth.payButton).toBeVisible();
  await expect(fourth.fields.name).toHaveValue('');
});

async function expectNoBar(page: Page): Promise<void> {
  await expect(page.getByRole('combobox', { name: shell.searchLabel })).toHaveCount(0);
  const header = page.getByRole('banner');
  await expect(header.getByRole('navigation')).toHaveCount(0);
  await expect(header.getByRole('link')).toHaveCount(2);
}

/** Where the sum and the form's first field begin, in pixels from the top. */
async function box(page: Page, checkout: CheckoutPage): Promise<{ sum: number; form: number }> {
  await page.evaluate(() => scrollTo(0, 0));
  const [sum, form] = await Promise.all([checkout.sum.boundingBox(), checkout.fields.name.boundingBox()]);
  return { sum: sum?.y ?? Number.NaN, form: form?.y ?? Number.NaN };
}
