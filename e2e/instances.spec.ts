/** Several shops on one PostgreSQL behind one address, as `npm run demo -- --postgres --instances 2` starts them. */
import { chmodSync } from 'node:fs';
import path from 'node:path';
import { startDatabase } from '../scripts/demo/database';
import { startInstances } from '../scripts/demo/instances';
import { TEST_DIST_DIR } from '../scripts/lib/dist-dir';
import { freePorts } from '../scripts/lib/ports';
import { endAllGroups } from '../scripts/lib/processes.mjs';
import { prepareDatabase, scratchEnv, scratchFolder } from '../scripts/lib/scratch';
import { startSandbox } from '../scripts/lib/servers';
import { payInBrowser } from './pages/order-flow';
import { PAID } from './pages/order-page';
import { expect, test } from './support/test';

test('one of two instances is killed, and the next customers still buy', async ({ browser }) => {
  test.slow();
  const { folder, remove } = scratchFolder();
  // Run as root, PostgreSQL runs as another user, who has to get in.
  chmodSync(folder, 0o711);
  const database = await startDatabase(path.join(folder, 'postgres'));
  try {
    const [front = 0, sandboxPort = 0] = await freePorts(2);
    const env = {
      ...scratchEnv(folder, front, sandboxPort),
      DATABASE_URL: database.url,
      NEXT_DIST_DIR: TEST_DIST_DIR,
    };
    await prepareDatabase(env);
    await startSandbox(sandboxPort, env);
    const [first, second] = await startInstances(front, 2, env);
    const buy = async () => {
      const context = await browser.newContext({ baseURL: `http://localhost:${front}` });
      const { order } = await payInBrowser(await context.newPage());
      await expect(order.headline).toHaveText(PAID);
      await context.close();
    };
    await buy();
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
