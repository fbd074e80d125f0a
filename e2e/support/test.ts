/** `test` with the shop, the sandbox and the administrator of this run. */
import { test as base } from '@playwright/test';
import type { Scratch } from '../../scripts/lib/scratch';
import { WORLD_VARIABLE } from './global-setup';
import { Sandbox } from './sandbox';
import { Shop } from './shop';

export { expect } from '@playwright/test';

interface Fixtures {
  shop: Shop;
  sandbox: Sandbox;
  admin: { readonly email: string; readonly password: string };
}

export const test = base.extend<Fixtures>({
  // Playwright reads the names of the fixtures that one needs from its first parameter, so it must be a pattern.
  // biome-ignore lint/correctness/noEmptyPattern: see above
  baseURL: async ({}, use) => use(world().shopUrl),
  // biome-ignore lint/correctness/noEmptyPattern: see above
  shop: async ({}, use) => use(new Shop(world())),
  // Faults, held webhooks and a moved clock end with the test that asked for them.
  sandbox: async ({ request }, use) => {
    const sandbox = new Sandbox(request, world().sandboxUrl);
    await use(sandbox);
    await sandbox.behave();
  },
  // biome-ignore lint/correctness/noEmptyPattern: see above
  admin: async ({}, use) => {
    const { ADMIN_EMAIL = '', ADMIN_PASSWORD = '' } = world().env;
    await use({ email: ADMIN_EMAIL, password: ADMIN_PASSWORD });
  },
});

function world(): Scratch {
  const text = process.env[WORLD_VARIABLE];
  if (!text) throw new Error('the global set-up has not run');
  return JSON.parse(text);
}
