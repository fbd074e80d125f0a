/** The devices of an order: one of each product on a lender's plan, and what refunds do to the brand's blocks. */
import type { Page } from '@playwright/test';
import { cart, orderLimit } from '@/shop/messages';
import { CardlessPage } from './pages/cardless-page';
import { ConsolePage } from './pages/console-page';
import { OTHER_PHONE, PHONE } from './pages/goods';
import { OTP } from './pages/hosted-page';
import { begin } from './pages/instalments-flow';
import { HDFC_DEBIT, ISSUERS, months } from './pages/instalments-page';
import { fillCheckout } from './pages/order-flow';
import { OrderPage, PAID } from './pages/order-page';
import { ProductPage } from './pages/product-page';
import { expect, test } from './support/test';

/** Each run has a shop of its own, each test its own devices. */
const IMEIS = {
  one: '490154203237500',
  two: '352099001761440',
  three: '356938035643841',
  four: '356938035643809',
} as const;

async function paidByLender(page: Page): Promise<string> {
  const lender = new CardlessPage(page);
  await lender.open(PHONE);
  const hosted = await lender.begin(months(9));
  await hosted.enterPassword(OTP);
  await expect(new OrderPage(page).headline).toHaveText(PAID);
  return new OrderPage(page).reference();
}

test('two devices refunded in full: the refund names both, and the brand has none of them left', async ({
  page,
  context,
  sandbox,
  admin,
}) => {
  const product = new ProductPage(page);
  await product.open(OTHER_PHONE);
  await product.add();
  const reference = await paidByLender(page);
  const consolePage = new ConsolePage(await context.newPage());
  await consolePage.signIn(admin);
  await consolePage.openOrder(reference);
  await consolePage.device(OTHER_PHONE.name).fill(IMEIS.one);
  await consolePage.device(PHONE.name).fill(IMEIS.two);
  await consolePage.blockButton.click();
  await expect(consolePage.devices.getByText('Blocked', { exact: true })).toHaveCount(2);
  expect((await sandbox.blockedImeis(reference)).toSorted()).toEqual([IMEIS.two, IMEIS.one].toSorted());

  await consolePage.openForm('Refund');
  await expect(consolePage.dialog).toContainText('ends it for every device of the order');
  await consolePage.sendForm('Refund');
  await expect(consolePage.outcome).toContainText('Refunded ₹91,998.');
  await expect(consolePage.devices.getByText('Unblocked', { exact: true })).toHaveCount(2);
  expect(await sandbox.blockedImeis(reference)).toEqual([]);
  const { requests } = await sandbox.ledger({ reference, endpoint: 'refund' });
  for (const imei of [IMEIS.one, IMEIS.two]) {
    expect(JSON.stringify(requests.map(({ body }) => body))).toContain(`"product_imei":"${imei}"`);
  }
});

test('a part of one device’s price back: the console warns that this ends its block, and it is blocked again', async ({
  page,
  context,
  sandbox,
  admin,
}) => {
  const reference = await paidByLender(page);
  const consolePage = new ConsolePage(await context.newPage());
  await consolePage.signIn(admin);
  await consolePage.openOrder(reference);
  await consolePage.device(PHONE.name).fill(IMEIS.three);
  await consolePage.blockButton.click();
  await expect(consolePage.devices.getByText('Blocked', { exact: true })).toHaveCount(1);
  const said = consolePage.devices.getByText(`The gateway has blocked ${IMEIS.three}.`);
  await expect(said).toBeVisible();
  // Its parcel has left: the customer keeps it.
  await consolePage.money.getByRole('button', { name: 'Mark as dispatched' }).click();
  await expect(consolePage.money).toContainText('Dispatched');

  await consolePage.openForm('Refund');
  await consolePage.fillForm('500');
  await expect(consolePage.dialog).toContainText('This refund ends the brand’s block');
  await expect(consolePage.dialog).toContainText(IMEIS.three);
  await consolePage.sendForm('Refund');
  await expect(consolePage.outcome).toHaveText('DoneRefunded ₹500.');
  await expect(consolePage.devices.getByText('Unblocked', { exact: true })).toHaveCount(1);
  await expect(consolePage.devices).toContainText('A refund has ended the brand’s block.');
  await expect(said).toHaveCount(0);
  expect(await sandbox.blockedImeis(reference)).toEqual([]);

  await expect(consolePage.device(PHONE.name)).toHaveValue(IMEIS.three);
  await consolePage.blockButton.click();
  await expect(consolePage.devices.getByText('Blocked', { exact: true })).toHaveCount(1);
  expect(await sandbox.blockedImeis(reference)).toEqual([IMEIS.three]);
});

test('two of one phone: cart and checkout say that a lender’s plan takes one, and the other ways stay open', async ({
  page,
}) => {
  const product = new ProductPage(page);
  await product.open(PHONE);
  await product.add();
  const words = orderLimit.oneDeviceEach([PHONE.name]);
  await page.goto('/cart');
  await expect(page.getByText(words)).toHaveCount(0);
  const { checkout } = await fillCheckout(page, { thing: PHONE });
  await expect(checkout.method('later')).toBeDisabled();
  await expect(page.getByText(words)).toBeVisible();
  await expect(checkout.method('emi')).toBeEnabled();
  await page.goto('/cart');
  await expect(page.getByText(words)).toBeVisible();
  await page.getByRole('button', { name: cart.fewer(PHONE.name) }).click();
  await expect(page.getByText(words)).toHaveCount(0);
});

test('a device that the brand has blocked already is told so, and another one takes its place, without scripts', async ({
  page,
  browser,
  shop,
  admin,
}) => {
  const product = new ProductPage(page);
  await product.open(PHONE);
  await product.add();
  // A bank's plan on a card takes two of them.
  const hosted = await begin(
    page,
    { bank: ISSUERS.hdfcDebit, months: months(3), card: HDFC_DEBIT },
    { thing: PHONE },
  );
  await hosted.enterPassword(OTP);
  await expect(new OrderPage(page).headline).toHaveText(PAID);
  // The console's forms are plain ones underneath.
  const plain = await browser.newContext({ baseURL: shop.url, javaScriptEnabled: false });
  const consolePage = new ConsolePage(await plain.newPage());
  await consolePage.signIn(admin);
  await consolePage.openOrder(await new OrderPage(page).reference());
  await consolePage.device(/1 of 2$/).fill(IMEIS.four);
  await consolePage.device(/2 of 2$/).fill('SN1234567892');
  await consolePage.blockButton.click();
  // The brand takes one device a product and order.
  await expect(consolePage.devices.getByRole('status')).toContainText('Only in part');
  await expect(consolePage.devices).toContainText('blocked already, and not for this order');
  await expect(consolePage.device(/2 of 2$/)).toHaveValue('SN1234567892');
  await consolePage.devices.getByRole('checkbox', { name: new RegExp(IMEIS.four) }).check();
  await consolePage.devices.getByRole('button', { name: 'Unblock the ticked' }).click();
  await expect(consolePage.devices.getByRole('status')).toContainText(
    `The gateway has unblocked ${IMEIS.four}`,
  );
  await consolePage.device(/1 of 2$/).fill('');
  await consolePage.blockButton.click();
  await expect(consolePage.devices.getByRole('status')).toContainText('The gateway has blocked SN1234567892');
  await plain.close();
});
