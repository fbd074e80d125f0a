/** A payment that is taken from the account that the customer named, and from no other. */
import { checkoutErrors, checkoutForm, orderDetails, orderStatus } from '@/shop/messages';
import { booksOf } from './pages/books';
import { closeBeforeReturn, toldByWebhook } from './pages/closed-window';
import { ConsolePage } from './pages/console-page';
import { HostedPage } from './pages/hosted-page';
import { fillCheckout } from './pages/order-flow';
import { OrderPage, PAID } from './pages/order-page';
import { PHONE_SCREEN } from './support/screens';
import { expect } from './support/test';
import { testWith } from './support/with-settings';

/** The merchant's setting: nobody is asked whether. */
const test = testWith({ PINELABS_BANK_DETAILS: 'demanded' });
test.use({ viewport: PHONE_SCREEN });

const ACCOUNT = '500000004545';
const MASKED = orderDetails.onlyFrom('4545', 'Example Bank (BANK0000123)');

async function placeFromAccount(page: Parameters<typeof fillCheckout>[0]) {
  const { checkout } = await fillCheckout(page);
  await checkout.choose('netbanking');
  await page.getByLabel(checkoutForm.account.number).fill('5000 0000 4545');
  await page.getByLabel(checkoutForm.account.ifsc).fill('bank123');
  await page.getByLabel(checkoutForm.account.bankName).fill('Example Bank');
  await checkout.payButton.click();
  await expect(checkout.alert).toContainText(checkoutErrors.ifsc);
  await expect(page.getByLabel(checkoutForm.account.number)).toHaveValue('5000 0000 4545');
  await page.getByLabel(checkoutForm.account.ifsc).fill('bank0000123');
  await checkout.payButton.click();
  const hosted = new HostedPage(page);
  await hosted.arrived();
  return { hosted, reference: await hosted.reference(), order: new OrderPage(page) };
}

test('paid from the named account', async ({ page, context, sandbox, admin }) => {
  const { hosted, reference, order } = await placeFromAccount(page);
  await hosted.payFromAccount(ACCOUNT);
  await expect(order.headline).toHaveText(PAID);
  await expect(page.getByRole('region', { name: orderDetails.particulars })).toContainText(MASKED);
  expect(await page.content()).not.toContain(ACCOUNT);
  expect(await booksOf(sandbox, reference)).toMatchObject({ captured: 5_000 });
  const consolePage = new ConsolePage(await context.newPage());
  await consolePage.signIn(admin);
  await consolePage.openOrder(reference);
  await expect(consolePage.page.getByRole('main')).toContainText(MASKED);
  expect(await consolePage.page.content()).not.toContain(ACCOUNT);
});

test('from another account it is declined, and from the right one paid with the window closed', async ({
  page,
  context,
  sandbox,
  admin,
}) => {
  const { hosted, reference, order } = await placeFromAccount(page);
  await hosted.payFromAccount('500000009999');
  await expect(hosted.refusal).toContainText('did not come from the bank account');
  expect((await sandbox.ledger({ reference })).movements).toEqual([]);
  await hosted.returnToShop();
  await expect(order.headline).toHaveText(orderStatus.attemptFailed);
  await order.payButton.click();
  await hosted.arrived();
  await closeBeforeReturn(page);
  await hosted.payFromAccount(ACCOUNT);
  await page.getByRole('heading', { name: 'The window is closed' }).waitFor();
  const consolePage = new ConsolePage(await context.newPage());
  await consolePage.signIn(admin);
  await toldByWebhook(consolePage, reference, / captured/);
  await order.openLast();
  await expect(order.headline).toHaveText(PAID);
  expect(await booksOf(sandbox, reference)).toMatchObject({ captured: 5_000 });
});

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with scripts' : 'without scripts', () => {
    test.use({ javaScriptEnabled });

    test('what does not tell the account cannot be chosen', async ({ page, sandbox }) => {
      const { checkout } = await fillCheckout(page);
      for (const way of ['card', 'emi', 'later', 'other'] as const)
        await expect(checkout.method(way)).toHaveCount(0);
      await expect(checkout.charge('hold')).toHaveCount(0);
      await checkout.choose('netbanking');
      await page.getByLabel(checkoutForm.account.number).fill(ACCOUNT);
      await checkout.payButton.click();
      const hosted = new HostedPage(page);
      await hosted.arrived();
      const { requests } = await sandbox.ledger({ reference: await hosted.reference(), endpoint: 'create' });
      expect(requests).toMatchObject([{ body: { allowed_payment_methods: ['NETBANKING'] } }]);
    });
  });
}
