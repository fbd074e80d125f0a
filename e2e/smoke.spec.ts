import { shop as facts } from '@/shop/config';
import { expect, test } from './support/test';

test('the shop opens with its name', async ({ page }) => {
  const response = await page.goto('/');
  expect(response?.status()).toBe(200);
  await expect(page.getByRole('banner').getByText(facts.name).first()).toBeVisible();
});

test('shop and sandbox are different sites, as the gateway will be', async ({ shop, sandbox }) => {
  expect(new URL(shop.url).hostname).not.toBe(new URL(sandbox.url).hostname);
  expect(await sandbox.ledger()).toBeTruthy();
});
