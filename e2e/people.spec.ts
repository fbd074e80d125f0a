/** An owner invites somebody, who then works within their role; and passwords, changed and forgotten. */
import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { frame } from '@/lib/console/messages';
import { ConsolePage } from './pages/console-page';
import { payOrder } from './pages/order-flow';
import { linkInMail, PeoplePage, setPassword } from './pages/people-page';
import { SignInPage } from './pages/sign-in-page';
import { addAccount } from './support/accounts';
import { scriptsReady } from './support/scripts-ready';
import { expect, test } from './support/test';

const PASSWORD = 'seven goats and a kite';

test('an invited packer sets a password by the link in the mail, charges, and finds no way to refund', async ({
  page,
  context,
  browser,
  shop,
}) => {
  const { reference } = await payOrder(page, { hold: true });
  const people = new PeoplePage(await context.newPage());
  await new SignInPage(people.page).signIn(await addAccount(shop.databaseFile, 'owner'), '/admin/people');
  const email = `ravi-${randomUUID().slice(0, 8)}@banyan.example`;
  await people.invite(email, 'Packer');
  await expect(people.page.getByText(`An invitation to ${email} is on its way.`)).toBeVisible();
  await expect(people.row(email)).toContainText('Invited');

  const theirs = await browser.newContext();
  const ravi = await theirs.newPage();
  const link = await linkInMail(path.join(shop.folder, 'mail'), email);
  await ravi.goto(link);
  await setPassword(ravi, { name: 'Ravi', password: 'Password1234' });
  await expect(ravi.getByText('among the passwords that are guessed first')).toBeVisible();
  await expect(ravi.getByLabel('Your name')).toHaveValue('Ravi');
  await setPassword(ravi, { password: PASSWORD });
  await expect(ravi.getByText('Your password is set. Sign in with it.')).toBeVisible();

  const packer = new ConsolePage(ravi);
  await packer.signIn({ email, password: PASSWORD });
  await expect(ravi.getByRole('navigation', { name: 'Console' }).getByRole('link')).toHaveText([
    frame.today,
    'Orders',
    'Products',
    'Shop',
  ]);
  await packer.openOrder(reference);
  await expect(packer.opener('Cancel order')).toHaveCount(0);
  await packer.perform('Capture', '50');
  await expect(packer.outcome).toContainText('Done');
  await expect(packer.opener('Refund')).toHaveCount(0);
  const order = packer.orderPath;
  expect((await ravi.goto(`${order}/refund`))?.status()).toBe(404);

  await ravi.goto(link);
  await expect(ravi.getByText('This link no longer works')).toBeVisible();

  // Disabled, they are out at once and cannot come back.
  await people.open();
  await people
    .row(email)
    .getByRole('button', { name: /Disable/ })
    .click();
  await expect(people.row(email)).toContainText('Disabled');
  await ravi.goto(order);
  await expect(new SignInPage(ravi).heading).toBeVisible();
  await new SignInPage(ravi).submit({ email, password: PASSWORD });
  await expect(new SignInPage(ravi).alert).toHaveText('The e-mail or the password is not right.');
  await theirs.close();
});

test('a forgotten password: the same words for everybody, and a link that works once', async ({
  page,
  shop,
}) => {
  const { email } = await addAccount(shop.databaseFile, 'accountant');
  const told = new Set<string>();
  for (const address of [`nobody-${randomUUID()}@banyan.example`, email]) {
    await new SignInPage(page).open();
    await page.getByRole('link', { name: 'Forgotten your password?' }).click();
    await page.getByRole('heading', { level: 1, name: 'Set a new password' }).waitFor();
    await page.getByLabel('E-mail').fill(address);
    await page.getByRole('button', { name: 'Send the link' }).click();
    told.add(await page.getByRole('main').getByRole('status').innerText());
  }
  expect([...told]).toEqual([
    'If there is an account with this address, a link is on its way. It works once, for 15 minutes.',
  ]);
  const link = await linkInMail(path.join(shop.folder, 'mail'), email);
  await page.goto(link);
  await setPassword(page, { password: PASSWORD });
  await expect(page.getByText('Your password is set.')).toBeVisible();
  await new ConsolePage(page).signIn({ email, password: PASSWORD });
  await page.goto(link);
  await expect(page.getByText('This link no longer works')).toBeVisible();
});

test('whoever changes their password stays signed in here, and nowhere else', async ({
  page,
  browser,
  shop,
}) => {
  const account = await addAccount(shop.databaseFile, 'manager');
  const elsewhere = await browser.newContext();
  const other = await elsewhere.newPage();
  await new ConsolePage(other).signIn(account);
  await new ConsolePage(page).signIn(account);
  await page.getByRole('button', { name: /^Your account/ }).click();
  await page.getByRole('link', { name: 'Your account' }).click();
  await page.getByRole('link', { name: 'Change password' }).click();
  // Once it is sent the form is emptied by scripts.
  await scriptsReady(page.getByLabel('Current password'));
  await page.getByLabel('Current password').fill('not this one');
  await page.getByLabel('New password').fill(PASSWORD);
  await page.getByRole('button', { name: 'Change password' }).click();
  await expect(page.getByText('That is not your current password.')).toBeVisible();
  await expect(page.getByLabel('New password')).toHaveValue('');
  await page.getByLabel('Current password').fill(account.password);
  await page.getByLabel('New password').fill(PASSWORD);
  await page.getByRole('button', { name: 'Change password' }).click();
  await expect(page.getByText('Your password is changed.')).toBeVisible();
  await page.goto('/admin');
  await expect(page.getByRole('navigation', { name: 'Console' })).toBeVisible();
  await other.goto('/admin');
  await expect(new SignInPage(other).heading).toBeVisible();
  await elsewhere.close();
});
