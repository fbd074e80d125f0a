/** The month as it is filed: who gets the file, and that it is recorded. */
import { SignInPage } from './pages/sign-in-page';
import { addAccount } from './support/accounts';
import { expect, test } from './support/test';

test('GSTR-1 of a month is a file for the accountant, who took it is in the audit log, and a month that is none is said', async ({
  page,
  browser,
  context,
  shop,
  admin,
}) => {
  const accountant = await addAccount(shop.databaseFile, 'accountant');
  await new SignInPage(page).signIn(accountant);
  const file = await context.request.get('/admin/invoices/gstr-1?month=2026-11&table=b2cs');
  expect(file.headers()['content-disposition']).toBe('attachment; filename="gstr-1-2026-11-b2cs.csv"');
  expect(await file.text()).toMatch(/^Type,Place Of Supply,Applicable % of Tax Rate,Rate,Taxable Value,/);

  const refused = await context.request.get('/admin/invoices/gstr-1?month=2026-13');
  expect([refused.status(), await refused.text()]).toEqual([400, 'month must be a month like 2026-11']);
  const unknown = await context.request.get('/admin/invoices/gstr-1?month=2026-11&table=b2x');
  expect([unknown.status(), await unknown.text()]).toEqual([
    400,
    expect.stringContaining('one of b2b, b2cl,'),
  ]);

  const owner = await (await browser.newContext()).newPage();
  await new SignInPage(owner).signIn(admin);
  await owner.goto('/admin/audit');
  const rows = owner
    .getByRole('row')
    .filter({ hasText: accountant.email })
    .filter({ hasText: 'Download GSTR-1' });
  await expect(rows.nth(0)).toContainText(/Done/);
  await expect(rows.nth(1)).toContainText(/Asked/);
  await owner.context().close();
});
