/** `test` with the shop, the sandbox and the administrator of its worker, which runs one test at a time. */
import { test as base, expect } from '@playwright/test';
import { SandboxControl } from '../../scripts/lib/sandbox-control';
import type { Scratch } from '../../scripts/lib/scratch';
import { complaintsOf } from './complaints';
import { world as ownWorld } from './own-world';
import { Shop } from './shop';
import { slowPages } from './slower';
import { translatePages } from './translation';

export { expect };

interface Fixtures {
  /** The shop and the sandbox that the test is in. */
  world: Scratch;
  shop: Shop;
  sandbox: SandboxControl;
  admin: { readonly email: string; readonly password: string };
  /** See `complaintsOf`. Must be empty when the test ends. */
  complaints: string[];
}

export const test = base.extend<Fixtures>({
  // Playwright reads the names of the fixtures that one needs from its first parameter, so it must be a pattern.
  // biome-ignore lint/correctness/noEmptyPattern: see above
  world: async ({}, use) => use(ownWorld()),
  baseURL: async ({ world }, use) => use(world.shopUrl),
  shop: async ({ world }, use) => use(new Shop(world)),
  sandbox: async ({ world }, use) => {
    const sandbox = new SandboxControl(world.sandboxUrl);
    await use(sandbox);
    await sandbox.behave();
  },
  admin: async ({ world }, use) => {
    const { ADMIN_EMAIL = '', ADMIN_PASSWORD = '' } = world.env;
    await use({ email: ADMIN_EMAIL, password: ADMIN_PASSWORD });
  },
  complaints: [
    async ({ context }, use) => {
      const complaints = complaintsOf(context);
      // `TRANSLATED=1 npm run test:e2e`: every test, on pages as Chrome's translation leaves them.
      if (process.env.TRANSLATED === '1') await translatePages(context);
      // `SLOWER_BY=4 npm run test:e2e`: scripts of the tests' own pages, as on a machine that is four times slower.
      if (process.env.SLOWER_BY) slowPages(context, Number(process.env.SLOWER_BY));
      await use(complaints);
      expect(complaints).toEqual([]);
    },
    { auto: true },
  ],
});
