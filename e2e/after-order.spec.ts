/** After the order, on a phone: where it is, cancelling it, giving something back, what changes by itself, and paper. */
import type { Page } from '@playwright/test';
import { getDocumentProxy } from 'unpdf';
import { dispatch, history, home, orderReturns, paymentActions } from '@/lib/console/messages';
import {
  cancelOrder,
  findOrder,
  orderDetails,
  orderForm,
  orderStatus,
  returnReasons,
  returns,
  shell,
  steps,
} from '@/shop/messages';
import { booksOf } from './pages/books';
import { ConsolePage } from './pages/console-page';
import { CHAI, TOFFEE } from './pages/goods';
import { payOrder, placeOrderInBrowser } from './pages/order-flow';
import { HELD, OrderPage, UNPAID } from './pages/order-page';
import { expectAccessible } from './support/accessible';
import { mailedLink, mailOf } from './support/mail';
import { PHONE_SCREEN } from './support/screens';
import { expect, test } from './support/test';

test.use({ viewport: PHONE_SCREEN, reducedMotion: 'reduce' });
/** The page of a paid order first asks after ten seconds. */
const SOON = { timeout: 40_000 };

async function openInConsole(page: Page, admin: { email: string; password: string }, reference: string) {
  const consolePage = new ConsolePage(page);
  await consolePage.signIn(admin);
  await consolePage.openOrder(reference);
  return consolePage;
}

/** Charged, and its parcel marked as sent. */
async function sentOrder(page: Page, desk: Page, admin: { email: string; password: string }) {
  const paid = await payOrder(page, { thing: CHAI });
  const consolePage = await openInConsole(desk, admin, paid.reference);
  await desk.getByRole('button', { name: dispatch.button }).click();
  await expect(consolePage.entry(history.dispatched)).toBeVisible();
  return { ...paid, consolePage };
}

async function askForReturn(page: Page): Promise<void> {
  await page.getByText(returns.open, { exact: true }).click();
  await page.getByLabel(returns.reason).selectOption(returnReasons.damaged);
  await page.getByLabel(returns.note).fill('The tin is dented.');
  await page.getByLabel(/^How many of /).selectOption('1');
  await page.getByRole('button', { name: returns.send }).click();
  await expect(page.getByText(returns.asked)).toBeVisible();
}

async function cancelHere(page: Page): Promise<void> {
  await page.getByText(cancelOrder.title, { exact: true }).click();
  await page.getByRole('button', { name: cancelOrder.button }).click();
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with scripts' : 'without scripts', () => {
    test.use({ javaScriptEnabled });

    test('whoever has lost the link gets it again, and strangers learn nothing', async ({
      page,
      browser,
      shop,
    }) => {
      const { reference, email, mobile } = await payOrder(page);
      const other = await (await browser.newContext({ viewport: PHONE_SCREEN, javaScriptEnabled })).newPage();
      const ask = async (number: string, contact: string) => {
        await other.goto('/');
        await other.getByRole('banner').getByRole('link', { name: shell.findOrder }).click();
        await other.getByLabel(findOrder.reference).fill(number);
        await other.getByLabel(findOrder.contact).fill(contact);
        await other.getByRole('button', { name: findOrder.send }).click();
      };
      await ask('BN-12', email);
      await expect(other.getByRole('main')).toContainText('This is no order number of ours.');
      await expect(other.getByLabel(findOrder.contact)).toHaveValue(email);
      const answers = [];
      for (const [number, contact] of [
        ['BN 2222 2222 2222', email],
        [reference, 'somebody@example.com'],
        [reference, mobile],
        [`#${reference.replaceAll('-', '').toLowerCase()}`, email],
      ] as const) {
        await ask(number, contact);
        await expect(other.getByText(findOrder.sentTitle)).toBeVisible();
        answers.push(await other.getByRole('main').innerText());
      }
      expect(new Set(answers).size).toBe(1);
      await other.goto(await mailedLink(shop.folder, reference, 'link-again'));
      await expect(other.getByRole('heading', { name: orderDetails.delivery })).toBeVisible();
      await other.context().close();
    });

    test('a hold is cancelled by its customer, and the console says who did', async ({
      page,
      browser,
      admin,
      sandbox,
    }) => {
      const { reference, order } = await payOrder(page, { hold: true });
      await expect(order.headline).toHaveText(HELD);
      await cancelHere(page);
      await expect(order.headline).toHaveText(orderStatus.cancelled);
      await expect(order.amount(steps.released)).toBeVisible();
      expect(await booksOf(sandbox, reference)).toMatchObject({ captured: 0, released: TOFFEE.total });
      const desk = await (await browser.newContext({ javaScriptEnabled: true })).newPage();
      const consolePage = await openInConsole(desk, admin, reference);
      await expect(consolePage.history).toContainText('the customer');
      await desk.goto('/admin/audit');
      await expect(desk.getByRole('main')).toContainText('the customer');
      await desk.context().close();
    });

    test('an unpaid order is cancelled on the spot', async ({ page }) => {
      await placeOrderInBrowser(page);
      const order = new OrderPage(page);
      await order.openLast();
      await expect(order.headline).toHaveText(UNPAID);
      await cancelHere(page);
      await expect(order.headline).toHaveText(cancelOrder.closed);
      await expect(order.step(steps.cancelled)).toBeVisible();
      await expect(order.payButton).toBeHidden();
    });

    test('a return is asked for, and what is missing is named', async ({ page, browser, admin }) => {
      const desk = await (await browser.newContext({ javaScriptEnabled: true })).newPage();
      await sentOrder(page, desk, admin);
      await desk.context().close();
      await page.reload();
      await page.getByText(returns.open, { exact: true }).click();
      const send = page.getByRole('button', { name: returns.send });
      await send.click();
      await expect(page.getByText(returns.errors.reason)).toBeVisible();
      await page.getByLabel(returns.reason).selectOption(returnReasons.damaged);
      await page.getByLabel(returns.note).fill('The tin is dented.');
      await send.click();
      await expect(page.getByText(returns.errors.lines)).toBeVisible();
      await expect(page.getByLabel(returns.note)).toHaveValue('The tin is dented.');
      // It is judged by a script in the page.
      if (javaScriptEnabled) await expectAccessible(page);
      await page.getByLabel(/^How many of /).selectOption('1');
      await send.click();
      await expect(page.getByText(returns.asked)).toBeVisible();
      await expect(page.getByText(returns.states.asked)).toBeVisible();
    });
  });
}

test('a return that was asked for is accepted with a word, and leads to the refund of its items', async ({
  page,
  browser,
  admin,
  shop,
}) => {
  const desk = await (await browser.newContext({ javaScriptEnabled: true })).newPage();
  const { reference, order, consolePage } = await sentOrder(page, desk, admin);
  await page.reload();
  await askForReturn(page);

  await desk.goto('/admin');
  // Those of the tests above wait, too.
  const waiting = new RegExp(`${home.lines.returns(1)}|${home.lines.returns(2)}`);
  await desk.getByRole('link', { name: waiting }).click();
  await desk.getByRole('link', { name: reference, exact: true }).click();
  await expect(desk.getByText('The tin is dented.')).toBeVisible();
  await desk.getByRole('button', { name: orderReturns.decline }).click();
  await expect(desk.getByText(orderReturns.whyNot)).toBeVisible();
  await desk.getByLabel(orderReturns.answer).fill('Keep the tin, we are sorry.');
  await desk.getByRole('button', { name: orderReturns.accept }).click();
  await expect(desk.getByText(orderReturns.from)).toBeVisible();
  await expect(desk.getByRole('radio', { name: new RegExp(`^${paymentActions.someLines}`) })).toBeChecked();
  await expect(desk.getByRole('textbox', { name: new RegExp(CHAI.name) })).toHaveValue('1');
  await desk.getByRole('button', { name: 'Refund', exact: true }).click();
  await expect(desk.getByRole('main')).toContainText('Refunded ₹340.');
  await expect(order.headline).toHaveText(orderStatus.refundedInPart, SOON);
  await expect(page.getByText(returns.states.accepted, { exact: true })).toBeVisible();
  await expect(page.getByText('Keep the tin, we are sorry.')).toBeVisible();
  const mail = await mailOf(shop.folder, reference, 'return-accepted');
  expect(mail).toContain('Keep the tin');
  await consolePage.openOrder(reference);
  await expect(consolePage.history).toContainText('Accepted the return of 1 ×');
  await desk.context().close();
});

test('an open page changes by itself: charged, then on its way', async ({ page, browser, admin }) => {
  const { reference, order } = await payOrder(page, { thing: CHAI, hold: true });
  await expect(page.getByText(orderForm.live)).toBeVisible();
  await page.evaluate(() => document.documentElement.setAttribute('data-loaded', ''));
  const desk = await (await browser.newContext({ javaScriptEnabled: true })).newPage();
  const consolePage = await openInConsole(desk, admin, reference);
  await consolePage.perform('Capture');
  await expect(consolePage.outcome).toContainText('Done');
  await expect(order.headline).toHaveText(orderStatus.paid, SOON);
  await desk.getByRole('button', { name: dispatch.button }).click();
  await expect(order.headline).toHaveText(orderStatus.onItsWay, SOON);
  await expect(page.locator('html')).toHaveAttribute('data-loaded', '');
  await desk.context().close();
});

test('printed, it is one sheet of what it says, with its ticks', async ({ page }) => {
  await payOrder(page, { thing: CHAI });
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('banner')).toBeHidden();
  await expect(page.getByRole('contentinfo')).toBeHidden();
  await expect(page.getByRole('button')).toHaveCount(0);
  await expect(page.getByText(orderForm.live)).toBeHidden();
  const tick = page.locator('ol svg').first();
  await expect(tick).toBeVisible();
  expect(await tick.evaluate((sign) => getComputedStyle(sign.parentElement ?? sign).printColorAdjust)).toBe(
    'exact',
  );
  const paper = await getDocumentProxy(new Uint8Array(await page.pdf({ preferCSSPageSize: true })));
  expect(paper.numPages).toBe(1);
});

for (const width of [390, 768, 1280]) {
  test(`its steps and its particulars fill the page, at ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    const { order } = await payOrder(page, { thing: CHAI });
    const panel = await order.panel.boundingBox();
    const last = await order.panel.getByRole('listitem').last().boundingBox();
    if (!panel || !last) throw new Error('nothing is shown');
    if (width >= 768) expect(last.x + last.width).toBeGreaterThan(panel.x + panel.width * 0.9);
    const right = await order.particulars
      .locator('h2')
      .evaluateAll((headings) => Math.max(...headings.map((one) => one.getBoundingClientRect().left)));
    if (width >= 768) expect(right).toBeGreaterThan(width / 2);
  });
}
