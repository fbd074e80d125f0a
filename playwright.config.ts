import { defineConfig } from '@playwright/test';
import { CHROMIUM_FLAGS, findChromium } from './scripts/lib/chromium';

const executablePath = findChromium();
/** One process for the pages of a test: a spare one before each site costs a twelfth of the time on two cores. */
const ONE_RENDERER = ['--renderer-process-limit=1', '--disable-site-isolation-trials'];

// Playwright asks for a default export.
export default defineConfig({
  testDir: 'e2e',
  tsconfig: 'tests/fixture-shop/tsconfig.json',
  outputDir: 'test-results',
  globalSetup: './e2e/support/global-setup.ts',
  // Each worker has a shop and a sandbox of its own: what a test breaks there it breaks for no other, while it runs.
  workers: 2,
  fullyParallel: true,
  // A test that passes on the second try has found something.
  retries: 0,
  forbidOnly: true,
  // For a machine of two cores that does other things, too.
  timeout: 120_000,
  expect: { timeout: 15_000 },
  reporter: 'list',
  use: {
    browserName: 'chromium',
    locale: 'en-IN',
    timezoneId: 'Asia/Kolkata',
    // Recording costs as much as the tests themselves: ask for it with --trace retain-on-failure.
    trace: 'off',
    launchOptions: {
      args: [...CHROMIUM_FLAGS, ...ONE_RENDERER],
      ...(executablePath ? { executablePath } : {}),
    },
  },
});
