/** That nobody has to scroll sideways, and that no cell of a table is left out. */
import type { Page } from '@playwright/test';
import { expect } from './test';

export async function expectAllInSight(page: Page): Promise<void> {
  // A page that is still on its way has nothing to hide.
  await page.getByRole('main').getByRole('heading', { level: 1 }).first().waitFor();
  // Nor has one whose fonts are on their way: what stands in for them may be wider.
  await page.evaluate(() => document.fonts.ready);
  const found = () =>
    page.evaluate(() => {
      const inOpen = (element: Element) => !element.closest('details:not([open])');
      const frames = [document.documentElement, ...document.querySelectorAll('section:has(> table)')];
      const wide = frames.filter((one) => inOpen(one) && one.scrollWidth > one.clientWidth);
      const hidden = [...document.querySelectorAll('main td')].filter(
        (cell) => inOpen(cell) && cell.textContent?.trim() !== '' && cell.getClientRects().length === 0,
      );
      return [...wide, ...hidden].map(
        (one) => `${one.tagName} ${one.getAttribute('aria-label') ?? one.textContent?.slice(0, 40)}`,
      );
    });
  await expect.poll(found).toEqual([]);
}
