import { defineConfig } from '@playwright/test';
import { CHROMIUM_FLAGS, findChromium } from './scripts/lib/chromium';

const executablePath = findChromium();

// Playwright asks for a default export.
export default defineConfig({
  testDir: 'e2e',
  tsconfig: 'tests/fixture-shop/tsconfig.json',
  outputDir: 'test-results',
  globalSetup: './e2e/support/global-setup.ts',
  // Each test has orders of its own. Those that break something for everybody come last, one by one.
  workers: 2,
  fullyParallel: true,
  projects: [
    { name: 'together', grepInvert: /@alone/ },
    { name: 'alone', grep: /@alone/, dependencies: ['together'], workers: 1 },
  ],
  // A test that passes on the second try has found something.
  retries: 0,
  forbidOnly: true,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: 'list',
  use: {
    browserName: 'chromium',
    locale: 'en-IN',
    timezoneId: 'Asia/Kolkata',
    // Recording costs as much as the tests themselves: ask for it with --trace retain-on-failure.
    trace: 'off',
    launchOptions: { args: CHROMIUM_FLAGS, ...(executablePath ? { executablePath } : {}) },
  },
});
