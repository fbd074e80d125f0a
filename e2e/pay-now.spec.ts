/** Charged at once: by UPI, after a refusal, after a wrong password; and given back. */
import { setTimeout } from 'node:timers/promises';
import { declined, orderDetails, orderStatus, steps } from '@/shop/messages';
import { booksOf, timesAsked } from './pages/books';
import { ConsolePage } from './pages/console-page';
import { SWEETS } from './pages/goods';
import { CARD, DECLINED_CARD, OTP, WRONG_OTP } from './pages/hosted-page';
import { placeOrderInBrowser } from './pages/order-flow';
import { PAID } from './pages/order-page';
import { expect, test } from './support/test';

test('an order paid by UPI is refunded in part, then the rest, and never more', async ({
  page,
  context,
  sandbox,
  admin,
}) => {
  const { reference, hosted, order } = await placeOrderInBrowser(page, { thing: SWEETS });
  await hosted.payByUpi();
  await expect(order.headline).toHaveText(PAID);
  await expect(order.amount(steps.charged)).toHaveText('₹640');
  await expect(page.getByRole('region', { name: orderDetails.particulars })).toContainText('UPI');

  const consolePage = new ConsolePage(await context.newPage());
  await consolePage.signIn(admin);
  await consolePage.openOrder(reference);
  await consolePage.perform('Refund', '199.99');
  await expect(consolePage.outcome).toHaveText('DoneRefunded ₹199.99.');
  await expect(consolePage.figure('Refunded')).toHaveText('₹199.99');
  await expect(consolePage.figure('Left with you')).toHaveText('₹440.01');
  await page.reload();
  await expect(order.headline).toHaveText(orderStatus.refundedInPart);
  await expect(order.amount(steps.refunded)).toHaveText('₹199.99');

  await consolePage.perform('Refund', '440.02');
  // What is said while typing reads the same: only the answer marks the field.
  await expect(consolePage.dialog.getByLabel('Amount in rupees')).toHaveAttribute('aria-invalid', 'true');
  await expect(consolePage.dialog).toContainText(
    '₹440.02 is more than the ₹440.01 that can still be refunded.',
  );
  await consolePage.fillForm('440.01');
  await consolePage.sendForm('Refund');
  await expect(consolePage.outcome).toHaveText('DoneRefunded ₹440.01.');
  await expect(consolePage.figure('Refunded')).toHaveText('₹640.00');
  await expect(consolePage.opener('Refund')).toHaveCount(0);
  await expect(consolePage.reasonAgainst('Refund')).toContainText('Everything has been refunded.');
  await expect(
    consolePage.page.getByRole('table', { name: 'Refunds at the gateway' }).getByRole('row'),
  ).toHaveCount(3);

  await page.reload();
  await expect(order.headline).toHaveText(orderStatus.refundedInFull);
  expect(await booksOf(sandbox, reference)).toEqual({
    authorised: 64_000,
    captured: 64_000,
    released: 0,
    refunded: 64_000,
    held: 0,
  });
});

test('a refund that was asked for in another tab is not given twice', async ({
  page,
  context,
  sandbox,
  admin,
}) => {
  const { reference, hosted, order } = await placeOrderInBrowser(page);
  await hosted.payByUpi();
  await expect(order.headline).toHaveText(PAID);
  const one = new ConsolePage(await context.newPage());
  const two = new ConsolePage(await context.newPage());
  await one.signIn(admin);
  await one.openOrder(reference);
  await two.openOrder(reference);
  await two.openForm('Refund');
  await one.perform('Refund');
  await expect(one.outcome).toHaveText('DoneRefunded ₹50.');

  await two.sendForm('Refund');
  await expect(two.outcome).toHaveText('Not doneEverything has been refunded.');
  expect(await booksOf(sandbox, reference)).toMatchObject({ captured: 5_000, refunded: 5_000 });
  expect(await timesAsked(sandbox, reference, 'refund')).toBe(1);
});

test('after a declined card the same order is paid', async ({ page, context, sandbox, admin }) => {
  const { reference, email, hosted, order } = await placeOrderInBrowser(page);
  await hosted.enterCard(DECLINED_CARD);
  await hosted.enterPassword(OTP);
  await expect(hosted.refusal).toContainText('declined');
  await hosted.returnToShop();

  await expect(order.headline).toHaveText(orderStatus.attemptFailed);
  await expect(order.panel).toContainText(`${declined.declined.what} ${orderStatus.notPaidYet('₹50')}`);
  // Slower than the order page's first look for news, which must not follow the customer there.
  await page.route('**/checkout-bff/redirect/**', async (route) => {
    await setTimeout(3_000);
    await route.continue();
  });
  await order.payButton.click();
  await hosted.arrived();
  expect(await hosted.reference()).toBe(reference);
  await hosted.payByCard();
  await expect(order.headline).toHaveText(PAID);

  expect(await timesAsked(sandbox, reference, 'create')).toBe(1);
  expect(await booksOf(sandbox, reference)).toMatchObject({ captured: 5_000 });
  const consolePage = new ConsolePage(await context.newPage());
  await consolePage.signIn(admin);
  await consolePage.search(email);
  await expect(consolePage.references).toHaveText([reference]);
});

test('a wrong one-time password, then the right one', async ({ page, sandbox }) => {
  const { reference, hosted, order } = await placeOrderInBrowser(page);
  await hosted.enterCard(CARD);
  await hosted.enterPassword(WRONG_OTP);
  await expect(hosted.heading).toHaveText('The payment was not completed');
  expect((await sandbox.ledger({ reference })).movements).toEqual([]);
  await page.getByRole('button', { name: 'Try again' }).click();
  await hosted.enterPassword(OTP);
  await expect(order.headline).toHaveText(PAID);
  await expect(order.amount(steps.charged)).toHaveText('₹50');
  expect(await booksOf(sandbox, reference)).toMatchObject({ authorised: 5_000, captured: 5_000 });
});

test('a customer who gives up finds the order open', async ({ page, sandbox }) => {
  const { reference, order } = await placeOrderInBrowser(page);
  await page.getByRole('button', { name: /^Cancel and return to / }).click();
  await expect(order.headline).toHaveText(orderStatus.waiting);
  await expect(order.panel).toContainText(orderStatus.nothingCharged);
  await expect(order.payButton).toBeVisible();
  expect((await sandbox.ledger({ reference })).movements).toEqual([]);
});
