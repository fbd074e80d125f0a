/** Whoever has proved who they are a while ago is asked again before accounts change and before much money goes back. */
import type { Page } from '@playwright/test';
import { booksOf, timesAsked } from './pages/books';
import { ConsolePage } from './pages/console-page';
import { PHONE } from './pages/goods';
import { payOrder } from './pages/order-flow';
import {
  addVirtualAuthenticator,
  codeOf,
  giveCode,
  STEP_MS,
  setUpApp,
  setUpPasskey,
} from './pages/second-step';
import { SignInPage } from './pages/sign-in-page';
import { expectAccessible } from './support/accessible';
import { type Account, addAccount, provedLongAgo } from './support/accounts';
import { scriptsReady } from './support/scripts-ready';
import { expect, test } from './support/test';

test('who changes accounts after a while proves first who they are, and what was typed is kept', async ({
  page,
  shop,
}) => {
  const account = await addAccount(shop.databaseFile, 'owner');
  await new SignInPage(page).signIn(account, '/admin/people');
  provedLongAgo(shop.databaseFile, account);

  const invited = `invited-${account.email}`;
  const email = page.getByLabel('E-mail');
  // What is typed is kept by scripts.
  await scriptsReady(email);
  await email.fill(invited);
  await page.getByRole('radio', { name: /Packer/ }).check();
  await page.getByRole('main').getByRole('button', { name: /invit/i }).first().click();
  await expect(page.getByRole('heading', { name: 'Confirm it is you' })).toBeVisible();
  await expectAccessible(page);
  await page.getByLabel('Password').fill('not the password');
  await page.getByRole('button', { name: 'Continue' }).click();
  await expect(page.getByText('The password is not right.')).toBeVisible();
  await page.getByLabel('Password').fill(account.password);
  await page.getByRole('button', { name: 'Continue' }).click();
  await expect(page.getByText('You have confirmed who you are')).toBeVisible();
  await expect(email).toHaveValue(invited);
  await page.getByRole('main').getByRole('button', { name: /invit/i }).first().click();
  await expect(page.getByText(`An invitation to ${invited} is on its way.`)).toBeVisible();
});

/** What somebody is asked for, each set up beforehand. @returns what gives it. */
const PROOFS: Readonly<Record<string, (page: Page, account: Account) => Promise<() => Promise<void>>>> = {
  'the password': async (page, { password }) => {
    return async () => {
      await page.getByLabel('Password').fill(password);
      await page.getByRole('button', { name: 'Continue' }).click();
    };
  },
  'a code of the authenticator app': async (page) => {
    const { secret } = await setUpApp(page);
    return async () => {
      await expect(page.getByLabel('Password')).toHaveCount(0);
      // The code of now was used to turn the app on.
      await giveCode(page, codeOf(secret, Date.now() + STEP_MS));
    };
  },
  'a passkey': async (page) => {
    await addVirtualAuthenticator(page);
    await setUpPasskey(page, 'A test’s device');
    return async () => {
      await expect(page.getByLabel('Password')).toHaveCount(0);
      await page.getByRole('button', { name: 'Use a passkey' }).click();
    };
  },
};

for (const [asked, setUp] of Object.entries(PROOFS)) {
  test(`a refund above the setting asks first for ${asked}, keeps the amount that was typed, and moves once`, async ({
    page,
    context,
    sandbox,
    shop,
  }) => {
    const { reference } = await payOrder(page, { thing: PHONE });
    const manager = await addAccount(shop.databaseFile, 'manager');
    const consolePage = new ConsolePage(await context.newPage());
    const console = consolePage.page;
    await consolePage.signIn(manager);
    const prove = await setUp(console, manager);
    await consolePage.openOrder(reference);
    provedLongAgo(shop.databaseFile, manager);

    // As much as the setting says: nothing is asked.
    await consolePage.perform('Refund', '10000');
    await expect(consolePage.outcome).toContainText('Refunded ₹10,000.');

    await consolePage.openForm('Refund');
    await consolePage.fillForm('10000.01');
    await consolePage.dialog.getByLabel('Reason').fill('Arrived broken');
    await consolePage.sendForm('Refund');
    await expect(console.getByRole('heading', { name: 'Confirm it is you' })).toBeVisible();
    expect(await timesAsked(sandbox, reference, 'refund')).toBe(1);
    await prove();
    await expect(console.getByText('You have confirmed who you are')).toBeVisible();

    const main = console.getByRole('main');
    await expect(main.getByRole('radio', { name: /^Part of it/ })).toBeChecked();
    await expect(main.getByLabel('Amount in rupees')).toHaveValue('10000.01');
    await expect(main.getByLabel('Reason')).toHaveValue('Arrived broken');
    expect(await timesAsked(sandbox, reference, 'refund')).toBe(1);
    await main.getByRole('button', { name: 'Refund', exact: true }).click();
    await expect(main.getByRole('status')).toContainText('Refunded ₹10,000.01.');
    expect(await timesAsked(sandbox, reference, 'refund')).toBe(2);
    expect(await booksOf(sandbox, reference)).toMatchObject({ refunded: 1_000_000 + 1_000_001 });
  });
}
