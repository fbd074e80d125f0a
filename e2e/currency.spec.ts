/** A card from abroad pays in dollars: compared, charged and given back in rupees, and said so. */
import { email, emails, orderDetails, orderStatus, steps } from '@/shop/messages';
import { booksOf } from './pages/books';
import { closeBeforeReturn, toldByWebhook } from './pages/closed-window';
import { ConsolePage } from './pages/console-page';
import { SWEETS } from './pages/goods';
import { MessagesPage } from './pages/messages-page';
import { placeOrderInBrowser } from './pages/order-flow';
import { OrderPage, PAID } from './pages/order-page';
import { expect, test } from './support/test';

/** ₹640 at the sandbox's rate, mark-up included. */
const AT_RATE = `${orderDetails.foreign('USD 7.87', '₹640.00')}, ${orderDetails.foreignRate('USD 0.0123', '₹1')}`;
const CONVERTED = `${AT_RATE}, ${orderDetails.foreignBy('SANDBOX')}`;
const IN_RUPEES = orderDetails.refundedInRupees('USD');

async function paidInDollars(order: OrderPage) {
  await expect(order.headline).toHaveText(PAID);
  await expect(order.amount(steps.charged)).toHaveText('₹640');
  await expect(order.particulars).toContainText(CONVERTED);
}

test('paid in dollars and refunded in part, in rupees; the customer’s letters say so', async ({
  page,
  context,
  sandbox,
  admin,
}) => {
  const { reference, hosted, order } = await placeOrderInBrowser(page, { thing: SWEETS });
  await hosted.payInDollars();
  await paidInDollars(order);

  const consolePage = new ConsolePage(await context.newPage());
  await consolePage.signIn(admin);
  await consolePage.openOrder(reference);
  await expect(consolePage.page.getByRole('table', { name: 'Payments' })).toContainText(CONVERTED);
  await consolePage.openForm('Refund');
  await expect(consolePage.dialog).toContainText(IN_RUPEES);
  await consolePage.fillForm('199.99');
  await consolePage.sendForm('Refund');
  await expect(consolePage.outcome).toHaveText('DoneRefunded ₹199.99.');
  // Nothing of it needs a person: such an order could not be sent.
  await expect(consolePage.page.getByRole('button', { name: 'Mark as dispatched' })).toBeVisible();

  await page.reload();
  await expect(order.headline).toHaveText(orderStatus.refundedInPart);
  await expect(order.amount(steps.refunded)).toHaveText('₹199.99');
  await expect(order.particulars).toContainText(IN_RUPEES);
  expect(await booksOf(sandbox, reference)).toMatchObject({ captured: 64_000, refunded: 19_999 });
  const { movements } = await sandbox.ledger({ reference });
  expect(movements.filter(({ kind }) => kind === 'refunded')).toMatchObject([
    { amount: 19_999, currency: 'INR' },
  ]);

  const messages = new MessagesPage(consolePage.page);
  await messages.open('Order confirmed', reference);
  await expect(messages.letter.getByText(AT_RATE)).toBeVisible();
  await expect(messages.letter.getByText(email.cardCharged)).toBeVisible();
  await messages.open('Refunded', reference);
  await expect(messages.paragraph(IN_RUPEES)).toBeVisible();
  await consolePage.openOrder(reference);
  await consolePage.page.getByRole('button', { name: 'Mark as dispatched' }).click();
  await expect(consolePage.money).toContainText('Dispatched');
  await messages.open('On its way', reference);
  const { dispatched } = emails;
  await expect(messages.paragraph(`${dispatched.text} ${dispatched.charged('₹640')}`)).toBeVisible();
});

test('paid in dollars with the window closed before the return', async ({
  page,
  context,
  sandbox,
  admin,
}) => {
  const { reference, hosted } = await placeOrderInBrowser(page, { thing: SWEETS });
  await closeBeforeReturn(page);
  await hosted.payInDollars();
  await page.getByRole('heading', { name: 'The window is closed' }).waitFor();
  const consolePage = new ConsolePage(await context.newPage());
  await consolePage.signIn(admin);
  await toldByWebhook(consolePage, reference, / captured/);
  await expect(consolePage.page.getByRole('table', { name: 'Payments' })).toContainText(CONVERTED);
  const order = new OrderPage(page);
  await order.openLast();
  await paidInDollars(order);
  expect(await booksOf(sandbox, reference)).toMatchObject({ captured: 64_000 });
});
