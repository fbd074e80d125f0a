/** A sale to another state with three rates of GST and a coupon: its invoice and its credit note to the paisa, on the page, as PDF, by mail. */
import type { APIRequestContext, Page } from '@playwright/test';
import { extractText, getDocumentProxy } from 'unpdf';
import { invoices } from '@/lib/console/messages';
import { checkoutErrors, invoice, orderProof, order as orderWords, shell } from '@/shop/messages';
import { ConsolePage } from './pages/console-page';
import { CHAI, SPEAKERS, SWEETS, TOFFEE } from './pages/goods';
import { HostedPage } from './pages/hosted-page';
import {
  BUSINESS,
  checkoutOfThree,
  makeCoupon,
  openCreditNote,
  payAndCome,
  refund,
  setRates,
} from './pages/three-rates';
import { expectAccessible } from './support/accessible';
import { complaintsOf } from './support/complaints';
import { mailOf } from './support/mail';
import { expect, test } from './support/test';

/** One character off. */
const MISTYPED = '27AAPFU0938F1ZV';

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
  const raw = await mailOf(folder, reference, kind);
  return [...raw.matchAll(/filename="?([\w.-]+)/g)].map(([, name = '']) => name);
}

/** The coupon is for the groceries. The figures are those of lib/invoices/coupon-and-units.test.ts. */
const SOLD = [
  ['1', CHAI.name, '0902', '1 PAC', '340.00', '34.00', '291.43', '14.57\n5 %', '306.00'],
  ['2', SWEETS.name, '2106', '1 BOX', '640.00', '64.00', '488.14', '87.86\n18 %', '576.00'],
  ['3', SPEAKERS.name, '8518', '1 PRS', '12,000.00', '0.00', '8,571.43', '3,428.57\n40 %', '12,000.00'],
  ['', '', '', '', 'Total', '98.00', '9,351.00', '3,531.00', '12,882.00'],
];
/** Of ₹1,000 the box that came back takes its price; the rest falls on the other lines by what each cost. */
const GIVEN_BACK = [
  ['1', CHAI.name, '0902', '', '10.04', '0.50\n5 %', '10.54'],
  ['2', SWEETS.name, '2106', '1 BOX', '488.14', '87.86\n18 %', '576.00'],
  ['3', SPEAKERS.name, '8518', '', '295.33', '118.13\n40 %', '413.46'],
  ['', '', '', 'Total', '793.51', '206.49', '1,000.00'],
];

test('three rates and a coupon to another state: charged, its invoice, refunded in part with a unit back, its credit note', async ({
  page,
  context,
  browser,
  shop,
  admin,
}) => {
  test.setTimeout(120_000);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const consolePage = new ConsolePage(await context.newPage());
  await consolePage.signIn(admin);
  await setRates(consolePage.page);
  const code = await makeCoupon(consolePage.page, 'Grocery');
  const checkout = await checkoutOfThree(page, { gstin: MISTYPED, code });
  await checkout.payButton.click();
  await expect(checkout.alert).toContainText(checkoutErrors.gstinWrong);
  await expect(checkout.gstin).toHaveValue(MISTYPED);
  await expect(checkout.gstin).toHaveAttribute('aria-invalid', 'true');
  await checkout.gstin.fill(BUSINESS.gstin);
  await checkout.payButton.click();
  const { reference, link, number } = await payAndCome(page);
  const own = new URL(page.url()).pathname;
  await expect(page.getByText(`GSTIN ${BUSINESS.gstin}`)).toBeVisible();

  await link.click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Tax invoice');
  expect(await rowsOf(page)).toEqual(SOLD);
  const printed = [
    number,
    reference,
    'Maharashtra (27)',
    BUSINESS.name,
    `GSTIN ${BUSINESS.gstin}`,
    '₹12,882.00',
    'Twelve thousand eight hundred eighty-two rupees',
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
  expect(await filesOf(shop.folder, reference, 'confirmed')).toEqual([`${number.replaceAll('/', '-')}.pdf`]);

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

  await consolePage.openOrder(reference);
  await expect(consolePage.page.getByText(`GSTIN ${BUSINESS.gstin}`)).toBeVisible();
  await refund(consolePage, reference, { rupees: 1_000, box: true });
  await openCreditNote(consolePage);
  expect(await rowsOf(consolePage.page)).toEqual(GIVEN_BACK);
  await expect(consolePage.page.getByRole('article')).toContainText(`Tax invoice ${number} of `);
  const note = await pdfText(consolePage.page.request, `${new URL(consolePage.page.url()).pathname}/pdf`);
  for (const text of GIVEN_BACK.flat().flatMap((cell) => cell.split('\n'))) expect(note).toContain(text);
  expect(await filesOf(shop.folder, reference, 'refunded')).toEqual([
    expect.stringMatching(/^CN-\d{4}-\d+\.pdf$/),
  ]);

  await consolePage.page.goto('/admin/invoices');
  await consolePage.page.getByLabel(invoices.search).fill(reference);
  await consolePage.page.getByRole('button', { name: invoices.apply, exact: true }).click();
  const net = consolePage.page.getByRole('row', { name: new RegExp(invoices.net) });
  await expect(net.getByRole('cell')).toHaveText([
    invoices.net,
    '2',
    '₹8,557.49',
    '₹0.00',
    '₹0.00',
    '₹3,324.51',
    '₹11,882.00',
  ]);
  await expect(
    consolePage.page.getByRole('table', { name: invoices.title, exact: true }).getByRole('row'),
  ).toHaveCount(3);

  await page.goto(own);
  await expect(page.getByRole('heading', { name: orderWords.documents })).toBeVisible();
  await expect(page.getByRole('link', { name: /^Credit note CN.*\d$/ })).toBeVisible();
});

/**
 * Of ₹345.00 the coupon takes a tenth, 34.00 and 0.50. Delivery, which no coupon is off, falls on both rates by what their goods
 * cost: 49.00 × 306.00 ÷ 310.50 = 48.2898… and 49.00 × 4.50 ÷ 310.50 = 0.7101…, and the paisa over makes 48.29.
 * 306.00 × 5 ÷ 105 = 14.5714…, 4.50 × 18 ÷ 118 = 0.6864…, 0.71 × 18 ÷ 118 = 0.1083…, 48.29 × 5 ÷ 105 = 2.2995….
 */
const DELIVERED = [
  ['1', CHAI.name, '0902', '1 PAC', '340.00', '34.00', '291.43', '14.57\n5 %', '306.00'],
  ['2', TOFFEE.name, '1704', '5 NOS', '1.00', '0.50', '3.81', '0.69\n18 %', '4.50'],
  ['3', 'Delivery', '1704', '', '0.71', '0.00', '0.60', '0.11\n18 %', '0.71'],
  ['4', 'Delivery', '0902', '', '48.29', '0.00', '45.99', '2.30\n5 %', '48.29'],
  ['', '', '', '', 'Total', '34.50', '341.83', '17.67', '359.50'],
];

test('a delivery that is paid for is split over two rates, with a coupon on both', async ({
  page,
  context,
  admin,
}) => {
  test.slow();
  const consolePage = new ConsolePage(await context.newPage());
  await consolePage.signIn(admin);
  await setRates(consolePage.page, [
    [CHAI, '5', '0902', 'PAC'],
    [TOFFEE, '18', '1704', 'NOS'],
  ]);
  const code = await makeCoupon(consolePage.page, 'Grocery');
  const things = [[CHAI, 1] as const, [TOFFEE, 5] as const];
  await (await checkoutOfThree(page, { code }, things)).payButton.click();
  const { link } = await payAndCome(page);
  await link.click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Tax invoice');
  expect(await rowsOf(page)).toEqual(DELIVERED);
  await expect(page.getByRole('article')).toContainText('₹359.50');
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('a GSTIN that was mistyped is said to be, and can be mended', async ({ page }) => {
    const checkout = await checkoutOfThree(page, { gstin: MISTYPED });
    await checkout.payButton.click();
    await expect(checkout.alert).toContainText(checkoutErrors.gstinWrong);
    await expect(checkout.gstin).toHaveValue(MISTYPED);
    await checkout.gstin.fill(BUSINESS.gstin);
    await checkout.payButton.click();
    await new HostedPage(page).arrived();
  });
});
