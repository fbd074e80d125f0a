/** The whole way of somebody who reads Hindi, on a phone: addresses below /hi, every sentence of the shop's in it, money in figures. */
import type { Page } from '@playwright/test';
import * as hi from '@/shop/messages.hi';
import { formValues, newCustomer } from './pages/checkout-page';
import { ConsolePage } from './pages/console-page';
import { CHAI } from './pages/goods';
import { HostedPage } from './pages/hosted-page';
import { MessagesPage } from './pages/messages-page';
import { PHONE_SCREEN } from './support/screens';
import { whole } from './support/sentences';
import { expect, test } from './support/test';

test.use({ viewport: PHONE_SCREEN });

const heading = (page: Page) => page.getByRole('heading', { level: 1 });

test('from search to mail, in Hindi', async ({ page, context, admin }) => {
  await page.goto('/');
  await page.getByRole('link', { name: 'हिन्दी' }).click();
  await expect(page).toHaveURL(/\/hi$/);
  await expect(page.locator('html')).toHaveAttribute('lang', 'hi-IN');

  await page.getByRole('combobox', { name: hi.shell.searchLabel }).first().fill('चाय');
  await page.getByRole('combobox', { name: hi.shell.searchLabel }).first().press('Enter');
  await expect(page).toHaveURL(/\/hi\/search\?q=/);
  await page.getByRole('main').getByRole('link', { name: CHAI.name }).click();
  await expect(page).toHaveURL(`/hi/product/${CHAI.id}`);
  const delivery = page.getByRole('region', { name: hi.deliveryPromise.title });
  await expect(delivery.getByRole('status')).toHaveText(hi.deliveryPromise.dependsOnPin(1, 12));
  await page.getByRole('button', { name: hi.buyBox.add }).first().click();
  await page.getByRole('link', { name: hi.buyBox.viewCart }).click();
  await expect(page).toHaveURL(/\/hi\/cart/);
  await expect(heading(page)).toHaveText(hi.cart.heading);
  const promise = page.getByRole('form', { name: hi.deliveryPromise.title });
  await expect(promise.getByRole('status')).toHaveText(hi.deliveryPromise.dependsOnPin(1, 12));
  await promise.getByLabel(hi.deliveryPromise.pin).fill('560001');
  await promise.getByRole('button', { name: hi.deliveryPromise.check }).click();
  await expect(promise.getByRole('status')).toHaveText(hi.deliveryPromise.to(1, 2, '560001'));
  await page.getByRole('link', { name: hi.cart.checkout }).click();

  await expect(page).toHaveURL('/hi/checkout');
  const customer = newCustomer();
  const { shippingState, ...typed } = formValues(customer);
  await page.locator('[name=method][value=card]').check({ force: true });
  await page.locator('[name=email]').fill('nobody');
  await page
    .getByRole('button', { name: whole(hi.checkoutForm.button.pay) })
    .first()
    .click();
  await expect(page.getByRole('alert').first()).toContainText(hi.checkoutErrors.email);
  for (const [name, value] of Object.entries(typed)) await page.locator(`[name=${name}]`).fill(value);
  const state = hi.stateNames[shippingState as keyof typeof hi.stateNames];
  await page.locator('[name=shippingState]').selectOption({ label: state });
  await page
    .getByRole('button', { name: whole(hi.checkoutForm.button.pay) })
    .first()
    .click();
  const hosted = new HostedPage(page);
  await hosted.arrived();
  const reference = await hosted.reference();
  await hosted.payByCard();

  await expect(page).toHaveURL(/\/hi\/order\//);
  await expect(page.getByRole('region', { name: hi.order.status })).toContainText(hi.orderStatus.paid);
  // What couriers read stays in English letters.
  await expect(page.locator('address').first()).toContainText(shippingState);
  // Made by scripts, from the sentences that came with the document.
  await expect(page.getByText(hi.shell.findOrder).first()).toBeVisible();

  const consolePage = new ConsolePage(await context.newPage());
  await consolePage.signIn(admin);
  await expect(consolePage.page.locator('html')).toHaveAttribute('lang', 'en-IN');
  const messages = new MessagesPage(consolePage.page);
  await messages.open('Order confirmed', reference);
  await expect(messages.letter.getByRole('heading', { level: 1 })).toHaveText(hi.emails.paid.heading);
  await expect(messages.paragraph(hi.emails.paid.text('₹389'))).toBeVisible();
});

test('search engines find home, category and product in both languages', async ({ page, shop }) => {
  for (const [english, hindi] of [
    ['/', '/hi'],
    ['/category/apparel', '/hi/category/apparel'],
    [`/product/${CHAI.id}`, `/hi/product/${CHAI.id}`],
  ] as const) {
    for (const [address, language] of [
      [english, 'en-IN'],
      [hindi, 'hi-IN'],
    ] as const) {
      await page.goto(address);
      await expect(page.locator('html')).toHaveAttribute('lang', language);
      const path = async (link: string) =>
        new URL((await page.locator(`link${link}`).getAttribute('href')) ?? '').pathname;
      const other = (lang: string) => path(`[rel=alternate][hreflang=${lang}]`);
      const found = [await other('en'), await other('hi'), await other('x-default')];
      expect(found, address).toEqual([english, hindi, english]);
      expect(await path('[rel=canonical]')).toBe(address);
    }
  }
  const sitemap = await (await page.request.get('/sitemap.xml')).text();
  expect(sitemap).toContain(`<loc>${shop.url}/hi/product/${CHAI.id}</loc>`);
  expect(sitemap).toContain(`hreflang="hi" href="${shop.url}/hi/product/${CHAI.id}"`);
});

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with scripts' : 'without scripts', () => {
    test.use({ javaScriptEnabled });

    test('what is searched for and chosen stays when the language changes', async ({ page }) => {
      await page.goto('/search?q=kurta&option.Size=M');
      for (const [name, to] of [
        ['हिन्दी', '/hi/search?q=kurta&option.Size=M'],
        ['English', '/search?q=kurta&option.Size=M'],
      ] as const) {
        await page.getByRole('link', { name }).click();
        await expect(page).toHaveURL(to);
      }
    });
  });
}

test('an address that nobody has is no language', async ({ page }) => {
  for (const [address, status] of [
    ['/nope', 404],
    ['/xx', 404],
    ['/xx/cart', 404],
    ['/en', 404],
    ['/some/cart', 404],
  ] as const) {
    const answer = await page.goto(address);
    expect(answer?.status(), address).toBe(status);
    if (address === '/nope') await expect(heading(page)).toHaveText('Page not found');
  }
  await page.goto('/bare/cart');
  await expect(page).toHaveURL('/cart');
});
