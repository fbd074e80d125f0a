/** What the gateway publishes about answers to a create, a cancel and a refund, as shopper and administrator read it. */
import { gatewayRefusals } from '@/lib/console/messages';
import { paise } from '@/lib/money';
import { createPineLabs } from '@/lib/pinelabs';
import { orderStatus } from '@/shop/messages';
import type { Scratch } from '../scripts/lib/scratch';
import { booksOf } from './pages/books';
import { ConsolePage, openOrder } from './pages/console-page';
import { CHAI } from './pages/goods';
import { payOrder, placeOrderInBrowser, placeUnreached, tryAgain } from './pages/order-flow';
import { HELD, PAID, UNPAID } from './pages/order-page';
import { expect, test } from './support/test';

/** Somebody at the gateway's dashboard, who asks the shop nothing. */
const dashboard = ({ sandboxUrl, env }: Scratch) =>
  createPineLabs({
    baseUrl: sandboxUrl,
    clientId: env.PINELABS_CLIENT_ID ?? '',
    clientSecret: env.PINELABS_CLIENT_SECRET ?? '',
  });

test('a create that never arrived, and a gateway that says so with 400: nothing was charged, and the next try is the same order', async ({
  page,
  context,
  sandbox,
  admin,
}) => {
  await sandbox.settings({ not_found: '400' });
  try {
    await sandbox.fault({ endpoint: 'create', fault: 'drop-before', times: 1 });
    const order = await placeUnreached(page, { thing: CHAI });
    const reference = await order.reference();
    const { requests } = await sandbox.ledger({ endpoint: 'get-by-reference', reference });
    expect(requests.at(-1)).toMatchObject({ status: 400 });
    const consolePage = await openOrder(await context.newPage(), admin, reference);
    await expect(consolePage.technical).toContainText(gatewayRefusals.NOT_RECEIVED ?? '');
    const hosted = await tryAgain(order, reference);
    await hosted.payByCard();
    await expect(order.headline).toHaveText(PAID);
    expect(await booksOf(sandbox, reference)).toMatchObject({ captured: CHAI.total });
  } finally {
    await sandbox.settings({ not_found: '404' });
  }
});

test('an order whose create is answered with 201 is paid like any other', async ({
  page,
  context,
  sandbox,
  admin,
}) => {
  await sandbox.settings({ created: '201' });
  try {
    const { reference, order } = await payOrder(page, { thing: CHAI });
    await expect(order.headline).toHaveText(PAID);
    const { requests } = await sandbox.ledger({ endpoint: 'create', reference });
    expect(requests.map(({ status }) => status)).toEqual([201]);
    const consolePage = await openOrder(await context.newPage(), admin, reference);
    await expect(consolePage.figure('Captured')).toHaveText('₹389.00');
  } finally {
    await sandbox.settings({ created: '200' });
  }
});

test('a cancel that finds the order cancelled is never called failed: checking, and then released', async ({
  page,
  context,
  sandbox,
  admin,
  world,
}) => {
  const { reference, order } = await payOrder(page, { thing: CHAI, hold: true });
  await expect(order.headline).toHaveText(HELD);
  const consolePage = await openOrder(await context.newPage(), admin, reference);
  await consolePage.openForm('Cancel order');
  // Cancelled in the dashboard meanwhile, and the shop can't see it.
  await sandbox.holdWebhooks();
  const gateway = dashboard(world);
  const { orderId } = await gateway.getOrderByReference(reference);
  const blind = await sandbox.fault({ endpoint: 'get', fault: '500-before', reference });
  await gateway.cancel(orderId);
  await consolePage.sendForm('Cancel order');
  await expect(consolePage.outcome).toContainText('Checking');
  const { requests } = await sandbox.ledger({ endpoint: 'cancel', reference });
  expect(requests.map(({ status }) => status)).toEqual([200, 422]);
  await sandbox.forgetFault(blind);
  await consolePage.openOrder(reference);
  await consolePage.page.getByRole('button', { name: 'Ask the gateway now' }).click();
  await expect(consolePage.figure('Released')).toHaveText('₹389.00');
  await page.reload();
  await expect(order.headline).toHaveText(orderStatus.cancelled);
  await expect(order.panel).toContainText(orderStatus.cancelledReleased('₹389'));
  expect(await booksOf(sandbox, reference)).toMatchObject({ held: 0, captured: 0, released: CHAI.total });
});

test('an order that was never paid: no refund is offered, and the gateway does not know what to refund', async ({
  page,
  context,
  sandbox,
  admin,
  world,
}) => {
  const { reference, order } = await placeOrderInBrowser(page, { thing: CHAI });
  const consolePage = await openOrder(await context.newPage(), admin, reference);
  await expect(consolePage.opener('Refund')).toHaveCount(0);
  const gateway = dashboard(world);
  const { orderId } = await gateway.getOrderByReference(reference);
  await expect(
    gateway.refund(orderId, { reference: `${reference}-R`, amount: paise(100) }),
  ).rejects.toMatchObject({ code: 'ORDER_NOT_FOUND', status: 404, outcomeUnknown: false });
  await order.openLast();
  await expect(order.headline).toHaveText(UNPAID);
  expect((await sandbox.ledger({ reference })).movements).toEqual([]);
});

for (const [kind, code] of [
  ['Capture', 'RISK_CHECK_FAILED'],
  ['Refund', 'PAYMENT_METHOD_NOT_ENABLED'],
] as const) {
  test(`a ${kind.toLowerCase()} that the gateway refuses with ${code} is told in our words, and nothing moves`, async ({
    page,
    context,
    sandbox,
    admin,
  }) => {
    const { reference, order } = await payOrder(page, { thing: CHAI, hold: kind === 'Capture' });
    await expect(order.headline).toHaveText(kind === 'Capture' ? HELD : PAID);
    const before = await booksOf(sandbox, reference);
    await sandbox.fault({ endpoint: kind.toLowerCase(), fault: 'refuse', code, times: 1 });
    const consolePage = new ConsolePage(await context.newPage());
    await consolePage.signIn(admin);
    await consolePage.openOrder(reference);
    await consolePage.perform(kind);
    await expect(consolePage.outcome).toContainText('It did not happen');
    await expect(consolePage.outcome).toContainText(gatewayRefusals[code] ?? '');
    expect(await booksOf(sandbox, reference)).toEqual(before);
  });
}
