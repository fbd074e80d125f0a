/** The first sign-in where money can move: a second step of one’s own, and then a password, before anything opens. */
import { TEST_DIST_DIR } from '../scripts/lib/dist-dir';
import { freePort } from '../scripts/lib/ports';
import { endAllGroups } from '../scripts/lib/processes.mjs';
import { prepareDatabase, scratchEnv, scratchFolder } from '../scripts/lib/scratch';
import { startShop } from '../scripts/lib/servers';
import { codeOf, giveCode, STEP_MS, signOut, turnOnApp } from './pages/second-step';
import { SignInPage } from './pages/sign-in-page';
import { expectAccessible } from './support/accessible';
import { scriptsReady } from './support/scripts-ready';
import { expect, test } from './support/test';

// Axe must not measure a colour that is on its way to another.
test.use({ reducedMotion: 'reduce' });

const PASSWORD = 'seven goats and a kite';

test('outside the sandbox an administrator sets up an authenticator app on the way in', async ({
  browser,
  sandbox,
}) => {
  test.slow();
  const { folder, remove } = scratchFolder();
  try {
    const port = await freePort();
    const env: Record<string, string> = {
      ...scratchEnv(folder, port, Number(new URL(sandbox.url).port)),
      PINELABS_ENV: 'uat',
      // Nobody pays here.
      PINELABS_BASE_URL: sandbox.url,
      NEXT_DIST_DIR: TEST_DIST_DIR,
    };
    await prepareDatabase(env);
    await startShop(port, env);
    const context = await browser.newContext({ baseURL: env.PUBLIC_URL ?? '', reducedMotion: 'reduce' });
    const page = await context.newPage();
    const { ADMIN_EMAIL: email = '', ADMIN_PASSWORD: password = '' } = env;
    const signIn = new SignInPage(page);
    await signIn.open('/admin/audit');
    await signIn.submit({ email, password });
    await expect(page.getByRole('heading', { name: 'Set up a second step' })).toBeVisible();
    await expectAccessible(page);
    const step = page.url();
    for (const path of ['/admin', '/admin/people', '/admin/account']) {
      await page.goto(path);
      await expect(signIn.heading, path).toBeVisible();
    }
    await page.goto(step);
    const { secret, codes } = await turnOnApp(page);
    expect(new Set(codes).size).toBe(10);
    await page.getByRole('button', { name: 'I have saved them' }).click();

    // The password that stands in a file of the server opens nothing else.
    await expect(page.getByText('Set a password of your own first')).toBeVisible();
    await scriptsReady(page.getByLabel('Current password'));
    await page.getByLabel('Current password').fill(password);
    await page.getByLabel('New password').fill(PASSWORD);
    await page.getByRole('button', { name: 'Change password' }).click();
    await expect(page.getByText('Your password is changed.')).toBeVisible();
    await page.goto('/admin/account');
    await expect(page.getByText('10 codes left')).toBeVisible();
    await signOut(page);

    await signIn.open('/admin/people');
    await signIn.submit({ email, password: PASSWORD });
    await expect(page.getByRole('heading', { name: 'One more step' })).toBeVisible();
    await giveCode(page, codeOf(secret, Date.now() + STEP_MS));
    await expect(page.getByRole('heading', { level: 1, name: 'People' })).toBeVisible();
    await context.close();
  } finally {
    await endAllGroups();
    remove();
  }
});
