/** Second factors of the console, as people use them: an authenticator app, recovery codes, passkeys; sessions and step-up. */
import type { Page } from '@playwright/test';
import Database from 'better-sqlite3';
import { Secret, TOTP } from 'otpauth';
import { SignInPage } from './pages/sign-in-page';
import { expectAccessible } from './support/accessible';
import { type Account, addAccount } from './support/accounts';
import { expect, test } from './support/test';

const STEP_MS = 30_000;
const codeOf = (secret: string, at = Date.now()) =>
  new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: at });

const consoleNav = (page: Page) => page.getByRole('navigation', { name: 'Console' });

async function signOut(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Sign out' }).click();
  await expect(page.getByText('You are signed out.')).toBeVisible();
}

/** Signed in, and the app set up. @returns the app's secret and the recovery codes. */
async function setUpApp(page: Page, account: Account) {
  await new SignInPage(page).signIn(account, '/admin/account');
  await page.getByRole('link', { name: 'Set up an authenticator app' }).click();
  await expect(page.getByRole('img', { name: /QR code/ })).toBeVisible();
  const secret = await page.locator('code').innerText();
  await page.getByLabel('Six digits from the app').fill('000000');
  await page.getByRole('button', { name: 'Turn on' }).click();
  await expect(page.getByText(/^This code is not right/)).toBeVisible();
  await page.getByLabel('Six digits from the app').fill(codeOf(secret));
  await page.getByRole('button', { name: 'Turn on' }).click();
  await expect(page.getByRole('heading', { name: 'Your recovery codes' })).toBeVisible();
  const codes = await page.getByRole('main').getByRole('listitem').allInnerTexts();
  expect(codes).toHaveLength(10);
  return { secret, codes };
}

test('an authenticator app stands between the password and every page of the console', async ({
  page,
  shop,
}) => {
  const account = await addAccount(shop.databaseFile, 'owner');
  const { secret, codes } = await setUpApp(page, account);
  await signOut(page);

  const signIn = new SignInPage(page);
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
  await page.getByLabel('Code', { exact: true }).fill(codeOf(secret, Date.now() - 10 * STEP_MS));
  await page.getByRole('button', { name: 'Continue' }).click();
  await expect(page.getByText(/^This code is not right, or was used before/)).toBeVisible();
  await page.getByLabel('Code', { exact: true }).fill(codeOf(secret, Date.now() + STEP_MS));
  await page.getByRole('button', { name: 'Continue' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'People' })).toBeVisible();
  await signOut(page);

  await signIn.open();
  await signIn.submit(account);
  await page.getByLabel('Code', { exact: true }).fill(codes[0] ?? '');
  await page.getByRole('button', { name: 'Continue' }).click();
  await expect(consoleNav(page)).toBeVisible();
  await page.goto('/admin/account');
  await expect(page.getByText('9 codes left')).toBeVisible();
  await expectAccessible(page);
});

test('a passkey signs in alone, and after the password', async ({ page, context, shop }) => {
  const account = await addAccount(shop.databaseFile, 'owner');
  const devices = await context.newCDPSession(page);
  await devices.send('WebAuthn.enable');
  await devices.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  const signIn = new SignInPage(page);
  await signIn.signIn(account, '/admin/account');
  await page.getByRole('link', { name: 'Add a passkey' }).click();
  await page.getByRole('button', { name: 'Add a passkey' }).click();
  await expect(page.getByText('Type a name.')).toBeVisible();
  await page.getByLabel('Name of the passkey').fill('A test’s device');
  await page.getByRole('button', { name: 'Add a passkey' }).click();
  await expect(page.getByRole('heading', { name: 'Your recovery codes' })).toBeVisible();
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

test('who changes accounts after a while proves first who they are, and what was typed is kept', async ({
  page,
  shop,
}) => {
  const account = await addAccount(shop.databaseFile, 'owner');
  await new SignInPage(page).signIn(account, '/admin/people');
  const database = new Database(shop.databaseFile, { timeout: 10_000 });
  database
    .prepare('UPDATE sessions SET proved_at = ? WHERE user_id = (SELECT id FROM users WHERE email = ?)')
    .run(Date.now() - 16 * 60_000, account.email);
  database.close();

  const invited = `invited-${account.email}`;
  const email = page.getByLabel('E-mail');
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
