/** The customer's browser does not come back, or somebody else comes in its place. */
import { orderStatus, steps } from '@/shop/messages';
import { booksOf, timesAsked } from './pages/books';
import { ConsolePage } from './pages/console-page';
import { placeOrderInBrowser } from './pages/order-flow';
import { HELD, OrderPage, PAID, UNPAID } from './pages/order-page';
import { expect, test } from './support/test';

test('the window is closed before the return: the webhook finishes the order', async ({
  page,
  context,
  sandbox,
  admin,
}) => {
  const { reference, hosted } = await placeOrderInBrowser(page, { hold: true });
  await hosted.payAndClose();

  // Nobody looks at the order's page meanwhile: what changes it now is the webhook alone.
  const consolePage = new ConsolePage(await context.newPage());
  await consolePage.signIn(admin);
  await expect(async () => {
    await consolePage.openOrder(reference);
    await expect(consolePage.entry('₹50 held')).toContainText('via webhook', { timeout: 1_000 });
  }).toPass();

  const order = new OrderPage(page);
  await order.openLast();
  await expect(order.headline).toHaveText(HELD);
  expect(await booksOf(sandbox, reference)).toMatchObject({ authorised: 5_000, held: 5_000 });
});

test('the order’s page, open in another tab, tells of the payment by itself', async ({ page, context }) => {
  const { hosted } = await placeOrderInBrowser(page);
  const order = new OrderPage(await context.newPage());
  await order.openLast();
  await expect(order.headline).toHaveText(UNPAID);
  let loads = 0;
  order.page.on('load', () => {
    loads += 1;
  });

  await hosted.payAndClose();
  await order.page.bringToFront();
  await expect(order.headline).toHaveText(PAID);
  await expect(order.amount(steps.charged)).toHaveText('₹50');
  expect(loads).toBe(0);
});

test('no webhook and no return: reconcile finishes the order', async ({
  page,
  context,
  sandbox,
  shop,
  admin,
}) => {
  const { reference, hosted } = await placeOrderInBrowser(page);
  await sandbox.fault({ endpoint: 'webhook', fault: 'none', reference });
  await hosted.payAndClose();
  expect(await timesAsked(sandbox, reference, 'get')).toBe(0);

  await shop.reconcile();
  const order = new OrderPage(page);
  await order.openLast();
  await expect(order.headline).toHaveText(PAID);
  const consolePage = new ConsolePage(await context.newPage());
  await consolePage.signIn(admin);
  await consolePage.openOrder(reference);
  await expect(consolePage.entry('₹50 captured')).toContainText('via the automatic check');
  expect(await booksOf(sandbox, reference)).toMatchObject({ captured: 5_000 });
});

test('a forged return changes nothing and asks the gateway nothing', async ({
  page,
  request,
  shop,
  sandbox,
}) => {
  const { reference } = await placeOrderInBrowser(page);
  const { requests } = await sandbox.ledger({ reference });
  const [gatewayId] = requests.map(({ order_id }) => order_id).filter((id) => typeof id === 'string');
  const forged = {
    order_id: String(gatewayId),
    status: 'PROCESSED',
    signature: 'A'.repeat(64),
  };

  const callback = `${shop.url}/api/pinelabs/callback`;
  const answer = await request.post(callback, { form: forged, maxRedirects: 0 });
  expect(answer.status()).toBe(303);
  expect(answer.headers().location).toBe(`${shop.url}/order/return`);
  // A stranger's browser learns nothing there.
  const neutral = await request.get(`${shop.url}/order/return`);
  expect(await neutral.text()).not.toContain(reference);
  expect((await sandbox.ledger({ reference })).requests).toHaveLength(requests.length);

  // From a page of another site, in the customer's own browser.
  const inputs = Object.entries(forged).map(
    ([name, value]) => `<input type="hidden" name="${name}" value="${value}">`,
  );
  const body = `<form method="post" action="${callback}">${inputs.join('')}<button>Go</button></form>`;
  await page.route('http://another-site.example/', (route) =>
    route.fulfill({ contentType: 'text/html', body }),
  );
  await page.goto('http://another-site.example/');
  await page.getByRole('button', { name: 'Go' }).click();
  const order = new OrderPage(page);
  await expect(page).toHaveURL(/\/order\/[\w-]{43}$/);
  await expect(page.getByText(reference).first()).toBeVisible();
  await expect(order.headline).toHaveText(UNPAID);
  await expect(order.panel).toContainText(orderStatus.nothingCharged);
  await expect(order.amount(steps.charged)).toHaveCount(0);
  expect((await sandbox.ledger({ reference })).movements).toEqual([]);
});

test('a return that says less than the gateway knows is only a hint', async ({ page, request, sandbox }) => {
  const { reference } = await placeOrderInBrowser(page);
  await sandbox.fault({ endpoint: 'webhook', fault: 'none', reference });
  const declined = await sandbox.pay({ reference, outcome: 'decline' });
  await sandbox.pay({ reference });
  const { url, fields } = declined.callback ?? {};
  // Genuine and signed, and overtaken: it speaks of the first try.
  const answer = await request.post(String(url), { form: fields ?? {}, maxRedirects: 0 });
  expect(answer.status()).toBe(303);
  const order = new OrderPage(page);
  await order.openLast();
  await expect(order.headline).toHaveText(PAID);
});
