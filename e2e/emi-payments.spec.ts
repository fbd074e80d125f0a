/** Instalments from the checkout to an order that is paid: judged by the gateway's own ledger. */
import { createHash } from 'node:crypto';
import {
  checkout,
  declined,
  emiErrors,
  emiForm,
  orderDetails,
  orderStatus,
  plans as planWords,
  steps,
} from '@/shop/messages';
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
  ISSUERS,
  months,
  PNB_CREDIT,
} from './pages/instalments-page';
import { MessagesPage } from './pages/messages-page';
import { HELD, OrderPage, PAID } from './pages/order-page';
import { PHONE_SCREEN } from './support/screens';
import { saying } from './support/sentences';
import { expect, test } from './support/test';

test.use({ viewport: PHONE_SCREEN });

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
    bank: ISSUERS.hdfcDebit,
    months: months(3),
    card: HDFC_DEBIT,
    thing: SPEAKERS,
    loan: 1_200_000,
    paidWith: /debit card EMI ···· 1587/,
  },
  {
    name: 'on a debit card of ICICI',
    bank: ISSUERS.iciciDebit,
    months: months(36),
    card: ICICI_DEBIT,
    thing: SPEAKERS,
    loan: 1_200_000,
    paidWith: /debit card EMI ···· 0000/,
  },
  {
    name: 'on a credit card',
    bank: ISSUERS.indusindCredit,
    months: months(24),
    card: INDUSIND_CREDIT,
    thing: SPEAKERS,
    loan: 1_200_000,
    paidWith: /credit card EMI ···· 1112/,
  },
  {
    // ₹21,999 without the discount of ₹2,199.90 and the interest that the brand pays, ₹942.81.
    name: 'at no cost, with the brand’s offer',
    bank: ISSUERS.pnbCredit,
    months: months(3),
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
    await expect(order.amount(steps.charged)).toHaveText(formatINR(paise(way.loan)));
    await expect(order.particulars).toContainText(
      saying((any) => orderDetails.emi(way.bank, planWords.title(way.months, `₹${any}`))),
    );
    await expect(order.particulars).toContainText(way.paidWith);
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
  for (const [index, { bank, months: length, loan, paidWith }] of WAYS.entries()) {
    const reference = references[index] ?? '';
    await toldByWebhook(consolePage, reference, / captured/);
    await expect(consolePage.figure('Captured')).toContainText(formatINR(paise(loan)));
    await expect(consolePage.page.getByRole('table', { name: 'Payments' })).toContainText(paidWith);
    await expect(consolePage.plan).toContainText(
      saying((any) => `${bank}, ${planWords.title(length, `₹${any}`)}`),
    );
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
  const { merchant, brand: maker } = planWords.parties;
  const SPLIT = [
    `${planWords.cost['no-cost']}, ${planWords.offer.brand}`,
    planWords.benefit(
      planWords.discount,
      '₹2,199.90',
      planWords.offAtOnce,
      `${merchant} ₹1,099.95, ${maker} ₹1,099.95`,
    ),
    planWords.benefit(planWords.interestPaid, '₹942.81', planWords.offAtOnce, `${maker} ₹942.81`),
  ];
  const consolePage = new ConsolePage(await context.newPage());
  await consolePage.signIn(admin);
  await consolePage.openOrder(reference);
  for (const line of [`${brand.bank}, ${brand.months}`, ...SPLIT])
    await expect(consolePage.plan).toContainText(line);
  await expect(consolePage.plan).toContainText('The bank pays the shop ₹18,856.29.');
  // Both together, ₹3,142.71, are in the sum of the order and nowhere else.
  await expect(consolePage.page.getByText('₹3,142.71')).toHaveCount(1);
  await expect(consolePage.page.getByRole('table', { name: 'Items' })).toContainText('₹3,142.71');

  const messages = new MessagesPage(consolePage.page);
  await messages.open('Order confirmed', reference);
  const letter = messages.letter.locator('body');
  for (const line of [`${brand.bank}, ${brand.months}`, ...SPLIT, '−₹3,142.71'])
    await expect(letter).toContainText(line);
});

test('each bank is asked only for what it wants', async ({ page }) => {
  const plans = await toPlans(page);
  await expect(plans.field(emiForm.cardMobile)).toBeHidden();
  await plans.choose(ISSUERS.hdfcDebit, months(3));
  await expect(plans.field(emiForm.cvv)).toBeHidden();
  await expect(plans.field(emiForm.cardMobile)).toBeVisible();
  await plans.choose(ISSUERS.indusindCredit, months(6));
  await expect(plans.field(emiForm.cvv)).toBeVisible();
  await expect(plans.field(emiForm.cardMobile)).toBeHidden();
  await expect(plans.field(emiForm.cardNumber)).toHaveAttribute('autocomplete', 'cc-number');
  await expect(plans.field(emiForm.cvv)).toHaveAttribute('autocomplete', 'cc-csc');
});

test('held now, charged from the console, in instalments too', async ({ page, context, sandbox, admin }) => {
  const choice = { bank: ISSUERS.indusindCredit, months: months(6), card: INDUSIND_CREDIT };
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
  await expect(consolePage.outcome).toHaveText('DoneCaptured ₹12,000.');
  await order.openLast();
  await expect(order.amount(steps.charged)).toHaveText('₹12,000');
  expect(await booksOf(sandbox, reference)).toMatchObject({ held: 0, captured: 1_200_000 });
});

test('a plan that does not hold for this card is explained, and another can be chosen', async ({ page }) => {
  const plans = await toPlans(page);
  await plans.choose(ISSUERS.hdfcDebit, months(9));
  await plans.enterCard({ ...HDFC_DEBIT, number: ICICI_DEBIT.number });
  await plans.payButton.click();
  await expect(plans.alert).toContainText(emiErrors.ineligible);
  await expect(plans.plan(ISSUERS.hdfcDebit, months(9))).toBeChecked();
  await plans.field(emiForm.cardNumber).fill(HDFC_DEBIT.number);
  await plans.payButton.click();
  await page.getByLabel('One-time password').waitFor();
});

test('a plan that grows dearer, is withdrawn or closed meanwhile is explained, and the shopper picks again', async ({
  page,
  sandbox,
}) => {
  const bank = ISSUERS.iciciDebit;
  // Of one bank and two lengths that no other test chooses: the others go on beside this one.
  const change = (what: string, ...tenures: string[]) =>
    sandbox.settings({
      plan_changes: tenures.map((tenure_id) => ({ issuer_id: '2', tenure_id, change: what })),
    });
  try {
    const plans = await toPlans(page);
    await plans.choose(bank, months(18));
    await plans.enterCard(ICICI_DEBIT);
    await change('dearer', '5');
    await plans.payButton.click();
    await expect(plans.alert).toContainText(emiErrors.plansChanged);
    await expect(plans.plan(bank, months(18))).not.toBeChecked();
    await expect(page.getByText(saying((any) => planWords.total(`₹${any}`, `₹${any}`, 17)))).toHaveCount(1);
    // What was typed of the card stays on the page: a plan is all that is wanted.
    await plans.choose(bank, months(18));
    await change('withdrawn', '5');
    await plans.payButton.click();
    await expect(plans.alert).toContainText(emiErrors.plansChanged);
    await expect(plans.plan(bank, months(18))).toHaveCount(0);
    await plans.choose(bank, months(12));
    await change('ineligible', '4');
    await plans.payButton.click();
    await expect(plans.alert).toContainText(emiErrors.ineligible);
    await expect(plans.plan(bank, months(12))).toBeChecked();
    const hosted = await confirmPlan(plans, { bank, months: months(24), card: ICICI_DEBIT });
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
  await plans.choose(ISSUERS.hdfcDebit, months(6));
  await plans.enterCard(HDFC_DEBIT);
  const token = new URL(page.url()).pathname.split('/').at(-1) ?? '';
  const database = shop.openDatabase();
  const id = createHash('sha256').update(token).digest('hex');
  await database.run('UPDATE checkouts SET expires_at = 1 WHERE id = ?', id);
  await database.close();
  await plans.payButton.click();
  await expect(plans.alert).toContainText(checkout.closed);
  await page.reload();
  await expect(page.getByRole('heading', { name: checkout.closedTitle })).toBeVisible();
  await page.getByRole('link', { name: checkout.backToCheckout }).click();
  await expect(page.getByRole('heading', { level: 1, name: checkout.title })).toBeVisible();
});

test('a card that the gateway refuses is explained on the order’s page, and can be entered again', async ({
  page,
}) => {
  const plans = await toPlans(page);
  await plans.choose(ISSUERS.indusindCredit, months(3));
  await plans.enterCard({ ...INDUSIND_CREDIT, expiry: '01/20' });
  await plans.payButton.click();
  const order = new OrderPage(page);
  await expect(order.headline).toHaveText(orderStatus.attemptFailed);
  await expect(order.panel).toContainText(
    `${declined.byCode.CARD_EXPIRED.what} ${orderStatus.notPaidYet('₹12,000')}`,
  );
  await order.cardLink.click();
  await plans.arrived();
  await expect(plans.plan(ISSUERS.indusindCredit, months(3))).toBeChecked();
  await plans.enterCard(INDUSIND_CREDIT);
  await plans.payButton.click();
  await page.getByLabel('One-time password').waitFor();
  await order.openLast();
  await expect(order.panel).not.toContainText(declined.byCode.CARD_EXPIRED.what);
});

test('a try that failed at the bank asks for the card anew, of the same order', async ({ page, sandbox }) => {
  const choice = { bank: ISSUERS.hdfcDebit, months: months(3), card: HDFC_DEBIT };
  const hosted = await begin(page, choice);
  const reference = await hosted.reference();
  await hosted.enterPassword(WRONG_OTP);
  const order = new OrderPage(page);
  await order.openLast();
  await expect(order.panel).toContainText(declined.byCode.USER_AUTHENTICATION_FAILED.what);
  await order.cardLink.click();
  const plans = new InstalmentsPage(page);
  await plans.arrived();
  await expect(plans.plan(ISSUERS.hdfcDebit, months(3))).toBeChecked();
  await expect(plans.field(emiForm.cardNumber)).toHaveValue('');
  await (await confirmPlan(plans, choice)).enterPassword(OTP);
  await expect(order.headline).toHaveText(PAID);
  expect(await booksOf(sandbox, reference)).toMatchObject({ captured: 1_200_000 });
});
