/** Several shops on one PostgreSQL behind one address, as `npm run demo -- --postgres --instances 2` starts them. */
import { chmodSync } from 'node:fs';
import path from 'node:path';
import { product as t } from '@/lib/console/messages';
import { startDatabase } from '../scripts/demo/database';
import { startInstances } from '../scripts/demo/instances';
import { TEST_DIST_DIR } from '../scripts/lib/dist-dir';
import { freePorts } from '../scripts/lib/ports';
import { endAllGroups } from '../scripts/lib/processes.mjs';
import { prepareDatabase, scratchEnv, scratchFolder } from '../scripts/lib/scratch';
import { startSandbox } from '../scripts/lib/servers';
import { payInBrowser } from './pages/order-flow';
import { PAID } from './pages/order-page';
import { SignInPage } from './pages/sign-in-page';
import { showsInTime } from './support/shows-in-time';
import { expect, test } from './support/test';

/** Nobody in here buys it. */
const GUIDE = '/product/field-guide';

test('two instances: a changed price shows at both within five seconds; one is killed, and the next customers still buy', async ({
  browser,
}) => {
  test.slow();
  const { folder, remove } = scratchFolder();
  // Run as root, PostgreSQL runs as another user, who has to get in.
  chmodSync(folder, 0o711);
  const database = await startDatabase(path.join(folder, 'postgres'));
  try {
    const [front = 0, sandboxPort = 0] = await freePorts(2);
    const env: Record<string, string> = {
      ...scratchEnv(folder, front, sandboxPort),
      DATABASE_URL: database.url,
      NEXT_DIST_DIR: TEST_DIST_DIR,
    };
    await prepareDatabase(env);
    await startSandbox(sandboxPort, env);
    const instances = await startInstances(front, 2, env);
    const [first, second] = instances;
    const buy = async () => {
      const context = await browser.newContext({ baseURL: `http://localhost:${front}` });
      const { order } = await payInBrowser(await context.newPage());
      await expect(order.headline).toHaveText(PAID);
      await context.close();
    };
    await buy();

    const context = await browser.newContext({ baseURL: `http://localhost:${front}` });
    const page = await context.newPage();
    const { ADMIN_EMAIL: email = '', ADMIN_PASSWORD: password = '' } = env;
    await new SignInPage(page).signIn({ email, password }, '/admin/products/field-guide');
    const read = async (origin: string) => {
      const answer = await page.request.get(`${origin}${GUIDE}`);
      return `${answer.headers()['x-nextjs-cache']} ${await answer.text()}`;
    };
    // Each has drawn its own page, and keeps it.
    for (const { url } of instances) {
      await expect.poll(() => read(url), { timeout: 15_000 }).toMatch(/^HIT .*₹795/s);
    }
    const form = page.getByRole('form', { name: t.title('FX-GUIDE') });
    await form.getByLabel(t.fields.price).fill('781');
    await form.getByRole('button', { name: t.save }).click();
    await expect(page.getByText(t.variantSaved, { exact: true })).toBeVisible();
    const changed = Date.now();
    // One of them took the change; the other must hear of it.
    for (const { url } of instances) {
      await showsInTime(async () => expect(await read(url)).toContain('₹781'), changed);
    }
    await context.close();

    process.kill(first?.pid ?? 0, 'SIGKILL');
    await first?.ended;
    await buy();
    await buy();
    // The other one took them: it is still the process that was started.
    expect(process.kill(second?.pid ?? 0, 0)).toBe(true);
  } finally {
    await endAllGroups();
    await database.stop();
    remove();
  }
});
