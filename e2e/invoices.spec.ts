/** A sale to another state with three rates of GST: its invoice and its credit note to the paisa, on the page, as PDF, by mail. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { APIRequestContext, Page } from '@playwright/test';
import Database from 'better-sqlite3';
import { extractText, getDocumentProxy } from 'unpdf';
import { invoices } from '@/lib/console/messages';
import { checkoutErrors, invoice, orderProof, order as orderWords, shell } from '@/shop/messages';
import { CheckoutPage, newCustomer } from './pages/checkout-page';
import { ConsolePage } from './pages/console-page';
import { CHAI, SPEAKERS, SWEETS } from './pages/goods';
import { HostedPage } from './pages/hosted-page';
import { OrderPage } from './pages/order-page';
import { ProductPage } from './pages/product-page';
import { expectAccessible } from './support/accessible';
import { complaintsOf } from './support/complaints';
import { expect, test } from './support/test';

const BUSINESS = { name: 'Rao & Daughters', gstin: '27AAPFU0939F1ZV' };
/** One character off. */
const MISTYPED = '27AAPFU0938F1ZV';
const MUMBAI = { pincode: '400001', city: 'Mumbai', state: 'Maharashtra' };
/** Basis points. */
const RATES = [
  [CHAI, 500, '0902', 'PAC'],
  [SWEETS, 1_800, '2106', 'BOX'],
  [SPEAKERS, 4_000, '8518', 'PRS'],
] as const;

function setRates(databaseFile: string): void {
  const database = new Database(databaseFile, { timeout: 10_000 });
  const change = database.prepare('UPDATE products SET gst_rates = ?, hsn = ?, unit = ? WHERE id = ?');
  for (const [{ id }, basisPoints, hsn, unit] of RATES) {
    change.run(JSON.stringify([{ from: '2017-07-01', basisPoints }]), hsn, unit, id);
  }
  database.close();
}

/** The three things, in a checkout that is filled in for a business in Mumbai. */
async function checkoutOfThree(page: Page, gstin: string): Promise<CheckoutPage> {
  const product = new ProductPage(page);
  for (const [thing] of RATES) {
    await product.open(thing);
    await product.add();
  }
  const checkout = new CheckoutPage(page);
  await checkout.open();
  await checkout.fill({ ...newCustomer(), ...MUMBAI });
  await checkout.buyForBusiness({ name: BUSINESS.name, gstin });
  return checkout;
}

/** Rows of the table, a text a cell. */
const rowsOf = async (page: Page) => {
  const rows = page.getByRole('table').getByRole('row');
  const texts = await rows.evaluateAll((all) =>
    all.map((row) => [...row.querySelectorAll('td > span:last-child')].map(({ textContent }) => textContent)),
  );
  return texts.filter((cells) => cells.length > 0);
};

async function pdfText(request: APIRequestContext, href: string): Promise<string> {
  const answer = await request.get(href);
  expect(answer.status()).toBe(200);
  expect(answer.headers()).toMatchObject({
    'content-type': 'application/pdf',
    'content-disposition': expect.stringMatching(/^inline; filename="(INV|CN)-\d{4}-\d+\.pdf"$/),
    'cache-control': expect.stringContaining('private'),
    'x-robots-tag': expect.stringContaining('noindex'),
  });
  return textOf(await answer.body());
}

async function textOf(pdf: Buffer): Promise<string> {
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(pdf)));
  return text.join('\n').replace(/\s+/g, ' ');
}

/** Names of files of the first message of that kind. */
async function filesOf(folder: string, reference: string, kind: string): Promise<string[]> {
  let mail: string | undefined;
  await expect(async () => {
    mail = readdirSync(folder).find((name) => name.includes(reference) && name.includes(kind));
    expect(mail).toBeDefined();
  }).toPass();
  const raw = readFileSync(path.join(folder, mail ?? ''), 'utf8');
  return [...raw.matchAll(/filename="?([\w.-]+)/g)].map(([, name = '']) => name);
}

const SOLD = [
  ['1', CHAI.name, '0902', '1 PAC', '340.00', '323.81', '16.19\n5 %', '340.00'],
  ['2', SWEETS.name, '2106', '1 BOX', '640.00', '542.37', '97.63\n18 %', '640.00'],
  ['3', SPEAKERS.name, '8518', '1 PRS', '12,000.00', '8,571.43', '3,428.57\n40 %', '12,000.00'],
  ['', '', '', 'Total', '12,980.00', '9,437.61', '3,542.39', '12,980.00'],
];
/** ₹1,000 of it falls on the lines by what each cost. */
const GIVEN_BACK = [
  ['1', CHAI.name, '0902', '', '26.19', '24.94', '1.25\n5 %', '26.19'],
  ['2', SWEETS.name, '2106', '', '49.31', '41.79', '7.52\n18 %', '49.31'],
  ['3', SPEAKERS.name, '8518', '', '924.50', '660.36', '264.14\n40 %', '924.50'],
  ['', '', '', 'Total', '1,000.00', '727.09', '272.91', '1,000.00'],
];

test('three rates to another state: charged, its invoice, refunded in part, its credit note', async ({
  page,
  context,
  browser,
  shop,
  admin,
}) => {
  test.setTimeout(120_000);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  setRates(shop.databaseFile);
  const checkout = await checkoutOfThree(page, MISTYPED);
  await checkout.payButton.click();
  await expect(checkout.alert).toContainText(checkoutErrors.gstinWrong);
  await expect(checkout.gstin).toHaveValue(MISTYPED);
  await expect(checkout.gstin).toHaveAttribute('aria-invalid', 'true');
  await checkout.gstin.fill(BUSINESS.gstin);
  await checkout.payButton.click();
  const hosted = new HostedPage(page);
  await hosted.arrived();
  await hosted.payByCard();
  const order = new OrderPage(page);
  await order.panel.waitFor();
  const reference = await order.reference();
  const own = new URL(page.url()).pathname;
  await expect(page.getByText(`GSTIN ${BUSINESS.gstin}`)).toBeVisible();

  const link = page.getByRole('link', { name: /^Tax invoice INV\/\d{4}\/\d+$/ });
  const number = (await link.innerText()).replace('Tax invoice ', '');
  await link.click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Tax invoice');
  expect(await rowsOf(page)).toEqual(SOLD);
  const printed = [
    number,
    reference,
    'Maharashtra (27)',
    BUSINESS.name,
    `GSTIN ${BUSINESS.gstin}`,
    '₹12,980.00',
    'Twelve thousand nine hundred eighty rupees',
  ];
  for (const text of printed) await expect(page.getByRole('article')).toContainText(text);
  const address = new URL(page.url()).pathname;
  const pdf = await pdfText(page.request, `${address}/pdf`);
  for (const text of [...printed, ...SOLD.flat().flatMap((cell) => cell.split('\n'))])
    expect(pdf).toContain(text);
  // On paper there is the document alone.
  const paper = await textOf(await page.pdf({ preferCSSPageSize: true }));
  for (const text of printed) expect(paper).toContain(text);
  for (const text of [invoice.pdf, invoice.backToOrder, shell.cart]) expect(paper).not.toContain(text);
  await expectAccessible(page);
  expect(await filesOf(path.join(shop.folder, 'mail'), reference, 'confirmed')).toEqual([
    `${number.replaceAll('/', '-')}.pdf`,
  ]);

  const other = await (await browser.newContext()).newPage();
  const complaints = complaintsOf(other.context());
  for (const bare of [address, `${address}/pdf`]) {
    await other.goto(bare);
    expect(new URL(other.url()).pathname).toBe(own);
    await expect(other.getByRole('heading', { name: orderProof.title })).toBeVisible();
    expect(await other.content()).not.toContain(BUSINESS.gstin);
  }
  expect(complaints).toEqual([]);
  await other.context().close();

  const consolePage = new ConsolePage(await context.newPage());
  await consolePage.signIn(admin);
  await consolePage.openOrder(reference);
  await expect(consolePage.page.getByText(`GSTIN ${BUSINESS.gstin}`)).toBeVisible();
  await consolePage.perform('Refund', '1000');
  await expect(consolePage.outcome).toContainText('₹1,000');
  await expect(async () => {
    await consolePage.page.reload();
    await consolePage.page.getByRole('link', { name: /^Credit note CN.*\d$/ }).click({ timeout: 2_000 });
  }).toPass();
  await expect(consolePage.page.getByRole('heading', { level: 1 })).toHaveText('Credit note');
  expect(await rowsOf(consolePage.page)).toEqual(GIVEN_BACK);
  await expect(consolePage.page.getByRole('article')).toContainText(`Tax invoice ${number} of `);
  const note = await pdfText(consolePage.page.request, `${new URL(consolePage.page.url()).pathname}/pdf`);
  for (const text of GIVEN_BACK.flat().flatMap((cell) => cell.split('\n'))) expect(note).toContain(text);
  expect(await filesOf(path.join(shop.folder, 'mail'), reference, 'refunded')).toEqual([
    expect.stringMatching(/^CN-\d{4}-\d+\.pdf$/),
  ]);

  await consolePage.page.goto('/admin/invoices');
  await consolePage.page.getByLabel(invoices.search).fill(reference);
  await consolePage.page.getByRole('button', { name: invoices.apply, exact: true }).click();
  const net = consolePage.page.getByRole('row', { name: new RegExp(invoices.net) });
  await expect(net.getByRole('cell')).toHaveText([
    invoices.net,
    '2',
    '₹8,710.52',
    '₹0.00',
    '₹0.00',
    '₹3,269.48',
    '₹11,980.00',
  ]);
  await expect(
    consolePage.page.getByRole('table', { name: invoices.title, exact: true }).getByRole('row'),
  ).toHaveCount(3);

  await page.goto(own);
  await expect(page.getByRole('heading', { name: orderWords.documents })).toBeVisible();
  await expect(page.getByRole('link', { name: /^Credit note CN.*\d$/ })).toBeVisible();
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('a GSTIN that was mistyped is said to be, and can be mended', async ({ page }) => {
    const checkout = await checkoutOfThree(page, MISTYPED);
    await checkout.payButton.click();
    await expect(checkout.alert).toContainText(checkoutErrors.gstinWrong);
    await expect(checkout.gstin).toHaveValue(MISTYPED);
    await checkout.gstin.fill(BUSINESS.gstin);
    await checkout.payButton.click();
    await new HostedPage(page).arrived();
  });
});
