/** A payment that is confirmed at a host which the shop does not know: refused, allowed in the console, finished. */
import { booksOf, timesAsked } from './pages/books';
import { ConsolePage } from './pages/console-page';
import { HostedPage, OTP } from './pages/hosted-page';
import { toPlans } from './pages/instalments-flow';
import { HDFC_DEBIT } from './pages/instalments-page';
import { OrderPage, PAID } from './pages/order-page';
import { expect, test } from './support/test';

const HOST = 'bank.localhost';

test.afterEach(({ sandbox }) => sandbox.settings({ challenge_host: '' }));

test('a refused confirmation host is allowed in the console, and the payment goes on without another @alone', async ({
  page,
  browser,
  baseURL = '',
  sandbox,
  admin,
}) => {
  await sandbox.settings({ challenge_host: HOST });
  const plans = await toPlans(page);
  await plans.choose('HDFC BANK debit card', '3 months');
  await plans.enterCard(HDFC_DEBIT);
  await plans.payButton.click();
  const order = new OrderPage(page);
  await expect(order.headline).toHaveText('Your payment is not confirmed yet');
  await expect(order.panel).toContainText('Nothing has been charged');
  expect(await page.content()).not.toContain(HOST);
  const reference = (await page.title()).match(/BN-[A-Z0-9-]+/)?.[0] ?? '';

  const context = await browser.newContext({ baseURL });
  const desk = new ConsolePage(await context.newPage());
  await desk.signIn(admin);
  const waits = desk.page.getByRole('region', { name: 'Needs attention' });
  await waits.getByRole('link', { name: `Payments wait: is ${HOST} the bank’s?` }).click();
  await expect(desk.page.getByRole('heading', { level: 1 })).toHaveText('Confirmation hosts');
  await desk.page.getByRole('link', { name: reference }).click();
  await expect(desk.page.getByText(`Confirmation page refused: ${HOST}`)).toBeVisible();
  await expect(desk.page.getByText(/one-time password of their bank.*Ask the gateway/)).toBeVisible();
  await desk.page.getByRole('button', { name: 'Allow for this shop' }).click();
  await expect(desk.entry(`Allowed ${HOST} as a page where payments are confirmed`)).toContainText(
    admin.email,
  );
  await context.close();

  await order.payButton.click();
  await page.getByLabel('One-time password').waitFor();
  expect(new URL(page.url()).hostname).toBe(HOST);
  await new HostedPage(page).enterPassword(OTP);
  await expect(order.headline).toHaveText(PAID);
  expect(await timesAsked(sandbox, reference, 'payment')).toBe(1);
  expect((await booksOf(sandbox, reference)).captured).toBeGreaterThan(0);
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('the host that was allowed may be reached from the order’s form, and is revoked again @alone', async ({
    page,
    browser,
    baseURL = '',
    sandbox,
    admin,
  }) => {
    await sandbox.settings({ challenge_host: HOST });
    const context = await browser.newContext({ baseURL, javaScriptEnabled: true });
    const desk = new ConsolePage(await context.newPage());
    await desk.signIn(admin);
    await desk.page.goto('/admin/confirmation-hosts');
    const allowed = desk.page.getByRole('table', { name: 'Allowed for this shop' });
    await expect(allowed).toContainText(HOST);

    const plans = await toPlans(page);
    await plans.choose('HDFC BANK debit card', '3 months');
    await plans.enterCard(HDFC_DEBIT);
    await plans.payButton.click();
    await page.getByLabel('One-time password').waitFor();
    expect(new URL(page.url()).hostname).toBe(HOST);

    await allowed.getByRole('button', { name: 'Revoke' }).click();
    await expect(desk.page.getByText(`Confirmation page refused: ${HOST}`)).toBeVisible();
    await context.close();
    const order = new OrderPage(page);
    await order.openLast();
    await page.getByRole('button', { name: 'Close this order' }).click();
    await expect(order.headline).toHaveText('This order has run out');
  });
});
