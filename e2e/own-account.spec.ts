/** A payment that is taken from the account that the customer named, and from no other. */
import { checkoutErrors, checkoutForm, fieldNames, orderDetails, orderStatus } from '@/shop/messages';
import { booksOf } from './pages/books';
import { closeBeforeReturn, toldByWebhook } from './pages/closed-window';
import { ConsolePage } from './pages/console-page';
import { HostedPage } from './pages/hosted-page';
import { fillCheckout } from './pages/order-flow';
import { OrderPage, PAID } from './pages/order-page';
import { beginning } from './support/sentences';
import { expect, test } from './support/test';

const ACCOUNT = '500000004545';
const MASKED = orderDetails.onlyFrom('4545', 'Example Bank (BANK0000123)');

async function placeFromAccount(page: Parameters<typeof fillCheckout>[0]) {
  const { checkout } = await fillCheckout(page);
  await page.getByRole('checkbox', { name: checkoutForm.account.only }).check();
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
  await toldByWebhook(consolePage, reference, / charged/);
  await order.openLast();
  await expect(order.headline).toHaveText(PAID);
  expect(await booksOf(sandbox, reference)).toMatchObject({ captured: 5_000 });
});

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with scripts' : 'without scripts', () => {
    test.use({ javaScriptEnabled });

    test('instalments are not paid from an account: the choice is named, and nothing typed is lost', async ({
      page,
    }) => {
      const { checkout, customer } = await fillCheckout(page);
      await page.getByRole('checkbox', { name: checkoutForm.account.only }).check();
      await page.getByLabel(checkoutForm.account.number).fill(ACCOUNT);
      await page.getByLabel(checkoutForm.account.ifsc).fill('BANK0000123');
      await page.getByLabel(checkoutForm.account.bankName).fill('Example Bank');
      const lent = page.getByRole('radio', { name: beginning(checkoutForm.method.emi) });
      await lent.check();
      await page.getByRole('button', { name: checkoutForm.button.choosePlan }).click();
      await expect(checkout.alert.getByRole('link')).toHaveText([fieldNames.method]);
      await expect(page.getByRole('group', { name: checkoutForm.method.title })).toContainText(
        checkoutErrors.accountNotEmi,
      );
      await expect(lent).toBeChecked();
      await expect(page.getByLabel(checkoutForm.account.number)).toHaveValue(ACCOUNT);
      await expect(checkout.fields.email).toHaveValue(customer.email);
      await page.getByRole('radio', { name: beginning(checkoutForm.method.hosted) }).check();
      await checkout.payButton.click();
      await new HostedPage(page).arrived();
    });
  });
}
