/** What the shop says of instalments before anybody pays: the gateway's own figures, or nothing. */
import type { Page } from '@playwright/test';
import { buyBox, emiPage, plans } from '@/shop/messages';
import { CHAI, PHONE, SPEAKERS } from './pages/goods';
import { ISSUERS, months } from './pages/instalments-page';
import { ProductPage } from './pages/product-page';
import { PHONE_SCREEN } from './support/screens';
import { beginning, saying, textOf } from './support/sentences';
import { expect, test } from './support/test';

test.use({ viewport: PHONE_SCREEN });

/** Of ₹12,000 at 16 %, as the gateway's document prints them: months, a month, interest, total. */
const PRINTED = [
  [months(3), '₹4,107.13', '₹321.39', '₹12,321.39'],
  [months(6), '₹2,094.36', '₹566.16', '₹12,566.16'],
  [months(9), '₹1,423.79', '₹814.11', '₹12,814.11'],
  [months(12), '₹1,088.77', '₹1,065.24', '₹13,065.24'],
  [months(18), '₹754.27', '₹1,576.86', '₹13,576.86'],
  [months(24), '₹587.55', '₹2,101.20', '₹14,101.20'],
] as const;

const planRow = (page: Page, bank: string, length: string) =>
  page
    .getByRole('region', { name: emiPage.tableCaption(bank) })
    .getByRole('row')
    .filter({ has: page.getByRole('cell', { name: length, exact: true }) });

/** What is off, at once, and who bears it. */
const benefit = (what: string, amount: string, parties: string) =>
  `${textOf(emiPage.benefit(what, amount, plans.offAtOnce))} ${emiPage.paidBy(parties)}`;

test('a product page leads to its plans, to the paisa', async ({ page }) => {
  const product = new ProductPage(page);
  await product.open(SPEAKERS);
  // The longest of all banks' plans.
  await expect(page.getByText(textOf(buyBox.emiFrom('₹421.88')))).toBeVisible();
  await product.emiPlansLink.click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(textOf(emiPage.heading(SPEAKERS.name)));
  for (const [length, ...figures] of PRINTED) {
    const row = planRow(page, ISSUERS.indusindCredit, length);
    for (const figure of figures) await expect(row).toContainText(figure);
    await expect(row).toContainText(emiPage.rate(16));
    await expect(row).toContainText('₹199.00');
    await expect(row).toContainText(plans.cost.standard);
  }
  await expect(planRow(page, ISSUERS.hdfcDebit, months(3))).toContainText('₹12,321.42');
  await expect(planRow(page, ISSUERS.iciciDebit, months(36))).toContainText('₹15,187.68');
});

test('a brand’s offer says what is off, who bears it, and what it costs', async ({ page }) => {
  await page.goto(`/emi/${PHONE.id}`);
  const bank = ISSUERS.pnbCredit;
  const noCost = planRow(page, bank, months(3));
  await expect(noCost).toContainText(plans.cost['no-cost']);
  await expect(noCost).toContainText(plans.offer.brand);
  await expect(noCost).toContainText(
    benefit(
      plans.discount,
      '₹2,199.90',
      `${plans.parties.merchant} ₹1,099.95, ${plans.parties.brand} ₹1,099.95`,
    ),
  );
  await expect(noCost).toContainText(
    benefit(plans.interestPaid, '₹942.81', `${plans.parties.brand} ₹942.81`),
  );
  await expect(planRow(page, bank, months(6))).toContainText(plans.backLater);
  await expect(planRow(page, bank, months(9))).toContainText(plans.cost['low-cost']);
  // Of this bank alone.
  await expect(planRow(page, ISSUERS.hdfcCredit, months(3))).toContainText(plans.offer.bank);
});

test('another choice has its own plans', async ({ page }) => {
  const product = new ProductPage(page);
  await product.open(PHONE);
  const line = page.getByText(beginning(buyBox.emiFrom));
  const first = await line.innerText();
  await page.getByRole('radio', { name: '256 GB', exact: true }).check({ force: true });
  await expect(line).not.toHaveText(first);
  await product.emiPlansLink.click();
  await expect(page.getByText(textOf(emiPage.intro('₹24,999', 'Moss, 256 GB')))).toBeVisible();
});

test('nothing is said where there is no plan, and nothing fails', async ({ page, request }) => {
  const answered = page.waitForResponse(/\/api\/emi\//);
  await new ProductPage(page).open(CHAI);
  expect(await (await answered).json()).toEqual({});
  await expect(page.getByText(saying(buyBox.emiFrom))).toHaveCount(0);
  await page.goto(`/emi/${CHAI.id}`);
  await expect(page.getByRole('heading', { name: emiPage.noneTitle })).toBeVisible();
  const strange = await request.get(`/api/emi/${CHAI.id}?variant=VY-FOLD-512`);
  expect(await strange.json()).toEqual({});
  expect((await page.goto('/emi/no-such-thing'))?.status()).toBe(404);
  expect((await page.goto(`/emi/${CHAI.id}?variant=VY-FOLD-512`))?.status()).toBe(404);
});

test('a product page does not wait for the gateway, and says nothing when it fails', async ({
  page,
  sandbox,
}) => {
  await sandbox.fault({ endpoint: 'discovery', fault: 'malformed' });
  const product = new ProductPage(page);
  const answered = page.waitForResponse(/\/api\/emi\//);
  await product.open({ id: 'orbin-slate-11', name: 'Orbin Slate 11', total: 3_299_000 });
  await expect(product.addButton).toBeEnabled();
  expect(await (await answered).json()).toEqual({});
  await expect(page.getByText(saying(buyBox.emiFrom))).toHaveCount(0);
});
