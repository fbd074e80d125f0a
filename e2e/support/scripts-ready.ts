/** Before React has taken an element over, a click follows the link or sends the form below it: right, and another test. */
import { expect, type Locator } from '@playwright/test';

export async function scriptsReady(element: Locator): Promise<void> {
  const isReacts = () =>
    element.evaluate((node) => Object.keys(node).some((key) => key.startsWith('__reactProps$')));
  await expect.poll(isReacts).toBe(true);
}
