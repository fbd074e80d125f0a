/** What came to the bank: a transfer with its deductions, one with a stranger's payment, and what did not come. */
import { settlements as t } from '@/lib/console/messages';
import { payOrder } from './pages/order-flow';
import { fetchNow, openSettlements } from './pages/settlements-page';
import { SignInPage } from './pages/sign-in-page';
import { expectAccessible } from './support/accessible';
import { addAccount } from './support/accounts';
import { expect, test } from './support/test';

const DAY_SECONDS = 86_400;

test.use({ reducedMotion: 'reduce' });

for (const width of [390, 1280]) {
  test.describe(`at ${width} px`, () => {
    test.use({ viewport: { width, height: 900 } });

    test('a transfer says what was deducted, and which payment each line is of, to the paisa', async ({
      page,
      sandbox,
      admin,
    }) => {
      const { reference } = await payOrder(page);
      // Both widths share a shop: its day before is the other one's.
      await sandbox.advanceClock(DAY_SECONDS);
      await openSettlements(page, admin);
      const row = page.getByRole('row').nth(1);
      await expect(row).toContainText(t.agrees);
      await row.getByRole('link').click();
      const figures = page.getByRole('region', { name: t.one.figures });
      await expect(figures).toContainText('MDR−₹');
      await expect(figures).toContainText('GST on it−₹');
      await expect(figures).not.toContainText(t.one.difference);
      const line = page.getByRole('row').filter({ hasText: reference });
      await expect(line).toContainText(t.one.matched.payment);
      await expectAccessible(page);
    });

    test('a stranger’s payment is marked and is no order’s', async ({ page, sandbox, admin }) => {
      await payOrder(page);
      await sandbox.settings({ settlements: 'stranger' });
      await sandbox.advanceClock(DAY_SECONDS);
      try {
        await openSettlements(page, admin);
      } finally {
        await sandbox.settings({ settlements: 'as-charged' });
      }
      const row = page.getByRole('row').nth(1);
      await expect(row).toContainText(t.lineFaults.stranger(1));
      await row.getByRole('link').click();
      const line = page.getByRole('row').filter({ hasText: t.one.stranger });
      await expect(line).toContainText('₹500.00');
      await expect(line.getByRole('link')).toHaveCount(0);
      await expectAccessible(page);
    });

    test('what is charged and in no transfer is listed with its days', async ({ page, admin }) => {
      const { reference } = await payOrder(page);
      await openSettlements(page, admin);
      await page.getByRole('link', { name: t.open.link }).click();
      await expect(page.getByRole('heading', { level: 1, name: t.open.title })).toBeVisible();
      await expect(page.getByRole('row').filter({ hasText: reference })).toContainText(t.open.days(0));
    });
  });
}

test('the accountant fetches, and takes the lines as a file, which is in the audit log; an account without settlements is said once', async ({
  page,
  context,
  shop,
  sandbox,
}) => {
  await payOrder(page);
  await sandbox.advanceClock(DAY_SECONDS);
  const accountant = await addAccount(shop.databaseFile, 'accountant');
  await new SignInPage(page).signIn(accountant);
  await page.goto('/admin/settlements');
  await fetchNow(page);
  const file = await context.request.get('/admin/settlements/csv');
  expect(file.headers()['content-disposition']).toBe('attachment; filename="settlements-all.csv"');
  const [head, ...rows] = (await file.text()).trim().split('\r\n');
  expect(head).toContain('utr,settled_on,line,transaction_id,');
  expect(rows.at(-1)).toMatch(/,\d+(\.\d{1,2})?,\d+(\.\d{1,2})?,\d+(\.\d{1,2})?,payment,$/);
  expect((await context.request.get('/admin/settlements/csv?month=2026-13')).status()).toBe(400);

  await sandbox.settings({ settlements: '403' });
  try {
    await page.getByRole('button', { name: t.fetchNow }).click();
    await expect(page.getByText(t.notOffered)).toBeVisible();
  } finally {
    await sandbox.settings({ settlements: 'as-charged' });
  }
});

test('the button works without scripts', async ({ browser, shop, admin }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL: shop.url });
  const page = await context.newPage();
  await openSettlements(page, admin);
  await context.close();
});
