/** A slower machine: what a test asks for before the page's scripts have run shows there, not here. */
import type { BrowserContext, Page } from '@playwright/test';

/** @param times how many times slower the pages' scripts run. */
export function slowPages(context: BrowserContext, times: number): void {
  const slow = async (page: Page) => {
    const session = await context.newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: times });
  };
  // A page that closed meanwhile needs none.
  context.on('page', (page) => void slow(page).catch(() => {}));
}
