/** What the gateway publishes beyond its sample pages, as shopper and administrator read it: a fee, a later discount, a lost hold. */
import type { BrowserContext, Page } from '@playwright/test';
import { gatewayRefusals } from '@/lib/console/messages';
import { declined, orderDetails, orderStatus, plans as planWords, steps, summary } from '@/shop/messages';
import type { SandboxControl } from '../scripts/lib/sandbox-control';
import { booksOf } from './pages/books';
import { ConsolePage } from './pages/console-page';
import { CHAI } from './pages/goods';
import { OTP } from './pages/hosted-page';
import { confirmPlan, toPlans } from './pages/instalments-flow';
import { ICICI_DEBIT } from './pages/instalments-page';
import { payOrder, placeOrderInBrowser } from './pages/order-flow';
import { HELD, OrderPage, PAID } from './pages/order-page';
import type { Credentials } from './pages/sign-in-page';
import { expect, test } from './support/test';

// ₹389: 2 % of it and 18 % tax on that, to the paisa.
const FEE = 918;
const HOLD_GONE = 'The payment could not be captured: the hold is gone';
const ICICI = planWords.issuer('ICICI Bank', 'debit card');

test('a convenience fee stands on its own line, and a refund leaves it alone', async ({
  page,
  context,
  sandbox,
  admin,
}) => {
  await sandbox.settings({ convenience_fee: 2 });
  try {
    const { reference, order } = await payOrder(page, { thing: CHAI });
    await expect(order.headline).toHaveText(PAID);
    const items = page.getByRole('region', { name: orderDetails.items });
    await expect(items).toContainText(`${summary.total}₹389`);
    await expect(items).toContainText(`${summary.convenienceFee}₹9.18`);
    await expect(items).toContainText(`${summary.paid}₹398.18`);
    const consolePage = new ConsolePage(await context.newPage());
    await consolePage.signIn(admin);
    await consolePage.openOrder(reference);
    await expect(consolePage.figure('Captured')).toHaveText('₹398.18');
    await expect(consolePage.money).toContainText('convenience fee of ₹9.18');
    await consolePage.openForm('Refund');
    await expect(
      consolePage.dialog.getByRole('radio', { name: /^The goods, without the convenience fee/ }),
    ).toBeChecked();
    await consolePage.sendForm('Refund');
    await expect(consolePage.outcome).toHaveText('DoneRefunded ₹389.');
    expect(await booksOf(sandbox, reference)).toMatchObject({
      captured: CHAI.total + FEE,
      refunded: CHAI.total,
    });
  } finally {
    await sandbox.settings({ convenience_fee: 0 });
  }
});

test('a discount that the bank pays back later is told as such, and the whole price is paid', async ({
  page,
  context,
  sandbox,
  admin,
}) => {
  await sandbox.settings({ plan_changes: [{ issuer_id: '2', tenure_id: '3', change: 'deferred' }] });
  const LATER = planWords.benefit(
    planWords.discount,
    '₹500.00',
    planWords.backAfter(planWords.month(3)),
    undefined,
  );
  try {
    const plans = await toPlans(page);
    await expect(page.getByText(LATER)).toHaveCount(1);
    const hosted = await confirmPlan(plans, {
      bank: ICICI,
      months: planWords.month(9),
      card: ICICI_DEBIT,
    });
    const reference = await hosted.reference();
    await hosted.enterPassword(OTP);
    const order = new OrderPage(page);
    await expect(order.headline).toHaveText(PAID);
    await expect(order.amount(steps.charged)).toHaveText('₹12,000');
    await expect(page.getByRole('region', { name: orderDetails.particulars })).toContainText(LATER);
    const consolePage = new ConsolePage(await context.newPage());
    await consolePage.signIn(admin);
    await consolePage.openOrder(reference);
    await expect(consolePage.plan).toContainText(LATER);
    await expect(consolePage.figure('Captured')).toHaveText('₹12,000.00');
    expect(await booksOf(sandbox, reference)).toMatchObject({ captured: 1_200_000 });
  } finally {
    await sandbox.settings({ plan_changes: [] });
  }
});

test('a capture that fails: the customer reads that nothing is held, the console that somebody must look', async ({
  page,
  context,
  sandbox,
  admin,
}) => {
  const { reference, order } = await payOrder(page, { thing: CHAI, hold: true });
  await expect(order.headline).toHaveText(HELD);
  await sandbox.fault({ endpoint: 'capture', fault: 'capture-fails', reference, times: 1 });
  const consolePage = new ConsolePage(await context.newPage());
  await consolePage.signIn(admin);
  await consolePage.openOrder(reference);
  await consolePage.openForm('Capture');
  await consolePage.sendForm('Capture');
  await expect(consolePage.page.getByText(HOLD_GONE)).toBeVisible();
  await expect(consolePage.figure('Released')).toHaveText('₹389.00');
  await page.reload();
  await expect(order.headline).toHaveText(orderStatus.holdLost);
  await expect(order.amount(steps.heldNow)).toHaveCount(0);
  await expect(order.panel).toContainText(orderStatus.holdLostText('₹389'));
  expect(await booksOf(sandbox, reference)).toMatchObject({ held: 0, captured: 0, released: CHAI.total });
});

interface Given {
  readonly page: Page;
  readonly context: BrowserContext;
  readonly sandbox: SandboxControl;
  readonly admin: Credentials;
}

/** A hold whose capture or cancel the gateway has taken and the bank has not ended: what both read meanwhile. */
async function underWay({ page, context, sandbox, admin }: Given, kind: 'capture' | 'cancel') {
  const { reference, order } = await payOrder(page, { thing: CHAI, hold: true });
  await expect(order.headline).toHaveText(HELD);
  await sandbox.fault({ endpoint: kind, fault: 'under-way', reference, times: 1 });
  const consolePage = new ConsolePage(await context.newPage());
  await consolePage.signIn(admin);
  await consolePage.openOrder(reference);
  await consolePage.perform(kind === 'capture' ? 'Capture' : 'Cancel order');
  await expect(consolePage.money).toContainText('Being captured or cancelled at the gateway');
  for (const move of ['Capture', 'Cancel order', 'Refund'] as const) {
    await expect(consolePage.opener(move)).toHaveCount(0);
  }
  await page.reload();
  await expect(order.headline).toHaveText(orderStatus.settling[kind]);
  await expect(order.panel).toContainText(orderStatus.settlingText[kind]('₹389'));
  return { reference, order, consolePage };
}

test('a capture under way: being charged, nothing to press, and charged in the end', async ({
  page,
  context,
  sandbox,
  admin,
}) => {
  const { reference, order, consolePage } = await underWay({ page, context, sandbox, admin }, 'capture');
  await sandbox.settle(reference);
  await expect(order.headline).toHaveText(PAID);
  await consolePage.openOrder(reference);
  await expect(consolePage.figure('Captured')).toHaveText('₹389.00');
  expect(await booksOf(sandbox, reference)).toMatchObject({ held: 0, captured: CHAI.total });
});

test('a capture under way that fails: nothing is held any more, and somebody must look', async ({
  page,
  context,
  sandbox,
  admin,
}) => {
  const { reference, order, consolePage } = await underWay({ page, context, sandbox, admin }, 'capture');
  await sandbox.settle(reference, 'failed');
  await expect(order.headline).toHaveText(orderStatus.holdLost);
  await expect(order.panel).toContainText(orderStatus.holdLostText('₹389'));
  await consolePage.openOrder(reference);
  await expect(consolePage.page.getByText(HOLD_GONE)).toBeVisible();
  await expect(consolePage.figure('Released')).toHaveText('₹389.00');
  expect(await booksOf(sandbox, reference)).toMatchObject({ held: 0, captured: 0, released: CHAI.total });
});

test('a cancel under way: being released, nothing to press, and cancelled in the end', async ({
  page,
  context,
  sandbox,
  admin,
}) => {
  const { reference, order, consolePage } = await underWay({ page, context, sandbox, admin }, 'cancel');
  await sandbox.settle(reference);
  await expect(order.headline).toHaveText(orderStatus.cancelled);
  await expect(order.panel).toContainText(orderStatus.cancelledReleased('₹389'));
  await consolePage.openOrder(reference);
  await expect(consolePage.figure('Released')).toHaveText('₹389.00');
  await expect(consolePage.figure('Captured')).toHaveText('₹0.00');
  expect(await booksOf(sandbox, reference)).toMatchObject({ held: 0, captured: 0, released: CHAI.total });
});

test('authorised and not to be held: a payment in progress, nothing to capture, paid in the end', async ({
  page,
  context,
  sandbox,
  admin,
}) => {
  const { reference, hosted, order } = await placeOrderInBrowser(page, { thing: CHAI });
  await hosted.page.getByRole('button', { name: 'Pay, and leave it in progress' }).click();
  await expect(order.headline).toHaveText(orderStatus.underWay);
  await expect(order.panel).toContainText(orderStatus.doNotPayAgain);
  await expect(order.payButton).toHaveCount(0);
  await expect(order.amount(steps.heldNow)).toHaveCount(0);
  const consolePage = new ConsolePage(await context.newPage());
  await consolePage.signIn(admin);
  await consolePage.openOrder(reference);
  await expect(consolePage.figure('Held or captured')).toHaveText('₹0.00');
  await expect(consolePage.opener('Capture')).toHaveCount(0);
  await expect(consolePage.opener('Cancel order')).toHaveCount(0);
  await sandbox.settle(reference);
  await expect(order.headline).toHaveText(PAID);
  expect(await booksOf(sandbox, reference)).toMatchObject({ captured: CHAI.total });
});

test('a hold on a card and in points is cancelled and its payments read as done: nothing was charged, nothing to refund', async ({
  page,
  context,
  sandbox,
  admin,
}) => {
  await sandbox.settings({ cancelled_payments: 'PROCESSED' });
  try {
    const { reference, order } = await placeOrderInBrowser(page, { thing: CHAI, hold: true });
    await sandbox.pay({ reference, points: 10_000, return: 'callback' });
    await order.openLast();
    await expect(order.headline).toHaveText(HELD);
    const consolePage = new ConsolePage(await context.newPage());
    await consolePage.signIn(admin);
    await consolePage.openOrder(reference);
    const payments = consolePage.page.getByRole('table', { name: 'Payments' });
    await expect(payments).toContainText('₹289.00');
    await expect(payments).toContainText('Reward points');
    await expect(consolePage.figure('Still held')).toHaveText('₹389.00');
    await consolePage.perform('Cancel order');
    await expect(consolePage.outcome).toHaveText('DoneReleased ₹389.');
    await expect(consolePage.figure('Captured')).toHaveText('₹0.00');
    await expect(consolePage.opener('Refund')).toHaveCount(0);
    await page.reload();
    await expect(order.headline).toHaveText(orderStatus.cancelled);
    await expect(order.panel).toContainText(orderStatus.cancelledReleased('₹389'));
  } finally {
    await sandbox.settings({ cancelled_payments: 'CANCELLED' });
  }
});

test('a discount without instalments is told as such, and the rest is paid at once', async ({
  page,
  context,
  sandbox,
  admin,
}) => {
  await sandbox.settings({ plan_changes: [{ issuer_id: '2', tenure_id: '3', change: 'cashback-only' }] });
  try {
    const plans = await toPlans(page);
    const plan = { bank: ICICI, months: '₹11,500.00 at once', card: ICICI_DEBIT };
    const hosted = await confirmPlan(plans, plan);
    const reference = await hosted.reference();
    await hosted.enterPassword(OTP);
    const order = new OrderPage(page);
    await expect(order.headline).toHaveText(PAID);
    await expect(order.amount(steps.charged)).toHaveText('₹11,500');
    const consolePage = new ConsolePage(await context.newPage());
    await consolePage.signIn(admin);
    await consolePage.openOrder(reference);
    await expect(consolePage.plan).toContainText(planWords.atOnceTitle('₹11,500.00'));
    await expect(consolePage.figure('Captured')).toHaveText('₹11,500.00');
    expect(await booksOf(sandbox, reference)).toMatchObject({ captured: 1_150_000 });
  } finally {
    await sandbox.settings({ plan_changes: [] });
  }
});

for (const [code, words] of [
  ['INSUFFICIENT_FUNDS', declined.byCode.INSUFFICIENT_FUNDS.what],
  ['CARD_STOLEN', declined.declined.what],
] as const) {
  test(`a try that is declined for a published reason is told in our words, to customer and administrator each their own: ${code}`, async ({
    page,
    context,
    admin,
  }) => {
    const { reference, hosted, order } = await placeOrderInBrowser(page, { thing: CHAI });
    await hosted.page.getByLabel('“Decline” says').selectOption(code);
    await hosted.page.getByRole('button', { name: 'Decline', exact: true }).click();
    await hosted.returnToShop();
    await expect(order.panel).toContainText(`${words} ${orderStatus.notPaidYet('₹389')}`);
    const consolePage = new ConsolePage(await context.newPage());
    await consolePage.signIn(admin);
    await consolePage.openOrder(reference);
    const payments = consolePage.page.getByRole('table', { name: 'Payments' });
    await expect(payments).toContainText(`In words: ${gatewayRefusals[code]}`);
  });
}
