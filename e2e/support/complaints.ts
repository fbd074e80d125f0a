/** What the browser refused or could not run: it fails the test that saw it, whatever that was about. */
import type { BrowserContext } from '@playwright/test';

/** On all pages of a context, from now on: breaches of a content policy, and errors that no script caught. */
export function complaintsOf(context: BrowserContext): string[] {
  const complaints: string[] = [];
  context.on('console', (message) => {
    if (/content security policy/i.test(message.text())) complaints.push(message.text());
  });
  context.on('weberror', (error) => complaints.push(String(error.error())));
  return complaints;
}
