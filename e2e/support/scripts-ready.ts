/** Before React has taken an element over, a click follows the link or sends the form below it: right, and another test. */
import { expect, type Locator } from '@playwright/test';

/** At once where the browser runs no scripts. */
export async function scriptsReady(element: Locator): Promise<void> {
  const isReady = () =>
    element.evaluate(
      (node) =>
        matchMedia('(scripting: none)').matches ||
        Object.keys(node).some((key) => key.startsWith('__reactProps$')),
    );
  await expect.poll(isReady).toBe(true);
}
