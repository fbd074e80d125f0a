/** The month as it is filed: who gets the file, that it is recorded, and that sales and what went back stand in it to the paisa. */
import type { APIRequestContext } from '@playwright/test';
import { parse } from 'csv-parse/sync';
import { indianDay } from '@/lib/figures/indian-day';
import { CheckoutPage, newCustomer } from './pages/checkout-page';
import { ConsolePage } from './pages/console-page';
import { LAPTOP } from './pages/goods';
import { ProductPage } from './pages/product-page';
import { SignInPage } from './pages/sign-in-page';
import {
  BUSINESS,
  checkoutOfThree,
  MUMBAI,
  makeCoupon,
  openCreditNote,
  payAndCome,
  refund,
  setRates,
} from './pages/three-rates';
import { addAccount } from './support/accounts';
import { expect, test } from './support/test';

test('GSTR-1 of a month is a file for the accountant, who took it is in the audit log, and a month that is none is said', async ({
  page,
  browser,
  context,
  shop,
  admin,
}) => {
  const accountant = await addAccount(shop.databaseFile, 'accountant');
  await new SignInPage(page).signIn(accountant);
  const file = await context.request.get('/admin/invoices/gstr-1?month=2026-11&table=b2cs');
  expect(file.headers()['content-disposition']).toBe('attachment; filename="gstr-1-2026-11-b2cs.csv"');
  expect(await file.text()).toMatch(/^Type,Place Of Supply,Applicable % of Tax Rate,Rate,Taxable Value,/);

  const refused = await context.request.get('/admin/invoices/gstr-1?month=2026-13');
  expect([refused.status(), await refused.text()]).toEqual([400, 'month must be a month like 2026-11']);
  const unknown = await context.request.get('/admin/invoices/gstr-1?month=2026-11&table=b2x');
  expect([unknown.status(), await unknown.text()]).toEqual([
    400,
    expect.stringContaining('one of b2b, b2cl,'),
  ]);

  const owner = await (await browser.newContext()).newPage();
  await new SignInPage(owner).signIn(admin);
  await owner.goto('/admin/audit');
  const rows = owner
    .getByRole('row')
    .filter({ hasText: accountant.email })
    .filter({ hasText: 'Download GSTR-1' });
  await expect(rows.nth(0)).toContainText(/Done/);
  await expect(rows.nth(1)).toContainText(/Asked/);
  await owner.context().close();
});

type Row = Record<string, string>;

/** A table of this month, a row by its headings. */
async function filed(request: APIRequestContext, table: string): Promise<Row[]> {
  const month = indianDay(Date.now()).slice(0, 7);
  const file = await request.get(`/admin/invoices/gstr-1?month=${month}&table=${table}`);
  expect(file.status()).toBe(200);
  return parse(await file.text(), { columns: true });
}

/** The cells of each row that has this number, under some headings. */
const cellsOf = (rows: readonly Row[], number: string, ...headings: readonly string[]) =>
  rows
    .filter((row) => [row['Invoice Number'], row['Note Number']].includes(number))
    .map((row) => headings.map((heading) => row[heading]));

/** Others sell in this month too: what the rows of a summary have gained, in units and paise. */
function gained(
  before: readonly Row[],
  after: readonly Row[],
  names: readonly string[],
  sums: readonly string[],
) {
  const nameOf = (row: Row) => names.map((name) => row[name]).join(' ');
  const hundredths = (row: Row | undefined, heading: string) => Math.round(Number(row?.[heading] ?? 0) * 100);
  const was = new Map(before.map((row) => [nameOf(row), row]));
  return Object.fromEntries(
    after
      .map((row): [string, number[]] => [
        nameOf(row),
        sums.map((heading) => hundredths(row, heading) - hundredths(was.get(nameOf(row)), heading)),
      ])
      .filter(([, figures]) => figures.some((figure) => figure !== 0)),
  );
}

const BY_STATE = [['Place Of Supply', 'Rate'], ['Taxable Value']] as const;
const BY_CODE = [
  ['HSN', 'UQC', 'Rate'],
  ['Total Quantity', 'Total Value', 'Taxable Value', 'Integrated Tax Amount', 'Central Tax Amount'],
] as const;
/** The figures of e2e/invoices.spec.ts, in paise; quantities in hundredths. */
const SOLD_BY_CODE = {
  '0902 PAC-PACKS 5': [100, 306_00, 291_43, 14_57, 0],
  '2106 BOX-BOX 18': [100, 576_00, 488_14, 87_86, 0],
  '8518 PRS-PAIRS 40': [100, 12_000_00, 8_571_43, 3_428_57, 0],
};
const BACK_BY_CODE = {
  '0902 PAC-PACKS 5': [0, -10_54, -10_04, -50, 0],
  '2106 BOX-BOX 18': [-100, -576_00, -488_14, -87_86, 0],
  '8518 PRS-PAIRS 40': [0, -413_46, -295_33, -118_13, 0],
};

test.describe('three rates and a coupon to another state, and ₹1,000 of it back with a box', () => {
  test.slow();

  test('of a business: its invoice and its credit note by name, and the summary by HSN', async ({
    page,
    context,
    admin,
  }) => {
    const consolePage = new ConsolePage(await context.newPage());
    await consolePage.signIn(admin);
    await setRates(consolePage.page);
    const table = (name: string) => filed(context.request, name);
    const before = await table('hsn-b2b');

    const code = await makeCoupon(consolePage.page, 'Grocery');
    await (await checkoutOfThree(page, { gstin: BUSINESS.gstin, code })).payButton.click();
    const { reference, number } = await payAndCome(page);
    const buyer = ['GSTIN/UIN of Recipient', 'Receiver Name', 'Place Of Supply'];
    const named = [BUSINESS.gstin, BUSINESS.name, '27-Maharashtra'];
    expect(cellsOf(await table('b2b'), number, ...buyer, 'Invoice Value', 'Rate', 'Taxable Value')).toEqual([
      [...named, '12882', '5', '291.43'],
      [...named, '12882', '18', '488.14'],
      [...named, '12882', '40', '8571.43'],
    ]);
    const sold = await table('hsn-b2b');
    expect(gained(before, sold, ...BY_CODE)).toEqual(SOLD_BY_CODE);

    await refund(consolePage, reference, { rupees: 1_000, box: true });
    const note = await openCreditNote(consolePage);
    expect(cellsOf(await table('cdnr'), note, ...buyer, 'Note Value', 'Rate', 'Taxable Value')).toEqual([
      [...named, '1000', '5', '10.04'],
      [...named, '1000', '18', '488.14'],
      [...named, '1000', '40', '295.33'],
    ]);
    expect(gained(sold, await table('hsn-b2b'), ...BY_CODE)).toEqual(BACK_BY_CODE);
  });

  test('of a customer: in the sums of the state by rate, and the summary by HSN', async ({
    page,
    context,
    admin,
  }) => {
    const consolePage = new ConsolePage(await context.newPage());
    await consolePage.signIn(admin);
    await setRates(consolePage.page);
    const both = async () =>
      [await filed(context.request, 'b2cs'), await filed(context.request, 'hsn-b2c')] as const;
    const [sums, codes] = await both();

    const code = await makeCoupon(consolePage.page, 'Grocery');
    await (await checkoutOfThree(page, { code })).payButton.click();
    const { reference } = await payAndCome(page);
    const [soldSums, soldCodes] = await both();
    expect(gained(sums, soldSums, ...BY_STATE)).toEqual({
      '27-Maharashtra 5': [291_43],
      '27-Maharashtra 18': [488_14],
      '27-Maharashtra 40': [8_571_43],
    });
    expect(gained(codes, soldCodes, ...BY_CODE)).toEqual(SOLD_BY_CODE);

    await refund(consolePage, reference, { rupees: 1_000, box: true });
    await openCreditNote(consolePage);
    const [leftSums, leftCodes] = await both();
    expect(gained(soldSums, leftSums, ...BY_STATE)).toEqual({
      '27-Maharashtra 5': [-10_04],
      '27-Maharashtra 18': [-488_14],
      '27-Maharashtra 40': [-295_33],
    });
    expect(gained(soldCodes, leftCodes, ...BY_CODE)).toEqual(BACK_BY_CODE);
  });
});

test('above ₹1 lakh a customer’s invoice in another state and its credit note are named, and in no sum of the state', async ({
  page,
  context,
  admin,
}) => {
  test.slow();
  const consolePage = new ConsolePage(await context.newPage());
  await consolePage.signIn(admin);
  const table = (name: string) => filed(context.request, name);
  const before = await table('b2cs');
  const product = new ProductPage(page);
  await product.open(LAPTOP);
  await product.add(2);
  const checkout = new CheckoutPage(page);
  await checkout.open();
  await checkout.fill({ ...newCustomer(), ...MUMBAI });
  await checkout.payButton.click();
  const { reference, number } = await payAndCome(page);
  await refund(consolePage, reference, { rupees: 59_000 });
  const note = await openCreditNote(consolePage);
  expect(
    cellsOf(await table('b2cl'), number, 'Place Of Supply', 'Invoice Value', 'Rate', 'Taxable Value'),
  ).toEqual([['27-Maharashtra', '149980', '18', '127101.69']]);
  expect(
    cellsOf(await table('cdnur'), note, 'UR Type', 'Place Of Supply', 'Note Value', 'Rate', 'Taxable Value'),
  ).toEqual([['B2CL', '27-Maharashtra', '59000', '18', '50000']]);
  expect(gained(before, await table('b2cs'), ...BY_STATE)).toEqual({});
});
