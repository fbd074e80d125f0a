/** A sale with three rates of GST and a coupon to another state, and the part of its money that goes back with a box. */
import { randomUUID } from 'node:crypto';
import { expect, type Page } from '@playwright/test';
import { coupons, product as goods, paymentActions } from '@/lib/console/messages';
import { coupon, summary } from '@/shop/messages';
import { CheckoutPage, newCustomer } from './checkout-page';
import type { ConsolePage } from './console-page';
import { CHAI, SPEAKERS, SWEETS, type Thing } from './goods';
import { HostedPage } from './hosted-page';
import { OrderPage } from './order-page';
import { ProductPage } from './product-page';

export const BUSINESS = { name: 'Rao & Daughters', gstin: '27AAPFU0939F1ZV' };
export const MUMBAI = { pincode: '400001', city: 'Mumbai', state: 'Maharashtra' };
/** A thing, its rate in per cent, its HSN code and its unit. */
type Rated = readonly [Thing, string, string, string];
const RATES: readonly Rated[] = [
  [CHAI, '5', '0902', 'PAC'],
  [SWEETS, '18', '2106', 'BOX'],
  [SPEAKERS, '40', '8518', 'PRS'],
];

/** In the console's form of each. @param page of somebody who may change goods. */
export async function setRates(page: Page, rates: readonly Rated[] = RATES): Promise<void> {
  for (const [{ id }, percent, hsn, unit] of rates) {
    await page.goto(`/admin/products/${id}`);
    await page.getByLabel(goods.fields.hsn).fill(hsn);
    await page.getByLabel(goods.fields.gst).fill(percent);
    await page.getByLabel(goods.fields.unit).selectOption(unit);
    await page.getByRole('button', { name: goods.save, exact: true }).last().click();
    await expect(page.getByText(goods.saved)).toBeVisible();
  }
}

/** In the console's form: ten per cent off what the shop has of one category. @returns its code, of the test's own. */
export async function makeCoupon(page: Page, category: string): Promise<string> {
  const code = `E2E${randomUUID().slice(0, 8).toUpperCase()}`;
  await page.goto('/admin/coupons/new');
  await page.getByLabel(coupons.code).fill(code);
  await page.getByRole('radio', { name: coupons.kinds.percent.name }).check();
  await page.getByLabel(coupons.percentage, { exact: true }).fill('10');
  await page.getByRole('checkbox', { name: category, exact: true }).check();
  await page.getByRole('button', { name: coupons.make }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(coupons.editTitle(code));
  return code;
}

/** The three things, or others, so many of each, in a checkout that is filled in for somebody in Mumbai. @param gstin of a business that buys. */
export async function checkoutOfThree(
  page: Page,
  { gstin, code }: { gstin?: string; code?: string },
  things: readonly (readonly [Thing, number])[] = RATES.map(([thing]) => [thing, 1]),
): Promise<CheckoutPage> {
  const product = new ProductPage(page);
  for (const [thing, units] of things) {
    await product.open(thing);
    await product.add(units);
  }
  if (code !== undefined) {
    await page.goto('/cart');
    await page.getByLabel(coupon.label).fill(code);
    await page.getByRole('button', { name: coupon.apply }).click();
    await expect(page.getByRole('region', { name: summary.title })).toContainText(coupon.line(code));
  }
  const checkout = new CheckoutPage(page);
  await checkout.open();
  await checkout.fill({ ...newCustomer(), ...MUMBAI });
  if (gstin !== undefined) await checkout.buyForBusiness({ name: BUSINESS.name, gstin });
  return checkout;
}

/** From the gateway's page to the order's, which names the invoice. */
export async function payAndCome(page: Page) {
  const hosted = new HostedPage(page);
  await hosted.arrived();
  await hosted.payByCard();
  const order = new OrderPage(page);
  await order.panel.waitFor();
  const link = page.getByRole('link', { name: /^Tax invoice INV\/\d{4}\/\d+$/ });
  const number = (await link.innerText()).replace('Tax invoice ', '');
  return { reference: await order.reference(), link, number };
}

/** A part of the money. @param box whether the box of sweets comes back with it. */
export async function refund(
  consolePage: ConsolePage,
  reference: string,
  { rupees, box = false }: { rupees: number; box?: boolean },
): Promise<void> {
  await consolePage.openOrder(reference);
  await consolePage.openForm('Refund');
  await consolePage.fillForm(String(rupees));
  if (box) {
    const back = consolePage.dialog.getByRole('group', { name: paymentActions.restock });
    // A part of the money brings nothing back by itself.
    for (const [{ name }] of RATES) await expect(back.getByLabel(name)).toHaveValue('0');
    await back.getByLabel(SWEETS.name).fill('1');
  }
  await consolePage.sendForm('Refund');
  await expect(consolePage.outcome).toContainText(`₹${rupees.toLocaleString('en-IN')}`);
}

/** Waits for the credit note of the order that is open. @returns its number. */
export async function openCreditNote({ page }: ConsolePage): Promise<string> {
  const link = page.getByRole('link', { name: /^Credit note CN.*\d$/ });
  let number = '';
  await expect(async () => {
    await page.reload();
    number = (await link.innerText({ timeout: 2_000 })).replace('Credit note ', '');
  }).toPass();
  await link.click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Credit note');
  return number;
}
