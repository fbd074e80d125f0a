/** What a page is on paper. */
import type { Page } from '@playwright/test';
import { extractText, getDocumentProxy } from 'unpdf';

/** The text of each sheet. @param paper the size of the browser's own, or the one that the page asks for. */
export async function sheetsOf(
  page: Page,
  paper: { format: 'A4' } | { preferCSSPageSize: true },
): Promise<string[]> {
  const printed = await getDocumentProxy(new Uint8Array(await page.pdf(paper)));
  return (await extractText(printed)).text.map((text) => text.trim());
}
