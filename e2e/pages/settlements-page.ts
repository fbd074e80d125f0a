/** What came to the bank, in the console. */
import type { Page } from '@playwright/test';
import { settlements as t } from '@/lib/console/messages';
import { expect } from '../support/test';
import { type Credentials, SignInPage } from './sign-in-page';

/** Somebody asks the gateway, and it has answered. */
export async function openSettlements(page: Page, admin: Credentials): Promise<void> {
  await new SignInPage(page).signIn(admin);
  await page.goto('/admin/settlements');
  await fetchNow(page);
}

export async function fetchNow(page: Page): Promise<void> {
  // The shop's own timer may be at it.
  await expect(async () => {
    await page.getByRole('button', { name: t.fetchNow }).click();
    await page.getByText(/^Fetched\. /).waitFor({ timeout: 5_000 });
  }).toPass({ timeout: 30_000 });
}
