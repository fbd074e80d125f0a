/** What keeps a page from being used by everybody. */
import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/** What axe finds, in words; empty when all is well. */
export async function findings(page: Page): Promise<string[]> {
  // A letter in its frame runs no scripts, axe's neither: waiting for it would never end.
  await page.evaluate(() => {
    for (const frame of document.querySelectorAll('iframe[sandbox=""]')) frame.remove();
  });
  const { violations, passes } = await new AxeBuilder({ page }).analyze();
  // Nothing is found on an empty page either.
  expect(passes.length).toBeGreaterThan(10);
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${help}\n${target.join(' ')}\n${failureSummary}`),
  );
}

/** Empty when the page is not wider than its window; otherwise what makes it so. */
export function sideways(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= width) return [];
    return [...document.body.querySelectorAll('*')]
      .filter((element) => element.getBoundingClientRect().right > width + 1)
      .map((element) => `${element.tagName} ${element.className}`);
  });
}
