/** Held on the card now; charged, charged in part or let go when the shop says so. */
import { orderStatus, steps } from '@/shop/messages';
import { booksOf } from './pages/books';
import { ConsolePage } from './pages/console-page';
import { CHAI } from './pages/goods';
import { CARD, OTP } from './pages/hosted-page';
import { payInBrowser, placeOrderInBrowser } from './pages/order-flow';
import { HELD, PAID } from './pages/order-page';
import { expect, test } from './support/test';

test('a hold paid with a one-time password is captured in full', async ({
  page,
  context,
  sandbox,
  admin,
}) => {
  const { reference, hosted, order } = await placeOrderInBrowser(page, { thing: CHAI, hold: true });
  await hosted.enterCard(CARD);
  await expect(hosted.heading).toHaveText('Confirm that it is you');
  await hosted.enterPassword(OTP);

  await expect(page).toHaveURL(/\/order\/[\w-]{43}$/);
  await expect(order.headline).toHaveText(HELD);
  await expect(order.amount(steps.heldNow)).toHaveText(`₹389${steps.notChargedYet}`);
  await expect(order.amount(steps.charged)).toHaveCount(0);
  expect(await booksOf(sandbox, reference)).toMatchObject({ authorised: CHAI.total, captured: 0 });

  const consolePage = new ConsolePage(await context.newPage());
  await consolePage.signIn(admin);
  await consolePage.openOrder(reference);
  await expect(consolePage.page.getByText('Held', { exact: true }).first()).toBeVisible();
  await expect(consolePage.figure('Still held')).toHaveText('₹389.00');
  await consolePage.openForm('Capture');
  await expect(consolePage.dialog).toContainText(`₹389 is held for order ${reference}.`);
  await consolePage.sendForm('Capture');
  await expect(consolePage.outcome).toHaveText('DoneCaptured ₹389.');
  await expect(consolePage.figure('Captured')).toHaveText('₹389.00');
  await expect(consolePage.opener('Capture')).toHaveCount(0);
  await expect(consolePage.reasonAgainst('Capture')).toContainText('Already captured.');

  await page.reload();
  await expect(order.headline).toHaveText(PAID);
  await expect(order.amount(steps.charged)).toHaveText('₹389');
  await expect(order.amount(steps.heldNow)).toHaveCount(0);
  expect(await booksOf(sandbox, reference)).toEqual({
    authorised: CHAI.total,
    captured: CHAI.total,
    released: 0,
    refunded: 0,
    held: 0,
  });
});

test('a hold captured in part gives the rest back, to the paisa', async ({
  page,
  context,
  sandbox,
  admin,
}) => {
  const { reference, order } = await payInBrowser(page, { thing: CHAI, hold: true });
  const consolePage = new ConsolePage(await context.newPage());
  await consolePage.signIn(admin);
  await consolePage.openOrder(reference);
  await consolePage.openForm('Capture');
  await consolePage.fillForm('123.45');
  await expect(consolePage.dialog).toContainText('The rest is released to the card for good');
  await consolePage.sendForm('Capture');
  // More than half is given up.
  await expect(consolePage.question).toContainText('₹265.55');
  expect(await booksOf(sandbox, reference)).toMatchObject({ captured: 0, released: 0 });
  await consolePage.sendForm('Capture');

  await expect(consolePage.outcome).toHaveText('DoneCaptured ₹123.45.');
  await expect(consolePage.figure('Held or captured')).toHaveText('₹389.00');
  await expect(consolePage.figure('Captured')).toHaveText('₹123.45');
  await expect(consolePage.figure('Released')).toHaveText('₹265.55');

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

test('a hold is cancelled and nothing was charged', async ({ page, context, sandbox, admin }) => {
  const { reference, order } = await payInBrowser(page, { hold: true });
  const consolePage = new ConsolePage(await context.newPage());
  await consolePage.signIn(admin);
  await consolePage.openOrder(reference);
  await consolePage.openForm('Cancel order');
  await expect(consolePage.dialog).toContainText(
    `The ₹50 (fifty rupees) held for order ${reference} is released to the card.`,
  );
  await consolePage.sendForm('Cancel order');
  await expect(consolePage.outcome).toHaveText('DoneReleased ₹50.');
  await expect(consolePage.figure('Released')).toHaveText('₹50.00');
  await expect(consolePage.opener('Capture')).toHaveCount(0);

  await page.reload();
  await expect(order.headline).toHaveText(orderStatus.cancelled);
  await expect(order.amount(steps.released)).toContainText('₹50');
  await expect(order.amount(steps.charged)).toHaveCount(0);
  expect(await booksOf(sandbox, reference)).toEqual({
    authorised: 5_000,
    captured: 0,
    released: 5_000,
    refunded: 0,
    held: 0,
  });
});

test('more than is held cannot be captured', async ({ page, context, sandbox, admin }) => {
  const { reference } = await payInBrowser(page, { hold: true });
  const consolePage = new ConsolePage(await context.newPage());
  await consolePage.signIn(admin);
  await consolePage.openOrder(reference);
  await consolePage.perform('Capture', '50.01');
  await expect(consolePage.dialog.getByLabel('Amount in rupees')).toBeFocused();
  await expect(consolePage.dialog).toContainText('₹50.01 is more than the ₹50 that is held.');
  expect(await booksOf(sandbox, reference)).toMatchObject({ captured: 0, held: 5_000 });
});

test('capture and cancel at once in two tabs: one wins, the other is told so', async ({
  page,
  context,
  sandbox,
  admin,
}) => {
  const { reference } = await payInBrowser(page, { hold: true });
  const one = new ConsolePage(await context.newPage());
  const two = new ConsolePage(await context.newPage());
  await one.signIn(admin);
  await one.openOrder(reference);
  await two.openOrder(reference);
  await one.openForm('Capture');
  await two.openForm('Cancel order');
  await Promise.all([one.sendForm('Capture'), two.sendForm('Cancel order')]);

  await expect(one.outcome).toBeVisible();
  await expect(two.outcome).toBeVisible();
  const told = await Promise.all([one.outcome.innerText(), two.outcome.innerText()]);
  expect(told.filter((text) => text.startsWith('Done'))).toHaveLength(1);
  const loser = told.find((text) => !text.startsWith('Done'));
  expect(loser).toMatch(/^Not done\s+Already (being captured|captured|(being )?cancelled)/);

  const { captured, released, held } = await booksOf(sandbox, reference);
  expect([captured, released].toSorted((a, b) => a - b)).toEqual([0, 5_000]);
  expect(held).toBe(0);
});
