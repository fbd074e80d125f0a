/** Webhooks that were set aside: seen, read, and processed again by those who may. */
import { randomUUID } from 'node:crypto';
import type { APIRequestContext, Page } from '@playwright/test';
import Database from 'better-sqlite3';
import { ConsolePage } from './pages/console-page';
import { payOrder } from './pages/order-flow';
import { SignInPage } from './pages/sign-in-page';
import { addAccount } from './support/accounts';
import { expect, test } from './support/test';

interface Parked {
  readonly id: string;
  readonly reference?: string;
  readonly eventType?: string;
}

/** As the inbox leaves one that failed ten times. */
function park(file: string, { id, reference, eventType = 'ORDER_PROCESSED' }: Parked): void {
  const body = JSON.stringify({
    event_type: eventType,
    data: { merchant_order_reference: reference, note: '<b>bold\u202E</b>', access_token: 'canary-token' },
  });
  const database = new Database(file, { timeout: 10_000 });
  database
    .prepare(
      `INSERT INTO webhook_inbox (id, body, event_type, order_reference, state, attempts, next_attempt_at, error, received_at)
       VALUES (?, ?, ?, ?, 'parked', 10, 0, 'GatewayError: UNREACHABLE', ?)`,
    )
    .run(id, Buffer.from(body), eventType, reference ?? null, Date.now());
  database.close();
}

const rowOf = (page: Page, id: string) => page.getByRole('row').filter({ hasText: id });

test('a parked webhook is read and processed again, and the order’s history says by whom', async ({
  page,
  context,
  shop,
  admin,
}) => {
  const { reference } = await payOrder(page);
  const id = `msg_${randomUUID()}`;
  park(shop.databaseFile, { id, reference });
  const consolePage = new ConsolePage(await context.newPage());
  await consolePage.signIn(admin);
  await consolePage.page.goto('/admin/webhooks');
  const row = rowOf(consolePage.page, id);
  await expect(row).toContainText('UNREACHABLE');
  await row.getByText('Event as received').click();
  await expect(row.locator('pre')).toContainText('<b>bold[U+202E]</b>');
  await expect(row.locator('pre')).not.toContainText('canary-token');

  await row.getByRole('button', { name: 'Process again' }).click();
  await expect(row).toHaveCount(0);
  await consolePage.openOrder(reference);
  await expect(consolePage.entry('Processed the webhook ORDER_PROCESSED again')).toContainText(admin.email);
});

test('an accountant reads them and cannot replay them', async ({
  page,
  context,
  browser,
  playwright,
  shop,
  admin,
}) => {
  const id = `msg_${randomUUID()}`;
  park(shop.databaseFile, { id });
  const signedIn = await browser.newContext();
  const viewer = await signedIn.newPage();
  await new SignInPage(viewer).signIn(await addAccount(shop.databaseFile, 'accountant'));
  await viewer.goto('/admin/webhooks');
  await expect(rowOf(viewer, id)).toBeVisible();
  await expect(viewer.getByRole('main').getByRole('button')).toHaveCount(0);

  await new ConsolePage(page).signIn(admin);
  await page.goto('/admin/webhooks');
  const sent = page.waitForRequest((request) => request.method() === 'POST');
  await page.route('**/admin/webhooks', (route) =>
    route.request().method() === 'POST' ? route.abort() : route.continue(),
  );
  await rowOf(page, id).getByRole('button', { name: 'Process again' }).click();
  const request = await sent;
  const replay = async (from: APIRequestContext, origin: string) => {
    const { cookie: _cookie, 'content-length': _length, ...headers } = request.headers();
    const answer = await from.post(request.url(), {
      headers: { ...headers, origin },
      data: request.postDataBuffer() ?? '',
      maxRedirects: 0,
      failOnStatusCode: false,
    });
    return answer.text();
  };
  expect(await replay(signedIn.request, shop.url)).toContain('Your account may not do this');
  const nobody = await playwright.request.newContext();
  await replay(nobody, shop.url);
  await replay(context.request, 'https://evil.example');
  await viewer.reload();
  await expect(rowOf(viewer, id)).toBeVisible();
  await nobody.dispose();
  await signedIn.close();
});

test('all are processed again at once; one that names no order is listed as kept without effect', async ({
  page,
  shop,
  admin,
}) => {
  const ids = [1, 2, 3].map(() => `msg_${randomUUID()}`);
  for (const id of ids) park(shop.databaseFile, { id, eventType: 'TOKEN_CREATED' });
  await new ConsolePage(page).signIn(admin);
  await page.goto('/admin/webhooks');
  await page.getByRole('button', { name: 'Process all of them again' }).click();
  await expect(page.getByText('None: every valid webhook was processed.')).toBeVisible();
  const without = page.getByRole('region', { name: 'Kept without effect' });
  for (const id of ids) await expect(without.getByRole('row').filter({ hasText: id })).toBeVisible();
});
