/** A list of many pages: what back and the page's links keep of it. */
import { SignInPage } from './pages/sign-in-page';
import { expectAllInSight } from './support/all-in-sight';
import { fillOrders } from './support/fill-orders';
import { expect } from './support/test';
import { testWith } from './support/with-settings';

const test = testWith({});
// One shop with orders is enough.
test.describe.configure({ mode: 'default' });
test.beforeAll(({ started }) => fillOrders(started, 150));

for (const width of [390, 1280]) {
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
