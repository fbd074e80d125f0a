/** Shop and console in a browser that translates them, as Chrome does for many people in India. */

import {
  buyBox,
  cardErrors,
  cartChange,
  cartCount,
  cart as cartWords,
  checkoutErrors,
  checkoutForm,
  fieldNames,
  plans as planWords,
  shell,
  steps,
  summary,
} from '@/shop/messages';
import { newCustomer } from './pages/checkout-page';
import { ConsolePage } from './pages/console-page';
import { CHAI, SPEAKERS } from './pages/goods';
import { CARD, HostedPage, OTP } from './pages/hosted-page';
import { confirmPlan, toPlans } from './pages/instalments-flow';
import { INDUSIND_CREDIT } from './pages/instalments-page';
import { fillCheckout, placeOrderInBrowser } from './pages/order-flow';
import { HELD, OrderPage, PAID, UNPAID } from './pages/order-page';
import { ProductPage } from './pages/product-page';
import { beginning, ending, textOf } from './support/sentences';
import { expect, test } from './support/test';
import { translatePages, untilTranslated } from './support/translation';

test.beforeEach(({ context }) => translatePages(context));

test('things are found, chosen, put into the cart, changed and taken out', async ({ page }) => {
  await page.goto('/');
  await untilTranslated(page);
  await page.getByRole('combobox', { name: shell.searchLabel }).first().fill('kurta');
  await page.getByRole('combobox', { name: shell.searchLabel }).first().press('Enter');
  await untilTranslated(page);
  await page.getByRole('link', { name: /Kaveri linen kurta/ }).click();

  const choose = (value: string) =>
    page.getByRole('radio', { name: value, exact: true }).check({ force: true });
  await choose('Haldi');
  await choose('XL');
  await expect(page.getByText(buyBox.left(2))).toBeVisible();
  await choose('M');
  await expect(page.getByText(buyBox.left(2))).toBeHidden();
  const product = new ProductPage(page);
  await page.getByLabel(buyBox.quantity).selectOption('2');
  await product.add();
  const cart = page.getByRole('link', { name: beginning(shell.cart) });
  await expect(cart).toHaveAccessibleName(ending(`2 ${cartCount.items(2)}`));
  await expect(product.addButton).toHaveText(buyBox.add);
  await choose('XL');
  await page.getByLabel(buyBox.quantity).selectOption('2');
  await product.add();
  await product.addButton.click();
  await expect(product.outcome).toContainText(cartChange.stockLimit(2));
  await expect(cart).toHaveAccessibleName(ending(`4 ${cartCount.items(4)}`));

  await product.open(CHAI);
  await untilTranslated(page);
  await product.add();
  await cart.click();
  const sum = page.getByRole('region', { name: summary.title });
  const said = page.getByRole('main').getByRole('status').first();
  await expect(sum).toContainText(summary.items(5));
  await page.getByRole('button', { name: cartWords.more(CHAI.name) }).click();
  await expect(said).toContainText(cartChange.quantityNow(CHAI.name, 2));
  await expect(sum).toContainText(summary.items(6));
  await page.getByRole('button', { name: cartWords.more(CHAI.name) }).click();
  await expect(said).toContainText(cartChange.quantityNow(CHAI.name, 3));
  await expect(page.getByText(`${cartWords.quantity} 3`)).toBeVisible();
  for (const left of [summary.items(5), summary.items(3)]) {
    await page
      .getByRole('button', { name: `${cartWords.remove} Kaveri linen kurta` })
      .first()
      .click();
    await expect(sum).toContainText(left);
    await expect(said).toContainText(cartChange.removed('Kaveri linen kurta'));
  }
  await expect(sum).toContainText(`${summary.total}₹1,020`);
  await page.getByRole('button', { name: `${cartWords.remove} ${CHAI.name}` }).click();
  await expect(page.getByRole('heading', { name: cartWords.emptyTitle })).toBeVisible();
  await expect(sum).toBeHidden();
});

test('an order is placed after what was wrong was put right, and its page tells of the payment by itself', async ({
  page,
  sandbox,
}) => {
  const { checkout } = await fillCheckout(page);
  await untilTranslated(page);
  const wrong = checkout.alert;
  await checkout.fields.email.fill('asha');
  await checkout.fields.pincode.fill('12');
  await checkout.payButton.click();
  await expect(wrong).toContainText(checkoutErrors.email);
  await expect(wrong).toContainText(checkoutErrors.pincode);
  await checkout.fields.email.fill('');
  await checkout.fields.pincode.fill('560001');
  await checkout.payButton.click();
  await expect(wrong).toContainText(checkoutErrors.emailMissing);
  await expect(wrong).not.toContainText(fieldNames.shippingPincode);
  await checkout.chooseHold();
  await expect(page.getByRole('button', { name: textOf(checkoutForm.button.hold('₹50')) })).toBeVisible();
  await checkout.fields.email.fill(newCustomer().email);
  await checkout.payButton.click();

  const hosted = new HostedPage(page);
  await hosted.arrived();
  const reference = await hosted.reference();
  const order = new OrderPage(page);
  await order.openLast();
  await expect(order.headline).toHaveText(UNPAID);
  await untilTranslated(page);
  await sandbox.pay({ reference });
  await expect(order.headline).toHaveText(HELD);
  await expect(order.amount(steps.heldNow)).toHaveText(`₹50${steps.notChargedYet}`);
  await expect(order.payButton).toBeHidden();
  // A state that is sent as its entry of the list reads would be refused.
  await expect(page.getByText('Karnataka').first()).toBeVisible();
});

test('a plan is chosen, another one after it, and the card is put right', async ({ page }) => {
  await new ProductPage(page).open(SPEAKERS);
  await untilTranslated(page);
  await expect(page.getByText(textOf(buyBox.emiFrom('₹421.88')))).toBeVisible();
  const plans = await toPlans(page);
  await untilTranslated(page);
  await plans.choose(planWords.issuer('HDFC Bank', 'debit card'), planWords.month(3));
  await plans.enterCard({ number: '1' });
  await plans.payButton.click();
  await expect(page.getByText(cardErrors.number)).toBeVisible();
  const bank = planWords.issuer('IndusInd Bank', 'credit card');
  await plans.choose(bank, planWords.month(6));
  await plans.payButton.click();
  await expect(page.getByText(cardErrors.cvv)).toBeVisible();
  const choice = { bank, months: planWords.month(9), card: INDUSIND_CREDIT };
  await (await confirmPlan(plans, choice)).enterPassword(OTP);
  const order = new OrderPage(page);
  await expect(order.headline).toHaveText(PAID);
  await expect(page.getByRole('paragraph').filter({ hasText: bank })).toContainText(choice.months);
});

test('an administrator finds an order, types an amount, captures it and gives it back', async ({
  page,
  context,
  admin,
}) => {
  const { reference, hosted, order } = await placeOrderInBrowser(page, { thing: CHAI, hold: true });
  await hosted.enterCard(CARD);
  await hosted.enterPassword(OTP);
  await expect(order.headline).toHaveText(HELD);

  const consolePage = new ConsolePage(await context.newPage());
  await consolePage.signIn(admin);
  await consolePage.page.goto('/admin/orders');
  await untilTranslated(consolePage.page);
  const filter = consolePage.page.getByRole('navigation', { name: 'Filter by status' });
  for (const tab of ['Waiting for payment', 'To capture', 'Captured']) {
    await filter.getByText(tab, { exact: true }).click();
    await expect(filter.locator('[aria-current=page]').first()).toContainText(tab);
  }
  await consolePage.search(`Order #${reference.slice(3)}`);
  await expect(consolePage.references).toHaveText([reference]);
  await consolePage.references.click();
  await consolePage.page.getByRole('button', { name: 'Ask the gateway now' }).click();
  await expect(consolePage.page.getByRole('button', { name: 'Ask the gateway now' })).toBeEnabled();

  await consolePage.openForm('Capture');
  await consolePage.fillForm('1');
  await expect(consolePage.dialog).toContainText('This captures ₹1 (one rupee).');
  await consolePage.fillForm('12');
  await expect(consolePage.dialog).toContainText('This captures ₹12 (twelve rupees).');
  await consolePage.fillForm('999');
  await expect(consolePage.dialog).toContainText('₹999 is more than the ₹389 that is held.');
  await consolePage.fillForm('१२३.४५');
  await expect(consolePage.dialog).toContainText('This captures ₹123.45');
  await expect(consolePage.dialog).not.toContainText('more than the');
  await consolePage.sendForm('Capture');
  await expect(consolePage.question).toContainText('₹265.55');
  await consolePage.sendForm('Capture');
  await expect(consolePage.outcome).toHaveText('DoneCaptured ₹123.45.');
  await expect(consolePage.figure('Captured')).toHaveText('₹123.45');

  await consolePage.perform('Refund', '23.45');
  await expect(consolePage.outcome).toHaveText('DoneRefunded ₹23.45.');
  await expect(consolePage.figure('Refunded')).toHaveText('₹23.45');
  await consolePage.page.getByRole('button', { name: 'Mark as dispatched' }).click();
  await expect(consolePage.page.getByRole('button', { name: 'Mark as dispatched' })).toBeHidden();
  await page.reload();
  await untilTranslated(page);
  await expect(order.amount(steps.charged)).toHaveText('₹123.45');
});
