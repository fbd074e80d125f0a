/** What the customer is told by e-mail, as the console shows it. */
import { emails, email as letter } from '@/shop/messages';
import { ConsolePage } from './pages/console-page';
import { MessagesPage } from './pages/messages-page';
import { payOrder } from './pages/order-flow';
import { expectAllInSight } from './support/all-in-sight';
import { PHONE_SCREEN } from './support/screens';
import { expect, test } from './support/test';

test('a payment and its refund are told to the customer, and the console shows both messages', async ({
  page,
  context,
  admin,
}) => {
  const { reference, email } = await payOrder(page);
  const consolePage = new ConsolePage(await context.newPage());
  await consolePage.signIn(admin);
  const messages = new MessagesPage(consolePage.page);
  await messages.open('Order confirmed', reference);
  await expect(consolePage.page.getByText(`To ${email}`)).toBeVisible();
  await expect(messages.letter.getByRole('heading', { level: 1 })).toHaveText(emails.paid.heading);
  await expect(messages.paragraph(emails.paid.text('₹50'))).toBeVisible();
  await expect(messages.letter.getByRole('link', { name: letter.viewOrder })).toBeVisible();

  await consolePage.openOrder(reference);
  await consolePage.perform('Refund', '19.99');
  await expect(consolePage.outcome).toHaveText('DoneRefunded ₹19.99.');
  await messages.open('Refunded', reference);
  await expect(messages.paragraph(emails.refunded.text('₹19.99'))).toBeVisible();
  await expect(messages.paragraph(emails.refunded.part('₹19.99', '₹50'))).toBeVisible();
  // The customer's own page is not handed to whoever may look at the console.
  const html = await consolePage.page.locator('iframe').getAttribute('srcdoc');
  expect(html).not.toMatch(/\/order\/[A-Za-z0-9_-]{43}/);
});

test('on a phone a message is listed with the whole reference of its order, a link of a finger’s height', async ({
  page,
  admin,
}) => {
  await page.setViewportSize(PHONE_SCREEN);
  const { reference } = await payOrder(page);
  await new ConsolePage(page).signIn(admin);
  await page.goto('/admin/messages');
  await expectAllInSight(page);
  const order = page.getByRole('link', { name: reference }).first();
  await expect(order).toBeInViewport({ ratio: 1 });
  expect((await order.boundingBox())?.height).toBeGreaterThanOrEqual(40);
});
