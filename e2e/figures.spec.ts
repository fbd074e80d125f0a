/** The figures: charts beside tables with the same, any period, a file, and a library that no other page loads. */
import { readFile } from 'node:fs/promises';
import type { Page, Response } from '@playwright/test';
import { figures } from '@/lib/console/messages';
import { declined } from '@/shop/messages';
import { CARD, WRONG_OTP } from './pages/hosted-page';
import { payOrder, placeOrderInBrowser } from './pages/order-flow';
import { SignInPage } from './pages/sign-in-page';
import { addAccount } from './support/accounts';
import { expectAllInSight } from './support/all-in-sight';
import { expect, test } from './support/test';

const all = (page: Page, table: string) =>
  page.getByRole('table', { name: table }).getByRole('row').filter({ hasText: figures.all });

/** A figure of the row of all, as a number: rupees, orders or per cent. */
const figureOf = async (page: Page, table: string, column: string) =>
  numberIn(await all(page, table).locator(`[data-label="${column}"]`).innerText());

const numberIn = (text: string) =>
  Number(/[\d.,]+/.exec(text.slice(text.lastIndexOf('\n') + 1))?.[0].replaceAll(',', ''));

/** What a chart of one bar says of it to who points at it. */
async function chartSays(page: Page, table: string): Promise<Map<string, number>> {
  const chart = page.getByRole('img', { name: figures.chartOf(table) });
  await chart.scrollIntoViewIfNeeded();
  await chart.locator('.recharts-bar').first().waitFor({ state: 'attached' });
  const items = chart.locator('.recharts-tooltip-item');
  await expect(async () => {
    await chart.locator('.recharts-cartesian-grid').hover({ force: true });
    await expect(items.first()).toBeVisible({ timeout: 1_000 });
  }).toPass();
  const texts = await items.allInnerTexts();
  return new Map(
    texts.map((text) => {
      const [name = '', value = ''] = text.split(' : ');
      return [name.trim(), numberIn(value)];
    }),
  );
}

for (const width of [390, 768, 1280]) {
  test.describe(`at ${width} px`, () => {
    test.use({ viewport: { width, height: 844 } });

    test('orders of today are told by day, week and method, as charts and tables', async ({
      page,
      context,
      shop,
    }) => {
      await payOrder(page);
      const own = await context.newPage();
      await new SignInPage(own).signIn(await addAccount(shop.databaseFile, 'accountant'), '/admin/figures');
      await expect(own.locator('.recharts-bar').first()).toBeAttached();
      await expect(all(own, figures.money)).toContainText('₹');
      expect(await own.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
      if (width < 1_280) await expectAllInSight(own);

      await own.getByLabel(figures.preset, { exact: true }).selectOption('today');
      await own.getByLabel(figures.group, { exact: true }).selectOption('method');
      await own.getByRole('button', { name: figures.apply }).click();
      await own.waitForURL(/preset=today/);
      await expect(all(own, figures.conversion)).toContainText('%');
      await own.getByLabel(figures.group, { exact: true }).selectOption('week');
      await own.getByRole('button', { name: figures.apply }).click();
      await own.waitForURL(/group=week/);
      await expect(own.getByRole('table', { name: figures.money }).getByRole('row')).toHaveCount(3);

      // One bar, and one row below that of all: chart and table say the same.
      const { columns } = figures;
      const money = await chartSays(own, figures.money);
      for (const name of [columns.held, columns.charged, columns.refunded])
        expect(money.get(name), name).toBe(await figureOf(own, figures.money, name));
      expect(money.get(columns.charged)).toBeGreaterThan(0);
      const orders = await chartSays(own, figures.conversion);
      for (const name of [columns.paid, columns.waiting, columns.failed, columns.conversion])
        expect(orders.get(name), name).toBe(await figureOf(own, figures.conversion, name));

      // Days that are entered take the place of the period.
      await own.getByLabel(figures.from, { exact: true }).fill('2026-01-01');
      await own.getByLabel(figures.to, { exact: true }).fill('2026-01-02');
      await own.getByRole('button', { name: figures.apply }).click();
      await expect(own.getByText(figures.empty)).toBeVisible();
      await expect(own.getByRole('table')).toHaveCount(0);
    });
  });
}

test('why payments were declined is told in the customer’s words', async ({ page, context, shop }) => {
  const { hosted } = await placeOrderInBrowser(page);
  await hosted.enterCard(CARD);
  await hosted.enterPassword(WRONG_OTP);
  const own = await context.newPage();
  await new SignInPage(own).signIn(await addAccount(shop.databaseFile, 'accountant'));
  await expect(async () => {
    await own.goto('/admin/figures?preset=today');
    await expect(own.getByRole('table', { name: figures.declines })).toContainText(
      declined.byCode.USER_AUTHENTICATION_FAILED.what,
      { timeout: 1_000 },
    );
  }).toPass();
});

test('days that are impossible are named at their field, and what was typed stays', async ({
  page,
  shop,
}) => {
  const account = await addAccount(shop.databaseFile, 'accountant');
  await new SignInPage(page).signIn(account, '/admin/figures?from=2026-11-29&to=2026-11-28');
  await expect(page.getByText('Choose a day that is not before “From”.')).toBeVisible();
  await expect(page.getByLabel(figures.to, { exact: true })).toHaveValue('2026-11-28');
});

for (const width of [390, 1280])
  test(`the file has the same figures, and who took it is in the audit log, at ${width} px`, async ({
    page,
    context,
    admin,
  }) => {
    await payOrder(page);
    const own = await context.newPage();
    await own.setViewportSize({ width, height: 844 });
    await new SignInPage(own).signIn(admin, '/admin/figures?preset=today');
    const { columns } = figures;
    const shown = [];
    for (const name of [columns.orders, columns.total, columns.held, columns.charged, columns.refunded])
      shown.push(await figureOf(own, figures.money, name));
    const [download] = await Promise.all([
      own.waitForEvent('download'),
      own.getByRole('link', { name: figures.csv }).click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/^figures-[\d-]+-by-day\.csv$/);
    const [head = '', day = ''] = (await readFile(await download.path(), 'utf8')).trimEnd().split('\r\n');
    const cells = new Map(head.split(',').map((name, at) => [name, Number(day.split(',')[at])]));
    const names = ['orders', 'value_inr', 'still_held_inr', 'charged_so_far_inr', 'refunded_so_far_inr'];
    expect(names.map((name) => cells.get(name))).toEqual(shown);
    await own.goto('/admin/audit?action=figures.export');
    await expect(own.getByRole('row').filter({ hasText: admin.email }).first()).toContainText(
      'Download reports',
    );
  });

/** Empty where the page was left meanwhile: its scripts are asked for again by the next. */
const textOf = (response: Response) => response.text().catch(() => '');

test('the charts’ library is loaded there alone, after the tables, and moves nothing', async ({
  page,
  admin,
}) => {
  const scripts: string[] = [];
  page.on('response', async (response) => {
    if (response.request().resourceType() === 'script' && (await textOf(response)).includes('recharts-'))
      scripts.push(response.url());
  });
  await payOrder(page);
  await new SignInPage(page).signIn(admin);
  for (const path of ['/admin/orders', '/admin/account', '/admin/products']) {
    await page.goto(path);
    await page.waitForLoadState('networkidle');
  }
  expect(scripts).toEqual([]);
  await page.addInitScript(() => {
    const holder = window as unknown as { shift: number };
    holder.shift = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) holder.shift += (entry as unknown as { value: number }).value;
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await page.goto('/admin/figures');
  await page.locator('.recharts-bar').first().waitFor({ state: 'attached' });
  await expect.poll(() => scripts.length).toBeGreaterThan(0);
  expect(await page.evaluate(() => (window as unknown as { shift: number }).shift)).toBeLessThan(0.01);
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('the tables say it all, and no empty chart stands above them', async ({ page, shop }) => {
    const account = await addAccount(shop.databaseFile, 'accountant');
    await new SignInPage(page).signIn(account, '/admin/figures?group=method');
    await expect(page.locator('figure')).toHaveCount(await page.locator('figure:not(:visible)').count());
  });
});
