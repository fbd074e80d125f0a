/** Finding an order again: the box, the filters, and the way back. */
import type { Page } from '@playwright/test';
import { orderList } from '@/lib/console/messages';
import { ConsolePage } from './pages/console-page';
import { payOrder } from './pages/order-flow';
import { expectAllInSight } from './support/all-in-sight';
import { expect, test } from './support/test';

test('an order is found by reference, e-mail and gateway id, and by its status', async ({
  page,
  context,
  sandbox,
  admin,
}) => {
  const { reference, email } = await payOrder(page, { hold: true });
  const gatewayId = (await sandbox.ledger({ reference })).movements[0]?.order_id ?? '';
  const consolePage = new ConsolePage(await context.newPage());
  await consolePage.signIn(admin);
  const written = [
    reference.toLowerCase(),
    `#${reference}`,
    `Order ${reference}`,
    reference.replaceAll('-', '\u2011'),
  ];
  const parts = [reference.replaceAll('-', ''), reference.slice(3)];
  await consolePage.search(reference);
  await expect(consolePage.references).toHaveText([reference]);
  for (const term of [...written, ...parts, email, gatewayId]) {
    await consolePage.page.goto(`/admin/orders?${new URLSearchParams({ q: term })}`);
    await expect(consolePage.references).toHaveText([reference]);
  }
  await consolePage.page
    .getByRole('navigation', { name: 'Filter by status' })
    .getByText('To capture')
    .click();
  await expect(consolePage.page.getByRole('row').filter({ hasText: reference })).toContainText(/Held/);
});

const filters = (page: Page) => page.locator('details').filter({ hasText: 'Filters' });

async function filter(page: Page, choose: (form: ReturnType<typeof filters>) => Promise<unknown>) {
  if ((await filters(page).getAttribute('open')) === null) await filters(page).getByText('Filters').click();
  await choose(filters(page));
  await filters(page).getByRole('button', { name: 'Show orders' }).click();
}

for (const width of [1280, 768, 390]) {
  test(`filters stand in the address, say what they find, and go one by one, at ${width} px`, async ({
    page,
    context,
    admin,
  }) => {
    const held = await payOrder(page, { hold: true });
    const paid = await payOrder(page, { hold: false });
    const list = new ConsolePage(await context.newPage());
    await list.page.setViewportSize({ width, height: 900 });
    await list.signIn(admin);
    await list.page.goto('/admin/orders?preset=today');
    const row = (reference: string) => list.page.getByRole('row').filter({ hasText: reference });

    await filter(list.page, (form) =>
      form.getByLabel('Chosen at checkout').selectOption('Hold first, capture on dispatch'),
    );
    await expect(list.page).toHaveURL(/[?&]hold=yes/);
    await expect(row(held.reference)).toBeVisible();
    await expect(row(paid.reference)).toHaveCount(0);
    await expect(list.page.getByText(/^\d+ orders?, ₹[\d,.]+ in all, ₹/)).toBeVisible();
    // Nothing is hidden, nor beside the window.
    for (const name of ['Customer', 'Status', 'Total', 'Captured', 'Refunded', 'Next'])
      await expect(row(held.reference).locator(`[data-label="${name}"]`)).toBeVisible();
    await expectAllInSight(list.page);
    const { height } = (await row(held.reference).boundingBox()) ?? { height: 0 };
    expect(height).toBeGreaterThanOrEqual(44);

    // The address alone is the view.
    const kept = list.page.url();
    await list.page.goto('/admin');
    await list.page.goto(kept);
    await expect(filters(list.page).getByLabel('Chosen at checkout')).toHaveValue('yes');
    const inUse = list.page.getByRole('list', { name: 'Filters in use' });
    await inUse.getByRole('link', { name: /Hold first/ }).click();
    await expect(row(paid.reference)).toBeVisible();
    await inUse.getByRole('link', { name: 'Clear all' }).click();
    await expect(inUse).toHaveCount(0);
  });

  test(`each filter is chosen in the form, at ${width} px`, async ({ page, context, shop, admin }) => {
    const one = await payOrder(page, { hold: false });
    const other = await payOrder(page, { hold: false });
    const database = shop.openDatabase();
    const [order] = await database.all(
      'SELECT id, total_paise FROM orders WHERE reference = ?',
      one.reference,
    );
    const id = String(order?.id);
    await database.run('UPDATE orders SET dispatched_at = updated_at WHERE id = ?', id);
    await database.run(
      "INSERT INTO order_events (order_id, at, kind, cause, summary) SELECT id, updated_at, 'note', ?, '' FROM orders WHERE id = ?",
      admin.email,
      id,
    );
    await database.run(
      "INSERT INTO reviews (id, order_id, kind, details, opened_at) SELECT 'look-' || id, id, 'mismatch', '[]', updated_at FROM orders WHERE id = ?",
      id,
    );
    await database.close();

    const list = new ConsolePage(await context.newPage());
    await list.page.setViewportSize({ width, height: 900 });
    await list.signIn(admin);
    const row = (reference: string) => list.page.getByRole('row').filter({ hasText: reference });
    const { names } = orderList.filters;
    const day = new Date().toLocaleDateString('sv', { timeZone: 'Asia/Kolkata' });
    const rupees = String(Number(order?.total_paise) / 100);
    const choices: [string, (form: ReturnType<typeof filters>) => Promise<unknown>, boolean, boolean][] = [
      ['from', (form) => form.getByLabel(names.from, { exact: true }).fill(day), true, true],
      ['to', (form) => form.getByLabel(names.to, { exact: true }).fill('2026-01-31'), false, false],
      ['least', (form) => form.getByLabel(names.least).fill(rupees), true, true],
      ['most', (form) => form.getByLabel(names.most).fill('0.5'), false, false],
      ['staff', (form) => form.getByLabel(names.staff).selectOption(admin.email), true, false],
      ['attention', (form) => form.getByLabel(names.attention).selectOption('reviews'), true, false],
      ['dispatched', (form) => form.getByLabel(names.dispatched).selectOption('yes'), true, false],
      ['dispatched', (form) => form.getByLabel(names.dispatched).selectOption('no'), false, true],
    ];
    for (const [name, choose, hasOne, hasOther] of choices) {
      await list.page.goto('/admin/orders');
      await filter(list.page, choose);
      await expect(list.page).toHaveURL(new RegExp(`[?&]${name}=[^&]`));
      await expect(list.page.getByRole('list', { name: 'Filters in use' })).toContainText(
        names[name as keyof typeof names],
      );
      await expect(row(one.reference)).toHaveCount(hasOne ? 1 : 0);
      await expect(row(other.reference)).toHaveCount(hasOther ? 1 : 0);
    }
    // Other tests count what is to be reviewed.
    const after = shop.openDatabase();
    await after.run('DELETE FROM reviews WHERE order_id = ?', id);
    await after.close();
  });

  test(`back from an order leads to the list as it was, at ${width} px`, async ({ page, context, admin }) => {
    const { reference } = await payOrder(page, { hold: true });
    const list = new ConsolePage(await context.newPage());
    await list.page.setViewportSize({ width, height: 900 });
    await list.signIn(admin);
    await list.page.goto('/admin/orders?attention=holds&sort=newest&method=CARD');
    await list.page.getByRole('link', { name: reference, exact: true }).click();
    await list.page.getByRole('heading', { level: 1, name: reference }).waitFor();
    await list.page.getByRole('link', { name: 'All orders' }).click();
    await expect(list.page).toHaveURL(/method=CARD/);
    await expect(list.page).toHaveURL(/attention=holds/);
    await list.page.goBack();
    await list.page.goBack();
    await expect(list.page.getByRole('row').filter({ hasText: reference })).toBeVisible();
  });
}

test('an impossible day and amount stay in their fields, with what is to be typed', async ({
  page,
  admin,
}) => {
  const list = new ConsolePage(page);
  await list.signIn(admin);
  await page.goto('/admin/orders?from=2026-02-30&least=many');
  const form = filters(page);
  await expect(form.getByLabel('From')).toHaveValue('2026-02-30');
  await expect(form.getByLabel('From')).toHaveAccessibleDescription(/like 2026-11-29/);
  await expect(form.getByLabel('Minimum total')).toHaveValue('many');
  await expect(form.getByLabel('Minimum total')).toHaveAccessibleDescription(/Type an amount/);
  await expect(page.getByText('No order matches')).toBeVisible();
});

test('a search in the list keeps its tab and filters, and an empty one ends it', async ({ page, admin }) => {
  const list = new ConsolePage(page);
  await list.signIn(admin);
  await page.goto('/admin/orders?hold=yes&view=to-capture');
  const box = page.getByRole('searchbox');
  await box.fill('Rao');
  await box.press('Enter');
  await expect(page).toHaveURL(/[?&]q=Rao/);
  await expect(page).toHaveURL(/hold=yes.*view=to-capture|view=to-capture.*hold=yes/);
  await box.fill('');
  await box.press('Enter');
  await expect(page).not.toHaveURL(/q=Rao/);
  await expect(page).toHaveURL(/hold=yes/);
  await expect(page.getByRole('list', { name: 'Filters in use' })).toContainText('Chosen at checkout');
});

test('the UTR of a settlement leads to it, though none of its lines is an order’s', async ({
  page,
  shop,
  admin,
}) => {
  const utr = 'HDFCN52026112977';
  const run = async (sql: string, value: string) => {
    const database = shop.openDatabase();
    await database.run(sql, value);
    await database.close();
  };
  await run(
    "INSERT INTO settlements (utr, settled_at, bank_name, bank_account, programs, transactions, gross_paise, deducted_paise, settled_paise, fetched_at) VALUES (?, 1, 'HDFC', 'x1', '[]', 0, 0, 0, 0, 1)",
    utr,
  );
  const list = new ConsolePage(page);
  await list.signIn(admin);
  await list.search(`UTR ${utr.toLowerCase()}`);
  await expect(list.references).toHaveCount(0);
  await page.getByRole('link', { name: orderList.transfer(utr) }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText(utr);
  await run('DELETE FROM settlements WHERE utr = ?', utr);
});
