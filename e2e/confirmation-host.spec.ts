/** A payment that is confirmed at a host which the shop does not know: refused, allowed in the console, finished. */
import type { Page } from '@playwright/test';
import { orderStatus } from '@/shop/messages';
import { booksOf, timesAsked } from './pages/books';
import { ConsolePage } from './pages/console-page';
import { HostedPage, OTP } from './pages/hosted-page';
import { toPlans } from './pages/instalments-flow';
import { HDFC_DEBIT, ISSUERS, months } from './pages/instalments-page';
import { OrderPage, PAID } from './pages/order-page';
import { expectAccessible } from './support/accessible';
import { expect, test } from './support/test';

const HOST = 'bank.localhost';
const ALLOWED = `Allowed ${HOST} as a page where payments are confirmed`;

test.beforeEach(({ sandbox }) => sandbox.settings({ challenge_host: HOST }));
test.afterEach(({ sandbox }) => sandbox.settings({ challenge_host: '' }));

/** @returns the order's page and reference. */
async function payToRefusal(page: Page): Promise<{ order: OrderPage; reference: string }> {
  const plans = await toPlans(page);
  await plans.choose(ISSUERS.hdfcDebit, months(3));
  await plans.enterCard(HDFC_DEBIT);
  await plans.payButton.click();
  const order = new OrderPage(page);
  await expect(order.headline).toHaveText(orderStatus.confirmationRefused);
  return { order, reference: await order.reference() };
}

/** From the console's first page. */
async function allowFromStrip(consolePage: ConsolePage, reference: string): Promise<void> {
  await consolePage.page.goto('/admin/orders');
  await expect(consolePage.next('Decide about its confirmation page').first()).toBeVisible();
  await consolePage.page.goto('/admin');
  const waits = consolePage.page.getByRole('region', { name: 'Needs attention' });
  await waits.getByRole('link', { name: `Payments wait: is ${HOST} the bank’s?` }).click();
  await expect(consolePage.page.getByRole('heading', { level: 1 })).toHaveText('Confirmation hosts');
  await consolePage.page.getByRole('link', { name: reference, exact: true }).click();
  await expect(consolePage.page.getByText(`Confirmation page refused: ${HOST}`)).toBeVisible();
  await expect(consolePage.page.getByText(/one-time password of their bank.*Ask the gateway/)).toBeVisible();
  await consolePage.page.getByRole('button', { name: 'Allow for this shop' }).click();
  await expect(consolePage.entry(ALLOWED)).toBeVisible();
}

async function revoke({ page }: ConsolePage): Promise<void> {
  await page.goto('/admin/confirmation-hosts');
  const row = page.getByRole('table', { name: 'Allowed for this shop' }).getByRole('row', { name: HOST });
  await row.getByRole('button', { name: 'Revoke' }).click();
  // The log below may tell of another test's.
  await expect(row).toHaveCount(0);
  await expect(
    page
      .getByRole('listitem')
      .filter({ hasText: `revoked ${HOST}` })
      .first(),
  ).toBeVisible();
}

test('a refused confirmation host is allowed in the console, and the payment goes on without another', async ({
  page,
  browser,
  sandbox,
  admin,
}) => {
  const { order, reference } = await payToRefusal(page);
  await expect(order.panel).toContainText(orderStatus.nothingCharged);
  expect(await page.content()).not.toContain(HOST);

  const context = await browser.newContext();
  const consolePage = new ConsolePage(await context.newPage());
  await consolePage.signIn(admin);
  await allowFromStrip(consolePage, reference);
  await expect(consolePage.entry(ALLOWED)).toContainText(admin.email);

  await order.payButton.click();
  await page.getByLabel('One-time password').waitFor();
  expect(new URL(page.url()).hostname).toBe(HOST);
  await new HostedPage(page).enterPassword(OTP);
  await expect(order.headline).toHaveText(PAID);
  expect(await timesAsked(sandbox, reference, 'payment')).toBe(1);
  expect((await booksOf(sandbox, reference)).captured).toBeGreaterThan(0);
  await revoke(consolePage);
  await context.close();
});

test('the pages that tell of it can be used by everybody', async ({ page, browser, admin }) => {
  const { reference } = await payToRefusal(page);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await expectAccessible(page);
  const context = await browser.newContext({ reducedMotion: 'reduce' });
  const consolePage = new ConsolePage(await context.newPage());
  await consolePage.signIn(admin);
  await expectAccessible(consolePage.page);
  await consolePage.page.goto('/admin/confirmation-hosts');
  await expectAccessible(consolePage.page);
  await consolePage.openOrder(reference);
  await expectAccessible(consolePage.page);
  await context.close();
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('the order’s form leads to a host that was allowed; once it is revoked the order can be closed', async ({
    page,
    browser,
    admin,
  }) => {
    const { order, reference } = await payToRefusal(page);
    const context = await browser.newContext({ javaScriptEnabled: true });
    const consolePage = new ConsolePage(await context.newPage());
    await consolePage.signIn(admin);
    await allowFromStrip(consolePage, reference);

    await page.reload();
    await order.payButton.click();
    await page.getByLabel('One-time password').waitFor();
    expect(new URL(page.url()).hostname).toBe(HOST);

    await revoke(consolePage);
    await expect(consolePage.page.getByText(`Confirmation page refused: ${HOST}`)).toBeVisible();
    await context.close();
    await order.openLast();
    await expect(order.headline).toHaveText(orderStatus.confirmationRefused);
    await order.closeButton.click();
    await expect(order.headline).toHaveText(orderStatus.expired);
  });
});
