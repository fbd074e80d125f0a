/** Paid without leaving: the gateway's page in a window on ours, by its script. The fetched order alone is believed. */
import type { Frame, Page } from '@playwright/test';
import { declined, orderStatus, payWindow, steps } from '@/shop/messages';
import type { SandboxControl } from '../scripts/lib/sandbox-control';
import { booksOf, timesAsked } from './pages/books';
import { closeBeforeReturn, toldByWebhook } from './pages/closed-window';
import { ConsolePage } from './pages/console-page';
import { CHAI } from './pages/goods';
import { CARD, DECLINED_CARD, HostedPage, OTP } from './pages/hosted-page';
import { fillCheckout } from './pages/order-flow';
import { HELD, OrderPage, PAID, UNPAID } from './pages/order-page';
import { PaymentWindow, placeInWindow } from './pages/payment-window';
import { expectAccessible } from './support/accessible';
import { PHONE_SCREEN } from './support/screens';
import { expect } from './support/test';
import { testWith } from './support/with-settings';

/** The merchant's setting: nobody is asked. */
const test = testWith({ PINELABS_SYSTEMS: 'hosted,frame' });
test.use({ viewport: PHONE_SCREEN });

test('by the keyboard alone: closed by Escape, opened again, paid; told three times, charged once', async ({
  page,
  context,
  sandbox,
  admin,
}) => {
  const carried = returnsOf(page);
  const { checkout } = await fillCheckout(page);
  await checkout.payButton.focus();
  await page.keyboard.press('Enter');
  const paying = new PaymentWindow(page);
  await paying.hosted.arrived();
  const reference = await paying.hosted.reference();
  await expect.poll(() => paying.focused()).toBe('IFRAME');
  await page.keyboard.press('Escape');
  const order = new OrderPage(page);
  await expect(order.headline).toHaveText(UNPAID);
  await expect(page).toHaveURL(/\/order\/[\w-]{43}$/);

  // The sandbox brings the return once itself; the window, and a webhook, bring it again.
  await sandbox.fault({ endpoint: 'callback', fault: 'duplicate', reference });
  await order.payButton.focus();
  await page.keyboard.press('Enter');
  await paying.hosted.arrived();
  await paying.hosted.page.getByLabel('Card number').focus();
  for (const text of [CARD.number.replaceAll(' ', ''), '1234', CARD.cvv, 'Asha Rao']) {
    await page.keyboard.type(text);
    await page.keyboard.press('Tab');
  }
  await page.keyboard.press('Enter');
  await paying.hosted.page.getByLabel('One-time password').focus();
  await page.keyboard.type(OTP);
  await page.keyboard.press('Enter');
  await expect(order.headline).toHaveText(PAID);
  await expect(page).toHaveURL(/\/order\/[\w-]{43}$/);

  expect(carried).toHaveLength(2);
  expect(await booksOf(sandbox, reference)).toMatchObject({ authorised: 5_000, captured: 5_000 });
  const { requests } = await sandbox.ledger({ reference, endpoint: 'create' });
  expect(requests).toMatchObject([{ body: { integration_mode: 'IFRAME' } }]);
  const consolePage = new ConsolePage(await context.newPage());
  await consolePage.signIn(admin);
  await consolePage.openOrder(reference);
  await expect(consolePage.entry('₹50 captured')).toHaveCount(1);
});

test('a declined card leads to the order, whose button opens the window again', async ({ page, sandbox }) => {
  const { paying, hosted, reference, order } = await placeInWindow(page);
  await expectAccessible(page);
  await hosted.enterCard(DECLINED_CARD);
  await hosted.enterPassword(OTP);
  await expect(hosted.refusal).toContainText('declined');
  await hosted.returnToShop();
  await expect(order.headline).toHaveText(orderStatus.attemptFailed);
  await expect(order.panel).toContainText(`${declined.declined.what} ${orderStatus.notPaidYet('₹50')}`);

  await order.payButton.click();
  await hosted.arrived();
  expect(await hosted.reference()).toBe(reference);
  await paying.closeButton.click();
  await expect(order.payButton).toBeVisible();
  await order.payButton.click();
  await hosted.payByUpi();
  await expect(order.headline).toHaveText(PAID);
  expect(await timesAsked(sandbox, reference, 'create')).toBe(1);
  expect(await booksOf(sandbox, reference)).toMatchObject({ captured: 5_000 });
});

test('the window is closed after paying, before it told anybody: the order shows the payment', async ({
  page,
  sandbox,
}) => {
  const { paying, hosted, reference, order } = await placeInWindow(page);
  await hosted.payAndClose();
  await paying.closeButton.click();
  await expect(order.headline).toHaveText(PAID);
  await expect(order.payButton).toHaveCount(0);
  expect(await booksOf(sandbox, reference)).toMatchObject({ captured: 5_000 });
  // Whoever asks for the window now is led to the order.
  await page.goto(`${page.url()}/pay`);
  await expect(page).toHaveURL(/\/order\/[\w-]{43}$/);
});

test('held in the window, lost on the way back and told by the webhook; charged in part, the rest released', async ({
  page,
  context,
  sandbox,
  admin,
}) => {
  const { hosted, reference, order } = await placeInWindow(page, { thing: CHAI, hold: true });
  await closeBeforeReturn(page);
  await hosted.payByCard();
  await page.getByRole('heading', { name: 'The window is closed' }).waitFor();
  const consolePage = new ConsolePage(await context.newPage());
  await consolePage.signIn(admin);
  await toldByWebhook(consolePage, reference, /₹389 held/);
  await order.openLast();
  await expect(order.headline).toHaveText(HELD);

  await consolePage.perform('Capture', '123.45');
  await consolePage.question.waitFor();
  await consolePage.sendForm('Capture');
  await expect(consolePage.outcome).toHaveText('DoneCaptured ₹123.45.');
  await page.reload();
  await expect(order.headline).toHaveText(orderStatus.partlyCharged);
  await expect(order.amount(steps.charged)).toHaveText('₹123.45');
  await expect(order.amount(steps.released)).toContainText('₹265.55');
  expect(await booksOf(sandbox, reference)).toEqual({
    authorised: 38_900,
    captured: 12_345,
    released: 26_555,
    refunded: 0,
    held: 0,
  });
});

test('a script that is kept out leaves the gateway’s own page', async ({ page, sandbox }) => {
  await page.route('**/web-sdk-checkout.js', (route) => route.abort());
  const { checkout } = await fillCheckout(page);
  await checkout.payButton.click();
  await expect(page.getByRole('main').getByRole('alert')).toContainText(payWindow.blockedTitle);
  const paying = new PaymentWindow(page);
  await expect(paying.dialog).toHaveCount(0);
  await expectAccessible(page);

  // Its policy lets the gateway in, as it does nowhere else.
  const gateway = new URL(sandbox.url).origin;
  const own = (await page.reload())?.headers() ?? {};
  expect(own['content-security-policy']).toContain(`; frame-src ${gateway};`);
  expect(own['content-security-policy']).toMatch(/'strict-dynamic' http:\S+; style-src/);
  expect(own).toMatchObject({ 'x-frame-options': 'DENY', 'cache-control': 'private, no-store' });
  const order = await page.request.get(page.url().replace(/\/pay$/, ''));
  expect(order.headers()['content-security-policy']).toContain("connect-src 'self';");
  expect(order.headers()['content-security-policy']).not.toContain('frame-src');

  await paying.wayRound.click();
  await payOnItsOwnPage(page, sandbox);
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('the gateway’s own page takes the payment', async ({ page, sandbox }) => {
    const { checkout } = await fillCheckout(page);
    await checkout.payButton.click();
    // Playwright finds no text in here, though the browser shows it.
    await expect(page.locator('noscript p').first()).toBeVisible();
    await new PaymentWindow(page).wayRound.click();
    await payOnItsOwnPage(page, sandbox, () => page.getByRole('button', { name: /^Return to / }).click());
  });
});

test('nobody but the gateway can say that it was paid, and what it says is only a hint', async ({
  page,
  complaints,
  sandbox,
}) => {
  const { paying, reference, order } = await placeInWindow(page);
  const { requests } = await sandbox.ledger({ reference, endpoint: 'create' });
  const fields = {
    order_id: String(requests[0]?.order_id),
    status: 'PROCESSED',
    signature: 'A'.repeat(64),
  };
  const message = { source: 'plural-checkout', type: 'result', outcome: 'paid', fields };
  const shop = new URL(page.url()).origin;
  const carried = returnsOf(page);

  // From a script of our own page, and from another site's frame, which the policy keeps out to begin with.
  await page.evaluate((said) => window.postMessage(said, '*'), message);
  await page.route('http://another-site.example/', (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: `<script>parent.postMessage(${JSON.stringify(message)}, '*')</script>`,
    }),
  );
  await page.evaluate(() => {
    const frame = document.createElement('iframe');
    frame.src = 'http://another-site.example/';
    document.body.append(frame);
  });
  await expect.poll(() => complaints.filter((text) => text.includes('frame-src')).length).toBe(1);
  complaints.length = 0;
  // From the gateway's origin, but another frame than the window's.
  await page.evaluate((src) => {
    const frame = document.createElement('iframe');
    frame.src = src;
    frame.name = 'second';
    document.body.append(frame);
  }, (await frameOf(page)).url());
  await expect.poll(() => page.frame('second')?.evaluate(() => document.title)).toContain('checkout');
  await page
    .frame('second')
    ?.evaluate(([said, to]) => parent.postMessage(said, to), [message, shop] as const);
  await expect(paying.dialog).toBeVisible();
  expect(carried).toEqual([]);

  // From the window itself: carried to our server, whose check of the signature refuses it.
  const frame = await frameOf(page);
  await frame.evaluate(([said, to]) => parent.postMessage(said, to), [message, shop] as const);
  await expect(order.headline).toHaveText(UNPAID);
  expect(carried).toHaveLength(1);
  expect((await sandbox.ledger({ reference })).movements).toEqual([]);
  expect(await timesAsked(sandbox, reference, 'create')).toBe(1);
});

/** What this browser brings to the shop's callback, from now on. */
function returnsOf(page: Page): string[] {
  const urls: string[] = [];
  page.on('request', (request) => {
    if (request.url().includes('/api/pinelabs/callback')) urls.push(request.url());
  });
  return urls;
}

/** The window's. */
async function frameOf(page: Page): Promise<Frame> {
  const frame = await (await page.locator('iframe[title="Payment"]').elementHandle())?.contentFrame();
  if (!frame) throw new Error('there is no window');
  return frame;
}

/** Top-level, and on to the order. */
async function payOnItsOwnPage(page: Page, sandbox: SandboxControl, comeBack = async () => {}) {
  const hosted = new HostedPage(page);
  await hosted.arrived();
  const reference = await hosted.reference();
  await hosted.payByCard();
  await comeBack();
  await expect(new OrderPage(page).headline).toHaveText(PAID);
  expect(await booksOf(sandbox, reference)).toMatchObject({ captured: 5_000 });
}
