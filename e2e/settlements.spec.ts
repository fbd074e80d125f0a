/** What came to the bank: a transfer with its deductions, one with a stranger's payment, and what did not come. */
import type { Page } from '@playwright/test';
import { settlements as t } from '@/lib/console/messages';
import { indianDay } from '@/lib/figures/indian-day';
import type { SandboxControl } from '../scripts/lib/sandbox-control';
import { TOFFEE } from './pages/goods';
import { payOrder } from './pages/order-flow';
import { fetchNow, forgetPresses, openSettlements } from './pages/settlements-page';
import { SignInPage } from './pages/sign-in-page';
import { expectAccessible } from './support/accessible';
import { addAccount } from './support/accounts';
import { expectAllInSight } from './support/all-in-sight';
import { expect, test } from './support/test';

const DAY_SECONDS = 86_400;

/**
 * An order is paid so many days ahead, and its day is over: its transfer has no payment of any other test. Later tests go further:
 * what lies long before the last whole transfer is not asked for again.
 * @returns its number, and the UTR.
 */
async function paidAhead(page: Page, sandbox: SandboxControl, days: number) {
  await sandbox.advanceClock(days * DAY_SECONDS);
  const { reference } = await payOrder(page);
  await sandbox.advanceClock(DAY_SECONDS);
  const day = indianDay(Date.now() + (days + 1) * DAY_SECONDS * 1_000);
  return { reference, utr: `4${day.replaceAll('-', '')}001` };
}

/** `−₹1.18` in paise. */
const paiseIn = (text: string) => Math.round(Number(text.replace(/[₹,\s]/g, '').replace('−', '-')) * 100);

/** Of the open settlement: what each of its figures says, in paise. */
async function figuresOf(page: Page): Promise<ReadonlyMap<string, number>> {
  const rows = page.getByRole('region', { name: t.one.figures }).locator('dl > div');
  const texts = await rows.evaluateAll((all) =>
    all.map((row) => ['dt', 'dd'].map((part) => row.querySelector(part)?.textContent ?? '')),
  );
  return new Map(texts.map(([name = '', amount = '']) => [name, paiseIn(amount)]));
}

/** Of each entry what was paid, deducted and settled, in paise. */
async function entriesOf(page: Page) {
  const { amount, deducted, settled } = t.one.columns;
  const table = page.getByRole('table', { name: t.one.lines });
  const column = async (name: string) =>
    (await table.locator(`[data-label="${name}"]`).allInnerTexts()).map((text) =>
      paiseIn(text.slice(text.lastIndexOf('\n') + 1)),
    );
  return { amount: await column(amount), deducted: await column(deducted), settled: await column(settled) };
}

/** Before deductions, less each of them, is what was settled, and what the entries come to. */
async function expectToAddUp(page: Page, gross: number): Promise<void> {
  const said = await figuresOf(page);
  const entries = await entriesOf(page);
  const sum = (amounts: readonly (number | undefined)[]) =>
    amounts.reduce<number>((total, amount) => total + (amount ?? 0), 0);
  const deducted = sum(Object.values(t.one.deductedOf).map((name) => said.get(name)));
  expect(said.get(t.one.gross)).toBe(gross);
  expect(deducted).toBeLessThan(0);
  expect(said.get(t.one.deducted)).toBe(deducted);
  expect(said.get(t.one.settled)).toBe(gross + deducted);
  expect(said.get(t.one.lineSum)).toBe(gross + deducted);
  expect(sum(entries.amount)).toBe(gross);
  expect(Math.abs(sum(entries.deducted))).toBe(-deducted);
  expect(sum(entries.settled)).toBe(gross + deducted);
}

test.use({ reducedMotion: 'reduce' });

for (const [width, days] of [
  [390, 10],
  [768, 20],
  [1280, 30],
] as const) {
  test.describe(`at ${width} px`, () => {
    test.use({ viewport: { width, height: 900 } });

    test('a transfer says what was deducted, and which payment each line is of, to the paisa', async ({
      page,
      shop,
      sandbox,
      admin,
    }) => {
      const { reference, utr } = await paidAhead(page, sandbox, days);
      await openSettlements(page, admin, shop);
      const row = page.getByRole('row').filter({ hasText: utr });
      await expect(row).toContainText(t.agrees);
      if (width < 1280) await expectAllInSight(page);
      await row.getByRole('link').click();
      const figures = page.getByRole('region', { name: t.one.figures });
      await expect(figures).toContainText('MDR−₹');
      await expect(figures).toContainText('GST on it−₹');
      await expect(figures).not.toContainText(t.one.difference);
      await expectToAddUp(page, TOFFEE.total);
      const line = page.getByRole('row').filter({ hasText: reference });
      await expect(line).toContainText(t.one.matched.payment);
      if (width < 1280) await expectAllInSight(page);
      await expectAccessible(page);
    });

    test('a stranger’s payment is marked and is no order’s', async ({ page, shop, sandbox, admin }) => {
      const { utr } = await paidAhead(page, sandbox, days + 5);
      await sandbox.settings({ settlements: 'stranger' });
      try {
        await openSettlements(page, admin, shop);
      } finally {
        await sandbox.settings({ settlements: 'as-charged' });
      }
      const row = page.getByRole('row').filter({ hasText: utr });
      await expect(row).toContainText(t.lineFaults.stranger(1));
      await row.getByRole('link').click();
      await page.waitForURL((url) => url.pathname.endsWith(utr));
      const line = page.getByRole('row').filter({ hasText: t.one.stranger });
      await expect(line).toContainText('₹500.00');
      await expect(line.getByRole('link')).toHaveCount(0);
      await expectToAddUp(page, TOFFEE.total + 50_000);
      await expectAccessible(page);
    });

    test('what is charged and in no transfer is listed with its days', async ({ page, shop, admin }) => {
      const { reference } = await payOrder(page);
      await openSettlements(page, admin, shop);
      await page.getByRole('link', { name: t.open.link }).click();
      await expect(page.getByRole('heading', { level: 1, name: t.open.title })).toBeVisible();
      await expect(page.getByRole('row').filter({ hasText: reference })).toContainText(t.open.days(0));
    });
  });
}

test('the manager fetches, and takes the lines as a file, which is in the audit log; an account without settlements is said once', async ({
  page,
  context,
  shop,
  sandbox,
}) => {
  const { reference } = await paidAhead(page, sandbox, 40);
  const manager = await addAccount(shop.databaseFile, 'manager');
  await new SignInPage(page).signIn(manager);
  await page.goto('/admin/settlements');
  await fetchNow(page, shop);
  const file = await context.request.get('/admin/settlements/csv');
  expect(file.headers()['content-disposition']).toBe('attachment; filename="settlements-all.csv"');
  const [head, ...rows] = (await file.text()).trim().split('\r\n');
  expect(head).toContain('utr,settled_on,line,transaction_id,');
  const line = rows.find((row) => row.includes(reference));
  expect(line).toMatch(/,\d+(\.\d{1,2})?,\d+(\.\d{1,2})?,\d+(\.\d{1,2})?,payment,,+$/);
  expect((await context.request.get('/admin/settlements/csv?month=2026-13')).status()).toBe(400);

  await sandbox.settings({ settlements: '403' });
  try {
    forgetPresses(shop);
    await page.getByRole('button', { name: t.fetchNow }).click();
    await expect(page.getByText(t.notOffered)).toBeVisible();
  } finally {
    await sandbox.settings({ settlements: 'as-charged' });
  }
});

test('the button works without scripts', async ({ browser, shop, admin }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL: shop.url });
  const page = await context.newPage();
  await openSettlements(page, admin, shop);
  await context.close();
});
