/** The console's first page: what waits, each as a number and a sum, and the mail with the same. */
import type { Page } from '@playwright/test';
import Database from 'better-sqlite3';
import { home, orderList } from '@/lib/console/messages';
import { shop as facts } from '@/shop/config';
import { payOrder } from './pages/order-flow';
import { SignInPage } from './pages/sign-in-page';
import { addAccount } from './support/accounts';
import { expectAllInSight } from './support/all-in-sight';
import { expect, test } from './support/test';

/** `3 holds that can still wait ₹150`: its number and its sum in rupees, and where it leads. */
async function orderLines(page: Page) {
  const links = page.getByRole('main').locator('a[href^="/admin/orders?"]:has(strong)');
  const lines = await links.evaluateAll((all) =>
    all.map((link) => ({ href: link.getAttribute('href') ?? '', text: (link as HTMLElement).innerText })),
  );
  return lines.map(({ href, text }) => {
    const sum = /₹[\d,.]+/.exec(text)?.[0];
    return { href, count: Number(/^\d+/.exec(text)?.[0]), sum: sum === undefined ? undefined : rupees(sum) };
  });
}

/** As if it had been placed so many days earlier. Figures follow an order whose state changes: so it does, and back. */
function age(databaseFile: string, reference: string, days: number): void {
  const database = new Database(databaseFile, { timeout: 10_000 });
  database
    .prepare('UPDATE orders SET created_at = created_at - ?, dispatched_at = 1 WHERE reference = ?')
    .run(days * 86_400_000, reference);
  database.prepare('UPDATE orders SET dispatched_at = NULL WHERE reference = ?').run(reference);
  database.close();
}

const rupees = (text = '') => Number(text.replace(/[₹,]/g, ''));

for (const width of [390, 768, 1280]) {
  test.describe(`at ${width} px`, () => {
    test.use({ viewport: { width, height: 844 } });

    test('a hold and an order to dispatch wait on the first page, and lead to their lists', async ({
      page,
      context,
      admin,
    }) => {
      const hold = await payOrder(page, { hold: true });
      const paid = await payOrder(page);
      const consolePage = await context.newPage();
      await new SignInPage(consolePage).signIn(admin);
      const card = (name: string) => consolePage.getByRole('region', { name, exact: true });

      const holds = card(home.cards.holds).getByRole('link', { name: /that can still wait/ });
      await expect(holds).toContainText('₹');
      await expectAllInSight(consolePage);
      await holds.click();
      await expect(consolePage.getByRole('link', { name: hold.reference }).first()).toBeVisible();
      await expect(consolePage.getByRole('link', { name: paid.reference })).toHaveCount(0);

      await consolePage.goto('/admin');
      const due = card(home.cards.dispatch).getByRole('link', { name: /orders? to dispatch/ });
      await expect(due).toContainText('₹');
      await due.click();
      // Oldest first, and other tests have left theirs.
      await consolePage.waitForURL(/dispatched=due/);
      await consolePage.goto(`${consolePage.url()}&sort=newest`);
      await expect(consolePage.getByRole('link', { name: paid.reference }).first()).toBeVisible();
      await expect(consolePage.getByRole('link', { name: hold.reference })).toHaveCount(0);
    });

    test('each line about orders has the number and the sum that its list has', async ({
      page,
      context,
      shop,
      sandbox,
      admin,
    }) => {
      // One that can wait, one with a day left, one on its last day and one after it.
      for (const days of [0, facts.payment.holdDays - 1, facts.payment.holdDays, facts.payment.holdDays + 1])
        age(shop.databaseFile, (await payOrder(page, { hold: true })).reference, days);
      await payOrder(page);
      // It is charged at once, which a person has to look at.
      await sandbox.settings({ pre_auth: 'charge' });
      try {
        await payOrder(page, { hold: true });
      } finally {
        await sandbox.settings({ pre_auth: 'on' });
      }
      const consolePage = await context.newPage();
      await new SignInPage(consolePage).signIn(admin);
      const holds = consolePage.getByRole('region', { name: home.cards.holds, exact: true });
      await expect(holds.getByRole('link')).toHaveCount(4);
      const lines = await orderLines(consolePage);
      for (const list of ['attention=holds', 'dispatched=due', 'attention=reviews'])
        expect(lines.map(({ href }) => href)).toContainEqual(expect.stringContaining(list));
      for (const { href, count, sum } of lines) {
        await consolePage.goto(href);
        const heading = consolePage.getByRole('status').getByText(/^\d+ orders?, ₹/);
        const [total = 0, captured = 0, refunded = 0] =
          (await heading.innerText()).match(/₹[\d,.]+/g)?.map(rupees) ?? [];
        // What goes out today was paid, and some of it may have gone back.
        const listed = href.includes('dispatched=due') ? captured - refunded : total;
        expect([href, parseInt(await heading.innerText(), 10), listed]).toEqual([
          href,
          count,
          // A return has no sum until it is agreed on.
          sum === undefined ? expect.any(Number) : expect.closeTo(sum),
        ]);
        await expect(consolePage.getByRole('table', { name: orderList.title })).toBeVisible();
        await expectAllInSight(consolePage);
      }
    });
  });
}

test('a packer is led to no page that they may not open', async ({ page, shop }) => {
  await new SignInPage(page).signIn(await addAccount(shop.databaseFile, 'packer'));
  const main = page.getByRole('main');
  await expect(main.getByRole('heading', { name: home.cards.holds })).toBeVisible();
  await expect(main.getByRole('heading', { name: home.cards.news })).toHaveCount(0);
  const hrefs = await main
    .getByRole('link')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href')));
  for (const href of hrefs) expect(href).toMatch(/^\/admin\/(?:orders|products)/);
});

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with scripts' : 'without scripts', () => {
    test.use({ javaScriptEnabled });

    test('the morning mail is switched on and off by who gets it', async ({ page, shop }) => {
      await new SignInPage(page).signIn(await addAccount(shop.databaseFile, 'accountant'), '/admin/account');
      await expect(page.getByText(home.morning.isOff)).toBeVisible();
      await page.getByRole('button', { name: home.morning.turnOn }).click();
      await expect(page.getByText(home.morning.isOn, { exact: true })).toBeVisible();
      await page.getByRole('button', { name: home.morning.turnOff }).click();
      await expect(page.getByText(home.morning.isOff)).toBeVisible();
    });
  });
}
