/** An account at the gateway that lacks what other accounts have: a shop that knows sells, one that does not says the truth. */
import type { Browser, Page } from '@playwright/test';
import {
  checkoutErrors,
  checkoutForm,
  emails,
  express,
  methods,
  orderStatus,
  order as orderWords,
  steps,
} from '@/shop/messages';
import { TEST_DIST_DIR } from '../scripts/lib/dist-dir';
import { endAllGroups } from '../scripts/lib/processes.mjs';
import { SandboxControl } from '../scripts/lib/sandbox-control';
import { type RunningScratch, scratchFolder, startScratch } from '../scripts/lib/scratch';
import { startShop } from '../scripts/lib/servers';
import { booksOf } from './pages/books';
import { ConsolePage } from './pages/console-page';
import { TOFFEE } from './pages/goods';
import { HostedPage } from './pages/hosted-page';
import { MessagesPage } from './pages/messages-page';
import { fillCheckout, payOrder } from './pages/order-flow';
import { OrderPage, PAID } from './pages/order-page';
import { ProductPage } from './pages/product-page';
import { expectAccessible } from './support/accessible';
import { saying } from './support/sentences';
import { expect, test } from './support/test';

const ALL = ['CARD', 'UPI', 'NETBANKING', 'WALLET', 'POINTS', 'CREDIT_EMI', 'DEBIT_EMI', 'CARDLESS_EMI'];
const WITHOUT_POINTS = ALL.filter((method) => method !== 'POINTS');

test.describe('a shop that is set up as its account is', () => {
  test.describe.configure({ mode: 'serial' });
  const { folder, remove } = scratchFolder();
  let world: RunningScratch;

  test.beforeAll(async () => {
    test.setTimeout(120_000);
    world = await startScratch(folder, TEST_DIST_DIR, {
      PINELABS_METHODS: WITHOUT_POINTS.join(','),
      PINELABS_PRE_AUTH: 'off',
    });
    const account = { methods: WITHOUT_POINTS, missing_method: 'refuse', pre_auth: 'refuse' };
    await new SandboxControl(world.sandboxUrl).settings(account);
  });
  test.afterAll(async () => {
    await endAllGroups();
    remove();
  });

  const visit = async (browser: Browser): Promise<Page> =>
    (await browser.newContext({ baseURL: world.shopUrl, reducedMotion: 'reduce' })).newPage();

  test('offers no hold and no points, and sells', async ({ browser }) => {
    const page = await visit(browser);
    const { checkout } = await fillCheckout(page);
    await checkout.choose('card');
    await expect(checkout.charge('hold')).toHaveCount(0);
    await expect(checkout.charge('now')).toHaveCount(0);
    const { CARD, UPI, NETBANKING, WALLET, CREDIT_EMI } = methods;
    const by = methods.or([CARD, UPI, NETBANKING, WALLET], CREDIT_EMI);
    await expect(page.getByRole('main')).toContainText(checkoutForm.method.otherText(by));
    await checkout.choose('other');
    await checkout.payButton.click();
    const hosted = new HostedPage(page);
    await hosted.arrived();
    await expect(page.getByRole('link', { name: 'Points' })).toHaveCount(0);
    await hosted.payByCard();
    await expect(new OrderPage(page).headline).toHaveText(PAID);
  });

  test('and, where the payer’s account is demanded, from that account alone', async ({ browser }) => {
    await world.shop.stop();
    const demanding = { ...world.env, PINELABS_BANK_DETAILS: 'demanded' };
    await startShop(Number(new URL(world.shopUrl).port), demanding);
    const page = await visit(browser);
    await new ProductPage(page).open(TOFFEE);
    await new ProductPage(page).add();
    await page.goto('/cart');
    await expect(page.getByRole('button', { name: express.button })).toHaveCount(0);
    const { checkout } = await fillCheckout(page);
    for (const way of ['emi', 'later', 'other'] as const) await expect(checkout.method(way)).toHaveCount(0);
    await expect(page.getByRole('main')).toContainText(
      checkoutForm.account.demanded(methods.or([methods.UPI], methods.NETBANKING)),
    );
    await expectAccessible(page);
    await checkout.choose('netbanking');
    await checkout.payButton.click();
    await expect(checkout.alert).toContainText(checkoutErrors.accountMissing);
    await page.getByLabel(checkoutForm.account.number).fill('500000004545');
    await checkout.payButton.click();
    const hosted = new HostedPage(page);
    await hosted.arrived();
    await expect(page.getByRole('link', { name: 'Card', exact: true })).toHaveCount(0);
    await hosted.payFromAccount('500000004545');
    await expect(new OrderPage(page).headline).toHaveText(PAID);
  });
});

test.describe('a shop that asks for more than its account has', () => {
  const full = { methods: ALL, missing_method: 'refuse', pre_auth: 'on' };
  test.afterEach(async ({ sandbox }) => {
    await sandbox.settings(full);
  });

  test('says that its set-up was refused, and why to its administrator', async ({
    page,
    context,
    sandbox,
    admin,
  }) => {
    await sandbox.settings({ methods: WITHOUT_POINTS });
    const { checkout, customer } = await fillCheckout(page);
    await checkout.payButton.click();
    const order = new OrderPage(page);
    await expect(order.headline).toHaveText(orderStatus.setUpRefused);
    await expect(order.panel).toContainText(
      `${orderStatus.nothingCharged} ${orderStatus.setUpRefusedAdvice}`,
    );
    await expect(page.getByRole('main')).not.toContainText(
      saying(orderStatus.unreached, orderStatus.unreachedText),
    );
    await order.tryAgainButton.click();
    await expect(order.panel.getByRole('alert')).toContainText(orderWords.notOpened);

    const consolePage = new ConsolePage(await context.newPage());
    await consolePage.signIn(admin);
    await consolePage.page.getByRole('link', { name: /that the gateway refused/ }).click();
    await consolePage.page.getByText('that the gateway refused to take').waitFor();
    await expect(consolePage.next('See why the gateway refused it').first()).toBeVisible();
    await consolePage.search(customer.email);
    await consolePage.references.first().click();
    const calls = consolePage.page.getByRole('table', { name: 'Actions at the gateway' });
    await expect(calls).toContainText('OPERATION_NOT_ALLOWED: BUSINESS · ORDER_CREATION');
    await expect(calls).toContainText('POINTS is not configured for this merchant');
    await expect(calls).toContainText(/Request-ID, for the gateway’s support: [0-9a-f-]{36}/);

    await sandbox.settings(full);
    await order.tryAgainButton.click();
    const hosted = new HostedPage(page);
    await hosted.arrived();
    await hosted.payByCard();
    await expect(order.headline).toHaveText(PAID);
  });

  test('says that a hold was charged: to the customer, by letter, and what differed in the console', async ({
    page,
    context,
    sandbox,
    admin,
  }) => {
    await sandbox.settings({ pre_auth: 'charge' });
    const { reference, order } = await payOrder(page, { hold: true });
    const chosen = orderStatus.choseHoldCharged;
    await expect(order.headline).toHaveText(PAID);
    await expect(order.panel).toContainText(chosen);
    await expect(order.amount(steps.charged)).toHaveText('₹50');
    await expect(order.step(steps.held)).toHaveCount(0);
    expect(await booksOf(sandbox, reference)).toMatchObject({ captured: 5_000, held: 0 });

    const consolePage = new ConsolePage(await context.newPage());
    await consolePage.signIn(admin);
    await consolePage.openOrder(reference);
    await expect(
      consolePage.page.getByText('Held instead of captured, or captured instead of held'),
    ).toBeVisible();
    await expect(consolePage.page.getByRole('row', { name: 'pre_auth true false' })).toBeVisible();
    await expect(consolePage.figure('Captured')).toHaveText('₹50.00');
    const messages = new MessagesPage(consolePage.page);
    await messages.open('Order confirmed', reference);
    await expect(messages.paragraph(chosen)).toBeVisible();
    await expect(messages.paragraph(emails.paid.text('₹50'))).toBeVisible();
  });
});
