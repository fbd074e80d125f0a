/** Pages of the console on paper, and past their header by keyboard. */
import type { Locator, Page } from '@playwright/test';
import { items, operations, orderList, payments } from '@/lib/console/messages';
import { shell } from '@/shop/messages';
import { ConsolePage, openOrder } from './pages/console-page';
import { CHAI } from './pages/goods';
import { payOrder } from './pages/order-flow';
import { sheetsOf } from './support/sheets';
import { expect, test } from './support/test';

/** A4 between its margins, in CSS pixels. */
const PAPER = { width: 703, height: 1_032 };

test.use({ reducedMotion: 'reduce' });

async function onPaper(page: Page): Promise<void> {
  await page.setViewportSize(PAPER);
  await page.emulateMedia({ media: 'print' });
}

/** Nothing that a screen alone can use. */
async function expectNoControls(page: Page): Promise<void> {
  for (const role of ['banner', 'navigation', 'search', 'button', 'checkbox', 'textbox'] as const)
    await expect(page.getByRole(role), role).toHaveCount(0);
  await expect(page.locator('form').filter({ visible: true })).toHaveCount(0);
}

/** Neither cut nor scrolled, and in columns. */
async function expectWhole(table: Locator): Promise<void> {
  await expect(table).toBeVisible();
  const shape = await table.evaluate((element) => ({
    right: element.getBoundingClientRect().right,
    row: getComputedStyle(element.querySelector('tbody tr') ?? element).display,
    around: getComputedStyle(element.parentElement ?? element).overflowX,
  }));
  expect(shape).toMatchObject({ row: 'table-row', around: 'visible' });
  expect(shape.right).toBeLessThanOrEqual(PAPER.width);
}

test('an order prints without its buttons, with its tables whole', async ({ page, context, admin }) => {
  const { reference } = await payOrder(page, { thing: CHAI });
  const tab = await context.newPage();
  const consolePage = await openOrder(tab, admin, reference);
  await expect(consolePage.opener('Refund')).toBeVisible();
  await onPaper(tab);
  await expectNoControls(tab);
  await expect(consolePage.opener('Refund')).toBeHidden();
  for (const { title } of [items, payments, operations])
    await expectWhole(tab.getByRole('table', { name: title, exact: true }));
  // What is folded is left out.
  await tab.evaluate(() => document.querySelector('[data-technical]')?.removeAttribute('open'));
  await expect(consolePage.technical).toBeHidden();
});

test('wherever a sheet ends, a heading of an order is on the sheet of what it is of', async ({
  page,
  context,
  admin,
}) => {
  const { reference } = await payOrder(page, { thing: CHAI });
  const tab = await context.newPage();
  await openOrder(tab, admin, reference);
  await onPaper(tab);
  const count = await tab.evaluate(() => {
    const headings = document.querySelectorAll('main h2');
    // A line of the history may say the same word.
    for (const heading of headings) heading.prepend('§ ');
    return headings.length;
  });
  expect(count).toBeGreaterThan(4);
  for (let above = 0; above < PAPER.height; above += 48) {
    await tab.evaluate((height) => {
      document.querySelector('main')?.style.setProperty('padding-top', `${height}px`);
    }, above);
    const sheets = await sheetsOf(tab, { preferCSSPageSize: true });
    expect(sheets.length).toBeGreaterThan(1);
    const parted = sheets.filter((text) => /§[^\n]*$/.test(text));
    expect(parted, `${above} px further down`).toEqual([]);
  }
});

test('the list of orders prints as a table, without what chooses and captures', async ({
  page,
  context,
  admin,
}) => {
  const { reference } = await payOrder(page, { hold: true });
  const tab = await context.newPage();
  await new ConsolePage(tab).signIn(admin);
  await tab.goto('/admin/orders');
  const table = tab.getByRole('table', { name: orderList.title });
  await expect(table.getByRole('link', { name: orderList.captureOf(reference) })).toBeVisible();
  await onPaper(tab);
  await expectNoControls(tab);
  await expectWhole(table);
  await expect(table.getByRole('link', { name: orderList.captureOf(reference) })).toBeHidden();
  await expect(table.getByRole('columnheader', { name: orderList.columns.next })).toBeVisible();
  // What is for the shop's page of an order is not for a row.
  const sizes = await table.evaluate((element) =>
    [element, element.querySelector('[data-order]') ?? element].map((one) => getComputedStyle(one).fontSize),
  );
  expect(new Set(sizes).size).toBe(1);
  expect((await sheetsOf(tab, { preferCSSPageSize: true })).join(' ')).toContain(reference);
});

test('the first key of a page of the console leads past its header', async ({ page, admin }) => {
  await new ConsolePage(page).signIn(admin);
  await page.goto('/admin/orders');
  await page.keyboard.press('Tab');
  const skip = page.getByRole('link', { name: shell.skip });
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('main').locator(':focus')).toHaveCount(1);
});
