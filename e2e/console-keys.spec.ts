/** The list by the keyboard alone, and the header at every width, with scripts and without. */
import type { Page } from '@playwright/test';
import { frame, keys, live, shell } from '@/lib/console/messages';
import { ConsolePage } from './pages/console-page';
import { payOrder } from './pages/order-flow';
import { consoleNav, signOut } from './pages/second-step';
import { expectAccessible } from './support/accessible';
import { addAccount } from './support/accounts';
import { expect, test } from './support/test';

test.use({ reducedMotion: 'reduce' });

for (const width of [390, 1280])
  test(`rows are gone through, selected, opened, captured and found by single keys, which one of them lists, at ${width} px`, async ({
    page,
    context,
    admin,
  }) => {
    const { reference: first } = await payOrder(page, { hold: true });
    const { reference: newest } = await payOrder(page, { hold: true });
    const list = await context.newPage();
    await list.setViewportSize({ width, height: 844 });
    await new ConsolePage(list).signIn(admin);
    await list.goto('/admin/orders');
    const link = (reference: string) => list.getByRole('link', { name: reference, exact: true });
    await link(newest).first().waitFor();
    await scriptsRun(list);
    const { keyboard } = list;

    await keyboard.press('j');
    await expect(link(newest)).toBeFocused();
    await keyboard.press('j');
    await expect(link(first)).toBeFocused();
    await keyboard.press('k');
    await expect(link(newest)).toBeFocused();
    const box = list.getByRole('row').filter({ hasText: newest }).getByRole('checkbox');
    await keyboard.press('x');
    await expect(box).toBeChecked();
    await keyboard.press('x');
    await expect(box).not.toBeChecked();
    // With a modifier a key is the browser's.
    await keyboard.press('Alt+j');
    await expect(link(newest)).toBeFocused();

    await keyboard.press('/');
    const search = list.getByRole('searchbox');
    await expect(search).toBeFocused();
    await keyboard.type('jkxc?/');
    await expect(search).toHaveValue('jkxc?/');
    await search.fill('');
    await link(newest).focus();
    await keyboard.press('?');
    const dialog = list.getByRole('dialog', { name: keys.title });
    for (const [, what] of keys.list) await expect(dialog.getByText(what, { exact: true })).toBeInViewport();
    // Behind it no key does anything.
    await keyboard.press('x');
    await expect(box).not.toBeChecked();
    await keyboard.press('Escape');
    await expect(dialog).toHaveCount(0);

    await link(newest).focus();
    await keyboard.press('Enter');
    await expect(list.getByRole('heading', { level: 1 })).toContainText(newest);
    await list.goBack();
    await link(newest).first().waitFor();
    await scriptsRun(list);
    await link(newest).focus();
    await keyboard.press('c');
    await expect(list).toHaveURL(/\/admin\/orders\/[^/]+\/capture\?next=1/);
  });

test('the keys are listed by one of them, and can be switched off on this device', async ({
  page,
  admin,
}) => {
  await new ConsolePage(page).signIn(admin);
  await page.goto('/admin/products');
  const dialog = page.getByRole('dialog', { name: keys.title });
  await scriptsRun(page);
  await page.keyboard.press('?');
  await expect(dialog.getByText('Next row')).toBeVisible();
  await expectAccessible(page);
  await page.setViewportSize({ width: 1280, height: 720 });
  await dialog.getByRole('checkbox', { name: keys.use }).uncheck();
  await dialog.getByRole('button', { name: keys.close }).click();
  await expect(dialog).toHaveCount(0);

  for (const again of [false, true]) {
    if (again) await page.reload();
    await scriptsRun(page);
    await page.keyboard.press('?');
    await page.keyboard.press('/');
    await expect(dialog).toHaveCount(0);
    await expect(page.getByRole('banner').getByRole('searchbox')).not.toBeFocused();
  }
  await page.getByRole('button', { name: /^Your account/ }).click();
  await page.getByRole('button', { name: keys.title }).click();
  await dialog.getByRole('checkbox', { name: keys.use }).check();
  await page.keyboard.press('Escape');
  await page.keyboard.press('/');
  await expect(page.getByRole('banner').getByRole('searchbox')).toBeFocused();
});

for (const width of [390, 768, 1280]) {
  for (const javaScriptEnabled of [true, false]) {
    test.describe(`at ${width} px ${javaScriptEnabled ? 'with' : 'without'} scripts`, () => {
      test.use({ viewport: { width, height: 844 }, javaScriptEnabled });

      test('the header stays on its line, leads to every page and out', async ({ page, shop }) => {
        const account = await addAccount(shop.databaseFile, 'owner');
        await new ConsolePage(page).signIn(account);
        await page.goto('/admin/people');
        const header = page.getByRole('banner');
        expect((await header.boundingBox())?.height).toBeLessThan(width < 1024 ? 120 : 60);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
        await page.getByRole('button', { name: width < 1024 ? frame.menu : frame.more }).click();
        const nav = consoleNav(page);
        await expect(nav.getByRole('link', { name: shell.people })).toHaveAttribute('aria-current', 'page');
        await expect(nav.getByRole('link')).toHaveCount(14);
        await nav.getByRole('link', { name: shell.audit }).click();
        await expect(page).toHaveURL(/\/admin\/audit$/);
        await expect(nav.getByRole('link', { name: shell.audit })).toBeHidden();
        await header.getByRole('searchbox').fill('BN-');
        await header.getByRole('searchbox').press('Enter');
        await expect(page).toHaveURL(/\/admin\/orders\?q=BN-/);
        await expect(page.getByRole('searchbox')).toHaveCount(1);
        await signOut(page);
      });
    });
  }
}

test('the menus can be used by everybody', async ({ page, admin }) => {
  await new ConsolePage(page).signIn(admin);
  await page.getByRole('button', { name: frame.more }).click();
  await expectAccessible(page);
  await page.getByRole('button', { name: frame.menu }).click();
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await expect(consoleNav(page).getByRole('link')).toHaveCount(0);
  await expect(page.getByText(live.away)).toHaveCount(0);
});

/** A key that is pressed before does nothing. */
function scriptsRun(page: Page): Promise<void> {
  return expect(page.locator('#console-account button', { hasText: keys.title })).toHaveCount(1);
}
