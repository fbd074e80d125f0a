/** `npm run pictures`: draws the screenshots of the README anew, from the built shop and the sandbox. */
import path from 'node:path';
import { defineConfig } from '@playwright/test';
import tests from '../../playwright.config';

// Playwright asks for a default export.
export default defineConfig({
  ...tests,
  tsconfig: path.join(import.meta.dirname, '../../tsconfig.json'),
  testDir: import.meta.dirname,
  testMatch: 'readme.ts',
  outputDir: path.join(import.meta.dirname, '../../test-results'),
  globalSetup: path.join(import.meta.dirname, '../support/global-setup.ts'),
  projects: [{ name: 'pictures', use: { viewport: { width: 1280, height: 860 }, colorScheme: 'light' } }],
});
