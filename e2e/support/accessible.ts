/** What axe finds on a page, in both themes and on a phone, and what makes it scroll sideways there, with text twice as large too. */
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import axe, { type RunOptions } from 'axe-core';
import { PHONE_SCREEN } from './screens';
import { expect } from './test';

/** What a theme can break: the other rules read a document that is the same in both. */
const RULES_OF_COLOUR = ['color-contrast', 'link-in-text-block'];

export async function expectAccessible(page: Page): Promise<void> {
  // Next sends a dynamic page's title after its body.
  await expect(page).toHaveTitle(/./);
  // A colour that is on its way to another must not be measured.
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  expect(await findings(page), 'light').toEqual([]);
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await findings(page, RULES_OF_COLOUR), 'dark').toEqual([]);
  await page.setViewportSize(PHONE_SCREEN);
  expect(await findings(page), 'on a phone').toEqual([]);
  expect(await sideways(page), 'what reaches over the edge').toEqual([]);
  await enlargeText(page);
  expect(await sideways(page), 'what reaches over the edge with large text').toEqual([]);
  await enlargeText(page, '100%');
}

/** As somebody has chosen it in their browser. */
export async function enlargeText(page: Page, size = '200%'): Promise<void> {
  await page.evaluate((to) => {
    document.documentElement.style.fontSize = to;
  }, size);
}

/** @param rules all of them where none are named. */
async function findings(page: Page, rules?: string[]): Promise<string[]> {
  // A letter in its frame runs no scripts, axe's neither: waiting for it would never end.
  await page.evaluate(() => {
    for (const frame of document.querySelectorAll('iframe[sandbox=""]')) frame.remove();
  });
  const { violations, passed } = await looked(page, {
    // Not among axe's own yet: what is pressed is 24 px high and wide, or has as much room around it.
    rules: { 'target-size': { enabled: true } },
    ...(rules && { runOnly: { type: 'rule', values: rules } }),
  });
  // Nothing is found on an empty page either.
  expect(passed).toBeGreaterThan(rules ? 0 : 10);
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${help}\n${target.join(' ')}\n${failureSummary}`),
  );
}

/** Without frames there are no findings of theirs to put together, for which AxeBuilder takes four times as long. */
async function looked(page: Page, options: RunOptions) {
  if (page.frames().length > 1) {
    const { violations, passes } = await new AxeBuilder({ page }).options(options).analyze();
    return { violations, passed: passes.length };
  }
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  return page.evaluate(async (given) => {
    const { violations, passes } = await (window as unknown as { axe: typeof axe }).axe.run(document, given);
    return { violations, passed: passes.length };
  }, options);
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
