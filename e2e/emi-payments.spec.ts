/** Instalments from the checkout to an order that is paid: judged by the gateway's own ledger. */
import { createHash } from 'node:crypto';
import Database from 'better-sqlite3';
import { formatINR, paise } from '../lib/money';
import { booksOf, timesAsked } from './pages/books';
import { closeBeforeReturn, toldByWebhook } from './pages/closed-window';
import { ConsolePage } from './pages/console-page';
import { PHONE, SPEAKERS, type Thing } from './pages/goods';
import { OTP, WRONG_OTP } from './pages/hosted-page';
import { begin, type Choice, confirmPlan, toPlans } from './pages/instalments-flow';
import {
  HDFC_DEBIT,
  ICICI_DEBIT,
  INDUSIND_CREDIT,
  InstalmentsPage,
  PNB_CREDIT,
} from './pages/instalments-page';
import { MessagesPage } from './pages/messages-page';
import { HELD, OrderPage, PAID } from './pages/order-page';
import { expect, test } from './support/test';

interface Way extends Choice {
  readonly name: string;
  readonly thing: Thing;
  /** What the bank pays the shop, in paise. */
  readonly loan: number;
  /** As shop and console name the card. */
  readonly paidWith: RegExp;
}

const WAYS: readonly Way[] = [
  {
    name: 'on a debit card of HDFC',
    bank: 'HDFC BANK debit card',
    months: '3 months',
    card: HDFC_DEBIT,
    thing: SPEAKERS,
    loan: 1_200_000,
    paidWith: /debit card EMI ···· 1587/,
  },
  {
    name: 'on a debit card of ICICI',
    bank: 'ICICI BANK debit card',
    months: '36 months',
    card: ICICI_DEBIT,
    thing: SPEAKERS,
    loan: 1_200_000,
    paidWith: /debit card EMI ···· 0000/,
  },
  {
    name: 'on a credit card',
    bank: 'INDUSIND BANK credit card',
    months: '24 months',
    card: INDUSIND_CREDIT,
    thing: SPEAKERS,
    loan: 1_200_000,
    paidWith: /credit card EMI ···· 1112/,
  },
  {
    // ₹21,999 without the discount of ₹2,199.90 and the interest that the brand pays, ₹942.81.
    name: 'at no cost, with the brand’s offer',
    bank: 'PUNJAB NATIONAL BANK credit card',
    months: '3 months',
    card: PNB_CREDIT,
    thing: PHONE,
    loan: 1_885_629,
    paidWith: /credit card EMI ···· 1096/,
  },
];

for (const way of WAYS) {
  test(`instalments ${way.name}: chosen, confirmed, paid`, async ({ page, sandbox }) => {
    const hosted = await begin(page, way, way);
    const reference = await hosted.reference();
    await hosted.enterPassword(OTP);
    const order = new OrderPage(page);
    await expect(order.headline).toHaveText(PAID);
    await expect(order.amount('Charged')).toHaveText(formatINR(paise(way.loan)));
    const particulars = page.getByRole('region', { name: 'Delivery and payment' });
    await expect(particulars).toContainText(`EMI: ${way.bank}, ${way.months}, ₹`);
    await expect(particulars).toContainText(way.paidWith);
    expect(await booksOf(sandbox, reference)).toMatchObject({ authorised: way.loan, captured: way.loan });
    for (const endpoint of ['create-order', 'payment']) {
      expect(await timesAsked(sandbox, reference, endpoint), endpoint).toBe(1);
    }
  });
}

test('with the window closed before the return, the webhook finishes each of them', async ({
  page,
  context,
  sandbox,
  admin,
}) => {
  // Four orders, one after the other.
  test.slow();
  await closeBeforeReturn(page);
  const references: string[] = [];
  for (const way of WAYS) {
    const hosted = await begin(page, way, way);
    references.push(await hosted.reference());
    await hosted.enterPassword(OTP);
    await page.getByRole('heading', { name: 'The window is closed' }).waitFor();
  }
  const consolePage = new ConsolePage(await context.newPage());
  await consolePage.signIn(admin);
  for (const [index, { bank, months, loan, paidWith }] of WAYS.entries()) {
    const reference = references[index] ?? '';
    await toldByWebhook(consolePage, reference, / charged/);
    await expect(consolePage.figure('Captured')).toContainText(formatINR(paise(loan)));
    await expect(consolePage.page.getByRole('table', { name: 'Payments' })).toContainText(paidWith);
    await expect(consolePage.plan).toContainText(`${bank}, ${months}, ₹`);
    expect(await booksOf(sandbox, reference)).toMatchObject({ captured: loan });
  }
  const order = new OrderPage(page);
  await order.openLast();
  await expect(order.headline).toHaveText(PAID);
});

test('console and letter show the offer, the tenure, and who pays what of it, once', async ({
  page,
  context,
  admin,
}) => {
  const brand = WAYS[3] ?? WAYS[0];
  if (!brand) throw new Error('there is no such plan');
  const hosted = await begin(page, brand, brand);
  const reference = await hosted.reference();
  await hosted.enterPassword(OTP);
  await expect(new OrderPage(page).headline).toHaveText(PAID);
  const SPLIT = [
    'No-cost EMI, Brand offer',
    'Discount: ₹2,199.90, off at once (the shop ₹1,099.95, the brand ₹1,099.95).',
    'Interest paid for you: ₹942.81, off at once (the brand ₹942.81).',
  ];
  const consolePage = new ConsolePage(await context.newPage());
  await consolePage.signIn(admin);
  await consolePage.openOrder(reference);
  for (const line of [`${brand.bank}, 3 months`, ...SPLIT])
    await expect(consolePage.plan).toContainText(line);
  await expect(consolePage.plan).toContainText('The bank pays the shop ₹18,856.29.');
  // Both together, ₹3,142.71, are in the sum of the order and nowhere else.
  await expect(consolePage.page.getByText('₹3,142.71')).toHaveCount(1);
  await expect(consolePage.page.getByRole('table', { name: 'Items' })).toContainText('₹3,142.71');

  const messages = new MessagesPage(consolePage.page);
  await messages.open('Order confirmed', reference);
  const letter = messages.letter.locator('body');
  for (const line of [`${brand.bank}, 3 months`, ...SPLIT, '−₹3,142.71'])
    await expect(letter).toContainText(line);
});

test('each bank is asked only for what it wants', async ({ page }) => {
  const plans = await toPlans(page);
  await plans.choose('HDFC BANK debit card', '3 months');
  await expect(plans.field('CVV')).toBeHidden();
  await expect(plans.field('Mobile number registered with your bank')).toBeVisible();
  await plans.choose('INDUSIND BANK credit card', '6 months');
  await expect(plans.field('CVV')).toBeVisible();
  await expect(plans.field('Mobile number registered with your bank')).toBeHidden();
  await expect(plans.field('Card number')).toHaveAttribute('autocomplete', 'cc-number');
  await expect(plans.field('CVV')).toHaveAttribute('autocomplete', 'cc-csc');
});

test('held now, charged from the console, in instalments too', async ({ page, context, sandbox, admin }) => {
  const choice = { bank: 'INDUSIND BANK credit card', months: '6 months', card: INDUSIND_CREDIT };
  const hosted = await begin(page, choice, { hold: true });
  const reference = await hosted.reference();
  await hosted.enterPassword(OTP);
  const order = new OrderPage(page);
  await expect(order.headline).toHaveText(HELD);
  expect(await booksOf(sandbox, reference)).toMatchObject({ held: 1_200_000, captured: 0 });
  const consolePage = new ConsolePage(await context.newPage());
  await consolePage.signIn(admin);
  await consolePage.openOrder(reference);
  await consolePage.perform('Capture');
  await expect(consolePage.outcome).toHaveText('DoneCharged ₹12,000.');
  await order.openLast();
  await expect(order.amount('Charged')).toHaveText('₹12,000');
  expect(await booksOf(sandbox, reference)).toMatchObject({ held: 0, captured: 1_200_000 });
});

test('a plan that does not hold for this card is explained, and another can be chosen', async ({ page }) => {
  const plans = await toPlans(page);
  await plans.choose('HDFC BANK debit card', '9 months');
  await plans.enterCard({ ...HDFC_DEBIT, number: ICICI_DEBIT.number });
  await plans.payButton.click();
  await expect(plans.alert).toContainText(
    'The bank does not offer this plan on this card. Nothing was charged.',
  );
  await expect(plans.plan('HDFC BANK debit card', '9 months')).toBeChecked();
  await plans.field('Card number').fill(HDFC_DEBIT.number);
  await plans.payButton.click();
  await page.getByLabel('One-time password').waitFor();
});

test('a plan that grows dearer, is withdrawn or closed meanwhile is explained, and the shopper picks again', async ({
  page,
  sandbox,
}) => {
  const bank = 'ICICI BANK debit card';
  // Of one bank and two lengths that no other test chooses: the others go on beside this one.
  const change = (what: string, ...tenures: string[]) =>
    sandbox.settings({
      plan_changes: tenures.map((tenure_id) => ({ issuer_id: '2', tenure_id, change: what })),
    });
  const CHANGED = 'The bank’s plans have changed since you opened this page. Nothing was charged';
  try {
    const plans = await toPlans(page);
    await plans.choose(bank, '18 months');
    await plans.enterCard(ICICI_DEBIT);
    await change('dearer', '5');
    await plans.payButton.click();
    await expect(plans.alert).toContainText(CHANGED);
    await expect(plans.plan(bank, '18 months')).not.toBeChecked();
    await expect(page.getByText('interest at 17 % a year')).toHaveCount(1);
    // What was typed of the card stays on the page: a plan is all that is wanted.
    await plans.choose(bank, '18 months');
    await change('withdrawn', '5');
    await plans.payButton.click();
    await expect(plans.alert).toContainText(CHANGED);
    await expect(plans.plan(bank, '18 months')).toHaveCount(0);
    await plans.choose(bank, '12 months');
    await change('ineligible', '4');
    await plans.payButton.click();
    await expect(plans.alert).toContainText('The bank does not offer this plan on this card.');
    await expect(plans.plan(bank, '12 months')).toBeChecked();
    const hosted = await confirmPlan(plans, { bank, months: '24 months', card: ICICI_DEBIT });
    const reference = await hosted.reference();
    await hosted.enterPassword(OTP);
    await expect(new OrderPage(page).headline).toHaveText(PAID);
    expect(await booksOf(sandbox, reference)).toMatchObject({ captured: 1_200_000 });
    expect(await timesAsked(sandbox, reference, 'payment')).toBe(1);
  } finally {
    await sandbox.settings({ plan_changes: [] });
  }
});

test('a form that was left for too long says so, on the page and on its own address', async ({
  page,
  shop,
}) => {
  const plans = await toPlans(page);
  await plans.choose('HDFC BANK debit card', '6 months');
  await plans.enterCard(HDFC_DEBIT);
  const token = new URL(page.url()).pathname.split('/').at(-1) ?? '';
  const database = new Database(shop.databaseFile, { timeout: 10_000 });
  database
    .prepare('UPDATE checkouts SET expires_at = 1 WHERE id = ?')
    .run(createHash('sha256').update(token).digest('hex'));
  database.close();
  await plans.payButton.click();
  await expect(plans.alert).toContainText('This page no longer takes payments.');
  await page.reload();
  await expect(page.getByRole('heading', { name: 'This page no longer takes payments' })).toBeVisible();
  await page.getByRole('link', { name: 'Back to checkout' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Checkout' })).toBeVisible();
});

test('a card that the gateway refuses is explained on the order’s page, and can be entered again', async ({
  page,
}) => {
  const plans = await toPlans(page);
  await plans.choose('INDUSIND BANK credit card', '3 months');
  await plans.enterCard({ ...INDUSIND_CREDIT, expiry: '01/20' });
  await plans.payButton.click();
  const order = new OrderPage(page);
  await expect(order.headline).toHaveText('Your payment attempt did not go through');
  await expect(order.panel).toContainText('The card has expired. We have not been paid ₹12,000 yet.');
  await page.getByRole('link', { name: 'Enter your card' }).click();
  await plans.arrived();
  await expect(plans.plan('INDUSIND BANK credit card', '3 months')).toBeChecked();
  await plans.enterCard(INDUSIND_CREDIT);
  await plans.payButton.click();
  await page.getByLabel('One-time password').waitFor();
  await order.openLast();
  await expect(order.panel).not.toContainText('expired');
});

test('a try that failed at the bank asks for the card anew, of the same order', async ({ page, sandbox }) => {
  const choice = { bank: 'HDFC BANK debit card', months: '3 months', card: HDFC_DEBIT };
  const hosted = await begin(page, choice);
  const reference = await hosted.reference();
  await hosted.enterPassword(WRONG_OTP);
  const order = new OrderPage(page);
  await order.openLast();
  await expect(order.panel).toContainText('The OTP was not right');
  await page.getByRole('link', { name: 'Enter your card' }).click();
  const plans = new InstalmentsPage(page);
  await plans.arrived();
  await expect(plans.plan('HDFC BANK debit card', '3 months')).toBeChecked();
  await expect(plans.field('Card number')).toHaveValue('');
  await (await confirmPlan(plans, choice)).enterPassword(OTP);
  await expect(order.headline).toHaveText(PAID);
  expect(await booksOf(sandbox, reference)).toMatchObject({ captured: 1_200_000 });
});
