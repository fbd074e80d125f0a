/** What came to the bank, in the console. */
import type { Page } from '@playwright/test';
import Database from 'better-sqlite3';
import { settlements as t } from '@/lib/console/messages';
import { expect } from '../support/test';
import { type Credentials, SignInPage } from './sign-in-page';

type Shop = { databaseFile: string };

/** Somebody asks the gateway, and it has answered. */
export async function openSettlements(page: Page, admin: Credentials, shop?: Shop): Promise<void> {
  await new SignInPage(page).signIn(admin);
  await page.goto('/admin/settlements');
  await fetchNow(page, shop);
}

/** Between two presses lies a minute, for which no test waits. */
export function forgetPresses({ databaseFile }: Shop): void {
  const database = new Database(databaseFile, { timeout: 10_000 });
  database.prepare("DELETE FROM rate_limits WHERE key = 'settlements:pressed'").run();
  database.close();
}

export async function fetchNow(page: Page, shop?: Shop): Promise<void> {
  // The shop's own timer may be at it.
  await expect(async () => {
    if (shop) forgetPresses(shop);
    await page.getByRole('button', { name: t.fetchNow }).click();
    await page
      .getByText(shop ? /^Fetched\. / : /^Fetched\. |^The gateway was asked less/)
      .waitFor({ timeout: 5_000 });
  }).toPass({ timeout: 30_000 });
}
