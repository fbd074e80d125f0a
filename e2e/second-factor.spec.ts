/** Second factors of the console, as people use them: an authenticator app, recovery codes, passkeys. */
import {
  addVirtualAuthenticator,
  codeOf,
  consoleNav,
  giveCode,
  STEP_MS,
  setUpApp,
  setUpPasskey,
  signOut,
} from './pages/second-step';
import { SignInPage } from './pages/sign-in-page';
import { expectAccessible } from './support/accessible';
import { addAccount } from './support/accounts';
import { expect, test } from './support/test';

test('an authenticator app stands between the password and every page of the console', async ({
  page,
  shop,
}) => {
  const account = await addAccount(shop.databaseFile, 'owner');
  const signIn = new SignInPage(page);
  await signIn.signIn(account);
  const { secret, codes } = await setUpApp(page);
  await signOut(page);

  await signIn.open('/admin/people');
  await signIn.submit(account);
  await expect(page.getByRole('heading', { name: 'One more step' })).toBeVisible();
  await expectAccessible(page);
  const step = page.url();
  for (const path of ['/admin', '/admin/people', '/admin/account', '/admin/audit', '/admin/messages']) {
    await page.goto(path);
    await expect(signIn.heading, path).toBeVisible();
  }
  await page.goto(step);
  await giveCode(page, codeOf(secret, Date.now() - 10 * STEP_MS));
  await expect(page.getByText(/^This code is wrong, or was used before/)).toBeVisible();
  await giveCode(page, codeOf(secret, Date.now() + STEP_MS));
  await expect(page.getByRole('heading', { level: 1, name: 'People' })).toBeVisible();
  await signOut(page);

  await signIn.open();
  await signIn.submit(account);
  await giveCode(page, codes[0] ?? '');
  await expect(consoleNav(page)).toBeVisible();
  await page.goto('/admin/account');
  await expect(page.getByText('9 codes left')).toBeVisible();
  await expectAccessible(page);
  await signOut(page);

  // Used, it is worth nothing; the next one of the list is.
  await signIn.open();
  await signIn.submit(account);
  await giveCode(page, codes[0] ?? '');
  await expect(page.getByText(/^This code is wrong, or was used before/)).toBeVisible();
  await page.goto('/admin');
  await expect(signIn.heading).toBeVisible();
  await signIn.submit(account);
  await giveCode(page, codes[1] ?? '');
  await expect(consoleNav(page)).toBeVisible();
});

test('a passkey signs in alone, and after the password', async ({ page, shop }) => {
  const account = await addAccount(shop.databaseFile, 'owner');
  await addVirtualAuthenticator(page);
  const signIn = new SignInPage(page);
  await signIn.signIn(account, '/admin/account/passkey');
  await page.getByRole('button', { name: 'Add a passkey' }).click();
  await expect(page.getByText('Enter a name.')).toBeVisible();
  await setUpPasskey(page, 'A test’s device');
  await signOut(page);

  await signIn.open('/admin/people');
  await page.getByRole('button', { name: 'Sign in with a passkey' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'People' })).toBeVisible();
  await signOut(page);

  await signIn.open();
  await signIn.submit(account);
  await page.getByRole('button', { name: 'Use a passkey' }).click();
  await expect(consoleNav(page)).toBeVisible();

  await page.goto('/admin/account');
  await page.getByRole('button', { name: 'Remove A test’s device' }).click();
  await expect(page.getByText('None', { exact: true })).toBeVisible();
  await signOut(page);
  await signIn.open();
  await page.getByRole('button', { name: 'Sign in with a passkey' }).click();
  await expect(page.getByText(/^The passkey was not accepted/)).toBeVisible();
});
