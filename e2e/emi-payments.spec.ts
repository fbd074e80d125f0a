/** Instalments from the checkout to an order that is paid: judged by the gateway's own ledger. */
import type { Page } from '@playwright/test';
import { booksOf, timesAsked } from './pages/books';
import { PHONE, SPEAKERS, type Thing } from './pages/goods';
import { HostedPage, OTP, WRONG_OTP } from './pages/hosted-page';
import {
  type EmiCard,
  HDFC_DEBIT,
  ICICI_DEBIT,
  INDUSIND_CREDIT,
  InstalmentsPage,
  PNB_CREDIT,
} from './pages/instalments-page';
import { fillCheckout } from './pages/order-flow';
import { HELD, OrderPage, PAID } from './pages/order-page';
import { expect, test } from './support/test';

/** From a product's page to the plans. */
async function toPlans(
  page: Page,
  { thing = SPEAKERS, hold = false }: { thing?: Thing; hold?: boolean } = {},
) {
  await fillCheckout(page, { thing, hold });
  await page.getByRole('radio', { name: /^In monthly instalments/ }).check();
  await page.getByRole('button', { name: 'Choose a plan' }).click();
  const plans = new InstalmentsPage(page);
  await plans.arrived();
  return plans;
}

async function begin(
  page: Page,
  bank: string,
  months: string,
  card: EmiCard,
  wish = {},
): Promise<HostedPage> {
  const plans = await toPlans(page, wish);
  await plans.choose(bank, months);
  await plans.enterCard(card);
  await plans.payButton.click();
  await page.getByLabel('One-time password').waitFor();
  return new HostedPage(page);
}

async function referenceOf(page: Page): Promise<string> {
  return page.getByText(/^BN-/).first().innerText();
}

const WAYS = [
  { name: 'HDFC debit', bank: 'HDFC BANK debit card', months: '3 months', card: HDFC_DEBIT },
  { name: 'ICICI debit', bank: 'ICICI BANK debit card', months: '36 months', card: ICICI_DEBIT },
  { name: 'credit card', bank: 'INDUSIND BANK credit card', months: '24 months', card: INDUSIND_CREDIT },
] as const;

for (const { name, bank, months, card } of WAYS) {
  test(`bank EMI, ${name}: chosen, confirmed, paid`, async ({ page, sandbox }) => {
    const hosted = await begin(page, bank, months, card);
    await hosted.enterPassword(OTP);
    const order = new OrderPage(page);
    await expect(order.headline).toHaveText(PAID);
    await expect(order.amount('Charged')).toHaveText('₹12,000');
    const reference = await referenceOf(page);
    expect(await booksOf(sandbox, reference)).toMatchObject({ captured: 1_200_000 });
    expect(await timesAsked(sandbox, reference, 'payment')).toBe(1);
  });
}

test('each bank is asked only for what it wants', async ({ page }) => {
  const plans = await toPlans(page);
  await plans.choose('HDFC BANK debit card', '3 months');
  await expect(plans.field('CVV')).toBeHidden();
  await expect(plans.field('Mobile number that your bank has')).toBeVisible();
  await plans.choose('INDUSIND BANK credit card', '6 months');
  await expect(plans.field('CVV')).toBeVisible();
  await expect(plans.field('Mobile number that your bank has')).toBeHidden();
  await expect(plans.field('Card number')).toHaveAttribute('autocomplete', 'cc-number');
  await expect(plans.field('CVV')).toHaveAttribute('autocomplete', 'cc-csc');
});

test('brand EMI at no cost: what is off is off, the loan is charged', async ({ page, sandbox }) => {
  const bank = 'PUNJAB NATIONAL BANK credit card';
  const hosted = await begin(page, bank, '3 months', PNB_CREDIT, { thing: PHONE });
  await hosted.enterPassword(OTP);
  const order = new OrderPage(page);
  await expect(order.headline).toHaveText(PAID);
  // ₹21,999 without the discount of ₹2,199.90 and the interest that the brand pays, ₹942.81.
  await expect(order.amount('Charged')).toHaveText('₹18,856.29');
  expect(await booksOf(sandbox, await referenceOf(page))).toMatchObject({ captured: 1_885_629 });
});

test('held now, charged on dispatch, in instalments too', async ({ page, sandbox }) => {
  const hosted = await begin(page, 'HDFC BANK debit card', '6 months', HDFC_DEBIT, { hold: true });
  await hosted.enterPassword(OTP);
  await expect(new OrderPage(page).headline).toHaveText(HELD);
  expect(await booksOf(sandbox, await referenceOf(page))).toMatchObject({ held: 1_200_000, captured: 0 });
});

test('a plan that does not hold for this card is explained, and another can be chosen', async ({
  page,
  sandbox,
}) => {
  const plans = await toPlans(page);
  const before = (await sandbox.ledger({ endpoint: 'validate-offer' })).requests.length;
  await plans.choose('HDFC BANK debit card', '9 months');
  await plans.enterCard({ ...HDFC_DEBIT, number: ICICI_DEBIT.number });
  await plans.payButton.click();
  await expect(plans.alert).toContainText(
    'The bank does not offer this plan on this card. Nothing was charged.',
  );
  expect((await sandbox.ledger({ endpoint: 'validate-offer' })).requests.length).toBeGreaterThan(before);
  await expect(plans.plan('HDFC BANK debit card', '9 months')).toBeChecked();
  await plans.field('Card number').fill(HDFC_DEBIT.number);
  await plans.payButton.click();
  await new HostedPage(page).enterPassword(OTP);
  await expect(new OrderPage(page).headline).toHaveText(PAID);
});

test('the window closed before the return: the webhook finishes the order', async ({ page, sandbox }) => {
  const hosted = await begin(page, 'HDFC BANK debit card', '3 months', HDFC_DEBIT);
  const order = new OrderPage(await page.context().newPage());
  await order.openLast();
  const reference = await referenceOf(order.page);
  await sandbox.fault({ endpoint: 'callback', fault: 'none', reference });
  await hosted.page.getByLabel('One-time password').fill(OTP);
  await hosted.page.getByRole('button', { name: 'Confirm payment' }).click();
  await hosted.page.waitForLoadState();
  await hosted.page.close();
  await expect(order.headline).toHaveText(PAID);
  expect(await booksOf(sandbox, reference)).toMatchObject({ captured: 1_200_000 });
});

test('a try that failed asks for the card anew, of the same order', async ({ page, sandbox }) => {
  const hosted = await begin(page, 'HDFC BANK debit card', '3 months', HDFC_DEBIT);
  await hosted.enterPassword(WRONG_OTP);
  const order = new OrderPage(page);
  await order.openLast();
  const reference = await referenceOf(page);
  await page.getByRole('link', { name: 'Enter your card' }).click();
  const plans = new InstalmentsPage(page);
  await plans.arrived();
  await expect(plans.plan('HDFC BANK debit card', '3 months')).toBeChecked();
  await expect(plans.field('Card number')).toHaveValue('');
  await plans.enterCard(HDFC_DEBIT);
  await plans.payButton.click();
  await new HostedPage(page).enterPassword(OTP);
  await expect(order.headline).toHaveText(PAID);
  expect(await booksOf(sandbox, reference)).toMatchObject({ captured: 1_200_000 });
});
