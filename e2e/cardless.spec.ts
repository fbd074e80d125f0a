import type { Locator } from '@playwright/test';
import { emiErrors, orderDetails, plans } from '@/shop/messages';
import * as hi from '@/shop/messages.hi';
import { booksOf, timesAsked } from './pages/books';
import { CardlessPage, PERSON, TURNED_DOWN } from './pages/cardless-page';
import { ConsolePage } from './pages/console-page';
import { OTHER_PHONE, PHONE, SPEAKERS } from './pages/goods';
import { HostedPage, OTP, WRONG_OTP } from './pages/hosted-page';
import { toPlans } from './pages/instalments-flow';
import { months } from './pages/instalments-page';
import { OrderPage, PAID } from './pages/order-page';
import { ProductPage } from './pages/product-page';
import { PHONE_SCREEN } from './support/screens';
import { scriptsReady } from './support/scripts-ready';
import { beginning } from './support/sentences';
import { expect, test } from './support/test';

test.use({ viewport: PHONE_SCREEN });

test.afterEach(({ sandbox }) => sandbox.settings({ cardless_discovery: 'enabled' }));

/** Each run has a shop of its own, each test its own devices. */
const IMEIS = { one: '490154203237518', two: '352099001761481' } as const;

/** As the order's page says it. */
const paidByLender = (length: number) =>
  beginning((any) =>
    orderDetails.emi(plans.issuer(`ICICI${any}`, 'cardless'), plans.title(months(length), `₹${any}`)),
  );

test('cardless EMI: plan, payment, devices blocked, one of them back with a part of the money', async ({
  page,
  context,
  sandbox,
  admin,
}) => {
  const product = new ProductPage(page);
  await product.open(OTHER_PHONE);
  await product.add();
  const lender = new CardlessPage(page);
  await lender.open(PHONE);
  const hosted = await lender.begin(months(9));
  await hosted.enterPassword(OTP);
  const order = new OrderPage(page);
  await expect(order.headline).toHaveText(PAID);
  await expect(page.getByText(paidByLender(9))).toBeVisible();
  const reference = await order.reference();
  const total = PHONE.total + OTHER_PHONE.total;
  expect(await booksOf(sandbox, reference)).toMatchObject({ captured: total });
  expect(await timesAsked(sandbox, reference, 'payment')).toBe(1);

  const consolePage = new ConsolePage(await context.newPage());
  await consolePage.signIn(admin);
  await consolePage.openOrder(reference);
  await expect(consolePage.device(PHONE.name)).toHaveValue('');
  // A scanner ends what it types with Enter: that leads onwards and sends nothing.
  await scriptsReady(consolePage.device(OTHER_PHONE.name));
  await consolePage.device(OTHER_PHONE.name).fill(`${IMEIS.one.slice(0, -1)}9`);
  await consolePage.device(OTHER_PHONE.name).press('Enter');
  await expect(consolePage.device(PHONE.name)).toBeFocused();
  await consolePage.device(PHONE.name).fill('35-209900-176148-1');
  await consolePage.device(PHONE.name).press('Enter');
  await expect(consolePage.blockButton).toBeFocused();
  await consolePage.blockButton.click();
  await expect(consolePage.devices).toContainText('One digit of this IMEI is wrong');
  await expect(consolePage.device(OTHER_PHONE.name)).toBeFocused();
  await expect(consolePage.device(PHONE.name)).toHaveValue('35-209900-176148-1');
  expect(await timesAsked(sandbox, reference, 'imei')).toBe(0);
  await consolePage.device(OTHER_PHONE.name).fill(IMEIS.one);
  await consolePage.blockButton.click();
  await expect(consolePage.devices.getByRole('status')).toContainText('The gateway has blocked');
  await expect(consolePage.devices.getByText('Blocked', { exact: true })).toHaveCount(2);

  await consolePage.openForm('Refund');
  await consolePage.fillForm('21999');
  await consolePage.dialog.getByRole('checkbox', { name: new RegExp(IMEIS.two) }).check();
  await consolePage.sendForm('Refund');
  await expect(consolePage.outcome).toHaveText('DoneRefunded ₹21,999.');
  await expect(consolePage.devices.getByText('Unblocked', { exact: true })).toHaveCount(1);
  await expect(consolePage.devices.getByText('Blocked', { exact: true })).toHaveCount(1);
  await expect(consolePage.entry(`Unblocked with the refund: ${IMEIS.two}`)).toBeVisible();
  const { requests } = await sandbox.ledger({ endpoint: 'refund' });
  expect(JSON.stringify(requests.map(({ body }) => body))).toContain(`"product_imei":"${IMEIS.two}"`);
  expect(await booksOf(sandbox, reference)).toMatchObject({ refunded: PHONE.total });
  expect(await sandbox.blockedImeis(reference)).toEqual([IMEIS.one]);
});

test('cardless EMI with the window closed before the return: the webhook finishes the order', async ({
  page,
  sandbox,
}) => {
  const lender = new CardlessPage(page);
  await lender.open(SPEAKERS);
  const hosted = await lender.begin(months(3));
  const order = new OrderPage(await page.context().newPage());
  await order.openLast();
  const reference = await order.reference();
  await sandbox.fault({ endpoint: 'callback', fault: 'none', reference });
  await hosted.enterPassword(OTP);
  await hosted.page.waitForLoadState();
  await hosted.page.close();
  await expect(order.headline).toHaveText(PAID);
  expect(await booksOf(sandbox, reference)).toMatchObject({ captured: SPEAKERS.total });
});

test('a person who is turned down can mend it; a try that failed asks for PAN and mobile again', async ({
  page,
  sandbox,
}) => {
  const lender = new CardlessPage(page);
  await lender.open(SPEAKERS);
  await lender.type(TURNED_DOWN);
  await lender.ask();
  await expect(lender.alert).toContainText(emiErrors.turnedDown);
  await expect(lender.pan).toBeFocused();
  await expect(lender.pan).toHaveValue(TURNED_DOWN.pan);
  const hosted = await lender.begin(months(6));
  await hosted.enterPassword(WRONG_OTP);
  const order = new OrderPage(page);
  await order.openLast();
  const reference = await order.reference();
  await order.lenderLink.click();
  await lender.arrived();
  await expect(lender.plan(months(6))).toBeChecked();
  await expect(lender.pan).toHaveValue('');
  await lender.type({ mobile: '8123456789', pan: 'QWERT1234Y' });
  await lender.payButton.click();
  await hosted.enterPassword(OTP);
  await expect(order.headline).toHaveText(PAID);
  expect(await booksOf(sandbox, reference)).toMatchObject({ captured: SPEAKERS.total });
  expect(await timesAsked(sandbox, reference, 'payment')).toBe(2);
});

test('on a phone the buttons that order keep room around their words, in either language', async ({
  page,
}) => {
  const lender = new CardlessPage(page);
  await lender.open(SPEAKERS);
  await lender.type(PERSON);
  await lender.ask();
  expect(await roomIn(lender.payButton)).toBeGreaterThanOrEqual(7);
  // Longer words, on two lines.
  await page.goto(`/hi${new URL(page.url()).pathname}`);
  expect(await roomIn(page.getByRole('button', { name: hi.lenderButton.order }))).toBeGreaterThanOrEqual(7);
  const byCard = await toPlans(page);
  expect(await roomIn(byCard.payButton)).toBeGreaterThanOrEqual(7);
});

/** Between a button's words and its border, in pixels, where they are nearest. */
function roomIn(button: Locator): Promise<number> {
  return button.evaluate((element) => {
    const range = document.createRange();
    range.selectNodeContents(element);
    const [words, border] = [range.getBoundingClientRect(), element.getBoundingClientRect()];
    return Math.min(
      words.left - border.left,
      border.right - words.right,
      words.top - border.top,
      border.bottom - words.bottom,
    );
  });
}

// The sandbox's setting counts for everybody.
test('without offers of the lender the plan is chosen at its page; a person turned down there is told so', async ({
  page,
  sandbox,
}) => {
  await sandbox.settings({ cardless_discovery: '404' });
  const lender = new CardlessPage(page);
  await lender.open(SPEAKERS);
  await lender.type(TURNED_DOWN);
  await lender.ask();
  await expect(lender.goOn).toContainText(emiErrors.chooseThere);
  await expect(lender.alert).toHaveCount(0);
  await lender.payButton.click();
  const hosted = new HostedPage(page);
  await expect(page.getByText('ICICI').first()).toBeVisible();
  await hosted.enterPassword(OTP);
  const order = new OrderPage(page);
  await order.openLast();
  const reference = await order.reference();
  await order.lenderLink.click();
  await lender.arrived();
  await lender.type(PERSON);
  await lender.ask();
  await lender.payButton.click();
  await page.getByRole('radio', { name: /^12 months/ }).check();
  await hosted.enterPassword(OTP);
  await expect(order.headline).toHaveText(PAID);
  await expect(page.getByText(paidByLender(12))).toBeVisible();
  expect(await booksOf(sandbox, reference)).toMatchObject({ captured: SPEAKERS.total });
});
