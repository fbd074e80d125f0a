/** A paid order as the gateway's pages differ on it: in each form it is paid, for shopper and console. */
import { plans, steps } from '@/shop/messages';
import { formatINR, paise } from '../lib/money';
import { booksOf } from './pages/books';
import { CardlessPage } from './pages/cardless-page';
import { ConsolePage } from './pages/console-page';
import { PHONE } from './pages/goods';
import { OTP } from './pages/hosted-page';
import { begin } from './pages/instalments-flow';
import { INDUSIND_CREDIT, PNB_CREDIT } from './pages/instalments-page';
import { HELD, OrderPage, PAID } from './pages/order-page';
import { expect, test } from './support/test';

const PRINTED = { offer_data: 'tenure', capture_data: 'list' };
/** ₹21,999 without what the brand takes off, ₹3,142.71. */
const LOAN = 1_885_629;

test.afterEach(({ sandbox }) => sandbox.settings(PRINTED));

for (const [form, what] of [
  ['tenures', 'in a list'],
  ['none', 'not at all'],
] as const) {
  test(`an order that names its plan ${what} is paid`, async ({ page, context, sandbox, admin }) => {
    await sandbox.settings({ ...PRINTED, offer_data: form });
    const choice = {
      bank: plans.issuer('Punjab National Bank', 'credit card'),
      months: plans.month(3),
      card: PNB_CREDIT,
    };
    const hosted = await begin(page, choice, { thing: PHONE });
    const reference = await hosted.reference();
    await hosted.enterPassword(OTP);
    const order = new OrderPage(page);
    await expect(order.headline).toHaveText(PAID);
    await expect(order.amount(steps.charged)).toHaveText(formatINR(paise(LOAN)));
    const consolePage = new ConsolePage(await context.newPage());
    await consolePage.signIn(admin);
    await consolePage.openOrder(reference);
    await expect(consolePage.figure('Captured')).toContainText('₹18,856.29');
    await expect(consolePage.plan).toContainText(choice.bank);
    await expect(consolePage.plan).toContainText(choice.months);
    await expect(consolePage.page.getByRole('table', { name: 'Items' })).toContainText('₹3,142.71');
    expect(await booksOf(sandbox, reference)).toMatchObject({ captured: LOAN });
  });
}

test('an order whose capture is one object is charged, and its references are copied with a click', async ({
  page,
  context,
  sandbox,
  admin,
}) => {
  await sandbox.settings({ ...PRINTED, capture_data: 'object' });
  const choice = {
    bank: plans.issuer('IndusInd Bank', 'credit card'),
    months: plans.month(6),
    card: INDUSIND_CREDIT,
  };
  const hosted = await begin(page, choice, { hold: true });
  const reference = await hosted.reference();
  await hosted.enterPassword(OTP);
  const order = new OrderPage(page);
  await expect(order.headline).toHaveText(HELD);
  const consolePage = new ConsolePage(await context.newPage());
  await consolePage.signIn(admin);
  await consolePage.openOrder(reference);
  await consolePage.perform('Capture');
  await expect(consolePage.outcome).toHaveText('DoneCaptured ₹12,000.');
  await expect(consolePage.figure('Captured')).toContainText('₹12,000.00');
  await order.openLast();
  await expect(order.amount(steps.charged)).toHaveText('₹12,000');
  expect(await booksOf(sandbox, reference)).toMatchObject({ held: 0, captured: 1_200_000 });

  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const payments = consolePage.page.getByRole('table', { name: 'Payments' });
  for (const label of ['Acquirer', 'Acquirer’s reference', 'RRN', 'Approval code']) {
    const shown = payments.getByRole('term').filter({ hasText: new RegExp(`^${label}$`) });
    const value = (
      await shown.locator('xpath=following-sibling::dd').locator('.select-all').innerText()
    ).trim();
    await payments.getByRole('button', { name: `Copy ${label} ${value}`, exact: true }).click();
    const copied = () => consolePage.page.evaluate(() => navigator.clipboard.readText());
    await expect.poll(copied).toBe(value);
  }
  await expect(payments.getByText('Copied')).toHaveCount(4);
});

test('of a lender’s plan the console shows the lender, and what it charges the shop', async ({
  page,
  context,
  admin,
}) => {
  const lender = new CardlessPage(page);
  await lender.open(PHONE);
  const hosted = await lender.begin(plans.month(9));
  const reference = await hosted.reference();
  await hosted.enterPassword(OTP);
  await expect(new OrderPage(page).headline).toHaveText(PAID);
  await expect(page.getByText('Dealer charges')).toHaveCount(0);
  const consolePage = new ConsolePage(await context.newPage());
  await consolePage.signIn(admin);
  await consolePage.openOrder(reference);
  await expect(consolePage.plan).toContainText('Dealer charges: 1.5%. The shop pays them to the lender');
  await expect(consolePage.page.getByRole('table', { name: 'Payments' })).toContainText(
    'LenderICICIDebitEMI',
  );
});
