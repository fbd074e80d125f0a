/** Pages of the console that change by themselves, and do not where somebody is at work. */
import type { Page } from '@playwright/test';
import { home, live } from '@/lib/console/messages';
import { ConsolePage } from './pages/console-page';
import { payOrder, placeOrderInBrowser } from './pages/order-flow';
import { addAccount } from './support/accounts';
import { expect, test } from './support/test';

const WIDTHS = [390, 1280];
/** An open tab asks every five seconds. */
const SOON = { timeout: 20_000 };

/** Fails where the page was loaded again since. */
async function markLoad(page: Page): Promise<() => Promise<void>> {
  await page.evaluate(() => document.documentElement.setAttribute('data-loaded', ''));
  return () => expect(page.locator('html')).toHaveAttribute('data-loaded', '');
}

for (const width of WIDTHS)
  test(`an order that comes stands in the list and is paid in it, without a reload, at ${width} px`, async ({
    page,
    context,
    admin,
  }) => {
    const list = await context.newPage();
    await list.setViewportSize({ width, height: 844 });
    await new ConsolePage(list).signIn(admin);
    await list.goto('/admin/orders');
    const sameLoad = await markLoad(list);
    const { reference, hosted, order } = await placeOrderInBrowser(page, { hold: true });
    const row = list.getByRole('row').filter({ hasText: reference });
    await expect(row).toBeVisible(SOON);
    await hosted.payByCard();
    await order.panel.waitFor();
    await expect(row).toContainText('Capture', SOON);
    await sameLoad();
  });

for (const width of WIDTHS)
  test(`an open order shows what a colleague did; a form that is being filled in stays until it is left, at ${width} px`, async ({
    page,
    browser,
    shop,
  }) => {
    const { reference } = await payOrder(page);
    const open = async () => {
      const one = new ConsolePage(
        await (await browser.newContext({ viewport: { width, height: 844 } })).newPage(),
      );
      await one.signIn(await addAccount(shop.databaseFile, 'manager'));
      await one.openOrder(reference);
      return one;
    };
    const [mine, theirs] = [await open(), await open()];
    const sameLoad = await markLoad(mine.page);
    await theirs.perform('Refund', '10');
    await expect(theirs.outcome).toContainText('Done');
    await expect(mine.figure('Refunded')).toHaveText('₹10.00', SOON);

    await mine.openForm('Refund');
    await mine.fillForm('12.34');
    await theirs.perform('Refund', '5');
    await expect(theirs.outcome).toContainText('Done');
    await expect(mine.page.getByText(live.changed)).toBeVisible(SOON);
    await expect(mine.dialog.getByLabel('Amount in rupees')).toHaveValue('12.34');
    await expect(mine.page.getByText('₹15.00')).toHaveCount(0);
    await mine.page.keyboard.press('Escape');
    await expect(mine.figure('Refunded')).toHaveText('₹15.00', SOON);
    await expect(mine.page.getByText(live.changed)).toHaveCount(0);
    await sameLoad();
    for (const one of [mine, theirs]) await one.page.context().close();
  });

for (const width of WIDTHS)
  test(`“Today” counts an order that was paid meanwhile, without a reload, at ${width} px`, async ({
    page,
    context,
    admin,
  }) => {
    const today = await context.newPage();
    await today.setViewportSize({ width, height: 844 });
    await new ConsolePage(today).signIn(admin);
    await today.goto('/admin');
    const holds = today.getByRole('region', { name: home.cards.holds, exact: true });
    const before = await holds.textContent();
    const sameLoad = await markLoad(today);
    await payOrder(page, { hold: true });
    await expect(holds).not.toHaveText(before ?? '', SOON);
    await sameLoad();
  });

test('a tab that nobody looks at asks nothing, and catches up when somebody does', async ({
  page,
  context,
  admin,
}) => {
  const list = await context.newPage();
  await new ConsolePage(list).signIn(admin);
  const first = list.waitForResponse(/\/admin\/live/);
  await list.goto('/admin/orders');
  await first;
  const asked: string[] = [];
  list.on('request', (request) => asked.push(request.url()));
  const hide = (hidden: boolean) =>
    list.evaluate((hidden) => {
      Object.defineProperty(document, 'hidden', { configurable: true, value: hidden });
      document.dispatchEvent(new Event('visibilitychange'));
    }, hidden);
  // Still in sight it asks again: the page does ask.
  await expect.poll(() => asked.filter((url) => url.includes('/admin/live')).length, SOON).toBeGreaterThan(0);
  await hide(true);
  const { reference } = await payOrder(page);
  asked.length = 0;
  await list.waitForTimeout(11_000);
  expect(asked.filter((url) => url.includes('/admin/live'))).toEqual([]);
  await hide(false);
  await expect(list.getByRole('row').filter({ hasText: reference })).toBeVisible(SOON);
});

test('selected rows stay; what has changed is shown when asked for', async ({ page, context, admin }) => {
  const { reference } = await payOrder(page, { hold: true });
  const list = await context.newPage();
  await new ConsolePage(list).signIn(admin);
  await list.goto('/admin/orders');
  const row = list.getByRole('row').filter({ hasText: reference });
  await row.getByRole('checkbox').check();
  const { reference: next } = await payOrder(page);
  await expect(list.getByText(live.changed)).toBeVisible(SOON);
  await expect(list.getByText(next)).toHaveCount(0);
  await list.getByRole('button', { name: live.show }).click();
  await expect(list.getByText(next).first()).toBeVisible();
  await expect(row.getByRole('checkbox')).toBeChecked();
});

test('a session that ended elsewhere is said once, and leads back to the page', async ({
  page,
  context,
  admin,
}) => {
  await new ConsolePage(page).signIn(admin);
  await page.goto('/admin/orders?view=paid');
  await context.clearCookies();
  await expect(page.getByText(live.ended)).toBeVisible(SOON);
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.waitForTimeout(6_000);
  expect(asked.filter((url) => url.includes('/admin/live'))).toEqual([]);
  await page.getByRole('button', { name: live.signIn }).click();
  await expect(page).toHaveURL(/\/admin\/sign-in\?/);
});
