import { expect, type FrameLocator, type Locator, type Page } from '@playwright/test';

/** The console's list of messages, and one of them. */
export class MessagesPage {
  /** What the customer reads. */
  readonly letter: FrameLocator;

  constructor(readonly page: Page) {
    this.letter = page.frameLocator('iframe[title^="Message: "]');
  }

  /** The paragraph of the letter that says this. */
  paragraph(text: string): Locator {
    return this.letter.getByRole('paragraph').filter({ hasText: text });
  }

  /** Waits until it has been sent: the shop sends it soon after, not with, what it tells. */
  async open(what: string, reference: string): Promise<void> {
    const row = this.page
      .getByRole('table', { name: 'Messages' })
      .getByRole('row')
      .filter({ hasText: reference })
      .filter({ hasText: what });
    await expect(async () => {
      await this.page.goto('/admin/messages');
      await expect(row).toContainText('Sent', { timeout: 1_000 });
    }).toPass({ timeout: 20_000 });
    await row.getByRole('link', { name: what }).click();
    await this.page.locator('iframe').waitFor();
  }
}
