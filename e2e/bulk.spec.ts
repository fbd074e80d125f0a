/** Many holds at once, as an administrator captures them in the morning. */
import type { Browser, Locator, Page } from '@playwright/test';
import { figuresAndWords } from '@/lib/console/actions/payment-amount';
import { bulk as t } from '@/lib/console/messages';
import { formatINR, paise } from '@/lib/money';
import type { SandboxControl } from '../scripts/lib/sandbox-control';
import { booksOf } from './pages/books';
import { CheckoutPage, newCustomer } from './pages/checkout-page';
import { ConsolePage } from './pages/console-page';
import { CHAI, type Thing, TOFFEE } from './pages/goods';
import { HostedPage } from './pages/hosted-page';
import { ProductPage } from './pages/product-page';
import { addAccount } from './support/accounts';
import { expectAllInSight } from './support/all-in-sight';
import { scriptsReady } from './support/scripts-ready';
import { expect, test } from './support/test';

/** Browsers that buy beside each other. */
const SHOPPERS = 4;

/** Placed and held, each by a customer of its own. @returns their references. */
async function buyHolds(
  browser: Browser,
  sandbox: SandboxControl,
  baseURL: string,
  { count, thing, pieces }: { count: number; thing: Thing; pieces: number },
): Promise<string[]> {
  const references: string[] = [];
  const turns = Array.from({ length: count }, (_, index) => index).values();
  const shopper = async () => {
    for (const _turn of turns) {
      const context = await browser.newContext({ baseURL, javaScriptEnabled: true });
      const page = await context.newPage();
      const product = new ProductPage(page);
      await product.open(thing);
      await product.add(pieces);
      const checkout = new CheckoutPage(page);
      await checkout.open();
      await checkout.fill(newCustomer());
      await checkout.chooseHold();
      await checkout.payButton.click();
      const hosted = new HostedPage(page);
      await hosted.arrived();
      const reference = await hosted.reference();
      await sandbox.pay({ reference, return: 'callback' });
      references.push(reference);
      await context.close();
    }
  };
  await Promise.all(Array.from({ length: SHOPPERS }, shopper));
  return references;
}

/** The holds of exactly this amount, which no other test buys. */
const listOf = (total: number) => `/admin/orders?least=${total / 100}&most=${total / 100}&status=AUTHORIZED`;
const rows = (page: Page) => page.locator('[data-order]');
const results = (page: Page, state: string) => page.locator(`[data-result="${state}"]`);

for (const [width, pieces, count] of [
  [1280, 3, 20],
  [768, 7, 2],
  [390, 4, 20],
] as const) {
  test(`${count} holds are captured in at most five clicks at ${width} pixels; the tab is closed in the middle`, async ({
    page,
    context,
    browser,
    shop,
    sandbox,
    admin,
  }) => {
    test.setTimeout(300_000);
    const total = 4_900 + pieces * 100;
    const holds = await buyHolds(browser, sandbox, shop.url, { count, thing: TOFFEE, pieces });
    await page.setViewportSize({ width, height: 844 });
    await new ConsolePage(page).signIn(admin);
    await page.goto(listOf(total));
    await expect(rows(page)).toHaveCount(count);

    let clicks = 0;
    const click = async (what: Locator) => {
      clicks += 1;
      await what.click();
    };
    await scriptsReady(page.getByLabel(t.bar.page));
    // Over no row before one is chosen.
    const bar = page.getByRole('form', { name: t.bar.label });
    if (count === 20) await expect(bar).not.toBeInViewport();
    await click(page.getByLabel(t.bar.page));
    await expect(page.getByText(t.bar.chosen(count))).toBeVisible();
    await expect(bar).toBeInViewport({ ratio: 1 });
    await click(page.getByRole('button', { name: t.bar.go }));
    const sum = formatINR(paise(count * total));
    const inWords = figuresAndWords(paise(count * total));
    await expect(page.getByText(t.preview.says.capture(count, inWords))).toBeVisible();
    await expectAllInSight(page);
    // The gateway takes its time, so that there is a middle.
    await sandbox.fault({ endpoint: 'capture', fault: 'delay', delay_ms: count === 20 ? 500 : 4_000 });
    await click(page.getByRole('button', { name: t.preview.submit.capture(count, sum) }));
    await page.waitForURL(/\/admin\/orders\/bulk\/(?!new)[\w-]+/);
    expect(clicks).toBeLessThanOrEqual(5);
    await expectAllInSight(page);

    const address = page.url();
    await page.close();
    const again = await context.newPage();
    await again.goto(address);
    await expect(again.locator('[data-progress="ended"]')).toBeVisible({ timeout: 60_000 });
    await expect(results(again, 'done')).toHaveCount(count);
    for (const reference of holds) {
      expect(await booksOf(sandbox, reference)).toMatchObject({ captured: total, held: 0 });
    }
    await again.goto('/admin/orders/bulk');
    await expect(again.getByRole('row').filter({ hasText: t.run.counts.done(count, sum) })).toHaveCount(1);
    await expectAllInSight(again);
  });
}

for (const [width, pieces] of [
  [1280, 2],
  [390, 3],
] as const)
  test(`one was cancelled meanwhile, one answer is lost and the tab is closed: each row says what came of it, and nothing happens twice, at ${width} pixels`, async ({
    page,
    context,
    browser,
    shop,
    sandbox,
    admin,
  }) => {
    test.setTimeout(240_000);
    const total = 34_000 * pieces;
    const [cancelled = '', lost = '', good = ''] = await buyHolds(browser, sandbox, shop.url, {
      count: 3,
      thing: CHAI,
      pieces,
    });
    await page.setViewportSize({ width, height: 844 });
    const desk = new ConsolePage(page);
    await desk.signIn(admin);
    await page.goto(listOf(total));
    await expect(rows(page)).toHaveCount(3);
    await scriptsReady(page.getByLabel(t.bar.page));
    await page.getByLabel(t.bar.page).check();
    await page.getByLabel(t.bar.what).selectOption(t.bar.kinds['capture-dispatch']);
    await page.getByRole('button', { name: t.bar.go }).click();
    const preview = page.url();
    const confirm = page.getByRole('button', {
      name: t.preview.submit['capture-dispatch'](3, formatINR(paise(3 * total))),
    });
    await expect(confirm).toBeVisible();

    // Somebody else, in another tab.
    const other = await page.context().newPage();
    const otherDesk = new ConsolePage(other);
    await otherDesk.openOrder(cancelled);
    await otherDesk.perform('Cancel order');
    await expect(otherDesk.outcome).toContainText('Done');
    await other.close();
    await sandbox.fault({ endpoint: 'capture', fault: 'drop-after', reference: lost, times: 5 });
    await sandbox.fault({ endpoint: 'get', fault: 'drop-before', reference: lost });
    await confirm.click();
    await page.waitForURL(/\/admin\/orders\/bulk\/(?!new)[\w-]+/);
    const run = page.url();
    await page.close();
    const again = await context.newPage();
    await again.setViewportSize({ width, height: 844 });
    await again.goto(run);
    await expect(results(again, 'checking')).toContainText(lost, { timeout: 60_000 });
    await expect(results(again, 'refused')).toContainText(cancelled);
    await expect(results(again, 'refused')).toContainText('Already cancelled');
    await expect(results(again, 'done')).toContainText(good);

    await sandbox.behave();
    await shop.reconcile();
    await expect(again.locator('[data-progress="ended"]')).toBeVisible({ timeout: 60_000 });
    await expect(results(again, 'done')).toHaveCount(2);
    expect(await booksOf(sandbox, lost)).toMatchObject({ captured: total, held: 0 });
    expect(await booksOf(sandbox, cancelled)).toMatchObject({ captured: 0, released: total });

    await again.getByRole('link', { name: t.run.again }).click();
    await expect(again.getByText(t.preview.nothing)).toBeVisible();
    // The form of before, opened once more: nothing of it can be done again.
    await again.goto(preview);
    await expect(again.getByText(t.preview.nothing)).toBeVisible();
    expect(await booksOf(sandbox, good)).toMatchObject({ captured: total, held: 0 });
  });

test('two people confirm the same holds at once: each is captured once, and whoever was late is told', async ({
  browser,
  shop,
  sandbox,
}) => {
  test.setTimeout(240_000);
  const pieces = 8;
  const total = 4_900 + pieces * 100;
  const holds = await buyHolds(browser, sandbox, shop.url, { count: 3, thing: TOFFEE, pieces });
  const sum = formatINR(paise(3 * total));
  const people = await Promise.all(
    [1, 2].map(async () => {
      const page = await (await browser.newContext({ baseURL: shop.url })).newPage();
      await new ConsolePage(page).signIn(await addAccount(shop.databaseFile, 'manager'));
      await page.goto(listOf(total));
      await scriptsReady(page.getByLabel(t.bar.page));
      await page.getByLabel(t.bar.page).check();
      await page.getByRole('button', { name: t.bar.go }).click();
      await page.getByRole('button', { name: t.preview.submit.capture(3, sum) }).waitFor();
      return page;
    }),
  );
  await Promise.all(
    people.map((page) => page.getByRole('button', { name: t.preview.submit.capture(3, sum) }).click()),
  );
  for (const page of people)
    await expect(page.locator('[data-progress="ended"]')).toBeVisible({ timeout: 60_000 });
  const count = async (state: string) =>
    (await Promise.all(people.map((page) => results(page, state).count()))).reduce((a, b) => a + b);
  expect([await count('done'), await count('refused')]).toEqual([3, 3]);
  for (const reference of holds) {
    expect(await booksOf(sandbox, reference)).toMatchObject({ captured: total, held: 0 });
  }
  for (const page of people) await page.context().close();
});

test('a capture from the list leads on to the next hold, and back to the list as it was', async ({
  page,
  browser,
  shop,
  sandbox,
  admin,
}) => {
  test.setTimeout(120_000);
  const total = 4_900 + 500;
  const holds = await buyHolds(browser, sandbox, shop.url, { count: 2, thing: TOFFEE, pieces: 5 });
  // Of another list: the next of all holds.
  await buyHolds(browser, sandbox, shop.url, { count: 1, thing: TOFFEE, pieces: 9 });
  await new ConsolePage(page).signIn(admin);
  const list = listOf(total);
  await page.goto(list);
  const [, oldest = ''] = await rows(page).locator('[data-open]').allTextContents();
  await page.locator('[data-capture]').first().click();
  await page.getByRole('button', { name: 'Capture', exact: true }).click();
  await expect(page.getByText(`Captured ${formatINR(paise(total))}.`)).toBeVisible();
  await expect(page.locator('[data-next-hold]')).toHaveText(t.nextHold.next(oldest));
  await page.locator('[data-next-hold]').click();
  await expect(page.getByRole('heading', { level: 1, name: 'Capture the payment' })).toBeVisible();
  await page.getByRole('button', { name: 'Capture', exact: true }).click();
  await page.getByRole('link', { name: t.nextHold.back }).click();
  await expect(page).toHaveURL(new RegExp(`${list.replaceAll('?', '\\?')}`));
  await expect(rows(page)).toHaveCount(0);
  for (const reference of holds) expect(await booksOf(sandbox, reference)).toMatchObject({ captured: total });
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('rows are ticked, looked at and captured', async ({ page, browser, shop, sandbox, admin }) => {
    test.setTimeout(120_000);
    const total = 4_900 + 600;
    const holds = await buyHolds(browser, sandbox, shop.url, { count: 2, thing: TOFFEE, pieces: 6 });
    await new ConsolePage(page).signIn(admin);
    await page.goto(listOf(total));
    for (const box of await rows(page).getByRole('checkbox').all()) await box.check();
    await page.getByRole('button', { name: t.bar.go }).click();
    await page
      .getByRole('button', { name: t.preview.submit.capture(2, formatINR(paise(2 * total))) })
      .click();
    await expect(async () => {
      await page
        .getByRole('link', { name: t.run.reload })
        .click({ timeout: 1_000 })
        .catch(() => undefined);
      await expect(results(page, 'done')).toHaveCount(2);
    }).toPass({ timeout: 30_000 });
    for (const reference of holds)
      expect(await booksOf(sandbox, reference)).toMatchObject({ captured: total });
  });
});
