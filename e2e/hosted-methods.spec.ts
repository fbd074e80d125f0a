/** Every way to pay on the gateway's page: with the return, and with the window closed before it. */
import { common } from '@/lib/console/messages';
import { orderDetails, orderStatus, steps, summary } from '@/shop/messages';
import { formatINR, paise } from '../lib/money';
import { booksOf } from './pages/books';
import { closeBeforeReturn, toldByWebhook } from './pages/closed-window';
import { ConsolePage } from './pages/console-page';
import { PHONE, type Thing, TOFFEE } from './pages/goods';
import { CARD, type HostedPage } from './pages/hosted-page';
import { placeOrderInBrowser } from './pages/order-flow';
import { OrderPage, PAID } from './pages/order-page';
import { PHONE_SCREEN } from './support/screens';
import { expect, test } from './support/test';

interface Way {
  readonly name: string;
  readonly thing: Thing;
  readonly pay: (hosted: HostedPage) => Promise<void>;
  /** What it was paid with, as shop and console say it. */
  readonly words: readonly RegExp[];
  /** Paise that the plan takes off. */
  readonly discount?: number;
}

const WAYS: readonly Way[] = [
  {
    name: 'a card',
    thing: TOFFEE,
    pay: (hosted) => hosted.payByCard(),
    words: [/VISA credit card ···· 1112/],
  },
  { name: 'UPI', thing: TOFFEE, pay: (hosted) => hosted.payByUpi(), words: [/UPI as…@upi/] },
  {
    name: 'net banking',
    thing: TOFFEE,
    pay: (hosted) => hosted.payByBank('Net banking'),
    words: [/Net banking, Bank of the Sandbox/],
  },
  {
    name: 'a wallet',
    thing: TOFFEE,
    pay: (hosted) => hosted.payByBank('Wallet'),
    words: [/Wallet, Sandbox Wallet/],
  },
  {
    name: 'points and a card together',
    thing: TOFFEE,
    pay: (hosted) => hosted.payWithPoints('20'),
    words: [/Points/, /VISA credit card ···· 1112/],
  },
  {
    name: 'credit card EMI',
    thing: PHONE,
    pay: (hosted) =>
      hosted.payInInstalments('Credit card EMI', {
        bank: 'INDUSIND BANK',
        months: 6,
        card: CARD,
      }),
    words: [/credit card EMI ···· 1112/],
  },
  {
    name: 'credit card EMI with a plan that takes something off',
    thing: PHONE,
    pay: (hosted) =>
      hosted.payInInstalments('Credit card EMI', {
        bank: 'HDFC BANK',
        months: 3,
        card: { number: '4690 0000 4691 0000', cvv: '123' },
      }),
    words: [/credit card EMI ···· 0000/],
    discount: 50_000,
  },
  {
    name: 'debit card EMI',
    thing: PHONE,
    pay: (hosted) =>
      hosted.payInInstalments('Debit card EMI', {
        bank: 'HDFC BANK',
        months: 9,
        card: { number: '5419 1904 1121 1587', cvv: '123' },
        mobile: '9876543210',
      }),
    words: [/debit card EMI ···· 1587/],
  },
];

for (const { name, thing, pay, words, discount = 0 } of WAYS) {
  const paid = thing.total - discount;
  const inRupees = formatINR(paise(paid));

  async function paidPage(order: OrderPage) {
    await expect(order.headline).toHaveText(PAID);
    await expect(order.amount(steps.charged)).toHaveText(inRupees);
    const particulars = order.page.getByRole('region', { name: orderDetails.particulars });
    for (const part of words) await expect(particulars).toContainText(part);
    const off = order.page.getByText(summary.emiDiscount);
    await expect(off).toHaveCount(discount > 0 ? 1 : 0);
    if (discount > 0) await expect(order.page.getByRole('main')).toContainText('−₹500');
  }

  async function paidInConsole(consolePage: ConsolePage) {
    await expect(consolePage.figure('Captured')).toContainText(inRupees);
    const table = consolePage.page.getByRole('table', { name: 'Payments' });
    await expect(table.getByRole('row')).toHaveCount(1 + words.length);
    for (const part of words) await expect(table).toContainText(part);
    // An order that a person must look at cannot be sent: what a plan takes off is no such difference.
    await expect(consolePage.page.getByRole('button', { name: 'Mark as dispatched' })).toBeVisible();
  }

  test(`by ${name}`, async ({ page, context, sandbox, admin }) => {
    const { reference, hosted, order } = await placeOrderInBrowser(page, { thing });
    await pay(hosted);
    await paidPage(order);
    expect(await booksOf(sandbox, reference)).toMatchObject({ authorised: paid, captured: paid });
    const consolePage = new ConsolePage(await context.newPage());
    await consolePage.signIn(admin);
    await consolePage.openOrder(reference);
    await paidInConsole(consolePage);
  });

  test(`by ${name}, the window closed before the return`, async ({ page, context, sandbox, admin }) => {
    const { reference, hosted } = await placeOrderInBrowser(page, { thing });
    await closeBeforeReturn(page);
    await pay(hosted);
    await page.getByRole('heading', { name: 'The window is closed' }).waitFor();
    const consolePage = new ConsolePage(await context.newPage());
    await consolePage.signIn(admin);
    await toldByWebhook(consolePage, reference, / captured/);
    await paidInConsole(consolePage);
    const order = new OrderPage(page);
    await order.openLast();
    await paidPage(order);
    expect(await booksOf(sandbox, reference)).toMatchObject({ authorised: paid, captured: paid });
  });
}

test('a decline comes back by the address for failures, and the order page says it', async ({
  page,
  sandbox,
  shop,
}) => {
  const { reference, hosted, order } = await placeOrderInBrowser(page);
  const [create] = (await sandbox.ledger({ reference, endpoint: 'create' })).requests;
  expect(create).toMatchObject({
    body: { failure_callback_url: `${shop.url}/api/pinelabs/callback` },
  });
  await page.getByRole('button', { name: 'Decline', exact: true }).click();
  await hosted.returnToShop();
  await expect(order.headline).toHaveText(orderStatus.attemptFailed);
  await page.setViewportSize(PHONE_SCREEN);
  await expect(order.payButton).toBeInViewport({ ratio: 1 });
  expect((await sandbox.ledger({ reference })).movements).toEqual([]);
});

test('a decline with the window closed is told by the webhook', async ({ page, context, admin }) => {
  const { reference, hosted } = await placeOrderInBrowser(page);
  await closeBeforeReturn(page);
  await page.getByRole('button', { name: 'Decline', exact: true }).click();
  await hosted.returnToShop();
  await page.getByRole('heading', { name: 'The window is closed' }).waitFor();
  const consolePage = new ConsolePage(await context.newPage());
  await consolePage.signIn(admin);
  await toldByWebhook(consolePage, reference, new RegExp(`→ ${common.statuses.ATTEMPTED}`));
  const order = new OrderPage(page);
  await order.openLast();
  await expect(order.headline).toHaveText(orderStatus.attemptFailed);
});

test('the return in the older words, payment_status, is read too', async ({ page, sandbox }) => {
  await sandbox.settings({ callback_status_field: 'payment_status' });
  try {
    const returned = page.waitForRequest((request) => request.url().endsWith('/api/pinelabs/callback'));
    const { reference, hosted, order } = await placeOrderInBrowser(page);
    // The webhook tells nothing: what finishes the order is the return.
    await sandbox.fault({ endpoint: 'webhook', fault: 'none', reference });
    await hosted.payByCard();
    const fields = new URLSearchParams((await returned).postData() ?? '');
    expect([...fields.keys()]).toContain('payment_status');
    expect(fields.has('status')).toBe(false);
    await expect(order.headline).toHaveText(PAID);
    expect(await booksOf(sandbox, reference)).toMatchObject({ captured: 5_000 });
  } finally {
    await sandbox.settings({ callback_status_field: 'status' });
  }
});
