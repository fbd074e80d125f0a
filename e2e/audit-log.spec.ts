/** What was done in the console and what was refused, as the audit log shows it. */
import { readFileSync } from 'node:fs';
import Database from 'better-sqlite3';
import { booksOf } from './pages/books';
import { ConsolePage } from './pages/console-page';
import { payOrder } from './pages/order-flow';
import { SignInPage } from './pages/sign-in-page';
import { addAccount } from './support/accounts';
import { expect, test } from './support/test';

test('shows a capture and a refused attempt at a refund, narrowed to one order, and gives them as a file', async ({
  page,
  context,
  browser,
  sandbox,
  shop,
  admin,
}) => {
  const { reference } = await payOrder(page, { hold: true });
  const manager = await addAccount(shop.databaseFile, 'manager');
  const acting = new ConsolePage(await context.newPage());
  await acting.signIn(manager);
  await acting.openOrder(reference);
  await acting.perform('Capture');
  await expect(acting.outcome).toContainText('Captured ₹50.');

  // The role is taken away while the form is open.
  await acting.openForm('Refund');
  const database = new Database(shop.databaseFile, { timeout: 10_000 });
  database.prepare("UPDATE users SET role = 'accountant' WHERE email = ?").run(manager.email);
  database.close();
  await acting.sendForm('Refund');
  await expect(acting.dialog.getByRole('alert')).toBeVisible();
  expect(await booksOf(sandbox, reference)).toMatchObject({ captured: 5_000, refunded: 0 });

  const owner = await (await browser.newContext()).newPage();
  await new SignInPage(owner).signIn(admin);
  await owner.getByRole('button', { name: 'More' }).click();
  await owner.getByRole('link', { name: 'Audit log' }).click();
  await owner.getByLabel('Order number').fill(reference.toLowerCase());
  await owner.getByRole('button', { name: 'Show' }).click();
  await expect(owner).toHaveURL(/[?&]order=/);
  const rows = owner
    .getByRole('table', { name: 'Audit log' })
    .getByRole('row')
    .filter({ hasText: manager.email });
  await expect(rows).toHaveCount(3);
  await expect(rows.nth(0)).toContainText(/Refund\s*Refused.*Why: the role does not allow it/s);
  await expect(rows.nth(1)).toContainText(/Capture\s*Done/);
  await expect(rows.nth(2)).toContainText(/Capture\s*Asked.*Amount: ₹50/s);

  await owner.getByLabel('What').selectOption('Capture');
  await owner.getByRole('button', { name: 'Show' }).click();
  await expect(rows).toHaveCount(2);

  const downloading = owner.waitForEvent('download');
  await owner.getByRole('link', { name: 'Download as CSV' }).click();
  const lines = readFileSync(await (await downloading).path(), 'utf8')
    .trim()
    .split('\r\n');
  expect(lines).toHaveLength(3);
  expect(lines[1]).toContain(`order.capture,done,${manager.email},${reference}`);
  await owner.getByRole('link', { name: 'Clear filters' }).click();
  await expect(owner.getByRole('row').filter({ hasText: 'Download the audit log' }).first()).toContainText(
    admin.email,
  );
  await owner.context().close();
});

test('says which filter names nothing, and keeps what was typed', async ({ page, admin }) => {
  await new SignInPage(page).signIn(admin);
  await page.goto('/admin/audit?order=BN-NONE&actor=asha%40shop.example&from=2026-02-30');
  await expect(page.getByText('No order has this number.')).toBeVisible();
  await expect(page.getByText('Enter a date like')).toBeVisible();
  await expect(page.getByLabel('Order number')).toHaveValue('BN-NONE');
  await expect(page.getByLabel('E-mail address')).toHaveValue('asha@shop.example');
});

test('is not there for those who may not read it, its file neither', async ({ page, context, shop }) => {
  const accountant = await addAccount(shop.databaseFile, 'accountant');
  await new SignInPage(page).signIn(accountant);
  await expect(page.getByRole('navigation', { name: 'Console' }).getByText('Audit log')).toHaveCount(0);
  for (const path of ['/admin/audit', '/admin/audit/csv']) {
    const answer = await context.request.get(path);
    expect(answer.status(), path).toBe(404);
    expect(await answer.text(), path).not.toContain('request_id');
  }
});
