/** The customer's window is closed before it comes back to the shop. */
import { expect, type Page } from '@playwright/test';
import type { ConsolePage } from './console-page';

/** From now on the gateway's return ends in a dead page: nothing of it reaches the shop. */
export async function closeBeforeReturn(page: Page): Promise<void> {
  await page.route('**/api/pinelabs/callback', (route) =>
    route.fulfill({ contentType: 'text/html', body: '<title>Closed</title><h1>The window is closed</h1>' }),
  );
}

/** Waits at the console, which asks the gateway nothing, until a webhook has told of it. */
export async function toldByWebhook(
  consolePage: ConsolePage,
  reference: string,
  what: RegExp,
): Promise<void> {
  await expect(async () => {
    await consolePage.openOrder(reference);
    await expect(consolePage.entry(what).first()).toContainText('via webhook', { timeout: 1_000 });
  }).toPass();
}
