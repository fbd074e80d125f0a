/** An order's link alone shows state and money; who shows that they are the customer sees the rest. On a phone. */
import type { Browser, Page } from '@playwright/test';
import { customer } from '@/lib/console/messages';
import { notFoundPage, orderDetails, orderProof as t } from '@/shop/messages';
import { ConsolePage } from './pages/console-page';
import { payOrder } from './pages/order-flow';
import { OrderPage } from './pages/order-page';
import { expectAccessible } from './support/accessible';
import { complaintsOf } from './support/complaints';
import { mailedLink } from './support/mail';
import { PHONE_SCREEN } from './support/screens';
import { expect, test } from './support/test';

test.use({ viewport: PHONE_SCREEN, reducedMotion: 'reduce' });

const delivery = (page: Page) => page.getByRole('heading', { name: orderDetails.delivery });
const otherPhone = async (browser: Browser) =>
  (await browser.newContext({ viewport: PHONE_SCREEN, reducedMotion: 'reduce' })).newPage();

test('the bare link shows no address and no contact until one of them is given', async ({
  page,
  browser,
}) => {
  const { email, mobile, reference } = await payOrder(page);
  // Who ordered here is known here.
  await expect(delivery(page)).toBeVisible();
  const own = new URL(page.url()).pathname;

  const other = await otherPhone(browser);
  const complaints = complaintsOf(other.context());
  const answer = await other.goto(own);
  const html = (await answer?.text()) ?? '';
  const grouped = `${mobile.slice(0, 5)} ${mobile.slice(5)}`;
  for (const personal of [email, mobile, grouped, '12 Lake Road', 'Rao', 'Bengaluru'])
    expect(html).not.toContain(personal);
  await expect(other.getByText(reference).first()).toBeVisible();
  await expect(new OrderPage(other).panel).toBeVisible();
  await expect(delivery(other)).toBeHidden();
  await expectAccessible(other);

  const contact = other.getByLabel(t.contact);
  const show = other.getByRole('button', { name: t.show });
  await contact.fill('somebody@example.com');
  await show.click();
  await expect(other.getByText(t.wrong).first()).toBeVisible();
  await expect(contact).toHaveValue('somebody@example.com');
  await contact.fill(email);
  await show.click();
  await expect(delivery(other)).toBeVisible();
  await expect(other.getByText('12 Lake Road').first()).toBeVisible();
  // This phone is known from now on.
  await other.goto(own);
  await expect(delivery(other)).toBeVisible();
  expect(complaints).toEqual([]);
  await other.context().close();

  // Another phone still, and the mobile number as people write theirs.
  const third = await otherPhone(browser);
  await third.goto(own);
  await third.getByLabel(t.contact).fill(`+91 ${grouped}`);
  await third.getByRole('button', { name: t.show }).click();
  await expect(delivery(third)).toBeVisible();
  await expect(third.getByRole('main')).toContainText(`+91 ${grouped}`);
  await third.context().close();
});

test('the mail’s link proves the customer, until the console withdraws it', async ({
  page,
  browser,
  context,
  admin,
  shop,
}) => {
  const { reference } = await payOrder(page);
  const own = new URL(page.url()).pathname;
  const other = await otherPhone(browser);
  await other.goto(await mailedLink(shop.folder, reference, 'confirmed'));
  expect(new URL(other.url()).pathname).toBe(own);
  expect(other.url()).not.toContain('key');
  await expect(delivery(other)).toBeVisible();

  const consolePage = new ConsolePage(await context.newPage());
  await consolePage.signIn(admin);
  await consolePage.openOrder(reference);
  await consolePage.page.getByRole('button', { name: customer.withdraw }).click();
  await expect(consolePage.page.getByText(customer.withdrawn)).toBeVisible();
  for (const one of [page, other]) {
    await one.goto(own);
    await expect(one.getByRole('heading', { level: 1 })).toHaveText(notFoundPage.title);
  }
  await other.goto(await mailedLink(shop.folder, reference, 'new-link'));
  expect(new URL(other.url()).pathname).not.toBe(own);
  await expect(delivery(other)).toBeVisible();
  await other.context().close();
});
