/** Pages that were open while the shop was updated, or while a session ended: nothing is lost, nothing is sent twice. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { cart, emiForm, formNotTaken, keptForm, shell } from '@/shop/messages';
import { TEST_DIST_DIR } from '../scripts/lib/dist-dir';
import { root } from '../scripts/lib/project.mjs';
import { booksOf } from './pages/books';
import { ConsolePage } from './pages/console-page';
import { HostedPage } from './pages/hosted-page';
import { toPlans } from './pages/instalments-flow';
import { HDFC_DEBIT, ISSUERS, months } from './pages/instalments-page';
import { fillCheckout, payInBrowser } from './pages/order-flow';
import { SignInPage } from './pages/sign-in-page';
import { saying } from './support/sentences';
import { expect, test } from './support/test';

/**
 * From now on the page's actions are those of a build that does not run any more: the shop itself answers that it
 * knows none of that id. @returns the forms that were sent, and how to be of this build again.
 */
async function ofAnOlderBuild(page: Page) {
  const sent: string[] = [];
  const path = '**/*';
  await page.route(path, async (route) => {
    const headers = await route.request().allHeaders();
    const action = headers['next-action'];
    if (action === undefined) return route.fallback();
    sent.push(route.request().postData() ?? '');
    return route.continue({ headers: { ...headers, 'next-action': action.replace(/.$/, otherDigit) } });
  });
  return { sent, end: () => page.unroute(path) };
}

/** The first load of that page takes itself for one of another build; its files are the same. */
async function loadAsOlder(page: Page, pathname: string): Promise<void> {
  const id = readFileSync(path.join(root, TEST_DIST_DIR, 'BUILD_ID'), 'utf8');
  const mark = new RegExp(`(?<!/)${id}`, 'g');
  await page.route(
    (url) => url.pathname === pathname,
    async (route) => {
      if (route.request().resourceType() !== 'document') return route.fallback();
      const response = await route.fetch();
      const text = await response.text();
      expect(text).toMatch(mark);
      return route.fulfill({ response, body: text.replaceAll(mark, 'x'.repeat(id.length)) });
    },
  );
}

const otherDigit = (digit: string) => (digit === '0' ? '1' : '0');
const news = (page: Page) =>
  page.getByRole('status').filter({ hasText: saying(keptForm.updated, keptForm.sessionEnded) });

test('a checkout whose action is gone comes back filled in, says so, and is sent by the next press', async ({
  page,
}) => {
  const { checkout, customer } = await fillCheckout(page, { hold: true });
  await checkout.sameForBilling.uncheck();
  await checkout.billingField('line1').fill('1 Elsewhere');
  const older = await ofAnOlderBuild(page);
  await checkout.payButton.click();
  await expect(news(page)).toContainText(`${keptForm.nothingSent} ${keptForm.stillHere}`);
  for (const [name, text] of Object.entries(customer)) {
    await expect(checkout.fields[name as keyof typeof customer]).toHaveValue(text);
  }
  await expect(checkout.charge('hold')).toBeChecked();
  await expect(checkout.billingField('line1')).toHaveValue('1 Elsewhere');
  // What it costs at the address may be asked as well; the order was sent once.
  expect(older.sent.filter((form) => form.includes('checkoutToken'))).toHaveLength(1);
  await older.end();
  // Once: what was kept is gone from the browser.
  const kept = () => Object.keys(sessionStorage).filter((key) => key.startsWith('kept-form:'));
  expect(await page.evaluate(kept)).toEqual([]);
  await checkout.sameForBilling.check();
  await checkout.payButton.click();
  await new HostedPage(page).arrived();
});

test('what is typed of a card is not kept, and the page says so', async ({ page }) => {
  const plans = await toPlans(page);
  await plans.choose(ISSUERS.hdfcDebit, months(3));
  await plans.enterCard(HDFC_DEBIT);
  await page.addInitScript(() => {
    // What the page that loads now finds.
    const kept = Object.entries(sessionStorage).filter(([key]) => key.startsWith('kept-form:'));
    Object.assign(window, { found: JSON.stringify(kept), all: JSON.stringify(sessionStorage) });
  });
  const older = await ofAnOlderBuild(page);
  await plans.payButton.click();
  await expect(news(page)).toContainText(keptForm.leftOut);
  await expect(plans.plan(ISSUERS.hdfcDebit, months(3))).toBeChecked();
  await expect(plans.field(emiForm.cardNumber)).toHaveValue('');
  const found = await page.evaluate(() => ('found' in window ? String(window.found) : ''));
  expect(found).toContain('kept-form');
  for (const typed of [HDFC_DEBIT.number, 'Asha Rao', HDFC_DEBIT.mobile]) expect(found).not.toContain(typed);
  // Who it is stays in the tab; their card nowhere.
  const all = await page.evaluate(() => ('all' in window ? String(window.all) : ''));
  for (const typed of [HDFC_DEBIT.number, HDFC_DEBIT.mobile]) expect(all).not.toContain(typed);
  expect(older.sent).toHaveLength(1);
});

test('a capture whose action is gone comes back with its amount, and captures at the next press alone', async ({
  page,
  context,
  sandbox,
  admin,
}) => {
  const { reference } = await payInBrowser(page, { hold: true });
  const consolePage = new ConsolePage(await context.newPage());
  await consolePage.signIn(admin);
  await consolePage.openOrder(reference);
  await consolePage.openForm('Capture');
  await consolePage.fillForm('12.34');
  await consolePage.dialog.getByLabel('Reason').fill('Half the parcel');
  const older = await ofAnOlderBuild(consolePage.page);
  await consolePage.sendForm('Capture');
  await expect(news(consolePage.page)).toContainText(`${keptForm.nothingSent} ${keptForm.stillHere}`);
  await older.end();
  const main = consolePage.page.getByRole('main');
  await expect(main.getByLabel('Amount in rupees')).toHaveValue('12.34');
  await expect(main.getByLabel('Reason')).toHaveValue('Half the parcel');
  expect(older.sent).toHaveLength(1);
  expect(await booksOf(sandbox, reference)).toMatchObject({ captured: 0, held: 5_000 });
  const press = main.getByRole('button', { name: 'Capture', exact: true });
  await press.click();
  await expect(main.getByRole('alert')).toContainText('Is this right?');
  await press.click();
  await expect(main.getByRole('status')).toContainText('Captured ₹12.34.');
  expect(await booksOf(sandbox, reference)).toMatchObject({ captured: 1_234 });
});

test('a session that ends before a capture is pressed: nothing is captured, and the form comes back after the sign-in', async ({
  page,
  browser,
  shop,
  sandbox,
  admin,
}) => {
  const { reference } = await payInBrowser(page, { hold: true });
  const context = await browser.newContext({ baseURL: shop.url });
  const consolePage = new ConsolePage(await context.newPage());
  await consolePage.signIn(admin);
  await consolePage.openOrder(reference);
  await consolePage.openForm('Capture');
  await consolePage.fillForm('12.34');
  await consolePage.dialog.getByLabel('Reason').fill('Half the parcel');
  await context.clearCookies();
  await consolePage.sendForm('Capture');
  const signIn = new SignInPage(consolePage.page);
  await signIn.heading.waitFor();
  await expect(consolePage.page.getByRole('status')).toContainText('nothing was captured');
  await expect(consolePage.page.getByRole('status')).toContainText('What you typed is kept in this tab.');
  await signIn.submit(admin);
  await expect(news(consolePage.page)).toContainText(keptForm.nothingMoved);
  expect(new URL(consolePage.page.url()).pathname).toMatch(/^\/admin\/orders\/[^/]+\/capture$/);
  const main = consolePage.page.getByRole('main');
  await expect(main.getByRole('radio', { name: /^Part of it/ })).toBeChecked();
  await expect(main.getByLabel('Amount in rupees')).toHaveValue('12.34');
  await expect(main.getByLabel('Reason')).toHaveValue('Half the parcel');
  expect(await booksOf(sandbox, reference)).toMatchObject({ captured: 0, held: 5_000 });
  await context.close();
});

test('an open page of an older build whose actions are still there is served by the new one', async ({
  page,
}) => {
  await loadAsOlder(page, '/checkout');
  const { checkout, customer } = await fillCheckout(page);
  let loads = 0;
  page.on('domcontentloaded', () => {
    loads += 1;
  });
  // What is refused comes back into the page as it stands.
  await checkout.fields.pincode.fill('12');
  await checkout.payButton.click();
  await expect(checkout.fields.pincode).toHaveAttribute('aria-invalid', 'true');
  await expect(checkout.fields.email).toHaveValue(customer.email);
  expect(loads).toBe(0);
  // What is in order is placed.
  await checkout.fields.pincode.fill(customer.pincode);
  await checkout.payButton.click();
  await new HostedPage(page).arrived();
});

test('a link of a page of an older build loads the next page whole', async ({ page }) => {
  await loadAsOlder(page, '/cart');
  await page.goto('/cart');
  const whole = page.waitForRequest(
    (request) => request.resourceType() === 'document' && new URL(request.url()).pathname === '/',
  );
  await page.getByRole('link', { name: cart.emptyAction }).click();
  await whole;
  await expect(page.getByRole('combobox', { name: shell.searchLabel }).first()).toBeVisible();
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('a form of an older build is answered with a page that says so', async ({ page }) => {
    const { checkout } = await fillCheckout(page);
    await page.route('**/checkout', async (route) => {
      const { url, method } = { url: route.request().url(), method: route.request().method() };
      if (method !== 'POST') return route.fallback();
      const body = route.request().postDataBuffer()?.toString('latin1') ?? '';
      const older = body.replace(
        /"id":"([0-9a-f]{41})([0-9a-f])"/,
        (_, id, digit) => `"id":"${id}${otherDigit(digit)}"`,
      );
      expect(older, url).not.toBe(body);
      return route.continue({ postData: Buffer.from(older, 'latin1') });
    });
    await checkout.payButton.click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(formNotTaken.heading);
    await page.getByRole('link', { name: formNotTaken.reopen }).click();
    await expect(checkout.payButton).toBeVisible();
  });
});
