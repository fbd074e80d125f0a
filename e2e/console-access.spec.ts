/** Who gets into the console, who may act there, and how it ends. */
import { randomUUID } from 'node:crypto';
import { booksOf } from './pages/books';
import { ConsolePage } from './pages/console-page';
import { payOrder } from './pages/order-flow';
import { signOut } from './pages/second-step';
import { SignInPage } from './pages/sign-in-page';
import { addAccount } from './support/accounts';
import { caught, replay } from './support/replay';
import { expect, test } from './support/test';

test('without a session every page leads to the sign-in, and back afterwards', async ({ page, admin }) => {
  const signIn = new SignInPage(page);
  for (const path of [
    '/admin/webhooks',
    `/admin/orders/${randomUUID()}`,
    '/admin/orders/x/refund',
    '/admin',
  ]) {
    await signIn.open(path);
    expect(new URL(page.url()).pathname).toBe('/admin/sign-in');
  }
  // As an address is copied from a mail.
  await signIn.signIn({ ...admin, email: `mailto:${admin.email}.` }, '/admin/webhooks');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Webhooks set aside');
});

test('a way back that leads elsewhere is not taken', async ({ page, admin, shop }) => {
  const signIn = new SignInPage(page);
  await signIn.signIn(admin, '/admin/sign-in?callbackUrl=https%3A%2F%2Fevil.example%2Fadmin');
  expect(new URL(page.url()).origin).toBe(shop.url);
});

test('a wrong password and an unknown account are told alike', async ({ page, shop }) => {
  const known = await addAccount(shop.databaseFile, 'accountant');
  const signIn = new SignInPage(page);
  const told = new Set<string>();
  for (const email of [known.email, 'nobody@banyan.example']) {
    await signIn.open();
    await signIn.submit({ email, password: 'not the right one' });
    told.add(await signIn.alert.innerText());
    await expect(page.getByLabel('Password')).toBeFocused();
    await expect(page.getByLabel('Password')).toHaveValue('');
    await expect(page.getByLabel('E-mail')).toHaveValue(email);
  }
  expect([...told]).toEqual(['The e-mail or the password is not right.']);
});

test('the session library’s own sign-in, session and log addresses do not answer', async ({
  request,
  admin,
}) => {
  for (const path of ['signin', 'csrf', 'session', 'providers', 'callback/credentials', '_log']) {
    expect((await request.get(`/api/auth/${path}`)).status(), path).toBe(404);
    const posted = await request.post(`/api/auth/${path}`, { form: { ...admin } });
    expect(posted.status(), path).toBe(404);
    expect(posted.headers()['set-cookie'] ?? '').not.toContain('session-token');
  }
});

test.describe('guessing', () => {
  // A network of its own, so that its counter slows nobody else's sign-in.
  test.use({ extraHTTPHeaders: { 'x-forwarded-for': '203.0.113.7' } });

  test('is slowed: after five tries even the right password has to wait', async ({ page, shop }) => {
    const account = await addAccount(shop.databaseFile, 'owner');
    const signIn = new SignInPage(page);
    await signIn.open();
    for (let guess = 1; guess <= 5; guess += 1) {
      const answer = page.waitForResponse((response) => response.request().method() === 'POST');
      await signIn.submit({ email: account.email, password: `guess ${guess}` });
      await answer;
      await expect(signIn.alert).toHaveText('The e-mail or the password is not right.');
      // The words are those of the guess before, too; the emptied field is this answer's.
      await expect(page.getByLabel('Password')).toHaveValue('');
    }
    await signIn.submit(account);
    await expect(signIn.alert).toContainText('Too many attempts.');
    await signIn.open();
  });
});

test('a viewer looks and cannot act', async ({ page, context, sandbox, shop }) => {
  const { reference } = await payOrder(page, { hold: true });
  const viewer = await addAccount(shop.databaseFile, 'accountant');
  const consolePage = new ConsolePage(await context.newPage());
  await consolePage.signIn(viewer);
  await consolePage.openOrder(reference);
  await expect(consolePage.figure('Still held')).toHaveText('₹50.00');
  await expect(consolePage.money).toContainText('Your account can view but not change this.');
  // What is left copies a reference, or adds a note.
  const buttons = consolePage.page.getByRole('main').getByRole('button');
  await expect(buttons.filter({ hasNotText: /^(Copy|Add)/ })).toHaveCount(0);
  await expect(consolePage.opener('Capture')).toHaveCount(0);

  const orderUrl = consolePage.orderPath;
  for (const form of ['capture', 'settle']) {
    expect((await consolePage.page.goto(`${orderUrl}/${form}`))?.status()).toBe(404);
  }
  expect(await booksOf(sandbox, reference)).toMatchObject({ captured: 0, held: 5_000 });
});

test('an action is refused without a session, for a viewer and from another site, and works for an administrator', async ({
  page,
  context,
  browser,
  playwright,
  sandbox,
  shop,
  admin,
}) => {
  const { reference } = await payOrder(page, { hold: true });
  const consolePage = new ConsolePage(await context.newPage());
  await consolePage.signIn(admin);
  await consolePage.openOrder(reference);
  await consolePage.openForm('Cancel order');
  const sent = await caught(consolePage.page, () => consolePage.sendForm('Cancel order'));
  const untouched = async () =>
    expect(await booksOf(sandbox, reference)).toMatchObject({ released: 0, held: 5_000 });

  const nobody = await playwright.request.newContext();
  expect((await replay(nobody, sent, shop.url)).text).not.toContain(reference);
  await untouched();
  await nobody.dispose();

  const viewerContext = await browser.newContext();
  await new SignInPage(await viewerContext.newPage()).signIn(
    await addAccount(shop.databaseFile, 'accountant'),
  );
  expect((await replay(viewerContext.request, sent, shop.url)).text).toContain(
    'Your account may not do this',
  );
  await untouched();
  await viewerContext.close();

  for (const origin of [undefined, 'null', 'https://evil.example']) {
    expect((await replay(context.request, sent, origin)).status).toBeGreaterThanOrEqual(400);
    await untouched();
  }

  await replay(context.request, sent, shop.url);
  expect(await booksOf(sandbox, reference)).toMatchObject({ released: 5_000, held: 0 });
});

test('without a session nothing of an order is read, whatever asks', async ({
  page,
  context,
  playwright,
  admin,
}) => {
  const { reference, email } = await payOrder(page);
  const consolePage = new ConsolePage(await context.newPage());
  await consolePage.signIn(admin);
  await consolePage.openOrder(reference);
  const url = new URL(consolePage.orderPath, consolePage.page.url()).href;
  expect(await (await context.request.get(url)).text()).toContain(email);

  const nobody = await playwright.request.newContext();
  for (const headers of [
    {},
    { RSC: '1' },
    { RSC: '1', 'Next-Router-Prefetch': '1' },
    { Purpose: 'prefetch' },
  ]) {
    const text = await (await nobody.get(url, { headers })).text();
    expect(text).not.toContain(email);
    expect(text).not.toContain(reference);
  }
  await nobody.dispose();
});

test('signing out ends the session on the server: its cookie is worth nothing', async ({
  page,
  context,
  browser,
  admin,
}) => {
  const consolePage = new ConsolePage(page);
  await consolePage.signIn(admin);
  const cookies = await context.cookies();
  await signOut(page);
  await page.goto('/admin');
  await expect(new SignInPage(page).heading).toBeVisible();

  const thief = await browser.newContext();
  await thief.addCookies(cookies);
  const stolen = await thief.newPage();
  await stolen.goto('/admin');
  await expect(new SignInPage(stolen).heading).toBeVisible();
  await thief.close();
});
