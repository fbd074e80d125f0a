/** What the shop says of instalments before anybody pays: the gateway's own figures, or nothing. */
import type { Page } from '@playwright/test';
import { CHAI, PHONE, SPEAKERS } from './pages/goods';
import { ProductPage } from './pages/product-page';
import { expect, test } from './support/test';

/** Of ₹12,000 at 16 %, as the gateway's document prints them: months, a month, interest, total. */
const PRINTED = [
  ['3 months', '₹4,107.13', '₹321.39', '₹12,321.39'],
  ['6 months', '₹2,094.36', '₹566.16', '₹12,566.16'],
  ['9 months', '₹1,423.79', '₹814.11', '₹12,814.11'],
  ['12 months', '₹1,088.77', '₹1,065.24', '₹13,065.24'],
  ['18 months', '₹754.27', '₹1,576.86', '₹13,576.86'],
  ['24 months', '₹587.55', '₹2,101.20', '₹14,101.20'],
] as const;

const planRow = (page: Page, bank: string, months: string) =>
  page
    .getByRole('region', { name: `Plans of ${bank}` })
    .getByRole('row')
    .filter({ has: page.getByRole('cell', { name: months, exact: true }) });

test('a product page leads to its plans, to the paisa', async ({ page }) => {
  await new ProductPage(page).open(SPEAKERS);
  // The longest of all banks' plans.
  await expect(page.getByText('EMI from ₹421.88 a month.')).toBeVisible();
  await page.getByRole('link', { name: 'View EMI plans' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('EMI plans for Shelf speakers, a pair');
  for (const [months, ...figures] of PRINTED) {
    const row = planRow(page, 'INDUSIND BANK credit card', months);
    for (const figure of figures) await expect(row).toContainText(figure);
    await expect(row).toContainText('16 % a year');
    await expect(row).toContainText('₹199.00');
    await expect(row).toContainText('Standard EMI');
  }
  await expect(planRow(page, 'HDFC BANK debit card', '3 months')).toContainText('₹12,321.42');
  await expect(planRow(page, 'ICICI BANK debit card', '36 months')).toContainText('₹15,187.68');
});

test('a brand’s offer says what is off, who bears it, and what it costs', async ({ page }) => {
  await page.goto(`/emi/${PHONE.id}`);
  const bank = 'PUNJAB NATIONAL BANK credit card';
  const noCost = planRow(page, bank, '3 months');
  await expect(noCost).toContainText('No-cost EMI');
  await expect(noCost).toContainText('Brand offer');
  await expect(noCost).toContainText(
    'Discount: ₹2,199.90, off at once (the shop ₹1,099.95, the brand ₹1,099.95)',
  );
  await expect(noCost).toContainText('Interest paid for you: ₹942.81, off at once (the brand ₹942.81)');
  await expect(planRow(page, bank, '6 months')).toContainText('paid back later');
  await expect(planRow(page, bank, '9 months')).toContainText('Low-cost EMI');
  // Of this bank alone.
  await expect(planRow(page, 'HDFC BANK credit card', '3 months')).toContainText('Bank offer');
});

test('another choice has its own plans', async ({ page }) => {
  await new ProductPage(page).open(PHONE);
  const line = page.getByText(/^EMI from .* a month/);
  const first = await line.innerText();
  await page.getByRole('radio', { name: '256 GB', exact: true }).check({ force: true });
  await expect(line).not.toHaveText(first);
  await page.getByRole('link', { name: 'View EMI plans' }).click();
  await expect(page.getByText('₹24,999 for Moss, 256 GB')).toBeVisible();
});

test('nothing is said where there is no plan, and nothing fails', async ({ page, request }) => {
  const answered = page.waitForResponse(/\/api\/emi\//);
  await new ProductPage(page).open(CHAI);
  expect(await (await answered).json()).toEqual({});
  await expect(page.getByText(/EMI from/)).toHaveCount(0);
  await page.goto(`/emi/${CHAI.id}`);
  await expect(page.getByRole('heading', { name: 'No EMI plans to show just now' })).toBeVisible();
  const strange = await request.get(`/api/emi/${CHAI.id}?variant=VY-FOLD-512`);
  expect(await strange.json()).toEqual({});
  expect((await page.goto('/emi/no-such-thing'))?.status()).toBe(404);
  expect((await page.goto(`/emi/${CHAI.id}?variant=VY-FOLD-512`))?.status()).toBe(404);
});

test('a product page does not wait for the gateway, and says nothing when it fails', {
  tag: '@alone',
}, async ({ page, sandbox }) => {
  await sandbox.fault({ endpoint: 'discovery', fault: 'malformed' });
  const product = { id: 'orbin-slate-11', name: 'Orbin Slate 11', total: 3_299_000 };
  const answered = page.waitForResponse(/\/api\/emi\//);
  await new ProductPage(page).open(product);
  await expect(page.getByRole('button', { name: 'Add to cart' })).toBeEnabled();
  expect(await (await answered).json()).toEqual({});
  await expect(page.getByText(/EMI from/)).toHaveCount(0);
});
