/** A list of many pages: what back and the page's links keep of it. */
import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { bulk, orderList } from '@/lib/console/messages';
import { SignInPage } from './pages/sign-in-page';
import { expectAllInSight } from './support/all-in-sight';
import { fillOrders } from './support/fill-orders';
import { scriptsReady } from './support/scripts-ready';
import { expect } from './support/test';
import { testWith } from './support/with-settings';

const test = testWith({});
// One shop with orders is enough.
test.describe.configure({ mode: 'default' });
test.beforeAll(({ started }) => fillOrders(started, 150));

const t = bulk.bar;
const rows = (page: Page) => page.locator('[data-order]');
const ofRow = (page: Page, at: number) => rows(page).nth(at).getByRole('checkbox');
const all = (page: Page) => page.locator('input[name="all"]');

/** How many orders the list has on all its pages. */
async function countOf(page: Page): Promise<number> {
  const said = await page.getByText(/^\d+ orders, /).innerText();
  return Number(/^\d+/.exec(said)?.[0]);
}

/** @returns how many paid orders there are. */
async function openPaid(
  page: Page,
  admin: Parameters<SignInPage['signIn']>[0],
  width: number,
): Promise<number> {
  await page.setViewportSize({ width, height: 844 });
  await new SignInPage(page).signIn(admin, '/admin/orders?view=paid');
  return countOf(page);
}

async function go(page: Page, kind: keyof typeof t.kinds): Promise<void> {
  await page.getByLabel(t.what).selectOption(t.kinds[kind]);
  await page.getByRole('button', { name: t.go }).click();
}

for (const width of [390, 1280]) {
  test(`all that match are chosen until a row is unticked, and go into a file, at ${width} px`, async ({
    page,
    admin,
  }) => {
    const count = await openPaid(page, admin, width);
    expect(count).toBeGreaterThan(25);
    const bar = page.getByRole('form', { name: t.label });
    await scriptsReady(page.getByLabel(t.page));
    await all(page).check();
    await expect(bar.getByText(t.allChosen(`${count}`))).toBeVisible();
    await expect(bar).toBeInViewport({ ratio: 1 });
    await ofRow(page, 3).uncheck();
    await expect(all(page)).not.toBeChecked();
    await expect(bar.getByText(t.chosen(24))).toBeVisible();
    await all(page).check();
    await expect(ofRow(page, 3)).toBeChecked();
    await all(page).uncheck();
    await expect(bar.getByText(t.chosen(0))).toBeVisible();

    const lines = async () => {
      const [file] = await Promise.all([page.waitForEvent('download'), go(page, 'export')]);
      expect(file.suggestedFilename()).toMatch(/^orders-[\d-]+\.csv$/);
      return (await readFile(await file.path(), 'utf8')).trimEnd().split('\r\n').length - 1;
    };
    await all(page).check();
    expect(await lines()).toBe(count);
    await all(page).uncheck();
    await ofRow(page, 0).check();
    await ofRow(page, 1).check();
    expect(await lines()).toBe(2);
  });

  test(`all that match are shown before anything happens to them, at ${width} px`, async ({
    page,
    admin,
  }) => {
    const count = await openPaid(page, admin, width);
    await scriptsReady(page.getByLabel(t.page));
    await all(page).check();
    await go(page, 'dispatch');
    const preview = page.locator('main');
    await expect(preview.getByRole('heading', { level: 1 })).toHaveText(bulk.preview.titles.dispatch);
    // Those that can be done, and those that cannot.
    await expect(preview.locator('tbody tr')).toHaveCount(count);
    await expectAllInSight(page);
  });

  test(`slips of ticked orders are printed from the list, at ${width} px`, async ({ page, shop, admin }) => {
    const database = shop.openDatabase();
    await database.run(
      "UPDATE orders SET dispatched_at = NULL WHERE id IN (SELECT id FROM orders WHERE status = 'PROCESSED' ORDER BY created_at DESC LIMIT 3)",
    );
    await database.close();
    await page.setViewportSize({ width, height: 844 });
    await new SignInPage(page).signIn(admin, '/admin/orders?dispatched=due');
    const references = await rows(page).locator('[data-open]').allTextContents();
    await scriptsReady(page.getByLabel(t.page));
    await ofRow(page, 0).check();
    await ofRow(page, 1).check();
    await go(page, 'slips');
    await expect(page.getByText(bulk.slips.count(2))).toBeVisible();
    for (const reference of references.slice(0, 2))
      await expect(page.locator('main').getByText(reference).first()).toBeVisible();
    await page.getByRole('link', { name: 'All orders' }).click();
    await expect(page).toHaveURL(/dispatched=due/);
  });

  test(`a file that is not made says why on a page that leads back, at ${width} px`, async ({
    page,
    admin,
  }) => {
    await page.setViewportSize({ width, height: 844 });
    const query = new URLSearchParams({ kind: 'export', all: '1', from: '2026-02-30', back: 'view=paid' });
    await new SignInPage(page).signIn(admin, '/admin/orders');
    await page.goto(`/admin/orders/bulk/new?${query}`);
    await expect(page.getByRole('status').filter({ hasText: orderList.filters.badDay })).toBeVisible();
    await page.getByRole('link', { name: 'All orders' }).click();
    await expect(page).toHaveURL(/view=paid/);
  });

  test(`back leads to the second page of a filtered list, and to the row that was opened, at ${width} px`, async ({
    page,
    admin,
  }) => {
    await page.setViewportSize({ width, height: 700 });
    await new SignInPage(page).signIn(admin, '/admin/orders?view=paid');
    await page.getByRole('navigation', { name: 'Pages' }).getByRole('link', { name: 'Older' }).click();
    await expect(page).toHaveURL(/view=paid.*after=/);
    const second = page.url();
    await expectAllInSight(page);
    const rows = page.locator('[data-order]');
    await expect(rows).toHaveCount(25);
    const references = await rows.locator('[data-open]').allTextContents();

    const row = rows.nth(20);
    await row.scrollIntoViewIfNeeded();
    const scrolled = await page.evaluate(() => scrollY);
    expect(scrolled).toBeGreaterThan(200);
    await row.locator('[data-open]').click();
    await page.getByRole('heading', { level: 1, name: references[20] ?? '' }).waitFor();
    await page.goBack();
    await expect(page).toHaveURL(second);
    await expect(rows.locator('[data-open]')).toHaveText(references);
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(scrolled - 100);
    await expect(row).toBeInViewport();

    // The link of the order's page leads to the same page of the same list.
    await row.locator('[data-open]').click();
    await page.getByRole('link', { name: 'All orders' }).click();
    await expect(page).toHaveURL(second);
    await expect(rows.locator('[data-open]')).toHaveText(references);
    await page.getByRole('navigation', { name: 'Pages' }).getByRole('link', { name: 'Newer' }).click();
    await expect(
      page.getByRole('navigation', { name: 'Pages' }).getByRole('link', { name: 'Newer' }),
    ).toHaveCount(0);
    await expect(rows).toHaveCount(25);
  });
}

test('a press on the head of a column sorts by it, and a second one turns it round', async ({
  page,
  admin,
}) => {
  await new SignInPage(page).signIn(admin, '/admin/orders?view=paid');
  const head = page.getByRole('columnheader', { name: orderList.columns.total });
  const totals = async () => {
    const cells = await rows(page).locator('[data-label="Total"]').allTextContents();
    return cells.map((text) => Number(text.replace(/[^\d.]/g, '')));
  };
  for (const [word, sort, sign] of [
    ['amount-down', 'descending', -1],
    ['amount-up', 'ascending', 1],
  ] as const) {
    await head.getByRole('link').click();
    await expect(page).toHaveURL(new RegExp(`view=paid.*sort=${word}`));
    await expect(head).toHaveAttribute('aria-sort', sort);
    const shown = await totals();
    expect(shown).toHaveLength(25);
    expect(shown).toEqual(shown.toSorted((a, b) => sign * (a - b)));
  }
});
