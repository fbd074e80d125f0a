/** The people of the console: the owner's page, and what the invited find in their mail. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, type Locator, type Page } from '@playwright/test';

export class PeoplePage {
  constructor(readonly page: Page) {}

  async open(): Promise<void> {
    await this.page.goto('/admin/people');
  }

  row(email: string): Locator {
    return this.page.getByRole('list', { name: 'People' }).getByRole('listitem').filter({ hasText: email });
  }

  async invite(email: string, role: string): Promise<void> {
    await this.page.getByLabel('E-mail').fill(email);
    await this.page.getByRole('radio', { name: role }).check();
    await this.page.getByRole('button', { name: 'Send the invitation' }).click();
  }
}

/** The form that a link of a mail opens. */
export async function setPassword(page: Page, { name, password }: { name?: string; password: string }) {
  if (name !== undefined) await page.getByLabel('Your name').fill(name);
  await page.getByLabel('New password').fill(password);
  await page.getByRole('button', { name: 'Set password' }).click();
}

/** The newest link that was sent to this address. */
export async function linkInMail(folder: string, email: string): Promise<string> {
  let link: string | undefined;
  await expect(() => {
    const letters = readdirSync(folder)
      .sort()
      .map((name) => readFileSync(path.join(folder, name), 'utf8'))
      .filter((text) => text.includes(email));
    const text = letters.at(-1)?.replaceAll(/=\r?\n/g, '');
    link = /http[^\s"]*\/admin\/set-password\/[A-Za-z0-9_-]{43}/.exec(text ?? '')?.[0];
    expect(link).toBeDefined();
  }).toPass({ timeout: 20_000 });
  return link ?? '';
}
