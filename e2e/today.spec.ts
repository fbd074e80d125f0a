/** The console's first page: what waits, each as a number and a sum, and the mail with the same. */
import { home } from '@/lib/console/messages';
import { payOrder } from './pages/order-flow';
import { SignInPage } from './pages/sign-in-page';
import { addAccount } from './support/accounts';
import { expectAllInSight } from './support/all-in-sight';
import { expect, test } from './support/test';

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
