/** Sessions that end while somebody works: from the list of one’s own, and by the owner who disables the account. */
import type { Browser, Locator } from '@playwright/test';
import Database from 'better-sqlite3';
import { booksOf, timesAsked } from './pages/books';
import { ConsolePage } from './pages/console-page';
import { payOrder } from './pages/order-flow';
import { PeoplePage } from './pages/people-page';
import { consoleNav } from './pages/second-step';
import { SignInPage } from './pages/sign-in-page';
import { type Account, addAccount } from './support/accounts';
import { expect, test } from './support/test';

test('the account lists its sessions, and ends the others', async ({ page, browser, shop }) => {
  const account = await addAccount(shop.databaseFile, 'accountant');
  const elsewhere = await browser.newContext();
  const other = await elsewhere.newPage();
  await new SignInPage(other).signIn(account);
  await new SignInPage(page).signIn(account, '/admin/account');
  const list = page.getByRole('list', { name: 'Where you are signed in' });
  await expect(list.getByText('Chrome on Linux')).toHaveCount(2);
  await expect(list.getByText('This browser')).toHaveCount(1);
  await page.getByRole('button', { name: 'End all others' }).click();
  await expect(page.getByText('You are signed in nowhere else.')).toBeVisible();
  await other.goto('/admin');
  await expect(new SignInPage(other).heading).toBeVisible();
  await elsewhere.close();
});

test('the list tells sessions apart by device, address and last use; one is ended, and that browser alone is out', async ({
  page,
  browser,
  shop,
}) => {
  const account = await addAccount(shop.databaseFile, 'accountant');
  const calling = async (userAgent: string, address: string) => {
    const extraHTTPHeaders = { 'x-forwarded-for': address };
    return (await browser.newContext({ userAgent, extraHTTPHeaders })).newPage();
  };
  const firefox = (system: string) => `Mozilla/5.0 (${system}; rv:140.0) Gecko/20100101 Firefox/140.0`;
  const phone = await calling(firefox('Android 15; Mobile'), '203.0.113.5');
  const laptop = await calling(firefox('Macintosh; Intel Mac OS X 15_5'), '2001:db8::5');
  for (const one of [phone, laptop]) {
    await new SignInPage(one).signIn(account);
    // A page of the console asks for others beforehand, which is use.
    await one.goto('about:blank');
  }
  const rested = usedLast(shop.databaseFile, account, 25);

  await new SignInPage(page).signIn(account, '/admin/account');
  const list = page.getByRole('list', { name: 'Where you are signed in' });
  await expect(list.getByRole('listitem')).toHaveCount(3);
  const row = list.getByRole('listitem').filter({ hasText: 'Firefox on Android' });
  const other = list.getByRole('listitem').filter({ hasText: 'Firefox on Mac' });
  const lastUse = (one: Locator) => one.locator('time').last();
  await expect(row).toContainText('Address: 203.0.113.5');
  await expect(other).toContainText('Address: 2001:db8::5');
  for (const one of [row, other]) await expect(lastUse(one)).toHaveAttribute('datetime', rested);

  // Whoever goes on is seen to.
  const before = Date.now();
  // Unless the database takes no writes at that moment: then whoever goes on once more is.
  await expect(async () => {
    await laptop.goto('/admin');
    await page.reload();
    const used = Date.parse((await lastUse(other).getAttribute('datetime')) ?? '');
    expect(used).toBeGreaterThanOrEqual(before);
  }).toPass();
  await expect(lastUse(row)).toHaveAttribute('datetime', rested);

  await row.getByRole('button', { name: 'End' }).click();
  await expect(row).toHaveCount(0);
  await expect(list.getByRole('listitem')).toHaveCount(2);
  await phone.goto('/admin');
  await expect(new SignInPage(phone).heading).toBeVisible();
  for (const one of [laptop, page]) {
    await one.goto('/admin');
    await expect(consoleNav(one)).toBeVisible();
  }
  for (const one of [phone, laptop]) await one.context().close();
});

/** Sets the last use of an account's sessions. @returns when, as a page has it. */
function usedLast(databaseFile: string, { email }: Account, minutesAgo: number): string {
  const at = Date.now() - minutesAgo * 60_000;
  const database = new Database(databaseFile, { timeout: 10_000 });
  database
    .prepare('UPDATE sessions SET last_used_at = ? WHERE user_id = (SELECT id FROM users WHERE email = ?)')
    .run(at, email);
  database.close();
  return new Date(at).toISOString();
}

test('an account is disabled while its refund is being typed: the press does nothing and leads to sign-in', async ({
  page,
  browser,
  context,
  sandbox,
  shop,
}) => {
  const { reference } = await payOrder(page);
  const manager = await addAccount(shop.databaseFile, 'manager');
  const theirs = new ConsolePage(await newPage(browser));
  await theirs.signIn(manager);
  await theirs.openOrder(reference);
  await theirs.openForm('Refund');
  await theirs.fillForm('12.34');

  const people = new PeoplePage(await context.newPage());
  await new SignInPage(people.page).signIn(await addAccount(shop.databaseFile, 'owner'), '/admin/people');
  await people
    .row(manager.email)
    .getByRole('button', { name: /Disable/ })
    .click();
  await expect(people.row(manager.email)).toContainText('Disabled');

  await theirs.sendForm('Refund');
  const signIn = new SignInPage(theirs.page);
  await expect(signIn.heading).toBeVisible();
  await signIn.submit(manager);
  await expect(signIn.alert).toHaveText('The e-mail or the password is not right.');
  expect(await timesAsked(sandbox, reference, 'refund')).toBe(0);
  expect(await booksOf(sandbox, reference)).toMatchObject({ captured: 5_000, refunded: 0 });
  await theirs.page.context().close();
});

const newPage = async (browser: Browser) => (await browser.newContext()).newPage();
